import Glibc
import Synchronization

@testable import Postgres

/// A server that plays the conversations of PostgreSQL and spoils one message of them.
///
/// Each database name is a *case* of its own: the fault given for it strikes the first connection
/// to it, later ones are served well. It knows the few statements of `FakeBackend` and remembers
/// what it was asked, so that a test can compare what the client says with what happened.
final class FakeServer: Sendable {
    /// What happens to a message.
    enum Mischief: Hashable, Sendable {
        /// The first bytes arrive, are taken, and only then the rest.
        case split
        /// Every byte arrives alone, from this message on.
        case drip
        /// The first bytes arrive, then the end.
        case close
        /// The first bytes arrive, then nothing until the client cancels or goes, or `letGo(_:)`.
        case stall
        /// In its place an error, which skips the rest of the pipeline.
        case error(sqlState: String)
        /// In its place the server's last word.
        case fatal(sqlState: String)
        /// Other messages come before it.
        case insert([WireMessage])
        /// It has a type that no message has.
        case garble
    }

    /// Where something goes wrong: the bytes of the message before it arrive.
    struct Fault: Hashable, Sendable {
        var message: Int
        var byte: Int = 0
        var mischief: Mischief
    }

    /// A message as it was sent, with its place in the conversation.
    struct Line: Hashable, Sendable {
        var number: Int
        var letter: Character
        var length: Int
        /// How many pipelines had ended before; nil while connecting.
        var pipeline: Int?
        /// Whether it is part of the answer to a COMMIT.
        var isOfCommit: Bool
        /// Whether an error here leaves a transaction to be rolled back.
        var needsRollback: Bool
        /// Whether the server had carried out the COMMIT when it sent this.
        var hasCommitted: Bool
    }

    /// What came of one case.
    struct Case: Sendable {
        var connections = 0
        /// What the first connection said.
        var lines: [Line] = []
        /// How often a COMMIT was carried out.
        var commits = 0
        /// How often a COMMIT arrived.
        var commitsReceived = 0
        var rollbacks = 0
        var cancels = 0
    }

    private struct State {
        var faults: [String: Fault] = [:]
        var released: Set<String> = []
        var cases: [String: Case] = [:]
        var backends: [Int32: FakeBackend] = [:]
        var nextProcess: Int32 = 1_000
        var isStopped = false
    }

    private let folder: SocketFolder
    private let listener: Socket
    private let state = Mutex(State())

    init() throws {
        folder = try SocketFolder()
        listener = try Socket.listen(at: folder.socket)
        let listener = listener
        runOnThread(named: "fake-server") { [weak self] in
            while let caller = listener.accept() {
                guard let self else {
                    return
                }
                self.serve(caller)
            }
        }
    }

    deinit {
        listener.hangUp()
    }

    /// Runs a test with a server of its own.
    static func with<Value: Sendable>(
        _ body: (FakeServer) async throws -> Value
    ) async throws -> Value {
        let server = try FakeServer()
        defer { server.stop() }
        return try await body(server)
    }

    /// Hangs up on everybody.
    func stop() {
        listener.hangUp()
        let backends = state.withLock { state in
            state.isStopped = true
            return Array(state.backends.values)
        }
        for backend in backends {
            backend.socket.hangUp()
        }
    }

    /// How to reach it as the case of this name.
    func configuration(
        _ name: String,
        fault: Fault? = nil,
        _ change: (inout PostgresConfiguration) -> Void = { _ in }
    ) -> PostgresConfiguration {
        state.withLock { $0.faults[name] = fault }
        var configuration = PostgresConfiguration(
            connectionString: "host='\(folder.path)' port=5432 user=fake dbname=\(name)",
            applicationName: "postgres-tests"
        )
        configuration.sharedConnections = 1
        configuration.exclusiveConnections = 1
        configuration.acquireTimeout = .seconds(60)
        configuration.outagePatience = .seconds(60)
        configuration.connectTimeout = .seconds(60)
        configuration.shortestBackoff = .milliseconds(1)
        configuration.longestBackoff = .milliseconds(2)
        // A transaction asks for a tighter limit only when its deadline is nearer than this.
        configuration.statementTimeout = .milliseconds(1)
        configuration.shutdownGrace = .milliseconds(50)
        change(&configuration)
        return configuration
    }

    /// What came of a case so far.
    func report(_ name: String) -> Case {
        state.withLock { $0.cases[name] ?? Case() }
    }

    /// The fault of a case strikes no more.
    func disarm(_ name: String) {
        state.withLock { $0.faults[name] = nil }
    }

    func isArmed(_ name: String) -> Bool {
        state.withLock { $0.faults[name] != nil }
    }

    /// What stalls in a case goes on.
    func letGo(_ name: String) {
        state.withLock { _ = $0.released.insert(name) }
    }

    func isLetGo(_ name: String) -> Bool {
        state.withLock { $0.released.contains(name) }
    }

    // MARK: What the backends tell

    func note(_ name: String, _ change: (inout Case) -> Void) {
        state.withLock { change(&$0.cases[name, default: Case()]) }
    }

    /// A connection says which case it belongs to.
    ///
    /// - Returns: Its number within the case, its fault and its process id.
    func register(_ backend: FakeBackend, _ name: String) -> (Int, Fault?, Int32) {
        state.withLock { state in
            state.cases[name, default: Case()].connections += 1
            state.nextProcess += 1
            state.backends[state.nextProcess] = backend
            let number = state.cases[name]?.connections ?? 0
            return (number, number == 1 ? state.faults[name] : nil, state.nextProcess)
        }
    }

    func forget(_ process: Int32) {
        state.withLock { $0.backends[process] = nil }
    }

    func cancel(_ process: Int32) {
        let backend = state.withLock { $0.backends[process] }
        backend?.cancel()
    }

    private func serve(_ caller: Socket) {
        runOnThread(named: "fake-backend") { [weak self] in
            guard let self else {
                return
            }
            let backend = FakeBackend(caller, of: self)
            backend.run()
            caller.hangUp()
        }
    }
}
