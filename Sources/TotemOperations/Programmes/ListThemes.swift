public import TotemDomain
import TotemStore

/// Lists the themes.
public struct ListThemes: Operation {
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /themes", verb: "theme list")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(page: PageRequest) {
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Theme>>
    ) async throws(Failure) -> Outcome<Page<Theme>> {
        .done(try await operations.store.themes(page, within: call.caller.timeLimit))
    }
}
