public import TotemDomain
import TotemStore

/// Keeps the code or badge that opens a room for a booking, in place of the one it had.
///
/// It stands sealed in the database, and in no list, file, log or mail.
public struct KeepKey: Operation {
    /// Which booking.
    public let id: ID<Booking>
    /// The code.
    public let draft: BookingKeyDraft

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/key",
        verb: "booking keep-key"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(id: ID<Booking>, draft: BookingKeyDraft) {
        self.id = id
        self.draft = draft
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<BookingKey>
    ) async throws(Failure) -> Outcome<BookingKey> {
        let links = try operations.loadedLinks()
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<BookingKey> in
            let locked = try await operations.lockStanding(id, in: writing) { $0 == .confirmed }
            switch draft.release(for: locked.booking) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(let releaseAt):
                let key = BookingKey(
                    booking: id,
                    releaseAt: releaseAt,
                    zone: locked.booking.zone
                )
                var decision = Decision(answer: key, at: locked.now)
                decision.record.keep(
                    try links.sealed(draft.secret, for: id),
                    of: key,
                    by: call.caller.actor,
                    at: locked.now
                )
                decision.events = [call.caller.event("booking.key-kept", .booking, id)]
                return decision
            }
        }
    }
}
