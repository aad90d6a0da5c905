import Glibc
import Synchronization

@testable import Postgres

/// Stands between a client and a real server and holds, loses or cuts what passes.
final class FaultProxy: Sendable {
    /// What becomes of the next pipeline with a COMMIT in it.
    enum Fate: Hashable, Sendable {
        case pass
        /// It never reaches the server.
        case cutBefore
        /// The server carries it out, and its answer is lost with the connection.
        case loseReply
        /// The server carries it out, and its answer waits for `letGo()`.
        case holdReply
    }

    private struct State {
        var fate = Fate.pass
        var holdsCancels = false
        var holdsReplies = false
        var commits = 0
        var cancels = 0
        var cancelsDelivered = 0
        var links: [Link] = []
    }

    private final class Link: Sendable {
        let client: Socket
        let server: Socket
        let fate = Mutex(Fate.pass)

        init(_ client: Socket, _ server: Socket) {
            self.client = client
            self.server = server
        }

        func cut() {
            client.hangUp()
            server.hangUp()
        }
    }

    private static let cancelCode: Int32 = 80_877_102
    /// ReadyForQuery outside a transaction.
    private static let idle: [UInt8] = [UInt8(ascii: "Z"), 0, 0, 0, 5, UInt8(ascii: "I")]
    private static let commitName = Array(StatementText("commit").serverName(generation: 0).utf8)

    private let parameters: ConnectionParameters
    private let folder: SocketFolder
    private let listener: Socket
    private let state = Mutex(State())

    /// Leads to the server that the configuration names by its socket's folder.
    init(to configuration: PostgresConfiguration) throws {
        parameters = try ConnectionParameters.perHost(configuration, kind: .exclusive)[0]
        folder = try SocketFolder()
        listener = try Socket.listen(at: folder.socket)
        let listener = listener
        runOnThread(named: "proxy") { [weak self] in
            while let client = listener.accept() {
                guard let self else {
                    return
                }
                self.take(client)
            }
        }
    }

    deinit {
        listener.hangUp()
    }

    /// Runs a test with a database that reaches the tests' server through a proxy.
    static func withDatabase<Value: Sendable>(
        _ change: (inout PostgresConfiguration) -> Void = { _ in },
        _ body: (FaultProxy, Database) async throws -> Value
    ) async throws -> Value {
        let configuration = try TestServer.configuration(change)
        let proxy = try FaultProxy(to: configuration)
        let database = Database(proxy.through(configuration), logger: TestServer.logger)
        do {
            let value = try await body(proxy, database)
            proxy.stop()
            await database.shutdown()
            return value
        } catch {
            proxy.stop()
            await database.shutdown()
            throw error
        }
    }

    /// The same server, reached through here.
    func through(_ configuration: PostgresConfiguration) -> PostgresConfiguration {
        var changed = configuration
        let database = parameters["dbname"] ?? "postgres"
        let user = parameters["user"] ?? "totem"
        changed.connectionString =
            "host='\(folder.path)' port=5432 dbname=\(database) user=\(user)"
        return changed
    }

    // MARK: What a test asks

    /// What becomes of the next pipeline with a COMMIT in it.
    func spoilNextCommit(_ fate: Fate) {
        state.withLock {
            $0.fate = fate
            $0.holdsReplies = fate == .holdReply
        }
    }

    /// Cancels wait here until `letGo()`.
    func holdCancels() {
        state.withLock { $0.holdsCancels = true }
    }

    /// Lets pass what was held.
    func letGo() {
        state.withLock {
            $0.holdsCancels = false
            $0.holdsReplies = false
        }
    }

    /// Hangs up on every client.
    func cut() {
        let links = state.withLock { state in
            defer { state.links.removeAll() }
            return state.links
        }
        links.forEach { $0.cut() }
    }

    func stop() {
        letGo()
        listener.hangUp()
        cut()
    }

    /// How many pipelines with a COMMIT came by.
    var commits: Int { state.withLock(\.commits) }
    /// How many cancels the client sent.
    var cancels: Int { state.withLock(\.cancels) }
    /// How many of them the server has dealt with.
    var cancelsDelivered: Int { state.withLock(\.cancelsDelivered) }

    // MARK: Passing on

    private var upstream: String {
        "\(parameters["host"] ?? "")/.s.PGSQL.\(parameters["port"] ?? "5432")"
    }

    private func take(_ client: Socket) {
        runOnThread(named: "proxy-client") { [weak self] in
            guard let self, let head = client.read(exactly: 8),
                let server = try? Socket.connect(to: upstream)
            else {
                client.hangUp()
                return
            }
            var reader = WireReader(head)
            _ = reader.number(Int32.self)
            guard reader.number(Int32.self) != Self.cancelCode else {
                passCancel(head, client, server)
                return
            }
            let link = Link(client, server)
            state.withLock { $0.links.append(link) }
            server.write(head)
            runOnThread(named: "proxy-server") { [weak self] in self?.passReplies(link) }
            passRequests(link)
        }
    }

    private func passCancel(_ head: [UInt8], _ client: Socket, _ server: Socket) {
        state.withLock { $0.cancels += 1 }
        while state.withLock(\.holdsCancels) {
            usleep(500)
        }
        if let rest = client.read(exactly: 8) {
            server.write(head + rest)
            _ = server.read()
        }
        state.withLock { $0.cancelsDelivered += 1 }
        client.hangUp()
    }

    private func passRequests(_ link: Link) {
        while case let bytes = link.client.read(), !bytes.isEmpty {
            if bytes.contains(Self.commitName) {
                let fate = state.withLock { state in
                    state.commits += 1
                    defer { state.fate = .pass }
                    return state.fate
                }
                guard fate != .cutBefore else {
                    break
                }
                link.fate.withLock { $0 = fate }
            }
            guard link.server.write(bytes) else {
                break
            }
        }
        link.cut()
    }

    private func passReplies(_ link: Link) {
        var lost: [UInt8] = []
        while case let bytes = link.server.read(), !bytes.isEmpty {
            switch link.fate.withLock({ $0 }) {
            case .loseReply:
                lost += bytes
                guard !lost.suffix(Self.idle.count).elementsEqual(Self.idle) else {
                    link.cut()
                    return
                }
                continue
            case .holdReply:
                while state.withLock(\.holdsReplies) {
                    usleep(500)
                }
            case .pass, .cutBefore:
                break
            }
            guard link.client.write(bytes) else {
                break
            }
        }
        link.cut()
    }
}
