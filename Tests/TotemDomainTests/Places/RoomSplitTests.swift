import Testing
import TotemDomain
import TotemTestSupport

struct RoomSplitTests {
    private static func split(_ codes: [String]) throws -> RoomSplit {
        RoomSplit(
            parts: try codes.map { code in
                RoomSplit.Part(
                    code: try .of(code),
                    name: nil,
                    areaSquareMetres: nil,
                    layouts: [Layout(kind: .theatre, capacity: 20)]
                )
            }
        )
    }

    private static func decide(
        _ split: RoomSplit,
        on room: Room
    ) -> Result<RoomSplit.Outcome, Refusals> {
        var number: UInt64 = 0
        return split.decide(on: room) {
            number += 1
            return ID(high: 9, low: number)
        } makeRoom: {
            number += 1
            return ID(high: 8, low: number)
        }
    }

    @Test func `the room stays over all its parts, each part has a space of its own`() throws {
        let room = try RoomSituation.sample().room
        let outcome = try Self.decide(try Self.split(["nord", "milieu", "sud"]), on: room).get()
        #expect(outcome.divided == room.spaces[0])
        #expect(outcome.added.count == 2)
        #expect(outcome.whole.id == room.id && outcome.whole.version == 2)
        #expect(outcome.whole.spaces == ([outcome.divided] + outcome.added).sorted())
        #expect(outcome.whole.facts.spaces.map(\.description) == ["milieu", "nord", "sud"])
        #expect(outcome.whole.facts.layouts == room.facts.layouts)
        #expect(outcome.parts.map(\.spaces) == [[outcome.divided]] + outcome.added.map { [$0] })
        #expect(outcome.parts.map(\.facts.name) == ["nord", "milieu", "sud"])
        for part in outcome.parts {
            #expect(part.facts.equipment == room.facts.equipment)
            #expect(part.facts.stepFree && part.facts.bufferAfterMinutes == 30)
            #expect(part.facts.wheelchairPlaces == nil)
            #expect(part.facts.largestCapacity == 20)
        }
    }

    @Test func `what is divided already is not divided as a whole`() throws {
        let room = try RoomSituation.sample().room
        let whole = try Self.decide(try Self.split(["nord", "sud"]), on: room).get().whole
        let fault = FieldFault("/parts", .conflicts(with: "spaces"))
        let again = Self.decide(try Self.split(["a", "b"]), on: whole)
        #expect(again == .failure(Refusals([.invalid(fault)])))
    }
}
