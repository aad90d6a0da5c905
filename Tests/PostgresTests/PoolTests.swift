import EmbeddedPostgres
import Testing

@testable import Postgres

/// Pool and transactions together, against the real server.
@Suite struct PoolTests {
    typealias Failure = TransactionFailure<PostgresError>

    // MARK: The queue

    @Test func `waiters are served in the order they came`() async throws {
        try await TestServer.withDatabase({
            $0.exclusiveConnections = 1
            $0.acquireTimeout = .seconds(60)
        }) { database in
            let served = Locked<[Int]>([])
            let session = try await database.lease(.generous)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...12 {
                    group.addTask {
                        try await database.transaction(deadline: .generous) { transaction in
                            served.withLock { $0.append(number) }
                            _ = try await transaction.run(Pipeline(Probe.echo, 1))
                        }
                    }
                    try await eventually("number \(number) waits") {
                        database.statistics().waiting == number
                    }
                }
                await database.release(session, awaitingRollback: true)
                try await group.waitForAll()
            }
            #expect(served.withLock { $0 } == Array(1...12))
        }
    }

    @Test func `beyond its bound the queue refuses at once`() async throws {
        try await TestServer.withDatabase({
            $0.exclusiveConnections = 1
            $0.maxWaiting = 2
            $0.acquireTimeout = .seconds(60)
        }) { database in
            let session = try await database.lease(.generous)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...2 {
                    group.addTask {
                        let session = try await database.lease(.generous)
                        await database.release(session, awaitingRollback: true)
                    }
                    try await eventually("number \(number) waits") {
                        database.statistics().waiting == number
                    }
                }
                let error = try await failure { () throws(PostgresError) in
                    try await database.lease(.generous)
                }
                #expect(error.code == .poolExhausted)
                #expect(error.isOutage)
                #expect(database.statistics().waiting == 2)
                await database.release(session, awaitingRollback: true)
                try await group.waitForAll()
            }
            #expect(await database.comesToRest())
        }
    }

    @Test func `a caller's deadline ends its wait, and its place is free`() async throws {
        try await TestServer.withDatabase({ $0.exclusiveConnections = 1 }) { database in
            let session = try await database.lease(.generous)
            let error = try await failure { () throws(PostgresError) in
                try await database.lease(.in(.milliseconds(30)))
            }
            #expect(error.code == .deadlineExceeded)
            #expect(database.statistics().waiting == 0)
            await database.release(session, awaitingRollback: true)
            #expect(await database.comesToRest())
        }
    }

    @Test func `the pool's patience ends a wait before a far deadline`() async throws {
        try await TestServer.withDatabase({
            $0.exclusiveConnections = 1
            $0.acquireTimeout = .milliseconds(30)
        }) { database in
            // The first one may have to wait for its connection.
            var leased: Session?
            while leased == nil {
                leased = try? await database.lease(.generous)
            }
            let session = try #require(leased)
            let error = try await failure { () throws(PostgresError) in
                try await database.lease(.generous)
            }
            #expect(error.code == .poolExhausted)
            await database.release(session, awaitingRollback: true)
        }
    }

    // MARK: The first connection

    @Test func `who waits for the first connection goes on when it is there`() async throws {
        try await TestServer.withDatabase { database in
            await database.connected()
            try await eventually("it is there") { database.statistics().shared == 1 }
            await database.connected()
        }
    }

    @Test func `who waits for the first connection goes on when nobody listens`() async throws {
        let database = Database(try TestServer.hosts(["/nowhere"]), logger: TestServer.logger)
        await database.connected()
        await database.shutdown()
        await database.connected()
    }

    @Test func `nobody waits longer for the first connection than the pool's patience`()
        async throws
    {
        let silent = try SilentHost()
        let configuration = try TestServer.hosts([silent.path]) {
            $0.connectTimeout = .seconds(60)
            $0.acquireTimeout = .milliseconds(30)
        }
        let database = Database(configuration, logger: TestServer.logger)
        let began = ContinuousClock.now
        await database.connected()
        #expect(ContinuousClock.now - began < .seconds(30))
        await database.shutdown()
    }

    @Test func `a shutdown ends the wait for the first connection`() async throws {
        let silent = try SilentHost()
        let configuration = try TestServer.hosts([silent.path]) {
            $0.connectTimeout = .seconds(60)
        }
        let database = Database(configuration, logger: TestServer.logger)
        async let first: Void = database.connected()
        async let second: Void = database.connected()
        await database.shutdown()
        _ = await (first, second)
    }

    // MARK: Back to size

    @Test func `after every backend was ended the pool is back at its size and serves all`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase({
                $0.sharedConnections = 2
                $0.exclusiveConnections = 3
                $0.acquireTimeout = .seconds(60)
            }) { database in
                for _ in 1...3 {
                    try await load(database)
                    try await schema.terminateBackends()
                }
                try await load(database)
                #expect(await database.comesToRest())
                let statistics = database.statistics()
                #expect((1...3).contains(statistics.idle))
                #expect((1...2).contains(statistics.shared))
                let open = statistics.idle + statistics.shared
                try await TestServer.eventually(
                    schema.control,
                    "select count(*) = \(open) from pg_stat_activity where \(schema.isOurs)"
                )
            }
            try await TestServer.eventually(
                schema.control,
                "select count(*) = 0 from pg_stat_activity where \(schema.isOurs)"
            )
        }
    }

    /// Thirty reads and thirty transactions at once, each with an answer of its own.
    private func load(_ database: Database) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number: Int32 in 1...30 {
                group.addTask {
                    try await database.query(Probe.echo, number, deadline: .generous) == [number]
                }
                group.addTask {
                    try await database.transaction(deadline: .generous) { transaction in
                        var pipeline = Pipeline()
                        let ticket = pipeline.add(Probe.echo, number)
                        return try await transaction.run(pipeline).rows(ticket) == [number]
                    }
                }
            }
            let areRight = try await group.allSatisfy { $0 }
            #expect(areRight)
        }
    }

    @Test func `however a transaction ends, no session stays in it`() async throws {
        struct Unhappy: Error {}
        try await TestSchema.with { schema in
            try await schema.withDatabase({
                $0.exclusiveConnections = 4
                $0.acquireTimeout = .seconds(60)
            }) { database in
                await withTaskGroup(of: Void.self) { group in
                    for number: Int64 in 0..<40 {
                        group.addTask {
                            _ = try? await database.transaction(deadline: .generous) {
                                transaction in
                                _ = try await transaction.run(Pipeline(Notes.add, number))
                                switch number % 4 {
                                case 0: throw Unhappy()
                                case 1: _ = try await transaction.run(Pipeline(Probe.divide, 0))
                                case 2: withUnsafeCurrentTask { $0?.cancel() }
                                default: break
                                }
                                _ = try await transaction.run(Pipeline(Probe.echo, 1))
                            }
                        }
                    }
                }
                #expect(await database.comesToRest())
                try await TestServer.eventually(
                    schema.control,
                    """
                    select bool_and(state = 'idle') and count(*) <= 4 from pg_stat_activity
                    where \(schema.isOurs)
                    """
                )
                let expected = (0..<40).filter { $0 % 4 == 3 }.map { "\($0)" }
                #expect(try await schema.notes() == expected)
            }
        }
    }

    // MARK: Cancellation of a task, step by step

    @Test func `a task that is cancelled in the queue leaves it`() async throws {
        try await TestServer.withDatabase({
            $0.exclusiveConnections = 1
            $0.acquireTimeout = .seconds(60)
        }) { database in
            let session = try await database.lease(.generous)
            let waiting = Task { try await database.lease(.generous) }
            try await eventually("it waits") { database.statistics().waiting == 1 }
            waiting.cancel()
            let error = await #expect(throws: PostgresError.self) { _ = try await waiting.value }
            #expect(error?.code == .cancelled)
            // The counts are told by the pool's thread, after it has woken who was cancelled.
            try await eventually("it has left") { database.statistics().waiting == 0 }
            await database.release(session, awaitingRollback: true)
            #expect(await database.comesToRest())
        }
    }

    @Test func `a task that is cancelled while its connection is made leaves the attempt alone`()
        async throws
    {
        let silent = try SilentHost()
        let configuration = try TestServer.hosts([silent.path]) {
            $0.connectTimeout = .seconds(60)
            $0.acquireTimeout = .seconds(60)
        }
        try await TestServer.withDatabase({ $0 = configuration }) { database in
            let waiting = Task { try await database.query(Probe.echo, 1, deadline: .generous) }
            try await eventually("it connects") { database.statistics().connecting == 1 }
            waiting.cancel()
            let error = await #expect(throws: PostgresError.self) { _ = try await waiting.value }
            #expect(error?.code == .cancelled)
        }
    }

    @Test func `a task that was cancelled before it begins does nothing`() async throws {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                let isCancelled = Signal()
                let late = Task {
                    await isCancelled.wait()
                    return try await database.transaction(deadline: .generous) {
                        transaction throws(PostgresError) in
                        _ = try await transaction.commit(Pipeline(Notes.add, 1))
                    }
                }
                late.cancel()
                isCancelled.give()
                let error = await #expect(throws: Failure.self) { try await late.value }
                #expect(error?.error.code == .cancelled)
                let notes = try await schema.notes()
                #expect(notes == [])
                #expect(await database.comesToRest())
            }
        }
    }

    @Test func `a task that is cancelled between two statements is rolled back`() async throws {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                let hasRun = Signal()
                let isCancelled = Signal()
                let task = Task {
                    try await database.transaction(deadline: .generous) {
                        transaction throws(PostgresError) in
                        _ = try await transaction.run(Pipeline(Notes.add, 1))
                        hasRun.give()
                        await isCancelled.wait()
                        _ = try await transaction.commit(Pipeline(Notes.add, 2))
                    }
                }
                await hasRun.wait()
                task.cancel()
                isCancelled.give()
                let error = await #expect(throws: Failure.self) { try await task.value }
                #expect(error?.error.code == .cancelled)
                let notes = try await schema.notes()
                #expect(notes == [])
                #expect(await database.comesToRest())
            }
        }
    }

    @Test func `a read whose task is cancelled is given up, and its connection serves others`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase({
                $0.sharedConnections = 1
                $0.statementTimeout = .seconds(60)
            }) { database in
                try await schema.control.run("select pg_advisory_lock(9)")
                let lock = statement(
                    "wait_for_lock",
                    "select pg_advisory_xact_lock_shared(9)::text",
                    parameters: (),
                    columns: (String.self),
                    row: { $0 }
                )
                let waiting = Task { try await database.query(lock, (), deadline: .generous) }
                try await eventually("it waits for the lock") {
                    try await schema.control.run(
                        """
                        select 1 from pg_stat_activity
                        where \(schema.isOurs) and wait_event = 'advisory'
                        """
                    ) == [["1"]]
                }
                waiting.cancel()
                let error = await #expect(throws: PostgresError.self) {
                    _ = try await waiting.value
                }
                #expect(error?.code == .cancelled)
                try await schema.control.run("select pg_advisory_unlock(9)")
                #expect(try await database.query(Probe.echo, 5, deadline: .generous) == [5])
                #expect(await database.comesToRest())
                #expect(database.statistics().shared == 1)
            }
        }
    }

    @Test func `tasks cancelled at random leave the pool whole and answers right`() async throws {
        try await TestSchema.with { schema in
            try await schema.withDatabase({
                $0.exclusiveConnections = 3
                $0.acquireTimeout = .seconds(60)
            }) { database in
                try await withThrowingTaskGroup(of: Bool.self) { group in
                    for number: Int32 in 0..<120 {
                        group.addTask {
                            let task = Task {
                                try await database.transaction(deadline: .generous) {
                                    transaction in
                                    var pipeline = Pipeline()
                                    let ticket = pipeline.add(Probe.echo, number)
                                    pipeline.add(Notes.add, Int64(number))
                                    let rows = try await transaction.run(pipeline).rows(ticket)
                                    return rows == [number]
                                }
                            }
                            if number % 3 != 0 {
                                for _ in 0..<Int.random(in: 0...20) {
                                    await Task.yield()
                                }
                                task.cancel()
                            }
                            // A COMMIT that was sent before the cancel succeeds.
                            return (try? await task.value) ?? (number % 3 != 0)
                        }
                    }
                    let areRight = try await group.allSatisfy { $0 }
                    #expect(areRight)
                }
                #expect(await database.comesToRest())
                try await load(database)
                try await TestServer.eventually(
                    schema.control,
                    """
                    select coalesce(bool_and(state = 'idle'), false) from pg_stat_activity
                    where \(schema.isOurs)
                    """
                )
            }
        }
    }

    // MARK: The end

    @Test func `a shutdown refuses new work and lets what is under way end`() async throws {
        try await TestSchema.with("select pg_advisory_lock(10)") { schema in
            let database = Database(
                try schema.configuration { $0.shutdownGrace = .seconds(60) },
                logger: TestServer.logger
            )
            let waiting = Task {
                try await database.transaction(deadline: .generous) { transaction in
                    let lock = "select pg_advisory_xact_lock_shared(10)::text"
                    var pipeline = Pipeline(.saying(lock), ())
                    pipeline.add(Notes.add, 1)
                    _ = try await transaction.commit(pipeline)
                }
            }
            try await eventually("it waits for the lock") {
                try await schema.control.run(
                    """
                    select 1 from pg_stat_activity
                    where \(schema.isOurs) and wait_event = 'advisory'
                    """
                ) == [["1"]]
            }
            async let end: Void = database.shutdown()
            try await eventually("new work is refused") {
                do {
                    _ = try await database.query(Probe.echo, 1, deadline: .generous)
                    return false
                } catch let error as PostgresError {
                    return error.code == .shutDown
                }
            }
            try await schema.control.run("select pg_advisory_unlock(10)")
            try await waiting.value
            await end
            let notes = try await schema.notes()
            #expect(notes == ["1"])
        }
    }
}
