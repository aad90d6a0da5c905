import TotemDomain
import TotemStore

extension Caller {
    /// The bookings that occupy another time, since another one comes before them now.
    func events(reoccupying others: [Reoccupation]) -> [Event] {
        others.map { event("booking.reoccupied", .booking, $0.booking) }
    }

    /// The rules that this caller set aside for a booking, each with its own audit row.
    func events(waiving rules: [WaivableRule], for booking: ID<Booking>) -> [Event] {
        rules.map { event("booking.waived.\($0.rawValue)", .booking, booking) }
    }
}
