public import Foundation
public import Logging

/// A PostgreSQL cluster of one's own: made by `initdb`, reached through a Unix socket, stopped,
/// killed and frozen at will, and gone at the end.
///
/// Tests that hurt the server use it; all others share one server. When the caller is root the
/// server runs as another system user, because PostgreSQL refuses to run as root.
///
/// ```swift
/// try await PrivateCluster.with(ClusterConfiguration()) { cluster in
///     try await cluster.stop(.immediate)
///     try await cluster.start()
/// }
/// ```
public actor PrivateCluster {
    /// How a server is asked to stop (`pg_ctl` has the same words).
    public enum StopMode: String, Sendable {
        /// Sessions are ended, then the server shuts down in order.
        case fast
        /// The server ends without a checkpoint and recovers at the next start.
        case immediate
    }

    /// The superuser of every private cluster.
    public static let role = "totem"

    /// The programs that made and run the cluster.
    public nonisolated let binaries: ServerBinaries
    /// The folder that holds everything the cluster writes.
    public nonisolated let folder: URL
    /// The folder of the Unix socket: `host` in a conninfo.
    public nonisolated let socketDirectory: String
    /// The port: part of the socket's name, and the TCP port where TCP is on.
    public nonisolated let port: Int

    let configuration: ClusterConfiguration
    let account: Account
    let isTemporary: Bool
    let password: String
    let logger: Logger

    /// Makes a cluster and starts it.
    ///
    /// - Parameters:
    ///   - configuration: the folder, TCP and settings.
    ///   - binaries: the server programs; the newest that are installed unless given.
    ///   - logger: where starts and stops are told.
    /// - Returns: the running cluster.
    /// - Throws: ``ClusterError``, or what the file system says.
    public static func start(
        _ configuration: ClusterConfiguration = ClusterConfiguration(),
        binaries: ServerBinaries? = nil,
        logger: Logger = Logger(label: "totem.embedded-postgres")
    ) async throws -> PrivateCluster {
        let cluster = try PrivateCluster(
            configuration: configuration,
            binaries: try binaries ?? ServerBinaries.newest(),
            account: try Account.forServer(),
            logger: logger
        )
        try await cluster.make()
        try await cluster.start()
        return cluster
    }

    /// Runs the body with a cluster of its own and removes the cluster whatever happens.
    ///
    /// - Throws: what the body throws, or why the cluster could not be made or removed.
    public static func with<Result: Sendable>(
        _ configuration: ClusterConfiguration = ClusterConfiguration(),
        _ body: (PrivateCluster) async throws -> Result
    ) async throws -> Result {
        let cluster = try await start(configuration)
        let result: Result
        do {
            result = try await body(cluster)
        } catch {
            try await cluster.remove()
            throw error
        }
        try await cluster.remove()
        return result
    }

    private init(
        configuration: ClusterConfiguration,
        binaries: ServerBinaries,
        account: Account,
        logger: Logger
    ) throws {
        self.configuration = configuration
        self.binaries = binaries
        self.account = account
        self.logger = logger
        isTemporary = configuration.folder == nil
        if let folder = configuration.folder {
            self.folder = folder.standardizedFileURL
        } else {
            TemporaryFolder.removeAbandoned()
            folder = try TemporaryFolder.make()
        }
        socketDirectory = folder.appendingPathComponent("socket").path
        port =
            switch configuration.tcp {
            case .off: 5432
            case .port(let port): port
            case .anyFreePort: try FreePort.find()
            }
        password = (0..<4).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    }

    deinit {
        // The last one who held the cluster is gone. What was only for the test goes with it.
        if isTemporary { TemporaryFolder.destroy(folder) }
    }

    // MARK: - Addresses

    /// The address of a database through the Unix socket, as libpq's keywords and values.
    public nonisolated func conninfo(database: String = "postgres") -> String {
        "host='\(socketDirectory)' port=\(port) dbname=\(database) user=\(Self.role)"
    }

    /// The address of a database through TCP with the superuser's password.
    public nonisolated func tcpConninfo(database: String = "postgres") -> String {
        "host=127.0.0.1 port=\(port) dbname=\(database) user=\(Self.role) password=\(password)"
    }

    // MARK: - Starting and stopping

    /// Starts the server and waits until it answers; does nothing when it runs.
    ///
    /// - Throws: ``ClusterError/commandFailed(program:status:output:)`` with the server's log.
    public func start() async throws {
        guard !isRunning else { return }
        removeStaleLocks()
        let arguments = [
            "--pgdata=\(cluster.path)", "--silent", "--wait",
            "--timeout=\(configuration.patienceSeconds)", "--log=\(logFile.path)", "start",
        ]
        do {
            try await run("pg_ctl", arguments)
        } catch ClusterError.commandFailed(let program, let status, let output) {
            throw ClusterError.commandFailed(
                program: program,
                status: status,
                output: output + ((try? log()) ?? "")
            )
        }
        logger.debug("private cluster started", metadata: ["folder": "\(folder.path)"])
    }

    /// Stops the server and waits until it is gone.
    ///
    /// Does nothing when it does not run. What it stored stays, and ``start()`` brings it back.
    ///
    /// - Throws: ``ClusterError/commandFailed(program:status:output:)`` when it does not stop in time.
    public func stop(_ mode: StopMode = .fast) async throws {
        guard isRunning else { return }
        try await run(
            "pg_ctl",
            [
                "--pgdata=\(cluster.path)", "--silent", "--wait", "--mode=\(mode.rawValue)",
                "--timeout=\(configuration.patienceSeconds)", "stop",
            ]
        )
        logger.debug("private cluster stopped", metadata: ["folder": "\(folder.path)"])
    }

    /// Ends the server at once and deletes everything it wrote.
    ///
    /// - Throws: what the file system says.
    public func remove() async throws {
        try await kill()
        try FileManager.default.removeItem(at: folder)
    }

    /// True while the server's first process lives, frozen or not.
    public var isRunning: Bool {
        postmaster.map(ProcessTree.isAlive) ?? false
    }

    /// The number of the server's first process, the postmaster, as its lock file says.
    public var postmaster: Int32? {
        TemporaryFolder.postmaster(of: folder)
    }

    /// What the server has logged.
    ///
    /// - Throws: what the file system says.
    public nonisolated func log() throws -> String {
        String(decoding: try Data(contentsOf: logFile), as: UTF8.self)
    }

    /// Runs statements with psql as the superuser and gives back the bare values, a row a line.
    ///
    /// - Parameters:
    ///   - statements: SQL as psql reads it.
    ///   - database: the database to run them in.
    ///   - conninfo: another address than that of the database through the socket.
    /// - Returns: the values, fields parted by `|`, without the last newline.
    /// - Throws: ``ClusterError/commandFailed(program:status:output:)`` with the server's words.
    @discardableResult
    public nonisolated func psql(
        _ statements: String,
        database: String = "postgres",
        conninfo: String? = nil
    ) async throws -> String {
        let command = Command(
            program: binaries.program("psql"),
            arguments: [
                "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1",
                "--dbname=\(conninfo ?? self.conninfo(database: database))",
            ],
            folder: folder,
            input: statements
        )
        return try await command.run(as: nil).trimmingCharacters(in: .newlines)
    }

    // MARK: - Making

    private var cluster: URL { folder.appendingPathComponent("cluster") }
    private nonisolated var logFile: URL { folder.appendingPathComponent("postgres.log") }

    /// Makes the files of the cluster unless the folder already holds one.
    private func make() async throws {
        let socket = "\(socketDirectory)/.s.PGSQL.\(port)"
        guard socket.utf8.count <= ClusterConfiguration.socketPathLimit else {
            throw ClusterError.socketPathTooLong(socket)
        }
        let files = FileManager.default
        for path in [folder.path, socketDirectory] {
            try files.createDirectory(atPath: path, withIntermediateDirectories: true)
            try account.own(path)
        }
        if !files.fileExists(atPath: cluster.appendingPathComponent("PG_VERSION").path) {
            try await initialise()
        }
        try write(
            configuration.lines(socketFolder: socketDirectory, port: port),
            to: cluster.appendingPathComponent("totem.conf")
        )
    }

    /// Removes the lock files of a server that was killed: while nobody has reaped that process, the
    /// next server would take its number for a living rival.
    private func removeStaleLocks() {
        let lock = "\(socketDirectory)/.s.PGSQL.\(port).lock"
        for path in [cluster.appendingPathComponent("postmaster.pid").path, lock] {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    private func initialise() async throws {
        let passwordFile = folder.appendingPathComponent("password")
        try write(password, to: passwordFile)
        defer { try? FileManager.default.removeItem(at: passwordFile) }
        try await run(
            "initdb",
            [
                "--pgdata=\(cluster.path)", "--username=\(Self.role)", "--locale=C.UTF-8",
                "--encoding=UTF8", "--data-checksums", "--no-sync", "--auth-local=peer",
                "--auth-host=scram-sha-256", "--pwfile=\(passwordFile.path)",
            ]
        )
        let main = cluster.appendingPathComponent("postgresql.conf")
        let settings = try String(contentsOf: main, encoding: .utf8)
        try write(settings + "\ninclude_if_exists = 'totem.conf'\n", to: main)
        try write(
            """
            local all all peer map=totem
            local replication all peer map=totem
            host all all 127.0.0.1/32 scram-sha-256
            host replication all 127.0.0.1/32 scram-sha-256

            """,
            to: cluster.appendingPathComponent("pg_hba.conf")
        )
        let users = Set(["root", account.name, try Account.current().name]).sorted()
        try write(
            users.map { "totem \"\($0)\" \(Self.role)\n" }.joined(),
            to: cluster.appendingPathComponent("pg_ident.conf")
        )
    }

    private func write(_ text: String, to file: URL) throws {
        try Data(text.utf8).write(to: file)
        try account.own(file.path)
    }

    private func run(_ program: String, _ arguments: [String]) async throws {
        let command = Command(
            program: binaries.program(program),
            arguments: arguments,
            folder: folder
        )
        _ = try await command.run(as: account)
    }
}
