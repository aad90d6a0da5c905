import Synchronization
import Testing

@testable import Postgres

/// A schema of one test, with functions that fail on demand.
struct TestSchema {
    let name: String
    /// A connection of the test's own, which nobody leases.
    let control: Connection

    /// Makes the schema, runs the test and drops the schema.
    static func with<Value: Sendable>(
        _ script: String = "",
        _ body: (TestSchema) async throws -> Value
    ) async throws -> Value {
        try await TestServer.withConnection { control in
            let name = "s_\(UInt64.random(in: 0...UInt64.max))"
            let schema = TestSchema(name: name, control: control)
            try await control.run(
                """
                create schema \(name);
                set search_path to \(name);
                create table note (id int8 primary key, text text not null);
                create sequence attempt;
                create function fail_first(code text, times int8) returns int4
                language plpgsql as $$
                begin
                    if nextval('attempt') <= times then
                        raise exception 'on demand' using errcode = code;
                    end if;
                    return 1;
                end $$;
                \(script)
                """
            )
            do {
                let value = try await body(schema)
                try await control.run("drop schema \(name) cascade")
                return value
            } catch {
                _ = try? await control.run("rollback; drop schema if exists \(name) cascade")
                throw error
            }
        }
    }

    /// A configuration whose names lead here.
    func configuration(
        _ change: (inout PostgresConfiguration) -> Void = { _ in }
    )
        throws -> PostgresConfiguration
    {
        let path = name
        return try TestServer.configuration {
            $0.searchPath = [path]
            // What the activity view calls the connections of this test.
            $0.applicationName = path
            change(&$0)
        }
    }

    /// Runs a part of the test with a pool that looks names up here.
    func withDatabase<Value: Sendable>(
        _ change: (inout PostgresConfiguration) -> Void = { _ in },
        _ body: (Database) async throws -> Value
    ) async throws -> Value {
        let path = name
        return try await TestServer.withDatabase(
            {
                $0.searchPath = [path]
                $0.applicationName = path
                change(&$0)
            },
            body
        )
    }

    /// The same through a proxy.
    func withProxy<Value: Sendable>(
        _ change: (inout PostgresConfiguration) -> Void = { _ in },
        _ body: (FaultProxy, Database) async throws -> Value
    ) async throws -> Value {
        let path = name
        return try await FaultProxy.withDatabase(
            {
                $0.searchPath = [path]
                $0.applicationName = path
                change(&$0)
            },
            body
        )
    }

    /// The ids of the notes that were committed.
    func notes() async throws -> [String] {
        try await control.run("select id from note order by id").compactMap { $0.first ?? nil }
    }

    /// Ends the connections of this test's pools on the server.
    func terminateBackends() async throws {
        try await control.run(
            "select pg_terminate_backend(pid, 10000) from pg_stat_activity where \(isOurs)"
        )
    }

    /// Picks the connections of this test's pools out of `pg_stat_activity`.
    var isOurs: String { "application_name = '\(name)'" }
}

/// Statements that work in a `TestSchema`.
enum Notes {
    static let add = statement(
        "add_note",
        "insert into note (id, text) values ($1, 'note')",
        parameters: (Int64.self)
    )
    static let failFirst = statement(
        "fail_first",
        "select fail_first($1, $2)",
        parameters: (String.self, Int64.self),
        columns: (Int32.self),
        row: { $0 }
    )
    static let lock = statement(
        "lock_note",
        "update note set text = text || '+' where id = $1",
        parameters: (Int64.self)
    )
}

extension Statement where Input == () {
    /// A statement without parameters and rows, for what only tests say.
    static func saying(_ text: String) -> Statement<(), Never> where Row == Never {
        statement(text, text, parameters: ())
    }
}

extension Pipeline {
    /// One statement.
    init<Input, Row>(_ statement: Statement<Input, Row>, _ input: Input) {
        self.init()
        add(statement, input)
    }
}

/// A value that several tasks change.
final class Locked<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    init(_ value: Value) {
        self.value = Mutex(value)
    }

    func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        value.withLock { value in
            var copy = value
            defer { value = copy }
            return body(&copy)
        }
    }
}

/// Lets several tasks wait for one another, once.
final class Meeting: Sendable {
    private struct State {
        var missing: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(of count: Int) {
        state = Mutex(State(missing: count))
    }

    /// Arrives and waits for the others.
    func arrive() async {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state in
                state.missing -= 1
                state.waiting.append(continuation)
                return state.missing <= 0 ? state.waiting : []
            }
            ready.forEach { $0.resume() }
        }
    }
}

/// Something that happens once and that others await.
final class Signal: Sendable {
    private struct State {
        var isGiven = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    var isGiven: Bool { state.withLock(\.isGiven) }

    func give() {
        let waiting = state.withLock { state in
            state.isGiven = true
            defer { state.waiting.removeAll() }
            return state.waiting
        }
        waiting.forEach { $0.resume() }
    }

    func wait() async {
        await withCheckedContinuation { continuation in
            let isGiven = state.withLock { state in
                if !state.isGiven {
                    state.waiting.append(continuation)
                }
                return state.isGiven
            }
            if isGiven {
                continuation.resume()
            }
        }
    }
}

/// Waits until something holds; fails the test after a minute.
func eventually(
    _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ holds: () async throws -> Bool
) async throws {
    let deadline = Deadline.in(.seconds(60))
    while !deadline.hasPassed {
        if try await holds() {
            return
        }
        try? await Task.sleep(for: .milliseconds(1))
    }
    Issue.record("never came true: \(what)", sourceLocation: sourceLocation)
}

/// Tries with ever more time, until there was enough for what comes before the deadline matters.
func growing(_ body: (Deadline) async throws -> Bool) async throws {
    for seconds in [1, 4, 16, 60] where try await body(.in(.seconds(seconds))) {
        return
    }
}

/// Why no host of a configuration will do.
func connectionFailure(
    _ configuration: PostgresConfiguration,
    kind: ConnectionKind
) async throws -> PostgresError {
    let loop = EventLoop()
    return try await failure { () throws(PostgresError) in
        try Connector(configuration, kind: kind, stopSignal: loop.stopSignal).connect()
    }
}
