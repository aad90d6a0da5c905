public import TotemDomain
import TotemStore

/// Lists what was written about a booking, the oldest first.
public struct ListBookingNotes: Operation {
    /// Which booking.
    public let id: ID<Booking>
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /bookings/{id}/notes",
        verb: "booking notes"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Booking>, page: PageRequest) {
        self.id = id
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<BookingNote>>
    ) async throws(Failure) -> Outcome<Page<BookingNote>> {
        let limit = call.caller.timeLimit
        guard try await operations.store.booking(id, within: limit) != nil else {
            throw .refused(.unknown(.booking, id.description))
        }
        return .done(try await operations.store.notes(of: id, page, within: limit))
    }
}
