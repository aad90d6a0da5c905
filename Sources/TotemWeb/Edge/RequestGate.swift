import NIOCore
import NIOHTTP1

/// The edge of one connection: collects whole requests, keeps every limit and deadline, writes
/// answers, and closes in such a way that a refused client can still read why.
///
/// The decisions stand in `EdgeRules` and `ConnectionState`; this handler carries them out.
final class RequestGate: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = WebRequest
    typealias OutboundIn = WebAnswer
    typealias OutboundOut = ByteBuffer

    private let edge: Edge
    private var state: ConnectionState
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()
    private var keepsAlive = true
    private var firstLineBytes = 0
    private var firstLineEnded = false
    private var refusal: EdgeFault?
    private var isQuiescing = false
    private var date = HTTPDate()
    private var timer: Scheduled<Void>?
    /// Who sends, once the system was asked.
    private var peer: String?

    init(edge: Edge) {
        self.edge = edge
        state = ConnectionState(limits: edge.limits, now: .now())
    }

    // MARK: Reading

    /// Whether the parser shall see these bytes.
    func admits(_ bytes: ByteBuffer) -> Bool {
        guard state.reading != .ended, refusal == nil else { return false }
        if case .nothing = state.reading {
            firstLineBytes = 0
            firstLineEnded = false
        }
        state.received(at: .now())
        if case .head = state.reading, !firstLineEnded {
            let line = bytes.readableBytesView.prefix { $0 != UInt8(ascii: "\n") }
            firstLineBytes += line.count
            firstLineEnded = line.count < bytes.readableBytes
        }
        return true
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard refusal == nil, state.reading != .ended else { return }
        switch unwrapInboundIn(data) {
        case .head(let head): receive(head, context)
        case .body(let piece): receive(piece, context)
        case .end: finish(context)
        }
    }

    private func receive(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        state.headEnded(at: .now())
        switch edge.rules.judge(head) {
        case .failure(let fault):
            refuse(fault, context)
        case .success(let passage):
            self.head = head
            keepsAlive = passage.keepsAlive
            if passage.awaitsContinue, state.answering == 0 {
                let line = context.channel.allocator.buffer(string: "HTTP/1.1 100 Continue\r\n\r\n")
                context.writeAndFlush(wrapOutboundOut(line), promise: nil)
            }
        }
    }

    private func receive(_ piece: ByteBuffer, _ context: ChannelHandlerContext) {
        guard body.readableBytes + piece.readableBytes <= edge.limits.bodyBytes else {
            refuse(.bodyTooLarge, context)
            return
        }
        if body.readableBytes == 0 {
            body = piece
        } else {
            body.writeImmutableBuffer(piece)
        }
    }

    private func finish(_ context: ChannelHandlerContext) {
        guard let head else { return }
        self.head = nil
        let peer = peer ?? Self.peer(context.remoteAddress)
        self.peer = peer
        let request = WebRequest(
            method: head.method,
            uri: head.uri,
            headers: head.headers,
            body: body,
            peer: peer
        )
        body = ByteBuffer()
        state.requestEnded(at: .now(), isLast: !keepsAlive)
        context.fireChannelRead(wrapInboundOut(request))
    }

    /// The address of a sender; of IPv6 the first 64 bits, which an end site has for itself.
    ///
    /// Source: RFC 6177.
    static func peer(_ address: SocketAddress?) -> String {
        guard let text = address?.ipAddress else { return "local" }
        guard case .v6? = address else { return text }
        let halves = text.prefix { $0 != "%" }
            .split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.split(separator: ":") }
        let zeros = max(0, 8 - halves.reduce(0) { $0 + $1.count })
        let groups = halves[0] + Array(repeating: "0", count: zeros) + halves.dropFirst().joined()
        return groups.prefix(4).joined(separator: ":")
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError, refusal == nil, state.reading != .ended else {
            context.close(promise: nil)
            return
        }
        switch error {
        case .invalidEOFState, .closedConnection:
            // The client went away in the middle of a request: nobody is there to be told.
            state.stopReading()
            if state.answering == 0 { context.close(promise: nil) }
        case .headerOverflow:
            let isTarget = firstLineBytes > edge.limits.targetBytes
            refuse(isTarget ? .targetTooLong : .headerTooLarge, context)
        case .invalidVersion:
            refuse(.unknownVersion, context)
        default:
            refuse(.malformedRequest, context)
        }
    }

    // MARK: Writing

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let answer = unwrapOutboundIn(data)
        state.answered(at: .now())
        let isFree = state.answering == 0
        let isOver = state.reading == .ended || isQuiescing || edge.drain.hasBegun
        let closes = isFree && refusal == nil && isOver
        send(answer, closes: closes, promise: promise, context)
        if isFree, let refusal { sendRefusal(refusal, context) }
    }

    private func send(
        _ answer: WebAnswer,
        closes: Bool,
        promise: EventLoopPromise<Void>?,
        _ context: ChannelHandlerContext
    ) {
        var buffer = context.channel.allocator.buffer(capacity: 0)
        let now = edge.clock()
        edge.bytes.write(answer, date: date.text(at: now), closes: closes, into: &buffer)
        context.write(wrapOutboundOut(buffer), promise: promise)
        if closes { end(context) }
    }

    /// Refuses what is being read, after whatever is still to be answered.
    private func refuse(_ fault: EdgeFault, _ context: ChannelHandlerContext) {
        refusal = fault
        head = nil
        body = ByteBuffer()
        state.stopReading()
        if state.answering == 0 { sendRefusal(fault, context) }
    }

    private func sendRefusal(_ fault: EdgeFault, _ context: ChannelHandlerContext) {
        send(edge.refusal(fault), closes: true, promise: nil, context)
    }

    /// Ends our side and waits for the client to end theirs: closing at once, with unread bytes
    /// in the kernel, would reset the connection and take the answer away from its reader.
    private func end(_ context: ChannelHandlerContext) {
        state.stopReading()
        state.linger(since: .now())
        let written = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: written)
        let channel = context.channel
        written.futureResult.whenComplete { _ in channel.close(mode: .output, promise: nil) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent:
            isQuiescing = true
            if state.isIdle { end(context) }
        case ChannelEvent.inputClosed:
            if state.answering == 0 { context.close(promise: nil) }
            context.fireUserInboundEventTriggered(event)
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }

    // MARK: Deadlines

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { scheduleTick(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        scheduleTick(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
    }

    private func scheduleTick(_ context: ChannelHandlerContext) {
        guard timer == nil else { return }
        timer = context.eventLoop.assumeIsolated()
            .scheduleTask(in: edge.tick) {
                self.timer = nil
                self.lookAtTheClock(context)
            }
    }

    private func lookAtTheClock(_ context: ChannelHandlerContext) {
        let unsent = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
        switch state.judge(at: .now(), unsent: unsent ?? 0) {
        case .patient: break
        case .refuse(let fault): refuse(fault, context)
        case .close: context.close(promise: nil)
        }
        if context.channel.isActive { scheduleTick(context) }
    }
}
