import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// What an organiser is told of the days of a session that is scheduled or moved.
@Suite struct SessionWarningTests {
    private func invite(_ site: SiteFixture, _ admin: (String, String)) async throws {
        let type = ("Content-Type", "application/json")
        for (path, body) in [
            (
                "/organisations",
                #"{"code": "nyuko", "name": "Nyuko", "territory": "LU", "kind": "network"}"#
            ),
            (
                "/programmes",
                """
                {"code": "123go", "name": "1, 2, 3 GO",
                 "roles": [{"organisation": "nyuko", "role": "owner"},
                           {"organisation": "nyuko", "role": "relay", "territory": "DE-SL"}]}
                """
            ),
        ] {
            let made = try await site.send("POST", "/api/v1" + path, [admin, type], body: body)
            #expect(made.statuses == [201], "\(made.body)")
        }
    }

    @Test func holidaysOfGuestsAreToldInDryRunsAndInAnswers() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let admin = try await site.token(.admin)
            let type = ("Content-Type", "application/json")
            try await invite(site, admin)
            // Corpus Christi in Saarland, an ordinary Thursday in Nancy.
            let plan = """
                {"title": "Demo", "room": "paddock/ecurie", "layout": "theatre",
                 "programme": "123go", "from": "2027-05-27T14:00", "to": "2027-05-27T16:00"}
                """
            let warning =
                #""warnings":[{"code":"holiday","date":"2027-05-27","party":"guests","#
                + #""territories":["DE-SL"],"holiday":"corpus-christi","school":null,"text":{"en":"Thursday "#
            let told = try await site.send(
                "POST",
                "/api/v1/sessions?dryRun=true",
                [admin, type],
                body: plan
            )
            #expect(told.statuses == [200] && told.body.contains(warning), "\(told.body)")
            let made = try await site.send("POST", "/api/v1/sessions", [admin, type], body: plan)
            #expect(made.statuses == [201] && made.body.contains(warning), "\(made.body)")
            guard case .string(let id) = try made.json()["id"] else {
                Issue.record("no id")
                return
            }
            let shown = try await site.get("/api/v1/sessions/\(id)", [admin])
            #expect(!shown.body.contains("warnings"))
            let moved = try await site.send(
                "POST",
                "/api/v1/sessions/\(id)/move",
                [admin, type],
                body: #"{"from": "2027-05-26T14:00", "to": "2027-05-26T16:00"}"#
            )
            #expect(moved.statuses == [200] && moved.body.contains(#""warnings":[]"#))
        }
    }
}
