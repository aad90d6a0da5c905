public import TotemDomain
import TotemStore

/// Tells the code or badge that opens a room, from its release until the booking ends.
///
/// Each time it is told, the audit says to whom. A preview tells everything but the secret.
public struct RevealKey: Operation {
    /// Which booking.
    public let id: ID<Booking>

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/reveal-key",
        verb: "booking reveal-key"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Booking>) {
        self.id = id
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<BookingKey>
    ) async throws(Failure) -> Outcome<BookingKey> {
        let links = try operations.loadedLinks()
        let isPreview = call.rehearsal.map { $0.agreed == nil } ?? false
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<BookingKey> in
            let locked = try await operations.lockStanding(id, in: writing) { _ in true }
            guard let found = try await writing.key(of: id) else {
                throw .refused(BookingKey.missing)
            }
            let zone = locked.booking.zone
            let key = BookingKey(booking: id, releaseAt: found.releaseAt, zone: zone)
            if let refusal = key.refusal(of: locked.booking, at: locked.now) {
                throw .refused(refusal)
            }
            let told = BookingKey(
                booking: id,
                releaseAt: found.releaseAt,
                zone: zone,
                secret: isPreview ? nil : try links.opened(found.sealed, for: id)
            )
            var decision = Decision(answer: told, at: locked.now)
            decision.events = [call.caller.event("booking.key-revealed", .booking, id)]
            return decision
        }
    }
}
