import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Testing
import TotemDomain

@testable import TotemWeb

/// The edge over real sockets: what must be refused is refused, told why, and closed.
@Suite struct EdgeTests {
    /// A request that the edge must refuse.
    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let request: String
        let status: Int
        var testDescription: String { name }

        init(_ name: String, _ status: Int, _ request: String) {
            self.name = name
            self.status = status
            self.request = request
        }
    }

    private static let smuggled = "GET /smuggled HTTP/1.1\r\nHost: totem.test\r\n\r\n"

    static let refused: [Refused] = [
        Refused("no host", 400, "GET / HTTP/1.1\r\n\r\n"),
        Refused("no host in HTTP/1.0", 400, "GET / HTTP/1.0\r\n\r\n"),
        Refused("two hosts", 400, "GET / HTTP/1.1\r\nHost: totem.test\r\nHost: totem.test\r\n\r\n"),
        Refused("another host", 400, "GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n"),
        Refused("empty host", 400, "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
        Refused(
            "another host in the target",
            400,
            "GET http://evil.test/ HTTP/1.1\r\nHost: totem.test\r\n\r\n"
        ),
        Refused(
            "unknown transfer coding",
            501,
            "POST / HTTP/1.1\r\nHost: totem.test\r\nTransfer-Encoding: xchunked\r\n\r\n\(smuggled)"
        ),
        Refused(
            "two transfer codings",
            501,
            "POST / HTTP/1.1\r\nHost: totem.test\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"
                + "0\r\n\r\n"
        ),
        Refused(
            "length and coding",
            400,
            "POST / HTTP/1.1\r\nHost: totem.test\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n\(smuggled)"
        ),
        Refused(
            "coding and length",
            400,
            "POST / HTTP/1.1\r\nHost: totem.test\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Length: 4\r\n\r\n0\r\n\r\n\(smuggled)"
        ),
        Refused(
            "coding in HTTP/1.0",
            400,
            "POST / HTTP/1.0\r\nHost: totem.test\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ),
        Refused(
            "two lengths",
            400,
            "POST / HTTP/1.1\r\nHost: totem.test\r\nContent-Length: 0\r\nContent-Length: 40\r\n\r\n"
                + smuggled
        ),
        Refused(
            "list of lengths",
            400,
            "POST / HTTP/1.1\r\nHost: totem.test\r\nContent-Length: 4, 4\r\n\r\nabcd"
        ),
        Refused(
            "signed length",
            400,
            "POST / HTTP/1.1\r\nHost: totem.test\r\nContent-Length: +4\r\n\r\nabcd"
        ),
        Refused(
            "length without end",
            413,
            "POST / HTTP/1.1\r\nHost: totem.test\r\nContent-Length: 99999999\r\n\r\n"
        ),
        Refused(
            "chunk without length",
            400,
            "POST / HTTP/1.1\r\nHost: totem.test\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"
        ),
        Refused(
            "folded header",
            400,
            "GET / HTTP/1.1\r\nHost: totem.test\r\nX-Folded: a\r\n b\r\n\r\n"
        ),
        Refused(
            "space before the colon",
            400,
            "GET / HTTP/1.1\r\nHost: totem.test\r\nTransfer-Encoding : chunked\r\n\r\n"
        ),
        Refused("no HTTP", 400, "hello there\r\n\r\n"),
        Refused("unknown version", 505, "GET / HTTP/3.7\r\nHost: totem.test\r\n\r\n"),
        Refused(
            "unknown expectation",
            417,
            "POST / HTTP/1.1\r\nHost: totem.test\r\nExpect: miracles\r\nContent-Length: 1\r\n\r\nx"
        ),
        Refused(
            "long target",
            414,
            "GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: totem.test\r\n\r\n"
        ),
        Refused(
            "endless target",
            414,
            "GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\nHost: totem.test\r\n\r\n"
        ),
        Refused(
            "long header field",
            431,
            "GET / HTTP/1.1\r\nHost: totem.test\r\nX-Long: \(String(repeating: "a", count: 20_000))"
                + "\r\n\r\n"
        ),
        Refused(
            "many header fields",
            431,
            "GET / HTTP/1.1\r\nHost: totem.test\r\n"
                + (0..<100).map { "X-Field-\($0): a\r\n" }.joined() + "\r\n"
        ),
        Refused(
            "control character in the target",
            400,
            "GET /a\u{7F}b HTTP/1.1\r\nHost: totem.test\r\n\r\n"
        ),
    ]

    /// A server that ends drops what it has accepted and not handed over yet.
    @Test func aConnectionThatIsDroppedUnservedIsClosed() async throws {
        let edge = EdgeFixture.edge { _ in WebResponse(status: 200, privacy: .open) }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let group = MultiThreadedEventLoopGroup.singleton
        let listening = try await ServerBootstrap(group: group)
            .childChannelInitializer { channel in
                EdgeChannel(edge: edge).setup(channel: channel, logger: logger).map { _ in }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let address = try #require(listening.localAddress)
        let client = try await ClientBootstrap(group: group).connect(to: address).get()
        try await client.closeFuture.get()
        try await listening.close()
    }

    @Test(arguments: refused)
    func refusesAndCloses(_ refused: Refused) async throws {
        try await EdgeFixture.run { edge in
            let answer = try await RawClient.exchange(edge.port, refused.request)
            #expect(answer.statuses == [refused.status])
            #expect(answer.header("content-type") == "application/problem+json")
            #expect(answer.header("connection") == "close")
            #expect(answer.header("x-request-id") == "refused")
            #expect(answer.header("x-content-type-options") == "nosniff")
            #expect(
                answer.header("content-security-policy")?.contains("default-src 'none'") == true
            )
            #expect(answer.body.contains("\"status\":\(refused.status)"))
            #expect(edge.seen.targets.isEmpty)
        }
    }

    @Test func servesRequestsOfOneConnectionInOrder() async throws {
        try await EdgeFixture.run { edge in
            let requests =
                (1...3).map { "GET /\($0) HTTP/1.1\r\nHost: totem.test\r\n\r\n" }.joined()
                + "GET /4 HTTP/1.1\r\nHost: totem.test\r\nConnection: close\r\n\r\n"
            let answer = try await RawClient.exchange(edge.port, requests)
            #expect(answer.statuses == [200, 200, 200, 200])
            #expect(edge.seen.targets == ["/1", "/2", "/3", "/4"])
            let places = (1...4).compactMap { answer.text.firstRange(of: "served /\($0)") }
            #expect(places.count == 4)
            #expect(places.map(\.lowerBound) == places.map(\.lowerBound).sorted())
        }
    }

    @Test func answersWhatCameBeforeARefusal() async throws {
        try await EdgeFixture.run { edge in
            let requests =
                "GET /1 HTTP/1.1\r\nHost: totem.test\r\n\r\nGET /2 HTTP/1.1\r\nHost: evil\r\n\r\n"
                + "GET /3 HTTP/1.1\r\nHost: totem.test\r\n\r\n"
            let answer = try await RawClient.exchange(edge.port, requests)
            #expect(answer.statuses == [200, 400])
            #expect(edge.seen.targets == ["/1"])
        }
    }

    @Test func readsBodiesOfBothFramings() async throws {
        let respond: @Sendable (WebRequest) async -> WebResponse = { request in
            WebResponse(status: 200, body: Array(request.body.readableBytesView))
        }
        try await EdgeFixture.run(respond: respond) { edge in
            let counted = try await RawClient.exchange(
                edge.port,
                "POST / HTTP/1.1\r\nHost: totem.test\r\nContent-Length: 5\r\n"
                    + "Connection: close\r\n\r\nhello"
            )
            #expect(counted.body == "hello")
            let chunked = try await RawClient.exchange(
                edge.port,
                "POST / HTTP/1.1\r\nHost: totem.test\r\nTransfer-Encoding: chunked\r\n"
                    + "Connection: close\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"
            )
            #expect(chunked.body == "hello")
        }
    }

    @Test func refusesAChunkedBodyOnceItIsTooLarge() async throws {
        var limits = EdgeLimits()
        limits.bodyBytes = 1000
        try await EdgeFixture.run(limits) { edge in
            let chunk = "200\r\n\(String(repeating: "a", count: 512))\r\n"
            let answer = try await RawClient.exchange(
                edge.port,
                "POST / HTTP/1.1\r\nHost: totem.test\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunk + chunk + chunk
            )
            #expect(answer.statuses == [413])
        }
    }

    @Test func tellsAWaitingClientToGoOn() async throws {
        try await EdgeFixture.run { edge in
            try await RawClient.connect(to: edge.port) { inbound, writer in
                try await writer.send(
                    "POST /up HTTP/1.1\r\nHost: totem.test\r\nExpect: 100-continue\r\n"
                        + "Content-Length: 2\r\nConnection: close\r\n\r\n"
                )
                var pieces = inbound.makeAsyncIterator()
                let first = try #require(try await pieces.next())
                #expect(String(buffer: first) == "HTTP/1.1 100 Continue\r\n\r\n")
                try await writer.send("ok")
                var rest = ""
                while let piece = try await pieces.next() { rest += String(buffer: piece) }
                #expect(RawAnswer(text: rest).statuses == [200])
            }
        }
    }

    @Test func sendsNoBodyToAHead() async throws {
        try await EdgeFixture.run { edge in
            let answer = try await RawClient.exchange(
                edge.port,
                "HEAD /long HTTP/1.1\r\nHost: totem.test\r\nConnection: close\r\n\r\n"
            )
            #expect(answer.statuses == [200])
            #expect(answer.header("content-length") == "12")
            #expect(answer.body.isEmpty)
        }
    }

    @Test func bearsTheFieldsOfEveryAnswer() async throws {
        try await EdgeFixture.run { edge in
            let answer = try await RawClient.exchange(
                edge.port,
                "GET / HTTP/1.1\r\nHost: TOTEM.test\r\nConnection: close\r\n\r\n"
            )
            #expect(answer.header("date") == "Sun, 06 Nov 1994 08:49:37 GMT")
            #expect(answer.header("content-security-policy") == ResponseBytes.contentSecurityPolicy)
            #expect(answer.header("cross-origin-opener-policy") == "same-origin")
            #expect(answer.header("permissions-policy")?.contains("camera=()") == true)
            #expect(answer.header("referrer-policy") == "strict-origin-when-cross-origin")
            #expect(answer.header("cache-control") == "no-cache")
            #expect(
                answer.header("strict-transport-security")
                    == "max-age=31536000; includeSubDomains"
            )
            #expect(answer.header("x-request-id") == "served")
        }
    }

    @Test func noValueCanEndALine() async throws {
        let respond: @Sendable (WebRequest) async -> WebResponse = { _ in
            WebResponse(status: 302, headers: [("Location", "/a\r\nX-Planted: yes")])
        }
        try await EdgeFixture.run(respond: respond) { edge in
            let answer = try await RawClient.exchange(
                edge.port,
                "GET / HTTP/1.1\r\nHost: totem.test\r\nConnection: close\r\n\r\n"
            )
            #expect(answer.header("x-planted") == nil)
            #expect(answer.header("location") == "/a  X-Planted: yes")
        }
    }

    // MARK: Time

    @Test func closesASlowHeadWithItsReason() async throws {
        try await EdgeFixture.run(.short) { edge in
            try await RawClient.connect(to: edge.port) { inbound, writer in
                try await writer.send("GET / HTTP/1.1\r\nHost: totem.test\r\nX-Slow: ")
                let answer = try await RawAnswer(until: inbound)
                #expect(answer.statuses == [408])
                #expect(edge.seen.targets.isEmpty)
            }
        }
    }

    @Test func aTrickleDoesNotProlongTheHead() async throws {
        try await EdgeFixture.run(.short) { edge in
            try await RawClient.connect(to: edge.port) { inbound, writer in
                try await withThrowingTaskGroup(of: RawAnswer?.self) { tasks in
                    tasks.addTask {
                        for byte in "GET / HTTP/1.1\r\nHost: totem.test\r\nX-Slow: aaaaaaaaaa" {
                            try? await writer.send(String(byte))
                            try await Task.sleep(for: .milliseconds(250))
                        }
                        return nil
                    }
                    tasks.addTask { try await RawAnswer(until: inbound) }
                    while let answer = try await tasks.next() {
                        guard let answer else { continue }
                        #expect(answer.statuses == [408])
                        tasks.cancelAll()
                        break
                    }
                }
            }
        }
    }

    @Test func closesASlowBodyWithItsReason() async throws {
        try await EdgeFixture.run(.short) { edge in
            try await RawClient.connect(to: edge.port) { inbound, writer in
                try await writer.send(
                    "POST / HTTP/1.1\r\nHost: totem.test\r\nContent-Length: 10\r\n\r\nabc"
                )
                let answer = try await RawAnswer(until: inbound)
                #expect(answer.statuses == [408])
            }
        }
    }

    @Test func closesAnIdleConnectionWithoutAWord() async throws {
        try await EdgeFixture.run(.short) { edge in
            try await RawClient.connect(to: edge.port) { inbound, writer in
                try await writer.send("GET / HTTP/1.1\r\nHost: totem.test\r\n\r\n")
                let answer = try await RawAnswer(until: inbound)
                #expect(answer.statuses == [200])
                #expect(answer.header("connection") == nil)
            }
            try await RawClient.connect(to: edge.port) { inbound, _ in
                let silent = try await RawAnswer(until: inbound)
                #expect(silent.text.isEmpty)
            }
        }
    }

    @Test func patienceDoesNotRunOutWhileWeAnswer() async throws {
        let respond: @Sendable (WebRequest) async -> WebResponse = { _ in
            try? await Task.sleep(for: .milliseconds(900))
            return WebResponse(status: 200)
        }
        try await EdgeFixture.run(.short, respond: respond) { edge in
            let answer = try await RawClient.exchange(
                edge.port,
                "GET / HTTP/1.1\r\nHost: totem.test\r\nConnection: close\r\n\r\n"
            )
            #expect(answer.statuses == [200])
        }
    }

    @Test func closesAReaderWhoDoesNotRead() async throws {
        let size = 32 * 1024 * 1024
        let respond: @Sendable (WebRequest) async -> WebResponse = { _ in
            WebResponse(status: 200, body: [UInt8](repeating: 0x61, count: size))
        }
        try await EdgeFixture.run(.short, respond: respond) { edge in
            try await RawClient.connect(to: edge.port, receives: 4096) { inbound, writer in
                try await writer.send("GET / HTTP/1.1\r\nHost: totem.test\r\n\r\n")
                var received = 0
                do {
                    for try await piece in inbound {
                        if received == 0 { try await Task.sleep(for: .milliseconds(1200)) }
                        received += piece.readableBytes
                    }
                } catch is IOError {
                    // The server gave up on us, which is what we are here to see.
                }
                #expect(received < size)
            }
        }
    }

    // MARK: Numbers

    @Test func servesNoMoreConnectionsThanAllowed() async throws {
        var limits = EdgeLimits.short
        limits.connections = 1
        limits.idleTime = .seconds(1)
        try await EdgeFixture.run(limits) { edge in
            try await RawClient.connect(to: edge.port) { inbound, writer in
                // The first one's place is free again when it has idled for its time, which begins
                // with its answer.
                let started = ContinuousClock.now
                try await writer.send("GET /first HTTP/1.1\r\nHost: totem.test\r\n\r\n")
                var pieces = inbound.makeAsyncIterator()
                _ = try await pieces.next()
                let second = try await RawClient.exchange(
                    edge.port,
                    "GET /second HTTP/1.1\r\nHost: totem.test\r\nConnection: close\r\n\r\n"
                )
                #expect(second.statuses == [200])
                #expect(started.duration(to: .now) > .milliseconds(950))
            }
        }
    }

    // MARK: End

    @Test func endsInOrder() async throws {
        let (begun, beginning) = AsyncStream<Void>.makeStream()
        let (release, releasing) = AsyncStream<Void>.makeStream()
        let respond: @Sendable (WebRequest) async -> WebResponse = { request in
            guard request.uri == "/slow" else { return WebResponse(status: 200) }
            beginning.yield()
            var released = release.makeAsyncIterator()
            await released.next()
            return WebResponse(status: 200, body: Array("finished".utf8))
        }
        try await EdgeFixture.run(drainDelay: .milliseconds(300), respond: respond) { edge in
            async let slow = RawClient.exchange(
                edge.port,
                "GET /slow HTTP/1.1\r\nHost: totem.test\r\n\r\n"
            )
            var started = begun.makeAsyncIterator()
            await started.next()
            await edge.group.triggerGracefulShutdown()
            // In the pause new connections are still served, and told to go elsewhere.
            var late = RawAnswer(text: "")
            while late.header("connection") != "close" {
                late = try await RawClient.connect(to: edge.port) { inbound, writer in
                    try await writer.send("GET /late HTTP/1.1\r\nHost: totem.test\r\n\r\n")
                    var pieces = inbound.makeAsyncIterator()
                    return RawAnswer(text: try await pieces.next().map { String(buffer: $0) } ?? "")
                }
            }
            #expect(late.statuses == [200])
            releasing.yield()
            let answer = try await slow
            #expect(answer.body == "finished")
            #expect(answer.header("connection") == "close")
        }
    }
}
