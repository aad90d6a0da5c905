public import TotemDomain
import TotemStore

/// Says no to a request, with the reason; the mail waits as long as it can be undone.
public struct DeclineBooking: Operation {
    /// Which request.
    public let id: ID<Booking>
    /// Why not, in the words of the house.
    public let reason: String

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/decline",
        verb: "booking decline"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(id: ID<Booking>, reason: String) {
        self.id = id
        self.reason = reason
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Booking>
    ) async throws(Failure) -> Outcome<Booking> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Booking> in
            let locked = try await operations.lockStanding(id, in: writing) { $0 == .requested }
            let declined = locked.booking.ended(
                as: .declined,
                .declined,
                reason: reason,
                at: locked.now
            )
            var decision = Decision(answer: declined, at: locked.now)
            decision.record.end(declined, at: locked.now)
            decision.record.insert(
                operations.note(.declined, reason, on: id, at: locked.now, by: call.caller)
            )
            decision.events = [call.caller.event("booking.declined", .booking, id)]
            decision.bookingNotices = declined.notice(.declined, words: reason)
            return decision
        }
    }
}
