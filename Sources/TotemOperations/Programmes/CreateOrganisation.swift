public import TotemDomain
import TotemStore

/// Adds an organisation.
public struct CreateOrganisation: Operation {
    /// What is declared of it.
    public let facts: OrganisationFacts

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /organisations",
        verb: "organisation create"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(facts: OrganisationFacts) {
        self.facts = facts
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Organisation>
    ) async throws(Failure) -> Outcome<Organisation> {
        let organisation = Organisation(
            id: operations.identifiers.make(),
            version: 1,
            facts: facts
        )
        do {
            return try await operations.write(call) {
                (writing) async throws(Failure) -> Decision<Organisation> in
                let now = try await writing.now(operations.clock.decision())
                var decision = Decision(answer: organisation, at: now)
                decision.record.insert(organisation, at: now)
                decision.events = [
                    call.caller.event("organisation.created", .organisation, organisation.id)
                ]
                return decision
            }
        } catch {
            throw error.naming(.organisation, facts.code)
        }
    }
}
