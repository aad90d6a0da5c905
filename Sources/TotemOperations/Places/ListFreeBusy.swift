public import TotemDomain
import TotemStore

/// Shows when each room of a building can be had, to everybody and without saying what for.
public struct ListFreeBusy: Operation {
    /// The building.
    public let building: Code
    /// The time to look at.
    public let request: FreeBusyRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /buildings/{code}/free-busy",
        verb: "building busy"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(building: Code, request: FreeBusyRequest) {
        self.building = building
        self.request = request
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<BuildingFreeBusy>
    ) async throws(Failure) -> Outcome<BuildingFreeBusy> {
        let limit = call.caller.timeLimit
        let found = try await operations.store.building(building, within: limit)
        guard let found else { throw .refused(.unknown(.building, building.description)) }
        let rooms = try await operations.store.rooms(
            in: building,
            PageRequest(limit: PageRequest.maximumLimit),
            within: limit
        )
        return .done(
            try await operations.freeBusy(found, rooms.items, only: nil, request, within: limit)
        )
    }
}
