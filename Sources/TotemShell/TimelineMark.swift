/// What a cell of a timeline shows; each state has a character of its own, so that no colour is
/// needed to tell them apart.
enum TimelineMark: Character, CaseIterable {
    // The strongest first: it is what a cell shows that holds several.
    case closed = "×"
    case booked = "█"
    case shared = "▒"
    case held = "╍"
    case turnaround = "╱"
    case free = "·"
    case outside = "░"

    /// What the legend says.
    var words: String {
        switch self {
        case .closed: "closed"
        case .booked: "booked"
        case .shared: "taken by a room that shares its space"
        case .held: "held"
        case .turnaround: "kept free around a booking"
        case .free: "free"
        case .outside: "outside opening hours"
        }
    }

    /// How it stands out on a terminal.
    var emphasis: Emphasis {
        switch self {
        case .closed: .bad
        case .booked, .shared: .none
        case .held: .waiting
        case .turnaround, .outside: .faint
        case .free: .good
        }
    }
}

extension String {
    /// The text in ASCII, as many characters as before: drawings by likeness, letters without
    /// their marks, `?` for what has none.
    var inASCII: String { String(map(\.inASCII)) }
}

extension Character {
    /// The characters of drawings and of typography.
    private static let likenesses: [Character: Character] = [
        "×": "x", "█": "#", "▒": "+", "╍": "=", "╱": "/", "·": ".", "░": "-", "│": "|", "▼": "v",
        "–": "-", "—": "-", "…": "~", "’": "'", "‘": "'", "“": "\"", "”": "\"", "«": "\"",
        "»": "\"", "\u{A0}": " ", "\u{202F}": " ", "²": "2", "€": "E",
    ]

    /// One character of ASCII that stands for it.
    fileprivate var inASCII: Character {
        if isASCII { return self }
        if let likeness = Self.likenesses[self] { return likeness }
        // The name of é is LATIN SMALL LETTER E WITH ACUTE (Unicode Standard, section 4.8).
        let name = unicodeScalars.first?.properties.name ?? ""
        let words = name.split(separator: " ")
        guard words.first == "LATIN", words.count > 3, let letter = words[3].first else {
            return unicodeScalars.first.flatMap { $0.isASCII ? Character($0) : nil } ?? "?"
        }
        return words[1] == "SMALL" ? Character(letter.lowercased()) : letter
    }
}
