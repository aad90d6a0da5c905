import TotemDomain

/// When a message that could not be delivered is tried again, and when it is given up.
enum Backoff {
    /// The pause after the first failure; it doubles with each further one.
    static let firstPauseSeconds = 10
    /// The longest pause.
    static let longestPauseSeconds = 30 * 60
    /// How long a message is tried, in seconds: four days, as mail servers do.
    static let patienceSeconds = 4 * 24 * 60 * 60

    /// What follows a failed attempt.
    enum Verdict: Hashable, Sendable {
        /// Try again after so many seconds.
        case retry(afterSeconds: Int)
        /// Give up.
        case dead
    }

    /// Decides after a failure; pure.
    ///
    /// - Parameters:
    ///   - attempts: the attempts made, this one included, from 1.
    ///   - createdAt: when the notice was written.
    ///   - now: the clock.
    ///   - spread: from 0 to 1, at random, so that many failures do not come back at once.
    /// - Returns: when to try again, or that it is over.
    static func verdict(
        attempts: Int,
        createdAt: Instant,
        now: Instant,
        spread: Double
    ) -> Verdict {
        guard now < createdAt.adding(seconds: patienceSeconds) else { return .dead }
        let doublings = min(max(attempts, 1) - 1, 16)
        let pause = min(firstPauseSeconds << doublings, longestPauseSeconds)
        // Between half and the whole of the pause, at least one second.
        let jittered = Double(pause) * (0.5 + 0.5 * min(max(spread, 0), 1))
        return .retry(afterSeconds: max(1, Int(jittered)))
    }
}
