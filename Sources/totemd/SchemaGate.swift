import Logging
import Postgres
import ServiceLifecycle
import TotemDomain
import TotemShell
import TotemStore

/// Keeps the service off a schema that it does not know, and off a server with known faults.
struct SchemaGate: ServiceLifecycle.Service {
    private let configuration: PostgresConfiguration
    private let logger: Logger
    private let quiet: Logger

    /// The pause between two looks at a database that is away.
    static let pause = Duration.seconds(1)
    /// How long one look waits for a connection: the edge shall soon answer, if only with 503.
    static let patience = Duration.seconds(1)

    init(_ configuration: PostgresConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        // That the database is away is told once, here, and not at each look.
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .error)
        self.quiet = quiet
    }

    /// Looks once.
    ///
    /// - Returns: Whether all is well; false when the database is away.
    /// - Throws: `ConfigurationFault` when it answers and cannot be worked on.
    func check() async throws -> Bool {
        guard try await answers() else { return false }
        do throws(Failure) {
            let status = try await Migrator(configuration, logger: quiet).status()
            if let fault = SchemaStatus(status).fault { throw Failure.broken(fault) }
            return true
        } catch {
            switch error {
            case .unavailable: return false
            case .broken(let fault as ConfigurationFault): throw fault
            case .broken, .refused: throw error
            }
        }
    }

    /// Looks until the database answers, then ends; ends the service when it is unfit.
    func run() async throws {
        logger.warning("the database does not answer; waiting for it")
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            if try await check() {
                logger.notice("the database answers")
                return
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
        }
    }

    /// Whether a connection can be made.
    ///
    /// - Throws: `ConfigurationFault` for a server with known faults, which says so when it is
    ///   connected to, and for a connection text that cannot be read.
    private func answers() async throws(ConfigurationFault) -> Bool {
        do throws(PostgresError) {
            let connection = try await Connection.connect(
                configuration,
                logger: quiet,
                deadline: .in(Self.patience)
            )
            await connection.close()
            return true
        } catch {
            switch error.code {
            case .serverTooOld:
                throw ConfigurationFault(
                    problem: "The server's minor release has faults that break our rules.",
                    cure: "Install the newest minor release of PostgreSQL, 15.19 or later."
                )
            case .invalidConfiguration:
                throw ConfigurationFault(
                    problem: "The connection text of the database cannot be read.",
                    cure: "Correct --database or TOTEM_DATABASE_URL."
                )
            default:
                return false
            }
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
