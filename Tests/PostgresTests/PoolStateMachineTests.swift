import Testing

@testable import Postgres

@Suite struct PoolStateMachineTests {
    typealias Pool = PoolStateMachine
    private static let start = ContinuousClock.now
    private let start = Self.start
    private var later: Pool.Instant { start + .seconds(3) }

    private func pool(
        shared: Int = 2,
        exclusive: Int = 2,
        maxWaiting: Int = 3,
        maxConnecting: Int = 2,
        outagePatience: Duration = .seconds(10_000)
    ) -> Pool {
        Pool(
            limits: Pool.Limits(
                shared: shared,
                exclusive: exclusive,
                maxWaiting: maxWaiting,
                maxConnecting: maxConnecting,
                maxSharedInFlight: 2,
                outagePatience: outagePatience,
                shortestBackoff: .milliseconds(50),
                longestBackoff: .seconds(2)
            )
        )
    }

    private func ask(
        _ pool: inout Pool,
        _ waiter: UInt64,
        _ kind: ConnectionKind = .exclusive,
        until deadline: Pool.Instant? = nil,
        at now: Pool.Instant? = nil
    ) -> [Pool.Action] {
        pool.requested(
            waiter,
            kind,
            deadline: deadline ?? later,
            reason: .poolExhausted,
            now: now ?? start
        )
    }

    @Test func `the first request opens a connection and gets it`() {
        var pool = pool()
        #expect(ask(&pool, 1) == [.connect(1, .exclusive)])
        #expect(pool.statistics.connecting == 1)
        #expect(pool.connected(1, now: start) == [.grant(1, 1)])
        #expect(pool.statistics.leased == 1)
    }

    @Test func `a connection that is foreseen goes to who asks first, and is opened once`() {
        var pool = pool(exclusive: 1)
        #expect(pool.foreseen(now: start) == [.connect(1, .shared)])
        #expect(pool.foreseen(now: start) == [])
        #expect(ask(&pool, 1, .shared) == [])
        #expect(pool.connected(1, now: start) == [.grant(1, 1)])
        #expect(pool.foreseen(now: start) == [])
    }

    @Test func `an attempt ahead that fails is no failure of who asks later`() {
        var pool = pool(outagePatience: .zero)
        #expect(pool.foreseen(now: start) == [.connect(1, .shared)])
        let error = PostgresError(.connectionFailed)
        #expect(pool.connectFailed(1, error, now: start, chance: 1) == [])
        #expect(ask(&pool, 1, .shared) == [.connect(2, .shared)])
        #expect(pool.connected(2, now: start) == [.grant(1, 2)])
    }

    @Test func `waiters are served in the order they came`() {
        var pool = pool(exclusive: 1)
        _ = ask(&pool, 1)
        _ = ask(&pool, 2)
        _ = ask(&pool, 3)
        #expect(pool.connected(1, now: start) == [.grant(1, 1)])
        #expect(pool.released(1, now: start) == [.grant(2, 1)])
        #expect(pool.released(1, now: start) == [.grant(3, 1)])
        #expect(pool.released(1, now: start) == [])
        #expect(pool.statistics.idle == 1)
    }

    @Test func `nobody overtakes the queue`() {
        var pool = pool(exclusive: 1)
        _ = ask(&pool, 1)
        _ = pool.connected(1, now: start)
        #expect(ask(&pool, 2) == [])
        #expect(ask(&pool, 3) == [])
        #expect(pool.released(1, now: start) == [.grant(2, 1)])
    }

    @Test func `the queue is bounded`() {
        var pool = pool(exclusive: 0)
        for waiter: UInt64 in 1...3 {
            #expect(ask(&pool, waiter) == [])
        }
        guard case .refuse(4, let error)? = ask(&pool, 4).first else {
            Issue.record("the fourth was taken")
            return
        }
        #expect(error.code == .poolExhausted)
        #expect(pool.statistics.waiting == 3)
    }

    @Test func `no more connections than allowed, no more under construction than allowed`() {
        var pool = pool(exclusive: 3, maxWaiting: 10, maxConnecting: 2)
        var connects = 0
        for waiter: UInt64 in 1...6 {
            connects += ask(&pool, waiter).count
        }
        #expect(connects == 2)
        #expect(pool.connected(1, now: start) == [.grant(1, 1), .connect(3, .exclusive)])
        #expect(pool.connected(2, now: start) == [.grant(2, 2)])
        #expect(pool.connected(3, now: start) == [.grant(3, 3)])
        #expect(pool.statistics.leased == 3)
        #expect(pool.statistics.waiting == 3)
    }

    @Test func `the connection used last is given first`() {
        var pool = pool()
        _ = ask(&pool, 1)
        _ = ask(&pool, 2)
        _ = pool.connected(1, now: start)
        _ = pool.connected(2, now: start)
        _ = pool.released(1, now: start)
        _ = pool.released(2, now: start)
        #expect(ask(&pool, 3) == [.grant(3, 2)])
    }

    @Test func `shared connections carry many, the least loaded first, and grow under load`() {
        var pool = pool()
        #expect(ask(&pool, 1, .shared) == [.connect(1, .shared)])
        #expect(pool.connected(1, now: start) == [.grant(1, 1)])
        #expect(ask(&pool, 2, .shared) == [.grant(2, 1), .connect(2, .shared)])
        #expect(pool.connected(2, now: start) == [])
        #expect(ask(&pool, 3, .shared) == [.grant(3, 2)])
        #expect(ask(&pool, 4, .shared) == [.grant(4, 2)])
        #expect(ask(&pool, 5, .shared) == [])
        #expect(pool.statistics.sharedInFlight == 4)
        #expect(pool.released(1, now: start) == [.grant(5, 1)])
    }

    @Test func `a waiter that gives up leaves the queue`() {
        var pool = pool(exclusive: 1)
        _ = ask(&pool, 1)
        _ = ask(&pool, 2)
        let wasWaiting = pool.withdrew(1)
        let stillWaits = pool.withdrew(1)
        #expect(wasWaiting && !stillWaits)
        #expect(pool.connected(1, now: start) == [.grant(2, 1)])
    }

    @Test func `a waiter is refused at its deadline and not before`() {
        var pool = pool(exclusive: 0)
        _ = ask(&pool, 1)
        #expect(pool.nextTick == later)
        #expect(pool.ticked(now: later - .milliseconds(1)) == [])
        let actions = pool.ticked(now: later)
        guard case .refuse(1, let error)? = actions.first else {
            Issue.record("\(actions)")
            return
        }
        #expect(error.code == .poolExhausted)
        #expect(pool.nextTick == nil)
    }

    @Test func `a failed attempt is followed by a pause, and the waiter learns why`() {
        var pool = pool()
        _ = ask(&pool, 1)
        let refused = PostgresError(.connectionFailed)
        #expect(pool.connectFailed(1, refused, now: start, chance: 0) == [])
        let retry = start + .milliseconds(50)
        #expect(pool.nextTick == retry)
        #expect(pool.ticked(now: start + .milliseconds(49)) == [])
        #expect(pool.ticked(now: retry) == [.connect(2, .exclusive)])
        #expect(pool.ticked(now: retry) == [])
        #expect(pool.ticked(now: later) == [.refuse(1, refused)])
    }

    @Test(arguments: [(1, 100), (2, 200), (3, 400), (6, 2_000), (19, 2_000)])
    func `pauses double up to the longest`(row: (failures: Int, milliseconds: Int)) {
        var pool = pool()
        var now = start
        let end = start + .seconds(1_000)
        _ = ask(&pool, 1, until: end)
        var id = 1
        for _ in 1..<row.failures {
            _ = pool.connectFailed(id, PostgresError(.connectionFailed), now: now, chance: 0)
            now = now + .seconds(10)
            #expect(pool.ticked(now: now) == [.connect(id + 1, .exclusive)])
            id += 1
        }
        _ = pool.connectFailed(id, PostgresError(.connectionFailed), now: now, chance: 1)
        #expect(pool.nextTick == now + .milliseconds(row.milliseconds))
    }

    @Test func `while the server does not answer one attempt at a time is made`() {
        var pool = pool()
        _ = ask(&pool, 1)
        _ = ask(&pool, 2, .shared)
        _ = pool.connectFailed(1, PostgresError(.connectionFailed), now: start, chance: 0)
        _ = pool.connectFailed(2, PostgresError(.connectionFailed), now: start, chance: 0)
        #expect(pool.ticked(now: start + .seconds(1)).count == 1)
    }

    @Test func `while the server is away nobody waits beyond the patience for it`() {
        var pool = pool(outagePatience: .milliseconds(500))
        let away = PostgresError(.connectionFailed)
        _ = ask(&pool, 1)
        #expect(pool.connectFailed(1, away, now: start, chance: 1) == [])
        #expect(ask(&pool, 2, at: start + .milliseconds(200)) == [.connect(2, .exclusive)])
        #expect(pool.ticked(now: start + .milliseconds(499)) == [])
        #expect(pool.ticked(now: start + .milliseconds(500)) == [.refuse(1, away)])
        #expect(pool.ticked(now: start + .milliseconds(700)) == [.refuse(2, away)])
        #expect(pool.connected(2, now: start + .seconds(1)) == [])
        #expect(ask(&pool, 3, at: start + .seconds(1)) == [.grant(3, 2)])
    }

    @Test func `without patience the first failure is told at once`() {
        var pool = pool(outagePatience: .zero)
        let away = PostgresError(.connectionFailed)
        _ = ask(&pool, 1)
        _ = ask(&pool, 2, .shared)
        #expect(
            pool.connectFailed(1, away, now: start, chance: 0)
                == [.refuse(2, away), .refuse(1, away)]
        )
    }

    @Test func `a read takes a free shared connection without a queue`() {
        var pool = pool(shared: 1)
        #expect(pool.claimShared() == nil)
        _ = ask(&pool, 1, .shared)
        #expect(pool.claimShared() == nil)
        _ = pool.connected(1, now: start)
        #expect(pool.claimShared() == 1)
        #expect(pool.claimShared() == nil)
        #expect(pool.statistics.sharedInFlight == 2)
        #expect(pool.released(1, now: start) == [])
        #expect(pool.claimShared() == 1)
    }

    @Test func `a read that would share a connection lets the pool grow first`() {
        var pool = pool(shared: 2)
        _ = ask(&pool, 1, .shared)
        _ = pool.connected(1, now: start)
        #expect(pool.claimShared() == nil)
        #expect(ask(&pool, 2, .shared) == [.grant(2, 1), .connect(2, .shared)])
    }

    @Test(arguments: [PostgresError.Code.serverTooOld, .invalidConfiguration])
    func `what another attempt cannot cure is told at once`(code: PostgresError.Code) {
        var pool = pool()
        _ = ask(&pool, 1)
        let error = PostgresError(code)
        #expect(
            pool.connectFailed(1, error, now: start, chance: 0) == [.refuse(1, error)]
        )
    }

    @Test func `a lost connection is replaced when somebody waits`() {
        var pool = pool(exclusive: 1)
        _ = ask(&pool, 1)
        _ = pool.connected(1, now: start)
        _ = ask(&pool, 2)
        #expect(pool.lost(1, now: start) == [.connect(2, .exclusive)])
        #expect(pool.lost(99, now: start) == [])
    }

    @Test func `a lost connection is not replaced when nobody waits`() {
        var pool = pool()
        _ = ask(&pool, 1)
        _ = pool.connected(1, now: start)
        _ = pool.released(1, now: start)
        #expect(pool.lost(1, now: start) == [])
        #expect(pool.statistics == PoolStatistics())
    }

    @Test func `a shutdown refuses everybody, closes what is idle and later what comes back`() {
        var pool = pool()
        _ = ask(&pool, 1)
        _ = ask(&pool, 2)
        _ = pool.connected(1, now: start)
        _ = pool.connected(2, now: start)
        _ = pool.released(2, now: start)
        _ = ask(&pool, 3, .shared)
        let gone = PostgresError(.shutDown)
        #expect(pool.shutDown() == [.refuse(3, gone), .close(2)])
        #expect(ask(&pool, 4) == [.refuse(4, gone)])
        #expect(pool.released(1, now: start) == [.close(1)])
        #expect(pool.connected(3, now: start) == [.close(3)])
    }

    @Test func `no time is named when there is nothing to do`() {
        var pool = pool(exclusive: 1)
        #expect(pool.nextTick == nil)
        _ = ask(&pool, 1)
        _ = pool.connected(1, now: start)
        #expect(pool.nextTick == nil)
    }
}
