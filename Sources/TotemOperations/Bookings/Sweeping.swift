import TotemDomain
import TotemStore

extension Operations {
    /// Does something to a booking that a sweeper found, in a transaction of its own, if it is
    /// still to be done under its lock.
    ///
    /// - Parameters:
    ///   - id: Which booking.
    ///   - call: The sweeper's.
    ///   - isDue: Whether it is to be done to the booking as it stands now.
    ///   - decide: What is written.
    /// - Returns: How many it was done to: one or none.
    /// - Throws: `unavailable` when the database is out of reach.
    func sweep(
        _ id: ID<Booking>,
        _ call: Call<Int>,
        where isDue: (_ booking: Booking, _ now: Instant) -> Bool,
        _ decide: (inout Decision<Int>, LockedBooking) -> Void
    ) async throws(Failure) -> Int {
        let outcome = try await write(call) { (writing) async throws(Failure) -> Decision<Int> in
            guard let locked = try await writing.lockBooking(id, now: clock.decision()),
                isDue(locked.booking, locked.now)
            else { return Decision(answer: 0, at: Instant(microseconds: 0)) }
            var decision = Decision(answer: 1, at: locked.now)
            decide(&decision, locked)
            return decision
        }
        guard case .done(let count) = outcome else { return 0 }
        return count
    }
}
