import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let signInInsert = define(
        Queries.signInInsert,
        parameters: (
            UUIDBytes.self, UUIDBytes.self, [UInt8].self, Timestamp.self, Timestamp.self
        )
    )
    static let signInFind = define(
        Queries.signInFind,
        parameters: ([UInt8].self, Timestamp?.self),
        columns: (UUIDBytes.self, UUIDBytes.self, String.self, String.self),
        row: { id, token, name, role in
            SignIn(id: ID(id), token: ID(token), name: name, role: try word(role))
        }
    )
    static let signInEnd = define(Queries.signInEnd, parameters: (UUIDBytes.self))
    static let signInPurge = define(Queries.signInPurge, parameters: (Timestamp.self))
}

extension Store {
    /// The sign-in behind the hash of a cookie's secret, while it and its token are valid.
    ///
    /// - Parameters:
    ///   - hash: The hash.
    ///   - now: Stands in for the database's clock.
    ///   - limit: How long it may take.
    /// - Returns: The sign-in, or `nil`.
    /// - Throws: `unavailable` when the database is out of reach.
    public func signIn(
        hash: [UInt8],
        now: Instant?,
        within limit: Duration
    ) async throws(Failure) -> SignIn? {
        try await rows(Statements.signInFind, (hash, now?.timestamp), within: limit).first
    }
}

extension Record {
    /// Adds a sign-in with the hash of its secret, and takes away those that ran out.
    public mutating func insert(_ signIn: SignIn, hash: [UInt8], at now: Instant) {
        pipeline.add(Statements.signInPurge, now.timestamp)
        pipeline.add(
            Statements.signInInsert,
            (
                signIn.id.uuid, signIn.token.uuid, hash, now.timestamp,
                now.adding(minutes: SignIn.minutes).timestamp
            )
        )
    }

    /// Ends a sign-in.
    public mutating func end(_ signIn: ID<SignIn>) {
        pipeline.add(Statements.signInEnd, signIn.uuid)
    }
}
