public import TotemDomain
import TotemStore

/// Adds a programme with its owner and partners.
public struct CreateProgramme: Operation {
    /// What is asked for.
    public let draft: ProgrammeDraft

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /programmes", verb: "programme create")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(draft: ProgrammeDraft) {
        self.draft = draft
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Programme>
    ) async throws(Failure) -> Outcome<Programme> {
        do {
            return try await operations.write(call) {
                (writing) async throws(Failure) -> Decision<Programme> in
                let now = try await writing.now(operations.clock.decision())
                let known = try await writing.organisations(draft.roles.map(\.organisation))
                let themes = try await writing.themes(draft.themes)
                var faults = draft.faults(amongThemes: themes)
                switch draft.parties(among: known) {
                case .failure(let told):
                    faults += told.refusals
                    throw .refused(sorting: faults)
                case .success(let parties):
                    guard faults.isEmpty else { throw .refused(sorting: faults) }
                    let programme = Programme(
                        id: operations.identifiers.make(),
                        version: 1,
                        code: draft.code,
                        name: draft.name,
                        parties: parties,
                        themes: themes
                    )
                    var decision = Decision(answer: programme, at: now)
                    decision.record.insert(programme, at: now)
                    decision.events = [
                        call.caller.event("programme.created", .programme, programme.id)
                    ]
                    return decision
                }
            }
        } catch {
            throw error.naming(.programme, draft.code)
        }
    }
}
