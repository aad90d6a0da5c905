import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// Moving and calling off at the desk: told first, then done exactly so.
@Suite struct ConsequenceTests {
    private static func register(
        _ name: String,
        _ session: Session,
        _ site: SiteFixture
    )
        async throws
    {
        let fields = [("email", "\(name)@example.org"), ("name", name)]
        let sent = try await site.submit("/fr/sessions/\(session.slug)", fields)
        #expect(sent.statuses == [303])
    }

    /// The hidden fields of the form that applies.
    private static func fields(_ page: RawAnswer) -> [(String, String)] {
        page.body.matches(of: #/type="hidden" name="([^"]+)" value="([^"]*)"/#)
            .map { (String($0.output.1), String($0.output.2)) }
            .filter { $0.0 != "formToken" }
    }

    private static let later =
        "date=2027-01-13&from=14%3A00&to=16%3A00&room=paddock%2Fecurie&furnish=theatre"

    @Test func findARoomForTheMoveInWhichTheSessionIsNotInItsOwnWay() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let browser = try await site.browser(.organiser)
            let page = try await browser.get("/sessions/\(session.slug)/move")
            #expect(page.statuses == [200])
            #expect(page.body.contains("value=\"2027-01-12\""))
            #expect(page.body.contains("la salle actuelle"))
            #expect(page.body.contains("/move/preview?date=2027-01-12"))
        }
    }

    @Test func tellWhatAMoveBringsAndDoExactlyThat() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(capacity: 1))
            for name in ["ada", "ben"] { try await Self.register(name, session, site) }
            let browser = try await site.browser(.organiser)
            let own = "/sessions/\(session.slug)"
            let told = try await browser.get("\(own)/move/preview?\(Self.later)")
            #expect(told.statuses == [200])
            #expect(told.body.contains("mercredi 13 janvier 2027, 14:00–16:00"))
            #expect(told.body.contains("1 personne garde sa place"))
            let before = try await site.system.answer(ShowSession(session: .id(session.id)))
            #expect(before.window == session.window)
            try await Self.register("zoe", session, site)
            let stale = try await browser.submit("\(own)/move", Self.fields(told))
            #expect(stale.statuses == [412])
            #expect(stale.body.contains("Entre-temps"))
            let done = try await browser.submit("\(own)/move", Self.fields(stale))
            #expect(done.statuses == [303])
            #expect(done.header("location") == "/fr/desk\(own)?done=moved")
            let after = try await site.system.answer(ShowSession(session: .id(session.id)))
            #expect(after.window != session.window)
            let unagreed = try await browser.submit(
                "\(own)/move",
                Self.fields(told).filter { $0.0 != "previewToken" }
            )
            #expect(unagreed.statuses == [412])
        }
    }

    @Test func sayWhyAMoveCannotBe() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            _ = try await site.system.answer(
                CreateBooking(
                    request: .sample(from: "2027-01-13T14:00", to: "2027-01-13T16:00")
                )
            )
            let browser = try await site.browser(.organiser)
            let told = try await browser.get(
                "/sessions/\(session.slug)/move/preview?\(Self.later)"
            )
            #expect(told.statuses == [409])
            #expect(told.body.contains("role=\"alert\""))
            #expect(!told.body.contains("name=\"previewToken\""))
        }
    }

    @Test func askWhyTellWhatFollowsAndCallOff() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            for name in ["ada", "ben"] { try await Self.register(name, session, site) }
            let browser = try await site.browser(.organiser)
            let own = "/sessions/\(session.slug)"
            #expect(try await browser.get("\(own)/cancel").statuses == [200])
            let long = String(repeating: "x", count: 501)
            let wrong = try await browser.submit("\(own)/cancel", [("reason", long)])
            #expect(wrong.statuses == [422])
            #expect(wrong.body.contains("href=\"#reason\""))
            let told = try await browser.submit("\(own)/cancel", [("reason", "Grève")])
            #expect(told.statuses == [200])
            #expect(told.body.contains("2 personnes perdent leur place"))
            let still = try await site.system.answer(ShowSession(session: .id(session.id)))
            #expect(still.status == .published)
            let fields = Self.fields(told).filter { $0.0 != "reason" } + [("reason", "Grève")]
            let done = try await browser.submit("\(own)/cancel", fields)
            #expect(done.header("location") == "/fr/desk\(own)?done=cancelled")
            let after = try await site.system.answer(ShowSession(session: .id(session.id)))
            #expect(after.status == .cancelled)
            #expect(after.cancelReason == "Grève")
            let shown = try await browser.get(own)
            #expect(!shown.body.contains("\(own)/cancel"))
        }
    }

    @Test func whoOnlyLooksMovesNothing() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let browser = try await site.browser(.viewer)
            let own = "/sessions/\(session.slug)"
            for path in ["/move", "/move/preview?\(Self.later)", "/cancel"] {
                #expect(try await browser.get(own + path).statuses == [403], "\(path)")
            }
            for path in ["/move", "/cancel"] {
                #expect(try await browser.submit(own + path, []).statuses == [403], "\(path)")
            }
        }
    }
}
