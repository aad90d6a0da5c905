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
        for each in found {
            released += try await operations.sweep(each.id, call) { booking, now in
                booking.isUnattended(at: now, graceMinutes: each.graceMinutes)
            } _: { decision, locked in
                let free = locked.booking.ended(as: .released, .nobodyCame, at: decision.at)
                decision.record.end(free, at: decision.at, reoccupying: locked.afterRemoval)
                decision.events = [call.caller.event("booking.released", .booking, each.id)]
                decision.events += call.caller.events(reoccupying: locked.afterRemoval)
                decision.bookingNotices = free.notice(.released)
            }
        }
        return .done(released)
    }
}
