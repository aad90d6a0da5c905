public import TotemDomain
import TotemStore

/// Lists a session's registrations in the order of arrival.
public struct ListRegistrations: Operation {
    /// The session.
    public let session: SessionReference
    /// Which of them.
    public let filter: RegistrationFilter
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /sessions/{id}/registrations",
        verb: "registration list"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(session: SessionReference, filter: RegistrationFilter, page: PageRequest) {
        self.session = session
        self.filter = filter
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Registration>>
    ) async throws(Failure) -> Outcome<Page<Registration>> {
        let limit = call.caller.timeLimit
        let found = try await operations.session(session, within: limit)
        return .done(
            try await operations.store.registrations(
                of: found.id,
                filter: filter,
                page,
                within: limit
            )
        )
    }
}
