public import Postgres
public import TotemDomain

/// The one store: domain values in and out of PostgreSQL.
///
/// Reads are single statements over shared connections; changes need a `Writing`, which holds one
/// connection and one transaction. There is no protocol above it and no in-memory double: the
/// rules that matter live in the database.
public final class Store: Sendable {
    let database: Database

    /// A store over a pool of connections.
    public init(_ database: Database) {
        self.database = database
    }

    /// Where tasks run best that mostly wait for this store; see `Database.executor`.
    public var executor: any TaskExecutor { database.executor }

    /// Waits for the first attempt to reach the database; see `Database.connected`.
    public func connected() async {
        await database.connected()
    }

    /// Runs one transaction: load under locks, decide, record.
    ///
    /// The body runs again, whole, when the database asks for it (deadlock, lost connection
    /// before COMMIT), so it must not have effects outside the transaction.
    ///
    /// - Parameters:
    ///   - limit: How long the whole may take.
    ///   - body: Loads through `Writing`, decides, and ends with `Writing.commit`.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws, or the failure of the database.
    nonisolated(nonsending) public func write<Answer: Sendable>(
        within limit: Duration,
        _ body: nonisolated(nonsending) (Writing) async throws(Failure) -> Answer
    ) async throws(Failure) -> Answer {
        do throws(TransactionFailure<Failure>) {
            return try await database.transaction(deadline: .in(limit)) {
                (transaction) async throws(Failure) -> Answer in
                try await body(Writing(transaction: transaction))
            }
        } catch {
            switch error {
            case .body(let failure): throw failure
            case .database(let error): throw Failure(error)
            }
        }
    }

    /// Runs one read and gives its rows.
    func rows<Input: Sendable, Row: Sendable>(
        _ statement: Statement<Input, Row>,
        _ input: Input,
        within limit: Duration
    ) async throws(Failure) -> [Row] {
        do {
            return try await database.query(statement, input, deadline: .in(limit))
        } catch {
            throw Failure(error)
        }
    }
}

/// One transaction of the store.
public struct Writing: Sendable {
    let transaction: Transaction
    /// The locks it has taken so far.
    let locks = LockOrder()
    /// The idempotency key that goes ahead of the first statements.
    let claim = PendingClaim()

    /// Sends statements in one round trip, the claim of a key ahead of the first ones.
    ///
    /// - Throws: What `answeredBefore` stands for, when the key had been used.
    func load(_ pipeline: Pipeline) async throws(Failure) -> Loaded {
        let claimed = claim.take()
        let pipelines = claimed.map { [$0.pipeline, pipeline] } ?? [pipeline]
        let replies: [Replies]
        do {
            replies = try await transaction.run(pipelines)
        } catch {
            throw Failure(error)
        }
        if let claimed, let answer = try claimed.answer(in: Loaded(replies: replies[0])) {
            claim.found(answer)
            throw .broken(AnsweredBefore())
        }
        return Loaded(replies: replies[replies.count - 1])
    }

    /// Writes everything recorded and commits, in one round trip.
    ///
    /// - Throws: The refusal that a violated constraint stands for, or an outage; with
    ///   `outcomeUnknown` when the answer to COMMIT was lost.
    public func commit(_ record: Record) async throws(Failure) {
        if claim.isWaiting { _ = try await load(Pipeline()) }
        do {
            _ = try await transaction.commit(record.pipeline)
        } catch {
            throw Failure(error)
        }
    }

    /// Takes back everything that was written, and ends the transaction.
    ///
    /// - Throws: An outage; nothing is kept then either.
    public func rollBack() async throws(Failure) {
        do {
            try await transaction.rollBack()
        } catch {
            throw Failure(error)
        }
    }
}

/// What a change writes, gathered before it is sent in one round trip with COMMIT.
public struct Record: Sendable {
    var pipeline = Pipeline()

    /// Nothing yet.
    public init() {}
}

/// The rows that a load brought.
struct Loaded {
    let replies: Replies

    func rows<Row>(_ ticket: Ticket<Row>) throws(Failure) -> [Row] {
        do {
            return try replies.rows(ticket)
        } catch {
            throw Failure(error)
        }
    }
}

extension Failure {
    /// What a database error means: a named constraint is a refusal, trouble is an outage, and
    /// the rest is a bug.
    init(_ error: PostgresError) {
        if let constraint = error.constraint, let refusal = Constraints.refusal(of: constraint) {
            self = .refused(refusal)
        } else if error.isOutage {
            self = .unavailable(
                retryAfterSeconds: error.code == .poolExhausted ? 1 : 2,
                outcomeUnknown: error.code == .outcomeUnknown
            )
        } else {
            self = .broken(error)
        }
    }
}
