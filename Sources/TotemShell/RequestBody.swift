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

    /// A decision, where one was made.
    mutating func flag(_ name: String, _ value: Bool?) {
        if let value { members.append(JSONMember(name, .bool(value))) }
    }

    /// Texts, where there are some.
    mutating func texts(_ name: String, _ values: [String]) {
        if !values.isEmpty { list(name, values.map { .string($0) }) }
    }

    /// Texts from words with commas between them, `fr,en`.
    mutating func words(_ name: String, _ values: [String]) {
        texts(name, values.flatMap { $0.split(separator: ",").map(String.init) })
    }

    /// Values of any kind, where there are some.
    mutating func list(_ name: String, _ values: [JSONValue]) {
        if !values.isEmpty { members.append(JSONMember(name, .array(values))) }
    }

    /// Fields under a field, where there are some.
    mutating func object(_ name: String, _ body: RequestBody) {
        if !body.members.isEmpty { members.append(JSONMember(name, body.value)) }
    }

    static func number(_ text: String) -> JSONValue {
        if let number = Int64(text) { return .integer(number) }
        if let number = Double(text), number.isFinite { return .number(number) }
        return .string(text)
    }
}
