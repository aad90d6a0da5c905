public import TotemDomain
import TotemStore

/// Tells at the room that people have come.
///
/// Telling it twice is telling it once.
public struct CheckInBooking: Operation {
    /// Which booking.
    public let id: ID<Booking>

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/check-in",
        verb: "booking check-in"
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
            let locked = try await operations.lockStanding(id, in: writing) { _ in true }
            if locked.booking.checkedInAt != nil {
                return Decision(answer: locked.booking, at: locked.now)
            }
            if let refusal = locked.booking.refusalOfCheckIn(at: locked.now) {
                throw .refused(refusal)
            }
            let arrived = locked.booking.checkedIn(at: locked.now)
            var decision = Decision(answer: arrived, at: locked.now)
            decision.record.checkIn(id, at: locked.now)
            decision.events = [call.caller.event("booking.checked-in", .booking, id)]
            return decision
        }
    }
}
