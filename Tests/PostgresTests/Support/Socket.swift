import Glibc
import Synchronization

/// A Unix socket of a test, without buffers of its own; it is closed with its last user.
final class Socket: Sendable {
    struct Failure: Error {
        let call: String
        let code: Int32
    }

    let descriptor: Int32

    private init(owning descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        Glibc.close(descriptor)
    }

    /// Listens at a path.
    static func listen(at path: String) throws -> Socket {
        let socket = try make()
        let status = withAddress(path) { Glibc.bind(socket.descriptor, $0, $1) }
        guard status == 0, Glibc.listen(socket.descriptor, 128) == 0 else {
            throw Failure(call: "listen", code: errno)
        }
        return socket
    }

    /// Connects to a path.
    static func connect(to path: String) throws -> Socket {
        let socket = try make()
        guard withAddress(path, { Glibc.connect(socket.descriptor, $0, $1) }) == 0 else {
            throw Failure(call: "connect", code: errno)
        }
        return socket
    }

    /// The next caller; nil when the socket was hung up.
    func accept() -> Socket? {
        while true {
            let caller = Glibc.accept(descriptor, nil, nil)
            if caller >= 0 {
                return Socket(owning: caller)
            }
            guard errno == EINTR else {
                return nil
            }
        }
    }

    /// What is there, at least one byte; nothing at the end.
    func read(atMost limit: Int = 65_536) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            var length = -1
            repeat {
                length = recv(descriptor, buffer.baseAddress, limit, 0)
            } while length < 0 && errno == EINTR
            count = max(0, length)
        }
    }

    /// Exactly so many bytes; nil when the end comes first.
    func read(exactly count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let more = read(atMost: count - bytes.count)
            guard !more.isEmpty else {
                return nil
            }
            bytes += more
        }
        return bytes
    }

    /// - Returns: Whether everything was taken.
    @discardableResult
    func write(_ bytes: some Collection<UInt8>) -> Bool {
        let bytes = Array(bytes)
        return bytes.withUnsafeBytes { raw in
            var sent = 0
            while sent < raw.count {
                let rest = UnsafeRawBufferPointer(rebasing: raw[sent...])
                let length = send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
                if length < 0 && errno == EINTR {
                    continue
                }
                guard length > 0 else {
                    return false
                }
                sent += length
            }
            return true
        }
    }

    /// Waits until the peer has taken every byte out of the socket, or is gone.
    func awaitTaken() {
        let request = UInt(TIOCOUTQ)
        var left: Int32 = 0
        while ioctl(descriptor, request, &left) == 0, left > 0, !isHungUp {
            usleep(20)
        }
    }

    /// Whether the peer is gone.
    var isHungUp: Bool {
        // POLLRDHUP, which poll.h declares under _GNU_SOURCE only.
        var poll = pollfd(fd: descriptor, events: 0x2000, revents: 0)
        return Glibc.poll(&poll, 1, 0) > 0
    }

    /// Ends both directions: the peer sees the end, and whoever waits here wakes up.
    func hangUp() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private static func make() throws -> Socket {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_UNIX, type, 0)
        guard descriptor >= 0 else {
            throw Failure(call: "socket", code: errno)
        }
        return Socket(owning: descriptor)
    }

    private static func withAddress(
        _ path: String,
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { target in
            target.copyBytes(from: path.utf8.prefix(target.count - 1))
        }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
        }
    }
}

/// A folder with a short path for sockets, deleted with its last user.
final class SocketFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/totem-pg-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Socket.Failure(call: "mkdtemp", code: errno)
        }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        unlink(socket)
        rmdir(path)
    }

    /// Where libpq looks for a server in this folder.
    var socket: String { "\(path)/.s.PGSQL.5432" }
}
