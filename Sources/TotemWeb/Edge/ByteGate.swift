import NIOCore

/// Sees the bytes of a connection before the parser does: tells the clock that they came, and
/// drops those that follow a refusal.
final class ByteGate: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let gate: RequestGate

    init(before gate: RequestGate) {
        self.gate = gate
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard gate.admits(unwrapInboundIn(data)) else { return }
        context.fireChannelRead(data)
    }
}
