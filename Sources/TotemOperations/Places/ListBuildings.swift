public import TotemDomain
import TotemStore

/// Lists the buildings by code.
public struct ListBuildings: Operation {
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /buildings", verb: "building list")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(page: PageRequest) {
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Building>>
    ) async throws(Failure) -> Outcome<Page<Building>> {
        .done(try await operations.store.buildings(page, within: call.caller.timeLimit))
    }
}
