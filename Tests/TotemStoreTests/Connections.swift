import Postgres
import Testing
import TotemTestSupport

extension TestDatabase {
    /// Gives the body a connection of its own, and closes it afterwards.
    nonisolated(nonsending) func connected<Answer: Sendable>(
        _ body: nonisolated(nonsending) (Connection) async throws -> Answer
    ) async throws -> Answer {
        let connection = try await Connection.connect(
            configuration,
            logger: logger,
            deadline: .in(.seconds(20))
        )
        do {
            let answer = try await body(connection)
            await connection.close()
            return answer
        } catch {
            await connection.close()
            throw error
        }
    }

    /// Returns when that backend waits for a lock, as the server itself tells.
    func waitForLockWait(of processID: Int32) async throws {
        let script = """
            select count(*) from pg_stat_activity
            where pid = \(processID) and wait_event_type = 'Lock'
            """
        for _ in 0..<2000 where try await execute(script) == [["1"]] {
            return
        }
        throw NeverWaited()
    }
}

/// The other side never came to wait, so the interleaving did not happen.
struct NeverWaited: Error {}

extension Connection {
    /// Runs a script within a time that no test needs.
    @discardableResult
    nonisolated(nonsending) func run(
        _ script: String
    ) async throws(PostgresError) -> [[String?]] {
        try await execute(script: script, deadline: .in(.seconds(30)))
    }
}
