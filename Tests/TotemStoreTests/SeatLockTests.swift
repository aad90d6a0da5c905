import Postgres
import Testing
import TotemTestSupport

/// Why the desk locks first and reads in new statements: under READ COMMITTED a statement sees
/// other rows as they were when it began, not as they are when its wait for a lock ends.
struct SeatLockTests {
    private static let count = "select count(*) from registration where status = 'confirmed'"
    private static let lock = "select id from session for no key update"

    @Test func `without a lock the count of seats is stale`() async throws {
        let counted = try await second(reads: Self.count, waits: false)
        #expect(counted == [["1"]])
    }

    @Test func `with lock and count in one statement the count is stale all the same`()
        async throws
    {
        let counted = try await second(
            reads: """
                select (select count(*) from registration r where r.session_id = s.id)
                from session s for no key update of s
                """,
            waits: true
        )
        #expect(counted == [["1"]])
    }

    @Test func `with the lock first and a new statement the count is true`() async throws {
        let counted = try await second(reads: Self.lock + ";" + Self.count, waits: true)
        #expect(counted == [["2"]])
    }

    /// What a second writer counts, when it begins while a first one, who holds the session's
    /// lock, has registered somebody and not yet committed.
    private func second(reads script: String, waits: Bool) async throws -> [[String?]] {
        try await TestDatabase.lease { test in
            try await test.connected { first in
                try await test.connected { second in
                    try await first.run(Violations.ground)
                    try await first.run("begin")
                    try await first.run(Self.lock)
                    try await first.run(
                        Violations.register(
                            "email_norm = 'b@example.org', code = 'BBBBBBBB', link_hash = 'b'"
                        )
                    )
                    try await second.run("begin")
                    guard waits else {
                        let counted = try await second.run(script)
                        try await first.run("commit")
                        return counted
                    }
                    async let counting = second.run(script)
                    try await test.waitForLockWait(of: second.processID)
                    try await first.run("commit")
                    return try await counting
                }
            }
        }
    }
}
