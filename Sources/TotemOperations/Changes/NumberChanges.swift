public import TotemDomain
import TotemStore

/// Gives positions to the rows of the feed that became visible since the last time.
public struct NumberChanges: Operation {
    /// The greatest number of rows in one go.
    public static let limit = 10_000
    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the numberer's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// The operation.
    public init() {}

    /// Does it.
    ///
    /// - Returns: How many were numbered.
    public func run(
        in operations: Operations,
        _ call: Call<Int>
    ) async throws(Failure) -> Outcome<Int> {
        .done(
            try await operations.store.numberChanges(
                limit: Self.limit,
                within: call.caller.timeLimit
            )
        )
    }
}
