import Testing
import TotemDomain

@testable import TotemPresentation

struct SlotQueryTests {
    @Test(arguments: [
        ("PT2H", 120), ("PT1H30M", 90), ("PT45M", 45), ("90", 90), ("PT", nil), ("PT0H", nil),
        ("PT1M2H", nil), ("2h", nil), ("-5", nil), ("PT99999M", nil), ("", nil), ("PTH", nil),
    ])
    func `durations are read in hours and minutes`(text: String, minutes: Int?) {
        #expect(Queries.minutes(ofDuration: text) == minutes)
    }

    @Test func `lists may be repeated or stand together`() throws {
        let pairs = [
            (name: "duration", text: "90"), (name: "building", text: "a,b"),
            (name: "building", text: "c"), (name: "invited", text: "LU,FR-54"),
        ]
        let search = try Queries.slots(pairs).get()
        #expect(search.buildings.map(\.description) == ["a", "b", "c"])
        #expect(search.invited == ["LU", "FR-54"])
        #expect(search.minutes == 90)
        #expect(search.step == SlotSearch.usualStep)
    }
}
