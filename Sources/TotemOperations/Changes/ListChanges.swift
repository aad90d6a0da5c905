public import TotemDomain
import TotemStore

/// Reads the feed of changes.
public struct ListChanges: Operation {
    /// The last position seen; zero for the start.
    public let after: Int64
    /// The greatest number of changes, 1 to 200.
    public let limit: Int

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /changes", verb: "audit changes")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(after: Int64, limit: Int) {
        self.after = after
        self.limit = limit
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<[Change]>
    ) async throws(Failure) -> Outcome<[Change]> {
        .done(
            try await operations.store.changes(
                after: after,
                limit: min(max(limit, 1), PageRequest.maximumLimit),
                within: call.caller.timeLimit
            )
        )
    }
}
