import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let tokenInsert = define(
        Queries.tokenInsert,
        parameters: (
            UUIDBytes.self, String.self, String.self, [UInt8].self, Timestamp.self, String.self,
            Timestamp?.self
        )
    )
    static let tokenFind = define(
        Queries.tokenFind,
        parameters: ([UInt8].self),
        columns: (UUIDBytes.self, String.self, String.self),
        row: { id, name, role in
            Actor.token(ID(id), name: name, role: try word(role))
        }
    )
    static let tokenGet = define(
        Queries.tokenGet,
        parameters: (UUIDBytes.self),
        columns: tokenColumns,
        row: token
    )
    static let tokenList = define(
        Queries.tokenList,
        parameters: (UUIDBytes?.self, Int32.self),
        columns: tokenColumns,
        row: token
    )
    static let tokenRevoke = define(Queries.tokenRevoke, parameters: (UUIDBytes.self))

    private static var tokenColumns:
        (
            UUIDBytes.Type, String.Type, String.Type, Timestamp.Type, Timestamp?.Type,
            Timestamp?.Type
        )
    {
        (
            UUIDBytes.self, String.self, String.self, Timestamp.self, Timestamp?.self,
            Timestamp?.self
        )
    }

    @Sendable private static func token(
        id: UUIDBytes,
        name: String,
        role: String,
        createdAt: Timestamp,
        expiresAt: Timestamp?,
        revokedAt: Timestamp?
    ) throws -> Token {
        Token(
            id: ID(id),
            name: name,
            role: try word(role),
            createdAt: Instant(createdAt),
            expiresAt: expiresAt.map { Instant($0) },
            revokedAt: revokedAt.map { Instant($0) }
        )
    }
}

extension Store {
    /// The actor behind the hash of a secret, while its token is valid; `nil` otherwise.
    public func actor(
        tokenHash: [UInt8],
        within limit: Duration
    ) async throws(Failure) -> Actor? {
        try await rows(Statements.tokenFind, tokenHash, within: limit).first
    }

    /// One token, or `nil`.
    public func token(_ id: ID<Token>, within limit: Duration) async throws(Failure) -> Token? {
        try await rows(Statements.tokenGet, id.uuid, within: limit).first
    }

    /// Tokens in the order of their making.
    public func tokens(
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Token> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.tokenList,
            (after, Int32(page.limit + 1)),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

extension Record {
    /// Adds a token with the hash of its secret.
    public mutating func insert(_ token: Token, hash: [UInt8], by actor: Actor) {
        pipeline.add(
            Statements.tokenInsert,
            (
                token.id.uuid, token.name, token.role.rawValue, hash,
                token.createdAt.timestamp, actor.auditName, token.expiresAt?.timestamp
            )
        )
    }

    /// Ends a token.
    public mutating func revoke(_ token: ID<Token>) {
        pipeline.add(Statements.tokenRevoke, token.uuid)
    }
}
