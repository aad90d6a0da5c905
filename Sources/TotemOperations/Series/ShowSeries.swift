public import TotemDomain
import TotemStore

/// Shows one series with its dates.
public struct ShowSeries: Operation {
    /// Which one.
    public let id: ID<Series>

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /series/{id}", verb: "series show")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser, .viewer])

    /// The operation with its input.
    public init(id: ID<Series>) {
        self.id = id
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Series>
    ) async throws(Failure) -> Outcome<Series> {
        let found = try await operations.store.series(id, within: call.caller.timeLimit)
        guard let found else { throw .refused(.unknown(.series, id.description)) }
        return .done(found)
    }
}
