import Foundation
import TotemDomain

/// One line of text as people type it.
enum TextLine {
    /// What is wrong with a line.
    struct Wrong: Error {
        let problem: FieldFault.Problem
    }

    /// Trims white space, composes (NFC) and checks.
    ///
    /// Control characters are refused, line breaks among them, so that no text can add a header to
    /// a mail or a line to a log. So are the marks that override the direction of writing, with
    /// which a name can be made to look like another (Unicode TR 36, section 2.5); letters of
    /// right-to-left scripts need none of them.
    static func read(_ raw: String, maximum: Int) -> Result<String, Wrong> {
        if isPlain(raw) {
            return raw.utf8.count <= maximum
                ? .success(raw) : .failure(Wrong(problem: .tooLong(maximum: maximum)))
        }
        let trimmed = raw.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty else { return .failure(Wrong(problem: .empty)) }
        let isASCII = trimmed.utf8.allSatisfy { $0 < 0x80 }
        let text = isASCII ? trimmed : trimmed.precomposedStringWithCanonicalMapping
        guard !text.unicodeScalars.contains(where: isControl) else {
            return .failure(Wrong(problem: .controlCharacters))
        }
        let count = isASCII ? text.utf8.count : text.unicodeScalars.count
        guard count <= maximum else { return .failure(Wrong(problem: .tooLong(maximum: maximum))) }
        return .success(text)
    }

    /// Whether a text is visible ASCII without white space around it.
    ///
    /// Then nothing is to trim, compose or refuse. Most fields are such, and the slow way costs
    /// microseconds in each.
    private static func isPlain(_ text: String) -> Bool {
        let space = UInt8(ascii: " ")
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, first != space, last != space else {
            return false
        }
        return bytes.allSatisfy { 0x20 <= $0 && $0 < 0x7F }
    }

    private static func isControl(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFFF9...0xFFFB: true
        default: scalar.properties.isNoncharacterCodePoint
        }
    }
}
