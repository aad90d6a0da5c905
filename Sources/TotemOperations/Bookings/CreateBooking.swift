public import TotemDomain
import TotemStore

/// Books a room.
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
                let (situation, accepted) = try await operations.acceptRoom(
                    request.room,
                    request.roomDemand,
                    by: call.caller.actor,
                    in: writing
                )
                let booking = Booking(
                    id: operations.identifiers.make(),
                    version: 1,
                    status: .confirmed,
                    room: request.room,
                    zone: situation.room.zone,
                    window: accepted.window,
                    occupied: accepted.occupied,
                    layout: request.layout,
                    purpose: request.purpose,
                    heads: accepted.heads,
                    organisation: request.organisation,
                    contact: request.contact,
                    session: nil,
                    waived: accepted.waived,
                    createdAt: situation.now
                )
                var decision = Decision(answer: booking, at: situation.now)
                decision.record.insert(booking, of: situation.room, by: call.caller.actor)
                decision.events = [call.caller.event("booking.created", .booking, booking.id)]
                return decision
            }
        }
    }
}
