import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct SessionFilterTests {
    /// A session online with a title in each of its languages.
    private func plan(_ titles: [String: String]) throws -> SessionPlan {
        let languages = titles.keys.sorted()
        guard let first = languages.first,
            let title = LocalisedText(titles, fallback: first)
        else { throw MistypedValue.none }
        return SessionPlan(
            title: title,
            kind: .infoSession,
            mode: .online,
            room: nil,
            layout: nil,
            from: try .of("2027-01-14T18:00"),
            to: try .of("2027-01-14T19:00"),
            zone: Zone("Europe/Paris"),
            capacity: 9,
            languages: languages,
            opens: nil,
            closes: nil,
            confirmEmail: false,
            waitingList: true,
            waitingLimit: nil,
            publish: true,
            waive: []
        )
    }

    private enum MistypedValue: Error { case none }

    private func found(_ filter: SessionFilter, _ system: TestSystem) async throws -> [String] {
        try await system.answer(ListSessions(filter: filter, page: .init()), as: TestSystem.anyone)
            .items.map { $0.title.text(in: $0.title.fallback) }.sorted()
    }

    @Test func wordsAreFoundByTheRulesOfTheirLanguage() async throws {
        try await TestSystem.lease { system in
            for titles in [
                ["fr": "Réunions d’information", "en": "Information sessions"],
                ["de": "Häuser bauen"], ["lb": "Versammlung zu Esch"],
            ] {
                _ = try await system.answer(ScheduleSession(plan: try plan(titles)))
            }
            let (first, german, lux) = (
                "Information sessions", "Häuser bauen", "Versammlung zu Esch"
            )
            for (words, titles) in [
                ("reunion", [first]), ("RÉUNION", [first]), ("session", [first]),
                ("information reunion", [first]), ("haus", [german]), ("Hauser", [german]),
                ("versammlung", [lux]), ("versammlunge", []), ("reunion haus", []),
                ("réunion -information", []), ("\"bauen häuser\"", []), ("le", []),
                ("haus or reunion", [german, first]), ("%", []), ("' | (", []),
            ] {
                let found = try await found(SessionFilter(words: words), system)
                #expect(found == titles.sorted(), "\(words)")
            }
            #expect(try await found(SessionFilter(language: "lb"), system) == [lux])
            #expect(try await found(SessionFilter(language: "nl"), system) == [])
        }
    }

    @Test func wordsAreFoundInPlaceAndProgramme() async throws {
        try await TestSystem.lease { system in
            _ = try await system.programme()
            let session = try await system.session(.sample(programme: "123go"))
            let title = session.title.text(in: "fr")
            for words in ["nancy", "ecurie", "paddock reunion", "GO", "nancy 3"] {
                #expect(try await found(SessionFilter(words: words), system) == [title], "\(words)")
            }
            #expect(try await found(SessionFilter(words: "metz"), system) == [])
            let all = SessionFilter(
                building: try .of("paddock"),
                city: "nancy",
                programme: try .of("123go"),
                language: "fr",
                words: "reunion"
            )
            #expect(try await found(all, system) == [title])
        }
    }
}
