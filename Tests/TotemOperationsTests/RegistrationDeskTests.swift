import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct RegistrationDeskTests {
    @Test func aRepeatedKeyIsAnsweredAsTheFirstTime() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let first = try await register("camille", key: "k1", session.id, system)
            let again = try await register("camille", key: "k1", session.id, system)
            #expect(first == again)
            let seats = try await system.answer(ShowSession(session: .id(session.id))).seats
            #expect(seats.confirmed == 1)
        }
    }

    @Test func aKeyOfAnotherRequestIsRefused() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await register("camille", key: "k1", session.id, system)
            let told = await refusals { () async throws(Failure) in
                try await register("alix", key: "k1", session.id, system)
            }
            #expect(told == [.idempotencyKeyReused])
        }
    }

    /// Twins in one batch, in two batches, and on two nodes: one registration, one answer.
    @Test func concurrentTwinsApplyOnce() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let other = system.database.operations(clock: system.clock)
            let receipts = try await withThrowingTaskGroup(of: RegistrationReceipt.self) { group in
                for twin in 0..<40 {
                    let operations = twin % 2 == 0 ? system.operations : other
                    group.addTask {
                        try await register("camille", key: "k1", session.id, operations)
                    }
                }
                return try await group.reduce(into: Set<RegistrationReceipt>()) { $0.insert($1) }
            }
            #expect(receipts.count == 1)
            let seats = try await system.answer(ShowSession(session: .id(session.id))).seats
            #expect(seats.confirmed == 1)
            await other.shutdown()
        }
    }

    @Test func oneRefusedNeighbourFailsNobodyElse() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await register("camille", key: nil, session.id, system)
            let outcomes = await withTaskGroup(of: String.self) { group in
                for person in ["camille", "alix", "jang", "camille", "erika"] {
                    group.addTask {
                        do throws(Failure) {
                            _ = try await register(person, key: nil, session.id, system)
                            return "done"
                        } catch {
                            guard case .refused(let refusals) = error else { return "\(error)" }
                            return refusals.first?.code ?? ""
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(
                outcomes.sorted() == [
                    "already-registered", "already-registered", "done", "done", "done",
                ]
            )
        }
    }

    @Test func anUnknownSessionIsToldSo() async throws {
        try await TestSystem.lease { system in
            let nowhere = ID<Session>(high: 1, low: 2)
            let told = await refusals { () async throws(Failure) in
                try await register("camille", key: nil, nowhere, system)
            }
            #expect(told == [.unknown(.session, nowhere.description)])
        }
    }

    /// Who waits in a queue longer than they have time for is told so, and nothing is written.
    @Test func aCallerIsNotKeptBeyondTheirTime() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let hurried = Caller(
                actor: .anonymous,
                requestID: "hurried",
                timeLimit: .nanoseconds(1)
            )
            let failure = await #expect(throws: Failure.self) {
                _ = try await system.operations.answer(
                    RegisterAttendee(session: session.id, request: .sample("late")),
                    as: hurried
                )
            }
            guard case .unavailable(_, outcomeUnknown: false) = failure else {
                Issue.record("\(String(describing: failure))")
                return
            }
            let seats = try await system.answer(ShowSession(session: .id(session.id))).seats
            #expect((seats.confirmed, seats.held, seats.waiting) == (0, 0, 0))
        }
    }

    /// A session that somebody else holds does not stall the others of its lane.
    @Test func aHeldSessionDoesNotStallItsLane() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: nil)
            var sessions: [Session] = []
            for index in 0..<5 {
                let plan = try SessionPlan.sample(room: nil, capacity: 20 + index)
                sessions.append(try await system.answer(ScheduleSession(plan: plan)))
            }
            // Five sessions over four lanes: at least two share one.
            let lanes = Dictionary(grouping: sessions) { $0.id.low % 4 }
            let shared = try #require(lanes.values.first { $0.count > 1 })
            let (held, free) = (shared[0], shared[1])
            let holder = try await system.database.connect()
            let lock = "begin; select id from session where id = '\(held.id)' for no key update"
            try await holder.execute(script: lock, deadline: .in(.seconds(60)))
            async let stalled = register("stalled", key: nil, held.id, system)
            async let later = register("later", key: nil, held.id, system)
            // With the lock still held: before and after its session was found held, alone in a
            // batch and beside others.
            for round in 0..<5 {
                async let one = register("one-\(round)", key: nil, free.id, system)
                async let two = register("two-\(round)", key: nil, free.id, system)
                #expect(try await one.outcome == .confirmed)
                #expect(try await two.outcome == .confirmed)
            }
            try await holder.execute(script: "commit", deadline: .in(.seconds(60)))
            #expect(try await stalled.outcome == .confirmed)
            #expect(try await later.outcome == .confirmed)
            // The session is served with the others again.
            #expect(try await register("last", key: nil, held.id, system).outcome == .confirmed)
            await holder.close()
        }
    }
}

nonisolated(nonsending) func register(
    _ person: String,
    key: String?,
    _ session: ID<Session>,
    _ operations: Operations
) async throws(Failure) -> RegistrationReceipt {
    let request = RegistrationRequest.sample(person)
    let claim = key.map {
        Claim<RegistrationReceipt>(
            key: IdempotencyKey(caller: "anonymous", operation: "register", key: $0),
            fingerprint: Array(request.email.normalised.utf8),
            encode: { _ in StoredAnswer(status: 201, location: nil, body: []) }
        )
    }
    let operation = RegisterAttendee(session: session, request: request)
    switch try await operations.perform(operation, as: TestSystem.anyone, claim: claim) {
    case .done(let receipt): return receipt
    case .replayed: throw .broken(NeverWaited())
    }
}

nonisolated(nonsending) func register(
    _ person: String,
    key: String?,
    _ session: ID<Session>,
    _ system: TestSystem
) async throws(Failure) -> RegistrationReceipt {
    try await register(person, key: key, session, system.operations)
}
