import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// A search that tells of every room why it does not fit.
@Suite struct ExplainedRoomsTests {
    private static func search(
        from: String = "2027-01-12T14:00",
        to: String = "2027-01-12T16:00",
        seats: Int? = nil,
        layout: LayoutKind? = nil,
        equipment: [String] = [],
        stepFree: Bool = false
    ) throws -> RoomSearchDraft {
        RoomSearchDraft(
            RoomSearch(
                from: try .of(from),
                to: try .of(to),
                seats: seats,
                layout: layout,
                equipment: equipment,
                city: nil,
                building: nil,
                stepFree: stepFree
            )
        )
    }

    private static func reasons(
        _ draft: RoomSearchDraft,
        _ system: TestSystem,
        moving session: Session? = nil
    ) async throws -> [UnfitRoom.Reason] {
        let found = try await system.answer(
            FindFreeRooms(draft: draft, explains: true, moving: session)
        )
        #expect(found.free.count + found.others.count == 1)
        return found.others.first?.reasons ?? []
    }

    @Test func tellsEveryReasonAtOnce() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            #expect(try await Self.reasons(Self.search(seats: 58), system) == [])
            let small = try await Self.reasons(Self.search(seats: 59), system)
            guard case .refused(.roomTooSmall(_, .theatre, 58, 59))? = small.first else {
                Issue.record("\(small)")
                return
            }
            #expect(
                try await Self.reasons(Self.search(layout: .cocktail), system)
                    == [.noLayout([.theatre, .classroom])]
            )
            _ = try await system.answer(CreateBooking(request: .sample()))
            let taken = try await Self.reasons(Self.search(seats: 200), system)
            #expect(taken.count == 3)
            guard case .refused(.roomTaken(let conflicts, _))? = taken.last else {
                Issue.record("\(taken)")
                return
            }
            #expect(conflicts.map(\.room) == [try .of("paddock/ecurie")])
        }
    }

    @Test func tellsWhatIsMissingAndThatAHouseIsClosed() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let cave = RoomFacts(
                code: try .of("cave"),
                name: "La Cave",
                areaSquareMetres: nil,
                maxPublic: nil,
                layouts: [Layout(kind: .theatre, capacity: 10)],
                equipment: ["stage"],
                stepFree: false,
                bufferBeforeMinutes: 0,
                bufferAfterMinutes: 0,
                spaces: []
            )
            _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: cave))
            let search = try Self.search(equipment: ["projector"], stepFree: true)
            let found = try await system.answer(FindFreeRooms(draft: search, explains: true))
            #expect(found.free.map(\.room.facts.name) == ["L’Écurie"])
            #expect(found.others.map(\.reasons) == [[.lacks(["projector"]), .hasSteps]])
            #expect(found.others.map(\.isOutOfHoursAlone) == [false])
            let late = try Self.search(from: "2027-01-12T19:00", to: "2027-01-12T20:00")
            let closed = try await system.answer(FindFreeRooms(draft: late, explains: true))
            #expect(closed.free == [])
            #expect(closed.others.map(\.isOutOfHoursAlone) == [true, true])
        }
    }

    @Test func aSessionThatMovesIsNotInItsOwnWay() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 58))
            let draft = try Self.search(from: "2027-01-12T15:00", to: "2027-01-12T17:00", seats: 58)
            #expect(try await Self.reasons(draft, system).count == 1)
            #expect(try await Self.reasons(draft, system, moving: session) == [])
        }
    }
}
