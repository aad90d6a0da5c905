import Testing
import TotemDomain

/// The refusals of a call that must be refused; anything else fails the test.
nonisolated(nonsending) func refusals<Answer>(
    _ body: nonisolated(nonsending) () async throws(Failure) -> Answer,
    sourceLocation: SourceLocation = #_sourceLocation
) async -> [Refusal] {
    do {
        _ = try await body()
        Issue.record("was not refused", sourceLocation: sourceLocation)
        return []
    } catch {
        guard case .refused(let refusals) = error else {
            Issue.record("failed otherwise: \(error)", sourceLocation: sourceLocation)
            return []
        }
        return refusals
    }
}
