import Synchronization

/// The statements that begin and end transactions.
enum TransactionControl {
    static let begin = StatementText("begin")
    static let commit = StatementText("commit")
    static let rollback = StatementText("rollback")
    /// A COMMIT may wait for a standby as long as it takes: a server that gave up the wait would
    /// report success for a row that no standby has.
    static let unlimited = StatementText("set local statement_timeout = 0")
}

/// Why a transaction did not happen: its body threw, or the database failed around it.
public enum TransactionFailure<Body: Error>: Error {
    /// The body threw this; everything was rolled back, unless it tells of an unknown outcome.
    case body(Body)
    /// The database failed outside the body: no connection, or the final COMMIT.
    case database(PostgresError)
}

extension TransactionFailure where Body == PostgresError {
    /// The error, wherever it was thrown.
    public var error: PostgresError {
        switch self {
        case .body(let error), .database(let error): error
        }
    }
}

/// A transaction on a connection of its own: load, decide, record.
///
/// Valid inside the body that it was given to.
public struct Transaction: Sendable {
    private let session: Session
    private let database: Database
    private let deadline: Deadline
    private let state: TransactionState

    init(session: Session, database: Database, deadline: Deadline) {
        self.session = session
        self.database = database
        self.deadline = deadline
        state = TransactionState()
    }

    /// Sends a pipeline and awaits its replies.
    ///
    /// The first one begins the transaction in the same round trip.
    ///
    /// - Throws: `PostgresError`; the transaction is then lost, and later calls throw the same.
    nonisolated(nonsending) public func run(
        _ pipeline: Pipeline
    ) async throws(PostgresError) -> Replies {
        try await run([pipeline])[0]
    }

    /// Sends several pipelines behind one another in one round trip.
    ///
    /// - Returns: The replies of each, in order.
    /// - Throws: `PostgresError`; the transaction is then lost, and later calls throw the same.
    nonisolated(nonsending) public func run(
        _ pipelines: [Pipeline]
    ) async throws(PostgresError) -> [Replies] {
        let prefix = try start()
        let calls = prefix + pipelines.flatMap(\.calls)
        let results = try await send(calls, commitCall: nil)
        var place = prefix.count
        return pipelines.map { pipeline in
            defer { place += pipeline.calls.count }
            return Replies(
                results: Array(results[place..<place + pipeline.calls.count]),
                pipeline: pipeline.identity
            )
        }
    }

    /// Sends a pipeline and COMMIT behind it, one round trip, and ends the transaction.
    ///
    /// Once sent it is not cancelled. If its answer does not come, the outcome is unknown.
    ///
    /// - Throws: `PostgresError`; everything is rolled back unless the code is `outcomeUnknown`.
    nonisolated(nonsending) public func commit(
        _ pipeline: Pipeline
    ) async throws(PostgresError) -> Replies {
        let prefix = try start()
        var calls = prefix + pipeline.calls
        calls.append(.control(TransactionControl.unlimited))
        calls.append(.control(TransactionControl.commit))
        state.end()
        let results = try await send(calls, commitCall: calls.count - 1)
        return Replies(
            results: Array(results.dropFirst(prefix.count).prefix(pipeline.calls.count)),
            pipeline: pipeline.identity
        )
    }

    /// Ends the transaction and takes back everything it wrote.
    ///
    /// - Throws: `PostgresError`; nothing is kept then either.
    nonisolated(nonsending) public func rollBack() async throws(PostgresError) {
        let prefix = try start()
        state.end()
        _ = try await send(prefix + [.control(TransactionControl.rollback)], commitCall: nil)
    }

    /// What must go before the next statements: BEGIN, and a tighter limit when less time is left
    /// than the server would grant.
    private func start() throws(PostgresError) -> [Call] {
        if Task.isCancelled {
            throw state.fail(PostgresError(.cancelled))
        }
        guard !deadline.hasPassed else {
            throw state.fail(PostgresError(.deadlineExceeded))
        }
        var calls: [Call] = []
        if try state.begin() {
            calls.append(.control(TransactionControl.begin))
        }
        let left = deadline.remaining
        if state.tighten(to: left, from: database.configuration.statementTimeout) {
            let milliseconds = max(1, left.wholeMilliseconds)
            calls.append(.once("set local statement_timeout = \(milliseconds)"))
        }
        return calls
    }

    nonisolated(nonsending) private func send(
        _ calls: [Call],
        commitCall: Int?
    ) async throws(PostgresError) -> [ServerResult] {
        let request = Request(.calls(calls, commitCall: commitCall), deadline: deadline)
        do {
            return try await database.loop.perform(request, as: .run(request, on: session))
        } catch {
            throw state.fail(error)
        }
    }

    /// The failure that the transaction saw first, whatever its body made of it.
    var failure: PostgresError? { state.failure }

    /// Ends the transaction after its body returned: COMMIT, unless it has ended already.
    ///
    /// - Throws: the failure that the body ignored, or that of COMMIT.
    nonisolated(nonsending) func finish() async throws(PostgresError) {
        if let failure {
            throw failure
        }
        if state.isOpen {
            _ = try await commit(Pipeline())
        }
    }
}

/// How far a transaction has come.
private final class TransactionState: Sendable {
    private struct Fields {
        var hasBegun = false
        var hasEnded = false
        var failure: PostgresError?
        var serverLimit: Duration?
    }

    private let fields = Mutex(Fields())

    var failure: PostgresError? { fields.withLock(\.failure) }

    /// Begun and not ended.
    var isOpen: Bool {
        fields.withLock { $0.hasBegun && !$0.hasEnded && $0.failure == nil }
    }

    /// - Returns: Whether BEGIN must be sent.
    /// - Throws: the earlier failure, or `transactionOver`.
    func begin() throws(PostgresError) -> Bool {
        let outcome: Result<Bool, PostgresError> = fields.withLock { fields in
            if let failure = fields.failure {
                return .failure(failure)
            }
            guard !fields.hasEnded else {
                return .failure(PostgresError(.transactionOver))
            }
            defer { fields.hasBegun = true }
            return .success(!fields.hasBegun)
        }
        return try outcome.get()
    }

    func end() {
        fields.withLock { $0.hasEnded = true }
    }

    func fail(_ error: PostgresError) -> PostgresError {
        fields.withLock { fields in
            if fields.failure == nil {
                fields.failure = error
            }
        }
        return error
    }

    /// Whether the server's limit must be lowered; remembers it if so.
    func tighten(to left: Duration, from configured: Duration?) -> Bool {
        fields.withLock { fields in
            let current = fields.serverLimit ?? configured
            guard current.map({ left < $0 }) ?? true else {
                return false
            }
            fields.serverLimit = left
            return true
        }
    }
}

extension Database {
    /// Runs a transaction on a connection of its own.
    ///
    /// The body loads with `run`, decides, and records with `commit`. If it returns without
    /// `commit`, the transaction is committed then; if it throws, it is rolled back.
    ///
    /// The whole body is run again, at most three times and inside the deadline, when the server
    /// chose it as the victim of a deadlock or of a serialisation failure, when the connection was
    /// lost before COMMIT was sent, when the server turned out not to be the primary, and once when
    /// a prepared statement had gone stale. What the body threw does not matter for that.
    ///
    /// - Parameters:
    ///   - deadline: When the answer is no longer of use.
    ///   - body: What to do; it may run more than once.
    /// - Returns: What the body returned.
    /// - Throws: `TransactionFailure`.
    nonisolated(nonsending) public func transaction<Value: Sendable, Failure: Error>(
        deadline: Deadline,
        _ body: nonisolated(nonsending) (Transaction) async throws(Failure) -> Value
    ) async throws(TransactionFailure<Failure>) -> Value {
        var reruns = 0
        var mayPrepareAgain = true
        while true {
            let attempt = try await attempt(deadline, body)
            if case .success(let value) = attempt.outcome {
                return value
            }
            let isStale = attempt.cause?.isStale ?? false
            let mayRunAgain = isStale ? mayPrepareAgain : attempt.cause?.isRetryable ?? false
            if reruns < SQLStatePolicy.retryLimit, mayRunAgain, await pause(before: deadline) {
                reruns += 1
                mayPrepareAgain = mayPrepareAgain && !isStale
                continue
            }
            return try attempt.outcome.get()
        }
    }

    private struct Attempt<Value: Sendable, Failure: Error> {
        var outcome: Result<Value, TransactionFailure<Failure>>
        var cause: PostgresError?
    }

    nonisolated(nonsending) private func attempt<Value: Sendable, Failure: Error>(
        _ deadline: Deadline,
        _ body: nonisolated(nonsending) (Transaction) async throws(Failure) -> Value
    ) async throws(TransactionFailure<Failure>) -> Attempt<Value, Failure> {
        let session: Session
        do {
            session = try await lease(deadline)
        } catch {
            throw .database(error)
        }
        let transaction = Transaction(session: session, database: self, deadline: deadline)
        var outcome: Result<Value, TransactionFailure<Failure>>
        do {
            outcome = .success(try await body(transaction))
        } catch {
            outcome = .failure(.body(error))
        }
        if case .success = outcome {
            do {
                try await transaction.finish()
            } catch {
                outcome = .failure(.database(error))
            }
        }
        let isClean = transaction.failure.map { !$0.leavesWorkBehind } ?? true
        await release(session, awaitingRollback: isClean)
        return Attempt(outcome: outcome, cause: transaction.failure)
    }

    /// A random pause, so that the two that met do not meet again.
    ///
    /// - Returns: Whether there is time for another run.
    nonisolated(nonsending) private func pause(before deadline: Deadline) async -> Bool {
        let span = SQLStatePolicy.longestPause - SQLStatePolicy.shortestPause
        let pause = SQLStatePolicy.shortestPause + span * Double.random(in: 0...1)
        guard deadline.remaining > pause else {
            return false
        }
        do {
            try await Task.sleep(for: pause)
            return true
        } catch {
            return false
        }
    }
}

extension PostgresError {
    /// Whether something of the transaction may still run on the server when its caller has got
    /// this error; cleaning up is then not awaited, because it may take as long as it likes.
    fileprivate var leavesWorkBehind: Bool {
        switch code {
        case .deadlineExceeded, .cancelled, .outcomeUnknown, .connectionLost: true
        default: false
        }
    }
}
