import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct RegistrationRaceTests {
    /// 200 people, 20 seats, five rounds: exactly 20 confirmed, and positions 1 to 180.
    @Test func manyPeopleForFewSeatsGetExactlyThoseSeats() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: nil)
            for round in 1...5 {
                let plan = try SessionPlan.sample(
                    from: "2027-01-1\(round + 1)T10:00",
                    to: "2027-01-1\(round + 1)T11:00",
                    waive: [.openingHours]
                )
                let session = try await system.answer(ScheduleSession(plan: plan))
                let outcomes = try await register(200, for: session.id, [system.operations])
                #expect(outcomes.filter { $0 == .confirmed }.count == 20)
                #expect(outcomes.compactMap(\.position).sorted() == Array(1...180))
            }
            let found = try await system.answer(VerifyInvariants())
            #expect(found.violations.isEmpty)
        }
    }

    /// Two nodes on one database know nothing of each other but the row lock.
    @Test func twoNodesDoNotOversell() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let other = system.database.operations(clock: system.clock)
            let nodes = [system.operations, other]
            let outcomes = try await register(120, for: session.id, nodes)
            #expect(outcomes.filter { $0 == .confirmed }.count == 20)
            #expect(outcomes.compactMap(\.position).sorted() == Array(1...100))
            await other.shutdown()
        }
    }

    private func register(
        _ count: Int,
        for session: ID<Session>,
        _ nodes: [Operations]
    ) async throws -> [RegistrationReceipt.Outcome] {
        try await withThrowingTaskGroup(of: RegistrationReceipt.Outcome.self) { group in
            for person in 0..<count {
                let request = RegistrationRequest.sample("person\(person)")
                let operations = nodes[person % nodes.count]
                group.addTask {
                    try await operations.answer(
                        RegisterAttendee(session: session, request: request),
                        as: TestSystem.anyone
                    )
                    .outcome
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// What the lock is for: two who count first and insert then sell the last seat twice, and
    /// the verifier finds it.
    @Test func withoutTheLockTheLastSeatIsSoldTwice() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1))
            let one = try await system.database.connect()
            let two = try await system.database.connect()
            let count = """
                select count(*) from registration
                where session_id = '\(session.id)' and status = 'confirmed'
                """
            let deadline = Deadline.in(.seconds(10))
            for connection in [one, two] {
                try await connection.execute(script: "begin", deadline: deadline)
                let taken = try await connection.execute(script: count, deadline: deadline)
                #expect(taken == [["0"]], "each of them sees the seat free")
            }
            for (connection, person) in [(one, "a"), (two, "b")] {
                try await connection.execute(
                    script: insertion(person, session.id),
                    deadline: deadline
                )
                try await connection.execute(script: "commit", deadline: deadline)
                await connection.close()
            }
            let found = try await system.answer(VerifyInvariants())
            let broken = Set(found.violations.map(\.invariant))
            #expect(broken.isSuperset(of: ["pool_not_oversold", "pool_counts_true"]))
        }
    }

    private func insertion(_ person: String, _ session: ID<Session>) -> String {
        """
        insert into registration (
            id, session_id, pool, code, status, email, email_norm, name, party, guests, language,
            access_needs, consents, link_hash, created_at, changed_at
        )
        values (
            gen_random_uuid(), '\(session)', 'main', 'CODE\(person)', 'confirmed', '\(person)',
            '\(person)', '\(person)', 1, '{}', 'fr', '{}', '{}', '\(person)', now(), now()
        )
        """
    }
}

extension RegistrationReceipt.Outcome {
    fileprivate var position: Int? {
        guard case .waitlisted(let position) = self else { return nil }
        return position
    }
}
