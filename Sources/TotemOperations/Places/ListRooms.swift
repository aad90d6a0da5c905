public import TotemDomain
import TotemStore

/// Lists rooms by id.
public struct ListRooms: Operation {
    /// The building; `nil` for all.
    public let building: Code?
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /rooms", verb: "room list")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(building: Code?, page: PageRequest) {
        self.building = building
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Room>>
    ) async throws(Failure) -> Outcome<Page<Room>> {
        .done(try await operations.store.rooms(in: building, page, within: call.caller.timeLimit))
    }
}
