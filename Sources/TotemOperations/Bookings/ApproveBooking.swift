public import TotemDomain
import TotemStore

/// Agrees to a request: the room is booked, and the other requests that wanted it are told so.
///
/// The requests occupy nothing, so that the insert under the locks decides who has the room.
public struct ApproveBooking: Operation {
    /// Which request.
    public let id: ID<Booking>

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /bookings/{id}/approve",
        verb: "booking approve"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

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
                guard locked.booking.room == before.room, locked.booking.window == before.window
                else { throw .refused(.versionChanged(.booking, version: locked.booking.version)) }
                switch locked.booking.approved(in: locked.situation) {
                case .failure(let told): throw .refused(sorting: told.refusals)
                case .success(let approved):
                    let rivals = try await writing.lockRivals(
                        of: id,
                        in: locked.situation.room.id,
                        during: approved.occupied
                    )
                    return decide(approved, rivals, locked.situation, call.caller)
                }
            }
        }
    }

    private func decide(
        _ approved: Booking,
        _ rivals: [Booking],
        _ situation: RoomSituation,
        _ caller: Caller
    ) -> Decision<Booking> {
        var decision = Decision(answer: approved, at: situation.now)
        decision.record.update(approved, of: situation.room, moves: true)
        decision.events = caller.events(ofEnded: situation.ended)
        decision.events.append(caller.event("booking.approved", .booking, id))
        decision.events += caller.events(waiving: approved.waived, for: id)
        decision.bookingNotices = approved.notice(.approved)
        for rival in rivals {
            decision.record.end(
                rival.ended(as: .declined, .outdone, at: situation.now),
                at: situation.now
            )
            decision.events.append(caller.event("booking.outdone", .booking, rival.id))
            decision.bookingNotices += rival.notice(.outdone)
        }
        return decision
    }
}
