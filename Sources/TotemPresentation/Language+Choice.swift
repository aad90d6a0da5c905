public import TotemDomain

extension Language {
    /// The language that suits a reader best, of those that something is written in.
    ///
    /// Source: RFC 9110, section 12.5.4; a range matches by its first subtag, and of equal
    /// weights the first one wins.
    ///
    /// - Parameters:
    ///   - header: The value of `Accept-Language`, or `nil` when none was sent.
    ///   - languages: Those to choose from; without any, those of pages and mails.
    ///   - fallback: The answer when nothing matches.
    /// - Returns: One of them, or the fallback.
    public static func preferred(
        by header: String?,
        of languages: [Language] = Words.languages,
        fallback: Language
    ) -> Language {
        guard let header else { return fallback }
        var best: (language: Language, weight: Double)?
        for range in header.prefix(Limits.line).split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = parts.first else { continue }
            let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? ""
            let weight =
                parts.dropFirst().first { $0.hasPrefix("q=") }
                .map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            guard let language = Language(rawValue: primary), languages.contains(language),
                weight > 0, weight > best?.weight ?? 0
            else { continue }
            best = (language, weight)
        }
        return best?.language ?? fallback
    }
}
