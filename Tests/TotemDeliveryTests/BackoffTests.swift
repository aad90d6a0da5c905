import Testing
import TotemDomain

@testable import TotemDelivery

struct BackoffTests {
    let written = Instant(seconds: 1_800_000_000)

    @Test(arguments: [
        (1, 10), (2, 20), (3, 40), (7, 640), (8, 1280), (9, 1800), (50, 1800), (0, 10),
    ])
    func `the pause doubles up to half an hour`(attempts: Int, seconds: Int) {
        let verdict = Backoff.verdict(
            attempts: attempts,
            createdAt: written,
            now: written,
            spread: 1
        )
        #expect(verdict == .retry(afterSeconds: seconds))
    }

    @Test func `the pause is spread between its half and its whole`() {
        for spread in [-1, 0, 0.25, 0.5, 1, 2] {
            let verdict = Backoff.verdict(
                attempts: 3,
                createdAt: written,
                now: written,
                spread: spread
            )
            guard case .retry(let seconds) = verdict else {
                Issue.record("given up at once")
                continue
            }
            #expect((20...40).contains(seconds))
        }
    }

    @Test func `a message is given up after four days`() {
        let end = written.adding(seconds: Backoff.patienceSeconds)
        let before = Backoff.verdict(
            attempts: 300,
            createdAt: written,
            now: end.adding(seconds: -1),
            spread: 0
        )
        #expect(before == .retry(afterSeconds: 900))
        #expect(Backoff.verdict(attempts: 300, createdAt: written, now: end, spread: 0) == .dead)
    }

    @Test func `a worker waits longer the longer the database is away`() {
        var outage = OutagePause()
        #expect(!outage.isAway)
        var longest = Duration.zero
        for _ in 0..<10 { longest = max(longest, outage.afterFailure()) }
        #expect(outage.isAway)
        #expect(longest <= OutagePause.longest * 1.2)
        #expect(longest >= OutagePause.longest * 0.8)
        outage.succeeded()
        #expect(!outage.isAway)
        #expect(outage.afterFailure() <= .seconds(1.2))
    }
}
