import Testing

@testable import Postgres

@Suite struct PipelineStateMachineTests {
    typealias Machine = PipelineStateMachine

    private static let ok = Machine.Event.result(tag: nil)
    private static func error(_ sqlState: String, _ severity: String = "ERROR") -> Machine.Event {
        .error(sqlState: sqlState, severity: severity)
    }

    /// A machine with one transaction under way: a call, then COMMIT, both prepared long ago.
    private func committing() -> Machine {
        var machine = Machine(kind: .exclusive)
        machine.submitted(1, steps: [.call(0), .call(1), .sync], commitCall: 1)
        return machine
    }

    private func feed(_ machine: inout Machine, _ events: [Machine.Event]) -> [Machine.Action] {
        events.map { machine.received($0) }
    }

    @Test func `answers belong to the calls in the order they were written`() {
        var machine = Machine(kind: .exclusive)
        machine.submitted(
            7,
            steps: [.prepare(0), .call(0), .call(1), .sync],
            commitCall: nil
        )
        let actions = feed(&machine, [Self.ok, .end, Self.ok, .end, Self.ok, .end, .sync])
        #expect(
            actions == [
                .none, .none, .keep(7, call: 0), .none, .keep(7, call: 1), .none,
                .complete(7, .succeeded),
            ]
        )
        #expect(machine.isQuiet)
    }

    @Test func `a failure skips the rest of its request and ends it at its Sync`() {
        var machine = Machine(kind: .exclusive)
        machine.submitted(
            1,
            steps: [.call(0), .prepare(1), .call(1), .sync],
            commitCall: nil
        )
        let events = [
            Self.error("23505"), .end, .aborted, .end, .aborted, .end, Machine.Event.sync,
        ]
        #expect(
            feed(&machine, events) == [
                .fail(1, .call(0), isStale: false), .none, .unprepared(1, call: 1), .none, .none,
                .none, .complete(1, .failed),
            ]
        )
    }

    @Test func `COMMIT answered is a success`() {
        var machine = committing()
        let events = [Self.ok, .end, .result(tag: "COMMIT"), .end, Machine.Event.sync]
        #expect(feed(&machine, events).last == .complete(1, .succeeded))
    }

    @Test func `COMMIT that answers ROLLBACK is no success`() {
        var machine = committing()
        let events = [Self.ok, .end, .result(tag: "ROLLBACK"), .end, Machine.Event.sync]
        #expect(feed(&machine, events).last == .complete(1, .rolledBack))
    }

    @Test func `a warning of code 01000 on COMMIT leaves the outcome open`() {
        var machine = committing()
        let warning = Machine.Event.notice(sqlState: "01000", severity: "WARNING")
        let events = [
            Self.ok, .end, warning, .result(tag: "COMMIT"), .end, Machine.Event.sync,
        ]
        #expect(feed(&machine, events).last == .complete(1, .unknown))
    }

    @Test func `the same warning on an earlier statement means nothing`() {
        var machine = committing()
        let warning = Machine.Event.notice(sqlState: "01000", severity: "WARNING")
        let events = [
            warning, Self.ok, .end, .result(tag: "COMMIT"), .end, Machine.Event.sync,
        ]
        #expect(feed(&machine, events).last == .complete(1, .succeeded))
    }

    @Test(arguments: [
        ("23505", "ERROR", Machine.Verdict.failed),
        ("57014", "ERROR", .unknown),
        ("57P01", "FATAL", .unknown),
    ])
    func `an error of COMMIT itself is a refusal or open`(
        row: (String, String, Machine.Verdict)
    ) {
        var machine = committing()
        let events = [Self.ok, .end, Self.error(row.0, row.1), .end, Machine.Event.sync]
        #expect(feed(&machine, events).last == .complete(1, row.2))
    }

    @Test func `a loss with COMMIT under way is unknown, whatever was answered before`() {
        var machine = committing()
        #expect(machine.lost().map(\.1) == [.unknown])
        machine = committing()
        _ = feed(&machine, [Self.ok, .end])
        #expect(machine.lost().map(\.1) == [.unknown])
        machine = committing()
        _ = feed(&machine, [Self.ok, .end, .result(tag: "COMMIT")])
        #expect(machine.lost().map(\.1) == [.unknown])
    }

    @Test func `a loss after a statement before COMMIT failed is a definite failure`() {
        var machine = committing()
        _ = feed(&machine, [Self.error("23505"), .end])
        #expect(machine.lost().map(\.1) == [.failed])
    }

    @Test func `a loss without COMMIT did nothing`() {
        var machine = Machine(kind: .exclusive)
        machine.submitted(1, steps: [.call(0), .sync], commitCall: nil)
        #expect(machine.lost().map(\.1) == [.lost])
        #expect(machine.settle(.idle) == .close)
    }

    @Test func `an error that libpq made itself is a loss`() {
        var machine = committing()
        #expect(machine.received(.error(sqlState: nil, severity: "")) == .lost)
    }

    @Test(arguments: [Machine.Event.sync, .end, .aborted, ok])
    func `what nothing asked for is a violation`(event: Machine.Event) {
        var machine = Machine(kind: .exclusive)
        #expect(machine.received(event) == .violation)
    }

    @Test func `a skip without a failure is a violation`() {
        var machine = committing()
        #expect(machine.received(.aborted) == .violation)
    }

    @Test(arguments: ["26000", "0A000"])
    func `a prepared statement that the server lost or outgrew is stale`(code: String) {
        var machine = Machine(kind: .shared)
        machine.submitted(1, steps: [.call(0)], commitCall: nil)
        machine.submittedSync()
        #expect(
            feed(&machine, [Self.error(code), .end, .sync]) == [
                .fail(1, .call(0), isStale: true), .complete(1, .stale), .batchEnded,
            ]
        )
    }

    @Test func `on a shared connection a neighbour of a failure is skipped, not failed`() {
        var machine = Machine(kind: .shared)
        machine.submitted(1, steps: [.call(0)], commitCall: nil)
        machine.submitted(2, steps: [.call(0)], commitCall: nil)
        machine.submitted(3, steps: [.prepare(0), .call(0)], commitCall: nil)
        machine.submittedSync()
        machine.submitted(4, steps: [.call(0)], commitCall: nil)
        machine.submittedSync()
        let events: [Machine.Event] = [
            Self.ok, .end, Self.error("22012"), .end, .aborted, .end, .aborted, .end, .sync,
            Self.ok, .end, .sync,
        ]
        #expect(
            feed(&machine, events) == [
                .keep(1, call: 0), .complete(1, .succeeded),
                .fail(2, .call(0), isStale: false), .complete(2, .failed),
                .unprepared(3, call: 0), .none, .none, .complete(3, .skipped), .batchEnded,
                .keep(4, call: 0), .complete(4, .succeeded), .batchEnded,
            ]
        )
    }

    @Test func `a shared connection holds back what comes while its batches are under way`() {
        var machine = Machine(kind: .shared)
        var batches: UInt64 = 0
        while machine.mayStartBatch {
            batches += 1
            machine.submitted(batches, steps: [.call(0)], commitCall: nil)
            machine.submittedSync()
        }
        #expect(batches == 4)
        _ = feed(&machine, [Self.ok, .end, .sync])
        #expect(machine.mayStartBatch)
    }

    @Test func `an impatient reader is let go and the answer thrown away`() {
        var machine = Machine(kind: .shared)
        machine.submitted(1, steps: [.call(0)], commitCall: nil)
        machine.submittedSync()
        #expect(machine.expired(1, .deadline) == .abandon)
        #expect(machine.expired(1, .deadline) == .ignore)
        let actions = feed(&machine, [Self.ok, .end, .sync])
        #expect(actions == [.keep(1, call: 0), .complete(1, nil), .batchEnded])
    }

    @Test(arguments: [Machine.Impatience.deadline, .cancellation])
    func `before COMMIT the server is asked to stop, and the cancel is awaited`(
        impatience: Machine.Impatience
    ) {
        var machine = Machine(kind: .exclusive)
        machine.submitted(1, steps: [.call(0), .sync], commitCall: nil)
        #expect(machine.expired(1, impatience) == .cancel)
        #expect(machine.settle(.idle) == .wait)
        _ = feed(&machine, [Self.error("57014"), .end, .sync])
        // The statement has ended, but a cancel still on its way would hit the next one.
        #expect(machine.settle(.inError) == .wait)
        machine.cancelEnded()
        #expect(machine.settle(.inError) == .rollBack)
    }

    @Test func `a cancel that ends first waits for the statement`() {
        var machine = Machine(kind: .exclusive)
        machine.submitted(1, steps: [.call(0), .sync], commitCall: nil)
        _ = machine.expired(1, .cancellation)
        machine.cancelEnded()
        #expect(machine.settle(.inTransaction) == .wait)
        _ = feed(&machine, [Self.ok, .end, .sync])
        #expect(machine.settle(.inTransaction) == .rollBack)
    }

    @Test func `a COMMIT is not cancelled`() {
        var machine = committing()
        #expect(machine.expired(1, .cancellation) == .ignore)
        #expect(machine.expired(1, .deadline) == .leave)
        #expect(machine.isClosing)
        #expect(machine.settle(.idle) == .wait)
        _ = feed(&machine, [Self.ok, .end, .result(tag: "COMMIT"), .end, .sync])
        #expect(machine.settle(.idle) == .close)
    }

    @Test func `a session left in a transaction is rolled back once, then closed`() {
        var machine = Machine(kind: .exclusive)
        #expect(machine.settle(.inTransaction) == .rollBack)
        #expect(machine.settle(.inError) == .close)
        machine = Machine(kind: .exclusive)
        #expect(machine.settle(.inError) == .rollBack)
        #expect(machine.settle(.idle) == .reuse)
        #expect(machine.settle(.inError) == .rollBack)
        #expect(machine.settle(.unknown) == .close)
    }

    @Test func `a server that takes no writes is left`() {
        var machine = Machine(kind: .exclusive)
        machine.submitted(1, steps: [.call(0), .sync], commitCall: nil)
        _ = feed(&machine, [Self.error("25006"), .end, .sync])
        #expect(machine.settle(.inError) == .close)
        // A read-only statement that writes is a mistake of ours, not of the server.
        machine = Machine(kind: .shared)
        machine.submitted(1, steps: [.call(0)], commitCall: nil)
        machine.submittedSync()
        _ = feed(&machine, [Self.error("25006"), .end, .sync])
        #expect(!machine.isClosing)
    }

    @Test func `a script ends without a Sync`() {
        var machine = Machine(kind: .exclusive)
        machine.submitted(1, steps: [.script], commitCall: nil)
        #expect(
            feed(&machine, [Self.ok, Self.ok, .end]) == [
                .keep(1, call: 0), .keep(1, call: 0), .complete(1, .succeeded),
            ]
        )
    }
}
