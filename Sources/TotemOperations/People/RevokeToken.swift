public import TotemDomain
import TotemStore

/// Ends a token at once.
///
/// Revoking twice is revoking once.
public struct RevokeToken: Operation {
    /// Which one.
    public let id: ID<Token>

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /tokens/{id}/revoke",
        verb: "token revoke"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(id: ID<Token>) {
        self.id = id
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Token>
    ) async throws(Failure) -> Outcome<Token> {
        let limit = call.caller.timeLimit
        guard let before = try await operations.store.token(id, within: limit) else {
            throw .refused(.unknown(.token, id.description))
        }
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Token> in
            let now = try await writing.now(operations.clock.decision())
            let revoked = Token(
                id: id,
                name: before.name,
                role: before.role,
                createdAt: before.createdAt,
                expiresAt: before.expiresAt,
                revokedAt: before.revokedAt ?? now
            )
            var decision = Decision(answer: revoked, at: now)
            decision.record.revoke(id)
            decision.events = [call.caller.event("token.revoked", .token, id)]
            return decision
        }
    }
}
