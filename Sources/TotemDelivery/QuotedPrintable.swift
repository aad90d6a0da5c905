/// Text that survives every mail server: seven bits, short lines.
///
/// Source: RFC 2045, section 6.7.
enum QuotedPrintable {
    /// The greatest number of characters of an encoded line, without CR LF.
    static let lineLimit = 76

    /// The encoded lines of a text; every newline of it, however written, ends a line.
    static func lines(of text: String) -> [String] {
        var lines: [String] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            lines += encoded(line)
        }
        return lines
    }

    /// `=3D` for `=`.
    static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "=" + (digits.count == 1 ? "0" + digits : digits)
    }

    /// One line in pieces of at most 76 characters; all but the last end with a soft break.
    private static func encoded(_ line: Substring) -> [String] {
        var pieces: [String] = []
        var piece = ""
        let scalars = Array(line.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isLast = index == scalars.count - 1
            let text = encoded(scalar, endsLine: isLast)
            // The last character of a line needs no room for the sign of a soft break.
            let limit = isLast ? lineLimit : lineLimit - 1
            if piece.utf8.count + text.utf8.count > limit {
                pieces.append(piece + "=")
                piece = ""
            }
            piece += text
        }
        pieces.append(piece)
        return pieces
    }

    /// One character; a space or tab at the end of a line is escaped, since servers drop it.
    private static func encoded(_ scalar: UnicodeScalar, endsLine: Bool) -> String {
        switch scalar.value {
        case 9, 32: endsLine ? escaped(UInt8(scalar.value)) : String(scalar)
        case UInt32(UInt8(ascii: "=")): "=3D"
        case 33...126: String(scalar)
        default: String(scalar).utf8.map(escaped).joined()
        }
    }
}
