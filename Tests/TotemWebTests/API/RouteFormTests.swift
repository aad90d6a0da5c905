import NIOHTTP1
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// What all routes of one form have in common.
@Suite struct RouteFormTests {
    /// Does every planned write, so that every list has something and every thing is there.
    private func fill(_ site: SiteFixture, _ admin: (String, String)) async throws {
        for write in try await PlannedWrites.all(on: site) {
            let done = try await site.send(
                write.method,
                Route.prefix + write.path,
                [admin, ("Content-Type", write.type)] + write.headers,
                body: write.body
            )
            #expect([[200], [201], [202]].contains(done.statuses), "\(write.route)")
        }
    }

    /// The lists that have no parts.
    private static let comeWhole = [
        "GET /rooms/free", "GET /buildings/{code}/free-busy", "GET /holidays",
        "GET /school-holidays", "GET /relocations",
        "GET /slots", "GET /statistics/occupancy",
    ]

    @Test func everyListComesInParts() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            try await fill(site, admin)
            _ = try await site.system.answer(NumberChanges(), as: TestSystem.worker)
            for address in try await ReadAddresses.all(on: site)
            where !Self.comeWhole.contains(address.route) && !address.route.hasSuffix(".ics") {
                let path = Route.prefix + address.path
                guard try await site.get(path, [admin]).json()["items"] != nil else { continue }
                let whole = try await site.get("\(path)?limit=200", [admin]).json()
                let items = try #require(whole["items"]?.elements, "\(address.route)")
                #expect(items.count > 0, "\(address.route)")
                #expect(whole["next"] == .null, "\(address.route)")
                #expect(try await pages(path, site, admin) == items, "\(address.route)")
                for limit in ["0", "201", "x", ""] where limit != "" {
                    let wrong = try await site.get("\(path)?limit=\(limit)", [admin])
                    #expect(wrong.statuses == [422], "\(address.route)")
                }
                let wrong = try await site.get("\(path)?after=x%20y", [admin])
                #expect(wrong.statuses == [422], "\(address.route)")
            }
        }
    }

    /// All items, one at a time, by the `Link` of each part.
    private func pages(
        _ path: String,
        _ site: SiteFixture,
        _ admin: (String, String)
    ) async throws -> [JSONValue] {
        var items: [JSONValue] = []
        var next: String? = "\(path)?limit=1"
        while let address = next {
            let part = try await site.get(address, [admin])
            #expect(part.statuses == [200], "\(address)")
            let json = try part.json()
            #expect(json["items"]?.elements.count ?? 0 <= 1, "\(address)")
            items += json["items"]?.elements ?? []
            let link = part.header("link")
            #expect((link == nil) == (json["next"] == .null), "\(address)")
            next = link.flatMap { text in
                text.firstMatch(of: #/<([^>]*)>; rel="next"/#).map { String($0.output.1) }
            }
        }
        return items
    }

    @Test func everyThingHasATagAndIsNotSentTwice() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            try await fill(site, admin)
            for address in try await ReadAddresses.all(on: site)
            where address.route.hasSuffix("}") || address.route.hasSuffix(".ics") {
                let path = Route.prefix + address.path
                let tag = try #require(
                    try await site.get(path, [admin]).header("etag"),
                    "\(address.route)"
                )
                let same = try await site.get(path, [admin, ("If-None-Match", tag)])
                #expect(same.statuses == [304], "\(address.route)")
                let other = try await site.get(path, [admin, ("If-None-Match", "\"0\"")])
                #expect(other.statuses == [200], "\(address.route)")
            }
        }
    }

    @Test func everyChangeDemandsTheVersionThatWasRead() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            var tried = 0
            for write in try await PlannedWrites.all(on: site) {
                let headers = [admin, ("Content-Type", "application/json")]
                let path = Route.prefix + write.path
                if write.method == "PATCH" {
                    tried += 1
                    let none = try await site.send("PATCH", path, headers, body: write.body)
                    #expect(none.statuses == [428], "\(write.route)")
                    for (match, status) in [("\"0\"", 412), ("zero", 400)] {
                        let wrong = try await site.send(
                            "PATCH",
                            path,
                            headers + [("If-Match", match)],
                            body: write.body
                        )
                        #expect(wrong.statuses == [status], "\(write.route) \(match)")
                    }
                    let tag = try #require(try await site.get(path, [admin]).header("etag"))
                    let right = try await site.send(
                        "PATCH",
                        path,
                        headers + [("If-Match", tag)],
                        body: write.body
                    )
                    #expect(right.statuses == [200], "\(write.route): \(right.body)")
                    let newer = try #require(right.header("etag"), "\(write.route)")
                    #expect(newer != tag, "\(write.route)")
                    #expect(try await site.get(path, [admin]).header("etag") == newer)
                } else {
                    _ = try await site.send(
                        write.method,
                        path,
                        headers + write.headers,
                        body: write.body
                    )
                }
            }
            #expect(tried >= 2)
        }
    }

    @Test func everyAddressTellsItsMethods() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            let templates = Dictionary(
                grouping: Routes.table(demonstration: true)
                    .filter { $0.template.hasPrefix(Route.prefix + "/") },
                by: \.template
            )
            for (template, routes) in templates {
                let path = template.split(separator: "/", omittingEmptySubsequences: false)
                    .map { $0.hasPrefix("{") ? "x1" : String($0) }.joined(separator: "/")
                let methods = routes.map(\.method.rawValue)
                for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
                    let answer = try await site.send(method, path, [admin], body: "{}")
                    let isThere = methods.contains(method == "HEAD" ? "GET" : method)
                    #expect((answer.statuses != [405]) == isThere, "\(method) \(template)")
                    guard !isThere else { continue }
                    let allowed = methods.flatMap { $0 == "GET" ? ["GET", "HEAD"] : [$0] }
                    #expect(answer.header("allow") == allowed.joined(separator: ", "))
                }
            }
        }
    }

    @Test func headIsGetWithoutItsBody() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            try await fill(site, admin)
            for address in try await ReadAddresses.all(on: site) {
                let path = Route.prefix + address.path
                let whole = try await site.get(path, [admin])
                let head = try await site.send("HEAD", path, [admin])
                #expect(head.statuses == whole.statuses, "\(address.route)")
                #expect(head.body == "", "\(address.route)")
                for name in ["content-length", "content-type", "etag", "link"] {
                    #expect(head.header(name) == whole.header(name), "\(address.route)")
                }
            }
        }
    }
}
