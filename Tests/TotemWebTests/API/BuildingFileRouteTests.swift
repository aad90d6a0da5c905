import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// Buildings as files by REST.
struct BuildingFileRouteTests {
    private static let yaml = ("Content-Type", "application/yaml")

    private func apply(
        _ site: SiteFixture,
        _ text: String,
        _ headers: [(String, String)],
        query: String = ""
    ) async throws -> RawAnswer {
        try await site.send("POST", "/api/v1/buildings/apply" + query, headers, body: text)
    }

    @Test func `a file goes out as YAML or JSON and comes back in`() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let admin = try await site.token(.admin)
            let path = "/api/v1/buildings/paddock/file"
            let json = try await site.get(path)
            #expect(json.header("content-type")?.hasPrefix("application/json") == true)
            #expect(try json.json()["code"] == "paddock")
            let yaml = try await site.get(path, [("Accept", "application/yaml")])
            #expect(yaml.header("content-type") == "application/yaml; charset=utf-8")
            #expect(yaml.header("content-disposition") == "attachment; filename=\"paddock.yaml\"")
            let types = [("application/yaml", yaml.body), ("application/json", json.body)]
            for (type, body) in types {
                let same = try await apply(site, body, [admin, ("Content-Type", type)])
                #expect(same.statuses == [200], "\(same.body)")
                #expect(try same.json()["changes"] == .array([]))
            }
            let edited = yaml.body.replacing("maxPublic: 120", with: "maxPublic: 100")
            let plan = try await apply(site, edited, [admin, Self.yaml], query: "?dryRun=true")
            #expect(plan.statuses == [200])
            #expect(plan.body.contains(#""field":"maxPublic","before":120,"after":100"#))
            #expect(try await site.get(path).body == json.body)
            let key = ("Idempotency-Key", "file-1")
            let done = try await apply(site, edited, [admin, Self.yaml, key])
            #expect(done.statuses == [200])
            let again = try await apply(site, edited, [admin, Self.yaml, key])
            #expect(again.body == done.body)
            #expect(again.header("idempotency-replayed") == "true")
            #expect(try await site.get(path).body.contains(#""maxPublic":100"#))
        }
    }

    @Test func `what is wrong is told with its line, and only to those who may bring a file`()
        async throws
    {
        try await SiteFixture.run { site in
            try await site.system.place()
            let admin = try await site.token(.admin)
            let text = "code: paddock\nname: [\n"
            #expect(try await apply(site, text, [Self.yaml]).statuses == [401])
            let organiser = try await site.token(.organiser)
            #expect(try await apply(site, text, [organiser, Self.yaml]).statuses == [403])
            let wrong = try await apply(site, text, [admin, Self.yaml])
            #expect(wrong.statuses == [422])
            #expect(wrong.body.contains(#""pointer":"/lines/3""#), "\(wrong.body)")
            let missing = try await apply(site, "code: paddock\n", [admin, Self.yaml])
            #expect(missing.body.contains(#""pointer":"/lines/1/name""#), "\(missing.body)")
            let other = try await apply(site, text, [admin, ("Content-Type", "text/plain")])
            #expect(other.statuses == [415])
            let nowhere = try await site.get("/api/v1/buildings/nowhere/file")
            #expect(nowhere.statuses == [404])
        }
    }
}
