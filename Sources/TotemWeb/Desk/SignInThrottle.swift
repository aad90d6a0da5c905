import Synchronization
import TotemDomain

/// Limits how often wrong tokens may be tried from one address.
///
/// A token cannot be guessed; the limit keeps the database from being asked for each try. Right
/// tokens cost nothing, so that many people behind one address can sign in.
final class SignInThrottle: Sendable {
    /// Wrong tokens that are borne at once.
    static let burst = 10
    /// The time after which one more is borne.
    static let secondsPerTry = 6
    /// Addresses that are remembered; beyond it those that have rested longest are forgotten.
    static let addresses = 10_000

    /// When an address will have rested from all its tries.
    private let rested = Mutex<[String: Instant]>([:])

    /// The seconds until an address may try again; `nil` when it may now.
    func secondsToWait(_ peer: String, at now: Instant) -> Int? {
        let until = rested.withLock { $0[peer] ?? now }
        let ahead = until.microseconds - now.microseconds
        let borne = Int64(Self.burst - 1) * Self.microsecondsPerTry
        guard ahead > borne else { return nil }
        return Int((ahead - borne + 999_999) / 1_000_000)
    }

    /// Notes a wrong token.
    func note(_ peer: String, at now: Instant) {
        rested.withLock { rested in
            let from = max(rested[peer] ?? now, now)
            let until = Instant(microseconds: from.microseconds + Self.microsecondsPerTry)
            if rested[peer] == nil, rested.count >= Self.addresses {
                rested = rested.filter { $0.value > now }
                if rested.count >= Self.addresses,
                    let oldest = rested.min(by: { $0.value < $1.value })
                {
                    rested[oldest.key] = nil
                }
            }
            rested[peer] = until
        }
    }

    private static let microsecondsPerTry = Int64(secondsPerTry) * 1_000_000
}
