public import TotemDomain
import TotemStore

/// Ends a rule of booking; it stays in the list as history.
public struct EndRule: Operation {
    /// Which one.
    public let id: ID<BookingRule>

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /rules/{id}/end", verb: "rule end")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(id: ID<BookingRule>) {
        self.id = id
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<BookingRule>
    ) async throws(Failure) -> Outcome<BookingRule> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<BookingRule> in
            let now = operations.clock.decision()
            guard let locked = try await writing.lockRule(id, now: now) else {
                throw .refused(.unknown(.rule, id.description))
            }
            guard locked.rule.endedAt == nil else {
                throw .refused(.stale(.rule, status: "ended"))
            }
            guard locked.rule.closure == nil else {
                // Without its rule a closure would stand and keep nobody out.
                throw .refused(.stale(.rule, status: "held by a closure"))
            }
            var decision = Decision(answer: locked.rule.ended(at: locked.now), at: locked.now)
            decision.record.end(id, at: locked.now)
            decision.events = [call.caller.event("rule.ended", .rule, id)]
            return decision
        }
    }
}
