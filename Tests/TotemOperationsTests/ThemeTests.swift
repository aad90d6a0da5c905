import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Themes and editions, and the sessions that name them.
@Suite struct ThemeTests {
    @Test func aSessionIsFoundByItsOwnThemesAndByThoseOfItsProgramme() async throws {
        try await TestSystem.lease { system in
            try await system.themes("fintech", "iot", "talents")
            let programme = try await system.programme(themes: ["iot"])
            #expect(programme.themes.map(\.code.description) == ["iot"])
            let shown = try await system.answer(ShowProgramme(code: programme.code))
            #expect(shown == programme)
            #expect(try await system.answer(ListProgrammes(page: .init())).items == [programme])
            let own = try await system.online(themes: ["talents", "fintech"])
            let through = try await system.online(programme: "123go")
            #expect(own.themes.map(\.code.description) == ["fintech", "talents"])
            #expect(own.themes[0].name.text(in: "fr") == "Thème fintech")
            #expect(try await system.answer(ShowSession(session: .id(own.id))) == own)
            for (theme, sessions) in [
                ("fintech", [own.id]), ("talents", [own.id]), ("iot", [through.id]), ("none", []),
            ] {
                let filter = SessionFilter(theme: try .of(theme))
                let found = try await system.answer(ListSessions(filter: filter, page: .init()))
                #expect(found.items.map(\.id) == sessions, "\(theme)")
            }
            let all = try await system.answer(ListThemes(page: .init()), as: TestSystem.anyone)
            #expect(all.items.map(\.named.code.description) == ["fintech", "iot", "talents"])
            let doubled = await refusals { () async throws(Failure) in
                try await system.answer(CreateTheme(named: all.items[0].named))
            }
            #expect(doubled == [.codeTaken(.theme, "fintech")])
        }
    }

    @Test func anEditionBelongsToItsProgrammeAlone() async throws {
        try await TestSystem.lease { system in
            let programme = try await system.programme()
            let facts = EditionFacts(
                named: Named(code: try .of("2027"), name: LocalisedText("Édition 2027", in: "fr")),
                opens: LocalDate("2027-01-04"),
                closes: LocalDate("2027-03-31")
            )
            let made = try await system.answer(
                CreateEdition(programme: programme.code, facts: facts)
            )
            let list = ListEditions(programme: programme.code, page: .init())
            #expect(try await system.answer(list, as: TestSystem.anyone).items == [made])
            let doubled = await refusals { () async throws(Failure) in
                try await system.answer(CreateEdition(programme: programme.code, facts: facts))
            }
            #expect(doubled == [.codeTaken(.edition, "2027")])
            let nowhere = try Code.of("nowhere")
            let lost = await refusals { () async throws(Failure) in
                try await system.answer(CreateEdition(programme: nowhere, facts: facts))
            }
            #expect(lost == [.unknown(.programme, "nowhere")])
            let session = try await system.online(programme: "123go", edition: "2027")
            #expect(session.edition == facts.named)
            #expect(try await system.answer(ShowSession(session: .id(session.id))) == session)
            let wrong = await refusals { () async throws(Failure) in
                try await system.online(programme: "123go", edition: "2028", themes: ["x"])
            }
            #expect(
                wrong == [
                    .invalid(FieldFault("/edition", .unknownThing(.edition, "2028"))),
                    .invalid(FieldFault("/themes/0", .unknownThing(.theme, "x"))),
                ]
            )
        }
    }

    @Test func anEditChangesWhatASessionBelongsTo() async throws {
        try await TestSystem.lease { system in
            try await system.themes("fintech", "iot")
            let programme = try await system.programme()
            let facts = EditionFacts(
                named: Named(code: try .of("2027"), name: LocalisedText("2027", in: "fr")),
                opens: nil,
                closes: nil
            )
            _ = try await system.answer(CreateEdition(programme: programme.code, facts: facts))
            let session = try await system.online(themes: ["fintech"])
            let joined = try await system.edit(
                session,
                SessionEdit(
                    belonging: BelongingChange(
                        programme: .set(programme.code),
                        edition: .set(try .of("2027")),
                        themes: [try .of("iot"), try .of("fintech")]
                    )
                )
            )
            #expect(joined.programme?.code == programme.code)
            #expect(joined.edition?.code.description == "2027")
            #expect(joined.themes.map(\.code.description) == ["fintech", "iot"])
            #expect(joined.version == session.version + 1)
            #expect(try await system.answer(ShowSession(session: .id(session.id))) == joined)
            let titled = try await system.edit(session, SessionEdit(title: .plain("Autre")))
            #expect(titled.belonging == joined.belonging)
            let alone = try await system.edit(
                session,
                SessionEdit(
                    belonging: BelongingChange(
                        programme: .clear,
                        edition: .keep,
                        themes: [try .of("iot")]
                    )
                )
            )
            #expect(alone.programme == nil && alone.edition == nil)
            #expect(alone.themes.map(\.code.description) == ["iot"])
            #expect(try await system.answer(ShowSession(session: .id(session.id))) == alone)
            let unknown = try BelongingChange(
                programme: .set(.of("nothing")),
                edition: .keep,
                themes: [.of("iot"), .of("x")]
            )
            let told = await refusals { () async throws(Failure) in
                try await system.edit(session, SessionEdit(belonging: unknown))
            }
            #expect(
                told == [
                    .invalid(FieldFault("/programme", .unknownThing(.programme, "nothing"))),
                    .invalid(FieldFault("/themes/1", .unknownThing(.theme, "x"))),
                ]
            )
        }
    }
}

extension TestSystem {
    nonisolated(nonsending) func themes(_ codes: String...) async throws {
        for code in codes {
            let name = LocalisedText("Thème \(code)", in: "fr")
            _ = try await answer(CreateTheme(named: Named(code: try .of(code), name: name)))
        }
    }

    /// A session online that belongs to things.
    nonisolated(nonsending) func online(
        programme: String? = nil,
        edition: String? = nil,
        themes: [String] = []
    ) async throws(Failure) -> Session {
        let plan: SessionPlan
        do {
            plan = try .sample(
                room: nil,
                capacity: 9,
                programme: programme,
                edition: edition,
                themes: themes
            )
        } catch {
            throw .broken(error)
        }
        return try await answer(ScheduleSession(plan: plan))
    }
}
