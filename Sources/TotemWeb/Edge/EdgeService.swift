import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Listens, serves, and ends in order: the server first in the group, the drain after it.
///
/// Groups end their members last to first, so that the drain has its pause before the server
/// closes the listening socket.
struct EdgeService: Service {
    let edge: Edge
    let host: String
    let port: Int
    let onListening: (@Sendable (Int) async -> Void)?
    let logger: Logger

    func run() async throws {
        let onListening = onListening
        let server = EdgeChannel(edge: edge)
            .server(
                configuration: ServerConfiguration(
                    address: .hostname(host, port: port),
                    backlog: edge.limits.backlog,
                    availableConnectionsDelegate: .maximum(
                        edge.limits.connections,
                        logger: logger
                    )
                ),
                onServerRunning: { channel in
                    await onListening?(channel.localAddress?.port ?? 0)
                },
                eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
                logger: logger
            )
        try await ServiceGroup(services: [server, edge.drain], logger: logger).run()
    }
}
