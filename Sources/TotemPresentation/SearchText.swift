import Foundation

/// Texts as people look for them.
public enum SearchText {
    /// The text without case and accents: `Zoé` is found by `zoe`.
    public static func plain(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
