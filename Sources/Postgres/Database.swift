public import Logging
import Synchronization

/// A PostgreSQL database: a bounded number of connections behind one door.
///
/// Single statements that only read go through `query(_:_:deadline:)`, down connections that many
/// callers share; everything that writes is a `transaction(deadline:_:)` on a connection of its
/// own. Connections are made when first needed and again when lost.
public final class Database: Sendable {
    let configuration: PostgresConfiguration
    let loop = EventLoop()
    private let box = StatisticsBox()

    /// Starts the thread that will own the connections; nothing is connected yet.
    public init(_ configuration: PostgresConfiguration, logger: Logger) {
        self.configuration = configuration
        let loop = loop
        let box = box
        runOnThread(named: "postgres-loop") {
            Driver(configuration, loop: loop, logger: logger, statistics: box).run()
        }
    }

    /// The thread that owns the connections, for tasks that mostly wait for this database.
    ///
    /// A task that prefers it (`withTaskExecutorPreference`) is resumed where its answer arrives:
    /// no other thread is woken, and what many such tasks ask at one moment leaves in one write.
    /// What takes long does not belong here, because every connection waits for it.
    public var executor: any TaskExecutor { loop }

    deinit {
        loop.post(.shutDown(nil))
    }

    /// Begins to connect, where the first question is about to come.
    public func connect() {
        loop.post(.connect(nil))
    }

    /// Begins to connect where nothing is connected, and waits until the first attempt is over, or
    /// for as long as anybody waits for a connection (`acquireTimeout`).
    ///
    /// What is of second rank waits for it, so that the first questions leave ahead: the server
    /// answers what leaves together when all of it is done.
    nonisolated(nonsending) public func connected() async {
        await withUnsafeContinuation { continuation in
            if !loop.post(.connect(continuation)) {
                continuation.resume()
            }
        }
    }

    /// Waits until the task is cancelled, then shuts the database down.
    ///
    /// For programs that keep their services in one structured place; the database works without.
    public func run() async {
        let (endless, _) = AsyncStream.makeStream(of: Never.self)
        for await _ in endless {}
        await shutdown()
    }

    /// Refuses new work, lets what is under way end within `shutdownGrace`, closes every
    /// connection and returns when that is done.
    public func shutdown() async {
        await withUnsafeContinuation { continuation in
            if !loop.post(.shutDown(continuation)) {
                continuation.resume()
            }
        }
    }

    /// How busy the pool was a moment ago.
    public func statistics() -> PoolStatistics {
        box.value.withLock { $0 }
    }

    /// Runs one read-only statement on a connection that others use at the same time.
    ///
    /// When the server goes away before the answer, the statement is sent once more on another
    /// connection; the server refuses it (25006) if it writes.
    ///
    /// - Parameters:
    ///   - statement: What to run.
    ///   - input: Its parameters.
    ///   - deadline: When the answer is no longer of use.
    /// - Returns: Its rows.
    /// - Throws: `PostgresError`.
    nonisolated(nonsending) public func query<Input, Row>(
        _ statement: Statement<Input, Row>,
        _ input: Input,
        deadline: Deadline
    ) async throws(PostgresError) -> [Row] {
        let content = Request.Content.calls([statement.call(input)], commitCall: nil)
        let request = Request(content, deadline: deadline, resends: 1)
        let results = try await loop.perform(request, as: .read(request))
        guard let result = results.first else {
            throw PostgresError(.protocolViolation, statement: statement.name)
        }
        return try result.rows(
            statement: statement.name,
            columnTypes: statement.columnTypes,
            decode: statement.decode
        )
    }

    /// Leases a connection; `release` gives it back.
    nonisolated(nonsending) func lease(
        _ deadline: Deadline
    ) async throws(PostgresError) -> Session {
        let request = LeaseRequest(deadline: deadline)
        let loop = loop
        let outcome = await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                request.awaited(by: continuation)
                if !loop.post(.lease(request)) {
                    request.answer(.failure(PostgresError(.shutDown)))
                }
            }
        } onCancel: {
            loop.post(.cancelLease(request))
        }
        return try outcome.get()
    }

    /// Gives a connection back.
    ///
    /// It is rolled back if need be before the next one gets it.
    nonisolated(nonsending) func release(_ session: Session, awaitingRollback: Bool) async {
        guard awaitingRollback else {
            loop.post(.release(session, nil))
            return
        }
        await withUnsafeContinuation { continuation in
            if !loop.post(.release(session, continuation)) {
                continuation.resume()
            }
        }
    }
}

extension EventLoop {
    /// Hands a request to the loop and awaits its answer.
    ///
    /// Cancellation of the task reaches the loop, which alone decides whether it may still have an
    /// effect.
    ///
    /// - Throws: `PostgresError`.
    nonisolated(nonsending) func perform(
        _ request: Request,
        as command: Command
    ) async throws(PostgresError) -> [ServerResult] {
        let outcome = await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                request.awaited(by: continuation)
                if !self.post(command) {
                    request.answer(.failure(PostgresError(.shutDown)))
                }
            }
        } onCancel: {
            self.post(.cancel(request))
        }
        return try outcome.get()
    }
}
