public import TotemDomain
import TotemStore

/// Shows when a room can be had, to everybody and without saying what it is used for.
public struct ShowFreeBusy: Operation {
    /// Building and room.
    public let path: RoomPath
    /// The time to look at.
    public let request: FreeBusyRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /rooms/{building}/{code}/free-busy",
        verb: "room busy"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(path: RoomPath, request: FreeBusyRequest) {
        self.path = path
        self.request = request
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<BuildingFreeBusy>
    ) async throws(Failure) -> Outcome<BuildingFreeBusy> {
        let limit = call.caller.timeLimit
        guard let room = try await operations.store.room(path, within: limit),
            let building = try await operations.store.building(path.building, within: limit)
        else { throw .refused(.unknown(.room, path.description)) }
        return .done(
            try await operations.freeBusy(
                building,
                [room],
                only: path.room,
                request,
                within: limit
            )
        )
    }
}

extension Operations {
    /// When some rooms of a building can be had.
    func freeBusy(
        _ building: Building,
        _ rooms: [Room],
        only room: Code?,
        _ request: FreeBusyRequest,
        within limit: Duration
    ) async throws(Failure) -> BuildingFreeBusy {
        switch request.window(in: building.facts.zone) {
        case .failure(let told):
            throw .refused(sorting: told.refusals)
        case .success(let window):
            return BuildingFreeBusy(
                building: building,
                rooms: rooms,
                window: window,
                occupations: try await store.occupations(
                    of: building.facts.code,
                    room,
                    during: window,
                    now: clock.decision(),
                    within: limit
                )
            )
        }
    }
}
