import Foundation
import Logging
import ServiceLifecycle
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// The whole web side over a leased schema, on a free port.
struct SiteFixture: Sendable {
    let system: TestSystem
    let port: Int

    /// Runs the service while the body lasts.
    static func run(
        demonstration: Bool = true,
        _ body: @escaping @Sendable (SiteFixture) async throws -> Void
    ) async throws {
        try await TestSystem.lease { system in
            var configuration = WebConfiguration(
                port: 0,
                baseURL: "http://totem.test",
                sender: MailSender(
                    name: "Totem",
                    address: EmailAddress(
                        written: "totem@totem.test",
                        normalised: "totem@totem.test"
                    )
                ),
                clock: { system.clock.now ?? TestClock.start }
            )
            configuration.demonstration = demonstration
            configuration.requestID = { "request" }
            configuration.drainDelay = .zero
            let (ports, continuation) = AsyncStream<Int>.makeStream()
            configuration.onListening = { continuation.yield($0) }
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let server = WebServer(
                operations: system.operations,
                configuration: configuration,
                logger: logger
            )
            let group = ServiceGroup(services: [server], logger: logger)
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                tasks.addTask {
                    var iterator = ports.makeAsyncIterator()
                    let port = try #require(await iterator.next())
                    do {
                        try await body(SiteFixture(system: system, port: port))
                    } catch {
                        await group.triggerGracefulShutdown()
                        throw error
                    }
                    await group.triggerGracefulShutdown()
                }
                try await tasks.waitForAll()
            }
        }
    }

    /// Sends a request and gives its answer.
    func send(
        _ method: String,
        _ path: String,
        _ headers: [(String, String)] = [],
        body: String? = nil
    ) async throws -> RawAnswer {
        var text = "\(method) \(path) HTTP/1.1\r\nHost: totem.test\r\nConnection: close\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        if let body { text += "Content-Length: \(body.utf8.count)\r\n" }
        return try await RawClient.exchange(port, text + "\r\n" + (body ?? ""))
    }

    /// Gets an address.
    func get(_ path: String, _ headers: [(String, String)] = []) async throws -> RawAnswer {
        try await send("GET", path, headers)
    }

    /// Posts JSON.
    func post(
        _ path: String,
        _ json: String,
        _ headers: [(String, String)] = []
    ) async throws -> RawAnswer {
        try await send("POST", path, headers + [("Content-Type", "application/json")], body: json)
    }

    /// Posts a form, as a browser does.
    func submit(
        _ path: String,
        _ fields: [(String, String)],
        _ headers: [(String, String)] = [("Sec-Fetch-Site", "same-origin")]
    ) async throws -> RawAnswer {
        let body = fields.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }
            .joined(separator: "&")
        let type = ("Content-Type", "application/x-www-form-urlencoded")
        return try await send("POST", path, headers + [type], body: body)
    }

    private static func escaped(_ text: String) -> String {
        text.utf8
            .map { byte in
                let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
                return isPlain ? String(UnicodeScalar(byte)) : String(format: "%%%02X", byte)
            }
            .joined()
    }

    /// The header of a new token with a role.
    func token(_ role: Role) async throws -> (String, String) {
        let draft = TokenDraft(name: role.rawValue, role: role, expiresAt: nil)
        let created = try await system.answer(CreateToken(draft: draft))
        return ("Authorization", "Bearer \(created.secret)")
    }

    /// The token of the newest registration's own link.
    func newestLink() async throws -> String {
        let notices = try await system.answer(ListNotices(page: PageRequest()))
        let newest = try #require(notices.items.first)
        return system.operations.link(to: newest.registration.id, generation: 1)
    }
}

extension RawAnswer {
    /// The body as JSON.
    func json() throws -> JSONValue {
        try JSONValue.parse(Array(body.utf8))
    }

    /// The text of a member of the body.
    func text(_ name: String) throws -> String? {
        guard case .string(let text) = try json()[name] else { return nil }
        return text
    }
}

/// Compares what leaves the system with a recorded file; `RECORD_GOLDEN=1` records and fails.
enum GoldenFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    static let package = folder.deletingLastPathComponent().deletingLastPathComponent()

    static func expect(
        _ text: String,
        _ name: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        try expect(text, at: folder.appending(path: "Golden/\(name)"), location)
    }

    static func expect(_ text: String, at file: URL, _ location: SourceLocation) throws {
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(file.lastPathComponent)", sourceLocation: location)
            return
        }
        let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == recorded, sourceLocation: location)
    }
}
