import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemWeb

/// The desk as organisers meet it, without a script.
@Suite struct DeskTests {
    private static let question =
        "date=2027-01-12&from=14%3A00&to=16%3A00&seats=20&layout=theatre"
    private static let chosen: [(String, String)] = [
        ("date", "2027-01-12"), ("from", "14:00"), ("to", "16:00"), ("seats", "20"),
        ("layout", "theatre"), ("room", "paddock/ecurie"), ("furnish", "theatre"),
    ]
    private static let details: [(String, String)] = [
        ("title.fr", "Réunion au bureau"), ("title.en", ""), ("languages", "fr"),
        ("kind", "info_session"), ("capacity", "20"), ("registration.waitingList.on", "on"),
        ("registration.confirmEmail", "on"), ("key", "k1"),
    ]

    @Test func showWhatIsAheadAndWhatNeedsSomebody() async throws {
        try await SiteFixture.run { site in
            let draft = try await site.system.session(.sample(publish: false))
            _ = try await site.system.answer(
                CreateBooking(
                    request: .sample(
                        from: "2027-01-13T14:00",
                        to: "2027-01-13T16:00",
                        holdUntil: "2027-01-05T12:00"
                    )
                )
            )
            let browser = try await site.browser(.organiser)
            let page = try await browser.get("")
            #expect(page.statuses == [200])
            #expect(page.body.contains("est un brouillon"))
            #expect(page.body.contains("L’option «\u{A0}Réunion d’équipe\u{A0}»"))
            #expect(page.body.contains("/fr/desk/sessions/\(draft.slug)"))
            #expect(page.body.contains("0<span class=\"of\"> / 20</span>"))
        }
    }

    @Test func findRoomsAndSayWhyOthersDoNotFit() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            _ = try await site.system.answer(
                CreateRoom(
                    building: .of("paddock"),
                    facts: .sample(
                        code: "box",
                        layouts: [Layout(kind: .theatre, capacity: 6)]
                    )
                )
            )
            let browser = try await site.browser(.organiser)
            let page = try await browser.get("/schedule?\(Self.question)")
            #expect(page.statuses == [200])
            #expect(page.body.contains("1 salle convient"))
            #expect(page.body.contains("38 de plus que demandé"))
            #expect(page.body.contains("6 places (théâtre), il en faut 20"))
            #expect(page.body.contains("room=paddock%2Fecurie&amp;furnish=theatre"))
            let evening = try await browser.get(
                "/schedule?date=2027-01-12&from=18:30&to=20:30&seats=5"
            )
            #expect(evening.body.contains("0 salle convient"))
            #expect(evening.body.contains("ouvert ce jour-là 08:30–19:00"))
            #expect(evening.body.contains("waive=outside-opening-hours"))
            // Out of hours, too, the smallest room that fits comes first.
            let rows = evening.body.matches(of: #/<span class="places">(\d+)</#).map(\.output.1)
            #expect(rows == ["6", "58"])
            let wrong = try await browser.get("/schedule?date=2027-01-12&from=16:00&to=14:00")
            #expect(wrong.statuses == [422])
            #expect(wrong.body.contains("value=\"16:00\""))
        }
    }

    @Test func scheduleASessionInTheRoomThatWasChosen() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let browser = try await site.browser(.organiser)
            let asked = try await browser.get(
                "/schedule/details?\(Self.question)&room=paddock%2Fecurie&furnish=theatre"
            )
            #expect(asked.statuses == [200])
            #expect(asked.body.contains("mardi 12 janvier 2027, 14:00–16:00"))
            #expect(asked.body.contains("name=\"capacity\" type=\"number\" value=\"20\""))
            let fields = Self.chosen + Self.details + [("publish", "false")]
            let sent = try await browser.submit("/schedule", fields)
            #expect(sent.statuses == [303])
            let again = try await browser.submit("/schedule", fields)
            #expect(again.statuses == [303])
            let address = try #require(sent.header("location"))
            #expect(again.header("location") == address)
            let shown = try await site.get(address, [browser.cookie])
            #expect(shown.body.contains("La séance est programmée"))
            let listed = try await site.system.answer(
                ListSessions(filter: SessionFilter(), page: PageRequest())
            )
            let session = try #require(listed.items.first)
            #expect(listed.items.count == 1)
            #expect(session.status == .draft)
            #expect(session.seats.capacity == 20)
            #expect(session.title.byLanguage == ["fr": "Réunion au bureau"])
            let own = "/sessions/\(session.slug)"
            let published = try await browser.submit("\(own)/publish", [])
            #expect(published.header("location") == "/fr/desk\(own)?done=published")
        }
    }

    /// Afterwards, too, the desk tells which rule was set aside and what to know of the day.
    @Test func tellWhatWasWaivedAndWhatTheDayIs() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let browser = try await site.browser(.admin)
            let holiday = Self.chosen.map { $0.0 == "date" ? ("date", "2027-07-14") : $0 }
            let fields = holiday + Self.details + [("waive", "outside-opening-hours")]
            let sent = try await browser.submit("/schedule", fields + [("publish", "false")])
            let address = try #require(sent.header("location"))
            let shown = try await site.get(address, [browser.cookie])
            #expect(shown.body.contains("<dt>Règles levées</dt>"))
            #expect(shown.body.contains("un jour férié"))
            #expect(shown.body.contains("Fête nationale"))
            #expect(shown.body.contains("href=\"/fr/desk/bookings/"))
            let slug = try #require(address.split { "/?".contains($0) }.dropFirst(3).first)
            let moved = try await browser.get(
                "/sessions/\(slug)/move/preview?date=2027-11-11&from=14%3A00&to=16%3A00"
                    + "&room=paddock%2Fecurie&furnish=theatre&waive=outside-opening-hours"
            )
            #expect(moved.body.contains("Armistice"))
        }
    }

    @Test func keepWhatWasTypedAndTellEveryFault() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            let browser = try await site.browser(.organiser)
            let fields =
                Self.chosen + [
                    ("title.fr", ""), ("title.en", "  "), ("capacity", "900"),
                    ("registration.closes", "soon"), ("programme", "nowhere"),
                    ("kind", "info_session"), ("languages", "en"),
                ]
            let sent = try await browser.submit("/schedule", fields)
            #expect(sent.statuses == [422])
            #expect(sent.body.contains("href=\"#title.fr\""))
            #expect(sent.body.contains("href=\"#registration.closes\""))
            #expect(sent.body.contains("value=\"900\""))
            #expect(sent.body.contains("value=\"en\" checked"))
            #expect(sent.body.contains("role=\"alert\" tabindex=\"-1\" autofocus"))
            let late = try await browser.submit(
                "/schedule",
                Self.chosen + Self.details.filter { $0.0 != "capacity" } + [("capacity", "900")]
            )
            #expect(late.statuses == [422])
            #expect(late.body.contains("href=\"#capacity\""))
        }
    }

    @Test func offerSomethingElseWhenTheRoomWasTakenMeanwhile() async throws {
        try await SiteFixture.run { site in
            try await site.system.place()
            _ = try await site.system.answer(CreateBooking(request: .sample()))
            let browser = try await site.browser(.organiser)
            let fields = Self.chosen + Self.details + [("publish", "true")]
            let sent = try await browser.submit("/schedule", fields)
            #expect(sent.statuses == [409])
            #expect(sent.body.contains("value=\"Réunion au bureau\""))
            let button = try #require(
                sent.body.firstMatch(of: #/name="instead" value="([^"]+)"/#)
            )
            let instead = try await browser.submit(
                "/schedule",
                Self.chosen + Self.details + [("instead", String(button.output.1))]
            )
            #expect(instead.statuses == [303])
        }
    }

    @Test func listFindAndWithdrawWhoRegistered() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            for (name, address) in [("Zoé Lefèvre", "zoe"), ("Ben", "ben")] {
                let fields = [("email", "\(address)@example.org"), ("name", name)]
                _ = try await site.submit("/fr/sessions/\(session.slug)", fields)
            }
            let browser = try await site.browser(.organiser)
            let own = "/sessions/\(session.slug)"
            let all = try await browser.get(own)
            #expect(all.body.contains("2 inscriptions"))
            let found = try await browser.get("\(own)?q=lefevre")
            #expect(found.body.contains("1 inscription<"))
            #expect(found.body.contains("Zoé Lefèvre") && !found.body.contains("ben@"))
            let none = try await browser.get("\(own)?status=waitlisted")
            #expect(none.body.contains("Aucune inscription ne correspond."))
            let way = try #require(
                found.body.firstMatch(of: #/href="\/fr\/desk([^"]+withdraw)"/#)
            )
            let address = String(way.output.1)
            let asked = try await browser.get(address)
            #expect(asked.body.contains("Rendre la place de Zoé Lefèvre"))
            let done = try await browser.submit(address, [])
            #expect(done.header("location") == "/fr/desk\(own)?done=withdrawn")
            let left = try await browser.get("\(own)?status=withdrawn")
            #expect(left.body.contains("Zoé Lefèvre") && !left.body.contains("ben@"))
        }
    }

    @Test func editUnderTheVersionThatWasSeen() async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session()
            let browser = try await site.browser(.organiser)
            let own = "/sessions/\(session.slug)"
            let page = try await browser.get("\(own)/edit")
            #expect(page.statuses == [200])
            let hidden = page.body
                .matches(
                    of: #/type="hidden" name="([^"]+)" value="([^"]*)"/#
                )
                .map { (String($0.output.1), String($0.output.2)) }
                .filter { $0.0 != "formToken" }
            _ = try await site.system.answer(
                EditSession(
                    session: .id(session.id),
                    edit: SessionEdit(capacity: 30),
                    expected: .any
                )
            )
            let typed = [
                ("title.fr", "Autre titre"), ("languages", "fr"), ("capacity", "25"),
                ("registration.waitingList.on", "on"), ("listed", "on"),
            ]
            let late = try await browser.submit("\(own)/edit", hidden + typed)
            #expect(late.statuses == [412])
            #expect(late.body.contains("20 est devenu 30"))
            #expect(late.body.contains("value=\"Autre titre\""))
            let version = try #require(
                late.body.firstMatch(of: #/name="version" value="([0-9]+)"/#)
            )
            let saved = try await browser.submit(
                "\(own)/edit",
                [("version", String(version.output.1))] + typed
            )
            #expect(saved.header("location") == "/fr/desk\(own)?done=edited")
            let after = try await site.system.answer(ShowSession(session: .id(session.id)))
            #expect(after.seats.capacity == 25)
            #expect(after.title.text(in: "fr") == "Autre titre")
            #expect(after.registration.confirmEmail == false)
            let wrong = try await browser.submit("\(own)/edit", [("version", "9")])
            #expect(wrong.statuses == [422])
        }
    }

    /// What a role sees and may do at the desk.
    @Test(arguments: Role.allCases)
    func showEachRoleWhatItMayDo(_ role: Role) async throws {
        try await SiteFixture.run { site in
            let session = try await site.system.session(.sample(publish: false))
            let own = "/sessions/\(session.slug)"
            let browser = try await site.browser(role)
            let mayChange = role != .viewer
            for path in ["", own] { #expect(try await browser.get(path).statuses == [200]) }
            let pages = [
                "/schedule", "/schedule/details?\(Self.question)&room=paddock%2Fecurie",
                "\(own)/edit",
            ]
            for path in pages {
                let page = try await browser.get(path)
                #expect(page.statuses == [mayChange ? 200 : 403], "\(path)")
            }
            let shown = try await browser.get(own)
            #expect(shown.body.contains("\(own)/edit") == mayChange)
            #expect(shown.body.contains("\(own)/publish") == mayChange)
            #expect(shown.body.contains("id=\"people\"") == mayChange)
            let list = try await browser.get("")
            #expect(list.body.contains("href=\"/fr/desk/schedule\"") == mayChange)
            let published = try await browser.submit("\(own)/publish", [])
            #expect(published.statuses == [mayChange ? 303 : 403])
            let scheduled = try await browser.submit("/schedule", [])
            #expect(scheduled.statuses == [mayChange ? 404 : 403])
        }
    }
}
