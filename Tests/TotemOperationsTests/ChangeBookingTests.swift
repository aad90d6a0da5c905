import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct ChangeBookingTests {
    private func verify(_ system: TestSystem) async throws {
        let found = try await system.answer(VerifyInvariants())
        #expect(found.violations.isEmpty, "\(found.violations)")
    }

    /// The refusals of a change.
    private func told(
        _ system: TestSystem,
        _ id: ID<Booking>,
        _ change: BookingChange,
        expected: ExpectedVersion = .any
    ) async -> [Refusal] {
        await refusals { () async throws(Failure) in
            try await system.answer(ChangeBooking(id: id, change: change, expected: expected))
        }
    }

    @Test func movesToAnotherTimeThatOverlapsItsOwn() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateBooking(request: .sample()))
            let change = BookingChange(
                from: try .of("2027-01-12T15:00"),
                to: try .of("2027-01-12T17:00")
            )
            let changed = try await system.answer(
                ChangeBooking(id: made.id, change: change, expected: .oneOf([1]))
            )
            #expect(changed.version == 2)
            #expect(changed.window.start == made.window.start.adding(minutes: 60))
            #expect(try await system.answer(ShowBooking(id: made.id)) == changed)
            _ = try await system.answer(
                CreateBooking(request: .sample(from: "2027-01-12T14:00", to: "2027-01-12T14:30"))
            )
            try await verify(system)
        }
    }

    @Test func movesToAnotherRoomAndLeavesItsOwn() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let made = try await system.answer(CreateBooking(request: .sample(heads: 12)))
            let change = BookingChange(room: try .of("paddock/sellerie"))
            let changed = try await system.answer(
                ChangeBooking(id: made.id, change: change, expected: .any)
            )
            #expect(changed.room.description == "paddock/sellerie")
            #expect(changed.occupied.end == changed.window.end.adding(minutes: 15))
            #expect(try await system.answer(ShowBooking(id: made.id)) == changed)
            #expect(try await system.free(.sample()) == ["paddock/ecurie"])
            try await verify(system)
        }
    }

    @Test func twoThatSwapRoomsByWayOfAThirdTimeEndWhereTheyShould() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let first = try await system.answer(CreateBooking(request: .sample()))
            let second = try await system.answer(
                CreateBooking(request: .sample(from: "2027-01-13T14:00", to: "2027-01-13T16:00"))
            )
            for (id, day) in [(first.id, 14), (second.id, 12), (first.id, 13)] {
                let change = BookingChange(
                    from: try .of("2027-01-\(day)T14:00"),
                    to: try .of("2027-01-\(day)T16:00")
                )
                _ = try await system.answer(ChangeBooking(id: id, change: change, expected: .any))
            }
            #expect(try await system.answer(ShowBooking(id: first.id)).window == second.window)
            #expect(try await system.answer(ShowBooking(id: second.id)).window == first.window)
            try await verify(system)
        }
    }

    @Test func aMoveIntoWhatIsTakenIsRefusedAndChangesNothing() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let other = try await system.answer(
                CreateBooking(request: .sample(from: "2027-01-13T14:00", to: "2027-01-13T16:00"))
            )
            let made = try await system.answer(CreateBooking(request: .sample()))
            let change = BookingChange(
                from: try .of("2027-01-13T15:00"),
                to: try .of("2027-01-13T17:00")
            )
            let refused = await told(system, made.id, change)
            guard case .roomTaken(let conflicts, let alternatives) = refused.first else {
                Issue.record("refused otherwise: \(refused)")
                return
            }
            #expect(conflicts.map(\.occupied) == [other.occupied])
            #expect(alternatives.first?.room.description == "paddock/sellerie")
            #expect(try await system.answer(ShowBooking(id: made.id)) == made)
            try await verify(system)
        }
    }

    @Test func everyRuleIsAskedAgain() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: 50)
            let made = try await system.answer(CreateBooking(request: .sample(heads: 40)))
            let evening = BookingChange(
                from: try .of("2027-01-12T20:00"),
                to: try .of("2027-01-12T22:00"),
                layout: .set(.theatre),
                heads: .set(70)
            )
            #expect(
                await told(system, made.id, evening).map(\.code) == [
                    "room-too-small", "outside-opening-hours", "building-full",
                ]
            )
            // Its own heads do not count against it.
            let more = BookingChange(heads: .set(50))
            _ = try await system.answer(ChangeBooking(id: made.id, change: more, expected: .any))
            try await verify(system)
        }
    }

    @Test func ofTwoEditorsTheSecondIsTold() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateBooking(request: .sample()))
            let change = BookingChange(purpose: "Pitch")
            _ = try await system.answer(
                ChangeBooking(id: made.id, change: change, expected: .oneOf([1]))
            )
            let late = await told(
                system,
                made.id,
                BookingChange(purpose: "Jury"),
                expected: .oneOf([1])
            )
            #expect(late == [.versionChanged(.booking, version: 2)])
            #expect(try await system.answer(ShowBooking(id: made.id)).purpose == "Pitch")
        }
    }

    @Test func whatDoesNotStandIsNotChanged() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateBooking(request: .sample()))
            _ = try await system.answer(CancelBooking(id: made.id))
            let change = BookingChange(purpose: "Pitch")
            let cancelled = Refusal.stale(.booking, status: "cancelled")
            #expect(await told(system, made.id, change) == [cancelled])
            let held = try await system.answer(
                CreateBooking(request: .sample(holdUntil: "2027-01-04T12:00"))
            )
            let heads = BookingChange(heads: .set(10))
            let changed = try await system.answer(
                ChangeBooking(id: held.id, change: heads, expected: .oneOf([1]))
            )
            #expect(changed.status == .held && changed.heldUntil == held.heldUntil)
            system.clock.advance(minutes: 120)
            let expired = Refusal.stale(.booking, status: "expired")
            #expect(await told(system, held.id, change) == [expired])
        }
    }

    @Test func theRoomOfASessionIsNotMovedAlone() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let id = try #require(session.booking)
            let change = BookingChange(to: try .of("2027-01-12T17:00"))
            let told = await told(system, id, change)
            #expect(told == [.stale(.booking, status: "held by a session")])
        }
    }

    @Test func unknownThingsAreNamed() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateBooking(request: .sample()))
            let nowhere = BookingChange(room: try .of("paddock/nothing"))
            let fault = FieldFault("/room", .unknownThing(.room, "paddock/nothing"))
            #expect(await told(system, made.id, nowhere) == [.invalid(fault)])
            let unknown = ID<Booking>(high: 1, low: 1)
            #expect(
                await told(system, unknown, BookingChange(purpose: "x")) == [
                    .unknown(.booking, unknown.description)
                ]
            )
        }
    }

    /// Two bookings that want each other's time at the same moment: never both in one place.
    @Test func crosswiseMovesNeitherMeetNorDeadlock() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let first = try await system.answer(CreateBooking(request: .sample(heads: 5)))
            let second = try await system.answer(
                CreateBooking(request: .sample(room: "paddock/sellerie", heads: 5))
            )
            for _ in 0..<5 {
                async let left = move(system, first.id)
                async let right = move(system, second.id)
                let moved = try await [left, right]
                #expect(moved == [false, false])
            }
            try await verify(system)
        }
    }

    /// Moves a booking to the other room; whether that was possible.
    private func move(_ system: TestSystem, _ id: ID<Booking>) async throws -> Bool {
        let current = try await system.answer(ShowBooking(id: id))
        let other = current.room.room.description == "ecurie" ? "sellerie" : "ecurie"
        let change = BookingChange(room: try .of("paddock/\(other)"))
        do throws(Failure) {
            _ = try await system.answer(ChangeBooking(id: id, change: change, expected: .any))
            return true
        } catch {
            guard case .refused = error else { throw error }
            return false
        }
    }
}
