import TotemDomain
import TotemPresentation

/// The language of a page.
enum PageLanguage {
    /// The language of a page whose address may name none: the address, then the reader's wish,
    /// then French.
    static func language(of target: Target, _ request: WebRequest) -> Language {
        let named = target.segments.first.flatMap(Language.init(rawValue:))
        if let named, Words.languages.contains(named) { return named }
        return Language.preferred(by: request.header("accept-language"), fallback: .french)
    }
}
