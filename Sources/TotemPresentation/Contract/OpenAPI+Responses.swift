import TotemDomain

extension OpenAPI {
    /// Everything that can be answered: the thing, the preview, and problems by status.
    func responses(_ route: Route, _ contract: Contract) -> JSONValue {
        var responses = route.writes ? written(contract) : read(contract)
        var codes: [Int: [String]] = [:]
        for code in contract.allCodes(route) {
            guard let status = Contract.statuses[code] else { continue }
            if codes[status]?.contains(code) != true { codes[status, default: []].append(code) }
        }
        for (status, codes) in codes.sorted(by: { $0.key < $1.key }) {
            responses.append(JSONMember(String(status), Self.problem(codes.sorted())))
        }
        return .object(responses)
    }

    private func read(_ contract: Contract) -> [JSONMember] {
        let schema = contract.answer.schema
        switch contract.answer {
        case .tagged:
            return [
                JSONMember("200", Self.answer("The thing.", schema, headers: ["ETag"])),
                JSONMember("304", ["description": "The reader has it already."]),
            ]
        case .one, .created, .accepted:
            var thing = Self.answer("The thing.", schema)
            if contract.speaksYAML { thing = Self.offering("application/yaml", thing) }
            if contract.offersCSV { thing = Self.offering("text/csv", thing) }
            return [JSONMember("200", thing)]
        case .whole:
            return [JSONMember("200", Self.answer("The list.", schema))]
        case .file(let type):
            let file = Self.answer("The file.", schema, of: type, headers: ["ETag"])
            return [
                JSONMember("200", file),
                JSONMember("304", ["description": "The reader has it already."]),
            ]
        case .page:
            var page = Self.answer("A part of the list.", schema, headers: ["Link"])
            if contract.offersCSV { page = Self.offering("text/csv", page) }
            return [JSONMember("200", page)]
        }
    }

    private func written(_ contract: Contract) -> [JSONMember] {
        let schema = contract.answer.schema
        let preview = Schema.record(
            ("dryRun", Schema(["const": true])),
            ("consequences", .list(of: .named("Consequence"))),
            ("previewToken", .anyText),
            ("result", schema)
        )
        let told = JSONMember("200", Self.answer("What a dry run tells.", preview))
        switch contract.answer {
        case .created:
            let made = Self.answer("The new thing.", schema, headers: ["Location"])
            return [told, JSONMember("201", made)]
        case .accepted:
            return [told, JSONMember("202", Self.answer("It will come about.", schema))]
        case .tagged, .one, .page, .whole, .file:
            let either = Schema.any(schema, preview)
            return [JSONMember("200", Self.answer("The thing, or what a dry run tells.", either))]
        }
    }

    /// The same answer, or the same as a file of another type.
    private static func offering(_ type: String, _ answer: JSONValue) -> JSONValue {
        guard case .object(let members) = answer else { return answer }
        return .object(
            members.map { member in
                guard member.name == "content", case .object(let types) = member.value else {
                    return member
                }
                let file = JSONMember(type, ["schema": ["type": "string"]])
                return JSONMember("content", .object(types + [file]))
            }
        )
    }

    private static func answer(
        _ description: String,
        _ schema: Schema,
        of type: String = "application/json",
        headers: [String] = []
    ) -> JSONValue {
        let content = JSONValue.object([JSONMember(type, ["schema": schema.json])])
        var members: [JSONMember] = [
            JSONMember("description", .string(description)),
            JSONMember("content", content),
        ]
        if !headers.isEmpty {
            let shape: JSONValue = ["schema": ["type": "string"]]
            members.append(JSONMember("headers", .object(headers.map { JSONMember($0, shape) })))
        }
        return .object(members)
    }

    private static func problem(_ codes: [String]) -> JSONValue {
        let words = JSONValue.array(codes.map { .string($0) })
        return [
            "description": .string(codes.joined(separator: ", ")),
            "content": [
                "application/problem+json": [
                    "schema": [
                        "allOf": [
                            Schema.named("Problem").json,
                            ["properties": ["code": ["enum": words]]],
                        ]
                    ]
                ]
            ],
        ]
    }
}
