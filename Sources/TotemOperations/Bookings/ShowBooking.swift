public import TotemDomain
import TotemStore

/// Shows one booking.
public struct ShowBooking: Operation {
    /// Which one.
    public let id: ID<Booking>

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /bookings/{id}", verb: "booking show")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser, .viewer])

    /// The operation with its input.
    public init(id: ID<Booking>) {
        self.id = id
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Booking>
    ) async throws(Failure) -> Outcome<Booking> {
        let found = try await operations.store.booking(id, within: call.caller.timeLimit)
        guard let found else { throw .refused(.unknown(.booking, id.description)) }
        let seen = try await operations.seen([found], within: call.caller.timeLimit)
        return .done(seen[0])
    }
}
