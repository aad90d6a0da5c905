import TotemDomain

/// The languages that pages are written in so far, and the choice among them.
enum PageLanguage {
    /// The languages, the one for those who state no wish first.
    static let offered: [Language] = [.french, .english]

    /// The best language for an `Accept-Language`, by quality, then by its order
    /// (RFC 9110 section 12.5.4); regions are ignored.
    static func best(for ranges: [Substring]) -> Language {
        var best = offered[0]
        var bestQuality = 0.0
        for range in ranges {
            let (tag, quality) = MediaRange.parse(range)
            let primary = tag.prefix { $0 != "-" }
            let match = primary == "*" ? offered[0] : offered.first { $0.rawValue == primary }
            if let match, quality > bestQuality {
                best = match
                bestQuality = quality
            }
        }
        return best
    }
}

/// One element of a list such as `fr-LU;q=0.8` or `text/html`.
enum MediaRange {
    /// The value in lower case and its quality from 0 to 1; a broken quality counts as 0.
    static func parse(_ text: Substring) -> (value: String, quality: Double) {
        let parts = text.lowercased().split(separator: ";").map(trimmed)
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
            .map { Double($0.dropFirst(2)) ?? 0 }
        let isSane = quality.map { (0...1).contains($0) } ?? true
        return (parts.first ?? "", isSane ? quality ?? 1 : 0)
    }

    /// Text without spaces and tabs at its ends.
    static func trimmed(_ text: Substring) -> String {
        var text = text
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text.drop { $0 == " " || $0 == "\t" })
    }
}
