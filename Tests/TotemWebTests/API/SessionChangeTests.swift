import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// What organisers do to a session after it was scheduled, as programs see it.
@Suite struct SessionChangeTests {
    private static let person = #"{"email":"camille@example.org","name":"Camille Exemple"}"#

    @Test func callsASessionOff() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let path = "/api/v1/sessions/\(session.slug)"
            _ = try await site.post("\(path)/registrations", Self.person)
            let nobody = try await site.post("\(path)/cancel", "{}")
            #expect(nobody.statuses == [401])
            let viewer = try await site.token(.viewer)
            #expect(try await site.post("\(path)/cancel", "{}", [viewer]).statuses == [403])
            let organiser = try await site.token(.organiser)
            let wrong = try await site.post(
                "\(path)/cancel",
                #"{"reason":7,"why":"x"}"#,
                [organiser]
            )
            #expect(wrong.statuses == [422])
            #expect(wrong.body.contains(#""pointer":"/reason","code":"wrong-type""#))
            #expect(wrong.body.contains(#""pointer":"/why","code":"unknown-field""#))
            let done = try await site.post(
                "\(path)/cancel",
                #"{"reason":"Neige <b>"}"#,
                [organiser]
            )
            #expect(done.statuses == [200])
            #expect(try done.text("status") == "cancelled")
            #expect(try done.text("cancelReason") == "Neige <b>")
            let again = try await site.post("\(path)/cancel", "", [organiser])
            #expect(again.statuses == [200])
            #expect(try again.text("cancelReason") == "Neige <b>")
            let page = try await site.get("/fr/sessions/\(session.slug)")
            #expect(page.body.contains("Cette séance est annulée."))
            #expect(page.body.contains("Neige &lt;b&gt;"))
            #expect(!page.body.contains("<form method=\"post\""))
            let agenda = try await site.get("/fr/")
            #expect(agenda.body.contains("row off"))
        }
    }
}
