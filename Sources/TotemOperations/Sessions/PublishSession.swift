public import TotemDomain
import TotemStore

/// Makes a draft public.
///
/// Publishing twice is publishing once.
public struct PublishSession: Operation {
    /// Which one.
    public let session: SessionReference

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /sessions/{id}/publish",
        verb: "session publish"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(session: SessionReference) {
        self.session = session
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Session>
    ) async throws(Failure) -> Outcome<Session> {
        let limit = call.caller.timeLimit
        let found = try await operations.session(session, within: limit)
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Session> in
            let now = operations.clock.decision()
            guard let locked = try await writing.lockSession(found.id, now: now) else {
                throw .refused(.unknown(.session, session.description))
            }
            switch locked.facts.status {
            case .published:
                return Decision(answer: found, at: locked.now)
            case .draft:
                break
            case .cancelled, .ended, .closed:
                throw .refused(.stale(.session, status: locked.facts.status.rawValue))
            }
            guard locked.now < locked.facts.window.start else {
                throw .refused(
                    .inThePast(
                        start: locked.facts.window.start,
                        now: locked.now,
                        zone: found.zone
                    )
                )
            }
            var decision = Decision(answer: found.published(), at: locked.now)
            decision.record.publish(found.id, at: locked.now)
            decision.events = [call.caller.event("session.published", .session, found.id)]
            return decision
        }
    }
}
