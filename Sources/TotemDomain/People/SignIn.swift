/// A browser that is signed in: it acts as the token it was shown.
public struct SignIn: Hashable, Sendable {
    /// How long a browser stays signed in.
    public static let minutes = 12 * 60

    /// The identity.
    public let id: ID<SignIn>
    /// The token it stands for.
    public let token: ID<Token>
    /// What that token is called.
    public let name: String
    /// What it may do.
    public let role: Role

    /// A sign-in as stored.
    public init(id: ID<SignIn>, token: ID<Token>, name: String, role: Role) {
        self.id = id
        self.token = token
        self.name = name
        self.role = role
    }

    /// Who asks, when the browser does.
    public var actor: Actor { .token(token, name: name, role: role) }
}
