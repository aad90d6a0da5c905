public import TotemDomain
import TotemStore

/// Asks whoever made a request something about it, by mail.
public struct AskAboutBooking: Operation {
    /// Which booking.
    public let id: ID<Booking>
    /// The question.
    public let words: String

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/ask",
        verb: "booking ask"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

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
        try await operations.write(.question, words, on: id, as: "booking.asked", call) {
            $0 == .requested
        } telling: {
            $0.notice(.question, words: words)
        }
    }
}
