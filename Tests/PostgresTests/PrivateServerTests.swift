import EmbeddedPostgres
import Foundation
import Testing

@testable import Postgres

/// What takes a server of its own, because the server is hurt: restarts, crashes, standbys and
/// standbys that do not answer.
///
/// A cluster takes a second to make, so each test walks through several rules with one.
@Suite struct PrivateServerTests {
    typealias Failure = TransactionFailure<PostgresError>

    private func configuration(
        _ conninfo: String,
        _ change: (inout PostgresConfiguration) -> Void = { _ in }
    ) -> PostgresConfiguration {
        var configuration = PostgresConfiguration(
            connectionString: conninfo,
            applicationName: "private-server-tests"
        )
        configuration.acquireTimeout = .seconds(30)
        configuration.outagePatience = .seconds(30)
        configuration.statementTimeout = .seconds(30)
        configuration.lockTimeout = nil
        change(&configuration)
        return configuration
    }

    private func with<Value: Sendable>(
        _ configuration: PostgresConfiguration,
        logger: LogBox = LogBox(),
        _ body: (Database) async throws -> Value
    ) async throws -> Value {
        let database = Database(configuration, logger: logger.logger)
        do {
            let value = try await body(database)
            await database.shutdown()
            return value
        } catch {
            await database.shutdown()
            throw error
        }
    }

    private static let patient = Duration.seconds(60)
    private static let note = "create table note (id int8 primary key, text text not null)"

    // MARK: Synchronous replication

    @Test(.timeLimit(.minutes(3)))
    func `e.4 01000: a COMMIT whose wait for a standby is cut short is unknown`() async throws {
        try await PrivateCluster.with { cluster in
            try await cluster.psql(Self.note)
            try await cluster.psql("alter system set synchronous_standby_names = 'nobody'")
            try await cluster.psql("select pg_reload_conf()")
            try await eventually("every session waits for the standby") {
                try await cluster.psql("show synchronous_standby_names") == "nobody"
            }
            let conninfo = cluster.conninfo()
            try await with(configuration(conninfo)) { database in
                // A cancel gives the warning, an end the warning and the last word.
                for (id, function) in [
                    (Int64(1), "pg_cancel_backend"), (2, "pg_terminate_backend"),
                ] {
                    async let outcome = commit(database, id, .in(Self.patient))
                    try await eventually("the standby is awaited") {
                        try await cluster.psql(
                            """
                            select \(function)(pid) from pg_stat_activity
                            where wait_event = 'SyncRep'
                            """
                        ) == "t"
                    }
                    let (error, runs) = await outcome
                    #expect(error?.code == .outcomeUnknown)
                    #expect(runs == 1)
                }
                // The deadline closes the wait; nothing is cancelled, it ends by itself.
                var error: PostgresError?
                try await growing { deadline in
                    error = await commit(database, 3, deadline).0
                    return error?.code != .deadlineExceeded
                }
                #expect(error?.code == .outcomeUnknown)
                #expect(
                    try await cluster.psql(
                        "select count(*) from pg_stat_activity where wait_event = 'SyncRep'"
                    ) == "1"
                )
                try await cluster.psql("alter system reset synchronous_standby_names")
                try await cluster.psql("select pg_reload_conf()")
                try await eventually("it has committed and is closed") {
                    database.statistics().leased == 0
                }
            }
            // Each of them was done.
            let kept = try await cluster.psql(
                "select string_agg(id::text, ' ' order by id) from note"
            )
            #expect(kept == "1 2 3")
        }
    }

    private func commit(
        _ database: Database,
        _ id: Int64,
        _ deadline: Deadline
    ) async -> (PostgresError?, runs: Int) {
        var runs = 0
        do {
            try await database.transaction(deadline: deadline) {
                transaction throws(PostgresError) in
                runs += 1
                _ = try await transaction.commit(Pipeline(Notes.add, id))
            }
            return (nil, runs)
        } catch {
            return (error.error, runs)
        }
    }

    // MARK: A server that suffers

    @Test(.timeLimit(.minutes(3)))
    func `e.6.3, e.6.5, e.6.10, e.4 57P02: a frozen, crashed and restarted server`() async throws {
        try await PrivateCluster.with { cluster in
            try await cluster.psql(Self.note)
            try await freeze(cluster)
            try await crash(cluster)
            try await restart(cluster)
        }
    }

    /// e.6.3, e.6.5: a frozen server costs each caller its own deadline, and nobody hangs.
    private func freeze(_ cluster: PrivateCluster) async throws {
        let impatient = configuration(cluster.conninfo()) {
            $0.exclusiveConnections = 2
            $0.sharedConnections = 1
            $0.cancelGrace = .milliseconds(100)
            $0.connectTimeout = .milliseconds(200)
            $0.shutdownGrace = .milliseconds(100)
        }
        try await with(impatient) { database in
            #expect(try await database.query(Probe.echo, 1, deadline: .in(Self.patient)) == [1])
            let isReady = Signal()
            let isFrozen = Signal()
            async let inside: Void = {
                let error = await #expect(throws: Failure.self) {
                    try await database.transaction(deadline: .in(.seconds(4))) {
                        transaction throws(PostgresError) in
                        // On a busy machine the deadline may pass here already.
                        defer { isReady.give() }
                        _ = try await transaction.run(Pipeline(Notes.add, 1))
                        isReady.give()
                        await isFrozen.wait()
                        _ = try await transaction.run(Pipeline(Notes.add, 2))
                    }
                }
                #expect(error?.error.code == .deadlineExceeded)
            }()
            await isReady.wait()
            try await cluster.freeze()
            isFrozen.give()
            // A read on a connection that is open, and a transaction that needs a new one.
            let read = try await failure { () throws(PostgresError) in
                try await database.query(Probe.echo, 2, deadline: .in(.milliseconds(300)))
            }
            #expect(read.code == .deadlineExceeded)
            let lease = try await failure { () throws(PostgresError) in
                try await database.lease(.in(.milliseconds(500)))
            }
            #expect([.deadlineExceeded, .connectionFailed].contains(lease.code))
            #expect(lease.isOutage)
            await inside
            // e.6.10: closing towards a server that does not read blocks nobody.
            await database.shutdown()
            try await cluster.thaw()
        }
    }

    /// e.4 57P02: when one process of the server crashes all sessions end, and all come back.
    private func crash(_ cluster: PrivateCluster) async throws {
        try await with(configuration(cluster.conninfo())) { database in
            var runs = 0
            try await database.transaction(deadline: .in(Self.patient)) { transaction in
                runs += 1
                var load = Pipeline(Notes.add, 10)
                let process = load.add(Probe.processID, ())
                let rows = try await transaction.run(load).rows(process)
                if runs == 1 {
                    // A neighbour of ours crashes, which takes everybody down.
                    let neighbour = try await database.query(
                        Probe.processID,
                        (),
                        deadline: .in(Self.patient)
                    )
                    #expect(neighbour != rows)
                    #expect(kill(neighbour[0], SIGKILL) == 0)
                    // Else COMMIT might be on its way already, and its outcome unknown.
                    try await eventually("the crash was noticed") {
                        database.statistics().leased == 0
                    }
                }
                _ = try await transaction.commit(Pipeline(Notes.add, 11))
            }
            #expect(runs == 2)
            #expect(try await database.query(Probe.echo, 3, deadline: .in(Self.patient)) == [3])
        }
    }

    /// The pool comes back by itself; while the server is down its attempts are spread in time.
    private func restart(_ cluster: PrivateCluster) async throws {
        let log = LogBox()
        try await with(configuration(cluster.conninfo()), logger: log) { database in
            #expect(try await database.query(Probe.echo, 1, deadline: .in(Self.patient)) == [1])
            try await cluster.stop()
            let isAsked = Signal()
            async let answers = withThrowingTaskGroup(of: Bool.self) { group in
                for number: Int32 in 1...40 {
                    group.addTask {
                        try await database.query(Probe.echo, number, deadline: .in(Self.patient))
                            == [number]
                    }
                }
                isAsked.give()
                return try await group.allSatisfy { $0 }
            }
            await isAsked.wait()
            try await eventually("it has tried more than once") {
                log.lines.count { $0.contains("no database connection") } >= 3
            }
            try await cluster.start()
            #expect(try await answers)
            // Forty callers, but one attempt at a time, with pauses of 50 ms and more in between.
            let attempts = log.lines.count { $0.contains("no database connection") }
            #expect(attempts < 40)
            try await database.transaction(deadline: .in(Self.patient)) { transaction in
                _ = try await transaction.run(Pipeline(Probe.echo, 1))
            }
        }
    }

    // MARK: TLS

    @Test(.timeLimit(.minutes(3)))
    func
        `e.6.2, e.6.5, e.6.7: over TLS nothing stalls, nothing is sent in the clear, nobody is trusted blindly`()
        async throws
    {
        try await PrivateCluster.with(ClusterConfiguration(tcp: .anyFreePort)) { cluster in
            let trusted = try await TestCertificate.install(in: cluster)
            let conninfo = """
                \(cluster.tcpConninfo()) sslmode=verify-full sslrootcert='\(trusted)' \
                channel_binding=require
                """
            try await with(configuration(conninfo) { $0.exclusiveConnections = 1 }) { database in
                try await readMuch(database)
                try await closesInsteadOfCancelling(database, cluster)
            }
            let stranger = conninfo.replacingOccurrences(
                of: "host=127.0.0.1",
                with: "host=stranger.example hostaddr=127.0.0.1"
            )
            let error = try await connectionFailure(configuration(stranger), kind: .shared)
            #expect(error.code == .connectionFailed)
            #expect(error.debugDescription.contains("stranger.example"))
        }
    }

    /// e.6.2: what lies in the buffers of TLS is read without another word of the kernel.
    private func readMuch(_ database: Database) async throws {
        let echo = statement(
            "echo_text",
            "select $1::text, (select ssl from pg_stat_ssl where pid = pg_backend_pid())",
            parameters: (String.self),
            columns: (String.self, Bool.self),
            row: { ($0, $1) }
        )
        for size in [1, 1_000, 8_192, 16_384, 100_000, 3_000_000] {
            let text = String(repeating: "x", count: size)
            let rows = try await database.query(echo, text, deadline: .in(Self.patient))
            #expect(rows.map(\.0) == [text])
            #expect(rows.map(\.1) == [true])
        }
    }

    /// e.6.5: the cancel of this libpq would go unencrypted, so the connection is closed and the
    /// server notices by itself.
    private func closesInsteadOfCancelling(
        _ database: Database,
        _ cluster: PrivateCluster
    ) async throws {
        let process = Locked<Int32>(0)
        let sleeping = Task {
            try await database.transaction(deadline: .in(Self.patient)) { transaction in
                var pipeline = Pipeline()
                let ticket = pipeline.add(Probe.processID, ())
                let rows = try await transaction.run(pipeline).rows(ticket)
                process.withLock { $0 = rows[0] }
                _ = try await transaction.run(Pipeline(Probe.sleep, 50))
            }
        }
        try await eventually("it sleeps") {
            try await cluster.psql(
                "select count(*) from pg_stat_activity where wait_event = 'PgSleep'"
            ) == "1"
        }
        sleeping.cancel()
        await #expect(throws: (any Error).self) { try await sleeping.value }
        let next = try await database.transaction(deadline: .in(Self.patient)) { transaction in
            var pipeline = Pipeline()
            let ticket = pipeline.add(Probe.processID, ())
            return try await transaction.run(pipeline).rows(ticket)
        }
        let first = process.withLock { $0 }
        #expect(next != [first])
        try await eventually("the server has noticed") {
            try await cluster.psql(
                "select count(*) from pg_stat_activity where pid = \(first)"
            ) == "0"
        }
    }

    // MARK: Several hosts

    @Test(.timeLimit(.minutes(3)))
    func `e.6.3, e.4 25006: several hosts, one dead, one standby, one primary, and a failover`()
        async throws
    {
        try await PrivateCluster.with { primary in
            try await PrivateCluster.with { standby in
                try await primary.psql(Self.note)
                try await standby.psql(Self.note)
                try await makeStandby(standby)
                #expect(try await standby.psql("select pg_is_in_recovery()") == "t")
                try await refusesStandby(standby)
                try await followsPrimary(primary, standby)
            }
        }
    }

    /// Lets a cluster start as a standby that nobody feeds: it answers reads and takes no writes.
    private func makeStandby(_ cluster: PrivateCluster) async throws {
        try await cluster.stop()
        let path = "\(cluster.folder.path)/cluster/standby.signal"
        let file = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o644)
        try #require(file >= 0)
        close(file)
        try await cluster.start()
    }

    private func refusesStandby(_ standby: PrivateCluster) async throws {
        let refusing = configuration(standby.conninfo()) { $0.acquireTimeout = .seconds(5) }
        try await with(refusing) { database in
            let error = try await failure { () throws(PostgresError) in
                try await database.lease(.in(Self.patient))
            }
            #expect(error.code == .readOnly)
            #expect(error.isOutage)
        }
        let reading = configuration(standby.conninfo()) { $0.allowsStandby = true }
        try await with(reading) { database in
            let answer = try await database.query(Probe.echo, 1, deadline: .in(Self.patient))
            #expect(answer == [1])
        }
    }

    private func followsPrimary(_ primary: PrivateCluster, _ standby: PrivateCluster) async throws {
        let hosts = ["/nowhere", standby.socketDirectory, primary.socketDirectory]
        let ports = [5432, standby.port, primary.port].map(String.init)
        let conninfo = """
            host=\(hosts.joined(separator: ",")) port=\(ports.joined(separator: ",")) \
            dbname=postgres user=\(PrivateCluster.role) target_session_attrs=read-write
            """
        try await with(configuration(conninfo)) { database in
            let (first, _) = await commit(database, 1, .in(Self.patient))
            #expect(first == nil)
            #expect(try await primary.psql("select id from note") == "1")
            #expect(try await database.query(Probe.echo, 1, deadline: .in(Self.patient)) == [1])

            // The primary turns into a server that takes no writes under open connections.
            try await primary.psql("alter system set default_transaction_read_only = on")
            try await primary.psql("select pg_reload_conf()")
            try await eventually("it takes no writes") {
                try await primary.psql("show default_transaction_read_only") == "on"
            }
            async let second = commit(database, 2, .in(Self.patient))
            try await standby.psql("select pg_promote()")
            let (error, runs) = await second
            #expect(error == nil)
            #expect(runs >= 2)
            #expect(try await standby.psql("select id from note") == "2")

            // And a primary that dies is left for the other.
            try await primary.kill()
            let answer = try await database.query(Probe.echo, 2, deadline: .in(Self.patient))
            #expect(answer == [2])
            let (third, _) = await commit(database, 3, .in(Self.patient))
            #expect(third == nil)
            #expect(try await standby.psql("select count(*) from note") == "2")
        }
    }
}
