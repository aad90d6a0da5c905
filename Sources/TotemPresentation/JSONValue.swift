/// A JSON text as a value; objects keep the order of their members.
///
/// Source: RFC 8259, in the strict reading of RFC 7493 (I-JSON): no double names, UTF-8 only, no
/// lone surrogates.
public enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number that 64 bits hold, written without point and exponent.
    case integer(Int64)
    /// Any other number; never infinite, never NaN.
    case number(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// The members in the order of the text, each name once.
    case object([JSONMember])

    /// The word that faults use for the type of the value.
    public var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .integer, .number: "number"
        case .string: "text"
        case .array: "list"
        case .object: "object"
        }
    }

    /// The member of that name; `nil` when there is none or this is no object.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}

/// One name with its value in an object.
public struct JSONMember: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// A member.
    public init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

/// Why bytes are not the JSON that we take.
public struct JSONFault: Error, Hashable, Sendable {
    /// Where reading stopped, in bytes from the start.
    public let offset: Int
    /// The value being read there, as a JSON pointer (RFC 6901).
    public let pointer: String
    /// What is wrong.
    public let reason: Reason

    /// A fault at a place.
    public init(offset: Int, pointer: String, reason: Reason) {
        self.offset = offset
        self.pointer = pointer
        self.reason = reason
    }

    /// What can be wrong with a JSON text.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// The text ends too early.
        case unexpectedEnd = "unexpected-end"
        /// A byte stands where the grammar has no place for it.
        case unexpectedByte = "unexpected-byte"
        /// More text follows the value.
        case trailingText = "trailing-text"
        /// The bytes are not UTF-8.
        case invalidUTF8 = "invalid-utf-8"
        /// A backslash begins no known escape.
        case invalidEscape = "invalid-escape"
        /// An escape names half of a surrogate pair.
        case loneSurrogate = "lone-surrogate"
        /// Objects and lists are nested deeper than `JSONValue.maximumDepth`.
        case tooDeep = "too-deep"
        /// An object has the same name twice.
        case duplicateName = "duplicate-name"
        /// A number is too large for a 64-bit floating-point number.
        case numberOutOfRange = "number-out-of-range"
    }
}

extension JSONValue {
    /// The greatest number of objects and lists inside each other.
    public static let maximumDepth = 32

    /// Reads a JSON text.
    ///
    /// - Throws: `JSONFault` with the byte offset of the first fault.
    public static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var parser = JSONParser(bytes)
        return try parser.document()
    }
}

/// The pointer of a member below another pointer.
///
/// Source: RFC 6901, section 3.
func pointer(_ parent: String, _ name: some StringProtocol) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
        return parent + "/" + name
    }
    var text = parent + "/"
    for character in name.unicodeScalars {
        switch character {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(character)
        }
    }
    return text
}

/// Reads JSON in one pass over the bytes.
private struct JSONParser {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0
    private var path: [Step] = []

    private enum Step {
        case name(String)
        case index(Int)
    }

    /// From this many members on a set finds double names faster than a look at each.
    private static let membersComparedOneByOne = 12

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(JSONFault) -> JSONValue {
        let result = try value()
        skipSpace()
        guard index == bytes.count else { throw fault(.trailingText) }
        return result
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        skipSpace()
        guard index < bytes.count else { throw fault(.unexpectedEnd) }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw fault(.unexpectedByte)
        }
    }

    private mutating func object() throws(JSONFault) -> JSONValue {
        try descend()
        var members: [JSONMember] = []
        var names: Set<String> = []
        if take(UInt8(ascii: "}")) {
            depth -= 1
            return .object([])
        }
        repeat {
            skipSpace()
            let start = index
            guard peek() == UInt8(ascii: "\"") else {
                throw fault(index < bytes.count ? .unexpectedByte : .unexpectedEnd)
            }
            let name = try string()
            path.append(.name(name))
            if members.count < Self.membersComparedOneByOne {
                if members.contains(where: { $0.name == name }) {
                    throw fault(.duplicateName, at: start)
                }
            } else {
                if names.isEmpty { names = Set(members.map(\.name)) }
                guard names.insert(name).inserted else { throw fault(.duplicateName, at: start) }
            }
            try require(UInt8(ascii: ":"))
            members.append(JSONMember(name, try value()))
            path.removeLast()
        } while take(UInt8(ascii: ","))
        try require(UInt8(ascii: "}"))
        depth -= 1
        return .object(members)
    }

    private mutating func array() throws(JSONFault) -> JSONValue {
        try descend()
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) {
            depth -= 1
            return .array([])
        }
        repeat {
            path.append(.index(elements.count))
            elements.append(try value())
            path.removeLast()
        } while take(UInt8(ascii: ","))
        try require(UInt8(ascii: "]"))
        depth -= 1
        return .array(elements)
    }

    /// Steps over the opening bracket.
    private mutating func descend() throws(JSONFault) {
        guard depth < JSONValue.maximumDepth else { throw fault(.tooDeep) }
        index += 1
        depth += 1
    }
}

// Tokens.
extension JSONParser {
    private func fault(_ reason: JSONFault.Reason, at offset: Int? = nil) -> JSONFault {
        var place = ""
        for step in path {
            switch step {
            case .name(let name): place = pointer(place, name)
            case .index(let index): place += "/\(index)"
            }
        }
        return JSONFault(offset: offset ?? index, pointer: place, reason: reason)
    }

    private func peek() -> UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard peek() == byte else { return false }
        index += 1
        return true
    }

    private mutating func require(_ byte: UInt8) throws(JSONFault) {
        skipSpace()
        guard let next = peek() else { throw fault(.unexpectedEnd) }
        guard next == byte else { throw fault(.unexpectedByte) }
        index += 1
    }

    private mutating func word(
        _ text: StaticString,
        _ value: JSONValue
    ) throws(JSONFault)
        -> JSONValue
    {
        for offset in 0..<text.utf8CodeUnitCount {
            guard let next = peek() else { throw fault(.unexpectedEnd) }
            guard next == text.utf8Start[offset] else { throw fault(.unexpectedByte) }
            index += 1
        }
        return value
    }
}

// Numbers and texts.
extension JSONParser {
    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = index
        if peek() == UInt8(ascii: "-") { index += 1 }
        if peek() == UInt8(ascii: "0") {
            index += 1
        } else {
            try digits()
        }
        var isWhole = true
        if peek() == UInt8(ascii: ".") {
            isWhole = false
            index += 1
            try digits()
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            isWhole = false
            index += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isWhole, let whole = Int64(text) { return .integer(whole) }
        guard let number = Double(text), number.isFinite else {
            throw fault(.numberOutOfRange, at: start)
        }
        return .number(number)
    }

    private mutating func digits() throws(JSONFault) {
        let start = index
        while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            index += 1
        }
        guard index > start else {
            throw fault(index < bytes.count ? .unexpectedByte : .unexpectedEnd)
        }
    }

    private mutating func string() throws(JSONFault) -> String {
        index += 1
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                defer { index += 1 }
                return try text(bytes[start..<index], from: start)
            case UInt8(ascii: "\\"):
                return try escapedString(from: start)
            case 0..<0x20:
                throw fault(.unexpectedByte)
            default:
                index += 1
            }
        }
        throw fault(.unexpectedEnd)
    }

    /// A text with escapes: the plain stretches and what the escapes mean, then checked as one.
    private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
        var collected = Array(bytes[start..<index])
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                defer { index += 1 }
                return try text(collected[...], from: start)
            case UInt8(ascii: "\\"):
                try escape(into: &collected)
            case 0..<0x20:
                throw fault(.unexpectedByte)
            case let byte:
                collected.append(byte)
                index += 1
            }
        }
        throw fault(.unexpectedEnd)
    }

    private func text(_ slice: ArraySlice<UInt8>, from start: Int) throws(JSONFault) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw fault(.invalidUTF8, at: start)
        }
        return text
    }

    private mutating func escape(into collected: inout [UInt8]) throws(JSONFault) {
        let start = index
        index += 1
        guard let mark = peek() else { throw fault(.unexpectedEnd) }
        index += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(mark)
        case UInt8(ascii: "b"): collected.append(0x08)
        case UInt8(ascii: "f"): collected.append(0x0C)
        case UInt8(ascii: "n"): collected.append(0x0A)
        case UInt8(ascii: "r"): collected.append(0x0D)
        case UInt8(ascii: "t"): collected.append(0x09)
        case UInt8(ascii: "u"): collected += try unicodeEscape(from: start)
        default: throw fault(.invalidEscape, at: start)
        }
    }

    /// One `\u` escape, or two that make a surrogate pair.
    private mutating func unicodeEscape(from start: Int) throws(JSONFault) -> [UInt8] {
        var value = UInt32(try fourDigits(from: start))
        if (0xD800..<0xDC00).contains(value) {
            guard peek() == UInt8(ascii: "\\"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "u")
            else { throw fault(.loneSurrogate, at: start) }
            index += 2
            let low = UInt32(try fourDigits(from: start))
            guard (0xDC00..<0xE000).contains(low) else { throw fault(.loneSurrogate, at: start) }
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
        }
        guard let scalar = UnicodeScalar(value) else { throw fault(.loneSurrogate, at: start) }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func fourDigits(from start: Int) throws(JSONFault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek() else { throw fault(.unexpectedEnd) }
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault(.invalidEscape, at: start)
            }
            value = value << 4 | UInt16(digit)
            index += 1
        }
        return value
    }
}
