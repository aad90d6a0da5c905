import EmbeddedPostgres
import Glibc
import Logging
import Testing

@testable import Postgres

/// RELIABILITY e.6, rule by rule, against the real server.
///
/// Rules 4 and 5 stand in `PipelineRuleTests`, rule 8 in `PreparedStatementRuleTests`, and those
/// that need a server of their own in `PrivateServerTests`.
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

    /// An answer arrives while the loop is busy, and is read by libpq itself when what is written
    /// next finds no room: no poller tells of it then.
    @Test func `e.6.2: an answer that libpq read while it wrote is taken in at once`() async throws
    {
        let nap = statement(
            "nap",
            "select 1 from pg_sleep(0.5)",
            parameters: (),
            columns: Int32.self
        ) {
            $0
        }
        let long = statement(
            "long_text",
            "select length($1::text) from pg_sleep(2)",
            parameters: String.self,
            columns: Int32.self,
            row: { $0 }
        )
        let text = String(repeating: "a", count: 20_000_000)
        try await TestServer.withDatabase({ $0.sharedConnections = 1 }) { database in
            let clock = ContinuousClock()
            let first = Task {
                let answer = try await database.query(nap, (), deadline: .generous)
                #expect(answer == [1])
                return clock.now
            }
            try await TestServer.withConnection { other in
                let active =
                    "select count(*)::int4 from pg_stat_activity where query like '%' || $1"
                let sleeping = statement(
                    "sleeping",
                    active,
                    parameters: String.self,
                    columns: Int32.self,
                    row: { $0 }
                )
                let word = "pg_sleep(0.5)"
                var found: [Int32] = [0]
                while found == [0] {
                    found = try await other.query(sleeping, word, deadline: .generous)
                }
            }
            let second = Task(executorPreference: database.executor) {
                // On the loop's own thread.
                usleep(1_000_000)
                let answer = try await database.query(long, text, deadline: .in(.seconds(60)))
                #expect(answer == [20_000_000])
                return clock.now
            }
            let (early, late) = (try await first.value, try await second.value)
            #expect(late - early > .seconds(1))
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
