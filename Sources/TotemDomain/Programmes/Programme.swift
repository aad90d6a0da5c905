/// A programme that sessions belong to, such as a call for projects.
///
/// It has an owner, partners and hosts: three parties in three countries is the normal case.
public struct Programme: Hashable, Sendable {
    /// The identity.
    public let id: ID<Programme>
    /// Raised by each change.
    public let version: Int
    /// The short name in addresses.
    public let code: Code
    /// The name.
    public let name: LocalisedText
    /// Who takes part in which role, the owner first.
    public let parties: [Party]
    /// Its themes, which are those of its sessions too, in the order of their codes.
    public let themes: [Named]

    /// A programme as stored; the parties are put in the order of their roles.
    public init(
        id: ID<Programme>,
        version: Int,
        code: Code,
        name: LocalisedText,
        parties: [Party],
        themes: [Named] = []
    ) {
        self.id = id
        self.version = version
        self.code = code
        self.name = name
        self.parties = parties.sorted { $0.order < $1.order }
        self.themes = themes
    }

    /// What an organisation is to a programme.
    public enum Role: String, CaseIterable, Hashable, Sendable {
        case owner
        case referencePartner = "reference_partner"
        case relay
        case funder
        case host
    }

    /// An organisation in a role.
    public struct Party: Hashable, Sendable {
        /// What it is to the programme.
        public let role: Role
        /// The organisation.
        public let organisation: Code
        /// Its name.
        public let name: String
        /// The territory that it stands for in that role; `nil` for all.
        public let territory: String?

        /// A party.
        public init(role: Role, organisation: Code, name: String, territory: String?) {
            self.role = role
            self.organisation = organisation
            self.name = name
            self.territory = territory
        }

        fileprivate var order: (Int, String, String) {
            (
                Role.allCases.firstIndex(of: role) ?? Role.allCases.count, name,
                territory ?? ""
            )
        }
    }
}

/// A programme to create.
public struct ProgrammeDraft: Hashable, Sendable {
    /// The short name.
    public let code: Code
    /// The name.
    public let name: LocalisedText
    /// Who takes part, exactly one of them as owner.
    public let roles: [Assignment]
    /// Its themes.
    public let themes: [Code]

    /// A draft.
    public init(code: Code, name: LocalisedText, roles: [Assignment], themes: [Code] = []) {
        self.code = code
        self.name = name
        self.roles = roles
        self.themes = themes
    }

    /// A role to give.
    public struct Assignment: Hashable, Sendable {
        /// To whom.
        public let organisation: Code
        /// Which.
        public let role: Programme.Role
        /// For which territory; `nil` for all.
        public let territory: String?

        /// A role to give.
        public init(organisation: Code, role: Programme.Role, territory: String?) {
            self.organisation = organisation
            self.role = role
            self.territory = territory
        }
    }

    /// The themes that it names and that are not known.
    public func faults(amongThemes known: [Named]) -> [Refusal] {
        let codes = Set(known.map(\.code))
        return themes.enumerated().filter { !codes.contains($0.element) }
            .map { index, code in
                let problem = FieldFault.Problem.unknownThing(.theme, code.description)
                return .invalid(FieldFault("/themes/\(index)", problem))
            }
    }

    /// The parties by the organisations that are known; an unknown one is a fault of its role.
    ///
    /// - Parameter known: The names of organisations by code.
    /// - Returns: The parties, or every organisation that does not exist.
    public func parties(among known: [Code: String]) -> Result<[Programme.Party], Refusals> {
        var faults: [Refusal] = []
        var parties: [Programme.Party] = []
        for (index, assignment) in roles.enumerated() {
            guard let name = known[assignment.organisation] else {
                let problem = FieldFault.Problem.unknownThing(
                    .organisation,
                    assignment.organisation.description
                )
                faults.append(.invalid(FieldFault("/roles/\(index)/organisation", problem)))
                continue
            }
            parties.append(
                Programme.Party(
                    role: assignment.role,
                    organisation: assignment.organisation,
                    name: name,
                    territory: assignment.territory
                )
            )
        }
        return faults.isEmpty ? .success(parties) : .failure(Refusals(faults))
    }
}
