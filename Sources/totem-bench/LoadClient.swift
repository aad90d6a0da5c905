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
        var good = 0
        var other = 0
        /// Microseconds from request to answer.
        var latencies: [Int] = []
    }

    /// Sends requests for so long; `request` makes the n-th one of a connection.
    static func run(
        port: Int,
        connections: Int,
        seconds: Double,
        expecting status: Int,
        request: @escaping @Sendable (_ connection: Int, _ number: Int) -> String
    ) async throws -> Result {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let total = Mutex(Result())
        let end = NIODeadline.now() + .nanoseconds(Int64(seconds * 1e9))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for connection in 0..<connections {
                let channel = try await ClientBootstrap(group: group)
                    .channelOption(.socketOption(.tcp_nodelay), value: 1)
                    .connect(host: "127.0.0.1", port: port) { channel in
                        channel.eventLoop.makeCompletedFuture {
                            let handler = LoadHandler(expecting: status, until: end) {
                                request(connection, $0)
                            } finished: { result in
                                total.withLock { total in
                                    total.good += result.good
                                    total.other += result.other
                                    total.latencies += result.latencies
                                }
                            }
                            try channel.pipeline.syncOperations.addHandler(handler)
                            return channel
                        }
                    }
                tasks.addTask { try await channel.closeFuture.get() }
            }
            try await tasks.waitForAll()
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
                expecting: 200,
                request: { _, _ in request }
            )
            return result.good == 1 ? 200 : 503
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

    private let status: [UInt8]
    private let end: NIODeadline
    private let request: (Int) -> String
    private let finished: (LoadClient.Result) -> Void
    private var result = LoadClient.Result()
    private var received = ByteBuffer()
    private var number = 0
    private var sentAt = NIODeadline.now()

    init(
        expecting status: Int,
        until end: NIODeadline,
        request: @escaping (Int) -> String,
        finished: @escaping (LoadClient.Result) -> Void
    ) {
        self.status = Array("HTTP/1.1 \(status)".utf8)
        self.end = end
        self.request = request
        self.finished = finished
    }

    func channelActive(context: ChannelHandlerContext) {
        send(context)
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
        let isGood = received.withUnsafeReadableBytes { $0.starts(with: status) }
        if isGood { result.good += 1 } else { result.other += 1 }
        result.latencies.append(Int((NIODeadline.now() - sentAt).nanoseconds / 1000))
        received.clear()
        if NIODeadline.now() < end { send(context) } else { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        finished(result)
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
