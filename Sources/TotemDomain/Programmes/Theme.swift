/// A theme of programmes and sessions, from a controlled list.
public struct Theme: Hashable, Sendable {
    /// The identity.
    public let id: ID<Theme>
    /// Raised by each change.
    public let version: Int
    /// The short name in addresses and the name for people.
    public let named: Named

    /// A theme as stored.
    public init(id: ID<Theme>, version: Int, named: Named) {
        self.id = id
        self.version = version
        self.named = named
    }
}

/// What programmes, sessions and lists say of a thing with a code: the code and its name.
public struct Named: Hashable, Sendable {
    /// The short name in addresses.
    public let code: Code
    /// The name for people.
    public let name: LocalisedText

    /// A code with its name.
    public init(code: Code, name: LocalisedText) {
        self.code = code
        self.name = name
    }
}
