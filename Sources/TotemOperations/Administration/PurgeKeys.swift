public import TotemDomain
import TotemStore

/// Forgets idempotency keys after 48 hours.
public struct PurgeKeys: Operation {
    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the sweeper's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// The operation.
    public init() {}

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Void>
    ) async throws(Failure) -> Outcome<Void> {
        try await operations.store.purgeKeys(
            now: operations.clock.decision(),
            within: call.caller.timeLimit
        )
        return .done(())
    }
}
