public import TotemDomain
import TotemStore

/// Keeps a held room for good.
public struct ConfirmBooking: Operation {
    /// Which booking.
    public let id: ID<Booking>

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/confirm",
        verb: "booking confirm"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Booking>) {
        self.id = id
    }

    /// Does it.
    ///
    /// The hold counted towards every rule while it stood, so none of them is asked again.
    public func run(
        in operations: Operations,
        _ call: Call<Booking>
    ) async throws(Failure) -> Outcome<Booking> {
        try await operations.settle(id, as: .confirmed, "booking.confirmed", call) { status in
            status == .held
        }
    }
}
