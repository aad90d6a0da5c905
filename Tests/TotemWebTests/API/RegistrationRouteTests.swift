import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// A person's own registration and the organiser's list, as programs see them.
@Suite struct RegistrationRouteTests {
    private static let ada = """
        {"email":"Ada@example.org","name":"Ada","party":2,"guests":[{"name":"Grace"}],\
        "accessNeeds":["captioning"],"accessNote":"front","territory":"other","stage":"growth",\
        "consents":["newsletter"]}
        """

    private static func ticket(
        _ site: SiteFixture,
        _ session: Session,
        _ body: String = ada
    ) async throws -> (code: String, token: String) {
        let made = try await site.post("/api/v1/sessions/\(session.slug)/registrations", body)
        #expect(made.statuses == [201], "\(made.body)")
        let link = try #require(try made.text("manageUrl"))
        let token = try #require(link.split(separator: "/").last.map(String.init))
        return (try #require(try made.text("code")), token)
    }

    private static func patch(
        _ site: SiteFixture,
        _ path: String,
        _ body: String,
        _ headers: [(String, String)]
    ) async throws -> RawAnswer {
        let type = ("Content-Type", "application/json")
        return try await site.send("PATCH", path, headers + [type], body: body)
    }

    @Test func aPersonChangesTheirOwn() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(capacity: 3))
            let ticket = try await Self.ticket(site, session)
            let path = "/api/v1/registrations/\(ticket.token)"
            let shown = try await site.get(path)
            #expect(shown.header("etag") == "\"1\"")
            #expect(shown.body.contains(#""accessNote":"front","consents":["newsletter"]"#))
            #expect(
                shown.body.contains(
                    #""consentRecords":[{"purpose":"newsletter","wording":"2026-11/fr","at":"#
                )
            )
            let bare = try await Self.patch(site, path, "{}", [])
            #expect(bare.statuses == [428])
            let match = ("If-Match", "\"1\"")
            let wrong = try await Self.patch(
                site,
                path,
                #"{"email":"x@example.org","party":0,"status":"confirmed","name":null}"#,
                [match]
            )
            #expect(wrong.statuses == [422])
            for fault in [
                #""pointer":"/email","code":"unknown-field""#,
                #""pointer":"/party","code":"out-of-range""#,
                #""pointer":"/status","code":"unknown-field""#,
                #""pointer":"/name","code":"missing""#,
            ] { #expect(wrong.body.contains(fault), "\(fault)") }
            let many = try await Self.patch(site, path, #"{"party":4}"#, [match])
            #expect(many.statuses == [409])
            #expect(try many.text("code") == "party-cannot-grow")
            let done = try await Self.patch(
                site,
                path,
                #"{"party":1,"guests":[],"organisation":"Atelier","accessNeeds":[],"language":"en"}"#,
                [match]
            )
            #expect(done.statuses == [200], "\(done.body)")
            #expect(done.header("etag") == "\"2\"")
            #expect(try done.text("organisation") == "Atelier")
            #expect(done.body.contains(#""accessNeeds":[],"accessNote":"front""#))
            let stale = try await Self.patch(site, path, #"{"name":"A"}"#, [match])
            #expect(stale.statuses == [412])
        }
    }

    @Test func aWithdrawalIsTakenBack() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let path = "/api/v1/registrations/\(try await Self.ticket(site, session).token)"
            #expect(try await site.post("\(path)/withdraw", "").statuses == [200])
            let back = try await site.post("\(path)/restore", "")
            #expect(back.statuses == [200])
            #expect(try back.text("status") == "confirmed")
            _ = try await site.post("\(path)/withdraw", "")
            site.system.clock.advance(minutes: 11)
            let late = try await site.post("\(path)/restore", "")
            #expect(late.statuses == [409])
            #expect(try late.text("code") == "undo-over")
        }
    }

    @Test func lostLinksAreAnsweredTheSameForEverybody() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            _ = try await Self.ticket(site, session)
            let path = "/api/v1/registrations/resend-link"
            let known = try await site.post(path, #"{"email":"ada@EXAMPLE.org"}"#)
            let unknown = try await site.post(path, #"{"email":"nobody@example.org"}"#)
            #expect(known.statuses == [202] && unknown.statuses == [202])
            #expect(known.body == unknown.body)
            let wrong = try await site.post(path, #"{"email":"x"}"#)
            #expect(wrong.statuses == [422])
            let notices = try await site.system.answer(ListNotices(page: PageRequest())).items
            #expect(notices.filter { $0.kind == .registrationLinks }.count == 1)
        }
    }

    @Test func anOrganiserFindsAndMends() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let ticket = try await Self.ticket(site, session)
            _ = try await Self.ticket(
                site,
                session,
                #"{"email":"bob@example.org","name":"Bob Müller","organisation":"Acme"}"#
            )
            let list = "/api/v1/sessions/\(session.slug)/registrations"
            let organiser = try await site.token(.organiser)
            for (query, names) in [
                ("q=muller", ["Bob Müller"]), ("q=grace", ["Ada"]), ("q=ACME", ["Bob Müller"]),
                ("q=%25", []), ("q=\(ticket.code.lowercased())", ["Ada"]),
                ("accessNeed=captioning", ["Ada"]), ("territory=other", ["Ada"]),
                ("stage=growth&status=confirmed", ["Ada"]), ("stage=idea", []),
            ] {
                let found = try await site.get("\(list)?\(query)", [organiser])
                #expect(found.statuses == [200], "\(found.body)")
                for name in ["Ada", "Bob Müller"] {
                    let isThere = found.body.contains("\"name\":\"\(name)\",\"party\"")
                    #expect(isThere == names.contains(name), "\(query) \(name)")
                }
            }
            let wrong = try await site.get("\(list)?stage=x&accessNeed=y&colour=z", [organiser])
            #expect(wrong.statuses == [422])
            let one = "\(list)/\(ticket.code)"
            #expect(try await site.get(one).statuses == [401])
            #expect(try await site.get(one, [try await site.token(.viewer)]).statuses == [403])
            #expect(try await site.get(one, [organiser]).header("etag") == "\"1\"")
            #expect(try await site.get("\(list)/ZZZZZZZZ", [organiser]).statuses == [404])
            let taken = try await Self.patch(
                site,
                one,
                #"{"email":"BOB@example.org"}"#,
                [organiser, ("If-Match", "*")]
            )
            #expect(taken.statuses == [409])
            #expect(try taken.text("code") == "already-registered")
            let mended = try await Self.patch(
                site,
                one,
                #"{"email":"ada.lovelace@example.org"}"#,
                [organiser, ("If-Match", "\"1\"")]
            )
            #expect(mended.statuses == [200], "\(mended.body)")
            let dead = try await site.get("/api/v1/registrations/\(ticket.token)")
            #expect(dead.statuses == [404])
            #expect(try await site.post("\(one)/resend", "", [organiser]).statuses == [200])
            let gone = try await site.post("\(one)/withdraw", "", [organiser])
            #expect(try gone.text("status") == "withdrawn")
            let back = try await site.post("\(one)/restore", "", [organiser])
            #expect(try back.text("status") == "confirmed")
        }
    }

    @Test func theListLeavesForASpreadsheetAndComesBack() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(capacity: 3))
            let other = try await site.system.answer(
                ScheduleSession(plan: .sample(room: nil, capacity: 3, confirmEmail: true))
            )
            _ = try await Self.ticket(site, session)
            _ = try await Self.ticket(
                site,
                session,
                #"{"email":"bob@example.org","name":"=cmd|' /C calc'!A0","party":2}"#
            )
            let organiser = try await site.token(.organiser)
            let accept = ("Accept", "text/csv")
            let list = "/api/v1/sessions/\(session.slug)/registrations"
            #expect(try await site.get(list, [accept]).statuses == [401])
            let sheet = try await site.get(list, [organiser, accept])
            #expect(sheet.statuses == [200])
            #expect(sheet.header("content-type")?.hasPrefix("text/csv") == true)
            #expect(sheet.body.hasPrefix("code,status,position,email,name,party,guests,"))
            #expect(sheet.body.contains(",'=cmd|' /C calc'!A0,"))
            #expect(!sheet.body.contains("captioning"))
            let part = try await site.get("\(list)?limit=1", [organiser, accept])
            #expect(part.body.split(separator: "\r\n").count == 2)
            #expect(part.header("link")?.contains("rel=\"next\"") == true)
            let full = try await site.get("\(list)?withAccessNeeds=true", [organiser, accept])
            #expect(full.body.contains("captioning"))
            let json = try await site.get(
                list,
                [organiser, ("Accept", "application/json, text/csv")]
            )
            #expect(json.header("content-type")?.hasPrefix("application/json") == true)

            let target = "/api/v1/sessions/\(other.slug)/registrations/import"
            let type = ("Content-Type", "text/csv; charset=utf-8")
            for _ in 0..<2 {
                let back = try await site.send(
                    "POST",
                    target,
                    [organiser, type],
                    body: full.body
                )
                #expect(back.statuses == [200], "\(back.body)")
                #expect(back.body.contains(#"{"lines":2,"counts":{"confirmed":"#))
            }
            let page = try await site.system.answer(
                ListRegistrations(
                    session: .id(other.id),
                    filter: RegistrationFilter(),
                    page: PageRequest()
                )
            )
            #expect(page.items.map(\.request.name).sorted() == ["=cmd|' /C calc'!A0", "Ada"])
            let ada = try #require(page.items.first { $0.request.name == "Ada" })
            #expect(ada.request.accessNeeds == [.captioning] && ada.request.guests == ["Grace"])
        }
    }

    @Test func badFilesAreToldInFull() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let path = "/api/v1/sessions/\(session.slug)/registrations/import"
            let type = ("Content-Type", "text/csv")
            let good = "email,name\nada@example.org,Ada\n"
            #expect(try await site.send("POST", path, [type], body: good).statuses == [401])
            let viewer = try await site.token(.viewer)
            #expect(
                try await site.send("POST", path, [viewer, type], body: good).statuses == [403]
            )
            // Who may not bring a file is told so before anybody reads it.
            let nonsense = "colour\nred\n"
            #expect(try await site.send("POST", path, [type], body: nonsense).statuses == [401])
            #expect(
                try await site.send("POST", path, [viewer, type], body: nonsense).statuses == [403]
            )
            let organiser = try await site.token(.organiser)
            let plain = try await site.send("POST", path, [organiser], body: good)
            #expect(plain.statuses == [415])
            let bad = try await site.send(
                "POST",
                path,
                [organiser, type],
                body: "email;name\nada@example.org;Ada\nx;\"Bob\nTwo\"\n;Carl\n"
            )
            #expect(bad.statuses == [422])
            for fault in [
                #""pointer":"/lines/3/email","code":"malformed""#,
                #""pointer":"/lines/3/name","code":"control-characters""#,
                #""pointer":"/lines/5/email","code":"missing""#,
            ] { #expect(bad.body.contains(fault), "\(bad.body)") }
            let seats = try await site.system.answer(ShowSession(session: .id(session.id))).seats
            #expect(seats.confirmed == 0)
        }
    }
}
