import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Whatever gives a room or takes it changes what the next booking occupies.
extension TurnaroundTests {
    /// Rows from one to two, which need forty minutes after a cabaret.
    private func last(_ system: TestSystem) async throws -> Booking {
        try await book(system, "13:00", "14:00", .theatre)
    }

    private func ask(
        _ system: TestSystem,
        _ from: String,
        _ to: String,
        _ layout: LayoutKind
    ) async throws -> Booking {
        let request = try BookingRequest.sample(
            from: "2027-01-12T\(from)",
            to: "2027-01-12T\(to)",
            layout: layout,
            heads: 1,
            isRequest: true
        )
        return try await system.answer(CreateBooking(request: request))
    }

    private func status(_ booking: Booking, _ system: TestSystem) async throws -> Booking.Status {
        try await system.answer(ShowBooking(id: booking.id)).status
    }

    @Test func `a request moves nobody until the house agrees`() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            _ = try await book(system, "09:00", "10:00", .theatre)
            let last = try await last(system)
            let asked = try await ask(system, "11:00", "12:00", .cabaret)
            #expect(try await kept(last, system) == [0, 0])
            let change = BookingChange(to: try .of("2027-01-12T12:05"))
            _ = try await system.answer(ChangeBooking(id: asked.id, change: change, expected: .any))
            #expect(try await kept(last, system) == [0, 0])
            let approved = try await system.answer(ApproveBooking(id: asked.id))
            #expect(approved.status == .confirmed)
            #expect(try await kept(asked, system) == [30, 0])
            #expect(try await kept(last, system) == [40, 0])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    /// The one directly before is furnished alike, so it needs no time; the one after does.
    @Test func `only requests that cannot be kept beside it are outdone`() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            _ = try await book(system, "09:00", "10:00", .theatre)
            let asked = try await ask(system, "11:00", "12:00", .cabaret)
            let alike = try await ask(system, "10:30", "11:00", .cabaret)
            let tooSoon = try await ask(system, "12:15", "12:45", .theatre)
            let lateEnough = try await ask(system, "12:40", "13:00", .theatre)
            _ = try await system.answer(ApproveBooking(id: asked.id))
            #expect(try await status(alike, system) == .requested)
            #expect(try await status(tooSoon, system) == .declined)
            #expect(try await status(lateEnough, system) == .requested)
            _ = try await system.answer(ApproveBooking(id: alike.id))
            _ = try await system.answer(ApproveBooking(id: lateEnough.id))
            #expect(try await kept(asked, system) == [0, 0])
            #expect(try await kept(alike, system) == [30, 0])
            #expect(try await kept(lateEnough, system) == [40, 0])
        }
    }

    /// Rows need forty minutes after a cabaret, and none after a classroom between them.
    private func needForty(_ system: TestSystem) async throws {
        let change = RoomChange(
            layouts: [LayoutKind.cabaret, .classroom, .theatre]
                .map { Layout(kind: $0, capacity: 30) },
            turnarounds: [
                Turnaround(from: .cabaret, to: .classroom, minutes: 0),
                Turnaround(from: .classroom, to: .theatre, minutes: 0),
                Turnaround(from: .cabaret, to: .theatre, minutes: 40),
            ]
        )
        let room = try RoomPath.of("paddock/ecurie")
        _ = try await system.answer(ChangeRoom(path: room, change: change, expected: .any))
    }

    /// With the one between gone the last would need forty minutes, of which some are closed.
    @Test func `a cancellation next to a closure leaves those after it as they are`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            try await needForty(system)
            _ = try await book(system, "09:00", "10:00", .cabaret)
            let between = try await book(system, "11:45", "12:00", .classroom)
            let last = try await book(system, "12:00", "13:00", .theatre)
            #expect(try await kept(last, system) == [0, 0])
            let closure = ClosureRequest(
                place: .building(try .of("paddock")),
                from: try .of("2027-01-12T11:00"),
                to: try .of("2027-01-12T11:40"),
                reason: "Floor"
            )
            _ = try await system.answer(CreateClosure(request: closure))
            _ = try await system.answer(CancelBooking(id: between.id))
            #expect(try await kept(last, system) == [0, 0])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    /// With the one between moved elsewhere the last would need forty minutes, of which some close.
    @Test func `a closing that moves a booking leaves those after it as they are`() async throws {
        try await TestSystem.lease { system in
            try await system.houses()
            try await needForty(system)
            _ = try await book(system, "09:00", "10:00", .cabaret)
            let between = try await book(system, "11:00", "11:45", .classroom)
            let last = try await book(system, "12:00", "13:00", .theatre)
            #expect(try await kept(last, system) == [0, 0])
            let closure = try await system.answer(
                CreateClosure(
                    request: ClosureRequest(
                        place: .building(try .of("paddock")),
                        from: try .of("2027-01-12T10:30"),
                        to: try .of("2027-01-12T11:40"),
                        reason: "Floor",
                        takesProposals: true
                    )
                )
            )
            #expect(closure.hits.map(\.booking) == [between.id])
            #expect(closure.hits.map(\.deed) == [.moved])
            #expect(try await kept(last, system) == [0, 0])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func `an end that is undone takes its time again`() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            _ = try await book(system, "09:00", "10:00", .theatre)
            let last = try await last(system)
            let between = try await book(system, "11:00", "12:00", .cabaret)
            _ = try await system.answer(CancelBooking(id: between.id))
            #expect(try await kept(last, system) == [0, 0])
            _ = try await system.answer(RestoreBooking(id: between.id))
            #expect(try await kept(between, system) == [30, 0])
            #expect(try await kept(last, system) == [40, 0])
            _ = try await system.answer(BumpBooking(id: between.id, reason: "A leak"))
            #expect(try await kept(last, system) == [0, 0])
            // Its time was given away: what would be needed before the next one is told.
            _ = try await book(system, "12:00", "12:45", .theatre)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(RestoreBooking(id: between.id))
            }
            guard case .roomTaken(let conflicts, _)? = told.first?.plain else {
                Issue.record("\(told)")
                return
            }
            #expect(conflicts.map { $0.turnaround?.minutes } == [40])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func `what moves far away leaves its neighbours the time it took`() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            let moved = try await book(system, "11:00", "12:00", .cabaret)
            let last = try await last(system)
            #expect(try await kept(last, system) == [40, 0])
            let change = BookingChange(
                from: try .of("2027-01-26T11:00"),
                to: try .of("2027-01-26T12:00")
            )
            _ = try await system.answer(ChangeBooking(id: moved.id, change: change, expected: .any))
            #expect(try await kept(last, system) == [0, 0])
        }
    }

    /// Nobody has swept it yet: whoever locks the room ends it.
    @Test func `a hold that is ended on the way gives its time back`() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            let hold = try await book(
                system,
                "11:00",
                "12:00",
                .cabaret,
                holdUntil: "2027-01-11T12:00"
            )
            let last = try await last(system)
            #expect(try await kept(last, system) == [40, 0])
            system.clock.advance(minutes: 8 * 24 * 60)
            _ = try await book(system, "16:00", "17:00", .theatre)
            #expect(try await status(hold, system) == .expired)
            #expect(try await kept(last, system) == [0, 0])
            _ = try await system.answer(NumberChanges(), as: TestSystem.worker)
            let kinds = try await system.answer(ListChanges(after: 0, limit: 50)).map(\.kind)
            #expect(kinds.filter { $0 == "booking.reoccupied" }.count == 1)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func `a hold that is swept and a room to which nobody came give their time back`()
        async throws
    {
        try await TestSystem.lease { system in
            try await furnish(system)
            _ = try await book(
                system,
                "11:00",
                "12:00",
                .cabaret,
                holdUntil: "2027-01-11T12:00"
            )
            let last = try await last(system)
            #expect(try await kept(last, system) == [40, 0])
            system.clock.advance(minutes: 8 * 24 * 60)
            let ended = try await system.operations.answer(ExpireHolds(), as: TestSystem.worker)
            #expect(ended == 1)
            #expect(try await kept(last, system) == [0, 0])
        }
        try await TestSystem.lease { system in
            try await furnish(system)
            let rule = BookingRuleRequest(
                kind: .checkIn,
                room: try .of("paddock/ecurie"),
                amount: 15
            )
            _ = try await system.answer(CreateRule(request: rule))
            _ = try await book(system, "11:00", "12:00", .cabaret)
            let last = try await last(system)
            let now = try #require(system.clock.now)
            let begin = try await system.answer(ShowBooking(id: last.id)).window.start
            let minutes = (begin.microseconds - now.microseconds) / 60_000_000
            system.clock.advance(minutes: Int(minutes) - 90)
            let released = try await system.operations.answer(
                ReleaseUnattended(),
                as: TestSystem.worker
            )
            #expect(released == 1)
            #expect(try await kept(last, system) == [0, 0])
        }
    }
}
