public import TotemDomain

/// The words of one language: texts by stable keys, from the PO files beside this file.
///
/// The PO files are the source; `WordsText.swift` carries them into the binary, and a test
/// compares the two. French and English have every text. German and Luxembourgish have those that
/// people read who register: the public pages and the mails; a test holds which those are.
public struct Words: Sendable {
    /// The languages of the public pages and of mails.
    public static let languages: [Language] = [.french, .german, .english, .luxembourgish]
    /// The languages of the desk and of the service for programs, which have every text.
    public static let wholeLanguages: [Language] = [.french, .english]

    /// The language of the texts.
    public let language: Language
    let catalogue: Catalogue

    /// The words of a language.
    public init(_ language: Language) {
        self.language = language
        catalogue =
            switch language {
            case .french: Self.french
            case .german: Self.german
            case .english: Self.english
            case .luxembourgish: Self.luxembourgish
            }
    }

    /// The language with every text that stands in for the wanted one.
    public static func whole(_ language: Language) -> Language {
        wholeLanguages.contains(language) ? language : .english
    }

    /// The entry of a key; English where the language does not have it.
    private func entry(_ key: String) -> Catalogue.Entry? {
        catalogue.entries[key] ?? Self.english.entries[key]
    }

    /// The text of a key, each `{name}` replaced by the value of that name.
    ///
    /// A key that no file has answers itself; a test keeps that from happening.
    public func text(_ key: String, _ values: [String: String] = [:]) -> String {
        fill(entry(key)?.forms.first ?? key, values)
    }

    /// The text of a key for a number of things; `{n}` stands for the number.
    public func plural(_ key: String, _ count: Int, _ values: [String: String] = [:]) -> String {
        let forms = entry(key)?.forms ?? [key]
        let index = min(pluralForm(count), forms.count - 1)
        var values = values
        values["n"] = number(count)
        return fill(forms[index], values)
    }

    /// Whether the key has a text.
    public func has(_ key: String) -> Bool {
        entry(key) != nil
    }

    /// A whole number with the separators of the language: a narrow no-break space in French.
    ///
    /// Source: Unicode CLDR, number symbols of fr, de, en and lb.
    public func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let separator =
            switch language {
            case .french: "\u{202F}"
            case .german, .luxembourgish: "."
            case .english: ","
            }
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        return (number < 0 ? "−" : "") + groups.joined(separator: separator)
    }

    /// What a room has of an attribute: a number with the point or the comma of the language.
    public func text(of value: AttributeValue) -> String {
        switch value {
        case .text(let text): return text
        case .number(let value):
            if let whole = Int(exactly: value) { return number(whole) }
            let text = "\(value)"
            return language == .english ? text : text.replacing(".", with: ",")
        }
    }

    /// Which of the forms a number takes.
    ///
    /// Source: Unicode CLDR, plural rules; in French zero and one are singular.
    private func pluralForm(_ count: Int) -> Int {
        switch language {
        case .french: count > 1 ? 1 : 0
        case .german, .english, .luxembourgish: count == 1 ? 0 : 1
        }
    }

    private func fill(_ text: String, _ values: [String: String]) -> String {
        guard !values.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            // One pass: a value that looks like a placeholder stays as it is.
            filled += values[String(name)] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    private static let french = Catalogue(WordsText.french)
    private static let english = Catalogue(WordsText.english)
    private static let german = Catalogue(WordsText.german)
    private static let luxembourgish = Catalogue(WordsText.luxembourgish)
}

/// The entries of one PO file.
struct Catalogue: Sendable {
    /// One key with its forms: one, or singular and plural.
    struct Entry: Hashable, Sendable {
        var isPlural = false
        var forms: [String] = []
    }

    /// The entries by key.
    private(set) var entries: [String: Entry] = [:]
    /// Keys that stand twice; a test wants none.
    private(set) var doubles: [String] = []

    /// Reads the text of a PO file.
    ///
    /// It knows `msgid`, `msgid_plural`, `msgstr`, `msgstr[n]`, continued texts and comments.
    /// Source: GNU gettext manual, "The Format of PO Files".
    init(_ text: StaticString) {
        var key = ""
        var entry = Entry()
        var isKey = false
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard line.first != UInt8(ascii: "#"), let quote = line.firstIndex(of: Self.quote)
            else { continue }
            let content = Self.unquote(line[(quote + 1)...].dropLast())
            let keyword = line[..<quote]
            if keyword.isEmpty {
                if isKey {
                    key += content
                } else if !entry.forms.isEmpty {
                    entry.forms[entry.forms.count - 1] += content
                }
            } else if keyword.elementsEqual("msgid ".utf8) {
                add(key, entry)
                (key, entry, isKey) = (content, Entry(), true)
            } else if keyword.elementsEqual("msgid_plural ".utf8) {
                (entry.isPlural, isKey) = (true, false)
            } else {
                entry.forms.append(content)
                isKey = false
            }
        }
        add(key, entry)
    }

    private mutating func add(_ key: String, _ entry: Entry) {
        guard !key.isEmpty else { return }
        if entries.updateValue(entry, forKey: key) != nil { doubles.append(key) }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    private static func unquote(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        guard text.contains(backslash) else { return String(decoding: text, as: UTF8.self) }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in text {
            switch (isEscaped, byte) {
            case (false, backslash):
                isEscaped = true
                continue
            case (true, UInt8(ascii: "n")): plain.append(UInt8(ascii: "\n"))
            case (true, UInt8(ascii: "t")): plain.append(UInt8(ascii: "\t"))
            default: plain.append(byte)
            }
            isEscaped = false
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
