public import Logging
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

    /// Serves until told to end.
    ///
    /// Then readiness turns red; after a pause no more connections are taken, what is being
    /// answered is answered, and it returns.
    ///
    /// - Throws: when the address cannot be listened on.
    public func run() async throws {
        let site = Site(
            operations: operations,
            configuration: configuration,
            drain: Drain(delay: configuration.drainDelay),
            logger: logger
        )
        try await EdgeService(
            edge: site.edge,
            host: configuration.host,
            port: configuration.port,
            onListening: configuration.onListening,
            logger: logger
        )
        .run()
    }
}
