import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct CancelSessionTests {
    @Test func endsEverythingThatHungOnTheSession() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 2))
            var people: [RegistrationReceipt] = []
            for person in ["first", "second", "third"] {
                people.append(try await register(person, key: nil, session.id, system))
            }
            let cancelled = try await system.answer(
                CancelSession(
                    session: .id(session.id),
                    request: CancellationRequest(reason: "Neige")
                )
            )
            #expect(cancelled.status == .cancelled)
            #expect(cancelled.cancelReason == "Neige")
            #expect(cancelled.version == session.version + 1)
            let shown = try await system.answer(
                ShowSession(session: .id(session.id)),
                as: TestSystem.anyone
            )
            #expect(shown == cancelled)
            #expect((shown.seats.confirmed, shown.seats.waiting, shown.seats.free) == (0, 0, 2))
            for person in people {
                #expect(try await system.own(person.id).registration.status == .cancelled)
            }
            let notices = try await system.answer(ListNotices(page: .init())).items
            let told = notices.filter { $0.kind == .sessionCancelled }
            #expect(Set(told.map(\.registration.id)) == Set(people.map(\.id)))
            #expect(told.allSatisfy { $0.isTrue })
            #expect(notices.filter { $0.kind != .sessionCancelled }.allSatisfy { !$0.isTrue })
            let booking = try await system.answer(ShowBooking(id: try #require(session.booking)))
            #expect(booking.status == .cancelled)
            _ = try await system.answer(CreateBooking(request: .sample()))
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func writesWhatHappenedToEachThing() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let person = try await register("camille", key: nil, session.id, system)
            _ = try await system.answer(
                CancelSession(session: .id(session.id), request: CancellationRequest(reason: nil))
            )
            let rows = try await system.database.execute(
                "select kind, subject_id from change where kind like '%.cancelled' order by kind"
            )
            #expect(
                rows == [
                    ["booking.cancelled", session.booking?.description],
                    ["registration.cancelled", person.id.description],
                    ["session.cancelled", session.id.description],
                ]
            )
        }
    }

    @Test func twiceIsOnce() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await register("camille", key: nil, session.id, system)
            let operation = CancelSession(
                session: .slug(session.slug),
                request: CancellationRequest(reason: "Neige")
            )
            let first = try await system.answer(operation)
            let again = try await system.answer(
                CancelSession(
                    session: .slug(session.slug),
                    request: CancellationRequest(reason: "Grève")
                )
            )
            #expect(again == first)
            let notices = try await system.answer(ListNotices(page: .init())).items
            #expect(notices.filter { $0.kind == .sessionCancelled }.count == 1)
        }
    }

    @Test func nobodyRegistersForWhatIsCalledOff() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await system.answer(
                CancelSession(session: .id(session.id), request: CancellationRequest(reason: nil))
            )
            let told = await refusals { () async throws(Failure) in
                try await register("camille", key: nil, session.id, system)
            }
            #expect(told == [.registrationClosed(.cancelled, zone: session.zone)])
            let published = await refusals { () async throws(Failure) in
                try await system.answer(PublishSession(session: .id(session.id)))
            }
            #expect(published == [.stale(.session, status: "cancelled")])
        }
    }

    @Test func anOnlineSessionHasNoRoomToFree() async throws {
        try await TestSystem.lease { system in
            let session = try await system.answer(
                ScheduleSession(plan: try .sample(room: nil, capacity: 50))
            )
            let cancelled = try await system.answer(
                CancelSession(session: .id(session.id), request: CancellationRequest(reason: nil))
            )
            #expect(cancelled.status == .cancelled)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func whoRegistersMeanwhileIsCancelledOrRefused() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 20))
            let cancel = CancelSession(
                session: .id(session.id),
                request: CancellationRequest(reason: nil)
            )
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for number in 0..<12 {
                    tasks.addTask {
                        do throws(Failure) {
                            _ = try await register("p\(number)", key: nil, session.id, system)
                        } catch {
                            let zone = session.zone
                            let closed = Refusal.registrationClosed(.cancelled, zone: zone)
                            guard case .refused([closed]) = error else { throw error }
                        }
                    }
                }
                tasks.addTask { _ = try await system.answer(cancel) }
                try await tasks.waitForAll()
            }
            let left = try await system.database.execute(
                "select count(*) from registration where status <> 'cancelled'"
            )
            #expect(left == [["0"]])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }
}
