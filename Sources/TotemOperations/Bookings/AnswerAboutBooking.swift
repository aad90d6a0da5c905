public import TotemDomain
import TotemStore

/// Answers what the house asked about a request.
public struct AnswerAboutBooking: Operation {
    /// Which booking.
    public let id: ID<Booking>
    /// The answer.
    public let words: String

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/answer",
        verb: "booking answer"
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
        try await operations.write(.answer, words, on: id, as: "booking.answered", call) {
            $0 == .requested
        }
    }
}
