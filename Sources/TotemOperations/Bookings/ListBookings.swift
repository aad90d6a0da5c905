public import TotemDomain
import TotemStore

/// Lists bookings by start.
public struct ListBookings: Operation {
    /// Which ones.
    public let filter: BookingFilter
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /bookings", verb: "booking list")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser, .viewer])

    /// The operation with its input.
    public init(filter: BookingFilter, page: PageRequest) {
        self.filter = filter
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Booking>>
    ) async throws(Failure) -> Outcome<Page<Booking>> {
        .done(try await operations.store.bookings(filter, page, within: call.caller.timeLimit))
    }
}
