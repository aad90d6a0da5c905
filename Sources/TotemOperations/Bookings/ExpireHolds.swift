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
        for hold in overdue { ended += try await end(hold, operations, call) }
        return .done(ended)
    }

    private func end(
        _ id: ID<Booking>,
        _ operations: Operations,
        _ call: Call<Int>
    ) async throws(Failure) -> Int {
        let outcome = try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Int> in
            let now = operations.clock.decision()
            guard let locked = try await writing.lockBooking(id, now: now),
                locked.booking.status != .expired,
                locked.booking.status(at: locked.now) == .expired
            else { return Decision(answer: 0, at: Instant(microseconds: 0)) }
            var decision = Decision(answer: 1, at: locked.now)
            decision.record.settle(id, as: .expired)
            decision.events = [call.caller.event("booking.expired", .booking, id)]
            return decision
        }
        guard case .done(let ended) = outcome else { return 0 }
        return ended
    }
}

extension Caller {
    /// The holds that were found to have run out and were ended on the way.
    func events(ofEnded holds: [ID<Booking>]) -> [Event] {
        holds.map { event("booking.expired", .booking, $0) }
    }
}
