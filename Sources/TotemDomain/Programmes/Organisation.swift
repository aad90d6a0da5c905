/// A party that runs, pays for or carries programmes.
public struct Organisation: Hashable, Sendable {
    /// The identity.
    public let id: ID<Organisation>
    /// Raised by each change.
    public let version: Int
    /// What people call and declare of it.
    public let facts: OrganisationFacts

    /// An organisation as stored.
    public init(id: ID<Organisation>, version: Int, facts: OrganisationFacts) {
        self.id = id
        self.version = version
        self.facts = facts
    }

    /// What kind of party it is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case network
        case publicBody = "public_body"
        case funder
        case support
        case incubator
        case lab
        case school
        case association
        case relay
        case startUp = "start_up"
        case company
        case other
    }
}

/// What is declared of an organisation.
public struct OrganisationFacts: Hashable, Sendable {
    /// The short name, unique in the installation.
    public let code: Code
    /// The name for people.
    public let name: String
    /// The territory as ISO 3166-2, such as `FR-54`, or ISO 3166-1, such as `LU`.
    public let territory: String
    /// What kind of party it is.
    public let kind: Organisation.Kind

    /// The facts of an organisation.
    public init(code: Code, name: String, territory: String, kind: Organisation.Kind) {
        self.code = code
        self.name = name
        self.territory = territory
        self.kind = kind
    }
}
