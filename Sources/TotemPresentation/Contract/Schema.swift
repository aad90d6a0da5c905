import TotemDomain

/// The shape of JSON that the service takes or gives, as JSON Schema 2020-12, which OpenAPI 3.1
/// speaks.
///
/// Shapes of requests stand beside the parsers that they describe, shapes of answers beside what
/// writes them; tests hold each pair against one another.
public struct Schema: Hashable, Sendable {
    /// The schema.
    public let json: JSONValue

    /// A schema as it is written.
    public init(_ json: JSONValue) {
        self.json = json
    }

    init(_ type: String, _ members: [(String, JSONValue)] = []) {
        json = .object(
            [JSONMember("type", .string(type))] + members.map { JSONMember($0.0, $0.1) }
        )
    }

    // MARK: Plain values

    /// Text of one line.
    static func text(_ maximum: Int, minimum: Int = 1) -> Schema {
        Schema(
            "string",
            [("minLength", .integer(Int64(minimum))), ("maxLength", .integer(Int64(maximum)))]
        )
    }

    /// Text of any length.
    static let anyText = Schema("string")
    /// Yes or no.
    static let flag = Schema("boolean")
    /// A whole number of answers.
    static let whole = Schema("integer", [("minimum", .integer(0))])
    /// A number of answers.
    static let number = Schema("number")
    /// An id.
    static let id = Schema("string", [("format", .string("uuid"))])
    /// A moment with its offset.
    static let moment = Schema("string", [("format", .string("date-time"))])
    /// The short name of a building, a room, an organisation, a programme or a session.
    static let code = Schema(
        "string",
        [("pattern", .string("^[a-z0-9]+(-[a-z0-9]+)*$")), ("maxLength", .integer(64))]
    )
    /// The path of a room, such as `paddock/ecurie`.
    static let room = Schema(
        "string",
        [("pattern", .string("^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"))]
    )
    /// A moment with its offset, or a local time on the clock of the building.
    static let time = Schema(
        "string",
        [
            (
                "pattern",
                .string(
                    "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}"
                        + "(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?$"
                )
            )
        ]
    )
    /// A territory by ISO 3166.
    static let territory = Schema("string", [("pattern", .string("^[A-Z]{2}(-[A-Z0-9]{1,3})?$"))])
    /// A language tag with an optional region.
    static let languageTag = Schema("string", [("pattern", .string("^[a-z]{2,3}(-[A-Z]{2})?$"))])
    /// A word of a list that grows by use.
    static let word = Schema(
        "string",
        [("pattern", .string("^[a-z0-9_-]+$")), ("maxLength", .integer(Int64(Limits.word)))]
    )

    /// A whole number within a range.
    static func integer(_ range: ClosedRange<Int>) -> Schema {
        Schema(
            "integer",
            [
                ("minimum", .integer(Int64(range.lowerBound))),
                ("maximum", .integer(Int64(range.upperBound))),
            ]
        )
    }

    /// A number within a range.
    static func number(_ range: ClosedRange<Int>) -> Schema {
        Schema(
            "number",
            [
                ("minimum", .integer(Int64(range.lowerBound))),
                ("maximum", .integer(Int64(range.upperBound))),
            ]
        )
    }

    /// One of the words of an enum.
    static func word<Value: RawRepresentable & CaseIterable>(
        of type: Value.Type
    ) -> Schema where Value.RawValue == String {
        words(Value.allCases.map(\.rawValue))
    }

    /// One of some words.
    static func words(_ words: [String]) -> Schema {
        Schema("string", [("enum", .array(words.map { .string($0) }))])
    }

    // MARK: Lists and objects

    /// A list.
    static func list(
        of element: Schema,
        _ counts: ClosedRange<Int>? = nil,
        unique: Bool = false
    ) -> Schema {
        var members: [(String, JSONValue)] = [("items", element.json)]
        if let counts {
            members.append(("minItems", .integer(Int64(counts.lowerBound))))
            members.append(("maxItems", .integer(Int64(counts.upperBound))))
        }
        if unique { members.append(("uniqueItems", .bool(true))) }
        return Schema("array", members)
    }

    /// A field of an object.
    struct Field {
        let name: String
        let schema: Schema
        let isRequired: Bool

        /// A field that must be there.
        static func needed(_ name: String, _ schema: Schema) -> Field {
            Field(name: name, schema: schema, isRequired: true)
        }

        /// A field that may be absent, or null.
        static func optional(_ name: String, _ schema: Schema) -> Field {
            Field(name: name, schema: schema.orNull, isRequired: false)
        }

        /// A field that may be absent, but is not null.
        static func absent(_ name: String, _ schema: Schema) -> Field {
            Field(name: name, schema: schema, isRequired: false)
        }
    }

    /// An object with these fields and no others.
    static func object(_ fields: Field...) -> Schema {
        object(fields)
    }

    /// An object with these fields and no others.
    static func object(_ fields: [Field]) -> Schema {
        let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
        var members: [(String, JSONValue)] = [
            ("properties", .object(fields.map { JSONMember($0.name, $0.schema.json) })),
            ("additionalProperties", .bool(false)),
        ]
        if !required.isEmpty { members.append(("required", .array(required))) }
        return Schema("object", members)
    }

    /// An object that always has all of its members.
    static func record(_ members: (String, Schema)...) -> Schema {
        object(members.map { .needed($0.0, $0.1) })
    }

    /// Texts by language tag.
    static let localised = localised(Limits.title)

    /// Texts by language tag.
    static func localised(_ maximum: Int) -> Schema {
        Schema(
            "object",
            [
                ("propertyNames", languageTag.json), ("minProperties", .integer(1)),
                ("additionalProperties", text(maximum).json),
            ]
        )
    }

    /// Another schema of the document, by its name.
    static func named(_ name: String) -> Schema {
        Schema(.object([JSONMember("$ref", .string("#/components/schemas/\(name)"))]))
    }

    /// Any of some shapes.
    static func any(_ shapes: Schema...) -> Schema {
        Schema(.object([JSONMember("anyOf", .array(shapes.map(\.json)))]))
    }

    /// A part of a list.
    static func page(of name: String) -> Schema {
        record(("items", .list(of: .named(name))), ("next", .anyText.orNull))
    }

    // MARK: Refinements

    /// An object that always has one more member.
    func including(_ name: String, _ schema: Schema) -> Schema {
        guard case .object(let members) = json else { return self }
        return Schema(
            .object(
                members.map { member in
                    switch (member.name, member.value) {
                    case ("properties", .object(let fields)):
                        JSONMember("properties", .object(fields + [JSONMember(name, schema.json)]))
                    case ("required", .array(let names)):
                        JSONMember("required", .array(names + [.string(name)]))
                    default: member
                    }
                }
            )
        )
    }

    /// The same, or null.
    var orNull: Schema {
        guard case .object(var members) = json,
            let index = members.firstIndex(where: { $0.name == "type" }),
            case .string(let type) = members[index].value
        else {
            return Schema(
                .object([
                    JSONMember("anyOf", .array([json, Schema("null").json]))
                ])
            )
        }
        members[index] = JSONMember("type", .array([.string(type), .string("null")]))
        if let words = members.firstIndex(where: { $0.name == "enum" }),
            case .array(let allowed) = members[words].value
        {
            members[words] = JSONMember("enum", .array(allowed + [.null]))
        }
        return Schema(.object(members))
    }

    /// The same with what a reader should know.
    func described(_ text: String) -> Schema {
        adding("description", .string(text))
    }

    /// The same with one more example.
    func example(_ value: JSONValue) -> Schema {
        guard case .object(var members) = json,
            let index = members.firstIndex(where: { $0.name == "examples" }),
            case .array(let examples) = members[index].value
        else { return adding("examples", .array([value])) }
        members[index] = JSONMember("examples", .array(examples + [value]))
        return Schema(.object(members))
    }

    private func adding(_ name: String, _ value: JSONValue) -> Schema {
        guard case .object(let members) = json else { return self }
        return Schema(.object(members + [JSONMember(name, value)]))
    }
}
