import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct HoldOperationTests {
    /// Held from 10:00 on Monday until noon, on the clock of Nancy.
    private static let noon = "2027-01-04T12:00"

    private func verify(_ system: TestSystem) async throws {
        let found = try await system.answer(VerifyInvariants())
        #expect(found.violations.isEmpty, "\(found.violations)")
    }

    /// The codes of the refusals of a booking; empty when it is made.
    private func book(_ system: TestSystem, _ request: BookingRequest) async throws -> [String] {
        do throws(Failure) {
            _ = try await system.answer(CreateBooking(request: request))
            return []
        } catch {
            guard case .refused(let told) = error else { throw error }
            return told.map(\.code)
        }
    }

    @Test func aHoldOccupiesUntilItRunsOut() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let request = try BookingRequest.sample(holdUntil: Self.noon)
            let held = try await system.answer(CreateBooking(request: request))
            #expect(held.status == .held)
            #expect(held.heldUntil == TestClock.start.adding(minutes: 120))
            #expect(try await system.answer(ShowBooking(id: held.id)) == held)
            try await verify(system)
            system.clock.advance(minutes: 119)
            #expect(try await book(system, .sample()) == ["room-taken"])
            #expect(try await system.free(.sample()) == [])
            system.clock.advance(minutes: 1)
            #expect(try await system.free(.sample()) == ["paddock/ecurie"])
            #expect(try await book(system, .sample()) == [])
            let shown = try await system.answer(ShowBooking(id: held.id))
            #expect(shown.status == .expired)
            #expect(shown.version == 2)
            try await verify(system)
        }
    }

    /// The sweeper comes later than the end, and nobody should have to know of it.
    @Test func aHoldThatRanOutIsToldAsExpiredBeforeItIsSwept() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let held = try await system.answer(
                CreateBooking(request: .sample(holdUntil: Self.noon))
            )
            system.clock.advance(minutes: 120)
            let list = ListBookings(filter: BookingFilter(), page: PageRequest())
            #expect(try await system.answer(list).items.map(\.status) == [.expired])
            let shown = try await system.answer(ShowBooking(id: held.id))
            #expect(shown.status == .expired)
            #expect(shown.version == held.version)
            let stored = try await system.database.execute("select status from booking")
            #expect(stored == [["held"]])
        }
    }

    /// Who books over a hold that ran out tells its end to audit and feed.
    @Test func theEndOfAHoldIsRecordedByWhoFindsIt() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let held = try await system.answer(
                CreateBooking(request: .sample(holdUntil: Self.noon))
            )
            system.clock.advance(minutes: 120)
            _ = try await system.answer(ScheduleSession(plan: .sample()))
            let kinds = try await system.database.execute(
                "select kind from change where subject_id = '\(held.id)' order by id"
            )
            #expect(kinds == [["booking.created"], ["booking.expired"]])
            try await verify(system)
        }
    }

    @Test func confirmingKeepsTheRoom() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let held = try await system.answer(
                CreateBooking(request: .sample(holdUntil: Self.noon))
            )
            let confirmed = try await system.answer(ConfirmBooking(id: held.id))
            #expect(confirmed.status == .confirmed)
            #expect(try await system.answer(ShowBooking(id: held.id)) == confirmed)
            system.clock.advance(minutes: 500)
            #expect(try await book(system, .sample()) == ["room-taken"])
            let again = await refusals { () async throws(Failure) in
                try await system.answer(ConfirmBooking(id: held.id))
            }
            #expect(again == [.stale(.booking, status: "confirmed")])
            try await verify(system)
        }
    }

    @Test func aHoldThatRanOutIsNeitherConfirmedNorCancelled() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let held = try await system.answer(
                CreateBooking(request: .sample(holdUntil: Self.noon))
            )
            system.clock.advance(minutes: 120)
            for told in [
                await refusals({ () async throws(Failure) in
                    try await system.answer(ConfirmBooking(id: held.id))
                }),
                await refusals({ () async throws(Failure) in
                    try await system.answer(CancelBooking(id: held.id))
                }),
            ] {
                #expect(told == [.stale(.booking, status: "expired")])
            }
        }
    }

    @Test func theSweeperEndsWhatRanOutAndNothingElse() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let held = try await system.answer(
                CreateBooking(request: .sample(holdUntil: Self.noon))
            )
            let longer = try await system.answer(
                CreateBooking(
                    request: .sample(
                        from: "2027-01-13T14:00",
                        to: "2027-01-13T16:00",
                        holdUntil: "2027-01-05T12:00"
                    )
                )
            )
            system.clock.advance(minutes: 120)
            let sweep = { @Sendable () async throws -> Int in
                try await system.operations.answer(ExpireHolds(), as: TestSystem.worker)
            }
            #expect(try await sweep() == 1)
            #expect(try await sweep() == 0)
            #expect(try await system.answer(ShowBooking(id: held.id)).status == .expired)
            #expect(try await system.answer(ShowBooking(id: longer.id)).status == .held)
            try await verify(system)
        }
    }

    /// A hold counts towards the building's limit while it stands.
    @Test func aHoldCountsItsHeadsWhileItStands() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: 60)
            _ = try await system.answer(
                CreateRoom(building: .of("paddock"), facts: .sample(code: "grange"))
            )
            _ = try await system.answer(
                CreateBooking(request: .sample(heads: 40, holdUntil: Self.noon))
            )
            let other = try BookingRequest.sample(room: "paddock/grange", heads: 40)
            #expect(try await book(system, other) == ["building-full"])
            #expect(try await system.free(.sample(seats: 40)) == [])
            system.clock.advance(minutes: 120)
            #expect(try await system.free(.sample(seats: 40)).contains("paddock/grange"))
            #expect(try await book(system, other) == [])
        }
    }

    @Test func aHoldThatRanOutIsNotInTheWayOfAClosure() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let held = try await system.answer(
                CreateBooking(request: .sample(holdUntil: Self.noon))
            )
            let request = try ClosureRequest.sample()
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateClosure(request: request))
            }
            #expect(told.map(\.code) == ["closure-hits-bookings"])
            system.clock.advance(minutes: 120)
            _ = try await system.answer(CreateClosure(request: request))
            #expect(try await system.answer(ShowBooking(id: held.id)).status == .expired)
            try await verify(system)
        }
    }

    /// A booking that waits for the spaces while a hold on them runs out is judged after the
    /// wait, by the database's clock: its transaction began before the hold ended.
    @Test func theClockIsReadAfterTheLock() async throws {
        try await TestSystem.lease(now: nil) { system in
            _ = try await system.answer(CreateBuilding(facts: .sample(hours: [])))
            _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: .sample()))
            let held = try await system.answer(
                CreateBooking(
                    request: .sample(
                        from: "2040-01-12T14:00",
                        to: "2040-01-12T16:00",
                        holdUntil: "2039-01-01T00:00"
                    )
                )
            )
            let locker = try await system.database.connect()
            try await locker.execute(
                script: """
                    begin;
                    select id from space for no key update;
                    """,
                deadline: .in(.seconds(20))
            )
            let request = try BookingRequest.sample(
                from: "2040-01-12T14:00",
                to: "2040-01-12T16:00"
            )
            async let made = book(system, request)
            try await waitUntilBlocked(by: locker.processID, system.database)
            // The hold runs out now, while the booking waits.
            try await locker.execute(
                script: """
                    update booking set held_until = clock_timestamp() where id = '\(held.id)';
                    select pg_sleep(0.01);
                    commit;
                    """,
                deadline: .in(.seconds(20))
            )
            #expect(try await made == [])
            await locker.close()
            #expect(try await system.answer(ShowBooking(id: held.id)).status == .expired)
        }
    }

    private func waitUntilBlocked(by processID: Int32, _ database: TestDatabase) async throws {
        let script = """
            select count(*) > 0 from pg_stat_activity where \(processID) = any(pg_blocking_pids(pid))
            """
        for _ in 0..<2000 where try await database.execute(script) == [["t"]] { return }
        throw NeverWaited()
    }
}
