import TotemDomain

extension OpenAPI {
    /// Everything that a request can say outside its body.
    func parameters(_ route: Route, _ contract: Contract) -> [JSONValue] {
        let names = route.path.split(separator: "/").filter { $0.hasPrefix("{") }
            .map { String($0.dropFirst().dropLast()) }
        var all = names.map { name in
            Self.parameter(name, in: "path", pathSchema(name, route.path), "", isRequired: true)
        }
        var query = contract.query
        if case .page = contract.answer { query += [.limit, .after] }
        if route.writes { query += Self.previews }
        all += query.map { parameter in
            var schema = parameter.isList ? Schema.list(of: parameter.schema) : parameter.schema
            // As in a form, a filter without a value does not filter.
            if !route.writes, !parameter.isRequired { schema = .any(schema, Schema(["const": ""])) }
            return Self.parameter(
                parameter.name,
                in: "query",
                schema,
                parameter.description,
                isRequired: parameter.isRequired
            )
        }
        return all + headers(route, contract)
    }

    private func headers(_ route: Route, _ contract: Contract) -> [JSONValue] {
        var headers: [JSONValue] = []
        if route.method == "POST" || contract.takesKey {
            headers.append(
                Self.parameter(
                    "Idempotency-Key",
                    in: "header",
                    Self.key,
                    "The same key with the same request gets the same answer, for 48 hours."
                )
            )
        }
        if route.method == "PATCH" {
            headers.append(
                Self.parameter(
                    "If-Match",
                    in: "header",
                    Schema(["type": "string", "examples": ["*"]]),
                    "The entity tag of what was read, or * for whatever there is.",
                    isRequired: true
                )
            )
        }
        if case .tagged = contract.answer, !route.writes {
            headers.append(
                Self.parameter(
                    "If-None-Match",
                    in: "header",
                    Schema(["type": "string"]),
                    "The entity tag of what the reader has already."
                )
            )
        }
        return headers
    }

    private static let key = Schema([
        "type": "string", "minLength": 1, "pattern": "^[!-~]+$",
        "maxLength": .integer(Int64(IdempotencyKey.maximumLength)),
    ])

    private static let previews: [Contract.Parameter] = [
        Contract.Parameter(
            name: "dryRun",
            schema: .flag,
            description: "Tell what would follow, and change nothing; for admins and organisers."
        ),
        Contract.Parameter(
            name: "previewToken",
            schema: .text(Limits.line),
            description: "Do exactly what a dry run of this request told; not with dryRun."
        ),
        Contract.Parameter(
            name: "language",
            schema: .word(of: Language.self),
            description: "The language of the sentences of a dry run; with dryRun only."
        ),
    ]

    private func pathSchema(_ name: String, _ path: String) -> Schema {
        switch name {
        case "code" where !path.contains("/registrations/"), "building", "programme", "theme":
            return .code
        case "id" where !path.hasPrefix("/sessions"):
            return .id
        default:
            return .anyText
        }
    }

    private static func parameter(
        _ name: String,
        in place: String,
        _ schema: Schema,
        _ description: String,
        isRequired: Bool = false
    ) -> JSONValue {
        var members: [JSONMember] = [
            JSONMember("name", .string(name)), JSONMember("in", .string(place)),
            JSONMember("required", .bool(isRequired)), JSONMember("schema", schema.json),
        ]
        if !description.isEmpty { members.append(JSONMember("description", .string(description))) }
        return .object(members)
    }
}
