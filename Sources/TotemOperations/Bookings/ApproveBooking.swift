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
        return try await operations.reoccupy(before, call) {
            (writing, booking, situation) async throws(Failure) -> Decision<Booking> in
            guard booking.room == before.room, booking.window == before.window else {
                throw .refused(.versionChanged(.booking, version: booking.version))
            }
            switch booking.approved(in: situation) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(let approved):
                let rivals = try await writing.lockRivals(
                    of: id,
                    in: situation.room.id,
                    during: situation.reachOfRivals(of: approved.booking)
                )
                let outdone = situation.outdone(rivals, by: approved.booking)
                return decide(approved, outdone, situation, call.caller)
            }
        }
    }

    private func decide(
        _ accepted: ChangedBooking,
        _ rivals: [Booking],
        _ situation: RoomSituation,
        _ caller: Caller
    ) -> Decision<Booking> {
        let approved = accepted.booking
        var decision = Decision(answer: approved, at: situation.now)
        decision.record.update(
            approved,
            of: situation.room,
            moves: true,
            reoccupying: accepted.others
        )
        decision.events = caller.events(ofEnded: situation.ended)
        decision.events.append(caller.event("booking.approved", .booking, id))
        decision.events += caller.events(reoccupying: accepted.others)
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
