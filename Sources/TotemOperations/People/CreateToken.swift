public import TotemDomain
import TotemStore

/// Makes a bearer token; its secret is shown once.
public struct CreateToken: Operation {
    /// What for.
    public let draft: TokenDraft

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /tokens", verb: "token create")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(draft: TokenDraft) {
        self.draft = draft
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<CreatedToken>
    ) async throws(Failure) -> Outcome<CreatedToken> {
        let secret = TokenSecret()
        let id: ID<Token> = operations.identifiers.make()
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<CreatedToken> in
            let now = try await writing.now(operations.clock.decision())
            if let end = draft.expiresAt, end <= now {
                throw .refused(.inThePast(start: end, now: now, zone: .utc))
            }
            let token = Token(
                id: id,
                name: draft.name,
                role: draft.role,
                createdAt: now,
                expiresAt: draft.expiresAt,
                revokedAt: nil
            )
            var decision = Decision(
                answer: CreatedToken(token: token, secret: secret.text),
                at: now
            )
            decision.record.insert(token, hash: secret.hash, by: call.caller.actor)
            decision.events = [call.caller.event("token.created", .token, id)]
            return decision
        }
    }
}
