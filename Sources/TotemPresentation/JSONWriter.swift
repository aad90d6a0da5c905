public import TotemDomain

/// Writes JSON into bytes, in the order of the calls.
///
/// It appends and never looks back: no reflection, no dictionary, no tree. Names are literals and
/// are written as they stand; texts are escaped. The caller keeps begin and end in balance, which
/// the forms with closures do by themselves.
public struct JSONWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// A writer with room for so many bytes.
    public init(capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    // MARK: Objects and lists

    /// Writes an object as a value.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    /// Writes an object as a member.
    public mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.name(name)
        object(body)
    }

    /// Writes a list as a value.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    /// Writes a list as a member.
    public mutating func array(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.name(name)
        array(body)
    }

    /// Writes a list of texts as a member.
    public mutating func array(_ name: StaticString, _ texts: some Sequence<String>) {
        array(name) { writer in
            for text in texts { writer.value(text) }
        }
    }

    // MARK: Members

    /// Writes the name of the next value; the name is a literal without marks that need an escape.
    public mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        )
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a name that is known only at run time.
    public mutating func name(escaping name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a text, or null, as a member.
    public mutating func field(_ name: StaticString, _ text: String?) {
        self.name(name)
        if let text { value(text) } else { null() }
    }

    /// Writes a whole number, or null, as a member.
    public mutating func field(_ name: StaticString, _ number: Int?) {
        self.name(name)
        if let number { value(number) } else { null() }
    }

    /// Writes a number, or null, as a member.
    public mutating func field(_ name: StaticString, _ number: Double?) {
        self.name(name)
        if let number { value(number) } else { null() }
    }

    /// Writes true or false as a member.
    public mutating func field(_ name: StaticString, _ flag: Bool?) {
        self.name(name)
        if let flag { value(flag) } else { null() }
    }

    /// Writes an id as a member.
    public mutating func field<Subject>(_ name: StaticString, _ id: ID<Subject>) {
        self.name(name)
        value(id)
    }

    /// Writes a moment, or null, as a member: RFC 3339 with the zone's offset.
    public mutating func field(_ name: StaticString, _ moment: Instant?, in zone: Zone?) {
        self.name(name)
        if let moment { value(moment, in: zone) } else { null() }
    }

    // MARK: Values

    /// Writes null.
    public mutating func null() {
        literal("null")
    }

    /// Writes true or false.
    public mutating func value(_ flag: Bool) {
        literal(flag ? "true" : "false")
    }

    /// Writes a whole number.
    public mutating func value(_ number: some BinaryInteger) {
        separate()
        append(digitsOf: Int64(clamping: number))
        needsComma = true
    }

    /// Writes a number; infinity and NaN, which JSON lacks, as null.
    public mutating func value(_ number: Double) {
        guard number.isFinite else { return null() }
        separate()
        let whole = Int64(exactly: number)
        if let whole { append(digitsOf: whole) } else { bytes += Array(number.description.utf8) }
        needsComma = true
    }

    /// Writes a text.
    public mutating func value(_ text: String) {
        separate()
        quote(text)
        needsComma = true
    }

    /// Writes any JSON value.
    public mutating func value(_ tree: JSONValue) {
        switch tree {
        case .null: null()
        case .bool(let flag): value(flag)
        case .integer(let number): value(number)
        case .number(let number): value(number)
        case .string(let text): value(text)
        case .array(let elements):
            array { writer in
                for element in elements { writer.value(element) }
            }
        case .object(let members):
            object { writer in
                for member in members {
                    writer.name(escaping: member.name)
                    writer.value(member.value)
                }
            }
        }
    }

    /// Writes the bytes of a value that is JSON already.
    public mutating func value(json value: [UInt8]) {
        separate()
        bytes += value
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func literal(_ text: StaticString) {
        separate()
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        )
        needsComma = true
    }
}

// Ids and moments are written digit by digit: they stand in every row of every answer.
extension JSONWriter {
    /// Writes an id as the usual text of 36 characters.
    public mutating func value<Subject>(_ id: ID<Subject>) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for index in 0..<16 {
            let half = index < 8 ? id.high : id.low
            let byte = UInt8(truncatingIfNeeded: half >> UInt64(56 - 8 * (index & 7)))
            bytes.append(hexadecimal(byte >> 4))
            bytes.append(hexadecimal(byte & 15))
            if index == 3 || index == 5 || index == 7 || index == 9 {
                bytes.append(UInt8(ascii: "-"))
            }
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes a moment by RFC 3339 with the zone's offset, or on UTC without a zone.
    public mutating func value(_ moment: Instant, in zone: Zone?) {
        let offset = zone?.offsetSeconds(at: moment) ?? 0
        let local = LocalDateTime(utc: moment.adding(seconds: offset))
        guard (0...9999).contains(local.date.year) else {
            return value(moment.rfc3339(offsetSeconds: offset))
        }
        separate()
        bytes.append(UInt8(ascii: "\""))
        let (date, time) = (local.date, local.time)
        append(twoDigits: date.year / 100)
        append(twoDigits: date.year % 100)
        append(UInt8(ascii: "-"), twoDigits: date.month)
        append(UInt8(ascii: "-"), twoDigits: date.day)
        append(UInt8(ascii: "T"), twoDigits: time.hour)
        append(UInt8(ascii: ":"), twoDigits: time.minute)
        append(UInt8(ascii: ":"), twoDigits: time.second)
        let fraction = moment.microseconds - moment.seconds * 1_000_000
        if fraction != 0 {
            bytes.append(UInt8(ascii: "."))
            var divisor: Int64 = 100_000
            while divisor > 0 {
                bytes.append(UInt8(ascii: "0") + UInt8(fraction / divisor % 10))
                divisor /= 10
            }
        }
        if offset == 0 {
            bytes.append(UInt8(ascii: "Z"))
        } else {
            let minutes = abs(offset) / 60
            append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"), twoDigits: minutes / 60)
            append(UInt8(ascii: ":"), twoDigits: minutes % 60)
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    private mutating func append(_ mark: UInt8, twoDigits number: Int) {
        bytes.append(mark)
        append(twoDigits: number)
    }

    private mutating func append(twoDigits number: Int) {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    private mutating func append(digitsOf number: Int64) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }

    /// Appends a text in quotes, escaping what RFC 8259, section 7 demands and nothing else.
    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { content in
            var start = 0
            for (index, byte) in content.enumerated()
            where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                bytes.append(contentsOf: content[start..<index])
                start = index + 1
                escape(byte)
            }
            bytes.append(contentsOf: content[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes += [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")]
            bytes.append(hexadecimal(byte >> 4))
            bytes.append(hexadecimal(byte & 15))
        }
    }
}
