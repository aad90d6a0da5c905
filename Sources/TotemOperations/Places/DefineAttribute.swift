public import TotemDomain
import TotemStore

/// Defines an attribute that rooms can have, for the first time or anew; not so that what rooms
/// have of it would no longer fit.
public struct DefineAttribute: Operation {
    /// What is declared.
    public let facts: AttributeFacts

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /attributes", verb: "attribute define")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(facts: AttributeFacts) {
        self.facts = facts
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<AttributeKind>
    ) async throws(Failure) -> Outcome<AttributeKind> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<AttributeKind> in
            let now = try await writing.now(operations.clock.decision())
            let (before, rooms) = try await writing.lockAttribute(facts.word)
            if let before, before.facts == facts { return Decision(answer: before, at: now) }
            if let refusal = facts.refusal(by: rooms) { throw .refused(refusal) }
            let kind = AttributeKind(
                id: before?.id ?? operations.identifiers.make(),
                version: (before?.version ?? 0) + 1,
                facts: facts
            )
            var decision = Decision(answer: kind, at: now)
            decision.record.put(kind, at: now)
            decision.events = [call.caller.event("attribute.defined", .attribute, kind.id)]
            return decision
        }
    }
}
