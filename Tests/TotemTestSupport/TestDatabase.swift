public import Logging
public import Postgres
import Synchronization
import TotemDomain
public import TotemStore

#if canImport(Glibc)
import Glibc
#endif

/// A schema of its own for one test, on the real server.
///
/// A schema is migrated once; a finished test parks it, and the next one gets it emptied. Tests
/// run in parallel and never meet, since every connection sees only its own schema.
public struct TestDatabase: Sendable {
    /// The schema's name.
    public let schema: String
    /// Where it is.
    public let configuration: PostgresConfiguration
    /// A pool on it.
    public let database: Database
    /// A store on it.
    public let store: Store
    /// A logger that stays silent below errors.
    public let logger: Logger

    /// Leases a schema for the duration of the body.
    ///
    /// - Parameters:
    ///   - adjust: Changes the configuration of the pool, such as the number of connections.
    ///   - body: The test.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws, or the server's trouble: a missing server fails the test.
    nonisolated(nonsending) public static func lease<Answer: Sendable>(
        adjust: (inout PostgresConfiguration) -> Void = { _ in },
        _ body: nonisolated(nonsending) (TestDatabase) async throws -> Answer
    ) async throws -> Answer {
        let schema = try await SchemaShelf.shared.take()
        var configuration = try base()
        configuration.searchPath = [schema, "extensions"]
        adjust(&configuration)
        let logger = Logger.ofTests
        let database = Database(configuration, logger: logger)
        let test = TestDatabase(
            schema: schema,
            configuration: configuration,
            database: database,
            store: Store(database),
            logger: logger
        )
        do {
            let answer = try await body(test)
            await database.shutdown()
            SchemaShelf.shared.park(schema)
            return answer
        } catch {
            await database.shutdown()
            SchemaShelf.shared.park(schema)
            throw error
        }
    }

    /// Runs SQL on a connection of its own and gives the last statement's rows as text.
    @discardableResult
    public func execute(_ script: String) async throws -> [[String?]] {
        let connection = try await Connection.connect(
            configuration,
            logger: logger,
            deadline: .in(.seconds(180))
        )
        do {
            let rows = try await connection.execute(script: script, deadline: .in(.seconds(180)))
            await connection.close()
            return rows
        } catch {
            await connection.close()
            throw error
        }
    }

    /// The server of the tests, as `./run test` names it.
    static func base() throws -> PostgresConfiguration {
        guard let text = getenv("TOTEM_TEST_DATABASE") else { throw MissingTestServer() }
        var configuration = PostgresConfiguration(
            connectionString: String(cString: text),
            applicationName: "totem-tests"
        )
        configuration.exclusiveConnections = 6
        configuration.sharedConnections = 1
        // A whole suite in parallel on two cores waits longer than a product may.
        configuration.statementTimeout = .seconds(180)
        configuration.lockTimeout = .seconds(120)
        configuration.idleInTransactionTimeout = .seconds(180)
        configuration.acquireTimeout = .seconds(180)
        configuration.connectTimeout = .seconds(180)
        configuration.outagePatience = .seconds(180)
        return configuration
    }
}

extension Logger {
    /// Silent below errors.
    static var ofTests: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .error
        return logger
    }
}

/// No server was named for the tests.
public struct MissingTestServer: Error, CustomStringConvertible {
    /// What to do.
    public let description =
        "no test server: run the tests by ./run test, which starts one and sets "
        + "TOTEM_TEST_DATABASE"
}

/// Migrated schemas between two tests.
final class SchemaShelf: Sendable {
    static let shared = SchemaShelf()

    /// How many tests hold a schema at a time.
    ///
    /// More would only make more schemas, each of which is migrated under the one lock of
    /// migrations: a hundred at once have waited longer than any test should.
    private static let places = 24

    private struct State {
        var parked: [String] = []
        var made = 0
        var taken = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    /// An empty migrated schema: a parked one, emptied, or a new one.
    func take() async throws -> String {
        await enter()
        do {
            return try await takeNow()
        } catch {
            leave()
            throw error
        }
    }

    private func takeNow() async throws -> String {
        let parked = state.withLock { $0.parked.popLast() }
        if let parked {
            try await run(Self.emptying, in: parked)
            return parked
        }
        let number = state.withLock { state in
            state.made += 1
            return state.made
        }
        return try await make(named: "\(number)")
    }

    /// A new migrated schema of this process.
    func make(named name: String) async throws -> String {
        let schema = "t\(getpid())_\(name)"
        var configuration = try TestDatabase.base()
        configuration.searchPath = [schema, "extensions"]
        _ = try await Migrator(configuration, logger: .ofTests).migrate()
        return schema
    }

    /// Takes a schema that nobody will use again off the server.
    func drop(_ schema: String) async throws {
        try await run("drop schema \(schema) cascade", in: schema)
    }

    private func enter() async {
        await withCheckedContinuation { continuation in
            let mayGo = state.withLock { state in
                guard state.taken >= Self.places else {
                    state.taken += 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if mayGo { continuation.resume() }
        }
    }

    private func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.taken -= 1
            return nil
        }
        next?.resume()
    }

    func park(_ schema: String) {
        state.withLock { $0.parked.append(schema) }
        leave()
    }

    /// Runs SQL in a schema and gives the last statement's rows as text.
    @discardableResult
    func run(_ script: String, in schema: String) async throws -> [[String?]] {
        var configuration = try TestDatabase.base()
        configuration.searchPath = [schema, "extensions"]
        let connection = try await Connection.connect(
            configuration,
            logger: .ofTests,
            deadline: .in(.seconds(180))
        )
        do {
            let rows = try await connection.execute(script: script, deadline: .in(.seconds(180)))
            await connection.close()
            return rows
        } catch {
            await connection.close()
            throw error
        }
    }

    /// Empties every table but the installation's secret and the list of migrations.
    static let emptying = """
        delete from change; delete from audit; delete from outbox; delete from idempotency_key;
        delete from sign_in; delete from token; delete from registration; delete from seat_pool;
        delete from session_theme; delete from programme_theme; delete from theme;
        begin; update booking set session_id = null; delete from session; commit;
        delete from booking_rule; delete from school_holiday; delete from series_date;
        delete from series_session; delete from series; delete from closure_hit;
        delete from calendar_event;
        delete from occupation; delete from booking_key; delete from booking_note;
        delete from booking_notice;
        delete from booking; delete from closure; delete from layout;
        delete from room_space; delete from turnaround;
        delete from equipment_kind; delete from attribute_kind;
        delete from room; delete from space; delete from opening_hours;
        delete from building_photo; delete from building;
        delete from edition; delete from programme_role; delete from programme;
        delete from organisation;
        update installation set demonstration_begun_at = null, demonstration_whole_at = null;
        """
}
