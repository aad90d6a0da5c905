public import TotemDomain
import TotemStore

/// Books a room, or asks the house for it.
public struct CreateBooking: Operation {
    /// What is asked for.
    public let request: BookingRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /bookings", verb: "booking create")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(request: BookingRequest) {
        self.request = request
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Booking>
    ) async throws(Failure) -> Outcome<Booking> {
        try await operations.retelling(request.room, request.roomDemand, call) {
            () async throws(Failure) in
            try await operations.write(call) {
                (writing) async throws(Failure) -> Decision<Booking> in
                let situation = try await operations.lockRoom(
                    request.room,
                    request.roomDemand,
                    in: writing
                )
                let booking: Booking
                switch request.accepted(in: situation, by: call.caller.actor) {
                case .failure(let told): throw .refused(sorting: told.refusals)
                case .success(let accepted):
                    booking = request.booking(accepted, in: situation, operations)
                }
                var decision = Decision(answer: booking, at: situation.now)
                decision.record.insert(booking, of: situation.room, by: call.caller.actor)
                decision.events = call.caller.events(ofEnded: situation.ended)
                let kind = request.isRequest ? "booking.requested" : "booking.created"
                decision.events.append(call.caller.event(kind, .booking, booking.id))
                if request.isRequest { decision.bookingNotices = booking.notice(.requested) }
                decision.events += call.caller.events(waiving: booking.waived, for: booking.id)
                return decision
            }
        }
    }
}

extension BookingRequest {
    /// The booking that is made of an accepted request.
    fileprivate func booking(
        _ accepted: AcceptedBooking,
        in situation: RoomSituation,
        _ operations: Operations
    ) -> Booking {
        Booking(
            id: operations.identifiers.make(),
            version: 1,
            status: accepted.status,
            room: room,
            zone: situation.room.zone,
            window: accepted.room.window,
            occupied: accepted.status.occupies ? accepted.room.occupied : accepted.room.window,
            layout: layout,
            purpose: purpose,
            heads: accepted.room.heads,
            organisation: organisation,
            contact: contact,
            session: nil,
            waived: accepted.needs == nil ? accepted.room.waived : [],
            createdAt: situation.now,
            heldUntil: accepted.heldUntil,
            needs: accepted.needs ?? []
        )
    }
}
