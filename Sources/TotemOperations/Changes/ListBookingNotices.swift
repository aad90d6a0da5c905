public import TotemDomain
import TotemStore

/// Lists the messages that bookings owe and owed, newest first.
public struct ListBookingNotices: Operation {
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /mails/bookings", verb: "mail bookings")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(page: PageRequest) {
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<BookingNotice>>
    ) async throws(Failure) -> Outcome<Page<BookingNotice>> {
        let time = call.caller.timeLimit
        let found = try await operations.store.bookingNotices(page, within: time)
        var notices: [BookingNotice] = []
        for row in found.items { notices.append(try await operations.notice(row, within: time)) }
        return .done(Page(items: notices, next: found.next))
    }
}
