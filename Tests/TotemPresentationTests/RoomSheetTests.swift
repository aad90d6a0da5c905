import Testing
import TotemDomain
import TotemTestSupport

@testable import TotemPresentation

/// Rooms as a file for spreadsheets.
struct RoomSheetTests {
    private static func lines(_ text: String) -> Result<[RoomImport.Line], Refusals> {
        RoomSheet.lines(Array(text.utf8))
    }

    private static func faults(_ text: String) -> [String] {
        guard case .failure(let told) = lines(text) else { return [] }
        return told.refusals.map { refusal in
            guard case .invalid(let fault) = refusal else { return refusal.code }
            return "\(fault.pointer) \(fault.problem.code)"
        }
    }

    @Test func `every column is read`() throws {
        let text = """
            Code;NAME;areaM2;maxPublic;layouts;equipment;stock;stepFree;stepFreeDetail.fr;floor;\
            wheelchairPlaces;bufferBeforeMinutes;bufferAfterMinutes;spaces;turnarounds;\
            attributes.view
            hall;The Hall;52,5;80;theatre=58 classroom=40;projector, chair;chair=40;true;\
            Rampe;-1;2;5;30;left right;theatre:classroom=20 any:theatre=10;yard
            """
        let line = try #require(try Self.lines(text).get().first)
        #expect(line.number == 2 && line.faults == [] && line.faultsAsNew == [])
        #expect(line.spaces.map(\.description) == ["left", "right"])
        let facts = try #require(line.facts)
        #expect(facts.code.description == "hall" && facts.name == "The Hall")
        #expect(facts.areaSquareMetres == 52.5 && facts.maxPublic == 80)
        #expect(facts.layouts.map(\.capacity) == [58, 40])
        #expect(facts.equipment == ["chair", "projector"] && facts.stock == ["chair": 40])
        #expect(facts.stepFree && facts.floor == -1 && facts.wheelchairPlaces == 2)
        #expect(facts.stepFreeDetail?.byLanguage == ["fr": "Rampe"])
        #expect((facts.bufferBeforeMinutes, facts.bufferAfterMinutes) == (5, 30))
        #expect(facts.turnarounds.map(\.minutes) == [10, 20])
        #expect(facts.attributes == ["view": .text("yard")])
        #expect(line.change.name == "The Hall" && line.change.layouts == facts.layouts)
    }

    @Test func `what is left empty says nothing of a room that is there`() throws {
        let line = try #require(try Self.lines("code,name,floor\necurie,,\n").get().first)
        #expect(line.change == RoomChange())
        #expect(line.faults == [])
        #expect(line.faultsAsNew.map(\.pointer) == ["/name", "/layouts"])
    }

    @Test(arguments: [
        ("", "/lines empty"), ("name,colour,name\n", "/lines/1/colour unknown-field"),
        ("code,attributes\n", "/lines/1/attributes unknown-field"),
        ("code\n\"a", "/lines/2 malformed"),
    ])
    func `a file that cannot be read is told`(text: String, fault: String) {
        #expect(Self.faults(text).first == fault)
    }

    @Test func `every wrong field of a line is told`() throws {
        let text = """
            code,name,layouts,stepFree,floor,turnarounds,stock
            loft,Loft,theatre=many,perhaps,up,theatre=3,chair
            Loft!,Loft,theatre=3,,,,
            a,b,theatre=1,,,,,,,
            """
        let lines = try Self.lines(text).get()
        #expect(
            lines[0].faults.map(\.pointer) == [
                "/layouts/0", "/stepFree", "/floor", "/turnarounds/0", "/stock/chair",
            ]
        )
        #expect(lines[1].faults.map(\.pointer) == ["/code"])
        #expect(lines[2].faults.map(\.problem) == [.malformed("csv-fields")])
    }
}
