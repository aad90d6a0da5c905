public import TotemDomain
import TotemStore

/// Says what a word of equipment means and which needs it serves, for the first time or anew.
public struct DefineEquipment: Operation {
    /// What is declared.
    public let facts: EquipmentFacts

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /equipment", verb: "equipment define")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(facts: EquipmentFacts) {
        self.facts = facts
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<EquipmentKind>
    ) async throws(Failure) -> Outcome<EquipmentKind> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<EquipmentKind> in
            let now = try await writing.now(operations.clock.decision())
            let before = try await writing.lockEquipment(facts.word)
            if let before, before.facts == facts { return Decision(answer: before, at: now) }
            let kind = EquipmentKind(
                id: before?.id ?? operations.identifiers.make(),
                version: (before?.version ?? 0) + 1,
                facts: facts
            )
            var decision = Decision(answer: kind, at: now)
            decision.record.put(kind, at: now)
            decision.events = [call.caller.event("equipment.defined", .equipment, kind.id)]
            return decision
        }
    }
}
