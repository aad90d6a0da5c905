import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// What ends by mistake comes back as it was, for a few minutes.
@Suite struct UndoBookingTests {
    private static let organiser = Caller(
        actor: .token(ID(high: 9, low: 9), name: "desk", role: .organiser),
        requestID: "test",
        timeLimit: .seconds(120)
    )
    private static let ada = Contact(
        name: "Ada",
        email: EmailAddress(written: "ada@example.org", normalised: "ada@example.org"),
        phone: nil
    )

    private func verify(_ system: TestSystem) async throws {
        let found = try await system.answer(VerifyInvariants())
        #expect(found.violations.isEmpty, "\(found.violations)")
    }

    /// Everything of a booking but its version and what stays as history.
    private func state(_ id: ID<Booking>, _ system: TestSystem) async throws -> [[String?]] {
        try await system.database.execute(
            """
            select (to_jsonb(k) - 'version')::text,
                (select string_agg(o.space_id || ' ' || o.during, ',') from occupation o
                    where o.booking_id = k.id and o.live)
            from booking k where id = '\(id)'
            """
        )
    }

    @Test func `what was cancelled is restored as it was`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let booking = try await system.answer(
                CreateBooking(request: .sample(layout: .classroom, contact: Self.ada))
            )
            let before = try await state(booking.id, system)
            let cancelled = try await system.answer(CancelBooking(id: booking.id))
            #expect(cancelled.endedAt == system.clock.now)
            #expect(try await system.answer(ShowBooking(id: booking.id)) == cancelled)
            system.clock.advance(minutes: 4)
            let restore = RestoreBooking(id: booking.id)
            let restored = try await system.answer(restore, as: Self.organiser)
            #expect(restored.status == .confirmed && restored.version == 3)
            #expect(try await state(booking.id, system) == before)
            let again = await refusals { () async throws(Failure) in
                try await system.answer(restore)
            }
            #expect(again == [.stale(.booking, status: "confirmed")])
            try await verify(system)
        }
    }

    @Test func `after five minutes it is too late`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let id = try await system.answer(CreateBooking(request: .sample())).id
            _ = try await system.answer(CancelBooking(id: id))
            system.clock.advance(minutes: 5)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(RestoreBooking(id: id))
            }
            #expect(told == [.undoOver(minutes: 5)])
        }
    }

    @Test func `who took the room meanwhile keeps it`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let id = try await system.answer(CreateBooking(request: .sample())).id
            _ = try await system.answer(CancelBooking(id: id))
            _ = try await system.answer(CreateBooking(request: .sample()))
            let told = await refusals { () async throws(Failure) in
                try await system.answer(RestoreBooking(id: id))
            }
            #expect(told.map(\.code) == ["room-taken"])
            #expect(try await system.answer(ShowBooking(id: id)).status == .cancelled)
            try await verify(system)
        }
    }

    @Test func `the house undoes what the house decided, and its mail is no longer true`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let booked = try await system.answer(
                CreateBooking(request: .sample(contact: Self.ada))
            )
            let asked = try await system.answer(
                CreateBooking(
                    request: .sample(
                        from: "2027-01-13T14:00",
                        to: "2027-01-13T16:00",
                        contact: Self.ada,
                        isRequest: true
                    )
                )
            )
            _ = try await system.answer(BumpBooking(id: booked.id, reason: "A mistake."))
            _ = try await system.answer(DeclineBooking(id: asked.id, reason: "A mistake."))
            let notAllowed = await refusals { () async throws(Failure) in
                try await system.answer(RestoreBooking(id: booked.id), as: Self.organiser)
            }
            #expect(notAllowed == [.notAllowed])
            let back = try await system.answer(RestoreBooking(id: booked.id))
            #expect(back.status == .confirmed && back.cause == nil && back.reason == nil)
            let waits = try await system.answer(RestoreBooking(id: asked.id))
            #expect(waits.status == .requested)
            let notices = try await system.answer(ListBookingNotices(page: PageRequest())).items
            #expect(notices.map(\.kind) == [.declined, .bumped, .requested])
            #expect(notices.map(\.isTrue) == [false, false, true])
            let delays = try await system.database.execute(
                """
                select kind, extract(epoch from next_at - created_at)::integer::text
                from booking_notice order by id
                """
            )
            #expect(
                delays == [
                    ["booking_requested", "0"], ["booking_bumped", "330"],
                    ["booking_declined", "330"],
                ]
            )
            try await verify(system)
        }
    }

    @Test func `a hold that ran out meanwhile does not come back`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let request = try BookingRequest.sample(holdUntil: "2027-01-04T10:03")
            let id = try await system.answer(CreateBooking(request: request)).id
            _ = try await system.answer(CancelBooking(id: id))
            system.clock.advance(minutes: 3)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(RestoreBooking(id: id))
            }
            #expect(told == [.stale(.booking, status: "expired")])
        }
    }
}

/// Codes of rooms.
@Suite struct BookingKeyTests {
    private static let organiser = Caller(
        actor: .token(ID(high: 9, low: 9), name: "desk", role: .organiser),
        requestID: "test",
        timeLimit: .seconds(120)
    )
    private static let secret = "4711-sésame"

    @Test func `a code is told from its release until the end, each time on record`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let id =
                try await system.answer(
                    CreateBooking(
                        request: .sample(from: "2027-01-04T12:00", to: "2027-01-04T13:00")
                    )
                )
                .id
            let without = await refusals { () async throws(Failure) in
                try await system.answer(RevealKey(id: id))
            }
            #expect(without == [.stale(.booking, status: "without a key")])
            let draft = BookingKeyDraft(secret: Self.secret, releaseAt: nil)
            let kept = try await system.answer(KeepKey(id: id, draft: draft))
            #expect(kept.releaseAt == TestClock.start.adding(minutes: 60) && kept.secret == nil)
            system.clock.advance(minutes: 59)
            let early = await refusals { () async throws(Failure) in
                try await system.answer(RevealKey(id: id), as: Self.organiser)
            }
            #expect(early == [.stale(.booking, status: "key not released")])
            system.clock.advance(minutes: 1)
            for _ in 0..<2 {
                let told = try await system.answer(RevealKey(id: id), as: Self.organiser)
                #expect(told.secret == Self.secret)
            }
            let preview = try await system.operations.preview(
                RevealKey(id: id),
                as: TestSystem.admin,
                request: []
            )
            #expect(preview.answer.secret == nil)
            let audited = try await system.database.execute(
                "select actor from audit where action = 'booking.key-revealed'"
            )
            let desk = "token:\(ID<Token>(high: 9, low: 9))"
            #expect(audited == [[desk], [desk]])
            system.clock.advance(minutes: 120)
            let late = await refusals { () async throws(Failure) in
                try await system.answer(RevealKey(id: id))
            }
            #expect(late == [.stale(.booking, status: "over")])
        }
    }

    @Test func `the code stands nowhere in the clear`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let id = try await system.answer(CreateBooking(request: .sample())).id
            let draft = BookingKeyDraft(secret: Self.secret, releaseAt: nil)
            _ = try await system.answer(KeepKey(id: id, draft: draft))
            let tables = try await system.database.execute(
                """
                select table_name from information_schema.tables
                where table_schema = current_schema() and table_type = 'BASE TABLE'
                """
            )
            for table in tables.compactMap({ $0.first ?? nil }) {
                let found = try await system.database.execute(
                    "select count(*) from \(table) t where t::text like '%4711%'"
                )
                #expect(found == [["0"]], "\(table)")
            }
            // A sealed code opens for its own booking alone.
            let other =
                try await system.answer(
                    CreateBooking(
                        request: .sample(from: "2027-01-13T14:00", to: "2027-01-13T16:00")
                    )
                )
                .id
            _ = try await system.database.execute(
                """
                insert into booking_key (booking_id, sealed, release_at, created_at, created_by)
                select '\(other)', sealed, release_at - interval '30 days', created_at, created_by
                from booking_key
                """
            )
            do {
                _ = try await system.answer(RevealKey(id: other))
                Issue.record("told the code of another booking")
            } catch {
                guard case .broken = error as? Failure else {
                    Issue.record("\(error)")
                    return
                }
            }
        }
    }
}
