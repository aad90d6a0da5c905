import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Rooms of a file for a building.
struct ImportRoomsTests {
    private func line(
        _ number: Int,
        _ facts: RoomFacts,
        _ change: RoomChange? = nil,
        spaces: [Code] = []
    ) -> RoomImport.Line {
        RoomImport.Line(
            number: number,
            code: facts.code,
            change: change ?? RoomChange(name: facts.name, layouts: facts.layouts),
            spaces: spaces,
            facts: facts,
            faults: [],
            faultsAsNew: []
        )
    }

    private func rooms(
        _ lines: [RoomImport.Line],
        _ system: TestSystem,
        keepsGoing: Bool = false
    ) async throws(Failure) -> ImportedRooms {
        guard let building = Code("paddock") else { preconditionFailure("paddock is a code") }
        let rooms = RoomImport(lines: lines, keepsGoing: keepsGoing)
        return try await system.answer(ImportRooms(building: building, rooms: rooms))
    }

    private func codes(_ system: TestSystem) async throws -> [String] {
        try await system.answer(ExportBuilding(code: .of("paddock"))).rooms
            .map(\.facts.code.description)
    }

    @Test func `the same file twice is the same file once`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let all = try ["ecurie", "loft"].map { try Code.of($0) }
            let lines = [
                // Over the space of a room that stands further down.
                line(2, try .sample(code: "all", spaces: ["ecurie", "loft"]), spaces: all),
                line(3, try .sample(), RoomChange(bufferAfterMinutes: 5)),
                line(4, try .sample(code: "loft")), line(5, try .sample(code: "loft")),
            ]
            let first = try await rooms(lines, system)
            let words = ["created", "changed", "created", "unchanged"]
            #expect(first.lines.map(\.outcome.word) == words)
            #expect(try await codes(system) == ["all", "ecurie", "loft"])
            let before = try await system.answer(ExportBuilding(code: .of("paddock")))
            #expect(before.rooms[1].facts.bufferAfterMinutes == 5)
            #expect(before.rooms[1].facts.name == "L’Écurie")
            let again = try await rooms(lines, system)
            #expect(again.applied.isUnchanged)
            #expect(again.count("unchanged") == 4)
            #expect(try await system.answer(ExportBuilding(code: .of("paddock"))) == before)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func `bad lines are told all, and stop the file unless it is to go on`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let request = try BookingRequest.sample(layout: .theatre, heads: 50)
            let booking = try await system.answer(CreateBooking(request: request))
            let smaller = RoomChange(layouts: [Layout(kind: .theatre, capacity: 40)])
            let lost = try ["ecurie", "lost"].map { try Code.of($0) }
            let bad = RoomImport.Line(
                number: 5,
                code: nil,
                change: RoomChange(),
                spaces: [],
                facts: nil,
                faults: [FieldFault("/code", .missing)],
                faultsAsNew: []
            )
            let nameless = RoomImport.Line(
                number: 6,
                code: try .of("attic"),
                change: RoomChange(),
                spaces: [],
                facts: nil,
                faults: [],
                faultsAsNew: [FieldFault("/name", .missing)]
            )
            let lines = [
                line(2, try .sample(), smaller), line(3, try .sample(code: "loft")),
                line(4, try .sample(code: "hall", spaces: ["ecurie", "lost"]), spaces: lost), bad,
                nameless, line(7, try .sample(code: "loft"), RoomChange(name: "Else")),
            ]
            let told = await refusals { () async throws(Failure) in
                try await rooms(lines, system)
            }
            let pointers = told.map { refusal -> String in
                if case .invalid(let fault) = refusal { fault.pointer } else { refusal.code }
            }
            #expect(
                Set(pointers) == [
                    "change-hits-bookings", "/lines/4/spaces/1", "/lines/5/code", "/lines/6/name",
                    "/lines/7/code",
                ]
            )
            #expect(try await codes(system) == ["ecurie"])
            let kept = try await rooms(lines, system, keepsGoing: true)
            #expect(
                kept.lines.map(\.outcome.word) == [
                    "refused", "created", "refused", "refused", "refused", "refused",
                ]
            )
            guard case .changeHitsBookings(let hits)? = kept.lines[0].outcome.refusals.first else {
                Issue.record("\(kept.lines[0])")
                return
            }
            #expect(hits.map(\.id) == [booking.id])
            #expect(try await codes(system) == ["ecurie", "loft"])
        }
    }
}
