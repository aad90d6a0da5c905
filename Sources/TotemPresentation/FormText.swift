/// Names and texts of a web form or of a query, in their order.
///
/// Source: WHATWG URL standard, "application/x-www-form-urlencoded"; stricter, in that a broken
/// escape or broken UTF-8 is a fault and not guessed at.
public enum FormText {
    /// The greatest number of pairs.
    public static let maximumPairs = 200

    /// One name with its text.
    public typealias Pair = (name: String, text: String)

    /// Reads the body of a form, or what follows the `?` of an address.
    ///
    /// - Throws: `FormFault` naming where it stopped.
    public static func parse(_ bytes: some Collection<UInt8>) throws(FormFault) -> [Pair] {
        var pairs: [Pair] = []
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            guard pairs.count < maximumPairs else { throw FormFault.tooManyPairs }
            let mark = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            let rest = mark == part.endIndex ? mark : part.index(after: mark)
            pairs.append((try decode(part[..<mark]), try decode(part[rest...])))
        }
        return pairs
    }

    /// A text as it stands behind the `=` of an address.
    public static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var escaped: [UInt8] = []
        for byte in text.utf8 {
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-._~".utf8.contains(byte)
            escaped += isPlain ? [byte] : [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func decode(_ bytes: some Collection<UInt8>) throws(FormFault) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+"):
                decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(hexadecimal),
                    let low = iterator.next().flatMap(hexadecimal)
                else { throw .invalidEscape }
                decoded.append(high << 4 | low)
            default:
                decoded.append(byte)
            }
        }
        guard let text = String(validating: decoded, as: UTF8.self) else { throw .invalidUTF8 }
        return text
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        guard byte < 0x80 else { return nil }
        return Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
    }
}

/// Why bytes are not a form.
public enum FormFault: Error, Hashable, Sendable {
    /// A percent sign is not followed by two hexadecimal digits.
    case invalidEscape
    /// The decoded bytes are not UTF-8.
    case invalidUTF8
    /// More pairs than `FormText.maximumPairs`.
    case tooManyPairs
}
