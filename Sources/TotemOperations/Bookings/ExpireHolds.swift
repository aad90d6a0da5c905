public import TotemDomain
import TotemStore

/// Ends holds whose time ran out, and requests that nobody answered until they would have begun.
///
/// Only tidies: whoever locks the spaces ends what ran out there before deciding anything.
public struct ExpireHolds: Operation {
    /// The greatest number of holds in one go.
    public static let limit = 100
    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the sweeper's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// The operation.
    public init() {}

    /// Does it.
    ///
    /// - Returns: How many holds ended.
    public func run(
        in operations: Operations,
        _ call: Call<Int>
    ) async throws(Failure) -> Outcome<Int> {
        let overdue = try await operations.store.overdueHolds(
            now: operations.clock.decision(),
            limit: Self.limit,
            within: call.caller.timeLimit
        )
        var ended = 0
        for hold in overdue {
            ended += try await operations.sweep(hold, call) { booking, now in
                booking.status != .expired && booking.status(at: now) == .expired
            } _: { decision, locked in
                decision.record.settle(
                    hold,
                    as: .expired,
                    reoccupying: locked.afterRemoval
                )
                decision.events = [call.caller.event("booking.expired", .booking, hold)]
                decision.events += call.caller.events(reoccupying: locked.afterRemoval)
            }
        }
        return .done(ended)
    }
}

extension Caller {
    /// The holds that were found to have run out and were ended on the way.
    func events(ofEnded holds: [ID<Booking>]) -> [Event] {
        holds.map { event("booking.expired", .booking, $0) }
    }
}
