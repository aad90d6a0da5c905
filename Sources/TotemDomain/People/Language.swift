/// A language that pages and mails are written in.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case french = "fr"
    case german = "de"
    case english = "en"
    case luxembourgish = "lb"
}

/// A text in one or several languages of a session, such as its title.
public struct LocalisedText: Hashable, Sendable {
    /// The texts by language tag (`fr`, `de`, `nl` …), never empty.
    public let byLanguage: [String: String]
    /// The tag whose text stands in when the wanted one is missing.
    public let fallback: String

    /// A text in several languages; `nil` when there is none in the fallback.
    public init?(_ byLanguage: [String: String], fallback: String) {
        guard byLanguage[fallback] != nil else { return nil }
        self.byLanguage = byLanguage
        self.fallback = fallback
    }

    /// A text in one language.
    public init(_ text: String, in language: String) {
        byLanguage = [language: text]
        fallback = language
    }

    /// The text in that language, or else in the fallback.
    public func text(in language: String) -> String {
        byLanguage[language] ?? byLanguage[fallback] ?? ""
    }
}
