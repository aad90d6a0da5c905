import TotemDomain
import TotemStore

/// The bookings of one batch, decided one after the other.
struct BookingWork: Sendable {
    /// What became of an arrival.
    enum Answer: Sendable {
        /// It is booked with this batch.
        case booked(Booking)
        /// The rules refuse it.
        case refused([Refusal])
        /// It is to be booked alone.
        case alone

        var booking: Booking? {
            if case .booked(let booking) = self { booking } else { nil }
        }

        var result: Result<Booking?, Failure> {
            switch self {
            case .booked(let booking): .success(booking)
            case .refused(let refusals): .failure(.refused(sorting: refusals))
            case .alone: .success(nil)
            }
        }
    }

    /// What is booked so far.
    private(set) var booked: [(arrival: BookingArrival, booking: Booking, room: Room)] = []
    private let locked: LockedBookings
    private let identifiers: Identifiers

    init(_ locked: LockedBookings, identifiers: Identifiers) {
        self.locked = locked
        self.identifiers = identifiers
    }

    /// Decides one arrival by every rule, beside those that were booked before it.
    mutating func decide(_ arrival: BookingArrival, in found: RoomSituation) -> Answer {
        var situation = found
        for (earlier, booking, room) in booked {
            situation.add(
                booking,
                occupying: room.spaces,
                countingFor: locked.counts(earlier.demand.booker, for: arrival.demand.booker)
            )
        }
        switch arrival.request.accepted(in: situation, by: arrival.caller.actor) {
        case .failure(let told):
            return .refused(told.refusals)
        case .success(let accepted):
            let booking = arrival.request.booking(accepted, in: situation, id: identifiers.make())
            booked.append((arrival, booking, situation.room))
            return .booked(booking)
        }
    }

    /// Everything the batch writes.
    func decision(_ answers: [Answer]) -> Decision<[Answer]> {
        var decision = Decision(answer: answers, at: locked.now)
        let answered = Set(booked.compactMap(\.arrival.claim?.key))
        decision.record.insert(
            booked.map {
                NewBooking($0.booking, of: $0.room, by: $0.arrival.caller.actor.auditName)
            }
        )
        decision.record.forget(locked.claimed.subtracting(answered).sorted())
        decision.record.answer(
            booked.compactMap { arrival, booking, _ in
                arrival.claim.map { claim in
                    let stored = claim.encode(booking)
                    return (claim.key, stored.status, stored.location, stored.body)
                }
            }
        )
        decision.events = booked.flatMap { $0.arrival.caller.events(making: $0.booking) }
        return decision
    }
}
