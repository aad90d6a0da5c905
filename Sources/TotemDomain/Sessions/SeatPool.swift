/// The seats of one kind of a session, counted under the session's lock.
///
/// The database forbids `confirmed + held > capacity + overbooking + allowance`.
public struct SeatPool: Hashable, Sendable {
    /// The pool every session has.
    public static let main = "main"

    /// Seats offered.
    public var capacity: Int
    /// Seats given beyond the capacity since some will not come.
    public var overbooking: Int
    /// Seats given beyond both by an audited override; shrinks as seats free.
    public var allowance: Int
    /// People with a seat.
    public var confirmed: Int
    /// Seats kept for pending registrations and offers.
    public var held: Int
    /// Registrations on the waiting list, each of one party; a party waits in one place.
    public var waiting: Int

    /// Counts of a pool.
    public init(
        capacity: Int,
        overbooking: Int,
        allowance: Int,
        confirmed: Int,
        held: Int,
        waiting: Int
    ) {
        self.capacity = capacity
        self.overbooking = overbooking
        self.allowance = allowance
        self.confirmed = confirmed
        self.held = held
        self.waiting = waiting
    }

    /// Seats that could be given now, were nobody waiting; never negative.
    public var free: Int { max(0, capacity + overbooking + allowance - confirmed - held) }

    /// The greatest number of seats that pending registrations may hold: half the capacity, at
    /// least one, so that unconfirmed addresses cannot fill a session.
    ///
    /// Seats on offer count with them, which errs on the careful side.
    public var pendingLimit: Int { max(1, (capacity + overbooking) / 2) }

    /// Gives back seats; an allowance shrinks before the pool counts as free.
    public mutating func release(confirmed seats: Int) {
        confirmed -= seats
        shrinkAllowance()
    }

    /// Gives back held seats.
    public mutating func release(held seats: Int) {
        held -= seats
        shrinkAllowance()
    }

    /// What speaks against offering another number of seats: those that are taken.
    ///
    /// - Parameters:
    ///   - capacity: The seats to offer.
    ///   - live: The live registrations in the order of arrival, to tell who would have none.
    /// - Returns: The refusal; `nil` when there are seats for all that are taken.
    public func refusal(offering capacity: Int, to live: [LiveRegistration] = []) -> Refusal? {
        let seats = capacity + overbooking + allowance
        guard confirmed + held > seats else { return nil }
        return .capacityBelowTaken(
            capacity: capacity,
            confirmed: confirmed,
            held: held,
            unseated: UnseatedRegistration.among(live, seats: seats)
        )
    }

    /// Offers another number of seats; an allowance shrinks before the pool counts as free.
    ///
    /// - Parameters:
    ///   - capacity: The seats to offer.
    ///   - overrules: Whether those who have a seat keep it even beyond the capacity.
    public mutating func offer(_ capacity: Int, overrules: Bool = false) {
        self.capacity = capacity
        if overrules { allowance = max(0, confirmed + held - capacity - overbooking) }
        shrinkAllowance()
    }

    private mutating func shrinkAllowance() {
        allowance = min(allowance, max(0, confirmed + held - capacity - overbooking))
    }
}
