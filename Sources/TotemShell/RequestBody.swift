import TotemPresentation

/// The request of a command in the shape of the REST body.
///
/// The commands give what was typed and leave all judging to the parsers of TotemPresentation, so
/// that a wrong field is told in the same words as by REST, and all wrong fields at once.
struct RequestBody {
    private var members: [JSONMember] = []

    /// The body.
    var value: JSONValue { .object(members) }

    /// A text, where one was given.
    mutating func text(_ name: String, _ value: String?) {
        if let value { members.append(JSONMember(name, .string(value))) }
    }

    /// A text of a change, where one was given; an empty one empties the field.
    mutating func edit(_ name: String, _ value: String?) {
        if let value { members.append(JSONMember(name, value.isEmpty ? .null : .string(value))) }
    }

    /// A whole number of a change, where one was given; an empty text empties the field.
    mutating func edit(number name: String, _ value: String?) {
        if let value {
            members.append(JSONMember(name, value.isEmpty ? .null : Self.number(value)))
        }
    }

    /// A whole number, where one was given; what is none stays text for the parser to refuse.
    mutating func number(_ name: String, _ value: String?) {
        if let value { members.append(JSONMember(name, Self.number(value))) }
    }

    /// A text, where one was given; `none` clears what there was.
    mutating func textOrNone(_ name: String, _ value: String?) {
        if value == Self.none { members.append(JSONMember(name, .null)) } else { text(name, value) }
    }

    /// A whole number, where one was given; `none` clears what there was.
    mutating func numberOrNone(_ name: String, _ value: String?) {
        if value == Self.none {
            members.append(JSONMember(name, .null))
        } else {
            number(name, value)
        }
    }

    private static let none = "none"

    /// A decision, where one was made.
    mutating func flag(_ name: String, _ value: Bool?) {
        if let value { members.append(JSONMember(name, .bool(value))) }
    }

    /// Texts, where there are some.
    mutating func texts(_ name: String, _ values: [String]) {
        if !values.isEmpty { list(name, values.map { .string($0) }) }
    }

    /// All texts of a list that is changed, where some were given; one empty text empties it.
    mutating func replace(_ name: String, _ values: [String]) {
        guard values != [""] else { return members.append(JSONMember(name, .array([]))) }
        texts(name, values)
    }

    /// Texts from words with commas between them, `fr,en`.
    mutating func words(_ name: String, _ values: [String]) {
        texts(name, values.flatMap(Self.words).filter { !$0.isEmpty })
    }

    /// The words of one text with commas between them; an empty text is one empty word.
    static func words(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: !text.isEmpty).map(String.init)
    }

    /// Texts from words with commas between them; `none` alone takes all away.
    mutating func wordsOrNone(_ name: String, _ values: [String]) {
        if values == [Self.none] {
            members.append(JSONMember(name, .array([])))
        } else {
            words(name, values)
        }
    }

    /// Values of any kind, where there are some.
    mutating func list(_ name: String, _ values: [JSONValue]) {
        if !values.isEmpty { members.append(JSONMember(name, .array(values))) }
    }

    /// Values of a change, where some were given; a single empty one empties the list.
    mutating func editList(
        _ name: String,
        _ texts: [String],
        _ value: (String) -> JSONValue
    ) {
        guard !texts.isEmpty else { return }
        members.append(JSONMember(name, .array(texts == [""] ? [] : texts.map(value))))
    }

    /// `word=value` as members of an object, where some were given; an empty one alone empties it.
    mutating func pairs(
        _ name: String,
        _ texts: [String],
        _ value: (String) -> JSONValue
    ) {
        guard !texts.isEmpty else { return }
        guard texts != [""] else { return members.append(JSONMember(name, .object([]))) }
        var body = RequestBody()
        for text in texts {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let said = parts.count > 1 ? String(parts[1]) : ""
            body.members.append(JSONMember(String(parts[0]), value(said)))
        }
        object(name, body)
    }

    /// Fields under a field, where there are some.
    mutating func object(_ name: String, _ body: RequestBody) {
        if !body.members.isEmpty { members.append(JSONMember(name, body.value)) }
    }

    /// One text as it is; several, or one with its language, as an object by language.
    mutating func localised(_ name: String, _ texts: [String]) {
        let tagged = texts.map(Self.tagged)
        if texts.count == 1, tagged[0] == nil { return text(name, texts[0]) }
        guard !texts.isEmpty else { return }
        var body = RequestBody()
        for (text, pair) in zip(texts, tagged) {
            body.text(pair?.language ?? "?", pair?.text ?? text)
        }
        object(name, body)
    }

    /// A text of a change in one or more languages; an empty one empties the field.
    mutating func edit(localised name: String, _ texts: [String]) {
        if texts == [""] { return edit(name, "") }
        localised(name, texts)
    }

    /// `fr=Bonjour` in its parts; `nil` for a title without a language tag.
    private static func tagged(_ text: String) -> (language: String, text: String)? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, (2...3).contains(parts[0].utf8.count),
            parts[0].utf8.allSatisfy({ (97...122).contains($0) })
        else { return nil }
        return (String(parts[0]), String(parts[1]))
    }

    static func number(_ text: String) -> JSONValue {
        if let number = Int64(text) { return .integer(number) }
        if let number = Double(text), number.isFinite { return .number(number) }
        return .string(text)
    }
}
