import Testing

@testable import Postgres

/// RELIABILITY e.4, row by row, against the real server.
@Suite struct SQLStateRuleTests {
    typealias Failure = TransactionFailure<PostgresError>

    /// Runs a transaction of one pipeline; tells how often its body ran and how it failed.
    private func run(
        _ database: Database,
        _ pipeline: Pipeline,
        deadline: Deadline = .generous
    ) async -> (runs: Int, error: PostgresError?) {
        var runs = 0
        do {
            try await database.transaction(deadline: deadline) {
                transaction throws(PostgresError) in
                runs += 1
                _ = try await transaction.run(pipeline)
            }
            return (runs, nil)
        } catch {
            return (runs, error.error)
        }
    }

    // MARK: 40001, 40P01

    @Test func `e.4 40001: a serialisation failure runs the whole transaction again`() async throws
    {
        try await TestSchema.with("insert into note values (1, 'a')") { schema in
            try await schema.withDatabase { database in
                var runs = 0
                try await database.transaction(deadline: .generous) {
                    transaction throws(PostgresError) in
                    runs += 1
                    var look = Pipeline(
                        .saying("set transaction isolation level repeatable read"),
                        ()
                    )
                    look.add(Notes.add, Int64(10 + runs))
                    _ = try await transaction.run(look)
                    if runs == 1 {
                        try await schema.control.run("update note set text = 'b' where id = 1")
                    }
                    _ = try await transaction.commit(Pipeline(Notes.lock, 1))
                }
                #expect(runs == 2)
                // What the first run wrote is gone with it.
                #expect(try await schema.notes() == ["1", "12"])
                let text = try await schema.control.run("select text from note where id = 1")
                #expect(text == [["b+"]])
            }
        }
    }

    @Test func `e.4 40P01: of two in a deadlock one runs again, and both are done`() async throws {
        try await TestSchema.with("insert into note values (1, ''), (2, '')") { schema in
            try await schema.withDatabase { database in
                let meeting = Meeting(of: 2)
                let runs = Locked(0)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for (first, second): (Int64, Int64) in [(1, 2), (2, 1)] {
                        group.addTask {
                            let isFirstRun = Locked(true)
                            try await database.transaction(deadline: .generous) { transaction in
                                runs.withLock { $0 += 1 }
                                let impatience = "set local deadlock_timeout = '10ms'"
                                var lock = Pipeline(.saying(impatience), ())
                                lock.add(Notes.lock, first)
                                _ = try await transaction.run(lock)
                                if isFirstRun.withLock({ $0 }) {
                                    isFirstRun.withLock { $0 = false }
                                    await meeting.arrive()
                                }
                                _ = try await transaction.commit(Pipeline(Notes.lock, second))
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                #expect(runs.withLock { $0 } >= 3)
                let texts = try await schema.control.run("select text from note")
                #expect(texts == [["++"], ["++"]])
            }
        }
    }

    @Test(arguments: ["40001", "40P01"])
    func `e.4 40001, 40P01: a transaction is run again at most three times`(
        code: String
    )
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                let result = await run(database, Pipeline(Notes.failFirst, (code, 1_000)))
                #expect(result.runs == 4)
                #expect(result.error?.sqlState == code)
                #expect(result.error?.isRetryable == true)
                #expect(result.error?.isOutage == true)
            }
        }
    }

    @Test func `e.4 40001: the third repetition may still succeed`() async throws {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                let result = await run(database, Pipeline(Notes.failFirst, ("40001", 3)))
                #expect(result.runs == 4)
                #expect(result.error == nil)
            }
        }
    }

    @Test func `e.4 40001: a transaction is not run again beyond its deadline`() async throws {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                var runs = 0
                var code: String?
                try await growing { deadline in
                    runs = 0
                    do throws(Failure) {
                        try await database.transaction(deadline: deadline) {
                            transaction throws(PostgresError) in
                            runs += 1
                            try await failLate(transaction, deadline)
                        }
                    } catch {
                        code = error.error.sqlState
                    }
                    return code == "40001"
                }
                #expect(runs == 1)
                #expect(code == "40001")
            }
        }
    }

    /// Fails early, and tells when nothing is left of the time.
    private func failLate(
        _ transaction: Transaction,
        _ deadline: Deadline
    ) async throws(PostgresError) {
        do throws(PostgresError) {
            _ = try await transaction.run(Pipeline(Notes.failFirst, ("40001", 1_000)))
        } catch {
            try? await Task.sleep(for: deadline.remaining)
            throw error
        }
    }

    @Test func `e.4 40001: what the body makes of the failure does not matter`() async throws {
        struct Mine: Error {}
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                var runs = 0
                try await database.transaction(deadline: .generous) { transaction in
                    runs += 1
                    do {
                        _ = try await transaction.run(Pipeline(Notes.failFirst, ("40001", 1)))
                    } catch {
                        throw Mine()
                    }
                }
                #expect(runs == 2)
            }
        }
    }

    // MARK: 23xxx

    @Test(arguments: [
        ("23P01", "no_overlap", "insert into slot (during) values ('[1,3)')"),
        ("23505", "slot_once", "insert into slot (code) values ('a')"),
        ("23514", "taken_fits", "update slot set taken = 2"),
        ("23503", "slot_of_room", "insert into slot (room) values (7)"),
    ])
    func `e.4 23P01, 23505, 23514: a constraint is told by its name and never tried again`(
        row: (code: String, constraint: String, text: String)
    ) async throws {
        let script = """
            create table room (id int4 primary key);
            create table slot (
                code text constraint slot_once unique,
                taken int4 default 0 constraint taken_fits check (taken <= 1),
                room int4 constraint slot_of_room references room,
                during int4range, constraint no_overlap exclude using gist (during with &&)
            );
            insert into slot (code, during) values ('a', '[0,2)');
            """
        try await TestSchema.with(script) { schema in
            try await schema.withDatabase { database in
                let result = await run(database, Pipeline(.saying(row.text), ()))
                #expect(result.runs == 1)
                #expect(result.error?.code == .server)
                #expect(result.error?.sqlState == row.code)
                #expect(result.error?.constraint == row.constraint)
                #expect(result.error?.isRetryable == false)
                #expect(result.error?.isOutage == false)
            }
        }
    }

    // MARK: 55P03, 57014, 25P02

    @Test func `e.4 55P03: a lock that does not come is an outage, not tried again`() async throws {
        try await TestSchema.with("insert into note values (1, '')") { schema in
            try await schema.withDatabase({ $0.lockTimeout = .milliseconds(30) }) { database in
                try await schema.control.run("begin; select * from note for update")
                let result = await run(database, Pipeline(Notes.lock, 1))
                try await schema.control.run("rollback")
                #expect(result.runs == 1)
                #expect(result.error?.sqlState == "55P03")
                #expect(result.error?.isOutage == true)
                #expect(result.error?.isRetryable == false)
            }
        }
    }

    @Test func `e.4 57014: a statement that takes too long is an outage, not tried again`()
        async throws
    {
        try await TestServer.withDatabase({ $0.statementTimeout = .milliseconds(30) }) { database in
            let result = await run(database, Pipeline(Probe.sleep, 60))
            #expect(result.runs == 1)
            #expect(result.error?.code == .server)
            #expect(result.error?.sqlState == "57014")
            #expect(result.error?.isOutage == true)
        }
    }

    private static let slowCommit = """
        create function dawdle() returns trigger language plpgsql as $$
        begin perform pg_sleep(60); return null; end $$;
        create constraint trigger slow after insert on note
        deferrable initially deferred for each row execute function dawdle();
        """

    @Test(arguments: ["pg_cancel_backend", "pg_terminate_backend"])
    func `e.4 57014, 57P01: as the answer to COMMIT they leave the outcome unknown`(
        function: String
    ) async throws {
        try await TestSchema.with(Self.slowCommit) { schema in
            try await schema.withDatabase { database in
                async let result = run(database, Pipeline(Notes.add, 1))
                let isCommitting =
                    "\(schema.isOurs) and query = 'commit' and wait_event = 'PgSleep'"
                try await eventually("COMMIT is under way") {
                    try await schema.control.run(
                        "select \(function)(pid) from pg_stat_activity where \(isCommitting)"
                    ) == [["t"]]
                }
                let (runs, error) = await result
                #expect(runs == 1)
                #expect(error?.code == .outcomeUnknown)
                #expect(error?.isOutage == true)
                #expect(error?.isRetryable == false)
            }
        }
    }

    @Test func `e.4 25P02: a statement in an aborted transaction is a bug: logged and closed`()
        async throws
    {
        let log = LogBox()
        let database = Database(try TestServer.configuration(), logger: log.logger)
        let session = try await database.lease(.generous)
        func say(_ text: String) async throws(PostgresError) {
            let pipeline = Pipeline(.saying(text), ())
            let request = Request(.calls(pipeline.calls, commitCall: nil), deadline: .generous)
            _ = try await database.loop.perform(request, as: .run(request, on: session))
        }
        try await say("begin")
        let first = try await failure { () throws(PostgresError) in try await say("select 1 / 0") }
        #expect(first.sqlState == "22012")
        let second = try await failure { () throws(PostgresError) in try await say("select 1") }
        #expect(second.sqlState == "25P02")
        #expect(!second.isOutage)
        #expect(!second.isRetryable)
        await database.release(session, awaitingRollback: true)
        #expect(await database.comesToRest())
        #expect(database.statistics().idle == 0)
        #expect(log.lines.contains { $0.contains("25P02") })
        await database.shutdown()
    }

    // MARK: 57P01, 57P02, 57P03, 08*, EOF

    @Test func `e.4 57P01: a server that goes before COMMIT costs a run on another connection`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                var processes: [Int32] = []
                try await database.transaction(deadline: .generous) {
                    transaction throws(PostgresError) in
                    var load = Pipeline(Notes.add, Int64(processes.count + 1))
                    let process = load.add(Probe.processID, ())
                    processes += try await transaction.run(load).rows(process)
                    if processes.count == 1 {
                        try await schema.control.run(
                            "select pg_terminate_backend(\(processes[0]), 10000)"
                        )
                    }
                    _ = try await transaction.run(Pipeline(Notes.add, 10))
                }
                #expect(Set(processes).count == 2)
                #expect(try await schema.notes() == ["2", "10"])
            }
        }
    }

    @Test func `e.4 57P01: a server that goes during a statement costs a run too`() async throws {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                let meeting = Meeting(of: 2)
                async let killed: Void = {
                    await meeting.arrive()
                    let isAsleep = "\(schema.isOurs) and wait_event = 'PgSleep'"
                    try await eventually("it sleeps") {
                        try await schema.control.run(
                            "select pg_terminate_backend(pid) from pg_stat_activity where \(isAsleep)"
                        ) == [["t"]]
                    }
                }()
                var runs = 0
                try await database.transaction(deadline: .generous) {
                    transaction throws(PostgresError) in
                    runs += 1
                    if runs == 1 {
                        await meeting.arrive()
                        _ = try await transaction.run(Pipeline(Probe.sleep, 60))
                    }
                    _ = try await transaction.commit(Pipeline(Notes.add, 1))
                }
                try await killed
                #expect(runs == 2)
                #expect(try await schema.notes() == ["1"])
            }
        }
    }

    @Test func `e.4 EOF: a connection that ends before COMMIT costs a run on another`() async throws
    {
        try await TestSchema.with { schema in
            try await schema.withProxy { proxy, database in
                var runs = 0
                try await database.transaction(deadline: .generous) {
                    transaction throws(PostgresError) in
                    runs += 1
                    _ = try await transaction.run(Pipeline(Notes.add, Int64(runs)))
                    if runs == 1 {
                        proxy.cut()
                    }
                    _ = try await transaction.run(Pipeline(Notes.add, 10))
                }
                #expect(runs == 2)
                #expect(try await schema.notes() == ["2", "10"])
            }
        }
    }

    @Test
    func
        `e.4 EOF: a reply to COMMIT that is lost leaves the outcome unknown, and nothing is run again`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withProxy { proxy, database in
                proxy.spoilNextCommit(.loseReply)
                var runs = 0
                let error = await #expect(throws: Failure.self) {
                    try await database.transaction(deadline: .generous) {
                        transaction throws(PostgresError) in
                        runs += 1
                        _ = try await transaction.commit(Pipeline(Notes.add, Int64(runs)))
                    }
                }
                #expect(error?.error.code == .outcomeUnknown)
                #expect(error?.error.isRetryable == false)
                #expect(runs == 1)
                #expect(proxy.commits == 1)
                // It was done, once.
                let notes = try await schema.notes()
                #expect(notes == ["1"])
            }
        }
    }

    @Test func `e.4 EOF: a COMMIT that was sent and did not arrive is unknown as well`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withProxy { proxy, database in
                proxy.spoilNextCommit(.cutBefore)
                let result = await run(database, Pipeline(Notes.add, 1))
                #expect(result.runs == 1)
                #expect(result.error?.code == .outcomeUnknown)
                let notes = try await schema.notes()
                #expect(notes == [])
            }
        }
    }

    @Test(arguments: ["57P01", "57P02", "57P03", "08006", "08P01"])
    func `e.4 57P01, 57P02, 57P03, 08*: the last word of a server counts by its place`(
        code: String
    ) async throws {
        try await FakeServer.with { server in
            let lines = try await Conversation.transaction.record(on: server)
            let load = try #require(lines.firstIndex { $0.pipeline == 0 })
            let commit = try #require(lines.firstIndex { $0.hasCommitted })
            for (message, outcome) in [
                // On connecting the next attempt may succeed.
                (0, Outcome.answers(runs: 1, Conversation.expected(1))),
                (load, .answers(runs: 2, Conversation.expected(1))),
                (commit, .fails(runs: 1, .outcomeUnknown, code)),
            ] {
                let fault = FakeServer.Fault(message: message, mischief: .fatal(sqlState: code))
                let configuration = server.configuration("at_\(message)", fault: fault)
                let database = Database(configuration, logger: TestServer.logger)
                let actual = await Conversation.transaction.hold(with: database, 1)
                await database.shutdown()
                #expect(actual == outcome)
            }
        }
    }

    // MARK: 53xxx, 25006

    @Test(arguments: ["53100", "53200", "53300"])
    func `e.4 53100, 53200, 53300: a server at its limits is an outage, not tried again`(
        code: String
    ) async throws {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                let result = await run(database, Pipeline(Notes.failFirst, (code, 1)))
                #expect(result.runs == 1)
                #expect(result.error?.code == .server)
                #expect(result.error?.isOutage == true)
                #expect(result.error?.isRetryable == false)
            }
        }
    }

    @Test
    func `e.4 25006: a connection that takes no writes is dropped and the primary looked for`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase({ $0.exclusiveConnections = 1 }) { database in
                var processes: [Int32] = []
                try await database.transaction(deadline: .generous) {
                    transaction throws(PostgresError) in
                    var load = Pipeline(Probe.processID, ())
                    let process = load.add(Probe.processID, ())
                    processes += try await transaction.run(load).rows(process)
                    if processes.count == 1 {
                        // As if this server were a standby from now on.
                        let change = Statement<(), Never>.saying("set transaction read only")
                        _ = try await transaction.run(Pipeline(change, ()))
                    }
                    _ = try await transaction.run(Pipeline(Notes.add, 1))
                }
                #expect(Set(processes).count == 2)
                #expect(try await schema.notes() == ["1"])
            }
        }
    }

    @Test func `e.4 25006: on a shared connection a statement that writes is our mistake`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                let write = statement(
                    "write_by_read",
                    "insert into note values (1, '') returning id",
                    parameters: (),
                    columns: (Int64.self),
                    row: { $0 }
                )
                let error = try await failure { () throws(PostgresError) in
                    try await database.query(write, (), deadline: .generous)
                }
                #expect(error.code == .server)
                #expect(error.sqlState == "25006")
                #expect(try await schema.notes() == [])
            }
        }
    }
}
