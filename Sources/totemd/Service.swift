import Glibc
import Logging
import Postgres
import ServiceLifecycle
import TotemDelivery
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemShell
import TotemStore
import TotemWeb
import UnixSignals

/// Everything that runs in the process, wired and run until it is told to end.
struct Service: Sendable {
    let options: ServiceOptions

    /// From the signal to end until what is still under way is cut off.
    static let longestShutdown = Duration.seconds(20)

    func run() async throws {
        let logger = options.logger()
        let configuration = options.databaseConfiguration()
        let gate = SchemaGate(configuration, logger: logger)
        // A database that answers must have the right schema before anything is served; one that
        // is away is waited for while the edge answers 503.
        let isFit = try await gate.check()
        let database = Database(configuration, logger: logger)
        let operations = Operations(
            store: Store(database),
            clock: Operations.Clock(wall: Process.now),
            logger: logger
        )
        var services = workers(operations, logger)
        if !isFit { services.append(gate) }
        services.append(
            WebServer(operations: operations, configuration: options.web(), logger: logger)
        )
        var group = ServiceGroupConfiguration(
            services: services.map {
                // A member that fails ends the process: a half-alive service helps nobody.
                ServiceGroupConfiguration.ServiceConfiguration(
                    service: $0,
                    successTerminationBehavior: .ignore,
                    failureTerminationBehavior: .gracefullyShutdownGroup
                )
            },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = Self.longestShutdown
        logger.notice("starting", metadata: ["node": "\(options.node)", "port": "\(options.port)"])
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await ServiceGroup(configuration: group).run())
        } catch {
            outcome = .failure(error)
        }
        // Requests first, then the desk with its last batch, the database last.
        await operations.shutdown()
        await database.shutdown()
        logger.notice("ended")
        try outcome.get()
    }

    private func workers(
        _ operations: Operations,
        _ logger: Logger
    ) -> [any ServiceLifecycle.Service] {
        [
            OutboxWorker(
                operations: operations,
                folder: MailFolder(path: options.data + "/mail"),
                sender: options.sender,
                address: PublicAddress(base: options.baseURL),
                logger: logger,
                now: Process.now
            ),
            RepeatingWorker(
                name: "numberer",
                operations: operations,
                work: NumberChanges(),
                hasMore: { $0 == NumberChanges.limit },
                logger: logger
            ),
            RepeatingWorker(
                name: "sweeper",
                operations: operations,
                work: ExpirePending(),
                hasMore: { _ in false },
                logger: logger
            ),
            RepeatingWorker(
                name: "hold-sweeper",
                operations: operations,
                work: ExpireHolds(),
                hasMore: { $0 == ExpireHolds.limit },
                logger: logger
            ),
            RepeatingWorker(
                name: "check-in-sweeper",
                operations: operations,
                work: ReleaseUnattended(),
                interval: .seconds(10),
                hasMore: { $0 == ReleaseUnattended.limit },
                logger: logger
            ),
            RepeatingWorker(
                name: "reminder",
                operations: operations,
                work: RemindHouse(),
                interval: .seconds(60),
                hasMore: { $0 == RemindHouse.limit },
                logger: logger
            ),
            RepeatingWorker(
                name: "key-purger",
                operations: operations,
                work: PurgeKeys(),
                interval: .seconds(600),
                hasMore: { _ in false },
                logger: logger
            ),
        ]
    }
}

extension ServiceOptions {
    /// How the database is reached.
    fileprivate func databaseConfiguration() -> PostgresConfiguration {
        var configuration = PostgresConfiguration(
            connectionString: conninfo,
            applicationName: "totemd \(node)"
        )
        configuration.searchPath = ["totem", "extensions"]
        return configuration
    }

    /// What the web side is told.
    fileprivate func web() -> WebConfiguration {
        var web = WebConfiguration(
            host: host,
            port: port,
            baseURL: baseURL,
            sender: sender,
            clock: Process.now
        )
        web.demonstration = isDemonstration
        web.version = Shell.version
        return web
    }

    /// Log lines on standard error, as text or as JSON.
    fileprivate func logger() -> Logger {
        var logger = Logger(label: "totemd") { label -> any LogHandler in
            if logsJSON { return JSONLogHandler(now: Process.now) }
            return StreamLogHandler.standardError(label: label)
        }
        logger.logLevel = logLevel
        logger[metadataKey: "node"] = "\(node)"
        return logger
    }
}
