public import TotemDomain

/// The document that describes the REST service, in OpenAPI 3.1.
public struct OpenAPI: Sendable {
    /// One route as the table of routes has it.
    public struct Route: Sendable {
        let method: String
        let path: String
        let name: String
        let roles: [Role]?

        /// A route.
        ///
        /// - Parameters:
        ///   - method: The method.
        ///   - path: The path below the prefix, variable segments in braces.
        ///   - name: The name of the operation, unlike all others.
        ///   - roles: Who may; `nil` for everybody.
        public init(method: String, path: String, name: String, roles: [Role]?) {
            self.method = method
            self.path = path
            self.name = name
            self.roles = roles
        }

        /// Whether it changes something.
        var writes: Bool { method != "GET" }
    }

    private let routes: [Route]
    private let prefix: String

    /// The document of a table of routes, all below a prefix.
    public init(_ routes: [Route], below prefix: String) {
        self.routes = routes
        self.prefix = prefix
    }

    /// The routes that nothing is written about, and what is written about no route.
    public var gaps: (undescribed: Set<String>, unrouted: Set<String>) {
        let routed = Set(routes.map { "\($0.method) \($0.path)" })
        let described = Set(Contract.operations.keys)
        return (routed.subtracting(described), described.subtracting(routed))
    }

    /// The document.
    public var json: JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Totem", "version": "1",
                "description": .string(Self.introduction),
                "license": ["name": "See the repository"],
            ],
            "servers": [["url": "/"]],
            "paths": paths,
            "components": [
                "schemas": .object(
                    Contract.schemas.sorted { $0.key < $1.key }
                        .map { JSONMember($0.key, $0.value.json) }
                ),
                "securitySchemes": [
                    "bearer": [
                        "type": "http", "scheme": "bearer",
                        "description": "A token that totem token create made.",
                    ]
                ],
            ],
        ]
    }

    private static let introduction = """
        Rooms and sessions of totem buildings. Errors are application/problem+json with a stable \
        code. Times in answers have the offset of their place; a time in a request without an \
        offset is read on the clock of the building. Every POST takes an Idempotency-Key; every \
        PATCH demands If-Match. Every write of an admin or organiser takes dryRun=true, which tells \
        what would follow and changes nothing, and previewToken, which does exactly that or \
        answers preview-stale.
        """

    private var paths: JSONValue {
        var order: [String] = []
        var found: [String: [JSONMember]] = [:]
        for route in routes {
            guard let contract = Contract.operations["\(route.method) \(route.path)"] else {
                continue
            }
            if found[route.path] == nil { order.append(route.path) }
            let member = JSONMember(route.method.lowercased(), operation(route, contract))
            found[route.path, default: []].append(member)
        }
        return .object(order.map { JSONMember(prefix + $0, .object(found[$0] ?? [])) })
    }

    private func operation(_ route: Route, _ contract: Contract) -> JSONValue {
        var members: [JSONMember] = [
            JSONMember("operationId", .string(route.name)),
            JSONMember("tags", .array([.string(Self.tag(of: route.path))])),
            JSONMember("summary", .string(contract.summary)),
        ]
        if let description = contract.description {
            members.append(JSONMember("description", .string(description)))
        }
        let bearer: JSONValue = ["bearer": []]
        members.append(
            JSONMember("security", route.roles == nil ? [[:], bearer] : .array([bearer]))
        )
        members.append(JSONMember("parameters", .array(parameters(route, contract))))
        if route.writes {
            members.append(JSONMember("requestBody", body(contract)))
        }
        members.append(JSONMember("responses", responses(route, contract)))
        return .object(members)
    }

    /// The noun that a path begins with; what belongs to a thing goes with it.
    private static func tag(of path: String) -> String {
        path.split(separator: "/").first.map(String.init) ?? "service"
    }

    private func body(_ contract: Contract) -> JSONValue {
        let file: JSONValue = ["schema": ["type": "string"]]
        if contract.takesCSV { return ["required": true, "content": ["text/csv": file]] }
        if contract.takesCalendar {
            return ["required": true, "content": ["text/calendar": file]]
        }
        guard let name = contract.body else {
            return [
                "required": false,
                "content": [
                    "application/json": ["schema": Schema.object().json, "example": [:]]
                ],
            ]
        }
        let schema: JSONValue = ["schema": Schema.named(name).json]
        var content = [JSONMember("application/json", schema)]
        if contract.speaksYAML { content.append(JSONMember("application/yaml", schema)) }
        return ["required": true, "content": .object(content)]
    }
}
