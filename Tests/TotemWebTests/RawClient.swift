import NIOCore
import NIOPosix

/// A client that sends bytes as they are, which no HTTP client would.
struct RawClient {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Connects to a port of this machine, does the body, and disconnects.
    ///
    /// `receives` are the bytes the kernel may hold for us; few make a slow reader.
    static func connect<Answer: Sendable>(
        to port: Int,
        receives: Int? = nil,
        _ body: (NIOAsyncChannelInboundStream<ByteBuffer>, Writer) async throws -> Answer
    ) async throws -> Answer {
        var bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
        if let receives {
            bootstrap = bootstrap.channelOption(
                .socketOption(.so_rcvbuf),
                value: SocketOptionValue(receives)
            )
        }
        let channel = try await bootstrap.connect(host: "127.0.0.1", port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
            }
        }
        return try await channel.executeThenClose { inbound, outbound in
            try await body(inbound, Writer(outbound: outbound))
        }
    }

    /// Sends text and reads what comes until the server closes.
    static func exchange(_ port: Int, _ text: String) async throws -> RawAnswer {
        try await connect(to: port) { inbound, writer in
            try await writer.send(text)
            return try await RawAnswer(until: inbound)
        }
    }

    /// Sends text.
    struct Writer: Sendable {
        let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

        func send(_ text: String) async throws {
            try await outbound.write(ByteBuffer(string: text))
        }
    }
}

/// What came back over a connection.
struct RawAnswer: Sendable {
    /// Everything, as text.
    let text: String

    /// Reads until the server closes.
    init(until inbound: NIOAsyncChannelInboundStream<ByteBuffer>) async throws {
        var text = ""
        do {
            for try await piece in inbound { text += String(buffer: piece) }
        } catch is IOError {
            // A reset ends an answer as well as a close does; what came before counts.
        }
        self.text = text
    }

    init(text: String) {
        self.text = text
    }

    /// The status codes of all answers, in order; no body of a test holds a status line.
    var statuses: [Int] {
        text.matches(of: #/HTTP\/1\.1 ([0-9]{3}) /#).compactMap { Int($0.output.1) }
    }

    /// The head of the first answer.
    var head: String {
        text.firstRange(of: "\r\n\r\n").map { String(text[..<$0.lowerBound]) } ?? text
    }

    /// What follows the head of the first answer.
    var body: String {
        text.firstRange(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? ""
    }

    /// The value of a header field of the first answer.
    func header(_ name: String) -> String? {
        let prefix = name.lowercased() + ": "
        return head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }
    }
}
