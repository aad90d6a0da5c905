public import TotemDomain
import TotemStore

/// Gives rooms free to which nobody came in the time that their rule of check-in gives.
///
/// Judged by the database's clock, under the lock of the booking: who checks in before is never
/// released.
public struct ReleaseUnattended: Operation {
    /// The greatest number of bookings in one go.
    public static let limit = 100
    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the sweeper's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// The operation.
    public init() {}

    /// Does it.
    ///
    /// - Returns: How many bookings were released.
    public func run(
        in operations: Operations,
        _ call: Call<Int>
    ) async throws(Failure) -> Outcome<Int> {
        let found = try await operations.store.unattended(
            now: operations.clock.decision(),
            limit: Self.limit,
            within: call.caller.timeLimit
        )
        var released = 0
        for booking in found { released += try await release(booking, operations, call) }
        return .done(released)
    }

    private func release(
        _ found: UnattendedBooking,
        _ operations: Operations,
        _ call: Call<Int>
    ) async throws(Failure) -> Int {
        let outcome = try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Int> in
            let now = operations.clock.decision()
            guard let locked = try await writing.lockBooking(found.id, now: now),
                locked.booking.isUnattended(at: locked.now, graceMinutes: found.graceMinutes)
            else { return Decision(answer: 0, at: Instant(microseconds: 0)) }
            let released = locked.booking.ended(as: .released, .nobodyCame, at: locked.now)
            var decision = Decision(answer: 1, at: locked.now)
            decision.record.end(released, at: locked.now)
            decision.events = [call.caller.event("booking.released", .booking, found.id)]
            decision.bookingNotices = released.notice(.released)
            return decision
        }
        guard case .done(let released) = outcome else { return 0 }
        return released
    }
}
