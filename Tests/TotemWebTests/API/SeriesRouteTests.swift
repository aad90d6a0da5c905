import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// Edits of series as programs see them.
@Suite struct SeriesRouteTests {
    private func patch(
        _ site: SiteFixture,
        _ path: String,
        _ json: String,
        _ headers: [(String, String)]
    ) async throws -> RawAnswer {
        let type = ("Content-Type", "application/json")
        return try await site.send("PATCH", path, headers + [type], body: json)
    }

    @Test func `an edit is of the version that was read, and is done once`() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let organiser = try await site.token(.organiser)
            let series = try await site.system.answer(CreateSeries(plan: .sample()))
            let path = "/api/v1/series/\(series.id)"
            let shown = try await site.get(path, [organiser])
            let tag = try #require(shown.header("etag"))
            #expect(tag.hasPrefix("\"1."))
            #expect(
                try await site.get(path, [organiser, ("If-None-Match", tag)]).statuses == [304]
            )
            let edit = #"{"scope":"following","date":"2027-02-16","from":"14:00"}"#
            let without = try await patch(site, path, edit, [organiser])
            #expect(without.statuses == [428])
            let headers = [organiser, ("If-Match", tag), ("Idempotency-Key", "edit-1")]
            let first = try await patch(site, path, edit, headers)
            #expect(first.statuses == [200])
            let newer = try await site.get(path, [organiser]).header("etag")
            #expect(newer?.hasPrefix("\"2.") == true && first.header("etag") == newer)
            let second = try await patch(site, path, edit, headers)
            #expect(second.statuses == [200] && second.body == first.body)
            #expect(second.header("idempotency-replayed") == "true")
            let late = try await patch(site, path, edit, [organiser, ("If-Match", tag)])
            #expect(late.statuses == [412])
            let page = try await site.get("/api/v1/series", [organiser])
            #expect(page.body.contains("\"parentId\":\"\(series.id)\""))
        }
    }

    @Test func `every wrong field is told at once`() async throws {
        try await SiteFixture.run { site in
            let organiser = try await site.token(.organiser)
            let path = "/api/v1/series/\(ID<Series>(high: 1, low: 1))"
            let any = ("If-Match", "*")
            let wrong = """
                {"scope":"all","date":"2027-02-16","from":"9","rule":"FREQ=HOURLY","room":"x",\
                "replaceOverrides":1}
                """
            let told = try await patch(site, path, wrong, [organiser, any])
            #expect(told.statuses == [422])
            for pointer in ["/date", "/from", "/rule", "/room", "/replaceOverrides"] {
                #expect(told.body.contains("\"pointer\":\"\(pointer)\""), "\(pointer)")
            }
            let one = #"{"scope":"one","rule":"FREQ=DAILY;COUNT=2","replaceOverrides":true}"#
            let narrow = try await patch(site, path, one, [organiser, any])
            for pointer in ["/date", "/rule", "/replaceOverrides"] {
                #expect(narrow.body.contains("\"pointer\":\"\(pointer)\""), "\(pointer)")
            }
            let none = try await patch(site, path, #"{"scope":"all"}"#, [organiser, any])
            #expect(none.statuses == [404])
        }
    }
}
