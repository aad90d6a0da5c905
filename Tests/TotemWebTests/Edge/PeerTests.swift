import NIOCore
import Testing

@testable import TotemWeb

/// How one sender is told from another.
@Suite struct PeerTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"),
        ("2001:db8::1", "2001:db8:0:0"), ("::1", "0:0:0:0"), ("fe80::", "fe80:0:0:0"),
    ])
    func anEndSiteHasThe64BitsOfItsAddress(_ address: String, _ peer: String) throws {
        let socket = try SocketAddress(ipAddress: address, port: 1)
        #expect(RequestGate.peer(socket) == peer)
    }

    @Test func whoHasNoAddressIsLocal() throws {
        #expect(RequestGate.peer(nil) == "local")
        #expect(RequestGate.peer(try SocketAddress(unixDomainSocketPath: "/x")) == "local")
    }
}
