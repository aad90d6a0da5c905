import Mustache
import TotemPresentation

/// The words of a language as templates see them: `{{w.agenda.title}}` is the text of the key
/// `agenda.title`.
///
/// What is no key is the beginning of one.
struct PageWords: MustacheParent {
    let words: Words
    private let prefix: String

    init(_ words: Words) {
        self.init(words, prefix: "")
    }

    private init(_ words: Words, prefix: String) {
        self.words = words
        self.prefix = prefix
    }

    func child(named name: String) -> Any? {
        let key = prefix + name
        return words.has(key) ? words.text(key) : Self(words, prefix: key + ".")
    }
}
