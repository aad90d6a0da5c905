import Synchronization
import Testing

@testable import Postgres

/// The conversations of a transaction and of single reads, spoiled at every place there is.
///
/// Each case is a database of its own on a `FakeServer`. Its numbers are found nowhere else, so
/// an answer that belongs to another question shows.
@Suite(.serialized, .timeLimit(.minutes(10))) struct EveryByteTests {
    typealias Fault = FakeServer.Fault
    typealias Line = FakeServer.Line

    // MARK: Split delivery

    @Test func `every message cut at every byte arrives as if it had come whole`() async throws {
        try await FakeServer.with { server in
            let tally = Tally("split delivery")
            let lines = try await Conversation.transaction.record(on: server)
            try await tally.run(every(lines, .split), on: server, again: nil) {
                database,
                number,
                _ in
                let outcome = await Conversation.transaction.hold(with: database, number)
                return outcome.mismatch(.answers(runs: 1, Conversation.expected(number)))
            } after: {
                $0.last.connections == 1 && $0.first.commits == 1
            }
            let reads = try await Conversation.reads.record(on: server)
            try await tally.run(every(reads, .split), on: server, again: nil) {
                database,
                number,
                _ in
                let outcome = await Conversation.reads.hold(with: database, number)
                return outcome.mismatch(.answers(runs: 1, Conversation.expected(number)))
            } after: {
                $0.last.connections == 1
            }
            tally.close()
        }
    }

    @Test func `a conversation that arrives byte by byte is the same`() async throws {
        try await FakeServer.with { server in
            let tally = Tally("byte by byte")
            for conversation in [Conversation.transaction, .reads] {
                let fault = Fault(message: 1, mischief: .drip)
                try await tally.run([Case(fault)], on: server, again: conversation) {
                    database,
                    number,
                    _ in
                    let outcome = await conversation.hold(with: database, number)
                    return outcome.mismatch(.answers(runs: 1, Conversation.expected(number)))
                } after: {
                    $0.last.connections == 1
                }
            }
            tally.close()
        }
    }

    // MARK: The end

    @Test
    func
        `a transaction whose connection ends at any byte is run again, or unknown once COMMIT was sent`()
        async throws
    {
        try await FakeServer.with { server in
            let tally = Tally("transaction closed")
            let lines = try await Conversation.transaction.record(on: server)
            try await tally.run(every(lines, .close), on: server) { database, number, line in
                let outcome = await Conversation.transaction.hold(with: database, number)
                return outcome.mismatch(expectationAtEnd(line, number))
            } after: {
                // Nothing is committed twice, and nothing that the caller holds for undone.
                $0.first.commits
                    == ($0.line?.pipeline != 1 || $0.line?.hasCommitted == true ? 1 : 0)
            }
            tally.close()
        }
    }

    @Test func `reads whose connection ends at any byte are sent again on the next`() async throws {
        try await FakeServer.with { server in
            let tally = Tally("reads closed")
            let lines = try await Conversation.reads.record(on: server)
            try await tally.run(every(lines, .close), on: server, again: .reads) {
                database,
                number,
                _ in
                let outcome = await Conversation.reads.hold(with: database, number)
                return outcome.mismatch(.answers(runs: 1, Conversation.expected(number)))
            } after: {
                $0.last.connections == 2
            }
            tally.close()
        }
    }

    @Test func `many readers at once get each their own answer, wherever the connection ends`()
        async throws
    {
        try await FakeServer.with { server in
            let tally = Tally("concurrent reads closed")
            let lines = try await Conversation.crowd.record(on: server)
            let cases = every(lines, .close).filter { $0.fault.byte % 7 == 0 }
            try await tally.run(cases, on: server, again: .crowd) { database, number, _ in
                let outcome = await Conversation.crowd.hold(with: database, number)
                return outcome.mismatch(.answers(runs: 1, Conversation.crowd.expected(number)))
            } after: {
                $0.last.connections <= 2
            }
            tally.close()
        }
    }

    @Test func `a message of no known type ends the connection and nothing else`() async throws {
        try await FakeServer.with { server in
            let tally = Tally("garbled")
            let lines = try await Conversation.transaction.record(on: server)
            // While connecting libpq passes over some of them and would wait for ever.
            let impatient: @Sendable (inout PostgresConfiguration) -> Void = {
                $0.connectTimeout = .milliseconds(500)
            }
            try await tally.run(first(lines, .garble), on: server, impatient) {
                database,
                number,
                line in
                let outcome = await Conversation.transaction.hold(with: database, number)
                return outcome.mismatch(expectationAtEnd(line, number))
            } after: {
                $0.first.commits <= 1
            }
            tally.close()
        }
    }

    /// What a transaction comes to whose connection ends within this message.
    private func expectationAtEnd(_ line: Line?, _ number: Int32) -> Outcome {
        switch line?.pipeline {
        case nil: .answers(runs: 1, Conversation.expected(number))
        case 0: .answers(runs: 2, Conversation.expected(number))
        default: .fails(runs: 1, .outcomeUnknown, nil)
        }
    }

    // MARK: Errors

    @Test
    func `an error at each point of a pipeline is told, rolled back and leaves a clean connection`()
        async throws
    {
        try await FakeServer.with { server in
            let tally = Tally("errors")
            let lines = try await Conversation.transaction.record(on: server)
            let cases = first(lines, .error(sqlState: "23505"))
                .filter { lines[$0.fault.message].pipeline != nil }
                .filter { lines[$0.fault.message].letter != "Z" }
            try await tally.run(cases, on: server) { database, number, _ in
                let outcome = await Conversation.transaction.hold(with: database, number)
                return outcome.mismatch(.fails(runs: 1, .server, "23505"))
            } after: {
                // Before BEGIN and after COMMIT there is nothing to roll back.
                $0.last.connections == 1
                    && $0.first.rollbacks == ($0.line?.needsRollback == true ? 1 : 0)
            }
            tally.close()
        }
    }

    @Test func `a read that fails at any point fails alone`() async throws {
        try await FakeServer.with { server in
            let tally = Tally("errors among reads")
            let lines = try await Conversation.crowd.record(on: server)
            let cases = first(lines, .error(sqlState: "22012"))
                .filter { lines[$0.fault.message].pipeline != nil }
                .filter { lines[$0.fault.message].letter != "Z" }
            try await tally.run(cases, on: server, again: .crowd) { database, number, _ in
                let outcome = await Conversation.crowd.hold(with: database, number)
                guard case .partly(let failed, let othersAreRight) = outcome else {
                    // The conversation was batched in another way and had no such message.
                    return outcome.mismatch(.answers(runs: 1, Conversation.crowd.expected(number)))
                }
                return failed == 1 && othersAreRight ? nil : "\(outcome)"
            } after: {
                $0.last.connections == 1
            }
            tally.close()
        }
    }

    @Test func `the server's last word at each message is a loss, and unknown only from COMMIT on`()
        async throws
    {
        try await FakeServer.with { server in
            let tally = Tally("last words")
            let lines = try await Conversation.transaction.record(on: server)
            let cases = first(lines, .fatal(sqlState: "57P01"))
            try await tally.run(cases, on: server) { database, number, line in
                let outcome = await Conversation.transaction.hold(with: database, number)
                let isOpen = line?.isOfCommit == true && line?.letter != "1" || line?.letter == "Z"
                return outcome.mismatch(
                    line?.pipeline == nil
                        ? .answers(runs: 1, Conversation.expected(number))
                        : line?.pipeline == 1 && isOpen
                            ? .fails(runs: 1, .outcomeUnknown, "57P01")
                            : .answers(runs: 2, Conversation.expected(number))
                )
            } after: {
                $0.last.connections == 2
            }
            tally.close()
        }
    }

    // MARK: Silence

    @Test func `a server that falls silent at any message is left by the deadline`() async throws {
        try await FakeServer.with { server in
            let tally = Tally("stalls")
            let lines = try await Conversation.transaction.record(on: server)
            let cases = first(lines, .stall) + first(lines, .stall, byte: 3)
            let impatient: @Sendable (inout PostgresConfiguration) -> Void = {
                $0.cancelGrace = .milliseconds(100)
                $0.commitGrace = .milliseconds(100)
                $0.connectTimeout = .milliseconds(500)
            }
            try await tally.run(cases, on: server, width: 32, impatient) {
                database,
                number,
                line in
                let outcome = await Conversation.transaction.hold(
                    with: database,
                    number,
                    deadline: .in(.milliseconds(line?.pipeline == nil ? 60_000 : 300))
                )
                let report = server.report("c\(number)")
                return isRightAfterSilence(outcome, line, report, number) ? nil : "\(outcome)"
            } after: {
                // Nothing was committed twice.
                $0.last.commits <= 2
            }
            tally.close()
        }
    }

    /// A busy machine may reach the deadline before COMMIT is sent, or before it has connected; then
    /// nothing was done.
    private func isRightAfterSilence(
        _ outcome: Outcome,
        _ line: Line?,
        _ report: FakeServer.Case,
        _ number: Int32
    ) -> Bool {
        switch outcome {
        case .answers(runs: 1, let values):
            line?.pipeline == nil && values == Conversation.expected(number)
        case .fails(runs: 1, .outcomeUnknown, _):
            line?.pipeline == 1 && report.cancels == 0
        case .fails(_, .deadlineExceeded, _), .fails(runs: 0, .connectionFailed, _):
            line?.pipeline != nil && report.commitsReceived == 0
        default:
            false
        }
    }

    @Test
    func `e.6.5: a task cancelled at any message is rolled back before COMMIT, and done after`()
        async throws
    {
        try await FakeServer.with { server in
            let tally = Tally("cancellations")
            let lines = try await Conversation.transaction.record(on: server)
            // The end of the first pipeline is no statement that a cancel could stop.
            let cases = first(lines, .stall)
                .filter {
                    $0.line?.pipeline == 1 || $0.line?.pipeline == 0 && $0.line?.letter != "Z"
                }
            let patient: @Sendable (inout PostgresConfiguration) -> Void = {
                $0.cancelGrace = .seconds(60)
            }
            try await tally.run(cases, on: server, patient) { database, number, line in
                let name = "c\(number)"
                let task = Task { await Conversation.transaction.hold(with: database, number) }
                try? await eventually("the message is due") {
                    server.report(name).lines.count > line?.number ?? 0
                }
                task.cancel()
                guard line?.pipeline == 1 else {
                    return await task.value.mismatch(.fails(runs: 1, .cancelled, nil))
                }
                server.letGo(name)
                let expected = Conversation.expected(number)
                return await task.value.mismatch(.answers(runs: 1, expected))
            } after: {
                // A COMMIT on its way is not cancelled, all else is.
                $0.last.connections == 1
                    && $0.last.cancels == ($0.line?.pipeline == 1 ? 0 : 1)
                    && $0.first.commits == ($0.line?.pipeline == 1 ? 1 : 0)
            }
            tally.close()
        }
    }

    // MARK: Interruptions

    @Test(arguments: [Conversation.transaction, .reads])
    func `parameters, notices and notifications between any two messages change nothing`(
        conversation: Conversation
    ) async throws {
        try await FakeServer.with { server in
            let tally = Tally("interruptions")
            let lines = try await conversation.record(on: server)
            let asides: [WireMessage] = [
                .parameterStatus("TimeZone", "UTC"),
                .notice("00000", severity: "NOTICE", message: "by the way"),
                .notification(channel: "changes", payload: "1"),
            ]
            // Nothing but the answer may come before the server has let the client in.
            let cases = (asides.map { [$0] } + [asides])
                .flatMap { first(lines, .insert($0)) }
                .filter { $0.fault.message > 0 }
            try await tally.run(cases, on: server, again: conversation) { database, number, _ in
                let outcome = await conversation.hold(with: database, number)
                return outcome.mismatch(.answers(runs: 1, Conversation.expected(number)))
            } after: {
                $0.last.connections == 1
            }
            tally.close()
        }
    }

    @Test func `e.4 01000: a warning that comes with COMMIT, and only there, makes it unknown`()
        async throws
    {
        try await FakeServer.with { server in
            let tally = Tally("warnings")
            let lines = try await Conversation.transaction.record(on: server)
            let warning = WireMessage.notice(
                "01000",
                severity: "WARNING",
                message: "canceling wait for synchronous replication due to user request"
            )
            let cases = first(lines, .insert([warning])).filter { $0.fault.message > 0 }
            try await tally.run(cases, on: server) { database, number, line in
                let outcome = await Conversation.transaction.hold(with: database, number)
                // libpq takes in a notice together with the answer before it, so one right behind
                // COMMIT's own answer still counts as COMMIT's.
                let isWithCommit =
                    line?.isOfCommit == true && ["n", "C"].contains(line?.letter)
                    || line?.pipeline == 1 && line?.letter == "Z"
                return outcome.mismatch(
                    isWithCommit
                        ? .fails(runs: 1, .outcomeUnknown, nil)
                        : .answers(runs: 1, Conversation.expected(number))
                )
            } after: {
                $0.first.commits == 1
            }
            tally.close()
        }
    }

    // MARK: Cases

    private func every(_ lines: [Line], _ mischief: FakeServer.Mischief) -> [Case] {
        lines.enumerated()
            .flatMap { index, line in
                // The first part of a split message is not nothing.
                ((mischief == .split ? 1 : 0)..<line.length)
                    .map { byte in
                        Case(Fault(message: index, byte: byte, mischief: mischief), line)
                    }
            }
    }

    private func first(
        _ lines: [Line],
        _ mischief: FakeServer.Mischief,
        byte: Int = 0
    ) -> [Case] {
        lines.enumerated()
            .map { index, line in
                Case(Fault(message: index, byte: byte, mischief: mischief), line)
            }
    }
}
