public import Logging

/// One connection to itself, for migrations and for tests that need to hold a place.
public final class Connection: Sendable {
    private let database: Database
    private let session: Session

    private init(database: Database, session: Session) {
        self.database = database
        self.session = session
    }

    /// Connects.
    ///
    /// - Parameters:
    ///   - configuration: Where to; its pool limits do not matter here.
    ///   - logger: Where to tell of a lost connection.
    ///   - deadline: When to give up.
    /// - Returns: An open connection.
    /// - Throws: `PostgresError`.
    nonisolated(nonsending) public static func connect(
        _ configuration: PostgresConfiguration,
        logger: Logger,
        deadline: Deadline
    ) async throws(PostgresError) -> Connection {
        var single = configuration
        single.sharedConnections = 0
        single.exclusiveConnections = 1
        single.acquireTimeout = deadline.remaining
        let database = Database(single, logger: logger)
        do {
            return Connection(database: database, session: try await database.lease(deadline))
        } catch {
            await database.shutdown()
            throw error
        }
    }

    /// Runs any number of statements by the simple protocol, outside a transaction unless the
    /// script opens one.
    ///
    /// - Parameters:
    ///   - script: The SQL text; never made from what people typed.
    ///   - deadline: When to cancel it.
    /// - Returns: The rows of the last statement, as text.
    /// - Throws: `PostgresError`.
    @discardableResult
    nonisolated(nonsending) public func execute(
        script: String,
        deadline: Deadline
    ) async throws(PostgresError) -> [[String?]] {
        let request = Request(.script(script), deadline: deadline)
        let results = try await database.loop.perform(request, as: .run(request, on: session))
        return results.last?.texts ?? []
    }

    /// Runs one statement, in whatever transaction the connection is in.
    ///
    /// - Parameters:
    ///   - statement: What to run.
    ///   - input: Its parameters.
    ///   - deadline: When to cancel it.
    /// - Returns: Its rows.
    /// - Throws: `PostgresError`.
    @discardableResult
    nonisolated(nonsending) public func query<Input, Row>(
        _ statement: Statement<Input, Row>,
        _ input: Input,
        deadline: Deadline
    ) async throws(PostgresError) -> [Row] {
        var pipeline = Pipeline()
        let ticket = pipeline.add(statement, input)
        return try await run(pipeline, deadline: deadline).rows(ticket)
    }

    /// Runs a pipeline, in whatever transaction the connection is in.
    ///
    /// - Parameters:
    ///   - pipeline: What to run.
    ///   - deadline: When to cancel it.
    /// - Returns: The replies.
    /// - Throws: `PostgresError`.
    nonisolated(nonsending) public func run(
        _ pipeline: Pipeline,
        deadline: Deadline
    ) async throws(PostgresError) -> Replies {
        let request = Request(.calls(pipeline.calls, commitCall: nil), deadline: deadline)
        let results = try await database.loop.perform(request, as: .run(request, on: session))
        return Replies(results: results, pipeline: pipeline.identity)
    }

    /// What the server makes of a statement: the types of its parameters and columns.
    public struct Description: Hashable, Sendable {
        /// The object ids of the parameters' types.
        public let parameters: [UInt32]
        /// The object ids of the columns' types.
        public let columns: [UInt32]
    }

    /// Prepares a statement, without running it, and tells its types.
    ///
    /// - Parameters:
    ///   - text: The SQL text.
    ///   - deadline: When to cancel it.
    /// - Returns: The types.
    /// - Throws: `PostgresError`.
    nonisolated(nonsending) public func describe(
        _ text: String,
        deadline: Deadline
    ) async throws(PostgresError) -> Description {
        let request = Request(.describe(text), deadline: deadline)
        let results = try await database.loop.perform(request, as: .run(request, on: session))
        guard let result = results.first else {
            throw PostgresError(.protocolViolation)
        }
        return Description(parameters: result.parameterTypes, columns: result.columnTypes)
    }

    /// The server's process id of this connection, as `pg_stat_activity` shows it.
    public var processID: Int32 { session.processID }

    /// Closes the connection and returns when that is done.
    public func close() async {
        await database.release(session, awaitingRollback: true)
        await database.shutdown()
    }
}
