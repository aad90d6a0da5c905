/// Who asks for an operation.
public enum Actor: Hashable, Sendable {
    /// Nobody known: the public side.
    case anonymous
    /// A person with the link of their registration.
    case link(ID<Registration>)
    /// A program or person with a bearer token.
    case token(ID<Token>, name: String, role: Role)
    /// Somebody at the shell of the machine, by login name; acts as admin.
    case shell(user: String)
    /// A part of the service itself.
    case worker(name: String)

    /// The role by which rules are decided; `nil` for the public.
    public var role: Role? {
        switch self {
        case .anonymous, .link: nil
        case .token(_, _, let role): role
        case .shell, .worker: .admin
        }
    }

    /// How the audit and the idempotency keys name the actor.
    ///
    /// Never an e-mail address.
    public var auditName: String {
        switch self {
        case .anonymous: "anonymous"
        case .link(let registration): "link:\(registration)"
        case .token(let id, _, _): "token:\(id)"
        case .shell(let user): "shell:\(user)"
        case .worker(let name): "worker:\(name)"
        }
    }
}

/// What a token may do.
public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Everything.
    case admin
    /// Rooms, sessions and registrations, but no buildings, rooms or tokens.
    case organiser
    /// Reading only, without the data of persons.
    case viewer
}

/// Who may do an operation; every operation states one.
public enum Policy: Hashable, Sendable {
    /// Everybody, signed in or not.
    case everyone
    /// Signed in with one of these roles.
    case roles(Set<Role>)
    /// Only the service itself.
    case workers

    /// Whether the actor may; the refusal says what is missing.
    public func refusal(of actor: Actor) -> Refusal? {
        switch self {
        case .everyone:
            return nil
        case .roles(let allowed):
            guard let role = actor.role else { return .notSignedIn }
            return allowed.contains(role) ? nil : .notAllowed
        case .workers:
            if case .worker = actor { return nil }
            return .notAllowed
        }
    }
}

/// A bearer token as listed; the secret itself is shown once and stored only as a hash.
public struct Token: Hashable, Sendable {
    /// The identity.
    public let id: ID<Token>
    /// What it is for, in the words of who made it.
    public let name: String
    /// What it may do.
    public let role: Role
    /// When it was made.
    public let createdAt: Instant
    /// When it ends; `nil` for never.
    public let expiresAt: Instant?
    /// When it was revoked; `nil` while it is valid.
    public let revokedAt: Instant?

    /// A token as stored.
    public init(
        id: ID<Token>,
        name: String,
        role: Role,
        createdAt: Instant,
        expiresAt: Instant?,
        revokedAt: Instant?
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
    }
}

/// A token to make.
public struct TokenDraft: Hashable, Sendable {
    /// What it is for.
    public let name: String
    /// What it may do.
    public let role: Role
    /// When it ends; `nil` for never.
    public let expiresAt: Instant?

    /// A draft.
    public init(name: String, role: Role, expiresAt: Instant?) {
        self.name = name
        self.role = role
        self.expiresAt = expiresAt
    }
}

/// A new token with its secret, which is shown this once.
public struct CreatedToken: Hashable, Sendable {
    /// The token as listed.
    public let token: Token
    /// The secret, `totem_…`.
    public let secret: String

    /// A token with its secret.
    public init(token: Token, secret: String) {
        self.token = token
        self.secret = secret
    }
}
