import Glibc
import NIOCore
import NIOPosix
import Synchronization

/// A closed-loop HTTP client.
///
/// So many connections, each sending its next request when the answer to the last one is whole.
/// One event loop, so that it takes no more than one core.
struct LoadClient: Sendable {
    /// What a run came to.
    struct Result: Sendable {
        /// How many answers had which status.
        var answers: [Int: Int] = [:]
        /// Microseconds from request to answer.
        var latencies: [Int] = []

        /// The answers of all other statuses.
        func answers(besides status: Int) -> Int {
            answers.reduce(0) { $0 + ($1.key == status ? 0 : $1.value) }
        }

        /// The latency in milliseconds that so many of a hundred do not exceed.
        func milliseconds(percentile: Int) throws -> Double {
            let sorted = latencies.sorted()
            guard !sorted.isEmpty else { throw BenchFault("nothing was answered") }
            return Double(sorted[min(sorted.count * percentile / 100, sorted.count - 1)]) / 1000
        }
    }

    /// Sends requests for so long, or so many of each connection; all begin when all are connected.
    ///
    /// - Parameters:
    ///   - port: Where, on the loopback.
    ///   - connections: How many.
    ///   - seconds: When the last ones are sent.
    ///   - attempts: The greatest number of requests of a connection.
    ///   - request: Makes the n-th request of a connection.
    /// - Returns: Every answer.
    /// - Throws: When nobody listens.
    static func run(
        port: Int,
        connections: Int,
        seconds: Double,
        attempts: (_ connection: Int) -> Int = { _ in .max },
        request: @escaping @Sendable (_ connection: Int, _ number: Int) -> String
    ) async throws -> Result {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let total = Mutex(Result())
        do {
            var channels: [any Channel] = []
            for connection in 0..<connections {
                let limit = attempts(connection)
                let channel = try await ClientBootstrap(group: group)
                    .channelOption(.socketOption(.tcp_nodelay), value: 1)
                    .connect(host: "127.0.0.1", port: port) { channel in
                        channel.eventLoop.makeCompletedFuture {
                            let handler = LoadHandler(attempts: limit) {
                                request(connection, $0)
                            } finished: { result in
                                total.withLock { total in
                                    total.answers.merge(result.answers, uniquingKeysWith: +)
                                    total.latencies += result.latencies
                                }
                            }
                            try channel.pipeline.syncOperations.addHandler(handler)
                            return channel
                        }
                    }
                channels.append(channel)
            }
            let end = NIODeadline.now() + .nanoseconds(Int64(seconds * 1e9))
            for channel in channels {
                channel.pipeline.fireUserInboundEventTriggered(LoadHandler.Start(until: end))
            }
            for channel in channels { try await channel.closeFuture.get() }
        } catch {
            try await group.shutdownGracefully()
            throw error
        }
        try await group.shutdownGracefully()
        return total.withLock { $0 }
    }

    /// The status of one GET; 0 when nobody answers.
    static func status(of path: String, port: Int) async throws -> Int {
        let request = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
        do {
            let result = try await run(
                port: port,
                connections: 1,
                seconds: 0,
                attempts: { _ in 1 },
                request: { _, _ in request }
            )
            return result.answers.keys.first ?? 0
        } catch {
            return 0
        }
    }
}

/// One connection of the load.
///
/// Answers must carry `Content-Length`, as ours do.
private final class LoadHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Tells the connections to begin.
    struct Start: Sendable {
        let until: NIODeadline
    }

    private let attempts: Int
    private let request: (Int) -> String
    private let finished: (LoadClient.Result) -> Void
    private var result = LoadClient.Result()
    private var received = ByteBuffer()
    private var number = 0
    private var end = NIODeadline.now()
    private var sentAt = NIODeadline.now()

    init(
        attempts: Int,
        request: @escaping (Int) -> String,
        finished: @escaping (LoadClient.Result) -> Void
    ) {
        self.attempts = attempts
        self.request = request
        self.finished = finished
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard let start = event as? Start else {
            return context.fireUserInboundEventTriggered(event)
        }
        end = start.until
        if attempts > 0 { send(context) } else { context.close(promise: nil) }
    }

    private func send(_ context: ChannelHandlerContext) {
        let buffer = context.channel.allocator.buffer(string: request(number))
        number += 1
        sentAt = .now()
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var piece = unwrapInboundIn(data)
        received.writeBuffer(&piece)
        guard let length = received.withUnsafeReadableBytes(Self.wholeLength),
            received.readableBytes >= length
        else { return }
        let now = NIODeadline.now()
        result.answers[received.withUnsafeReadableBytes(Self.status), default: 0] += 1
        result.latencies.append(Int((now - sentAt).nanoseconds / 1000))
        received.clear()
        if now < end, number < attempts { send(context) } else { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        finished(result)
    }

    /// The three digits after `HTTP/1.1 `; 0 where there are none.
    private static func status(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard bytes.count >= 12 else { return 0 }
        return bytes[9..<12].reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// The bytes of head and body together; `nil` while the head is not whole.
    ///
    /// The client shares the machine with what it measures, so it searches bytes, not collections.
    private static func wholeLength(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let head = place(of: "\r\n\r\n", in: bytes) else { return nil }
        let fields = UnsafeRawBufferPointer(rebasing: bytes[..<head])
        guard let field = place(of: lengthField, in: fields) else { return head + 4 }
        var length = 0
        for byte in fields[(field + lengthField.utf8CodeUnitCount)...] {
            guard (48...57).contains(byte) else { break }
            length = length * 10 + Int(byte - 48)
        }
        return head + 4 + length
    }

    private static func place(of text: StaticString, in bytes: UnsafeRawBufferPointer) -> Int? {
        let length = text.utf8CodeUnitCount
        guard let start = bytes.baseAddress, bytes.count >= length else { return nil }
        let first = text.utf8Start[0]
        for place in 0...(bytes.count - length)
        where bytes[place] == first && memcmp(start + place, text.utf8Start, length) == 0 {
            return place
        }
        return nil
    }

    private static let lengthField: StaticString = "Content-Length: "
}
