/// How to reach the database and how much of it to take.
///
/// Every limit has a name here; the defaults suit a small server.
public struct PostgresConfiguration: Sendable {
    /// A libpq connection string, `postgresql://…` or `keyword=value …`.
    ///
    /// Empty means libpq's own rules: `PGHOST`, `PGSERVICE`, `~/.pgpass` and the rest of its
    /// environment.
    ///
    /// Several hosts, separated by commas as libpq has it, are tried in order, each with
    /// `connectTimeout` of its own.
    public var connectionString: String
    /// What the server's activity view calls us.
    public var applicationName: String
    /// The schemas to look names up in, in order; empty leaves the server's setting.
    public var searchPath: [String] = []
    /// How many connections single statements share.
    public var sharedConnections = 2
    /// How many connections transactions may lease.
    public var exclusiveConnections = 6
    /// How many callers may wait for a connection; more are refused at once.
    public var maxWaiting = 256
    /// How many connections may be under construction at a time.
    public var maxConnecting = 2
    /// How many statements may be under way on one shared connection; more wait in the queue.
    public var maxSharedInFlight = 64
    /// How long a caller waits for a connection at most.
    public var acquireTimeout = Duration.seconds(1)
    /// How long a caller waits at most while the last attempt to connect has failed; zero tells of
    /// the first failure at once.
    public var outagePatience = Duration.milliseconds(500)
    /// How long one host may take to accept us.
    public var connectTimeout = Duration.seconds(5)
    /// The shortest pause after a failed attempt to connect.
    public var shortestBackoff = Duration.milliseconds(50)
    /// The longest pause after failed attempts to connect.
    public var longestBackoff = Duration.seconds(2)
    /// The server ends a statement after this time; nil leaves the server's setting.
    public var statementTimeout: Duration? = .seconds(2)
    /// The server ends the wait for a lock after this time; should be below `statementTimeout`.
    public var lockTimeout: Duration? = .milliseconds(1_500)
    /// The server ends a transaction that idles for this time.
    public var idleInTransactionTimeout: Duration? = .seconds(5)
    /// How often the server looks whether a client with a running statement is still there.
    public var clientCheckInterval: Duration? = .seconds(1)
    /// How long a cancelled statement may take to end before its connection is closed.
    public var cancelGrace = Duration.seconds(1)
    /// How long a COMMIT that its caller no longer awaits may take before its connection is
    /// closed.
    public var commitGrace = Duration.seconds(30)
    /// How long a shutdown waits for what is under way.
    public var shutdownGrace = Duration.seconds(5)
    /// Whether connections keep statements prepared.
    ///
    /// To be switched off behind a pooler that lends its connections by the transaction and does
    /// not know prepared statements, such as PgBouncer before 1.21.
    public var preparesStatements = true
    /// Whether transactions run each statement by one plan that is kept.
    ///
    /// What a transaction asks for by key or by a short list it finds by an index whatever the
    /// parameters are; with arrays among them the server would plan it anew each time, which took
    /// more than half of the time of a small write. A plan made while a table was empty must do
    /// when it is long, so that whole tables are read only where no index serves.
    public var keepsPlans = true
    /// Whether a standby will do, for programs that only read.
    public var allowsStandby = false
    /// Whether a server with known faults will do.
    public var allowsOldServer = false

    /// Takes a connection string and the name to appear under.
    public init(connectionString: String = "", applicationName: String = "totem") {
        self.connectionString = connectionString
        self.applicationName = applicationName
    }
}

/// Which minor versions carry the fixes that our exclusion constraints rely on.
enum ServerVersion {
    /// The minors of August 2026.
    ///
    /// Before them an index-only scan could return corrupted ranges from a GiST index whose first
    /// column is no range (release notes of 15.19).
    static let lowest: [Int: Int] = [14: 24, 15: 19, 16: 15, 17: 11, 18: 5]

    /// Whether a version, in the form of `server_version_num`, carries the fixes.
    ///
    /// Major versions after the table were released with them.
    static func isSufficient(_ number: Int) -> Bool {
        let (major, minor) = (number / 10_000, number % 10_000)
        guard let required = lowest[major] else {
            return major > 18
        }
        return minor >= required
    }

    /// The version as people write it.
    static func text(_ number: Int) -> String {
        "\(number / 10_000).\(number % 10_000)"
    }
}
