public import TotemDomain
import TotemStore

/// Tells how much of its open time a building was booked and occupied.
public struct ShowOccupancy: Operation {
    /// The building.
    public let building: Code
    /// The first day on its clock.
    public let first: LocalDate
    /// The last day.
    public let last: LocalDate
    /// What the rows are.
    public let part: Occupancy.Part

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /statistics/occupancy",
        verb: "room occupancy"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser, .viewer])

    /// The operation with its input; the parser has bounded the days.
    public init(building: Code, first: LocalDate, last: LocalDate, part: Occupancy.Part) {
        self.building = building
        self.first = first
        self.last = last
        self.part = part
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Occupancy>
    ) async throws(Failure) -> Outcome<Occupancy> {
        let limit = call.caller.timeLimit
        let store = operations.store
        guard let found = try await store.building(building, within: limit) else {
            throw .refused(.unknown(.building, building.description))
        }
        let zone = found.facts.zone
        var uses: [SpaceUse] = []
        if let window = TimeWindow(
            from: zone.start(of: first),
            to: zone.start(of: last.adding(days: 1))
        ) {
            uses = try await store.uses(
                of: building,
                during: window,
                now: try await operations.now(within: limit),
                within: limit
            )
        }
        return .done(
            Occupancy(
                of: found,
                from: first,
                to: last,
                by: part,
                rooms: try await store.allRooms(of: [building], within: limit),
                uses: uses
            )
        )
    }
}
