public import TotemDomain
import TotemStore

/// Ends pending registrations and offers whose time ran out, and passes their seats on.
///
/// Only tidies: whoever locks a session settles what is due there before deciding anything.
public struct ExpirePending: Operation {
    /// The greatest number of sessions in one go.
    public static let limit = 100
    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the sweeper's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// The operation.
    public init() {}

    /// Does it.
    ///
    /// - Returns: How many registrations ended.
    public func run(
        in operations: Operations,
        _ call: Call<Int>
    ) async throws(Failure) -> Outcome<Int> {
        let now = operations.clock.decision()
        let overdue = try await operations.store.overdueSessions(
            now: now,
            limit: Self.limit,
            within: call.caller.timeLimit
        )
        var ended = 0
        var failed: Failure?
        for session in overdue {
            do throws(Failure) {
                ended += try await sweep(session, now, operations, call.caller)
            } catch {
                // One session that cannot be settled now must not keep the others from it.
                failed = failed ?? error
            }
        }
        if let failed { throw failed }
        return .done(ended)
    }

    private func sweep(
        _ session: ID<Session>,
        _ now: Instant?,
        _ operations: Operations,
        _ caller: Caller
    ) async throws(Failure) -> Int {
        let call = Call<Int>(caller: caller, claim: nil)
        let outcome = try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Int> in
            guard let locked = try await writing.lockSession(session, now: now) else {
                return Decision(answer: 0, at: Instant(microseconds: 0))
            }
            let queues = try await writing.loadQueues([session], now: locked.now)
            let seating = queues.settled(locked)
            var decision = Decision(answer: seating.expired.count, at: seating.now)
            decision.record(seating, by: caller)
            return decision
        }
        guard case .done(let ended) = outcome else { return 0 }
        return ended
    }
}
