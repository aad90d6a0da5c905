import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// Signing in with a token, and what a signed-in browser may be made to do.
@Suite struct SignInTests {
    @Test func leadFromTheDeskToTheSignInAndBack() async throws {
        try await SiteFixture.run { site in
            let asked = try await site.get("/fr/desk/schedule?date=2027-01-12")
            #expect(asked.statuses == [303])
            let way = "/fr/sign-in?to=%2Ffr%2Fdesk%2Fschedule%3Fdate%3D2027-01-12"
            #expect(asked.header("location") == way)
            let page = try await site.get(way)
            #expect(page.statuses == [200])
            #expect(page.header("cache-control") == "no-store")
            #expect(page.body.contains("type=\"password\""))
            #expect(page.body.contains("autocomplete=\"off\""))
            let onward = "/fr/desk/schedule?date=2027-01-12"
            #expect(page.body.contains("name=\"to\" value=\"\(onward)\""))
            let secret = try await site.secret(.organiser)
            let sent = try await site.submit(
                "/fr/sign-in",
                [("token", "  \(secret)\n"), ("to", onward)]
            )
            #expect(sent.statuses == [303])
            #expect(sent.header("location") == onward)
            let cookie = try #require(sent.header("set-cookie"))
            #expect(!cookie.contains(secret))
            let parts = cookie.split(separator: "; ").dropFirst().map(String.init)
            #expect(parts == ["Path=/", "Max-Age=43200", "HttpOnly", "SameSite=Lax"])
        }
    }

    @Test func theCookieIsBoundToTheHostWhereTheServiceIsReachedByHTTPS() {
        let field = SignInCookie.setting("secret", isSecure: true)
        #expect(field.name == "Set-Cookie")
        #expect(
            field.value == "__Host-totem-sign-in=secret; Path=/; Max-Age=43200; HttpOnly; "
                + "SameSite=Lax; Secure"
        )
        #expect(SignInCookie.clearing(isSecure: true).value.contains("Max-Age=0"))
    }

    @Test func pagesOfTheDeskAreStoredNowhere() async throws {
        try await SiteFixture.run { site in
            let browser = try await site.browser(.organiser)
            for path in ["", "/schedule"] {
                let page = try await browser.get(path)
                #expect(page.statuses == [200])
                #expect(page.header("cache-control") == "no-store")
                #expect(page.body.contains("Camille organiser, équipe d’organisation"))
            }
        }
    }

    @Test(arguments: [
        "https://evil.test/", "//evil.test/", "/\\evil.test", "/fr/desk/../../x", "/fr/deskx",
        "javascript:alert(1)", "/de/desk", "/fr/", "/api/v1/tokens", "/fr/desk/\r\nX: y",
        "/fr/desk?a=b\\c",
    ])
    func leadNowhereButToTheDesk(_ wish: String) async throws {
        try await SiteFixture.run { site in
            let secret = try await site.secret(.admin)
            let sent = try await site.submit("/fr/sign-in", [("token", secret), ("to", wish)])
            #expect(sent.statuses == [303])
            #expect(sent.header("location") == "/fr/desk")
        }
    }

    @Test func refuseWrongTokensAndNeverShowThem() async throws {
        try await SiteFixture.run { site in
            let secret = try await site.secret(.admin)
            let wrong = "totem_" + String(repeating: "a", count: 49)
            for token in ["", "x", wrong, String(secret.dropLast()), secret.lowercased()] {
                let sent = try await site.submit("/en/sign-in", [("token", token)])
                #expect(sent.statuses == [422])
                #expect(sent.header("set-cookie") == nil)
                #expect(sent.body.contains("This token is not valid"))
                #expect(!sent.body.contains("value=\"\(token)\"") || token.isEmpty)
            }
        }
    }

    @Test func slowDownWhoTriesManyTokens() async throws {
        try await SiteFixture.run { site in
            for _ in 0..<SignInThrottle.burst {
                let sent = try await site.submit("/fr/sign-in", [("token", "totem_wrong")])
                #expect(sent.statuses == [422])
            }
            let late = try await site.submit("/fr/sign-in", [("token", "totem_wrong")])
            #expect(late.statuses == [429])
            #expect(late.header("retry-after") == "6")
            #expect(late.header("set-cookie") == nil)
            // Somebody else's guesses never keep a right token waiting.
            let secret = try await site.secret(.admin)
            let rested = try await site.submit("/fr/sign-in", [("token", secret)])
            #expect(rested.statuses == [303])
        }
    }

    @Test func theThrottleKnowsOneSenderFromAnother() {
        let (throttle, now) = (SignInThrottle(), TestClock.start)
        for _ in 0..<100 { throttle.note("first", at: now) }
        #expect(throttle.secondsToWait("second", at: now) == nil)
        let wait = 91 * SignInThrottle.secondsPerTry
        #expect(throttle.secondsToWait("first", at: now) == wait)
        let later = Instant(seconds: now.seconds + Int64(wait))
        #expect(throttle.secondsToWait("first", at: later) == nil)
        for number in 0..<SignInThrottle.addresses { throttle.note("\(number)", at: now) }
        #expect(throttle.secondsToWait("first", at: now) != nil)
    }

    @Test func endWithTheTokenTheTimeAndTheSignOut() async throws {
        try await SiteFixture.run { site in
            let first = try await site.browser(.organiser)
            let second = try await site.browser(.admin)
            let out = try await site.submit(
                "/fr/sign-out",
                [("formToken", first.formToken)],
                [first.cookie, ("Sec-Fetch-Site", "same-origin")]
            )
            #expect(out.statuses == [303])
            #expect(try #require(out.header("set-cookie")).contains("Max-Age=0"))
            #expect(try await first.get("").statuses == [303])
            #expect(try await second.get("").statuses == [200])
            let tokens = try await site.system.answer(ListTokens(page: PageRequest()))
            let admin = try #require(tokens.items.first { $0.role == .admin })
            _ = try await site.system.answer(RevokeToken(id: admin.id))
            #expect(try await second.get("").statuses == [303])
            let third = try await site.browser(.viewer)
            site.system.clock.advance(minutes: SignIn.minutes - 1)
            #expect(try await third.get("").statuses == [200])
            site.system.clock.advance(minutes: 1)
            #expect(try await third.get("").statuses == [303])
        }
    }

    @Test func cookiesOpenNothingButTheDesk() async throws {
        try await SiteFixture.run { site in
            let browser = try await site.browser(.admin)
            let tokens = try await site.get("/api/v1/tokens", [browser.cookie])
            #expect(tokens.statuses == [401])
            let draft = try await site.system.session(.sample(publish: false))
            let shown = try await site.get("/fr/sessions/\(draft.slug)", [browser.cookie])
            #expect(shown.statuses == [404])
            let secret = String(browser.cookie.1.split(separator: "=")[1])
            let bearer = ("Authorization", "Bearer \(secret)")
            #expect(try await site.get("/api/v1/tokens", [bearer]).statuses == [401])
        }
    }

    @Test func contradictingCookiesAreNone() async throws {
        try await SiteFixture.run { site in
            let browser = try await site.browser(.admin)
            let twice = ("Cookie", "\(browser.cookie.1); a=b; totem-sign-in=x")
            #expect(try await site.get("/fr/desk", [twice]).statuses == [303])
            let among = ("Cookie", "a=b; \(browser.cookie.1); c=d")
            #expect(try await site.get("/fr/desk", [among]).statuses == [200])
        }
    }

    /// What another site could make a browser send.
    struct Forgery: Sendable {
        let headers: [(String, String)]
        let token: String?
    }

    @Test(arguments: [
        Forgery(headers: [("Sec-Fetch-Site", "same-origin")], token: nil),
        Forgery(headers: [("Sec-Fetch-Site", "same-origin")], token: ""),
        Forgery(
            headers: [("Sec-Fetch-Site", "same-origin")],
            token: String(repeating: "0", count: 64)
        ),
        Forgery(headers: [("Sec-Fetch-Site", "cross-site")], token: "own"),
        Forgery(headers: [("Sec-Fetch-Site", "same-site")], token: "own"),
        Forgery(headers: [("Origin", "http://evil.test")], token: "own"),
        Forgery(headers: [("Origin", "null")], token: "own"),
        Forgery(headers: [], token: "another"),
        Forgery(headers: [], token: "own but its first digit"),
    ])
    func takeFormsOfThisSignInOnly(_ forgery: Forgery) async throws {
        try await SiteFixture.run { site in
            let draft = try await site.system.session(.sample(publish: false))
            let (own, another) = (try await site.browser(.admin), try await site.browser(.admin))
            var fields: [(String, String)] = []
            switch forgery.token {
            case "own"?: fields = [("formToken", own.formToken)]
            case "own but its first digit"?:
                let first = own.formToken.hasPrefix("0") ? "1" : "0"
                fields = [("formToken", first + own.formToken.dropFirst())]
            case "another"?: fields = [("formToken", another.formToken)]
            case let other?: fields = [("formToken", other)]
            case nil: break
            }
            let paths = [
                "sessions/\(draft.slug)/publish", "sessions/\(draft.slug)/edit", "schedule",
                "sessions/\(draft.slug)/registrations/ABCDEFGH/withdraw",
            ]
            for path in paths {
                let sent = try await site.submit(
                    "/fr/desk/\(path)",
                    fields,
                    forgery.headers + [own.cookie]
                )
                #expect(sent.statuses == [403], "\(path)")
            }
            let out = try await site.submit(
                "/fr/sign-out",
                fields,
                forgery.headers + [own.cookie]
            )
            #expect(out.statuses == [403])
            let shown = try await site.system.answer(ShowSession(session: .id(draft.id)))
            #expect(shown.status == .draft)
        }
    }

    @Test func refuseASignInThatAnotherSiteSends() async throws {
        try await SiteFixture.run { site in
            let secret = try await site.secret(.admin)
            let sent = try await site.submit(
                "/fr/sign-in",
                [("token", secret)],
                [("Sec-Fetch-Site", "cross-site")]
            )
            #expect(sent.statuses == [403])
            #expect(sent.header("set-cookie") == nil)
        }
    }
}
