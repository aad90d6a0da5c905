import NIOHTTP1
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// Every route that writes, with and without writing.
@Suite struct PreviewRouteTests {
    @Test func everyWriteCanBePreviewedAndThenDoneExactlySo() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            for write in try await PlannedWrites.all(on: site) {
                try await check(write, site, admin)
            }
        }
    }

    private func check(
        _ write: PlannedWrites.Write,
        _ site: SiteFixture,
        _ admin: (String, String)
    ) async throws {
        let headers = [admin] + write.headers
        let before = try await site.system.database.contents()
        let told = try await site.send(write, "dryRun=true", headers + [Self.key])
        #expect(told.statuses == [200], "\(write.route): \(told.body)")
        #expect(try await site.system.database.contents() == before, "\(write.route)")
        let preview = try told.json()
        #expect(preview["dryRun"] == .bool(true))
        #expect(preview["consequences"]?.count ?? 0 > 0, "\(write.route): \(told.body)")
        let token = try #require(try told.text("previewToken"), "\(write.route)")
        // The key that came with the dry run stands for nothing: it is free for the real one.
        let agreed = "previewToken=\(token)"
        let wrong = try await site.send(write, "previewToken=x", headers + [Self.key])
        #expect(wrong.statuses == [412], "\(write.route)")
        #expect(try wrong.text("code") == "preview-stale")
        #expect(try await site.system.database.contents() == before, "\(write.route)")
        let done = try await site.send(write, agreed, headers + [Self.key])
        #expect([[200], [201], [202]].contains(done.statuses), "\(write.route): \(done.body)")
        let (would, does) = (preview["result"]?.lasting, try done.json().lasting)
        #expect(would == does, "\(write.route)")
        #expect(try await site.system.database.contents() != before, "\(write.route)")
    }

    private static let key = ("Idempotency-Key", "preview")

    @Test func theTableOfThisTestHasEveryRouteThatWrites() async throws {
        try await SiteFixture.run { site in
            let tried = try await PlannedWrites.all(on: site).map(\.route)
            let routes = Routes.table(demonstration: true)
                .filter { $0.audience == .program && $0.method != .GET }
                .map { "\($0.method.rawValue) \($0.template.dropFirst(Route.prefix.count))" }
            #expect(Set(tried) == Set(routes))
        }
    }

    @Test func whoIsNotSignedInGetsNoPreview() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample())
            let body = #"{"email": "ada@example.org", "name": "Ada"}"#
            let path = "/api/v1/sessions/\(session.slug)/registrations"
            for query in ["dryRun=true", "previewToken=x"] {
                let refused = try await site.post("\(path)?\(query)", body)
                #expect(refused.statuses == [401])
                #expect(try refused.text("code") == "not-signed-in")
            }
            let wrong = try await site.post("\(path)?dryRun=true&previewToken=x&colour=red", body)
            #expect(wrong.statuses == [422])
            #expect(wrong.body.contains("/colour") && wrong.body.contains("/previewToken"))
            for query in [
                "dryRun=", "dryRun=true&language=", "previewToken=", "previewToken=%20",
                "dryRun=maybe",
            ] {
                let refused = try await site.post("\(path)?\(query)", body)
                #expect(refused.statuses == [422], "\(query)")
            }
            #expect(try await site.post("\(path)?dryRun=false", body).statuses == [201])
        }
    }

    @Test func sentencesAreInTheLanguageOfTheReader() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            let session = try await site.system.session(.sample())
            let path = "/api/v1/sessions/\(session.slug)/cancel?dryRun=true"
            let french = try await site.post(path + "&language=fr", "{}", [admin])
            #expect(french.body.contains("est annulée."))
            #expect(french.body.contains("redevient libre"))
            let header = [admin, ("Accept-Language", "fr")]
            #expect(try await site.post(path, "{}", header).body.contains("est annulée."))
            #expect(try await site.post(path, "{}", [admin]).body.contains("is called off."))
        }
    }

    @Test func aChangeInBetweenMakesItStale() async throws {
        try await SiteFixture.run { site in
            let admin = try await site.token(.admin)
            let session = try await site.system.session(.sample())
            let path = "/api/v1/sessions/\(session.slug)"
            let told = try await site.post(path + "/cancel?dryRun=true", "{}", [admin])
            let token = try #require(try told.text("previewToken"))
            let body = #"{"email": "ada@example.org", "name": "Ada"}"#
            #expect(try await site.post(path + "/registrations", body).statuses == [201])
            let stale = try await site.post(path + "/cancel?previewToken=\(token)", "{}", [admin])
            #expect(stale.statuses == [412])
            #expect(try stale.text("code") == "preview-stale")
            let shown = try await site.get(path)
            #expect(try shown.text("status") == "published")
        }
    }
}

extension SiteFixture {
    fileprivate func send(
        _ write: PlannedWrites.Write,
        _ query: String,
        _ headers: [(String, String)]
    ) async throws -> RawAnswer {
        try await send(
            write.method,
            "\(Route.prefix)\(write.path)?\(query)",
            headers + [("Content-Type", write.type)],
            body: write.body
        )
    }
}

extension JSONValue {
    fileprivate var count: Int {
        if case .array(let elements) = self { return elements.count }
        return 0
    }

    /// The value without what comes out differently each time: ids and codes of new things, and
    /// moments of writing.
    fileprivate var lasting: JSONValue {
        switch self {
        case .object(let members):
            // A secret is in no preview.
            let volatile = [
                "id", "code", "slug", "token", "bookingId", "manageUrl", "session", "secret",
                "sessionId",
            ]
            return .object(
                members.filter { !volatile.contains($0.name) && !$0.name.hasSuffix("At") }
                    .map { JSONMember($0.name, $0.value.lasting) }
            )
        case .array(let elements):
            return .array(elements.map(\.lasting))
        default:
            return self
        }
    }
}
