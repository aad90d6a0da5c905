import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct FreeBusyOperationTests {
    /// Tuesday, 12 January 2027.
    private static func day() throws -> FreeBusyRequest {
        FreeBusyRequest(from: try .of("2027-01-12T00:00"), to: try .of("2027-01-13T00:00"))
    }

    /// The stretches of a room while the doors are open, such as `14:00 busy`.
    private static func told(_ busy: FreeBusy?) throws -> [String] {
        let busy = try #require(busy)
        return busy.stretches.filter { $0.state != .outsideHours }
            .map { stretch in
                let time = busy.room.zone.local(stretch.window.start).time
                return "\(time) \(stretch.state.word)"
                    + (stretch.state.reason.map { ": " + $0 } ?? "")
            }
    }

    private func room(_ system: TestSystem, _ path: String) async throws -> [String] {
        let operation = ShowFreeBusy(path: try .of(path), request: try Self.day())
        let found = try await system.answer(operation, as: TestSystem.anyone)
        #expect(found.rooms.count == 1)
        return try Self.told(found.rooms.first)
    }

    @Test func tellsEverybodyWhenARoomIsTakenWithItsBuffers() async throws {
        try await TestSystem.lease { system in
            try await system.place(bufferAfter: 30)
            #expect(try await room(system, "paddock/ecurie") == ["08:30 free"])
            let booking = try await system.answer(CreateBooking(request: .sample()))
            #expect(
                try await room(system, "paddock/ecurie")
                    == ["08:30 free", "14:00 busy", "16:30 free"]
            )
            _ = try await system.answer(CancelBooking(id: booking.id))
            #expect(try await room(system, "paddock/ecurie") == ["08:30 free"])
        }
    }

    @Test func aHoldThatRanOutOccupiesNothing() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let held = try BookingRequest.sample(holdUntil: "2027-01-05T12:00")
            _ = try await system.answer(CreateBooking(request: held))
            #expect(try await room(system, "paddock/ecurie").count == 3)
            system.clock.advance(minutes: 60 * 24 * 2)
            #expect(try await room(system, "paddock/ecurie") == ["08:30 free"])
        }
    }

    @Test func tellsWhyABuildingIsClosedInEveryRoom() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let closing = try ClosureRequest.sample(from: "2027-01-12T12:00")
            let closure = try await system.answer(CreateClosure(request: closing))
            let operation = ListFreeBusy(building: try .of("paddock"), request: try Self.day())
            let found = try await system.answer(operation, as: TestSystem.anyone)
            #expect(found.building.facts.name == "Le Paddock")
            #expect(
                found.rooms.map(\.room.path.description) == [
                    "paddock/ecurie", "paddock/sellerie",
                ]
            )
            for room in found.rooms {
                #expect(try Self.told(room) == ["08:30 free", "12:00 closed: New floor"])
            }
            _ = try await system.answer(LiftClosure(id: closure.id))
            #expect(try await room(system, "paddock/sellerie") == ["08:30 free"])
        }
    }

    /// Both halves of a folding wall: the whole is taken where one of them is.
    @Test func aRoomOverSeveralSpacesIsTakenWhereOneOfThemIs() async throws {
        try await TestSystem.lease { system in
            _ = try await system.answer(CreateBuilding(facts: .sample()))
            for (code, spaces) in [("left", []), ("right", []), ("both", ["left", "right"])] {
                let facts = try RoomFacts.sample(code: code, bufferAfter: 0, spaces: spaces)
                _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: facts))
            }
            for (half, from, to) in [
                ("left", "2027-01-12T09:00", "2027-01-12T11:00"),
                ("right", "2027-01-12T10:00", "2027-01-12T12:00"),
            ] {
                let request = try BookingRequest.sample(
                    room: "paddock/\(half)",
                    from: from,
                    to: to
                )
                _ = try await system.answer(CreateBooking(request: request))
            }
            #expect(
                try await room(system, "paddock/both") == [
                    "08:30 free", "09:00 busy", "12:00 free",
                ]
            )
            #expect(
                try await room(system, "paddock/left") == [
                    "08:30 free", "09:00 busy", "11:00 free",
                ]
            )
        }
    }

    @Test func refusesWhatItDoesNotKnow() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let day = try Self.day()
            let path = try RoomPath.of("paddock/nowhere")
            let room = await refusals { () async throws(Failure) in
                try await system.answer(ShowFreeBusy(path: path, request: day))
            }
            #expect(room == [.unknown(.room, "paddock/nowhere")])
            let code = try Code.of("nowhere")
            let building = await refusals { () async throws(Failure) in
                try await system.answer(ListFreeBusy(building: code, request: day))
            }
            #expect(building == [.unknown(.building, "nowhere")])
        }
    }
}
