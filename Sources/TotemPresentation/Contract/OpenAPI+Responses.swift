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
        switch contract.answer {
        case .tagged(let name):
            return [
                JSONMember("200", Self.answer("The thing.", .named(name), headers: ["ETag"])),
                JSONMember("304", ["description": "The reader has it already."]),
            ]
        case .one(let name), .created(let name):
            return [JSONMember("200", Self.answer("The thing.", .named(name)))]
        case .page(let name):
            let page = Self.answer("A part of the list.", .page(of: name), headers: ["Link"])
            return [JSONMember("200", page)]
        }
    }

    private func written(_ contract: Contract) -> [JSONMember] {
        let name = contract.answer.thing
        let preview = Schema.record(
            ("dryRun", Schema(["const": true])),
            ("consequences", .list(of: .named("Consequence"))),
            ("previewToken", .anyText),
            ("result", .named(name))
        )
        switch contract.answer {
        case .created:
            return [
                JSONMember("200", Self.answer("What a dry run tells.", preview)),
                JSONMember(
                    "201",
                    Self.answer("The new thing.", .named(name), headers: ["Location"])
                ),
            ]
        case .tagged, .one, .page:
            let either = Schema.any(.named(name), preview)
            return [JSONMember("200", Self.answer("The thing, or what a dry run tells.", either))]
        }
    }

    private static func answer(
        _ description: String,
        _ schema: Schema,
        headers: [String] = []
    ) -> JSONValue {
        var members: [JSONMember] = [
            JSONMember("description", .string(description)),
            JSONMember("content", ["application/json": ["schema": schema.json]]),
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
