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
        let id = try await operations.session(session, within: call.caller.timeLimit).id
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Session> in
            let now = operations.clock.decision()
            guard let locked = try await writing.lockAttendance(id, now: now) else {
                throw .refused(.unknown(.session, session.description))
            }
            let found = locked.session
            switch found.status {
            case .published:
                return Decision(answer: found, at: locked.now)
            case .draft:
                break
            case .cancelled, .ended, .closed:
                throw .refused(.stale(.session, status: found.status.rawValue))
            }
            guard locked.now < found.window.start else {
                throw .refused(
                    .inThePast(start: found.window.start, now: locked.now, zone: found.zone)
                )
            }
            var decision = Decision(answer: found.published(), at: locked.now)
            decision.record.publish(found.id, at: locked.now)
            decision.events = [call.caller.event("session.published", .session, found.id)]
            return decision
        }
    }
}
