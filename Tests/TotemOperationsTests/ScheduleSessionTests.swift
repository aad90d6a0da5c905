import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct ScheduleSessionTests {
    @Test func booksItsRoomInTheSameTransaction() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let shown = try await system.answer(ShowSession(session: .slug(session.slug)))
            #expect(shown == session)
            let id = try #require(session.booking)
            let booking = try await system.answer(ShowBooking(id: id))
            #expect(booking.session == session.id)
            #expect(booking.window == session.window)
            #expect(booking.heads == 20)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func leavesNothingWhenTheRoomIsTaken() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(CreateBooking(request: .sample()))
            let plan = try SessionPlan.sample()
            let told = await refusals { () async throws(Failure) in
                try await system.answer(ScheduleSession(plan: plan))
            }
            #expect(told.map(\.code) == ["room-taken"])
            let sessions = try await system.answer(
                ListSessions(filter: SessionFilter(), page: .init())
            )
            #expect(sessions.items.isEmpty)
            let left = try await system.database.execute(
                "select (select count(*) from booking), (select count(*) from change)"
            )
            #expect(left == [["1", "3"]])
        }
    }

    @Test func anOnlineSessionNeedsNoRoom() async throws {
        try await TestSystem.lease { system in
            let plan = try SessionPlan.sample(room: nil, capacity: 5000)
            let session = try await system.answer(ScheduleSession(plan: plan))
            #expect(session.booking == nil)
            #expect(session.zone.description == "Europe/Luxembourg")
            #expect(session.seats.capacity == 5000)
        }
    }

    @Test func moreSeatsThanTheLayoutAreRefused() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let plan = try SessionPlan.sample(capacity: 61)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(ScheduleSession(plan: plan))
            }
            #expect(
                told == [
                    .roomTooSmall(
                        room: try .of("paddock/ecurie"),
                        layout: .theatre,
                        capacity: 58,
                        wanted: 61
                    )
                ]
            )
        }
    }

    @Test func aDraftIsHiddenUntilPublished() async throws {
        try await TestSystem.lease { system in
            let draft = try await system.session(.sample(publish: false))
            let hidden = await refusals { () async throws(Failure) in
                try await system.answer(
                    ShowSession(session: .id(draft.id)),
                    as: TestSystem.anyone
                )
            }
            #expect(hidden == [.unknown(.session, draft.id.description)])
            let closed = await refusals { () async throws(Failure) in
                try await register("camille", key: nil, draft.id, system)
            }
            #expect(closed == [.unknown(.session, draft.id.description)], "not even by its id")
            let told = await refusals { () async throws(Failure) in
                try await system.answer(
                    RegisterAttendee(session: draft.id, request: .sample("camille"))
                )
            }
            #expect(told == [.registrationClosed(.notPublished, zone: draft.zone)])
            for _ in 0..<2 {
                let published = try await system.answer(PublishSession(session: .id(draft.id)))
                #expect(published.status == .published)
                #expect(published.version == 2)
            }
            _ = try await system.answer(ShowSession(session: .id(draft.id)), as: TestSystem.anyone)
        }
    }

    @Test func theBookingOfASessionCannotGoAlone() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let booking = try #require(session.booking)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CancelBooking(id: booking))
            }
            #expect(told == [.stale(.booking, status: "held by a session")])
        }
    }

    @Test func aRepeatedKeySchedulesOnce() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let claim = Claim<Session>(
                key: IdempotencyKey(caller: "test", operation: "schedule", key: "k"),
                fingerprint: [1],
                encode: {
                    StoredAnswer(
                        status: 201,
                        location: "/sessions/\($0.id)",
                        body: Array($0.slug.description.utf8)
                    )
                }
            )
            let operation = ScheduleSession(plan: try .sample())
            let first = try await system.operations.perform(
                operation,
                as: TestSystem.admin,
                claim: claim
            )
            let again = try await system.operations.perform(
                operation,
                as: TestSystem.admin,
                claim: claim
            )
            guard case .done(let session) = first, case .replayed(let stored) = again else {
                Issue.record("not done and then replayed")
                return
            }
            #expect(stored == claim.encode(session))
            let other = Claim(key: claim.key, fingerprint: [2], encode: claim.encode)
            let told = await refusals { () async throws(Failure) in
                try await system.operations.perform(operation, as: TestSystem.admin, claim: other)
            }
            #expect(told == [.idempotencyKeyReused])
        }
    }
}
