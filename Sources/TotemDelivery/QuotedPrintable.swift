/// Text that survives every mail server: seven bits, short lines.
///
/// Source: RFC 2045, section 6.7.
enum QuotedPrintable {
    /// The greatest number of characters of an encoded line, without CR LF.
    static let lineLimit = 76

    /// Appends a text in encoded lines, each ended by CR LF; every newline of it, however written,
    /// ends a line.
    ///
    /// It works on bytes, since a mail of some kilobytes is written for each registration.
    static func append(_ text: String, to encoded: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            var column = 0
            var index = 0
            while index < bytes.count {
                if let next = afterNewline(at: index, in: bytes) {
                    encoded += newline
                    column = 0
                    index = next
                    continue
                }
                let end = index + scalarLength(bytes[index])
                let isLast = end == bytes.count || afterNewline(at: end, in: bytes) != nil
                let isPlain = isPlain(bytes[index], endsLine: isLast)
                let width = isPlain ? 1 : 3 * (end - index)
                // The last character of a line needs no room for the sign of a soft break.
                if column + width > (isLast ? lineLimit : lineLimit - 1) {
                    encoded.append(UInt8(ascii: "="))
                    encoded += newline
                    column = 0
                }
                if isPlain {
                    encoded.append(bytes[index])
                } else {
                    for byte in bytes[index..<end] { append(escaped: byte, to: &encoded) }
                }
                column += width
                index = end
            }
        }
        encoded += newline
    }

    /// `=3D` for `=`.
    static func escaped(_ byte: UInt8) -> String {
        var bytes: [UInt8] = []
        append(escaped: byte, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let newline: [UInt8] = [13, 10]
    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func append(escaped byte: UInt8, to encoded: inout [UInt8]) {
        encoded.append(UInt8(ascii: "="))
        encoded.append(digits[Int(byte >> 4)])
        encoded.append(digits[Int(byte & 15)])
    }

    /// Whether a byte stands for itself; a space or tab at the end of a line does not, since servers
    /// drop it.
    private static func isPlain(_ byte: UInt8, endsLine: Bool) -> Bool {
        switch byte {
        case 9, 32: !endsLine
        case UInt8(ascii: "="): false
        default: 33...126 ~= byte
        }
    }

    /// How many bytes the scalar has that begins with one.
    private static func scalarLength(_ first: UInt8) -> Int {
        switch first {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    /// The place after a newline, if one begins there.
    ///
    /// CR, LF or both, vertical tab, form feed, next line, and the separators of lines and
    /// paragraphs. Source: Unicode Standard, section 5.8.
    private static func afterNewline(
        at index: Int,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        func byte(_ offset: Int) -> UInt8? {
            index + offset < bytes.count ? bytes[index + offset] : nil
        }
        switch bytes[index] {
        case 13 where byte(1) == 10: return index + 2
        case 10...13: return index + 1
        case 0xC2 where byte(1) == 0x85: return index + 2
        case 0xE2 where byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9): return index + 3
        default: return nil
        }
    }
}
