public import TotemDomain
import TotemStore

/// Adds an edition to a programme.
public struct CreateEdition: Operation {
    /// The programme.
    public let programme: Code
    /// What is asked for.
    public let facts: EditionFacts

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /programmes/{code}/editions",
        verb: "programme add-edition"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(programme: Code, facts: EditionFacts) {
        self.programme = programme
        self.facts = facts
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Edition>
    ) async throws(Failure) -> Outcome<Edition> {
        do {
            return try await operations.write(call) {
                (writing) async throws(Failure) -> Decision<Edition> in
                let now = try await writing.now(operations.clock.decision())
                guard let found = try await writing.programme(programme) else {
                    throw .refused(.unknown(.programme, programme.description))
                }
                let edition = Edition(
                    id: operations.identifiers.make(),
                    version: 1,
                    programme: found.code,
                    facts: facts
                )
                var decision = Decision(answer: edition, at: now)
                decision.record.insert(edition, of: found, at: now)
                decision.events = [call.caller.event("edition.created", .edition, edition.id)]
                return decision
            }
        } catch {
            throw error.naming(.edition, facts.named.code)
        }
    }
}
