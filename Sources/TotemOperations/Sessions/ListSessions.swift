public import TotemDomain
import TotemStore

/// Lists sessions by start; drafts and unlisted ones only for those signed in.
public struct ListSessions: Operation {
    /// Which ones.
    public let filter: SessionFilter
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /sessions", verb: "session list")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(filter: SessionFilter, page: PageRequest) {
        self.filter = filter
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Session>>
    ) async throws(Failure) -> Outcome<Page<Session>> {
        .done(
            try await operations.store.sessions(
                filter,
                hidden: call.caller.actor.role != nil,
                page,
                within: call.caller.timeLimit
            )
        )
    }
}
