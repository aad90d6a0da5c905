public import TotemDomain
import TotemStore

/// Gives a room back.
public struct CancelBooking: Operation {
    /// Which booking.
    public let id: ID<Booking>

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/cancel",
        verb: "booking cancel"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Booking>) {
        self.id = id
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Booking>
    ) async throws(Failure) -> Outcome<Booking> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Booking> in
            let locked = try await operations.lockStanding(id, in: writing) { $0.isCancellable }
            guard locked.booking.session == nil else {
                // The room of a session goes with the session, never alone.
                throw .refused(.stale(.booking, status: "held by a session"))
            }
            let cancelled = locked.booking.ended(as: .cancelled, at: locked.now)
            var decision = Decision(answer: cancelled, at: locked.now)
            decision.record.end(cancelled, at: locked.now, reoccupying: locked.afterRemoval)
            decision.events = [call.caller.event("booking.cancelled", .booking, id)]
            decision.events += call.caller.events(reoccupying: locked.afterRemoval)
            return decision
        }
    }
}

extension Operations {
    /// Moves a plain booking to another status, if the one it has allows that.
    func settle(
        _ id: ID<Booking>,
        as status: Booking.Status,
        _ kind: String,
        _ call: Call<Booking>,
        where isAllowed: (Booking.Status) -> Bool
    ) async throws(Failure) -> Outcome<Booking> {
        try await write(call) { (writing) async throws(Failure) -> Decision<Booking> in
            let locked = try await writing.lockBooking(
                id,
                countsHeads: status == .confirmed,
                now: clock.decision()
            )
            guard let locked else {
                throw .refused(.unknown(.booking, id.description))
            }
            guard locked.booking.session == nil else {
                // The room of a session goes with the session, never alone.
                throw .refused(.stale(.booking, status: "held by a session"))
            }
            let before = locked.booking.status(at: locked.now)
            guard isAllowed(before) else {
                throw .refused(.stale(.booking, status: before.rawValue))
            }
            var decision = Decision(answer: locked.booking.settled(as: status), at: locked.now)
            let others = status.occupies ? [] : locked.afterRemoval
            decision.record.settle(id, as: status, reoccupying: others)
            decision.events = [call.caller.event(kind, .booking, id)]
            decision.events += call.caller.events(reoccupying: others)
            return decision
        }
    }
}
