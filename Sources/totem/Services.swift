import Logging
import Postgres
import Synchronization
import TotemDomain
import TotemOperations
import TotemShell
import TotemStore

/// The greatest number of transactions of one command at a time.
private let exclusiveConnections = 2
/// How long a look at the server and its schema may take.
private let patience = Duration.seconds(10)

/// A database that is being connected.
struct OpenedDatabase {
    let request: DatabaseRequest
    fileprivate let configuration: PostgresConfiguration
    fileprivate let database: Database
    fileprivate let logger: Logger

    /// Begins to connect.
    ///
    /// - Throws: `ConfigurationFault`.
    init(_ request: DatabaseRequest, settings: Settings) throws {
        self.request = request
        var configuration = PostgresConfiguration(
            connectionString: try settings.database(option: request.option).conninfo(),
            applicationName: "totem"
        )
        configuration.searchPath = ["totem", "extensions"]
        configuration.sharedConnections = 1
        configuration.exclusiveConnections = exclusiveConnections
        // Somebody waits at the terminal: that the database is away is told at once.
        configuration.outagePatience = .zero
        configuration.allowsOldServer = request.onlyInspects
        configuration.allowsStandby = request.onlyInspects
        self.configuration = configuration
        logger = try totem.logger(settings)
        database = Database(configuration, logger: logger)
        // The server is at work on the connection while the questions are made up.
        database.connect()
    }
}

/// The database that a command is about to want.
final class ForeseenDatabase: Sendable {
    private let opened = Mutex<OpenedDatabase?>(nil)

    /// Begins to connect; what is wrong with the settings is told when the command wants it.
    func open(_ request: DatabaseRequest, settings: Settings) {
        let database = try? OpenedDatabase(request, settings: settings)
        opened.withLock { $0 = database }
    }

    /// What was opened, once; `nil` when it was something else.
    func take(_ request: DatabaseRequest) -> OpenedDatabase? {
        opened.withLock { opened in
            defer { opened = nil }
            return opened?.request == request ? opened : nil
        }
    }
}

extension OpenedDatabase {
    /// Serves one command, and closes the database afterwards, whatever happens.
    func serve(_ body: @Sendable (ShellServices) async throws -> Void) async throws {
        let store = Store(database)
        let operations = Operations(
            store: store,
            clock: Operations.Clock(wall: Process.now),
            logger: logger
        )
        let services = services(store, operations, Migrator(configuration, logger: logger))
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body(services))
        } catch {
            outcome = .failure(ConfigurationFault(behind: error) ?? error)
        }
        await operations.shutdown()
        await database.shutdown()
        try outcome.get()
    }
}

private func services(
    _ store: Store,
    _ operations: Operations,
    _ migrator: Migrator
) -> ShellServices {
    ShellServices(
        operations: operations,
        migrate: { () async throws(Failure) in try await migrator.migrate() },
        schemaStatus: { () async throws(Failure) in
            SchemaStatus(try await store.schemaStatus(within: patience))
        },
        serverFacts: { () async throws(Failure) in
            TotemShell.ServerFacts(try await store.serverFacts(within: patience))
        }
    )
}

/// A logger on standard error that says nothing unless asked: the shell has its own words.
private func logger(_ settings: Settings) throws(ConfigurationFault) -> Logger {
    var logger = Logger(label: "totem") { StreamLogHandler.standardError(label: $0) }
    let level = try settings.value("TOTEM_LOG_LEVEL").flatMap { Logger.Level(rawValue: $0) }
    logger.logLevel = level ?? .critical
    return logger
}

extension ConfigurationFault {
    /// What the operator can mend, where that is behind an error that would look like a bug.
    fileprivate init?(behind error: any Error) {
        guard case .broken(let cause as PostgresError)? = error as? Failure else { return nil }
        switch cause.code {
        case .invalidConfiguration:
            self.init(
                problem: "The connection text of the database cannot be read.",
                cure: "Correct --database or TOTEM_DATABASE_URL."
            )
        case .serverTooOld:
            self.init(
                problem: "The server's minor release has faults that break our rules.",
                cure: "Install the newest minor release of PostgreSQL, 15.19 or later."
            )
        default:
            return nil
        }
    }
}

extension SchemaStatus {
    /// The same in the words of the shell.
    fileprivate init(_ status: Migrator.Status) {
        self =
            switch status {
            case .current(let version): .current(version: version)
            case .behind(let missing): .behind(missing: missing)
            case .ahead(let unknown): .ahead(unknown: unknown)
            case .changed(let names): .changed(names)
            }
    }
}

extension TotemShell.ServerFacts {
    /// The same in the words of the shell.
    fileprivate init(_ facts: TotemStore.ServerFacts) {
        self.init(
            versionNumber: facts.versionNumber,
            fsync: facts.fsync,
            fullPageWrites: facts.fullPageWrites,
            synchronousCommit: facts.synchronousCommit,
            isStandby: facts.isStandby,
            dataChecksums: facts.dataChecksums,
            extensions: facts.extensions,
            now: facts.now
        )
    }
}
