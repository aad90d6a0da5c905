import Glibc
import Testing

@testable import Postgres

/// Tasks that run on the thread that owns the connections.
@Suite struct ExecutorTests {
    private static func threadName() -> String {
        guard let file = fopen("/proc/thread-self/comm", "r") else {
            return ""
        }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 32)
        guard fgets(&line, Int32(line.count), file) != nil else {
            return ""
        }
        return String(
            decoding: line.prefix { $0 > 32 }.map { UInt8(bitPattern: $0) },
            as: UTF8.self
        )
    }

    @Test func `a task that prefers it is resumed where its answer arrives`() async throws {
        try await TestServer.withDatabase { database in
            let names = try await withTaskExecutorPreference(database.executor) {
                var names = [Self.threadName()]
                for number: Int32 in 0..<3 {
                    let echoed = try await database.query(Probe.echo, number, deadline: .generous)
                    #expect(echoed == [number])
                    names.append(Self.threadName())
                }
                return names
            }
            #expect(Set(names) == ["postgres-loop"])
        }
    }

    @Test func `many tasks share it with callers from elsewhere`() async throws {
        try await TestServer.withDatabase({ $0.sharedConnections = 2 }) { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for caller: Int32 in 0..<16 {
                    group.addTask(executorPreference: caller % 2 == 0 ? database.executor : nil) {
                        for number in (caller * 100)..<(caller * 100 + 50) {
                            let rows = try await database.query(
                                Probe.echo,
                                number,
                                deadline: .generous
                            )
                            #expect(rows == [number])
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `a transaction may run on it, and cancelling its task ends it`() async throws {
        try await TestServer.withDatabase({ $0.exclusiveConnections = 1 }) { database in
            let sleeping = Task(executorPreference: database.executor) {
                try await database.transaction(deadline: .generous) {
                    (transaction) async throws(PostgresError) in
                    var pipeline = Pipeline()
                    _ = pipeline.add(Probe.sleep, 60)
                    _ = try await transaction.run(pipeline)
                }
            }
            try await eventually("the statement runs") { database.statistics().leased == 1 }
            sleeping.cancel()
            await #expect(throws: TransactionFailure<PostgresError>.self) {
                try await sleeping.value
            }
            let echoed = try await database.query(Probe.echo, 7, deadline: .generous)
            #expect(echoed == [7])
        }
    }

    @Test func `a task outlives the database it ran on`() async throws {
        let database = Database(try TestServer.configuration(), logger: TestServer.logger)
        let (gate, opening) = AsyncStream<Void>.makeStream()
        let task = Task(executorPreference: database.executor) {
            for await _ in gate {}
            return await #expect(throws: PostgresError.self) {
                try await database.query(Probe.echo, 1, deadline: .generous)
            }
        }
        await database.shutdown()
        opening.finish()
        #expect(await task.value?.code == .shutDown)
    }
}
