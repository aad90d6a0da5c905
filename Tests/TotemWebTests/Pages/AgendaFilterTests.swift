import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// The form above the agenda, without a script.
@Suite struct AgendaFilterTests {
    @Test func narrowsTheAgendaAndKeepsWhatWasChosen() async throws {
        try await SiteFixture.run { site in
            _ = try await site.system.programme()
            let session = try await site.system.session(.sample(programme: "123go"))
            let slug = session.slug.description
            let all = try await site.get("/fr/?q=&city=&building=&programme=&language=")
            #expect(all.statuses == [200])
            #expect(all.body.contains(slug))
            #expect(all.body.contains("<option value=\"Nancy\">Nancy</option>"))
            #expect(all.body.contains("<option value=\"paddock\">Le Paddock</option>"))
            #expect(all.body.contains("<option value=\"123go\">1, 2, 3 GO</option>"))
            let some = try await site.get(
                "/fr/?q=R%C3%A9union+%22d%E2%80%99information%22&city=Nancy&programme=123go"
            )
            #expect(some.body.contains(slug))
            #expect(some.body.contains("<option value=\"Nancy\" selected>"))
            #expect(some.body.contains("value=\"Réunion &quot;d’information&quot;\""))
            for query in ["q=metz", "language=de", "programme=other", "city=Metz"] {
                let none = try await site.get("/fr/?\(query)")
                #expect(!none.body.contains(slug), "\(query)")
                #expect(none.body.contains("Aucune séance ne correspond"), "\(query)")
            }
            let wrong = try await site.get("/fr/?language=French")
            #expect(wrong.statuses == [422])
        }
    }

    @Test func narrowsTheListOfPrograms() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            for (query, isThere) in [
                ("q=reunion", true), ("q=%C3%A9curie", true), ("q=metz", false),
                ("language=fr", true), ("language=de", false), ("city=nancy&q=information", true),
            ] {
                let list = try await site.get("/api/v1/sessions?\(query)")
                #expect(list.body.contains(session.slug.description) == isThere, "\(query)")
            }
            let long = String(repeating: "x", count: 101)
            for query in ["q=\(long)", "q=a&q=b", "q=%01", "language=klingon", "words=x"] {
                #expect(try await site.get("/api/v1/sessions?\(query)").statuses == [422])
            }
        }
    }
}
