/// What this client does about a SQLSTATE: the one table.
///
/// Source: PostgreSQL 15, Appendix A, and what each code was seen to mean for a transaction.
enum SQLStatePolicy {
    enum Action: Hashable, Sendable {
        /// Run the whole transaction again, at most `retryLimit` times, after a random pause.
        case retryTransaction
        /// Hand it to the caller: a rule of the schema spoke, or the statement is wrong.
        case report
        /// Hand it to the caller as an outage: the same request may succeed later.
        case shed
        /// The transaction was already aborted: a bug of the caller. Roll back and tell.
        case rollBack
        /// The server is gone: another connection, if COMMIT was not sent.
        case reconnect
        /// This is not the primary: drop the connection and look for it.
        case rediscoverPrimary
        /// The prepared statement is gone or stale: prepare it again, once.
        case reprepare
    }

    /// How often a transaction is run again after its first run.
    static let retryLimit = 3
    /// The pause before a transaction is run again lies between zero and the upper bound, which
    /// itself is drawn from this span (full jitter).
    static let shortestPause = Duration.milliseconds(5)
    static let longestPause = Duration.milliseconds(50)

    static func action(for sqlState: String) -> Action {
        switch sqlState {
        case "40001", "40P01": .retryTransaction
        case "55P03", "57014": .shed
        case "25P02": .rollBack
        case "57P01", "57P02", "57P03", "57P04", "57P05", "25P03": .reconnect
        case "53100", "53200", "53300", "53400": .shed
        case "25006": .rediscoverPrimary
        case "26000": .reprepare
        case _ where sqlState.hasPrefix("08"): .reconnect
        default: .report
        }
    }

    /// 0A000 is the code of every missing feature.
    ///
    /// Only the plan cache raises it for a statement that was prepared before, and there it means:
    /// prepare again.
    static func action(for sqlState: String, wasPreparedBefore: Bool) -> Action {
        sqlState == "0A000" && wasPreparedBefore ? .reprepare : action(for: sqlState)
    }

    /// Whether a transaction's connection is not lent again after this error: its server takes no
    /// writes, or somebody went on in an aborted transaction and nobody knows what else they did.
    static func endsConnection(sqlState: String) -> Bool {
        [.rediscoverPrimary, .rollBack].contains(action(for: sqlState))
    }

    /// Whether an error that is the answer to COMMIT itself leaves the outcome open.
    ///
    /// A server that goes away while a standby is awaited has committed already, and a cancelled
    /// wait too; everything else the server says of COMMIT is a definite refusal.
    static func leavesCommitOpen(sqlState: String, severity: String) -> Bool {
        severity == "FATAL" || severity == "PANIC" || sqlState == "57014"
            || action(for: sqlState) == .reconnect
    }

    /// Whether a notice that came with COMMIT leaves the outcome open.
    ///
    /// 01000 as a WARNING there says that the wait for a synchronous standby was cut short:
    /// committed here, perhaps nowhere else.
    static func noticeLeavesCommitOpen(sqlState: String, severity: String) -> Bool {
        sqlState == "01000" && severity == "WARNING"
    }
}
