import Foundation
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// The pages on which people look after their registration.
@Suite struct RegistrationPagesTests {
    private static func own(
        _ site: SiteFixture,
        _ session: Session,
        _ fields: [(String, String)] = []
    ) async throws -> String {
        let person = [("email", "camille@example.org"), ("name", "Camille Exemple")]
        let sent = try await site.submit("/en/sessions/\(session.slug)", person + fields)
        #expect(sent.statuses == [303], "\(sent.body)")
        return try #require(sent.header("location"))
    }

    private static func version(_ page: RawAnswer) throws -> String {
        let match = try #require(page.body.firstMatch(of: #/name="version" value="(\d+)"/#))
        return String(match.output.1)
    }

    @Test func theFormAsksForMoreAndKeepsIt() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let own = try await Self.own(
                site,
                session,
                [
                    ("party", "3"), ("guests", "Max\r\n\r\n Grace \r\n"), ("territory", "LU"),
                    ("accessNeeds", "other"), ("accessNote", "Près <de> la porte"),
                    ("consents", "photo"),
                ]
            )
            let page = try await site.get(own)
            #expect(page.body.contains("<dd>Max, Grace</dd>"))
            #expect(page.body.contains("Something else, Près &lt;de&gt; la porte"))
            let token = try #require(own.split(separator: "/").last.map(String.init))
            let registration = try await site.system
                .answer(
                    ShowRegistration(registration: .link(token))
                )
                .registration
            #expect(registration.request.consents.map(\.purpose) == ["photo"])
            #expect(registration.request.consents.map(\.wording) == ["2026-11/en"])
            #expect(registration.request.territory == "LU")
        }
    }

    /// The link of before is revoked by then, and the new one went to the new address: whoever
    /// sends the old form again gets neither.
    @Test func aFormSentAgainAfterTheAddressWasCorrectedLeadsNowhereDead() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let form = [
                ("email", "mistyped@example.org"), ("name", "Camille Exemple"),
                ("key", "the-key-of-the-form"),
            ]
            let path = "/en/sessions/\(session.slug)"
            let first = try #require(try await site.submit(path, form).header("location"))
            #expect(try await site.submit(path, form).header("location") == first)
            let token = try #require(first.split(separator: "/").last.map(String.init))
            let own = try await site.system.answer(ShowRegistration(registration: .link(token)))
            var edit = RegistrationEdit()
            edit.email = EmailAddress(text: "right@example.org")
            _ = try await site.system.answer(
                ChangeRegistration(
                    registration: .code(.id(session.id), own.registration.code),
                    edit: edit,
                    expected: .any
                )
            )
            #expect(try await site.get(first).statuses == [404])
            let again = try await site.submit(path, form)
            #expect(again.statuses == [303])
            #expect(again.header("location") == "/en/lost-link")
        }
    }

    @Test func theFormKeepsWhatWasTypedOfEveryField() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let again = try await site.submit(
                "/en/sessions/\(session.slug)",
                [
                    ("email", "camille@example.org"), ("name", ""), ("party", "2"),
                    ("guests", "Max\nGrace <b>"), ("territory", "DE-SL"), ("consents", "photo"),
                ]
            )
            #expect(again.statuses == [422])
            #expect(again.body.contains("Max\nGrace &lt;b&gt;</textarea>"))
            #expect(again.body.contains("<option value=\"DE-SL\" selected>Saarland"))
            #expect(again.body.contains("value=\"photo\" checked"))
            #expect(!again.body.contains("value=\"newsletter\" checked"))
            // Two guests beside one person are three.
            #expect(again.body.contains("id=\"guests-fault\""))
        }
    }

    @Test func aRegistrationIsChangedInTheVersionThatWasSeen() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let own = try await Self.own(
                site,
                session,
                [("party", "2"), ("guests", "Max"), ("accessNeeds", "captioning")]
            )
            let form = try await site.get("\(own)/change")
            #expect(form.statuses == [200])
            #expect(form.body.contains(">Max</textarea>"))
            #expect(form.body.contains("value=\"captioning\" checked"))
            let version = ("version", try Self.version(form))
            let fields = [
                version, ("name", "Camille E."), ("party", "1"), ("guests", ""),
                ("organisation", "Atelier"), ("accessNote", ""), ("language", "fr"),
            ]
            let elsewhere = try await site.submit("\(own)/change", fields, [])
            #expect(elsewhere.statuses == [303])
            let page = try await site.get(own)
            #expect(page.body.contains("Camille E.") && page.body.contains("Atelier"))
            #expect(!page.body.contains("Max") && !page.body.contains("captions"))
            let late = try await site.submit("\(own)/change", fields)
            #expect(late.statuses == [412])
            #expect(try Self.version(late) == "2")
            let wrong = try await site.submit(
                "\(own)/change",
                [("version", "2"), ("name", ""), ("party", "40"), ("email", "x@example.org")]
            )
            #expect(wrong.statuses == [422])
            #expect(wrong.body.contains("id=\"name-fault\""))
            #expect(wrong.body.contains("id=\"party-fault\""))
            let foreign = try await site.submit(
                "\(own)/change",
                fields,
                [("Sec-Fetch-Site", "cross-site")]
            )
            #expect(foreign.statuses == [403])
        }
    }

    @Test func aWithdrawalCanBeTakenBackForTenMinutes() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(capacity: 1))
            let own = try await Self.own(site, session)
            _ = try await site.submit("\(own)/withdraw", [])
            let gone = try await site.get(own)
            #expect(gone.body.contains("action=\"\(own)/restore\""))
            #expect(!gone.body.contains("\(own)/change"))
            #expect(try await site.get("\(own)/change").statuses == [303])
            let back = try await site.submit("\(own)/restore", [])
            #expect(back.header("location") == own)
            #expect(try await site.get(own).body.contains("Your place is reserved."))
            _ = try await site.submit("\(own)/withdraw", [])
            site.system.clock.advance(minutes: 10)
            #expect(!(try await site.get(own)).body.contains("\(own)/restore"))
            let late = try await site.submit("\(own)/restore", [])
            #expect(late.statuses == [409])
            #expect(late.body.contains("10 minutes"))
        }
    }

    @Test func whoWaitsReadsTheRule() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(capacity: 1))
            _ = try await site.system.register("first", party: 1, session)
            let own = try await Self.own(site, session)
            let page = try await site.get(own)
            #expect(page.body.contains("You are 1st on the waiting list"))
            #expect(page.body.contains("automatically and in order"))
        }
    }

    @Test func lostLinksAreSentWithoutSayingWhoIsRegistered() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            _ = try await Self.own(site, session)
            let shown = try await site.get("/en/sessions/\(session.slug)")
            #expect(shown.body.contains("href=\"/en/lost-link\""))
            #expect(try await site.get("/en/lost-link").statuses == [200])
            for address in ["camille@example.org", "nobody@example.org"] {
                let sent = try await site.submit("/en/lost-link", [("email", address)])
                #expect(sent.statuses == [303])
                #expect(sent.header("location") == "/en/lost-link/sent")
            }
            #expect(try await site.get("/en/lost-link/sent").statuses == [200])
            let wrong = try await site.submit("/en/lost-link", [("email", "nobody")])
            #expect(wrong.statuses == [422])
            #expect(wrong.body.contains("id=\"email-fault\""))
            let mail = try await site.system.answer(ListNotices(page: PageRequest())).items
                .filter { $0.kind == .registrationLinks }
            #expect(mail.count == 1)
            let id = try #require(mail.first?.id)
            let letter = try await site.get("/dev/mail/\(id)")
            #expect(letter.statuses == [200], "\(letter.body)")
        }
    }
}

extension TestSystem {
    /// Registers a party.
    nonisolated(nonsending) func register(
        _ person: String,
        party: Int,
        _ session: Session
    ) async throws(Failure) -> RegistrationReceipt {
        try await answer(
            RegisterAttendee(session: session.id, request: .sample(person, party: party)),
            as: Self.anyone
        )
    }
}
