/// One message of the server, protocol 3.0 (PostgreSQL 15, 55.7 Message Formats).
struct WireMessage: Hashable, Sendable {
    let type: UInt8
    let body: [UInt8]

    init(_ type: Unicode.Scalar, _ parts: [UInt8]...) {
        self.type = UInt8(truncatingIfNeeded: type.value)
        body = parts.flatMap { $0 }
    }

    var bytes: [UInt8] { [type] + Self.number(Int32(truncatingIfNeeded: body.count + 4)) + body }
    var letter: Character { Character(Unicode.Scalar(type)) }

    static let authenticationOK = WireMessage("R", number(Int32(0)))
    static let parseComplete = WireMessage("1")
    static let bindComplete = WireMessage("2")
    static let noData = WireMessage("n")

    static func parameterStatus(_ name: String, _ value: String) -> WireMessage {
        WireMessage("S", text(name), text(value))
    }

    static func backendKeyData(process: Int32, key: Int32) -> WireMessage {
        WireMessage("K", number(process), number(key))
    }

    static func readyForQuery(_ status: Unicode.Scalar) -> WireMessage {
        WireMessage("Z", [UInt8(truncatingIfNeeded: status.value)])
    }

    static func commandComplete(_ tag: String) -> WireMessage {
        WireMessage("C", text(tag))
    }

    /// Columns with the types of these numbers; `format` 1 is binary.
    static func rowDescription(_ types: [UInt32], format: Int16 = 1) -> WireMessage {
        let columns = types.map { type in
            text("column") + number(Int32(0)) + number(Int16(0)) + number(type)
                + number(Int16(-1)) + number(Int32(-1)) + number(format)
        }
        return WireMessage(
            "T",
            number(Int16(truncatingIfNeeded: types.count)),
            columns.flatMap { $0 }
        )
    }

    static func dataRow(_ values: [[UInt8]]) -> WireMessage {
        let cells = values.flatMap { number(Int32(truncatingIfNeeded: $0.count)) + $0 }
        return WireMessage("D", number(Int16(truncatingIfNeeded: values.count)), cells)
    }

    static func error(_ sqlState: String, severity: String, message: String) -> WireMessage {
        WireMessage("E", fields(sqlState, severity, message))
    }

    static func notice(_ sqlState: String, severity: String, message: String) -> WireMessage {
        WireMessage("N", fields(sqlState, severity, message))
    }

    static func notification(channel: String, payload: String) -> WireMessage {
        WireMessage("A", number(Int32(4_711)), text(channel), text(payload))
    }

    static func number<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    static func text(_ text: String) -> [UInt8] {
        Array(text.utf8) + [0]
    }

    private static func fields(_ sqlState: String, _ severity: String, _ message: String) -> [UInt8]
    {
        [("S", severity), ("V", severity), ("C", sqlState), ("M", message)]
            .flatMap { Array($0.0.utf8) + text($0.1) } + [0]
    }
}

/// Reads the parts of a message of the client.
struct WireReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
        let size = MemoryLayout<Number>.size
        let number = rest.prefix(size)
            .reduce(Number(0)) { $0 << 8 | Number(truncatingIfNeeded: $1) }
        rest = rest.dropFirst(size)
        return number
    }

    mutating func text() -> String {
        let bytes = rest.prefix { $0 != 0 }
        rest = rest.dropFirst(bytes.count + 1)
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }
}
