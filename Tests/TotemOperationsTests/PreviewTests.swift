import Testing
import TotemDomain
import TotemTestSupport

@testable import TotemOperations

@Suite struct PreviewTests {
    private static let request = Array("the same request".utf8)

    private func preview<O: Operation>(
        _ operation: O,
        _ system: TestSystem,
        as caller: Caller = TestSystem.admin
    ) async throws(Failure) -> Preview<O.Answer> {
        try await system.operations.preview(operation, as: caller, request: Self.request)
    }

    private func apply<O: Operation>(
        _ operation: O,
        _ token: String,
        _ system: TestSystem
    ) async throws(Failure) -> O.Answer {
        let outcome = try await system.operations.perform(
            operation,
            as: TestSystem.admin,
            exactly: AgreedPreview(token: token, request: Self.request)
        )
        guard case .done(let answer) = outcome else { throw .broken(ReplayWithoutKey()) }
        return answer
    }

    private func move(_ session: Session, room: String? = nil) throws -> MoveSession {
        MoveSession(
            session: .id(session.id),
            move: SessionMove(
                from: try .of("2027-01-13T14:00"),
                to: try .of("2027-01-13T16:00"),
                room: try room.map { try .of($0) },
                layout: nil,
                capacity: nil,
                waive: []
            )
        )
    }

    /// A late answer passes the seat on at once, but telling what it would do does not.
    @Test func aLateAnswerIsToldWithoutPassingTheSeatOn() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            try await system.withdraw(line.people[0])
            system.clock.advance(minutes: 24 * 60)
            let before = try await system.database.contents()
            let late = AcceptOffer(registration: system.link(line.people[1]))
            let told = await refusals { () async throws(Failure) in
                try await preview(late, system)
            }
            #expect(told == [.stale(.registration, status: "expired")])
            #expect(try await system.database.contents() == before)
        }
    }

    @Test func tellsWhatAMoveBringsAndChangesNothing() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            for (person, party) in [("ada", 2), ("ben", 1), ("eve", 1)] {
                _ = try await system.answer(
                    RegisterAttendee(session: session.id, request: .sample(person, party: party))
                )
            }
            let before = try await system.database.contents()
            let told = try await preview(move(session), system)
            #expect(try await system.database.contents() == before)
            #expect(
                told.consequences.map(\.kind) == [
                    "session.moved", "booking.moved", "seats", "mail.session_moved",
                ]
            )
            #expect(told.answer.window.start == Instant(rfc3339: "2027-01-13T13:00:00Z"))
            guard case .sessions(_, let sessions) = told.consequences[0],
                case .bookings(_, let bookings) = told.consequences[1],
                case .seats(let untouched) = told.consequences[2],
                case .mails(.sessionMoved, let people) = told.consequences[3]
            else {
                Issue.record("other consequences: \(told.consequences)")
                return
            }
            #expect(sessions.map(\.window) == [told.answer.window])
            #expect(bookings.map(\.booking.window) == [told.answer.window])
            #expect(bookings.map(\.roomName) == ["L’Écurie"])
            #expect((untouched.seated, untouched.waiting, untouched.pending) == (3, 1, 0))
            #expect(people.map(\.party) == [2, 1, 1])
            #expect(people.map(\.status) == [.confirmed, .confirmed, .waitlisted])
            let done = try await apply(move(session), told.token, system)
            #expect(done == told.answer)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func namesThoseWhoMoveUp() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1))
            for person in ["ada", "ben"] {
                _ = try await system.answer(
                    RegisterAttendee(session: session.id, request: .sample(person))
                )
            }
            let edit = EditSession(
                session: .id(session.id),
                edit: SessionEdit(
                    title: nil,
                    languages: nil,
                    capacity: 4,
                    opens: .keep,
                    closes: .keep,
                    confirmEmail: nil,
                    waitingList: nil,
                    waitingLimit: .keep,
                    visibility: nil
                ),
                expected: .any
            )
            let told = try await preview(edit, system)
            let promoted = told.consequences.first { $0.kind == "registration.promoted" }
            guard case .registrations(_, let people) = promoted else {
                Issue.record("nobody moves up: \(told.consequences)")
                return
            }
            #expect(people.map(\.status) == [.confirmed])
            #expect(people.map(\.name) == ["Camille Exemple"])
            #expect(told.consequences.map(\.kind).last == "mail.registration_promoted")
            #expect(told.answer.seats.confirmed == 2)
        }
    }

    @Test func isStaleOnceSomethingElseWouldFollow() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            let told = try await preview(move(session), system)
            _ = try await system.answer(
                RegisterAttendee(session: session.id, request: .sample("ada"))
            )
            let before = try await system.database.contents()
            let stale = try move(session)
            let refused = await refusals { () async throws(Failure) in
                try await apply(stale, told.token, system)
            }
            #expect(refused == [.previewStale])
            #expect(try await system.database.contents() == before)
            let again = try await preview(move(session), system)
            #expect(again.token != told.token)
            _ = try await apply(move(session), again.token, system)
        }
    }

    @Test func isBoundToItsRequest() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            let told = try await preview(move(session), system)
            let other = AgreedPreview(token: told.token, request: Array("another".utf8))
            let operation = try move(session)
            let refused = await refusals { () async throws(Failure) in
                try await system.operations.perform(
                    operation,
                    as: TestSystem.admin,
                    exactly: other
                )
            }
            #expect(refused == [.previewStale])
        }
    }

    /// The clock of decisions and everything made at that moment do not count.
    @Test func outlivesThePassingOfTime() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let schedule = ScheduleSession(plan: try .sample())
            let told = try await preview(schedule, system)
            system.clock.advance(minutes: 7)
            #expect(try await preview(schedule, system).token == told.token)
            let done = try await apply(schedule, told.token, system)
            #expect(done.id != told.answer.id)
            #expect(done.window == told.answer.window)
            let register = RegisterAttendee(session: done.id, request: .sample("ada"))
            let registration = try await preview(register, system)
            system.clock.advance(minutes: 7)
            let receipt = try await apply(register, registration.token, system)
            #expect(receipt.outcome == registration.answer.outcome)
            #expect(receipt.id != registration.answer.id)
        }
    }

    @Test func saysNoWhereTheRealOneWould() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(CreateBooking(request: .sample()))
            let before = try await system.database.contents()
            let taken = await refusals { () async throws(Failure) in
                try await preview(try booking(), system)
            }
            #expect(taken.map(\.code) == ["room-taken"])
            // That a code is taken is known to the database alone.
            let doubled = await refusals { () async throws(Failure) in
                try await preview(try building(), system)
            }
            #expect(doubled == [.codeTaken(.building, "paddock")])
            #expect(try await system.database.contents() == before)
        }
    }

    private func booking() throws(Failure) -> CreateBooking {
        do { return CreateBooking(request: try .sample()) } catch { throw .broken(error) }
    }

    private func building() throws(Failure) -> CreateBuilding {
        do { return CreateBuilding(facts: try .sample()) } catch { throw .broken(error) }
    }

    @Test func isForThoseSignedIn() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            let register = RegisterAttendee(session: session.id, request: .sample("ada"))
            let refused = await refusals { () async throws(Failure) in
                try await preview(register, system, as: TestSystem.anyone)
            }
            #expect(refused == [.notSignedIn])
            let told = try await preview(register, system)
            #expect(
                told.consequences.map(\.kind) == [
                    "registration.created", "mail.registration_confirmed",
                ]
            )
        }
    }

    /// It would tell a viewer who is registered.
    @Test func isNotForThoseWhoMayNotSeePersons() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(confirmEmail: true))
            let register = RegisterAttendee(session: session.id, request: .sample("ada"))
            for (role, isAllowed) in [(Role.viewer, false), (.organiser, true), (.admin, true)] {
                let caller = Caller(
                    actor: .token(ID(high: 1, low: 1), name: "x", role: role),
                    requestID: "test",
                    timeLimit: .seconds(120)
                )
                if isAllowed {
                    _ = try await preview(register, system, as: caller)
                } else {
                    let refused = await refusals { () async throws(Failure) in
                        try await preview(register, system, as: caller)
                    }
                    #expect(refused == [.notAllowed])
                }
            }
        }
    }
}
