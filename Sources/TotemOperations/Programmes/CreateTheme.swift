public import TotemDomain
import TotemStore

/// Adds a theme to the list.
public struct CreateTheme: Operation {
    /// What is asked for.
    public let named: Named

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /themes", verb: "theme create")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(named: Named) {
        self.named = named
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Theme>
    ) async throws(Failure) -> Outcome<Theme> {
        do {
            return try await operations.write(call) {
                (writing) async throws(Failure) -> Decision<Theme> in
                let now = try await writing.now(operations.clock.decision())
                let theme = Theme(id: operations.identifiers.make(), version: 1, named: named)
                var decision = Decision(answer: theme, at: now)
                decision.record.insert(theme, at: now)
                decision.events = [call.caller.event("theme.created", .theme, theme.id)]
                return decision
            }
        } catch {
            throw error.naming(.theme, named.code)
        }
    }
}
