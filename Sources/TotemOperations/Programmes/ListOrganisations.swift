public import TotemDomain
import TotemStore

/// Lists the organisations.
public struct ListOrganisations: Operation {
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /organisations",
        verb: "organisation list"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(page: PageRequest) {
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Organisation>>
    ) async throws(Failure) -> Outcome<Page<Organisation>> {
        .done(try await operations.store.organisations(page, within: call.caller.timeLimit))
    }
}
