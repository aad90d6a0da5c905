public import Postgres
import Synchronization
public import TotemDomain
public import TotemOperations
import TotemStore

#if canImport(Glibc)
import Glibc
#endif

/// The operations over a leased schema, with a clock that the test sets.
public struct TestSystem: Sendable {
    /// The schema.
    public let database: TestDatabase
    /// The operations.
    public let operations: Operations
    /// The clock of decisions.
    public let clock: TestClock

    /// Leases a schema and gives the operations over it.
    ///
    /// - Parameters:
    ///   - now: What the clock shows at first; `nil` lets the database's clock decide.
    ///   - adjust: Changes the configuration of the pool.
    ///   - body: The test.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws.
    nonisolated(nonsending) public static func lease<Answer: Sendable>(
        now: Instant? = TestClock.start,
        adjust: (inout PostgresConfiguration) -> Void = { _ in },
        _ body: nonisolated(nonsending) (TestSystem) async throws -> Answer
    ) async throws -> Answer {
        try await TestDatabase.lease(adjust: adjust) { database in
            let clock = TestClock(now)
            let system = TestSystem(
                database: database,
                operations: database.operations(clock: clock),
                clock: clock
            )
            let answer = try await body(system)
            await system.operations.shutdown()
            return answer
        }
    }

    /// An admin at the shell.
    public static let admin = Caller(
        actor: .shell(user: "test"),
        requestID: "test",
        timeLimit: .seconds(120)
    )
    /// Somebody unknown.
    public static let anyone = Caller(
        actor: .anonymous,
        requestID: "test",
        timeLimit: .seconds(120)
    )
    /// A part of the service.
    public static let worker = Caller(
        actor: .worker(name: "test"),
        requestID: "test",
        timeLimit: .seconds(120)
    )

    /// Does an operation as an admin.
    nonisolated(nonsending) public func answer<O: Operation>(
        _ operation: O,
        as caller: Caller = Self.admin
    ) async throws(Failure) -> O.Answer {
        try await operations.answer(operation, as: caller)
    }
}

extension TestDatabase {
    /// Operations of another node over the same schema.
    public func operations(clock: TestClock) -> Operations {
        Operations(
            store: store,
            clock: Operations.Clock(wall: TestClock.wall, decision: { clock.now }),
            logger: logger
        )
    }
}

/// A clock that stands until the test moves it.
public final class TestClock: Sendable {
    /// Monday, 4 January 2027, 09:00 UTC.
    public static let start = Instant(seconds: 1_799_053_200)

    private let moment: Mutex<Instant?>

    /// A clock; `nil` lets the database's clock decide.
    public init(_ now: Instant?) {
        moment = Mutex(now)
    }

    /// What it shows.
    public var now: Instant? { moment.withLock { $0 } }

    /// Moves it on.
    public func advance(minutes: Int) {
        moment.withLock { $0 = $0?.adding(minutes: minutes) }
    }

    /// The wall clock of this machine.
    public static let wall: @Sendable () -> Instant = {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }
}
