import Logging
import NIOCore
import NIOHTTP1
import Synchronization
import HummingbirdCore
import TotemDomain

/// What all connections share.
struct Edge: Sendable {
    /// The limits.
    let limits: EdgeLimits
    /// How often a connection looks at its deadlines.
    let tick: TimeAmount
    /// The rules for heads.
    let rules: EdgeRules
    /// The writer of answers.
    let bytes: ResponseBytes
    /// The clock on the wall, for the date of answers.
    let clock: @Sendable () -> Instant
    /// Whether the service is about to end.
    let drain: Drain
    /// The answer to a request that is refused here.
    let refusal: @Sendable (EdgeFault) -> WebAnswer
    /// The answer to a whole request.
    let respond: @Sendable (WebRequest) async -> WebAnswer
}

/// Serves connections: Hummingbird's server accepts, counts and ends them, the edge speaks HTTP.
///
/// Whole requests and whole answers go between handlers and task, instead of head, pieces and end:
/// bodies are bounded by `EdgeLimits.bodyBytes`, so nothing is gained by streaming them.
struct EdgeChannel: ServerChildChannel {
    let edge: Edge

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<EdgeConnection> {
        channel.eventLoop.makeCompletedFuture {
            let gate = RequestGate(edge: edge)
            var limits = NIOHTTPDecoderLimitConfiguration()
            limits.maxHeaderFieldSize = edge.limits.headerFieldBytes
            limits.maxHeaderListSize = edge.limits.headerBytes
            limits.maxHeaderFieldCount = edge.limits.headerFields
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(ByteGate(before: gate))
            try pipeline.addHandler(
                ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: limits))
            )
            try pipeline.addHandler(gate)
            return EdgeConnection(
                try NIOAsyncChannel(
                    wrappingChannelSynchronously: channel,
                    configuration: .init(isOutboundHalfClosureEnabled: false)
                )
            )
        }
    }

    func handle(value: EdgeConnection, logger: Logger) async {
        do {
            try await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
                try await value.serve { inbound, outbound in
                    for try await request in inbound {
                        try await outbound.write(edge.respond(request))
                    }
                }
            }
        } catch {
            logger.trace("connection ended early", metadata: ["error": "\(error)"])
        }
    }
}

/// A connection that was accepted, and is closed in any case.
///
/// A server that ends drops what it has accepted and not handed over yet. NIO ends the process for
/// the writer of such a connection, so whoever drops one unserved has it finished and closed.
final class EdgeConnection: ServerChildChannelValue {
    private let wrapped: NIOAsyncChannel<WebRequest, WebAnswer>
    private let isServed = Atomic(false)

    init(_ wrapped: NIOAsyncChannel<WebRequest, WebAnswer>) {
        self.wrapped = wrapped
    }

    deinit {
        guard !isServed.load(ordering: .acquiring) else { return }
        Task { [wrapped] in
            // It ends early: that is what it is for.
            try? await wrapped.executeThenClose { _, _ in }
        }
    }

    /// The channel below.
    var channel: any Channel { wrapped.channel }

    /// Serves it once, and closes it then.
    func serve(
        _ body: (
            NIOAsyncChannelInboundStream<WebRequest>, NIOAsyncChannelOutboundWriter<WebAnswer>
        ) async throws -> Void
    ) async throws {
        isServed.store(true, ordering: .releasing)
        try await wrapped.executeThenClose(body)
    }
}

/// Runs the task of a connection on the thread that reads and writes it.
///
/// There are as many of those threads as of Swift's own, so nothing is gained by handing each
/// request to another one and its answer back: waking a thread takes longer than most answers.
private final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
