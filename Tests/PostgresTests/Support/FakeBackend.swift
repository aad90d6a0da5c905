import Glibc
import Synchronization

/// One connection of a `FakeServer`: reads messages, answers as PostgreSQL would, and lets the
/// fault of its case strike where it is due.
final class FakeBackend: @unchecked Sendable {
    /// The conversation is over.
    private struct Ended: Error {}
    /// The rest of the pipeline is skipped.
    private struct Failed: Error {}

    private struct Portal {
        var sql: String
        var parameters: [[UInt8]]
    }

    private static let cancelCode: Int32 = 80_877_102
    private static let protocolCode: Int32 = 196_608

    let socket: Socket
    private let server: FakeServer
    private let isCancelled = Mutex(false)
    private var name = ""
    private var process: Int32 = 0
    private var isFirst = false
    private var fault: FakeServer.Fault?
    private var emitted = 0
    private var pipeline: Int?
    private var buffer: [UInt8] = []
    private var isDripping = false
    private var statements: [String: String] = [:]
    private var portal = Portal(sql: "", parameters: [])
    private var status: Unicode.Scalar = "I"
    private var isSkipping = false
    private var isAtCommit = false
    private var hasCommitted = false

    init(_ socket: Socket, of server: FakeServer) {
        self.socket = socket
        self.server = server
    }

    /// Somebody else asks it to stop what it does.
    func cancel() {
        isCancelled.withLock { $0 = true }
        server.note(name) { $0.cancels += 1 }
    }

    func run() {
        do {
            guard let length = readNumber(), let body = socket.read(exactly: Int(length) - 4) else {
                return
            }
            var reader = WireReader(body)
            switch reader.number(Int32.self) {
            case Self.cancelCode:
                server.cancel(reader.number(Int32.self))
            case Self.protocolCode:
                defer { server.forget(process) }
                try greet(&reader)
                try converse()
            default:
                return
            }
        } catch {
            return
        }
    }

    private func readNumber() -> Int32? {
        socket.read(exactly: 4)
            .map { bytes in
                var reader = WireReader(bytes)
                return reader.number(Int32.self)
            }
    }

    // MARK: The conversation

    private func greet(_ reader: inout WireReader) throws {
        while case let key = reader.text(), !key.isEmpty {
            let value = reader.text()
            if key == "database" {
                name = value
            }
        }
        let (number, fault, process) = server.register(self, name)
        isFirst = number == 1
        self.fault = fault
        self.process = process
        try emit(.authenticationOK)
        // Like a pooler it does not report its role, so that the client has to ask.
        let parameters = [
            ("server_version", "15.20"), ("server_encoding", "UTF8"), ("client_encoding", "UTF8"),
            ("integer_datetimes", "on"), ("standard_conforming_strings", "on"),
        ]
        for (name, value) in parameters {
            try emit(.parameterStatus(name, value))
        }
        try emit(.backendKeyData(process: process, key: 42))
        try emit(.readyForQuery("I"))
        try flush()
    }

    private func converse() throws {
        while let type = socket.read(exactly: 1)?.first, let length = readNumber(),
            let body = socket.read(exactly: Int(length) - 4)
        {
            do {
                try answer(Character(Unicode.Scalar(type)), WireReader(body))
            } catch is Failed {
                isSkipping = true
            }
        }
    }

    private func answer(_ type: Character, _ message: WireReader) throws {
        var message = message
        switch type {
        case "Q": try answerRoleCheck()
        case "S": try sync()
        case "X": throw Ended()
        case _ where isSkipping: return
        case "P":
            try parse(&message)
        case "B": try bind(&message)
        case "D": try describe()
        case "E": try execute()
        default: throw Ended()
        }
    }

    private func answerRoleCheck() throws {
        try emit(.rowDescription([25, 25], format: 0))
        try emit(.dataRow([Array("f".utf8), Array("off".utf8)]))
        try emit(.commandComplete("SELECT 1"))
        try emit(.readyForQuery(status))
        try flush()
        pipeline = 0
    }

    private func parse(_ message: inout WireReader) throws {
        let statement = message.text()
        let sql = message.text()
        isAtCommit = sql == "commit"
        guard statement.isEmpty || statements[statement] == nil else {
            try fail("42P05")
        }
        try emit(.parseComplete)
        statements[statement] = sql
    }

    private func bind(_ message: inout WireReader) throws {
        _ = message.text()
        guard let sql = statements[message.text()] else {
            try fail("26000")
        }
        for _ in 0..<message.number(Int16.self) {
            _ = message.number(Int16.self)
        }
        var parameters: [[UInt8]] = []
        for _ in 0..<message.number(Int16.self) {
            parameters.append(message.bytes(Int(message.number(Int32.self))))
        }
        portal = Portal(sql: sql, parameters: parameters)
        isAtCommit = sql == "commit"
        if isAtCommit {
            server.note(name) { $0.commitsReceived += 1 }
        }
        try emit(.bindComplete)
    }

    private func describe() throws {
        try emit(portal.sql.hasPrefix("select") ? .rowDescription([23]) : .noData)
    }

    private func execute() throws {
        switch portal.sql {
        case "begin":
            status = "T"
            try emit(.commandComplete("BEGIN"))
        case "commit":
            status = "I"
            hasCommitted = true
            server.note(name) { $0.commits += 1 }
            try emit(.commandComplete("COMMIT"))
        case "rollback":
            status = "I"
            server.note(name) { $0.rollbacks += 1 }
            try emit(.commandComplete("ROLLBACK"))
        case let sql where sql.hasPrefix("select"):
            try emit(.dataRow([portal.parameters.first ?? []]))
            try emit(.commandComplete("SELECT 1"))
        case let sql where sql.hasPrefix("insert"):
            try emit(.commandComplete("INSERT 0 1"))
        default:
            try emit(.commandComplete("SET"))
        }
    }

    private func sync() throws {
        isSkipping = false
        try emit(.readyForQuery(status))
        isAtCommit = false
        hasCommitted = false
        pipeline = pipeline.map { $0 + 1 }
        try flush()
    }

    // MARK: Sending

    private func emit(_ message: WireMessage) throws {
        let index = emitted
        emitted += 1
        if isFirst {
            let line = FakeServer.Line(
                number: index,
                letter: message.letter,
                length: message.bytes.count,
                pipeline: pipeline,
                isOfCommit: isAtCommit && message.letter != "Z",
                needsRollback: status == "T" && !isAtCommit,
                hasCommitted: hasCommitted
            )
            server.note(name) { $0.lines.append(line) }
        }
        guard let fault, fault.message == index, server.isArmed(name) else {
            buffer += message.bytes
            return
        }
        try strike(message, fault)
    }

    private func strike(_ message: WireMessage, _ fault: FakeServer.Fault) throws {
        let first = message.bytes.prefix(fault.byte)
        let rest = message.bytes.dropFirst(fault.byte)
        switch fault.mischief {
        case .split:
            buffer += first
            try flush()
            socket.awaitTaken()
            buffer += rest
        case .drip:
            try flush()
            isDripping = true
            buffer += message.bytes
        case .close:
            buffer += first
            try flush()
            socket.awaitTaken()
            throw Ended()
        case .stall:
            buffer += first
            try flush()
            let isRunning = pipeline != nil && message.letter != "Z"
            try stall(canBeCancelled: isRunning && fault.byte == 0)
            buffer += rest
        case .error(let sqlState):
            try fail(sqlState)
        case .fatal(let sqlState):
            buffer += WireMessage.error(sqlState, severity: "FATAL", message: "goodbye").bytes
            try flush()
            throw Ended()
        case .insert(let others):
            buffer += others.flatMap(\.bytes) + message.bytes
        case .garble:
            buffer += [UInt8(ascii: "?")] + message.bytes.dropFirst()
        }
    }

    private func fail(_ sqlState: String) throws -> Never {
        buffer += WireMessage.error(sqlState, severity: "ERROR", message: "refused").bytes
        status = isAtCommit ? "I" : status == "T" ? "E" : status
        throw Failed()
    }

    /// Says nothing more until somebody cancels or lets go, or the client is gone.
    private func stall(canBeCancelled: Bool) throws {
        while !socket.isHungUp {
            if server.isLetGo(name) {
                return
            }
            if canBeCancelled, isCancelled.withLock({ $0 }) {
                try fail("57014")
            }
            usleep(2_000)
        }
        throw Ended()
    }

    private func flush() throws {
        defer { buffer.removeAll() }
        guard isDripping else {
            guard socket.write(buffer) else {
                throw Ended()
            }
            return
        }
        for byte in buffer {
            guard socket.write([byte]) else {
                throw Ended()
            }
            socket.awaitTaken()
        }
    }
}
