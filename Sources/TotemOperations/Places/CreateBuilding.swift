public import TotemDomain
import TotemStore

/// Adds a building.
public struct CreateBuilding: Operation {
    /// What is declared of it.
    public let facts: BuildingFacts

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /buildings", verb: "building create")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(facts: BuildingFacts) {
        self.facts = facts
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Building>
    ) async throws(Failure) -> Outcome<Building> {
        let building = Building(id: operations.identifiers.make(), version: 1, facts: facts)
        do {
            return try await operations.write(call) {
                (writing) async throws(Failure) -> Decision<Building> in
                let now = try await writing.now(operations.clock.decision())
                var decision = Decision(answer: building, at: now)
                decision.record.insert(building, at: now)
                decision.events = [call.caller.event("building.created", .building, building.id)]
                return decision
            }
        } catch {
            throw error.naming(.building, facts.code)
        }
    }
}
