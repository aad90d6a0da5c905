import NIOHTTP1
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// The OpenAPI document against the routes and what they answer.
@Suite struct ContractTests {
    private static let document = ContractRoutes.openAPI.json

    @Test func everyRouteIsDescribedAndNothingElse() {
        let gaps = ContractRoutes.openAPI.gaps
        #expect(gaps.undescribed == [])
        #expect(gaps.unrouted == [])
        let paths = Self.document["paths"]?.members ?? []
        let described = paths.flatMap { path in
            path.value.members.map { "\($0.name.uppercased()) \(path.name)" }
        }
        let routes = Routes.table(demonstration: true)
            .filter { $0.template.hasPrefix(Route.prefix + "/") }
            .map { "\($0.method.rawValue) \($0.template)" }
        #expect(Set(described) == Set(routes))
    }

    @Test func theDocumentIsServedToEverybody() async throws {
        try await SiteFixture.run { site in
            let answer = try await site.get("/api/v1/openapi.json")
            #expect(answer.statuses == [200])
            #expect(try answer.json() == Self.document)
            let tag = try #require(answer.header("etag"))
            let same = try await site.get("/api/v1/openapi.json", [("If-None-Match", tag)])
            #expect(same.statuses == [304])
        }
    }

    @Test func everySchemaThatIsNamedIsThere() throws {
        let schemas = try #require(Self.document["components"]?["schemas"]).members.map(\.name)
        let named = Self.references(in: Self.document)
        #expect(named.subtracting(schemas) == [])
        #expect(Set(schemas).subtracting(named) == [])
    }

    private static func references(in value: JSONValue) -> Set<String> {
        switch value {
        case .array(let elements):
            return elements.reduce(into: []) { $0.formUnion(references(in: $1)) }
        case .object(let members):
            return members.reduce(into: []) { found, member in
                if member.name == "$ref", case .string(let text) = member.value {
                    found.insert(String(text.split(separator: "/").last ?? ""))
                }
                found.formUnion(references(in: member.value))
            }
        default:
            return []
        }
    }

    @Test func whatWritesAnswerIsWhatTheDocumentSays() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            for write in try await PlannedWrites.all(on: site) {
                for query in ["?dryRun=true", ""] {
                    let answer = try await site.send(
                        write.method,
                        Route.prefix + write.path + query,
                        [admin, ("Content-Type", write.type)] + write.headers,
                        body: write.body
                    )
                    try Self.check(answer, write.route)
                }
            }
            try await readEverything(site, admin)
        }
    }

    /// Every list and every thing of the world that the writes have made.
    private func readEverything(
        _ site: SiteFixture,
        _ admin: (String, String)
    ) async throws {
        for address in try await ReadAddresses.all(on: site) {
            let answer = try await site.get(Route.prefix + address.path, [admin])
            #expect(answer.statuses == [200], "\(address.route): \(answer.body)")
            try Self.check(answer, address.route)
        }
    }

    /// Demands that an answer is what the document says of its route and status.
    static func check(_ answer: RawAnswer, _ route: String) throws {
        let parts = route.split(separator: " ").map(String.init)
        let operation = document["paths"]?[Route.prefix + parts[1]]?[parts[0].lowercased()]
        let status = try #require(answer.statuses.first)
        let described = try #require(
            operation?["responses"]?["\(status)"],
            "\(route) \(status): \(answer.body)"
        )
        let content = try #require(described["content"]?.members.first)
        let type = answer.header("content-type")?.split(separator: ";").first
        #expect(type.map(String.init) == content.name, "\(route)")
        let schema = try #require(content.value["schema"])
        // What is no JSON is read by the peers that it is made for.
        guard content.name == "application/json" else { return }
        let faults = SchemaCheck(document: document).faults(of: try answer.json(), schema, at: "")
        #expect(faults == [], "\(route)")
    }
}

extension JSONValue {
    /// The members of an object.
    var members: [JSONMember] {
        if case .object(let members) = self { return members }
        return []
    }

    /// The elements of a list.
    var elements: [JSONValue] {
        if case .array(let elements) = self { return elements }
        return []
    }
}
