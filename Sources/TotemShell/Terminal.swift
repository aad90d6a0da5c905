/// What the shell knows of the place its output goes to.
public struct Terminal: Hashable, Sendable {
    /// Columns; `nil` when the output is no terminal, so that nothing is cut.
    public let width: Int?
    /// Whether bold and colours are wanted: a terminal, no `NO_COLOR`, not `TERM=dumb`.
    public let isStyled: Bool
    /// Whether it shows more than ASCII.
    public let isUnicode: Bool
    /// The columns of what is drawn to a width, also where the output is no terminal.
    public let drawnColumns: Int

    /// The narrowest terminal that is written for.
    public static let narrowest = 16
    /// The columns of a drawing where nothing tells another width.
    public static let customaryColumns = 80

    /// A place for output; one narrower than `narrowest` is taken to be as wide as that.
    public init(
        width: Int?,
        isStyled: Bool,
        isUnicode: Bool = true,
        drawnColumns: Int = Self.customaryColumns
    ) {
        self.width = width.map { max($0, Self.narrowest) }
        self.isStyled = isStyled
        self.isUnicode = isUnicode
        self.drawnColumns = self.width ?? max(drawnColumns, Self.narrowest)
    }

    /// The place that standard output is.
    ///
    /// - Parameters:
    ///   - isTerminal: whether it is a terminal.
    ///   - columns: the columns that it tells; `nil` when it tells none.
    ///   - variables: the environment: `COLUMNS` makes it narrower and stands in where it tells
    ///     nothing, `NO_COLOR` and `TERM=dumb` take the colours.
    public init(isTerminal: Bool, columns: Int?, variables: [String: String]) {
        let wish = variables["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let width = [columns, wish].compactMap { $0 }.min() ?? Self.customaryColumns
        let isPlain = variables["NO_COLOR"]?.isEmpty == false || variables["TERM"] == "dumb"
        self.init(
            width: isTerminal ? width : nil,
            isStyled: isTerminal && !isPlain,
            isUnicode: Self.isUnicode(variables),
            drawnColumns: wish ?? Self.customaryColumns
        )
    }

    /// Whether the locale writes UTF-8; source: POSIX.1-2017, section 8.2.
    private static func isUnicode(_ variables: [String: String]) -> Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
            .compactMap { variables[$0] }
            .first { !$0.isEmpty }
        let letters = (locale ?? "").lowercased().filter { $0 != "-" }
        return letters.contains("utf8")
    }

    /// A file or a pipe: as wide as the text, without colours.
    public static let file = Terminal(width: nil, isStyled: false)
}

/// How a word stands out on a terminal.
///
/// The word itself always says the same.
enum Emphasis: Hashable, Sendable {
    case none, heading, good, waiting, bad, faint

    /// The text in the escape codes of ECMA-48 (SGR).
    func applied(to text: String, on terminal: Terminal) -> String {
        guard terminal.isStyled, let code else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private var code: String? {
        switch self {
        case .none: nil
        case .heading: "1"
        case .good: "32"
        case .waiting: "33"
        case .bad: "31"
        case .faint: "2"
        }
    }
}

extension String {
    /// The columns the text takes on a terminal.
    ///
    /// Wide characters of East Asia and pictures count two; source: Unicode Standard Annex 11.
    var columns: Int {
        isPlain ? utf8.count : reduce(0) { $0 + $1.columns }
    }

    /// Whether it has nothing but the printed characters of ASCII, as most cells do, so that nobody
    /// has to ask the tables of Unicode.
    private var isPlain: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }

    /// The text in at most so many columns, its end replaced by `…` where it is longer.
    func elided(toColumns limit: Int) -> String {
        guard columns > limit else { return self }
        guard limit > 1 else { return limit == 1 ? "…" : "" }
        var kept = ""
        var used = 0
        for character in self {
            guard used + character.columns < limit else { break }
            kept.append(character)
            used += character.columns
        }
        return kept + "…"
    }

    /// The text without characters that a terminal would take as commands.
    ///
    /// Names come from the public side; an escape code in one must not reach an organiser's screen.
    var withoutControls: String {
        guard !isPlain else { return self }
        return String(
            String.UnicodeScalarView(
                replacing("\r\n", with: "\n").unicodeScalars
                    .map { scalar in
                        switch scalar.properties.generalCategory {
                        case .control, .lineSeparator, .paragraphSeparator: " "
                        case .format where Self.reordering.contains(scalar.value): " "
                        default: scalar
                        }
                    }
            )
        )
    }

    /// The marks that reorder text to the end of the line; source: Unicode Standard Annex 9.
    private static let reordering: Set<UInt32> = [
        0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
    ]

    /// The text in lines of at most so many columns, broken at spaces where there are some.
    func wrapped(toColumns limit: Int) -> [String] {
        guard limit > 0, columns > limit else { return [self] }
        var lines: [String] = []
        var line = ""
        for word in split(separator: " ") {
            let word = String(word)
            let joined = line.isEmpty ? word : line + " " + word
            if joined.columns <= limit {
                line = joined
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = word
            while line.columns > limit {
                let head = line.head(columns: limit)
                lines.append(head)
                line = String(line.dropFirst(head.count))
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// As many characters from the start as fit, at least one.
    private func head(columns limit: Int) -> String {
        var head = ""
        for character in self {
            if !head.isEmpty, head.columns + character.columns > limit { break }
            head.append(character)
        }
        return head
    }
}

extension Character {
    /// The columns of one character.
    fileprivate var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
        switch first.value {
        case 0..<0x300: return 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F680...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default:
            switch first.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: return 0
            default: return 1
            }
        }
    }
}
