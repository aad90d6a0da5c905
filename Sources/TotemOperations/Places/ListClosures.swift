public import TotemDomain
import TotemStore

/// Lists closures by start, lifted ones too.
public struct ListClosures: Operation {
    /// Which ones.
    public let filter: ClosureFilter
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /closures", verb: "closure list")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser, .viewer])

    /// The operation with its input.
    public init(filter: ClosureFilter, page: PageRequest) {
        self.filter = filter
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Closure>>
    ) async throws(Failure) -> Outcome<Page<Closure>> {
        .done(try await operations.store.closures(filter, page, within: call.caller.timeLimit))
    }
}
