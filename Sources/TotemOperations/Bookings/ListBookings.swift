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
        let limit = call.caller.timeLimit
        let found = try await operations.store.bookings(filter, page, within: limit)
        let seen = try await operations.seen(found.items, within: limit)
        return .done(
            Page(
                // A hold that ran out is no longer among those held.
                items: seen.filter { filter.status == nil || $0.status == filter.status },
                next: found.next
            )
        )
    }
}

extension Operations {
    /// Bookings as they stand now: a hold that ran out has ended, swept or not.
    func seen(
        _ bookings: [Booking],
        within limit: Duration
    ) async throws(Failure) -> [Booking] {
        let mayHaveEnded = bookings.contains { $0.status == .held || $0.status == .requested }
        guard mayHaveEnded else { return bookings }
        let now = try await now(within: limit)
        return bookings.map { $0.seen(at: now) }
    }
}
