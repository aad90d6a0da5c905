public import TotemDomain

extension Requests {
    /// An organisation to create.
    public static func organisation(_ input: Input) -> Result<OrganisationFacts, Refusals> {
        let fields = InputParser(input)
        let code = fields.code("code")
        let name = fields.text("name", maximum: Limits.organisation)
        let territory = fields.parsed("territory", as: "territory", territory)
        let kind = fields.word("kind", of: Organisation.Kind.self)
        return fields.finish {
            guard let code, let name, let territory, let kind else { return nil }
            return OrganisationFacts(code: code, name: name, territory: territory, kind: kind)
        }
    }

    /// A programme to create, with exactly one owner.
    public static func programme(_ input: Input) -> Result<ProgrammeDraft, Refusals> {
        let fields = InputParser(input)
        let code = fields.code("code")
        let name = fields.localised("name", languages: [])
        var hasOwner = false
        var seen: Set<ProgrammeDraft.Assignment> = []
        let roles = fields.list("roles", maximum: Limits.parties, minimum: 1) { value, pointer in
            let read = fields.element(value, at: pointer, assignment)
            guard let read else { return ProgrammeDraft.Assignment?.none }
            if !seen.insert(read).inserted { fields.note(at: pointer, .duplicate) }
            if read.role == .owner {
                if hasOwner { fields.note(at: "\(pointer)/role", .duplicate) }
                hasOwner = true
            }
            return read
        }
        if !hasOwner, !roles.isEmpty { fields.note(at: "/roles/owner", .missing) }
        let themes = fields.themes()
        return fields.finish {
            guard let code, let name else { return nil }
            return ProgrammeDraft(code: code, name: name, roles: roles, themes: themes)
        }
    }

    /// A theme to add to the list.
    public static func theme(_ input: Input) -> Result<Named, Refusals> {
        let fields = InputParser(input)
        let named = named(fields)
        return fields.finish { named }
    }

    /// An edition to add to a programme; without a name it is called by its code.
    public static func edition(_ input: Input) -> Result<EditionFacts, Refusals> {
        let fields = InputParser(input)
        let named = named(fields, namesItself: true)
        let opens = fields.parsed("opens", as: "date", required: false) { LocalDate($0) }
        let closes = fields.parsed("closes", as: "date", required: false) { LocalDate($0) }
        if let opens, let closes, closes < opens { fields.note("closes", .endBeforeStart) }
        return fields.finish {
            named.map { EditionFacts(named: $0, opens: opens, closes: closes) }
        }
    }

    private static func named(_ fields: InputParser, namesItself: Bool = false) -> Named? {
        let code = fields.code("code")
        var name: LocalisedText?
        if !namesItself || fields.has("name") {
            name = fields.localised("name", languages: [])
        } else {
            name = code.map { LocalisedText($0.description, in: "fr") }
        }
        guard let code, let name else { return nil }
        return Named(code: code, name: name)
    }

    private static func assignment(_ fields: InputParser) -> ProgrammeDraft.Assignment? {
        let organisation = fields.code("organisation")
        let role = fields.word("role", of: Programme.Role.self)
        let territory = fields.parsed("territory", as: "territory", required: false, territory)
        guard let organisation, let role else { return nil }
        return ProgrammeDraft.Assignment(
            organisation: organisation,
            role: role,
            territory: territory
        )
    }
}
