public import TotemDomain
import TotemStore

/// A browser that has just signed in, with the secret for its cookie.
public struct StartedSignIn: Sendable {
    /// The sign-in.
    public let signIn: SignIn
    /// The secret, told this once.
    public let secret: String
}

// How browsers say who they are: like a bearer token, before any operation is asked.
extension Operations {
    /// Signs a browser in with a bearer token.
    ///
    /// The cookie gets a secret of its own: ending the sign-in leaves the token as it is, and
    /// revoking the token ends every sign-in with it.
    ///
    /// - Parameters:
    ///   - text: The token as typed, `totem_…`.
    ///   - requestID: The id of the request, for the audit.
    /// - Returns: The sign-in with its secret.
    /// - Throws: `notSignedIn` when the token is none, unknown, ended or revoked.
    public func signIn(
        bearer text: String,
        requestID: String
    ) async throws(Failure) -> StartedSignIn {
        let actor = try await actor(bearer: text)
        guard case .token(let token, let name, let role) = actor else {
            throw .refused(.notSignedIn)
        }
        let signIn = SignIn(id: identifiers.make(), token: token, name: name, role: role)
        let secret = TokenSecret()
        let caller = Caller(actor: actor, requestID: requestID)
        let outcome = try await write(Call<StartedSignIn>(caller: caller, claim: nil)) {
            (writing) async throws(Failure) -> Decision<StartedSignIn> in
            let now = try await writing.now(clock.decision())
            let started = StartedSignIn(signIn: signIn, secret: secret.text)
            var decision = Decision(answer: started, at: now)
            decision.record.insert(signIn, hash: secret.hash, at: now)
            decision.events = [caller.event("token.signed-in", .token, token)]
            return decision
        }
        guard case .done(let started) = outcome else { throw .broken(ReplayWithoutKey()) }
        return started
    }

    /// The sign-in behind the secret of a cookie; `nil` when it is none, over, or its token is.
    ///
    /// - Parameter secret: The secret as the browser sent it.
    /// - Returns: The sign-in, or `nil`.
    /// - Throws: `unavailable` when the database is out of reach.
    public func signIn(secret: String) async throws(Failure) -> SignIn? {
        guard let secret = TokenSecret(secret) else { return nil }
        return try await store.signIn(
            hash: secret.hash,
            now: clock.decision(),
            within: .seconds(2)
        )
    }

    /// Signs a browser out, wherever its cookie may have been copied to.
    ///
    /// - Parameters:
    ///   - signIn: The sign-in.
    ///   - requestID: The id of the request, for the audit.
    /// - Throws: `unavailable` when the database is out of reach.
    public func signOut(_ signIn: SignIn, requestID: String) async throws(Failure) {
        let caller = Caller(actor: signIn.actor, requestID: requestID)
        _ = try await write(Call<Void>(caller: caller, claim: nil)) {
            (writing) async throws(Failure) -> Decision<Void> in
            let now = try await writing.now(clock.decision())
            var decision = Decision(answer: (), at: now)
            decision.record.end(signIn.id)
            decision.events = [caller.event("token.signed-out", .token, signIn.token)]
            return decision
        }
    }
}
