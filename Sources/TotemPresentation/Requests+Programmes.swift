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
        return fields.finish {
            guard let code, let name else { return nil }
            return ProgrammeDraft(code: code, name: name, roles: roles)
        }
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
