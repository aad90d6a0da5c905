public import TotemDomain
import TotemStore

/// Shows one closure.
public struct ShowClosure: Operation {
    /// Which one.
    public let id: ID<Closure>

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /closures/{id}", verb: "closure show")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser, .viewer])

    /// The operation with its input.
    public init(id: ID<Closure>) {
        self.id = id
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Closure>
    ) async throws(Failure) -> Outcome<Closure> {
        let found = try await operations.store.closure(id, within: call.caller.timeLimit)
        guard let found else { throw .refused(.unknown(.closure, id.description)) }
        return .done(found)
    }
}
