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

    @Test func keepsThemesAndEditions() async throws {
        try await SiteFixture.run { site in
            _ = try await site.system.programme()
            let organiser = try await site.token(.organiser)
            let (themes, editions) = ("/api/v1/themes", "/api/v1/programmes/123go/editions")
            let theme = #"{"code":"iot","name":{"fr":"IoT <b>","en":"Internet of things"}}"#
            #expect(try await site.post(themes, theme).statuses == [401])
            #expect(try await site.post(themes, theme, [organiser]).statuses == [201])
            let again = try await site.post(themes, theme, [organiser])
            #expect(try again.text("code") == "code-taken")
            #expect(try await site.get(themes).body.contains(#""code":"iot","name":{"en":"#))
            let edition = #"{"code":"2027","opens":"2027-01-04","closes":"2027-03-31"}"#
            #expect(try await site.post(editions, edition).statuses == [401])
            let made = try await site.post(editions, edition, [organiser])
            #expect(made.statuses == [201], "\(made.body)")
            #expect(made.body.contains(#""code":"2027","name":{"fr":"2027"},"opens":"2027-01-04""#))
            #expect(try await site.get(editions).body.contains(made.body))
            let lost = try await site.get("/api/v1/programmes/nothing/editions")
            #expect(lost.statuses == [404])
            let backwards = try await site.post(
                editions,
                #"{"code":"x","name":"x","opens":"2027-03-31","closes":"2027-03-30","year":1}"#,
                [organiser]
            )
            #expect(backwards.statuses == [422])
            for pointer in ["/closes", "/year"] {
                #expect(backwards.body.contains("\"pointer\":\"\(pointer)\""))
            }
            let wrong = try await site.post(
                editions,
                #"{"code":"2 0","opens":"soon"}"#,
                [organiser]
            )
            for pointer in ["/code", "/opens"] {
                #expect(wrong.body.contains("\"pointer\":\"\(pointer)\""), "\(wrong.body)")
            }
        }
    }

    @Test func changesWhatASessionBelongsTo() async throws {
        try await SiteFixture.run { site in
            _ = try await site.system.programme()
            let organiser = try await site.token(.organiser)
            _ = try await site.post("/api/v1/themes", #"{"code":"iot","name":"IoT"}"#, [organiser])
            _ = try await site.post(
                "/api/v1/programmes/123go/editions",
                #"{"code":"2027","name":"Édition 2027"}"#,
                [organiser]
            )
            let session = try await site.system.session()
            let path = "/api/v1/sessions/\(session.slug)"
            func patch(_ body: String) async throws -> RawAnswer {
                try await site.send(
                    "PATCH",
                    path,
                    [organiser, ("If-Match", "*"), ("Content-Type", "application/json")],
                    body: body
                )
            }
            let done = try await patch(#"{"programme":"123go","edition":"2027","themes":["iot"]}"#)
            #expect(done.statuses == [200], "\(done.body)")
            #expect(done.body.contains(#""edition":{"code":"2027","name":{"fr":"Édition 2027"}}"#))
            #expect(done.body.contains(#""themes":[{"code":"iot","name":{"fr":"IoT"}}]"#))
            #expect(try await site.get(path).body == done.body)
            for (query, isThere) in [("theme=iot", true), ("theme=other", false)] {
                let list = try await site.get("/api/v1/sessions?\(query)")
                #expect(list.body.contains(session.slug.description) == isThere)
            }
            let page = try await site.get("/fr/sessions/\(session.slug)")
            let link = #"<a href="/fr/programmes/123go">1, 2, 3 GO · Édition 2027</a>"#
            #expect(page.body.contains(link))
            #expect(page.body.contains("<dt>Thèmes</dt><dd>IoT</dd>"))
            let agenda = try await site.get("/fr/?theme=iot")
            #expect(agenda.body.contains(session.slug.description))
            #expect(agenda.body.contains("<option value=\"iot\" selected>IoT</option>"))
            let wrong = try await patch(#"{"edition":"2028","themes":["x"],"programme":"y"}"#)
            #expect(wrong.statuses == [422])
            for pointer in ["/programme", "/themes/0"] {
                #expect(wrong.body.contains("\"pointer\":\"\(pointer)\""), "\(wrong.body)")
            }
            let alone = try await patch(#"{"programme":null,"themes":[]}"#)
            #expect(alone.body.contains(#""programme":null,"edition":null,"themes":[]"#))
            let lost = try await patch(#"{"edition":"2027"}"#)
            #expect(lost.statuses == [422])
            #expect(lost.body.contains(#""pointer":"/edition","code":"conflicting-fields""#))
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
