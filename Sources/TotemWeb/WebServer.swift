import HummingbirdCore
public import Logging
import NIOCore
import NIOPosix
public import ServiceLifecycle
public import TotemOperations

/// The web side of the service: REST and pages over one listening socket.
public struct WebServer: Service {
    private let operations: Operations
    private let configuration: WebConfiguration
    private let logger: Logger

    /// A server over the operations.
    public init(operations: Operations, configuration: WebConfiguration, logger: Logger) {
        self.operations = operations
        self.configuration = configuration
        self.logger = logger
    }

    /// Serves until told to end: then readiness turns red, after a pause no more connections are
    /// taken, what is being answered is answered, and it returns.
    ///
    /// - Throws: when the address cannot be listened on.
    public func run() async throws {
        let drain = Drain(delay: configuration.drainDelay)
        let site = Site(
            operations: operations,
            configuration: configuration,
            drain: drain,
            logger: logger
        )
        let onListening = configuration.onListening
        let server = EdgeChannel(edge: site.edge)
            .server(
                configuration: ServerConfiguration(
                    address: .hostname(configuration.host, port: configuration.port),
                    backlog: configuration.limits.backlog,
                    availableConnectionsDelegate: .maximum(
                        configuration.limits.connections,
                        logger: logger
                    )
                ),
                onServerRunning: { channel in
                    await onListening?(channel.localAddress?.port ?? 0)
                },
                eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
                logger: logger
            )
        try await ServiceGroup(services: [server, drain], logger: logger).run()
    }
}
