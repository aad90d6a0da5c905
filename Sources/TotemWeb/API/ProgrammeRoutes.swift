import TotemDomain
import TotemOperations
import TotemPresentation

/// Organisations and the programmes that they run.
enum ProgrammeRoutes {
    /// The routes of these nouns.
    static let table: [Route] = [
        .listing(ListOrganisations.self, .plain, privacy: .open) { query, _ in
            ListOrganisations(page: query.page)
        } write: { organisation, writer in
            Wire.write(organisation, into: &writer)
        },
        .writing(CreateOrganisation.self) { exchange throws(WebFault) in
            CreateOrganisation(facts: try exchange.parsed(Requests.organisation))
        } answer: { organisation in
            // It stands in the list only, so there is no address to lead to.
            StoredAnswer(
                status: 201,
                location: nil,
                body: Wire.bytes { Wire.write(organisation, into: &$0) }
            )
        },
        .listing(ListProgrammes.self, .plain, privacy: .open) { query, _ in
            ListProgrammes(page: query.page)
        } write: { programme, writer in
            Wire.write(programme, into: &writer)
        },
        .writing(CreateProgramme.self) { exchange throws(WebFault) in
            CreateProgramme(draft: try exchange.parsed(Requests.programme))
        } answer: { programme in
            .created("/programmes/\(programme.code)") { Wire.write(programme, into: &$0) }
        },
        .listing(ListThemes.self, .plain, privacy: .open) { query, _ in
            ListThemes(page: query.page)
        } write: { theme, writer in
            Wire.write(theme, into: &writer)
        },
        .writing(CreateTheme.self) { exchange throws(WebFault) in
            CreateTheme(named: try exchange.parsed(Requests.theme))
        } answer: { theme in
            StoredAnswer(
                status: 201,
                location: nil,
                body: Wire.bytes { Wire.write(theme, into: &$0) }
            )
        },
        .listing(ListEditions.self, .plain, privacy: .open) { query, exchange throws(WebFault) in
            ListEditions(
                programme: try exchange.parameter(0, of: .programme) { Code($0) },
                page: query.page
            )
        } write: { edition, writer in
            Wire.write(edition, into: &writer)
        },
        .writing(CreateEdition.self) { exchange throws(WebFault) in
            CreateEdition(
                programme: try exchange.parameter(0, of: .programme) { Code($0) },
                facts: try exchange.parsed(Requests.edition)
            )
        } answer: { edition in
            StoredAnswer(
                status: 201,
                location: nil,
                body: Wire.bytes { Wire.write(edition, into: &$0) }
            )
        },
        .reading(ShowProgramme.self) { exchange throws(WebFault) in
            ShowProgramme(code: try exchange.parameter(0, of: .programme) { Code($0) })
        } answer: { programme, _ in
            .json(privacy: .open) { Wire.write(programme, into: &$0) }
                .tagged("\(programme.version)")
        },
    ]
}
