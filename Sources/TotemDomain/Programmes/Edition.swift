/// One run of a programme, such as that of a year.
public struct Edition: Hashable, Sendable {
    /// The identity.
    public let id: ID<Edition>
    /// Raised by each change.
    public let version: Int
    /// The programme.
    public let programme: Code
    /// What is declared of it.
    public let facts: EditionFacts

    /// An edition as stored.
    public init(id: ID<Edition>, version: Int, programme: Code, facts: EditionFacts) {
        self.id = id
        self.version = version
        self.programme = programme
        self.facts = facts
    }
}

/// What is declared of an edition.
public struct EditionFacts: Hashable, Sendable {
    /// The short name, unique in its programme, and the name for people.
    public let named: Named
    /// The first day on which one can apply; `nil` when not fixed yet.
    public let opens: LocalDate?
    /// The last day; never before the first.
    public let closes: LocalDate?

    /// The facts of an edition.
    public init(named: Named, opens: LocalDate?, closes: LocalDate?) {
        self.named = named
        self.opens = opens
        self.closes = closes
    }
}
