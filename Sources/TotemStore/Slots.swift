import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let slotFind = define(
        Queries.slotFind,
        parameters: (
            [UUIDBytes].self, [Timestamp].self, [Timestamp].self, String?.self, Int32?.self,
            [String].self, Bool.self, Timestamp.self, Int32?.self, Int32.self, [String].self
        ),
        columns: (UUIDBytes.self, [Timestamp].self, [Timestamp].self),
        row: { room, lowers, uppers in
            (
                room: ID<Room>(room),
                free: try zip(lowers, uppers).map { try TimeWindow(stored: $0, $1) }
            )
        }
    )
}

extension Store {
    /// Every building, in the order of their making.
    public func allBuildings(within limit: Duration) async throws(Failure) -> [Building] {
        try await buildings(code: nil, city: nil, within: limit)
    }

    /// The planned heads of buildings that limit them, between two moments.
    ///
    /// - Parameters:
    ///   - buildings: The buildings; those without a limit are left out.
    ///   - window: The time.
    ///   - now: The clock by which holds run out.
    ///   - limit: How long it may take.
    /// - Returns: The counts by building.
    /// - Throws: `unavailable` when the database is out of reach.
    public func headcounts(
        of buildings: [Building],
        during window: TimeWindow,
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> [Code: [Headcount]] {
        try await plannedHeads(
            of: buildings.filter { $0.facts.maxPublic != nil },
            window.start,
            window.end,
            now: now,
            within: limit
        )
    }

    /// The rooms in which a time of the asked length can begin, with when it can.
    ///
    /// - Parameters:
    ///   - search: What the rooms must be able to do.
    ///   - open: The buildings with the times in which they are open.
    ///   - now: The clock by which holds run out.
    ///   - limit: How long each question may take.
    /// - Returns: The rooms by their paths.
    /// - Throws: `unavailable` when the database is out of reach.
    public func starts(
        _ search: SlotSearch,
        in open: [OpenBuilding],
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> [RoomStarts] {
        let times = open.flatMap { house in house.open.map { (house.building.id, $0) } }
        guard !times.isEmpty else { return [] }
        async let all = outcome(of: { () async throws(Failure) in
            try await allRooms(of: open.map(\.building.facts.code), within: limit)
        })
        let found = try await rows(
            Statements.slotFind,
            (
                times.map(\.0.uuid), times.map(\.1.start.timestamp), times.map(\.1.end.timestamp),
                search.layout?.rawValue, search.seats.map(Int32.init), search.equipment,
                search.stepFree, now.timestamp, search.wheelchairPlaces.map(Int32.init),
                Int32(search.minutes), search.features
            ),
            within: limit
        )
        guard !found.isEmpty else { return [] }
        let free = Dictionary(found.map { ($0.room, $0.free) }) { first, _ in first }
        let houses = Dictionary(open.map { ($0.building.facts.code, $0.building) }) { $1 }
        return try await all.get()
            .compactMap { room -> RoomStarts? in
                guard let free = free[room.id], let house = houses[room.building] else {
                    return nil
                }
                return RoomStarts(
                    room: room,
                    building: house,
                    starts: StartSet(
                        free.compactMap { stretch in
                            StartSet.Stretch(
                                first: stretch.start,
                                last: stretch.end.adding(minutes: -search.minutes)
                            )
                        }
                    )
                )
            }
            .sorted { $0.room.path < $1.room.path }
    }
}
