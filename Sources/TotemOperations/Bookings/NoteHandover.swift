public import TotemDomain
import TotemStore

/// Notes what was seen when a room was handed over, before or after a booking.
public struct NoteHandover: Operation {
    /// Which booking.
    public let id: ID<Booking>
    /// What was seen.
    public let words: String

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/handover",
        verb: "booking handover"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Booking>, words: String) {
        self.id = id
        self.words = words
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<BookingNote>
    ) async throws(Failure) -> Outcome<BookingNote> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<BookingNote> in
            let locked = try await operations.lockStanding(id, in: writing) {
                $0 == .confirmed || $0 == .released
            }
            let note = operations.note(.handover, words, on: id, at: locked.now, by: call.caller)
            var decision = Decision(answer: note, at: locked.now)
            decision.record.insert(note)
            decision.events = [call.caller.event("booking.handed-over", .booking, id)]
            return decision
        }
    }
}
