public import TotemDomain
import TotemStore

/// Takes a room back for the house, with the reason and with what is free instead.
public struct BumpBooking: Operation {
    /// Which booking.
    public let id: ID<Booking>
    /// Why, in the words of the house.
    public let reason: String

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/bump",
        verb: "booking bump"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(id: ID<Booking>, reason: String) {
        self.id = id
        self.reason = reason
    }

    /// Does it.
    ///
    /// What is free instead is looked up before the locks: it is advice to the person, who books
    /// it like everybody else.
    public func run(
        in operations: Operations,
        _ call: Call<BumpedBooking>
    ) async throws(Failure) -> Outcome<BumpedBooking> {
        let limit = call.caller.timeLimit
        guard let found = try await operations.store.booking(id, within: limit) else {
            throw .refused(.unknown(.booking, id.description))
        }
        let alternatives = try await operations.alternatives(to: found, call.caller)
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<BumpedBooking> in
            let locked = try await operations.lockStanding(id, in: writing) { $0.occupies }
            guard locked.booking.session == nil else {
                // The room of a session goes with the session, never alone.
                throw .refused(.stale(.booking, status: "held by a session"))
            }
            let bumped = locked.booking.ended(
                as: .cancelled,
                .bumped,
                reason: reason,
                at: locked.now
            )
            var decision = Decision(
                answer: BumpedBooking(booking: bumped, alternatives: alternatives),
                at: locked.now
            )
            decision.record.end(bumped, at: locked.now, reoccupying: locked.afterRemoval)
            decision.record.insert(
                operations.note(.bumped, reason, on: id, at: locked.now, by: call.caller)
            )
            decision.events = [call.caller.event("booking.bumped", .booking, id)]
            decision.events += call.caller.events(reoccupying: locked.afterRemoval)
            decision.bookingNotices = bumped.notice(
                .bumped,
                words: reason,
                offered: alternatives.map {
                    BookingNotice.Offer(room: $0.room, window: $0.window)
                }
            )
            return decision
        }
    }
}

/// A booking whose room the house took back.
public struct BumpedBooking: Hashable, Sendable {
    /// The booking as it is now.
    public let booking: Booking
    /// What is free instead.
    public let alternatives: [Alternative]
}
