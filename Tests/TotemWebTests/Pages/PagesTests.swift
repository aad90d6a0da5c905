import Foundation
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// The pages as people meet them, without a script.
@Suite struct PagesTests {
    private static let person = [("email", "camille@example.org"), ("name", "Camille Exemple")]

    /// A page with what differs from run to run taken out.
    private static func redacted(_ answer: RawAnswer, _ secrets: [String] = []) -> String {
        var page = answer.body
        page.replace(#/name="key" value="[a-z0-9]+"/#) { _ in "name=\"key\" value=\"KEY\"" }
        page.replace(#/totem\.css\?[0-9a-f]+/#) { _ in "totem.css?DIGEST" }
        page.replace(#/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/#) { _ in "ID"
        }
        page.replace(#/<dd class="code">[A-Z]{8}/#) { _ in "<dd class=\"code\">CODE" }
        page.replace(#/(Code\W{1,3})[A-Z]{8}\b/#) { match in "\(match.output.1)CODE" }
        // A slug ends in letters of chance, so that two sessions of one title have two addresses.
        page.replace(#/(sessions\/[a-z0-9-]+)-[0-9a-f]{6}\b/#) { match in "\(match.output.1)-SLUG" }
        for secret in secrets { page = page.replacing(secret, with: "TOKEN") }
        return page
    }

    private static func path(_ answer: RawAnswer) throws -> String {
        try #require(answer.header("location"))
    }

    @Test(arguments: ["fr", "de", "en", "lb"])
    func leadFromTheAgendaToAWithdrawal(_ language: String) async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(confirmEmail: true))
            let agenda = try await site.get("/\(language)/")
            #expect(agenda.statuses == [200])
            #expect(agenda.header("cache-control") == "no-cache")
            #expect(agenda.header("content-language") == language)
            try GoldenFile.expect(Self.redacted(agenda), "agenda.\(language).html")
            let address = "/\(language)/sessions/\(session.slug)"
            let shown = try await site.get(address)
            try GoldenFile.expect(Self.redacted(shown), "session.\(language).html")
            let fields = Self.person + [("party", "2"), ("language", language), ("key", "k1")]
            let sent = try await site.submit(address, fields)
            #expect(sent.statuses == [303])
            #expect(try Self.path(sent) == "\(address)/registered")
            let written = try await site.get(try Self.path(sent))
            try GoldenFile.expect(Self.redacted(written), "written.\(language).html")
            let token = try await site.newestLink()
            let own = "/\(language)/registrations/\(token)"
            let pending = try await site.get(own)
            #expect(pending.header("referrer-policy") == "no-referrer")
            #expect(pending.header("cache-control") == "no-store")
            #expect(pending.header("x-robots-tag") == "noindex, nofollow")
            try GoldenFile.expect(Self.redacted(pending, [token]), "pending.\(language).html")
            let confirmed = try await site.submit("\(own)/confirm", [])
            #expect(confirmed.statuses == [303])
            #expect(try Self.path(confirmed) == own)
            let seated = try await site.get(own)
            try GoldenFile.expect(Self.redacted(seated, [token]), "confirmed.\(language).html")
            let asked = try await site.get("\(own)/withdraw")
            try GoldenFile.expect(Self.redacted(asked, [token]), "withdraw.\(language).html")
            let withdrawn = try await site.submit("\(own)/withdraw", [])
            #expect(try Self.path(withdrawn) == own)
            let gone = try await site.get(own)
            try GoldenFile.expect(Self.redacted(gone, [token]), "withdrawn.\(language).html")
            let late = try await site.submit("\(own)/confirm", [])
            #expect(late.statuses == [409])
        }
    }

    @Test(arguments: ["fr", "de", "en", "lb"])
    func keepWhatWasTypedAndTellEveryFault(_ language: String) async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let answer = try await site.submit(
                "/\(language)/sessions/\(session.slug)",
                [
                    ("email", "camille@"), ("name", ""), ("party", "200"),
                    ("organisation", "Atelier \"<b>\""), ("stage", "idea"),
                    ("accessNeeds", "captioning"), ("accessNeeds", "quiet_place"), ("key", "k"),
                ]
            )
            #expect(answer.statuses == [422])
            #expect(answer.header("cache-control") == "no-store")
            try GoldenFile.expect(Self.redacted(answer), "faults.\(language).html")
        }
    }

    @Test func sendADoubleClickToOneRegistration() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let path = "/fr/sessions/\(session.slug)"
            let fields = Self.person + [("party", "1"), ("key", "k1")]
            let first = try await site.submit(path, fields)
            let second = try await site.submit(path, fields)
            #expect(first.statuses == [303])
            #expect(try Self.path(first).hasPrefix("/fr/registrations/"))
            #expect(try Self.path(second) == Self.path(first))
            let third = try await site.submit(path, Self.person + [("key", "k2")])
            #expect(third.statuses == [409])
        }
    }

    @Test(arguments: ["fr", "de", "en", "lb"])
    func offerASeatWithTwoAnswers(_ language: String) async throws {
        try await SiteFixture.run { site in
            let line = try await site.offered()
            let own = "/\(language)/registrations/\(line.token)"
            let offered = try await site.get(own)
            #expect(offered.statuses == [200])
            try GoldenFile.expect(Self.redacted(offered, [line.token]), "offered.\(language).html")
            let waiting = "/\(language)/registrations/\(line.next)"
            let next = try await site.get(waiting)
            try GoldenFile.expect(Self.redacted(next, [line.next]), "waiting.\(language).html")
            for action in ["accept-offer", "decline-offer"] {
                for method in ["GET", "HEAD"] {
                    #expect(try await site.send(method, "\(own)/\(action)").statuses == [405])
                }
                let foreign = [("Sec-Fetch-Site", "cross-site")]
                #expect(try await site.submit("\(own)/\(action)", [], foreign).statuses == [403])
            }
            let declined = try await site.submit("\(own)/decline-offer", [])
            #expect(declined.statuses == [303])
            #expect(try Self.path(declined) == own)
            let gone = try await site.get(own)
            #expect(!gone.body.contains("accept-offer") && !gone.body.contains("withdraw"))
            #expect(try await site.submit("\(own)/accept-offer", []).statuses == [409])
            let accepted = try await site.submit("\(waiting)/accept-offer", [])
            #expect(accepted.statuses == [303])
            let seated = try await site.get(waiting)
            #expect(seated.body.contains("h1 class=\"good\""))
            #expect(seated.body.contains("/withdraw\""))
        }
    }

    @Test func changeNothingByBeingOpened() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(confirmEmail: true))
            _ = try await site.submit("/fr/sessions/\(session.slug)", Self.person)
            let token = try await site.newestLink()
            for path in ["", "/withdraw"] {
                for method in ["GET", "HEAD", "GET"] {
                    let opened = try await site.send(method, "/fr/registrations/\(token)\(path)")
                    #expect(opened.statuses == [200])
                }
            }
            let confirm = try await site.get("/fr/registrations/\(token)/confirm")
            #expect(confirm.statuses == [405])
            let own = try await site.system.answer(ShowRegistration(registration: .link(token)))
            #expect(own.registration.status == .pending)
        }
    }

    /// What a browser says about where a form comes from.
    struct Sender: Sendable {
        let headers: [(String, String)]
        let isRefused: Bool
    }

    @Test(arguments: [
        Sender(headers: [("Sec-Fetch-Site", "same-origin")], isRefused: false),
        Sender(headers: [("Sec-Fetch-Site", "none")], isRefused: false),
        Sender(headers: [("Sec-Fetch-Site", "same-site")], isRefused: true),
        Sender(headers: [("Sec-Fetch-Site", "cross-site")], isRefused: true),
        Sender(headers: [("Origin", "http://totem.test")], isRefused: false),
        Sender(headers: [("Origin", "http://evil.test")], isRefused: true),
        Sender(headers: [("Origin", "null")], isRefused: true),
        Sender(
            headers: [("Origin", "http://totem.test"), ("Origin", "http://totem.test")],
            isRefused: true
        ),
        Sender(headers: [], isRefused: false),
    ])
    func takeFormsFromThisSiteOnly(_ sender: Sender) async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(confirmEmail: true))
            _ = try await site.submit("/fr/sessions/\(session.slug)", Self.person)
            let token = try await site.newestLink()
            for action in ["sessions/\(session.slug)", "registrations/\(token)/confirm"] {
                let fields =
                    action.hasPrefix("s") ? [("email", "b@example.org"), ("name", "B")] : []
                let answer = try await site.submit("/fr/\(action)", fields, sender.headers)
                #expect(answer.statuses == [sender.isRefused ? 403 : 303], "\(action)")
            }
        }
    }

    @Test func leadToTheReadersLanguage() async throws {
        try await SiteFixture.run { site in
            let english = try await site.get("/", [("Accept-Language", "en-GB, fr;q=0.5")])
            #expect(english.statuses == [302])
            #expect(english.header("location") == "/en/")
            #expect(english.header("vary") == "Accept-Language")
            #expect(try await site.get("/").header("location") == "/fr/")
            #expect(try await site.get("/fr").header("location") == "/fr/")
            #expect(try await site.get("/lb").header("location") == "/lb/")
            let wish = [("Accept-Language", "lb, de;q=0.7, fr;q=0.5")]
            #expect(try await site.get("/", wish).header("location") == "/lb/")
            // The desk is not written in all of them; programs are answered in those it is.
            #expect(try await site.get("/lb/desk", wish).header("location") == "/fr/desk")
            #expect(try await site.get("/de/desk").header("location") == "/en/desk")
            let problem = try await site.get("/api/v1/sessions/nowhere", wish)
            #expect(problem.header("content-language") == "fr")
        }
    }

    /// A switch leads to the same page in each language; that of the desk to its own.
    @Test func switchAmongTheLanguagesOfAPage() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let page = try await site.get("/de/sessions/\(session.slug)").body
            for language in ["fr", "en", "lb"] {
                let path = "/\(language)/sessions/\(session.slug)"
                #expect(page.contains("<a href=\"\(path)\" lang=\"\(language)\""))
                #expect(page.contains("hreflang=\"\(language)\" href=\"http://totem.test\(path)\""))
            }
            #expect(
                page.contains("<html lang=\"de\">")
            )
            let desk = try await site.get("/fr/sign-in").body
            #expect(desk.contains("href=\"/en/sign-in\"") && !desk.contains("/de/sign-in"))
        }
    }

    @Test(arguments: [
        ("/fr/nulle-part", "404"), ("/en/sessions/nowhere", "404"), ("/fr/?surprise=1", "422"),
    ])
    func answerMistakesWithAPage(_ path: String, _ status: String) async throws {
        try await SiteFixture.run { site in
            let answer = try await site.get(path, [("Accept", "text/html,*/*;q=0.8")])
            #expect(answer.statuses.map { String($0) } == [status])
            #expect(answer.header("content-type") == "text/html; charset=utf-8")
            let name = path.filter { $0.isLetter }
            try GoldenFile.expect(Self.redacted(answer), "error-\(name).html")
        }
    }

    @Test func sayWhenNobodyCanRegister() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            site.system.clock.advance(minutes: 60 * 24 * 30)
            let shown = try await site.get("/fr/sessions/\(session.slug)")
            #expect(shown.statuses == [200])
            #expect(!shown.body.contains("<form"))
            #expect(shown.body.contains("class=\"notice\""))
            let agenda = try await site.get("/fr/")
            try GoldenFile.expect(Self.redacted(agenda), "agenda-empty.fr.html")
        }
    }

    @Test func hideDraftsFromThePublic() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(publish: false))
            let shown = try await site.get(
                "/fr/sessions/\(session.slug)",
                [("Accept", "text/html")]
            )
            #expect(shown.statuses == [404])
        }
    }

    @Test func showTheMailsOfADemonstration() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(confirmEmail: true))
            _ = try await site.submit("/fr/sessions/\(session.slug)", Self.person)
            let list = try await site.get("/dev/mail")
            #expect(list.statuses == [200])
            #expect(list.body.contains("camille@example.org"))
            let match = try #require(list.body.firstMatch(of: #/href="(\/dev\/mail\/[^"]+)"/#))
            let mail = try await site.get(String(match.output.1))
            let link = "http://totem.test/fr/registrations/\(try await site.newestLink())"
            #expect(mail.body.contains("<a href=\"\(link)\">"))
            #expect(mail.header("referrer-policy") == "no-referrer")
        }
        try await SiteFixture.run(demonstration: false) { site in
            let list = try await site.get("/dev/mail")
            #expect(list.statuses == [404])
        }
    }

    /// Texts that would become something else on a page that forgets to escape.
    @Test(arguments: [
        "\"><svg/onload=alert(1)>", "' autofocus onfocus=alert(1) x='", "</title><script>",
        "{{w.page}}{{7*7}}", "<!--", "&lt;b&gt;", "\u{202E}rtl", "]]>", "</textarea><h1>",
    ])
    func showTextAsText(_ text: String) async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let answer = try await site.submit(
                "/en/sessions/\(session.slug)",
                [("email", text), ("name", text), ("organisation", text), ("party", "x")]
            )
            #expect(answer.statuses == [422])
            let escaped = HTMLText.escape(text)
            #expect(answer.body.contains("name=\"name\" type=\"text\" value=\"\(escaped)\""))
            let plain = try await site.get("/en/sessions/\(session.slug)")
            #expect(
                Self.tags(answer.body, "script") == Self.tags(plain.body, "script")
                    && Self.tags(answer.body, "svg") == 0
            )
        }
    }

    private static func tags(_ page: String, _ name: String) -> Int {
        page.matches(of: #/<([a-z0-9]+)/#).count { $0.output.1 == name }
    }
}
