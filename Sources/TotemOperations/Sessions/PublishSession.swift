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
        let id = found.id
        if let booking = found.booking,
            let booked = try await operations.store.booking(booking, within: limit),
            found.status == .draft, !booked.status.occupies
        {
            // The house has not agreed to its room, so nobody must be asked to come.
            throw .refused(.stale(.booking, status: booked.status.rawValue))
        }
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
