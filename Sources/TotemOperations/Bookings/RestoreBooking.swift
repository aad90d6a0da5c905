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
        let demand = before.roomDemand.askingTheHouse
        guard let span = demand.generousSpan else {
            throw .refused(.invalid(FieldFault("/to", .endBeforeStart)))
        }
        return try await operations.retelling(before.room, demand, besides: id, call) {
            () async throws(Failure) in
            try await operations.write(call) {
                (writing) async throws(Failure) -> Decision<Booking> in
                let locked = try await writing.lockChange(
                    of: id,
                    into: before.room,
                    around: span,
                    now: operations.clock.decision(),
                    for: demand.booker
                )
                guard let locked else { throw .refused(.unknown(.booking, id.description)) }
                guard locked.booking.version == before.version else {
                    throw .refused(.versionChanged(.booking, version: locked.booking.version))
                }
                switch locked.booking.restored(in: locked.situation) {
                case .failure(let told): throw .refused(sorting: told.refusals)
                case .success(let restored):
                    var decision = Decision(answer: restored, at: locked.situation.now)
                    decision.record.update(restored, of: locked.situation.room, moves: true)
                    decision.events = call.caller.events(ofEnded: locked.situation.ended)
                    decision.events.append(call.caller.event("booking.restored", .booking, id))
                    return decision
                }
            }
        }
    }
}
