import Synchronization
import Testing

@testable import Postgres

/// What a case came to.
enum Outcome: Hashable, Sendable {
    /// The values, and how often the body of the transaction ran for them.
    case answers(runs: Int, [Int32])
    case fails(runs: Int, PostgresError.Code, String?)
    /// Some of many failed; whether all others were right.
    case partly(failed: Int, othersAreRight: Bool)

    /// What is wrong with it, if something is.
    func mismatch(_ expected: Outcome) -> String? {
        self == expected ? nil : "\(self) and not \(expected)"
    }
}

/// What a client says in a case, with numbers that no other case has.
enum Conversation: Hashable, Sendable {
    /// A pipeline of two reads, then one of a write, a read and COMMIT.
    case transaction
    /// Three reads, one after the other, down one shared connection.
    case reads
    /// Six reads at once down one shared connection.
    case crowd

    static func expected(_ number: Int32, count: Int32 = 3) -> [Int32] {
        (0..<count).map { number * 10 + $0 }
    }

    func expected(_ number: Int32) -> [Int32] {
        Self.expected(number, count: self == .crowd ? 6 : 3)
    }

    private static let insert = statement(
        "insert",
        "insert into numbers (number) values ($1)",
        parameters: (Int32.self)
    )

    /// Holds the conversation.
    func hold(
        with database: Database,
        _ number: Int32,
        deadline: Deadline = .generous
    ) async -> Outcome {
        switch self {
        case .transaction: await transact(database, expected(number), deadline)
        case .reads: await read(database, expected(number), deadline)
        case .crowd: await readAtOnce(database, expected(number), deadline)
        }
    }

    /// What a server that nothing befalls says in it.
    func record(on server: FakeServer) async throws -> [FakeServer.Line] {
        let name = "record_\(self)"
        let database = Database(server.configuration(name), logger: TestServer.logger)
        let outcome = await hold(with: database, 1)
        await database.shutdown()
        #expect(outcome == .answers(runs: 1, expected(1)))
        return server.report(name).lines
    }

    private func transact(
        _ database: Database,
        _ numbers: [Int32],
        _ deadline: Deadline
    ) async -> Outcome {
        var runs = 0
        do {
            let values = try await database.transaction(deadline: deadline) {
                transaction throws(PostgresError) in
                runs += 1
                var load = Pipeline()
                let first = load.add(Probe.echo, numbers[0])
                let second = load.add(Probe.echo, numbers[1])
                let loaded = try await transaction.run(load)
                var record = Pipeline()
                record.add(Self.insert, numbers[0])
                let third = record.add(Probe.echo, numbers[2])
                let recorded = try await transaction.commit(record)
                return try loaded.rows(first) + loaded.rows(second) + recorded.rows(third)
            }
            return .answers(runs: runs, values)
        } catch {
            return .fails(runs: runs, error.error.code, error.error.sqlState)
        }
    }

    private func read(
        _ database: Database,
        _ numbers: [Int32],
        _ deadline: Deadline
    ) async -> Outcome {
        var values: [Int32] = []
        do {
            for number in numbers {
                values += try await database.query(Probe.echo, number, deadline: deadline)
            }
            return .answers(runs: 1, values)
        } catch {
            return .fails(runs: 1, error.code, error.sqlState)
        }
    }

    private func readAtOnce(
        _ database: Database,
        _ numbers: [Int32],
        _ deadline: Deadline
    ) async -> Outcome {
        await withTaskGroup(of: (Int32, [Int32]?).self) { group in
            for number in numbers {
                group.addTask {
                    (number, try? await database.query(Probe.echo, number, deadline: deadline))
                }
            }
            var answers: [Int32: [Int32]] = [:]
            for await (number, answer) in group {
                answers[number] = answer
            }
            let failed = numbers.count - answers.count
            guard failed == 0 else {
                let areRight = answers.allSatisfy { [$0.key] == $0.value }
                return .partly(failed: failed, othersAreRight: areRight)
            }
            return .answers(runs: 1, numbers.flatMap { answers[$0] ?? [] })
        }
    }
}

/// One conversation with one fault in it.
struct Case: Sendable {
    let fault: FakeServer.Fault
    /// The message that the fault strikes.
    let line: FakeServer.Line?

    init(_ fault: FakeServer.Fault, _ line: FakeServer.Line? = nil) {
        self.fault = fault
        self.line = line
    }
}

/// What the server saw of one case.
struct Report {
    /// The message that the fault struck.
    let line: FakeServer.Line?
    /// When the conversation with the fault was over.
    let first: FakeServer.Case
    /// When another one had followed.
    let last: FakeServer.Case
}

/// Runs cases and counts what came of them.
final class Tally: Sendable {
    private struct Counts {
        var cases = 0
        var messages: Set<Int> = []
        var hangs = 0
        var wrong = 0
        var lasting = 0
    }

    private let title: String
    private let counts = Mutex(Counts())

    init(_ title: String) {
        self.title = title
    }

    /// Plays each case with a database of its own.
    ///
    /// Then another conversation follows on the same database without a fault, which must go well:
    /// the pool recovers with the next connection. It is left out where nothing is to recover from.
    func run(
        _ cases: [Case],
        on server: FakeServer,
        again conversation: Conversation? = .transaction,
        width: Int = 4,
        _ change: @escaping @Sendable (inout PostgresConfiguration) -> Void = { _ in },
        play: @escaping @Sendable (Database, Int32, FakeServer.Line?) async -> String?,
        after: @escaping @Sendable (Report) -> Bool
    ) async throws {
        let base = counts.withLock { counts in
            defer { counts.cases += cases.count }
            return counts.cases
        }
        await withTaskGroup(of: Void.self) { group in
            for (index, one) in cases.enumerated() {
                if index >= width {
                    await group.next()
                }
                let number = Int32(truncatingIfNeeded: base + index + 1)
                group.addTask {
                    await self.run(one, number, on: server, conversation, change, play, after)
                }
            }
        }
    }

    private func run(
        _ one: Case,
        _ number: Int32,
        on server: FakeServer,
        _ conversation: Conversation?,
        _ change: @Sendable (inout PostgresConfiguration) -> Void,
        _ play: @Sendable (Database, Int32, FakeServer.Line?) async -> String?,
        _ after: @Sendable (Report) -> Bool
    ) async {
        let name = "c\(number)"
        let configuration = server.configuration(name, fault: one.fault, change)
        let database = Database(configuration, logger: TestServer.logger)
        let start = ContinuousClock.now
        let mismatch = await play(database, number, one.line)
        let hung = ContinuousClock.now - start > .seconds(59)
        server.disarm(name)
        let first = server.report(name)
        let later = number + 1_000_000
        let again = await conversation?.hold(with: database, later)
        let hasRecovered =
            again == conversation.map { .answers(runs: 1, $0.expected(later)) }
        let isAtRest = await database.comesToRest()
        await database.shutdown()
        let report = server.report(name)
        let isPlausible = after(Report(line: one.line, first: first, last: report))
        counts.withLock { counts in
            counts.messages.insert(one.fault.message)
            counts.hangs += hung ? 1 : 0
            counts.wrong += mismatch == nil && isPlausible ? 0 : 1
            counts.lasting += hasRecovered && isAtRest ? 0 : 1
        }
        if hung || mismatch != nil || !isPlausible || !hasRecovered || !isAtRest {
            Issue.record(
                """
                \(title), case \(number): \(one); hung \(hung), \(mismatch ?? "right"), plausible \
                \(isPlausible), recovered \(hasRecovered) (\(again.map { "\($0)" } ?? "not tried")), at rest \(isAtRest); \
                \(report.connections) connections, \(report.commits) commits, \
                \(report.commitsReceived) received, \(report.rollbacks) rollbacks, \
                \(report.cancels) cancels
                """
            )
        }
    }

    /// Tells the figure.
    func close(sourceLocation: SourceLocation = #_sourceLocation) {
        let counts = counts.withLock { $0 }
        print(
            """
            \(title): \(counts.messages.count) messages, \(counts.cases) cases, \
            hangs \(counts.hangs), wrong matches \(counts.wrong), \
            not recovered \(counts.lasting)
            """
        )
        #expect(counts.cases > 0, sourceLocation: sourceLocation)
    }
}

extension Database {
    /// Waits until nobody uses or awaits a connection.
    func comesToRest(within patience: Duration = .seconds(60)) async -> Bool {
        let deadline = Deadline.in(patience)
        while !deadline.hasPassed {
            let now = statistics()
            if now.leased == 0, now.waiting == 0, now.sharedInFlight == 0, now.connecting == 0 {
                return true
            }
            try? await Task.sleep(for: .milliseconds(1))
        }
        return false
    }
}
