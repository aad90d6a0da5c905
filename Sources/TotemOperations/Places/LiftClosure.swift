public import TotemDomain
import TotemStore

/// Ends a closure, so that its place can be booked again.
public struct LiftClosure: Operation {
    /// Which closure.
    public let id: ID<Closure>

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /closures/{id}/lift",
        verb: "closure lift"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(id: ID<Closure>) {
        self.id = id
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Closure>
    ) async throws(Failure) -> Outcome<Closure> {
        let limit = call.caller.timeLimit
        guard let before = try await operations.store.closure(id, within: limit) else {
            throw .refused(.unknown(.closure, id.description))
        }
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Closure> in
            let now = operations.clock.decision()
            let locked = try await writing.lockClosure(
                id,
                in: before.place.building,
                now: now
            )
            guard let locked else {
                throw .refused(.unknown(.closure, id.description))
            }
            guard locked.liftedAt == nil else {
                throw .refused(.stale(.closure, status: "lifted"))
            }
            var decision = Decision(answer: before.lifted(at: locked.now), at: locked.now)
            decision.record.lift(id, at: locked.now)
            decision.events = [call.caller.event("closure.lifted", .closure, id)]
            for rule in locked.rules {
                decision.record.end(rule, at: locked.now)
                decision.events.append(call.caller.event("rule.ended", .rule, rule))
            }
            return decision
        }
    }
}
