public import TotemDomain
import TotemStore

/// Undoes the end of a booking: as it was, if that is a moment ago and the room is still free.
///
/// Mails about the end wait until it can no longer be undone, and then never leave.
public struct RestoreBooking: Operation {
    /// Which booking.
    public let id: ID<Booking>

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/restore",
        verb: "booking restore"
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
        _ call: Call<Booking>
    ) async throws(Failure) -> Outcome<Booking> {
        let limit = call.caller.timeLimit
        guard let before = try await operations.store.booking(id, within: limit) else {
            throw .refused(.unknown(.booking, id.description))
        }
        guard before.cause == nil || call.caller.actor.role == .admin else {
            // What the house has decided is for the house to undo.
            throw .refused(.notAllowed)
        }
        return try await operations.reoccupy(before, call) {
            (_, booking, situation) async throws(Failure) -> Decision<Booking> in
            guard booking.version == before.version else {
                throw .refused(.versionChanged(.booking, version: booking.version))
            }
            switch booking.restored(in: situation) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(let accepted):
                var decision = Decision(answer: accepted.booking, at: situation.now)
                decision.record.update(
                    accepted.booking,
                    of: situation.room,
                    moves: true,
                    reoccupying: accepted.others
                )
                decision.events = call.caller.events(ofEnded: situation.ended)
                decision.events.append(call.caller.event("booking.restored", .booking, id))
                decision.events += call.caller.events(reoccupying: accepted.others)
                return decision
            }
        }
    }
}
