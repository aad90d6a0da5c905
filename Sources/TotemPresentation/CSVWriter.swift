/// Writes rows of comma-separated values into bytes.
///
/// Source: RFC 4180; rows end with CR LF, a field with a comma, a quote or a line break stands in
/// quotes.
public struct CSVWriter: Sendable {
    /// One field of a row.
    public enum Field: Hashable, Sendable, ExpressibleByStringLiteral {
        /// A text, guarded so that no spreadsheet takes it for a formula.
        case text(String)
        /// A whole number.
        case number(Int)
        /// Nothing.
        case empty

        /// A text, or nothing.
        public init(_ text: String?) {
            self = text.map { .text($0) } ?? .empty
        }

        /// A whole number, or nothing.
        public init(_ number: Int?) {
            self = number.map { .number($0) } ?? .empty
        }

        /// A text.
        public init(stringLiteral text: String) {
            self = .text(text)
        }
    }

    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// A writer.
    ///
    /// - Parameter hasMark: whether the text begins with the byte order mark by which Excel knows
    ///   UTF-8.
    public init(hasMark: Bool = false) {
        if hasMark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Writes a row.
    public mutating func row(_ fields: some Sequence<Field>) {
        let start = bytes.count
        var isFirst = true
        for field in fields {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            switch field {
            case .text(let text): write(Self.guarded(text))
            case .number(let number): bytes += String(number).utf8
            case .empty: break
            }
        }
        // A row of one empty field would be an empty line, which readers skip.
        if bytes.count == start { bytes += "\"\"".utf8 }
        bytes += "\r\n".utf8
    }

    private mutating func write(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            !Self.quoted.contains(byte)
        }
        if isPlain {
            bytes += text.utf8
        } else {
            bytes += ("\"" + text.replacing("\"", with: "\"\"") + "\"").utf8
        }
    }

    private static let quoted: Set<UInt8> = [
        UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
    ]
}

extension CSVWriter {
    /// A text that no spreadsheet takes for a formula: an apostrophe goes before one.
    ///
    /// Source: OWASP, "CSV Injection". An apostrophe before such a start gets another, so that
    /// `unguarded` gives back every text as it was.
    public static func guarded(_ text: String) -> String {
        isFormula(text.drop { $0 == "'" }) ? "'" + text : text
    }

    /// A text as it was before `guarded`.
    public static func unguarded(_ text: String) -> String {
        guard text.first == "'", isFormula(text.drop(while: { $0 == "'" })) else { return text }
        return String(text.dropFirst())
    }

    private static func isFormula(_ text: Substring) -> Bool {
        text.unicodeScalars.first.map { formulaStarts.contains($0) } ?? false
    }

    /// The wide forms count where East Asian input is taken for the narrow one.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
}
