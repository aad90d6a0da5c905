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
        let deadline = ContinuousClock.now + call.caller.timeLimit
        let deciders = try await deciders(operations, within: call.caller.timeLimit)
        return try await operations.retelling(request.room, request.roomDemand, call) {
            () async throws(Failure) in
            if call.rehearsal == nil, !request.isRequest,
                let booking = try await operations.bookings.book(request, call)
            {
                return .done(booking)
            }
            return try await operations.write(call.until(deadline)) {
                (writing) async throws(Failure) -> Decision<Booking> in
                let situation = try await operations.lockRoom(
                    request.room,
                    request.roomDemand,
                    in: writing
                )
                let booking: Booking
                let others: [Reoccupation]
                switch request.accepted(in: situation, by: call.caller.actor) {
                case .failure(let told): throw .refused(sorting: told.refusals)
                case .success(let accepted):
                    booking = request.booking(
                        accepted,
                        in: situation,
                        id: operations.identifiers.make()
                    )
                    others = booking.status.occupies ? accepted.room.others : []
                }
                var decision = Decision(answer: booking, at: situation.now)
                decision.record.insert(
                    booking,
                    of: situation.room,
                    by: call.caller.actor,
                    reoccupying: others
                )
                decision.events = call.caller.events(ofEnded: situation.ended)
                decision.events += call.caller.events(making: booking)
                if request.isRequest {
                    decision.bookingNotices = booking.notice(.requested)
                    decision.bookingNotices += deciders.map {
                        BookingNoticeDraft(kind: .toApprove, booking: booking.id, recipient: $0)
                    }
                }
                decision.events += call.caller.events(reoccupying: others)
                return decision
            }
        }
    }
}

extension CreateBooking {
    /// Those who decide for the house, of a request; its times may still be wrong.
    private func deciders(
        _ operations: Operations,
        within limit: Duration
    ) async throws(Failure) -> [BookingNotice.Recipient] {
        guard request.isRequest,
            let room = try await operations.store.room(request.room, within: limit),
            case .success(let window) = resolve(request.from, request.to, in: room.zone)
        else { return [] }
        let now = try await operations.now(within: limit)
        let house = try await operations.store.houseRules(
            in: request.room,
            for: .nobody,
            during: window,
            now: now,
            within: limit
        )
        return house.deciders(in: request.room, at: window.start)
    }
}

extension BookingRequest {
    /// The booking that is made of an accepted request.
    func booking(
        _ accepted: AcceptedBooking,
        in situation: RoomSituation,
        id: ID<Booking>
    ) -> Booking {
        Booking(
            id: id,
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
            needs: accepted.needs ?? [],
            approval: approval(of: accepted, at: situation.now)
        )
    }

    /// Whoever sets aside that the house is asked agrees for it.
    private func approval(of accepted: AcceptedBooking, at now: Instant) -> Approval? {
        guard accepted.needs == nil, accepted.room.waived.contains(.approval) else { return nil }
        return Approval(
            at: now,
            room: room,
            window: accepted.room.window,
            heads: accepted.room.heads
        )
    }
}

extension Caller {
    /// What happens when this caller makes a booking: that, and what was set aside for it.
    func events(making booking: Booking) -> [Event] {
        let kind = booking.status == .requested ? "booking.requested" : "booking.created"
        return [event(kind, .booking, booking.id)]
            + events(waiving: booking.waived, for: booking.id)
    }
}
