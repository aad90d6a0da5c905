import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// Bookings and registrations at the desk, without a script.
@Suite struct DeskBookingTests {
    private static func ask(_ site: SiteFixture) async throws -> Booking {
        try await site.system.answer(
            CreateBooking(
                request: try .sample(
                    from: "2027-01-12T19:00",
                    to: "2027-01-12T21:00",
                    isRequest: true
                )
            )
        )
    }

    @Test func anAdminAgreesToWhatTheyWereTold() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let asked = try await Self.ask(site)
            let browser = try await site.browser(.admin)
            #expect(try await browser.get("").body.contains("attend une réponse"))
            let list = try await browser.get("/bookings")
            #expect(list.statuses == [200])
            #expect(list.body.contains("/fr/desk/bookings/\(asked.id)"))
            let own = "/bookings/\(asked.id)"
            let page = try await browser.get(own)
            #expect(page.statuses == [200])
            #expect(page.body.contains("hors des heures d’ouverture"))
            let found = try #require(
                page.body.firstMatch(of: #/name="previewToken" value="([^"]+)"/#)
            )
            let token = String(found.output.1)
            let stale = try await browser.submit("\(own)/approve", [("previewToken", "no")])
            #expect(stale.statuses == [412])
            let done = try await browser.submit("\(own)/approve", [("previewToken", token)])
            #expect(done.statuses == [303])
            let after = try await site.system.answer(ShowBooking(id: asked.id))
            #expect(after.status == .confirmed)
            let again = try await browser.submit("\(own)/approve", [("previewToken", token)])
            #expect([409, 412].contains(again.statuses[0]))
        }
    }

    @Test func theHouseAsksAndDeclinesAndComesBackOnIt() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let asked = try await Self.ask(site)
            let browser = try await site.browser(.admin)
            let own = "/bookings/\(asked.id)"
            let empty = try await browser.submit("\(own)/ask", [("words", " ")])
            #expect(empty.statuses == [422])
            #expect(empty.body.contains("href=\"#ask-words\""))
            let question = try await browser.submit("\(own)/ask", [("words", "Combien ?")])
            #expect(question.statuses == [303])
            _ = try await browser.submit("\(own)/answer", [("words", "Vingt.")])
            #expect(try await browser.get(own).body.contains("Vingt."))
            let gone = try await browser.submit(
                "\(own)/decline",
                [("reason", "Travaux."), ("instead", "paddock/nowhere")]
            )
            #expect(gone.statuses == [409])
            #expect(gone.body.contains("Travaux."))
            let declined = try await browser.submit("\(own)/decline", [("reason", "Travaux.")])
            #expect(declined.statuses == [303])
            #expect(try await browser.get(own).body.contains("\(own)/restore"))
            _ = try await browser.submit("\(own)/restore", [])
            let after = try await site.system.answer(ShowBooking(id: asked.id))
            #expect(after.status == .requested)
        }
    }

    /// A form that is sent twice asks once; with other words under its key it is refused.
    @Test func aFormThatIsSentTwiceIsDoneOnce() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let asked = try await Self.ask(site)
            let browser = try await site.browser(.admin)
            let own = "/bookings/\(asked.id)"
            let page = try await browser.get(own)
            let keys = page.body.matches(of: #/name="key" value="([^"]+)"/#).map(\.output.1)
            #expect(Set(keys).count == 3)
            let form = [("words", "Combien ?"), ("key", String(try #require(keys.first)))]
            for _ in 1...2 {
                let sent = try await browser.submit("\(own)/ask", form)
                #expect(sent.header("location") == "/fr/desk\(own)?done=asked")
            }
            let notes = try await site.system.answer(
                ListBookingNotes(id: asked.id, page: PageRequest())
            )
            #expect(notes.items.count == 1)
            let other = try await browser.submit("\(own)/ask", [("words", "Qui ?"), form[1]])
            #expect(other.statuses == [422])
            #expect(other.body.contains("Qui ?"))
            let decline = [("reason", "Travaux."), ("key", "d1")]
            for _ in 1...2 {
                let sent = try await browser.submit("\(own)/decline", decline)
                #expect(sent.header("location") == "/fr/desk\(own)?done=declined")
            }
        }
    }

    /// The code stands on the page of whoever asked for it, once, and nowhere else.
    @Test func theCodeOfARoomIsKeptAndTold() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let booking = try await site.system.answer(CreateBooking(request: .sample()))
            let admin = try await site.browser(.admin)
            let organiser = try await site.browser(.organiser)
            let own = "/bookings/\(booking.id)"
            #expect(try await admin.get(own).body.contains("Aucun code n’est gardé"))
            #expect(try await organiser.submit("\(own)/key", [("secret", "1")]).statuses == [403])
            let wrong = try await admin.submit(
                "\(own)/key",
                [("secret", "4711#"), ("releaseAt", "soon")]
            )
            #expect(wrong.statuses == [422])
            #expect(wrong.body.contains("href=\"#releaseAt\""))
            #expect(!wrong.body.contains("4711#"))
            let kept = try await admin.submit("\(own)/key", [("secret", "4711#")])
            #expect(kept.header("location") == "/fr/desk\(own)?done=key-kept")
            let early = try await organiser.get(own)
            #expect(early.body.contains("son heure n’est pas encore venue"))
            #expect(!early.body.contains("reveal-key"))
            #expect(try await organiser.submit("\(own)/reveal-key", []).statuses == [409])
            _ = try await admin.submit(
                "\(own)/key",
                [("secret", "0815#"), ("releaseAt", "2027-01-04T08:00")]
            )
            let ready = try await organiser.get(own)
            #expect(ready.body.contains("\(own)/reveal-key") && !ready.body.contains("0815#"))
            let told = try await organiser.submit("\(own)/reveal-key", [])
            #expect(told.statuses == [200])
            #expect(told.body.contains("0815#"))
            #expect(told.header("cache-control")?.contains("no-store") == true)
            #expect(try await !organiser.get(own).body.contains("0815#"))
            let changes = try await site.system.database.execute(
                "select count(*) from audit where action = 'booking.key-revealed'"
            )
            #expect(changes == [["1"]])
            let viewer = try await site.browser(.viewer)
            #expect(try await !viewer.get(own).body.contains("Code de la salle"))
        }
    }

    @Test func whoMayNotDecideSeesNoWayTo() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let asked = try await Self.ask(site)
            let own = "/bookings/\(asked.id)"
            let organiser = try await site.browser(.organiser)
            let page = try await organiser.get(own)
            #expect(page.body.contains("\(own)/answer"))
            #expect(!page.body.contains("\(own)/approve"))
            let sent = try await organiser.submit("\(own)/decline", [("reason", "Non.")])
            #expect(sent.statuses == [403])
            let viewer = try await site.browser(.viewer)
            let seen = try await viewer.get(own)
            #expect(seen.statuses == [200])
            #expect(!seen.body.contains("\(own)/"))
        }
    }

    @Test func aRegistrationIsCorrectedAndItsMailSentAgain() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(publish: true))
            _ = try await site.system.answer(
                RegisterAttendee(session: session.id, request: .sample())
            )
            let listed = try await site.system.answer(
                ListRegistrations(
                    session: .id(session.id),
                    filter: RegistrationFilter(),
                    page: PageRequest()
                )
            )
            let person = try #require(listed.items.first)
            let browser = try await site.browser(.organiser)
            let own = "/sessions/\(session.slug)/registrations/\(person.code)"
            let list = try await browser.get("/sessions/\(session.slug)")
            #expect(list.body.contains("/fr/desk\(own)\""))
            let page = try await browser.get(own)
            #expect(page.statuses == [200])
            // The form is written to whoever sits at the desk.
            #expect(page.body.contains(">Nombre de personnes</label>"))
            #expect(!page.body.contains("vous compris"))
            #expect(!page.body.contains("votre"))
            let fields = [
                ("version", String(person.version)), ("email", "right@example.org"),
                ("name", "Ada Juste"), ("party", "1"), ("language", "fr"),
            ]
            let wrong = try await browser.submit(
                own,
                fields.map { $0.0 == "email" ? ("email", "nobody") : $0 }
            )
            #expect(wrong.statuses == [422])
            let sent = try await browser.submit(own, fields)
            #expect(sent.statuses == [303])
            let again = try await browser.submit("\(own)/resend", [])
            #expect(again.header("location")?.hasSuffix("?done=resent") == true)
            let after = try await browser.get(own)
            #expect(after.body.contains("value=\"right@example.org\""))
            let sheet = try await browser.get("/sessions/\(session.slug)/registrations.csv")
            #expect(sheet.header("content-type")?.hasPrefix("text/csv") == true)
            #expect(sheet.body.contains("right@example.org"))
        }
    }
}
