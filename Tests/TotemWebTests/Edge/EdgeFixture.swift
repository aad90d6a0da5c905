import NIOHTTP1
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import TotemDomain

@testable import TotemWeb

/// An edge on a free port, with a service behind it that the test writes.
struct EdgeFixture: Sendable {
    let port: Int
    let group: ServiceGroup
    /// The targets of the requests that came through.
    let seen: Seen

    /// Remembers the targets of requests.
    final class Seen: Sendable {
        private let all = Mutex<[String]>([])
        var targets: [String] { all.withLock { $0 } }
        func note(_ target: String) { all.withLock { $0.append(target) } }
    }

    /// An edge with a service behind it.
    static func edge(
        _ limits: EdgeLimits = EdgeLimits(),
        drainDelay: Duration = .milliseconds(50),
        seen: Seen = Seen(),
        respond: @escaping @Sendable (WebRequest) async -> WebResponse
    ) -> Edge {
        Edge(
            limits: limits,
            tick: limits.tick,
            rules: EdgeRules(hosts: ["totem.test", "totem.test:80"], limits: limits),
            bytes: ResponseBytes(isSecure: true),
            clock: { Instant(seconds: 784_111_777) },
            drain: Drain(delay: drainDelay),
            refusal: { fault in
                let response = Problems.response(fault, limits: limits, requestID: "refused")
                return WebAnswer(response: response, requestID: "refused", isHead: false)
            },
            respond: { request in
                seen.note(request.uri)
                let response = await respond(request)
                let isHead = request.method == .HEAD
                return WebAnswer(response: response, requestID: "served", isHead: isHead)
            }
        )
    }

    /// Runs an edge while the body lasts.
    static func run(
        _ limits: EdgeLimits = EdgeLimits(),
        drainDelay: Duration = .milliseconds(50),
        respond: @escaping @Sendable (WebRequest) async -> WebResponse = { request in
            WebResponse(status: 200, body: Array("served \(request.uri)".utf8), privacy: .open)
        },
        _ body: @escaping @Sendable (EdgeFixture) async throws -> Void
    ) async throws {
        let seen = Seen()
        let edge = edge(limits, drainDelay: drainDelay, seen: seen, respond: respond)
        let (ports, continuation) = AsyncStream<Int>.makeStream()
        let service = EdgeService(
            edge: edge,
            host: "127.0.0.1",
            port: 0,
            onListening: { continuation.yield($0) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        let group = ServiceGroup(
            services: [service],
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask {
                var iterator = ports.makeAsyncIterator()
                guard let port = await iterator.next() else { throw NeverListened() }
                let fixture = EdgeFixture(port: port, group: group, seen: seen)
                do {
                    try await body(fixture)
                } catch {
                    await group.triggerGracefulShutdown()
                    throw error
                }
                await group.triggerGracefulShutdown()
            }
            try await tasks.waitForAll()
        }
    }

    private struct NeverListened: Error {}
}

extension EdgeLimits {
    /// Limits short enough for a test to wait for them.
    ///
    /// Only the time for a head runs while the client, on a busy machine, may not have sent its
    /// first byte yet; so it alone is long.
    static var short: EdgeLimits {
        var limits = EdgeLimits()
        limits.headTime = .seconds(5)
        limits.bodyPause = .milliseconds(300)
        limits.idleTime = .milliseconds(300)
        limits.writePause = .milliseconds(300)
        limits.lingerTime = .seconds(2)
        return limits
    }
}
