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
        try await operations.write(.handover, words, on: id, as: "booking.handed-over", call) {
            $0 == .confirmed || $0 == .released
        }
    }
}
