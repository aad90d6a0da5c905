import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let occupationSurvey = define(
        Queries.occupationSurvey,
        parameters: (
            [UUIDBytes].self, [Timestamp].self, [Timestamp].self, Timestamp.self, UUIDBytes?.self
        ),
        columns: (
            String.self, String.self, String.self, String.self, Timestamp.self, Timestamp.self,
            String?.self
        ),
        row: { building, wanted, room, zoneName, lower, upper, closure in
            let place = try code(building)
            return (
                wanted: RoomPath(building: place, room: try code(wanted)),
                conflict: Conflict(
                    room: RoomPath(building: place, room: try code(room)),
                    occupied: try TimeWindow(stored: lower, upper),
                    zone: try zone(zoneName),
                    closure: closure
                )
            )
        }
    )
}

extension Store {
    /// The greatest number of rooms that one look takes in.
    private static let mostRooms = 1_000
    /// Up to so many buildings are asked one by one.
    private static let fewBuildings = 3

    /// Every room of some buildings with what decides about it, without any lock: for those who
    /// look, not for those who book.
    ///
    /// - Parameters:
    ///   - asked: The buildings, each with the time on its own clock.
    ///   - booking: A booking that is not in the way.
    ///   - now: The clock of the look.
    ///   - limit: How long each question may take.
    /// - Returns: The situations in the order of the rooms' making.
    /// - Throws: `unavailable` when the database is out of reach.
    public func roomSituations(
        in asked: [AskedBuilding],
        besides booking: ID<Booking>?,
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> [RoomSituation] {
        guard let from = asked.map(\.window.start).min(), let to = asked.map(\.window.end).max()
        else { return [] }
        let taken = try await rows(
            Statements.occupationSurvey,
            (
                asked.map(\.building.id.uuid), asked.map(\.window.start.timestamp),
                asked.map(\.window.end.timestamp), now.timestamp, booking?.uuid
            ),
            within: limit
        )
        let conflicts = Dictionary(grouping: taken, by: \.wanted)
        let limited = asked.map(\.building).filter { $0.facts.maxPublic != nil }
        let heads = try await plannedHeads(
            of: limited,
            from,
            to,
            besides: booking,
            now: now,
            within: limit
        )
        let buildings = Dictionary(asked.map { ($0.building.facts.code, $0.building) }) { $1 }
        let neighbourhood = try await neighbourhood(
            of: asked.map(\.building.facts.code),
            moving: booking,
            around: from,
            to,
            now: now,
            within: limit
        )
        return try await allRooms(within: limit)
            .compactMap { room in
                buildings[room.building]
                    .map { building in
                        RoomSituation(
                            room: room,
                            building: building,
                            now: now,
                            headcounts: heads[room.building] ?? [],
                            occupations: conflicts[room.path]?.map(\.conflict) ?? [],
                            neighbourhood: neighbourhood
                        )
                    }
            }
    }

    /// All rooms of some buildings, in the order of their making.
    public func allRooms(
        of buildings: [Code],
        within limit: Duration
    ) async throws(Failure) -> [Room] {
        guard buildings.count <= Self.fewBuildings else {
            let wanted = Set(buildings)
            return try await allRooms(within: limit).filter { wanted.contains($0.building) }
        }
        var rooms: [Room] = []
        for building in buildings {
            var request = PageRequest(limit: PageRequest.maximumLimit)
            while true {
                let part = try await self.rooms(in: building, request, within: limit)
                rooms += part.items
                guard let next = part.next else { break }
                request = PageRequest(limit: PageRequest.maximumLimit, after: next)
            }
        }
        return rooms
    }

    /// All rooms of all buildings, up to what one look takes in.
    func allRooms(within limit: Duration) async throws(Failure) -> [Room] {
        var rooms: [Room] = []
        var request = PageRequest(limit: PageRequest.maximumLimit)
        while rooms.count < Self.mostRooms {
            let part = try await self.rooms(in: nil, request, within: limit)
            rooms += part.items
            guard let next = part.next else { break }
            request = PageRequest(limit: PageRequest.maximumLimit, after: next)
        }
        return rooms
    }
}
