public import TotemDomain

/// Shows one session; what was never public only to those signed in.
public struct ShowSession: Operation {
    /// Which one.
    public let session: SessionReference

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /sessions/{id}", verb: "session show")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(session: SessionReference) {
        self.session = session
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Session>
    ) async throws(Failure) -> Outcome<Session> {
        let found = try await operations.session(session, within: call.caller.timeLimit)
        guard found.wasPublished || call.caller.actor.role != nil else {
            throw .refused(.unknown(.session, session.description))
        }
        return .done(found)
    }
}
