import Testing

@testable import Postgres

/// RELIABILITY e.6, rules 4 and 5: pipelines, transactions and cancelling.
@Suite struct PipelineRuleTests {
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
}
