import EmbeddedPostgres
import Glibc
import Logging
import Testing

@testable import Postgres

/// RELIABILITY e.6, rule by rule, against the real server.
///
/// Those that need a server of their own stand in `PrivateServerTests`.
@Suite struct ClientRuleTests {
    // MARK: 1 One owner

    @Test func `e.6.1: fifty tasks on one connection get each their own answer`() async throws {
        try await TestServer.withConnection { connection in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number: Int32 in 1...50 {
                    group.addTask {
                        let answer = try await connection.query(
                            Probe.echo,
                            number,
                            deadline: .generous
                        )
                        return answer == [number]
                    }
                }
                let areRight = try await group.allSatisfy { $0 }
                #expect(areRight)
            }
        }
    }

    @Test func `e.6.1: a result outlives its connection`() async throws {
        var pipeline = Pipeline()
        let ticket = pipeline.add(Probe.echo, 42)
        let pipelineToRun = pipeline
        let replies = try await TestServer.withConnection { connection in
            try await connection.run(pipelineToRun, deadline: .generous)
        }
        #expect(try replies.rows(ticket) == [42])
    }

    // MARK: 2 Never blocking

    @Test func `e.6.2: a pipeline larger than every buffer is read while it is written`()
        async throws
    {
        let echo = statement(
            "echo_text",
            "select $1::text",
            parameters: (String.self),
            columns: (String.self),
            row: { $0 }
        )
        let text = String(repeating: "all work and no play ", count: 50_000)
        try await TestServer.withConnection { connection in
            var pipeline = Pipeline()
            let tickets = (0..<16).map { _ in pipeline.add(echo, text) }
            let replies = try await connection.run(pipeline, deadline: .in(.seconds(60)))
            for ticket in tickets {
                #expect(try replies.rows(ticket) == [text])
            }
        }
    }

    @Test func `e.6.2: what is held back behind batches under way does not stop their own rest`()
        async throws
    {
        let length = statement(
            "length_of_text",
            "select length($1::text)",
            parameters: (String.self),
            columns: (Int32.self),
            row: { $0 }
        )
        // Each is larger than the socket's buffer, and more batches than may be under way at once.
        let text = String(repeating: "a", count: 1_500_000)
        try await TestServer.withDatabase({ $0.sharedConnections = 1 }) { database in
            try await withThrowingTaskGroup(of: [Int32].self) { group in
                for _ in 0..<24 {
                    group.addTask {
                        try await database.query(length, text, deadline: .in(.seconds(120)))
                    }
                }
                for try await lengths in group {
                    #expect(lengths == [1_500_000])
                }
            }
        }
    }

    // MARK: 3 Connecting

    @Test
    func `e.6.3: a host that accepts and says nothing costs its own time, then the next is tried`()
        async throws
    {
        let silent = try SilentHost()
        let log = LogBox()
        let configuration = try TestServer.hosts([silent.path, TestServer.host()]) {
            $0.connectTimeout = .seconds(1)
            $0.acquireTimeout = .seconds(60)
        }
        let database = Database(configuration, logger: log.logger)
        let answer = try await database.query(Probe.echo, 1, deadline: .generous)
        await database.shutdown()
        #expect(answer == [1])
    }

    @Test func `e.6.3: when no host will do, the error tells of each of them`() async throws {
        let silent = try SilentHost()
        let configuration = try TestServer.hosts(["/nowhere", silent.path]) {
            $0.connectTimeout = .milliseconds(50)
        }
        let error = try await connectionFailure(configuration, kind: .shared)
        #expect(error.code == .connectionFailed)
        #expect(error.isOutage)
        #expect(error.debugDescription.contains("/nowhere"))
        #expect(error.debugDescription.contains(silent.path))
    }

    @Test(arguments: ["read-write", "primary", "any"])
    func `e.6.3: target_session_attrs holds for both kinds of connections`(
        attribute: String
    )
        async throws
    {
        let configuration = try TestServer.hosts(["/nowhere", TestServer.host()]) {
            $0.connectionString += " target_session_attrs=\(attribute)"
        }
        try await TestServer.withDatabase({ $0 = configuration }) { database in
            #expect(try await database.query(Probe.echo, 1, deadline: .generous) == [1])
            try await database.transaction(deadline: .generous) { transaction in
                _ = try await transaction.run(Pipeline(Probe.echo, 2))
            }
        }
    }

    @Test func `e.6.3: a server that takes no writes is refused`() async throws {
        let configuration = try TestServer.configuration {
            $0.connectionString += " options='-c default_transaction_read_only=on'"
        }
        let error = try await connectionFailure(configuration, kind: .exclusive)
        #expect(error.code == .readOnly)
        #expect(error.isOutage)
    }

    // MARK: 4 Pipelines

    @Test func `e.6.4: answers come in the order of their questions, also around failures`()
        async throws
    {
        try await TestServer.withDatabase({ $0.sharedConnections = 1 }) { database in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number: Int32 in 1...200 {
                    group.addTask {
                        do throws(PostgresError) {
                            let divisor = number % 7 == 0 ? 0 : number
                            let answer = try await database.query(
                                Probe.divide,
                                divisor,
                                deadline: .generous
                            )
                            return answer == [10 / divisor]
                        } catch {
                            return error.sqlState == "22012" && number % 7 == 0
                        }
                    }
                }
                let areRight = try await group.allSatisfy { $0 }
                #expect(areRight)
            }
        }
    }

    @Test func `e.6.4: the first failure of a pipeline is told, and nothing behind it is done`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                let error = await #expect(throws: TransactionFailure<PostgresError>.self) {
                    try await database.transaction(deadline: .generous) {
                        transaction throws(PostgresError) in
                        var pipeline = Pipeline(Notes.add, 1)
                        pipeline.add(Probe.divide, 0)
                        pipeline.add(Notes.add, 1)
                        pipeline.add(Notes.add, 2)
                        _ = try await transaction.commit(pipeline)
                    }
                }
                #expect(error?.error.sqlState == "22012")
                #expect(error?.error.statement == "divide")
                let notes = try await schema.notes()
                #expect(notes == [])
            }
        }
    }

    @Test func `e.6.4: a failed pipeline gets a ROLLBACK before its connection is lent again`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase({ $0.exclusiveConnections = 1 }) { database in
                var processes: Set<Int32> = []
                for round: Int64 in 1...5 {
                    _ = try? await database.transaction(deadline: .generous) { transaction in
                        var pipeline = Pipeline(Notes.add, round)
                        let process = pipeline.add(Probe.processID, ())
                        processes.formUnion(try await transaction.run(pipeline).rows(process))
                        _ = try await transaction.run(Pipeline(Probe.divide, 0))
                    }
                    let states = try await schema.control.run(
                        "select state from pg_stat_activity where \(schema.isOurs)"
                    )
                    #expect(states == [["idle"]])
                }
                #expect(processes.count == 1)
                #expect(try await schema.notes() == [])
            }
        }
    }

    @Test func `e.6.4: a COMMIT that was sent counts only once its own answer has come`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withProxy { proxy, database in
                proxy.spoilNextCommit(.holdReply)
                let isDone = Signal()
                async let commit: Void = {
                    try await database.transaction(deadline: .generous) { transaction in
                        _ = try await transaction.commit(Pipeline(Notes.add, 1))
                    }
                    isDone.give()
                }()
                try await eventually("the server has committed") {
                    try await schema.notes() == ["1"]
                }
                #expect(!isDone.isGiven)
                proxy.letGo()
                try await commit
            }
        }
    }

    // MARK: 5 Cancelling

    @Test func `e.6.5: a cancel has ended before its connection is lent again`() async throws {
        try await TestSchema.with("select pg_advisory_lock(7)") { schema in
            try await schema.withProxy({
                $0.exclusiveConnections = 1
                $0.cancelGrace = .seconds(60)
            }) { proxy, database in
                proxy.holdCancels()
                let lock = Pipeline(.saying("select pg_advisory_xact_lock_shared(7)::text"), ())
                let waiting = Task {
                    try await database.transaction(deadline: .generous) { transaction in
                        _ = try await transaction.run(lock)
                    }
                }
                try await eventually("it waits for the lock") {
                    try await schema.control.run(
                        "select 1 from pg_stat_activity where \(schema.isOurs) and wait_event = 'advisory'"
                    ) == [["1"]]
                }
                waiting.cancel()
                await #expect(throws: (any Error).self) { try await waiting.value }
                try await eventually("the cancel is on its way") { proxy.cancels == 1 }
                // The statement ends by itself while the cancel is still on its way.
                try await schema.control.run("select pg_advisory_unlock(7)")

                let wasDelivered = Locked<Bool?>(nil)
                async let next: Void = database.transaction(deadline: .generous) { transaction in
                    wasDelivered.withLock { $0 = proxy.cancelsDelivered == 1 }
                    _ = try await transaction.run(Pipeline(Probe.sleep, 0.05))
                }
                // Time enough for a connection that does not wait to be lent.
                for _ in 0..<200 where wasDelivered.withLock({ $0 }) == nil {
                    try await Task.sleep(for: .milliseconds(1))
                }
                proxy.letGo()
                try await next
                #expect(wasDelivered.withLock { $0 } == true)
                #expect(proxy.cancels == 1)
            }
        }
    }

    @Test func `e.6.5: before COMMIT a cancelled task has its statement stopped and rolled back`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase({ $0.exclusiveConnections = 1 }) { database in
                let process = Locked<Int32>(0)
                let sleeping = Task {
                    try await database.transaction(deadline: .generous) {
                        transaction throws(PostgresError) in
                        var pipeline = Pipeline(Notes.add, 1)
                        let ticket = pipeline.add(Probe.processID, ())
                        let rows = try await transaction.run(pipeline).rows(ticket)
                        process.withLock { $0 = rows[0] }
                        _ = try await transaction.run(Pipeline(Probe.sleep, 600))
                    }
                }
                try await eventually("it sleeps") { try await schema.isAsleep() }
                sleeping.cancel()
                let error = await #expect(throws: TransactionFailure<PostgresError>.self) {
                    try await sleeping.value
                }
                #expect(error?.error.code == .cancelled)
                // The same connection serves the next one.
                let next = try await database.transaction(deadline: .generous) { transaction in
                    var pipeline = Pipeline()
                    let ticket = pipeline.add(Probe.processID, ())
                    return try await transaction.run(pipeline).rows(ticket)
                }
                #expect(next == [process.withLock { $0 }])
                #expect(try await schema.notes() == [])
            }
        }
    }

    @Test func `e.6.5: a COMMIT under way is never cancelled`() async throws {
        try await TestSchema.with { schema in
            try await schema.withProxy { proxy, database in
                proxy.spoilNextCommit(.holdReply)
                let committing = Task {
                    try await database.transaction(deadline: .generous) { transaction in
                        _ = try await transaction.commit(Pipeline(Notes.add, 1))
                    }
                }
                try await eventually("COMMIT was sent") { proxy.commits == 1 }
                committing.cancel()
                // Time enough for a cancel that must not be sent.
                for _ in 0..<100 where proxy.cancels == 0 {
                    try await Task.sleep(for: .milliseconds(1))
                }
                proxy.letGo()
                try await committing.value
                #expect(proxy.cancels == 0)
                #expect(try await schema.notes() == ["1"])
            }
        }
    }

    @Test func `e.6.5: at the deadline a COMMIT is unknown to its caller and ends by itself`()
        async throws
    {
        let script = """
            create function wait_for_lock() returns trigger language plpgsql as $$
            begin perform pg_advisory_xact_lock_shared(8); return null; end $$;
            create constraint trigger slow after insert on note
            deferrable initially deferred for each row execute function wait_for_lock();
            """
        try await TestSchema.with(script) { schema in
            try await schema.control.run("select pg_advisory_lock(8)")
            try await schema.withProxy({ $0.lockTimeout = nil }) { proxy, database in
                // Connected first, so that the deadline strikes in COMMIT and nowhere else.
                try await database.transaction(deadline: .generous) { transaction in
                    _ = try await transaction.run(Pipeline(Probe.echo, 1))
                }
                let commitsBefore = proxy.commits
                var code: PostgresError.Code?
                try await growing { deadline in
                    do throws(TransactionFailure<PostgresError>) {
                        try await database.transaction(deadline: deadline) {
                            transaction throws(PostgresError) in
                            _ = try await transaction.commit(Pipeline(Notes.add, 1))
                        }
                    } catch {
                        code = error.error.code
                    }
                    return code != .deadlineExceeded
                }
                #expect(code == .outcomeUnknown)
                #expect(proxy.commits == commitsBefore + 1)
                #expect(proxy.cancels == 0)
                try await schema.control.run("select pg_advisory_unlock(8)")
                try await eventually("it commits in the background") {
                    try await schema.notes() == ["1"]
                }
                // Its connection is closed and not lent again.
                try await eventually("it is closed") { database.statistics().leased == 0 }
            }
        }
    }

    // MARK: 6 Notices and logs

    @Test func `e.6.6: notices are not printed, and are no failures`() async throws {
        let result = await #expect(
            processExitsWith: .success,
            observing: [\.standardErrorContent, \.standardOutputContent]
        ) {
            try await TestServer.withConnection { connection in
                try await connection.run("do $$ begin raise warning 'noisy neighbour'; end $$")
                let text = "do $$ begin raise notice 'noisy neighbour'; end $$"
                _ = try await connection.run(Pipeline(.saying(text), ()), deadline: .generous)
                #expect(try await connection.query(Probe.echo, 1, deadline: .generous) == [1])
            }
        }
        let printed = (result?.standardErrorContent ?? []) + (result?.standardOutputContent ?? [])
        #expect(!String(decoding: printed, as: UTF8.self).contains("noisy neighbour"))
    }

    @Test func `e.6.6: no parameter reaches a log or the description of an error`() async throws {
        let secret = "ada@example.org"
        let parse = statement(
            "parse",
            "select $1::text::int4",
            parameters: (String.self),
            columns: (Int32.self),
            row: { $0 }
        )
        let log = LogBox()
        let database = Database(try TestServer.configuration(), logger: log.logger)
        let error = try await failure { () throws(PostgresError) in
            try await database.query(parse, secret, deadline: .generous)
        }
        #expect(error.sqlState == "22P02")
        #expect(!"\(error)".contains(secret))
        #expect(error.debugDescription.contains(secret))
        let transacted = await #expect(throws: (any Error).self) {
            try await database.transaction(deadline: .generous) {
                transaction throws(PostgresError) in
                var pipeline = Pipeline(parse, secret)
                pipeline.add(Probe.processID, ())
                _ = try await transaction.run(pipeline)
            }
        }
        #expect(transacted != nil)
        await database.shutdown()
        #expect(!log.lines.contains { $0.contains(secret) })
    }

    // MARK: 7 Keywords

    @Test func `e.6.7: a dead peer is noticed by the system's means, and no Kerberos is asked`()
        throws
    {
        let configuration = PostgresConfiguration(connectionString: "host=a")
        let parameters = try ConnectionParameters.perHost(configuration, kind: .exclusive)[0]
        let expected = [
            "gssencmode": "disable", "tcp_user_timeout": "10000", "keepalives_idle": "10",
            "keepalives_interval": "5", "keepalives_count": "3", "client_encoding": "UTF8",
        ]
        for (name, value) in expected {
            #expect(parameters[name] == value, "\(name)")
        }
    }

    @Test func `e.6.7: what the operator says about TLS and time holds`() throws {
        let given = [
            "sslmode": "verify-full", "sslrootcert": "/etc/ca.pem", "channel_binding": "require",
            "tcp_user_timeout": "3000", "gssencmode": "prefer",
        ]
        var configuration = PostgresConfiguration()
        configuration.connectionString = given.map { "\($0.key)=\($0.value)" }
            .joined(separator: " ")
        let parameters = try ConnectionParameters.perHost(configuration, kind: .shared)[0]
        for (name, value) in given {
            #expect(parameters[name] == value, "\(name)")
        }
    }

    @Test func `e.6.7: the server knows our name and our limits from the first message`()
        async throws
    {
        let setting = statement(
            "setting",
            "select current_setting($1)",
            parameters: (String.self),
            columns: (String.self),
            row: { $0 }
        )
        try await TestServer.withDatabase({
            $0.applicationName = "totem/node 1/build\\2"
            $0.searchPath = ["Spaces and \"quotes\"", "public"]
            $0.statementTimeout = .milliseconds(1_234)
            $0.lockTimeout = .milliseconds(567)
            $0.idleInTransactionTimeout = .seconds(89)
        }) { database in
            for (name, value) in [
                ("application_name", "totem/node 1/build\\2"),
                ("search_path", "\"Spaces and \"\"quotes\"\"\",\"public\""),
                ("statement_timeout", "1234ms"), ("lock_timeout", "567ms"),
                ("idle_in_transaction_session_timeout", "89s"),
                ("client_connection_check_interval", "1s"),
                ("default_transaction_read_only", "on"),
            ] {
                let row = try await database.query(setting, name, deadline: .generous)
                #expect(row == [value], "\(name)")
            }
            // Whole tables count as dear here, which must not have plans compiled for a second.
            for (name, value) in [
                ("default_transaction_read_only", "off"),
                ("plan_cache_mode", "force_generic_plan"), ("enable_seqscan", "off"),
                ("jit", "off"),
            ] {
                let rows = try await database.transaction(deadline: .generous) { transaction in
                    var pipeline = Pipeline()
                    let ticket = pipeline.add(setting, name)
                    return try await transaction.run(pipeline).rows(ticket)
                }
                #expect(rows == [value], "\(name)")
            }
        }
    }

    // MARK: 8 Prepared statements

    private static let preparedCount = statement(
        "prepared_count",
        "select count(*) from pg_prepared_statements where statement = $1",
        parameters: (String.self),
        columns: (Int64.self),
        row: { $0 }
    )

    @Test func `e.6.8: a statement is prepared once for each connection and named by its hash`()
        async throws
    {
        let names = statement(
            "names",
            "select name from pg_prepared_statements where statement = 'select $1::int4'",
            parameters: (),
            columns: (String.self),
            row: { $0 }
        )
        try await TestServer.withConnection { connection in
            for number: Int32 in 1...5 {
                _ = try await connection.query(Probe.echo, number, deadline: .generous)
            }
            let name = StatementText(Probe.echo.text).serverName(generation: 0)
            #expect(try await connection.query(names, (), deadline: .generous) == [name])
        }
    }

    @Test func `e.6.8: with preparation switched off nothing is kept on the server`() async throws {
        try await TestServer.withDatabase({
            $0.preparesStatements = false
            $0.sharedConnections = 1
            $0.exclusiveConnections = 1
        }) { database in
            let all = statement(
                "all_prepared",
                "select count(*) from pg_prepared_statements",
                parameters: (),
                columns: (Int64.self),
                row: { $0 }
            )
            for number: Int32 in 1...3 {
                #expect(
                    try await database.query(Probe.echo, number, deadline: .generous) == [number]
                )
            }
            #expect(try await database.query(all, (), deadline: .generous) == [0])
            let counted = try await database.transaction(deadline: .generous) { transaction in
                var pipeline = Pipeline(Probe.echo, 1)
                let ticket = pipeline.add(all, ())
                return try await transaction.run(pipeline).rows(ticket)
            }
            #expect(counted == [0])
        }
    }

    @Test
    func `e.6.8: a read whose prepared statement is gone (26000) is prepared again and answered`()
        async throws
    {
        try await TestServer.withDatabase({ $0.sharedConnections = 1 }) { database in
            #expect(try await database.query(Probe.echo, 1, deadline: .generous) == [1])
            let forget = Statement<(), Never>.saying("deallocate all")
            _ = try await database.query(forget, (), deadline: .generous)
            #expect(try await database.query(Probe.echo, 2, deadline: .generous) == [2])
            let count = try await database.query(
                Self.preparedCount,
                Probe.echo.text,
                deadline: .generous
            )
            #expect(count == [1])
        }
    }

    @Test
    func `e.6.8: a transaction whose prepared statement is gone (26000) is run again as a whole`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase({ $0.exclusiveConnections = 1 }) { database in
                var runs = 0
                try await database.transaction(deadline: .generous) { transaction in
                    runs += 1
                    _ = try await transaction.run(Pipeline(Notes.add, Int64(runs)))
                    if runs == 1 {
                        _ = try await transaction.run(Pipeline(.saying("deallocate all"), ()))
                    }
                    _ = try await transaction.commit(Pipeline(Notes.add, 10))
                }
                #expect(runs == 2)
                #expect(try await schema.notes() == ["2", "10"])
            }
        }
    }

    @Test
    func
        `e.6.8: a plan whose result changes (0A000) is prepared again, for reads and transactions`()
        async throws
    {
        let all = statement(
            "all_notes",
            "select * from note",
            parameters: (),
            columns: (Int64.self, String.self, Optional<Int32>.self),
            row: { id, _, _ in id }
        )
        let fewer = statement(
            "fewer_notes",
            "select * from note",
            parameters: (),
            columns: (Int64.self, String.self),
            row: { id, _ in id }
        )
        try await TestSchema.with("insert into note values (1, 'a')") { schema in
            try await schema.withDatabase({
                $0.sharedConnections = 1
                $0.exclusiveConnections = 1
            }) { database in
                var runs = 0
                func load(_ notes: Statement<(), Int64>) async throws -> [Int64] {
                    try await database.transaction(deadline: .generous) { transaction in
                        runs += 1
                        var pipeline = Pipeline()
                        let ticket = pipeline.add(notes, ())
                        return try await transaction.run(pipeline).rows(ticket)
                    }
                }
                #expect(try await database.query(fewer, (), deadline: .generous) == [1])
                #expect(try await load(fewer) == [1])
                try await schema.control.run("alter table note add column more int4")
                #expect(try await database.query(all, (), deadline: .generous) == [1])
                #expect(try await load(all) == [1])
                #expect(runs == 3)
            }
        }
    }

    @Test func `e.6.8: a statement that stays stale is prepared again once, not for ever`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                let unsupported = Pipeline(Notes.failFirst, ("0A000", 1_000))
                var runs = 0
                // The first use is the server's own word: there was no plan to outgrow.
                let error = await #expect(throws: TransactionFailure<PostgresError>.self) {
                    try await database.transaction(deadline: .generous) {
                        transaction throws(PostgresError) in
                        runs += 1
                        _ = try await transaction.run(unsupported)
                    }
                }
                #expect(error?.error.sqlState == "0A000")
                #expect(runs == 1)
                await #expect(throws: TransactionFailure<PostgresError>.self) {
                    try await database.transaction(deadline: .generous) {
                        transaction throws(PostgresError) in
                        runs += 1
                        _ = try await transaction.run(unsupported)
                    }
                }
                #expect(runs == 3)
            }
        }
    }

    @Test func `e.6.8: a transaction leaves no setting behind`() async throws {
        let limit = statement(
            "limit",
            "select current_setting('statement_timeout')",
            parameters: (),
            columns: (String.self),
            row: { $0 }
        )
        try await TestServer.withDatabase({
            $0.exclusiveConnections = 1
            $0.statementTimeout = .seconds(77)
        }) { database in
            func limits(_ deadline: Deadline) async throws -> [String] {
                try await database.transaction(deadline: deadline) { transaction in
                    var pipeline = Pipeline()
                    let ticket = pipeline.add(limit, ())
                    return try await transaction.run(pipeline).rows(ticket)
                }
            }
            // A nearer deadline is handed down to the server, for this transaction only.
            let near = try await limits(.generous)
            #expect(near != ["77s"])
            #expect(try await limits(.in(.seconds(100))) == ["77s"])
        }
    }

    // MARK: 9 Broken pipes

    @Test func `e.6.9: writing to a server that is gone is an error and no signal`() async throws {
        await #expect(processExitsWith: .success) {
            signal(SIGPIPE, SIG_DFL)
            try await FaultProxy.withDatabase { proxy, database in
                // Each COMMIT meets a connection that has ended, noticed already or not.
                for round: Int32 in 1...30 {
                    _ = try? await database.transaction(deadline: .generous) { transaction in
                        _ = try await transaction.run(Pipeline(Probe.echo, round))
                        proxy.cut()
                    }
                }
            }
        }
    }

    @Test func `e.6.9: a program that ignores broken pipes gets an error for them`() async {
        await #expect(processExitsWith: .success) {
            signal(SIGPIPE, SIG_DFL)
            ignoreBrokenPipes()
            var ends: [Int32] = [0, 0]
            try #require(pipe(&ends) == 0)
            close(ends[0])
            try #require(write(ends[1], "x", 1) == -1)
            try #require(errno == EPIPE)
        }
    }

    // MARK: 10 Processes and threads

    @Test func `e.6.10: no program that we start inherits a connection`() async throws {
        try await TestServer.withDatabase { database in
            let session = try await database.lease(.generous)
            #expect(fcntl(session.descriptor, F_GETFD) & FD_CLOEXEC != 0)
            await database.release(session, awaitingRollback: true)
        }
    }

    @Test func `e.6.10: connections are closed with their last user, on the server too`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                async let one: Void = database.transaction(deadline: .generous) { transaction in
                    _ = try await transaction.run(Pipeline(Probe.echo, 1))
                }
                async let two = database.query(Probe.echo, 2, deadline: .generous)
                _ = try await (one, two)
            }
            try await TestServer.eventually(
                schema.control,
                "select count(*) = 0 from pg_stat_activity where \(schema.isOurs)"
            )
        }
    }
}

/// A host that accepts every connection and never says a word.
final class SilentHost: Sendable {
    private let folder: SocketFolder
    private let listener: Socket

    /// The folder that libpq takes for a host.
    var path: String { folder.path }

    init() throws {
        folder = try SocketFolder()
        listener = try Socket.listen(at: folder.socket)
    }
}

extension TestServer {
    /// The folder of the tests' server.
    static func host() throws -> String {
        let parameters = try ConnectionParameters.perHost(configuration(), kind: .exclusive)[0]
        return try #require(parameters["host"])
    }

    /// Several hosts in order, each a folder with a socket.
    static func hosts(
        _ hosts: [String],
        _ change: (inout PostgresConfiguration) -> Void = { _ in }
    ) throws -> PostgresConfiguration {
        var parameters = try ConnectionParameters.perHost(configuration(), kind: .exclusive)[0]
        parameters["options"] = nil
        parameters["host"] = hosts.joined(separator: ",")
        return try configuration {
            $0.connectionString = parameters.keywords
                .map { "\($0.name)='\($0.value)'" }.joined(separator: " ")
            change(&$0)
        }
    }
}

extension TestSchema {
    /// Whether a connection of this test sleeps on the server.
    func isAsleep() async throws -> Bool {
        try await control.run(
            "select 1 from pg_stat_activity where \(isOurs) and wait_event = 'PgSleep'"
        ) == [["1"]]
    }
}
