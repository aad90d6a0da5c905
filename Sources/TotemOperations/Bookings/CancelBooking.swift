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
        let limit = call.caller.timeLimit
        guard let before = try await operations.store.booking(id, within: limit) else {
            throw .refused(.unknown(.booking, id.description))
        }
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Booking> in
            guard let locked = try await writing.lockBooking(id) else {
                throw .refused(.unknown(.booking, id.description))
            }
            guard locked.session == nil else {
                // The room of a session goes with the session, never alone.
                throw .refused(.stale(.booking, status: "held by a session"))
            }
            guard locked.status.isCancellable else {
                throw .refused(.stale(.booking, status: locked.status.rawValue))
            }
            let cancelled = before.cancelled()
            var decision = Decision(answer: cancelled, at: locked.now)
            decision.record.cancel(id)
            decision.events = [call.caller.event("booking.cancelled", .booking, id)]
            return decision
        }
    }
}

extension Booking {
    fileprivate func cancelled() -> Booking {
        Booking(
            id: id,
            version: version + 1,
            status: .cancelled,
            room: room,
            zone: zone,
            window: window,
            occupied: occupied,
            layout: layout,
            purpose: purpose,
            heads: heads,
            organisation: organisation,
            contact: contact,
            session: session,
            waived: waived,
            createdAt: createdAt
        )
    }
}
