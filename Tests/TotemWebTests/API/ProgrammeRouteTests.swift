import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// Organisations and programmes as programs and visitors see them.
@Suite struct ProgrammeRouteTests {
    private static let organisation = """
        {"code":"nyuko","name":"Nyuko <asbl>","territory":"LU","kind":"support"}
        """
    private static let programme = """
        {"code":"123go","name":{"fr":"1, 2, 3 GO","en":"One two three"},"roles":[\
        {"organisation":"nyuko","role":"funder","territory":"LU"},\
        {"organisation":"nyuko","role":"owner"}]}
        """

    @Test func leadsFromAnOrganisationToTheSessionsOfItsProgramme() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let (path, programmes) = ("/api/v1/organisations", "/api/v1/programmes")
            #expect(try await site.post(path, Self.organisation).statuses == [401])
            let organiser = try await site.token(.organiser)
            let lost = try await site.post(programmes, Self.programme, [organiser])
            #expect(lost.statuses == [422])
            #expect(lost.body.contains(#""pointer":"/roles/0/organisation""#))
            #expect(try await site.post(path, Self.organisation, [organiser]).statuses == [201])
            let taken = try await site.post(path, Self.organisation, [organiser])
            #expect(try taken.text("code") == "code-taken")
            let made = try await site.post(programmes, Self.programme, [organiser])
            #expect(made.statuses == [201], "\(made.body)")
            #expect(made.header("location") == "\(programmes)/123go")
            let shown = try await site.get("\(programmes)/123go")
            #expect(shown.body == made.body)
            #expect(shown.body.contains(#""roles":[{"role":"owner","organisation":"nyuko""#))
            #expect(try await site.get(programmes).body.contains("123go"))
            #expect(try await site.get(path).body.contains("Nyuko <asbl>"))
            #expect(try await site.get("\(programmes)/nothing").statuses == [404])
            let session = try await site.post(
                "/api/v1/sessions",
                """
                {"title":"Réunion","room":"paddock/ecurie","layout":"theatre","publish":true,\
                "programme":"123go","from":"2027-01-12T14:00","to":"2027-01-12T16:00"}
                """,
                [organiser]
            )
            #expect(session.statuses == [201], "\(session.body)")
            #expect(session.body.contains(#""programme":{"code":"123go","name":{"en":"One two"#))
            let slug = try #require(try session.text("slug"))
            let list = try await site.get("/api/v1/sessions?programme=123go")
            #expect(list.body.contains(slug))
            let none = try await site.get("/api/v1/sessions?programme=other")
            #expect(none.body.contains("\"items\":[]"))
            let page = try await site.get("/en/sessions/\(slug)")
            #expect(page.body.contains("href=\"/en/programmes/123go\">One two three</a>"))
            #expect(page.body.contains("<dt>Run by</dt><dd>Nyuko &lt;asbl&gt;</dd>"))
            #expect(page.body.contains("<dt>Funded by</dt>"))
        }
    }

    @Test(arguments: [
        (#"{"code":"A B","name":"x","roles":[]}"#, ["/code", "/roles"]),
        (
            #"{"code":"a","name":{},"roles":[{"organisation":"x","role":"relay"}]}"#,
            ["/name/fr", "/roles/owner"]
        ),
        (
            #"{"code":"a","name":"x","roles":[{"organisation":"x","role":"owner"},"#
                + #"{"organisation":"y","role":"owner"},{"organisation":"y","role":"boss"}]}"#,
            ["/roles/1/role", "/roles/2/role"]
        ),
        (
            #"{"code":"a","name":"x","roles":[{"organisation":"x","role":"owner"},"#
                + #"{"organisation":"x","role":"host"},{"organisation":"x","role":"host"}],"x":1}"#,
            ["/roles/2", "/x"]
        ),
    ])
    func refusesEveryWrongField(body: String, pointers: [String]) async throws {
        try await SiteFixture.run { site in
            let organiser = try await site.token(.organiser)
            let told = try await site.post("/api/v1/programmes", body, [organiser])
            #expect(told.statuses == [422])
            let found = told.body.matches(of: /"pointer":"([^"]*)"/).map { String($0.output.1) }
            #expect(found.sorted() == pointers.sorted())
        }
    }
}
