public import TotemDomain
import TotemStore

/// Shows one session; what was never public only to those signed in.
public struct ShowSession: Operation {
    /// Which one.
    public let session: SessionReference
    /// Whether to tell what to know of its days, as when it was scheduled.
    public let warns: Bool

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /sessions/{id}", verb: "session show")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(session: SessionReference, warns: Bool = false) {
        self.session = session
        self.warns = warns
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
        guard warns else { return .done(found) }
        return .done(try await operations.warned(found, within: call.caller.timeLimit))
    }
}
