import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemWeb

/// The pages of places, programmes and months, without a script.
@Suite struct PublicPagesTests {
    /// A page with what differs from run to run taken out.
    private static func redacted(_ answer: RawAnswer) -> String {
        var page = answer.body
        page.replace(#/totem\.css\?[0-9a-f]+/#) { _ in "totem.css?DIGEST" }
        page.replace(#/(sessions\/[a-z0-9-]+)-[0-9a-f]{6}\b/#) { match in "\(match.output.1)-SLUG" }
        return page
    }

    /// The paddock with two rooms, a session of a programme, a booking and a closing.
    private static func furnish(_ site: SiteFixture) async throws -> Session {
        _ = try await site.system.programme()
        let session = try await site.system.session(.sample(programme: "123go"))
        let small = try RoomFacts.sample(
            code: "sellerie",
            layouts: [Layout(kind: .theatre, capacity: 22), Layout(kind: .cocktail, capacity: 28)],
            bufferAfter: 15
        )
        _ = try await site.system.answer(CreateRoom(building: .of("paddock"), facts: small))
        _ = try await site.system.answer(
            CreateBooking(
                request: .sample(
                    room: "paddock/sellerie",
                    from: "2027-01-14T09:00",
                    to: "2027-01-14T12:00"
                )
            )
        )
        _ = try await site.system.answer(
            CreateClosure(
                request: ClosureRequest(
                    place: .room(.of("paddock/ecurie")),
                    from: .of("2027-01-20T00:00"),
                    to: .of("2027-01-22T00:00"),
                    reason: "Nouveau sol"
                )
            )
        )
        return session
    }

    /// What a visitor asks before coming stands on the pages of building, room and session.
    @Test func tellHowToComeAndWhatIsAsked() async throws {
        try await SiteFixture.run { site in
            let session = try await Self.furnish(site)
            let alt = try #require(
                LocalisedText(["fr": "La cour", "en": "The yard"], fallback: "fr")
            )
            _ = try await site.system.answer(
                ChangeBuilding(
                    code: .of("paddock"),
                    change: BuildingChange(
                        address: .set("9 rue X, 54000 Nancy"),
                        directions: .set(LocalisedText("Tram 1", in: "fr")),
                        houseRules: .set(LocalisedText("No <noise>", in: "en")),
                        accessNotes: .set(LocalisedText("Sonner", in: "fr")),
                        contact: .set(
                            Contact(
                                name: "Camille",
                                email: EmailAddress(text: "camille@example.org"),
                                phone: "+33 3 83"
                            )
                        ),
                        photos: [Photo(url: "https://example.org/a.jpg?x=1&y=2", alt: alt)]
                    ),
                    expected: .any
                )
            )
            _ = try await site.system.answer(
                ChangeRoom(
                    path: .of("paddock/ecurie"),
                    change: RoomChange(
                        stepFreeDetail: .set(LocalisedText("Par la cour", in: "fr")),
                        floor: .set(2),
                        wheelchairPlaces: .set(3)
                    ),
                    expected: .any
                )
            )
            for path in [
                "buildings/paddock", "buildings/paddock/ecurie", "sessions/\(session.slug)",
            ] {
                let page = try await site.get("/en/\(path)").body
                for part in [
                    "<dd>9 rue X, 54000 Nancy</dd>", "<dd lang=\"fr\">Tram 1</dd>",
                    "<dd lang=\"en\">No &lt;noise&gt;</dd>", "<dd lang=\"fr\">Sonner</dd>",
                    "<a href=\"mailto:camille@example.org\">", "<a href=\"tel:+33383\">",
                    "<a href=\"https://example.org/a.jpg?x=1&amp;y=2\" rel=\"noreferrer\" "
                        + "lang=\"en\">The yard</a>",
                ] {
                    #expect(page.contains(part), "\(path): \(part)")
                }
            }
            let room = try await site.get("/fr/buildings/paddock/ecurie").body
            #expect(room.contains("<dd>étage 2</dd>"))
            #expect(room.contains("<span lang=\"fr\">Par la cour</span>"))
            #expect(room.contains("<dd>3 emplacements pour fauteuils roulants</dd>"))
        }
    }

    @Test func tellWhatARoomHasBesides() async throws {
        try await SiteFixture.run { site in
            _ = try await Self.furnish(site)
            let name = try #require(
                LocalisedText(["fr": "Sous plafond", "en": "Ceiling"], fallback: "fr")
            )
            for (word, form) in [("ceiling", AttributeFacts.Form.number), ("view", .text)] {
                let facts = AttributeFacts(word: word, name: name, form: form)
                _ = try await site.system.answer(DefineAttribute(facts: facts))
            }
            let change = RoomChange(
                equipment: ["projector"],
                stock: ["projector": 2],
                attributes: ["ceiling": .number(3.25), "view": .text("<yard>")]
            )
            _ = try await site.system.answer(
                ChangeRoom(path: .of("paddock/ecurie"), change: change, expected: .any)
            )
            let french = try await site.get("/fr/buildings/paddock/ecurie").body
            #expect(french.contains("<dt>Sous plafond</dt><dd>3,25</dd>"))
            #expect(french.contains("vidéoprojecteur × 2</dd>"), "\(french)")
            let english = try await site.get("/en/buildings/paddock/ecurie").body
            #expect(english.contains("<dt>Ceiling</dt><dd>3.25</dd>"))
            #expect(english.contains("<dt>Ceiling</dt><dd>&lt;yard&gt;</dd>"))
        }
    }

    @Test(arguments: ["fr", "en"])
    func standAsRecorded(_ language: String) async throws {
        try await SiteFixture.run { site in
            _ = try await Self.furnish(site)
            for (name, path) in [
                ("agenda-month", "agenda/2027-01"), ("buildings", "buildings"),
                ("building", "buildings/paddock"), ("room", "buildings/paddock/ecurie"),
                ("programmes", "programmes"), ("programme", "programmes/123go"),
                ("legal", "legal"), ("privacy", "privacy"), ("accessibility", "accessibility"),
            ] {
                let shown = try await site.get("/\(language)/\(path)")
                #expect(shown.statuses == [200], "\(path)")
                #expect(shown.header("cache-control") == "no-cache")
                #expect(shown.header("content-language") == language)
                #expect(shown.body.contains("hreflang=\"en\" href=\"http://totem.test/en/\(path)"))
                try GoldenFile.expect(Self.redacted(shown), "\(name).\(language).html")
            }
        }
    }

    @Test func tellEachDayOfARoomInASentence() async throws {
        try await SiteFixture.run { site in
            _ = try await Self.furnish(site)
            let room = try await site.get("/fr/buildings/paddock/ecurie?month=2027-01")
            for sentence in [
                "mardi 12 janvier\u{202F}: libre 08:30–14:00, 16:30–19:00, pris 14:00–16:30",
                "mercredi 13 janvier\u{202F}: libre 08:30–19:00",
                "dimanche 17 janvier\u{202F}: fermé ce jour-là",
                "mercredi 20 janvier\u{202F}: fermé\u{202F}: Nouveau sol",
                "vendredi 1er janvier\u{202F}: passé",
            ] {
                #expect(room.body.contains("<p class=\"unseen\">\(sentence)</p>"), "\(sentence)")
            }
            #expect(!room.body.contains("Réunion d’équipe"))
            let building = try await site.get("/en/buildings/paddock?month=2027-01")
            let all =
                "Thursday 14 January: L’Écurie: free 08:30–19:00; "
                + "L’Écurie: free 08:30–09:00, 12:15–19:00, taken 09:00–12:15"
            #expect(building.body.contains("<p class=\"unseen\">\(all)</p>"))
            #expect(building.body.contains("<span>1 room free all day</span>"))
        }
    }

    @Test func turnToOtherMonths() async throws {
        try await SiteFixture.run { site in
            _ = try await Self.furnish(site)
            let path = "/fr/buildings/paddock/ecurie"
            let now = try await site.get(path)
            #expect(now.body.contains("\(path)?month=2027-02#calendar"))
            #expect(!now.body.contains("month=2026-12#"))
            let later = try await site.get("\(path)?month=2027-03")
            #expect(later.body.contains("mars 2027"))
            #expect(later.body.contains("\(path)?month=2027-02#calendar"))
            // What is free next is told from today, whatever month is shown.
            #expect(later.body.contains("libre maintenant, jusqu’à 19:00"))
            #expect(later.body.contains("href=\"/en/buildings/paddock/ecurie?month=2027-03\""))
            for wrong in ["month=soon", "month=2027-13", "colour=red", "month=2027-01&week=1"] {
                #expect(try await site.get("\(path)?\(wrong)").statuses == [422], "\(wrong)")
                #expect(try await site.get("/fr/buildings/paddock?\(wrong)").statuses == [422])
            }
        }
    }

    @Test func keepTheFiltersInMonthListAndLanguage() async throws {
        try await SiteFixture.run { site in
            let session = try await Self.furnish(site)
            let slug = session.slug.description
            let query = "?city=Nancy&amp;language=fr"
            let month = try await site.get("/fr/agenda/2027-01?city=Nancy&language=fr&q=")
            #expect(month.body.contains(slug))
            for address in [
                "/fr/agenda/2027-02\(query)", "/fr/agenda/2026-12\(query)", "/fr/\(query)",
                "/en/agenda/2027-01\(query)", "/fr/agenda/2027-01?language=fr",
            ] {
                #expect(month.body.contains("href=\"\(address)\""), "\(address)")
            }
            let list = try await site.get("/fr/?city=Nancy&language=fr")
            for address in ["/fr/agenda/2027-01\(query)", "/en/\(query)", "/fr/?city=Nancy"] {
                #expect(list.body.contains("href=\"\(address)\""), "\(address)")
            }
            let other = try await site.get("/fr/agenda/2027-01?city=Metz")
            #expect(!other.body.contains(slug))
            #expect(other.body.contains("Aucune séance ne correspond à ces critères en janvier"))
            #expect(try await site.get("/fr/agenda/2027-01?from=2027-01-02").statuses == [422])
            for wrong in ["2027", "2027-1", "2027-13", "janvier"] {
                #expect(try await site.get("/fr/agenda/\(wrong)").statuses == [404], "\(wrong)")
            }
        }
    }

    @Test func tellTheNextSessionOfAnEmptyMonth() async throws {
        try await SiteFixture.run { site in
            let session = try await Self.furnish(site)
            let before = try await site.get("/fr/agenda/2026-11")
            #expect(before.body.contains("Aucune séance en novembre 2026."))
            #expect(before.body.contains("/fr/sessions/\(session.slug)\">"))
            #expect(before.body.contains("href=\"/fr/agenda/2027-01\">janvier 2027</a>"))
            #expect(before.body.contains("noindex"))
            let after = try await site.get("/fr/agenda/2027-03")
            #expect(after.body.contains("Aucune séance n’est annoncée ensuite."))
        }
    }

    /// Four sessions on one day: three stand in the grid, the fourth in the list it leads to.
    @Test func leadToTheRestOfAFullDay() async throws {
        try await SiteFixture.run { site in
            for hour in 10...13 {
                let plan = try SessionPlan.sample(
                    room: nil,
                    from: "2027-01-12T\(hour):00",
                    to: "2027-01-12T\(hour):30"
                )
                _ = try await site.system.answer(ScheduleSession(plan: plan))
            }
            let month = try await site.get("/fr/agenda/2027-01")
            #expect(month.body.contains(">et 1 autre</a>"))
            let address = try #require(
                month.body.firstMatch(of: #/href="([^"]+)">et 1 autre/#)?.output.1
            )
            let day = try await site.get(
                String(address).replacing("&amp;", with: "&")
            )
            #expect(day.statuses == [200])
            #expect(day.body.matches(of: #/<li class="row/#).count == 4)
        }
    }

    @Test func leadFromASessionToItsPlaceAndProgramme() async throws {
        try await SiteFixture.run { site in
            let session = try await Self.furnish(site)
            let shown = try await site.get("/fr/sessions/\(session.slug)")
            for address in [
                "/fr/buildings/paddock/ecurie", "/fr/buildings/paddock", "/fr/programmes/123go",
            ] {
                #expect(shown.body.contains("href=\"\(address)\""), "\(address)")
            }
            #expect(shown.body.contains("3 emplacements"))
            let programme = try await site.get("/fr/programmes/123go")
            #expect(programme.body.contains("LORnTECH – Meurthe-et-Moselle (54)"))
            #expect(programme.body.contains("/fr/sessions/\(session.slug)"))
            for unknown in [
                "buildings/nowhere", "buildings/paddock/nowhere", "programmes/nothing",
                "buildings/UPPER", "buildings/a/b/c",
            ] {
                let answer = try await site.get("/fr/\(unknown)", [("Accept", "text/html")])
                #expect(answer.statuses == [404], "\(unknown)")
            }
        }
    }

    @Test func areThereWhenThereIsNothingYet() async throws {
        try await SiteFixture.run { site in
            for (path, text) in [
                ("buildings", "Aucun bâtiment n’est encore déclaré."),
                ("programmes", "Aucun programme n’est encore déclaré."),
                ("agenda/2027-01", "Aucune séance en janvier 2027."),
            ] {
                let empty = try await site.get("/fr/\(path)")
                #expect(empty.statuses == [200])
                #expect(empty.body.contains(text))
            }
            let bare = try BuildingFacts.sample(code: "bare", hours: [])
            _ = try await site.system.answer(CreateBuilding(facts: bare))
            let building = try await site.get("/fr/buildings/bare")
            #expect(building.statuses == [200])
            #expect(building.body.contains("ouvert à toute heure"))
            #expect(!building.body.contains("id=\"calendar\""))
        }
    }

    @Test func sayWhatADemonstrationIsOnEveryPageAndOnlyThere() async throws {
        for demonstration in [true, false] {
            try await SiteFixture.run(demonstration: demonstration) { site in
                for path in ["", "buildings", "programmes", "legal", "privacy", "nowhere"] {
                    let shown = try await site.get("/fr/\(path)", [("Accept", "text/html")])
                    let notice = "<p class=\"demonstration\">"
                    #expect(shown.body.contains(notice) == demonstration, "\(path)")
                    #expect(shown.body.contains("/dev/mail") == demonstration)
                }
                let legal = try await site.get("/fr/legal")
                #expect(legal.body.contains("n’a pas encore déclaré son nom") != demonstration)
            }
        }
    }
}
