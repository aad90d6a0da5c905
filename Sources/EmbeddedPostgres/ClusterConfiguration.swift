public import Foundation

/// How a private cluster is made and run.
public struct ClusterConfiguration: Sendable {
    /// Whether the server listens on TCP beside its Unix socket.
    public enum TCP: Sendable, Equatable {
        /// The socket only.
        case off
        /// On this port of 127.0.0.1.
        case port(Int)
        /// On a port of 127.0.0.1 that was free when the cluster was made.
        case anyFreePort
    }

    /// The bytes a path in a Unix socket address may have on Linux (`sun_path` less its zero).
    public static let socketPathLimit = 107

    /// The folder for everything the cluster writes, or `nil` for a temporary one.
    ///
    /// The account that runs the server must be able to reach it.
    public var folder: URL?
    /// Whether and where the server listens on TCP.
    ///
    /// Callers there need the password of ``PrivateCluster/tcpConninfo(database:)``.
    public var tcp: TCP
    /// Settings of `postgresql.conf` by name; they win over the defaults.
    public var settings: [String: String]
    /// How long a start or a stop may take, in seconds.
    public var patienceSeconds: Int

    /// A cluster for tests: socket only, without waiting for the disk.
    ///
    /// - Parameters:
    ///   - folder: the folder to use, or `nil` for a temporary one.
    ///   - tcp: whether to listen on TCP too.
    ///   - settings: settings of `postgresql.conf` that win over the defaults.
    ///   - patienceSeconds: how long a start or a stop may take.
    public init(
        folder: URL? = nil,
        tcp: TCP = .off,
        settings: [String: String] = [:],
        patienceSeconds: Int = 60
    ) {
        self.folder = folder
        self.tcp = tcp
        self.settings = settings
        self.patienceSeconds = patienceSeconds
    }

    /// The settings of a cluster for tests.
    ///
    /// A killed server loses nothing by `fsync = off`, because the kernel keeps what was written; only
    /// a crash of the machine would.
    static let defaults: [String: String] = [
        "fsync": "off",
        "full_page_writes": "off",
        "max_connections": "100",
        "password_encryption": "scram-sha-256",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "lc_messages": "C",
        "log_line_prefix": "%m [%p] %q%a ",
        "log_lock_waits": "on",
    ]

    /// The lines of the configuration file for a socket folder and a port.
    func lines(socketFolder: String, port: Int) -> String {
        var all = Self.defaults.merging(settings) { _, given in given }
        all["unix_socket_directories"] = socketFolder
        all["listen_addresses"] = tcp == .off ? "" : "127.0.0.1"
        all["port"] = String(port)
        return all.sorted { $0.key < $1.key }
            .map { "\($0.key) = '\($0.value.replacingOccurrences(of: "'", with: "''"))'\n" }
            .joined()
    }
}
