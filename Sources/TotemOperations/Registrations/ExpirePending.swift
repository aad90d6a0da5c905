public import TotemDomain
import TotemStore

/// Ends pending registrations and offers whose time ran out, and passes their seats on.
///
/// Only tidies: whoever locks a session settles what is due there before deciding anything.
public struct ExpirePending: Operation {
    /// The greatest number of sessions in one go.
    public static let limit = 100
    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the sweeper's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// The operation.
    public init() {}

    /// Does it.
    ///
    /// - Returns: How many registrations ended.
    public func run(
        in operations: Operations,
        _ call: Call<Int>
    ) async throws(Failure) -> Outcome<Int> {
        let now = operations.clock.decision()
        let overdue = try await operations.store.overdueSessions(
            now: now,
            limit: Self.limit,
            within: call.caller.timeLimit
        )
        var ended = 0
        var failed: Failure?
        for session in overdue {
            do throws(Failure) {
                ended += try await operations.settle(session, at: now, by: call.caller)
            } catch {
                // One session that cannot be settled now must not keep the others from it.
                failed = failed ?? error
            }
        }
        if let failed { throw failed }
        return .done(ended)
    }
}
