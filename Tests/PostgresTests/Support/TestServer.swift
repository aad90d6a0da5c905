import Glibc
import Logging
import Testing

@testable import Postgres

/// The private PostgreSQL cluster that the tests run against, named by `TOTEM_TEST_DATABASE`.
enum TestServer {
    /// What a missing server looks like: it fails the run, it skips nothing.
    struct Missing: Error, CustomStringConvertible {
        let description =
            "TOTEM_TEST_DATABASE is not set: it must name a private cluster, as a libpq conninfo"
    }

    static let logger: Logger = {
        var logger = Logger(label: "postgres-tests")
        logger.logLevel = .critical
        return logger
    }()

    static func configuration(
        _ change: (inout PostgresConfiguration) -> Void = { _ in }
    ) throws -> PostgresConfiguration {
        guard let conninfo = getenv("TOTEM_TEST_DATABASE") else {
            throw Missing()
        }
        var configuration = PostgresConfiguration(
            connectionString: String(cString: conninfo),
            applicationName: "postgres-tests"
        )
        // Long enough for a machine that does much else.
        configuration.acquireTimeout = .seconds(60)
        configuration.outagePatience = .seconds(60)
        configuration.cancelGrace = .seconds(60)
        configuration.idleInTransactionTimeout = .seconds(60)
        configuration.statementTimeout = .seconds(60)
        configuration.lockTimeout = .seconds(60)
        change(&configuration)
        return configuration
    }

    /// Runs a test with a database of its own and shuts that down afterwards.
    static func withDatabase<Value: Sendable>(
        _ change: (inout PostgresConfiguration) -> Void = { _ in },
        _ body: (Database) async throws -> Value
    ) async throws -> Value {
        let database = Database(try configuration(change), logger: logger)
        do {
            let value = try await body(database)
            await database.shutdown()
            return value
        } catch {
            await database.shutdown()
            throw error
        }
    }

    /// Runs a test with a single connection and closes that afterwards.
    static func withConnection<Value: Sendable>(
        _ body: (Connection) async throws -> Value
    ) async throws -> Value {
        let connection = try await Connection.connect(
            try configuration(),
            logger: logger,
            deadline: .generous
        )
        do {
            let value = try await body(connection)
            await connection.close()
            return value
        } catch {
            await connection.close()
            throw error
        }
    }

    /// Runs a test with a table of its own, which is dropped afterwards.
    static func withTable<Value: Sendable>(
        _ columns: String = "id int8 primary key, note text",
        _ body: (String, Connection) async throws -> Value
    ) async throws -> Value {
        let name = "t_\(UInt64.random(in: 0...UInt64.max))"
        return try await withConnection { connection in
            try await connection.run("create table \(name) (\(columns))")
            do {
                let value = try await body(name, connection)
                try await connection.run("drop table \(name) cascade")
                return value
            } catch {
                try await connection.run("drop table if exists \(name) cascade")
                throw error
            }
        }
    }

    /// Asks the server until it says yes; fails the test after a minute.
    static func eventually(
        _ connection: Connection,
        _ question: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let deadline = Deadline.generous
        while !deadline.hasPassed {
            if try await connection.run("select (\(question))") == [["t"]] {
                return
            }
            try await Task.sleep(for: .milliseconds(1))
        }
        Issue.record("never became true: \(question)", sourceLocation: sourceLocation)
    }
}

extension Connection {
    /// Runs a script that the test itself wrote.
    @discardableResult
    func run(_ script: String) async throws(PostgresError) -> [[String?]] {
        try await execute(script: script, deadline: .in(.seconds(60)))
    }
}

extension Deadline {
    /// Far enough away for a busy machine.
    static var generous: Deadline { .in(.seconds(60)) }
}

/// Statements that many tests use.
enum Probe {
    static let echo = statement(
        "echo",
        "select $1::int4",
        parameters: (Int32.self),
        columns: (Int32.self),
        row: { $0 }
    )
    static let sleep = statement(
        "sleep",
        "select pg_sleep($1)::text",
        parameters: (Double.self),
        columns: (String.self),
        row: { $0 }
    )
    static let processID = statement(
        "process_id",
        "select pg_backend_pid()",
        parameters: (),
        columns: (Int32.self),
        row: { $0 }
    )
    static let divide = statement(
        "divide",
        "select 10 / $1::int4",
        parameters: (Int32.self),
        columns: (Int32.self),
        row: { $0 }
    )

    static func insert(into table: String) -> Statement<(Int64, String), Never> {
        statement(
            "insert",
            "insert into \(table) (id, note) values ($1, $2)",
            parameters: (Int64.self, String.self)
        )
    }
}

/// Runs something and hands back the error it must throw.
func failure<Value>(
    _ body: () async throws(PostgresError) -> Value,
    sourceLocation: SourceLocation = #_sourceLocation
) async throws -> PostgresError {
    do {
        _ = try await body()
    } catch {
        return error
    }
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
    throw PostgresError(.server)
}
