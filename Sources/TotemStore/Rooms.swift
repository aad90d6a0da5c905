import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let spaceList = define(
        Queries.spaceList,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self, String.self),
        row: { id, text in (id: ID<Space>(id), code: try code(text)) }
    )
    static let spaceInsert = define(
        Queries.spaceInsert,
        parameters: (UUIDBytes.self, [UUIDBytes].self, [String].self)
    )
    static let spaceLockRoom = define(
        Queries.spaceLockRoom,
        parameters: (String.self, String.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let roomInsert = define(
        Queries.roomInsert,
        parameters: (
            UUIDBytes.self, UUIDBytes.self, String.self, String.self, Double?.self, Int32?.self,
            [String].self, Bool.self, Int32.self, Int32.self, Timestamp.self
        )
    )
    static let roomSpaceInsert = define(
        Queries.roomSpaceInsert,
        parameters: (UUIDBytes.self, UUIDBytes.self, [UUIDBytes].self)
    )
    static let layoutInsert = define(
        Queries.layoutInsert,
        parameters: (UUIDBytes.self, [String].self, [Int32].self)
    )
    static let roomGet = define(
        Queries.roomGet,
        parameters: (String.self, String.self),
        columns: roomColumns,
        row: room
    )
    static let roomList = define(
        Queries.roomList,
        parameters: (String?.self, UUIDBytes?.self, Int32.self),
        columns: roomColumns,
        row: room
    )

    private static var roomColumns:
        (
            UUIDBytes.Type, Int32.Type, String.Type, String.Type, String.Type, String.Type,
            Double?.Type, Int32?.Type, [String].Type, Bool.Type, Int32.Type, Int32.Type,
            [String].Type, [Int32].Type, [UUIDBytes].Type, [String].Type
        )
    {
        (
            UUIDBytes.self, Int32.self, String.self, String.self, String.self, String.self,
            Double?.self, Int32?.self, [String].self, Bool.self, Int32.self, Int32.self,
            [String].self, [Int32].self, [UUIDBytes].self, [String].self
        )
    }

    @Sendable private static func room(
        id: UUIDBytes,
        version: Int32,
        building: String,
        zoneName: String,
        codeText: String,
        name: String,
        area: Double?,
        maxPublic: Int32?,
        equipment: [String],
        stepFree: Bool,
        bufferBefore: Int32,
        bufferAfter: Int32,
        kinds: [String],
        capacities: [Int32],
        spaces: [UUIDBytes],
        spaceCodes: [String]
    ) throws -> Room {
        Room(
            id: ID(id),
            version: Int(version),
            building: try code(building),
            zone: try zone(zoneName),
            spaces: spaces.map { ID($0) },
            facts: RoomFacts(
                code: try code(codeText),
                name: name,
                areaSquareMetres: area,
                maxPublic: maxPublic.map(Int.init),
                layouts: try zip(kinds, capacities)
                    .map { kind, capacity in
                        Layout(kind: try word(kind), capacity: Int(capacity))
                    },
                equipment: equipment,
                stepFree: stepFree,
                bufferBeforeMinutes: Int(bufferBefore),
                bufferAfterMinutes: Int(bufferAfter),
                spaces: try spaceCodes.map { try code($0) }
            )
        )
    }
}

extension Store {
    /// One room, or `nil`.
    public func room(_ path: RoomPath, within limit: Duration) async throws(Failure) -> Room? {
        let key = (path.building.description, path.room.description)
        return try await rows(Statements.roomGet, key, within: limit).first
    }

    /// Rooms in the order of their making, of one building or of all.
    public func rooms(
        in building: Code?,
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Room> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.roomList,
            (building?.description, after, Int32(page.limit + 1)),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

extension Writing {
    /// Locks a building and loads it with its spaces; `nil` when there is none.
    public func lockForRooms(
        _ building: Code
    ) async throws(Failure) -> (building: Building, spaces: [Code: ID<Space>], now: Instant)? {
        locks.take(.building)
        var locking = Pipeline()
        _ = locking.add(Statements.buildingLock, building.description)
        let clock = locking.add(Statements.clockRead, nil)
        let place = locking.add(Statements.buildingGet, building.description)
        let loaded = try await load(locking)
        guard let found = try loaded.rows(place).first,
            let now = try loaded.rows(clock).first
        else { return nil }
        var reading = Pipeline()
        let list = reading.add(Statements.spaceList, found.id.uuid)
        let rows = try await load(reading).rows(list)
        let spaces = Dictionary(rows.map { ($0.code, $0.id) }) { first, _ in first }
        return (found, spaces, now)
    }

    /// Locks a room for booking and loads what decides; `nil` when there is no such room.
    ///
    /// First the building, if it limits heads, then the spaces in id order; only then, as new
    /// statements, everything that the rules look at: in one statement with the locks it would
    /// be seen as it was before the wait.
    ///
    /// - Parameters:
    ///   - path: The room.
    ///   - span: A stretch that surely holds the asked time with its buffers.
    ///   - now: Stands in for the database's clock; for tests and the demonstration data.
    /// - Returns: What decides, or `nil` when there is no such room.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockRoom(
        _ path: RoomPath,
        around span: TimeWindow,
        now: Instant?
    ) async throws(Failure) -> RoomSituation? {
        let (building, room) = (path.building.description, path.room.description)
        locks.take(.building)
        locks.take(.space)
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.buildingLockLimited, building)
        _ = pipeline.add(Statements.spaceLockRoom, (building, room))
        let reading = RoomTickets(path, around: span, now: now, in: &pipeline)
        return try reading.situation(in: try await load(pipeline))
    }
}

/// The statements that read what decides about a room, after its locks.
struct RoomTickets {
    private let clock: Ticket<Instant>
    private let rooms: Ticket<Room>
    private let buildings: Ticket<Building>
    private let heads: Ticket<Headcount>
    private let taken: Ticket<Conflict>

    init(
        _ path: RoomPath,
        around span: TimeWindow,
        now: Instant?,
        in pipeline: inout Pipeline
    ) {
        let (building, room) = (path.building.description, path.room.description)
        let (from, to) = (span.start.timestamp, span.end.timestamp)
        clock = pipeline.add(Statements.clockRead, now?.timestamp)
        rooms = pipeline.add(Statements.roomGet, (building, room))
        buildings = pipeline.add(Statements.buildingGet, building)
        heads = pipeline.add(Statements.buildingPlannedHeads, (building, from, to))
        taken = pipeline.add(Statements.occupationConflicts, (building, room, from, to))
    }

    func situation(in loaded: Loaded) throws(Failure) -> RoomSituation? {
        guard let room = try loaded.rows(rooms).first,
            let building = try loaded.rows(buildings).first,
            let now = try loaded.rows(clock).first
        else { return nil }
        return RoomSituation(
            room: room,
            building: building,
            now: now,
            headcounts: try loaded.rows(heads),
            occupations: try loaded.rows(taken)
        )
    }
}

extension Record {
    /// Adds a room with its new spaces and its layouts.
    public mutating func insert(
        _ room: Room,
        in building: ID<Building>,
        newSpaces: [(id: ID<Space>, code: Code)],
        at now: Instant
    ) {
        let facts = room.facts
        if !newSpaces.isEmpty {
            let sorted = newSpaces.sorted { $0.code < $1.code }
            pipeline.add(
                Statements.spaceInsert,
                (building.uuid, sorted.map(\.id.uuid), sorted.map(\.code.description))
            )
        }
        pipeline.add(
            Statements.roomInsert,
            (
                room.id.uuid, building.uuid, facts.code.description, facts.name,
                facts.areaSquareMetres, facts.maxPublic.map(Int32.init), facts.equipment,
                facts.stepFree, Int32(facts.bufferBeforeMinutes),
                Int32(facts.bufferAfterMinutes), now.timestamp
            )
        )
        pipeline.add(
            Statements.roomSpaceInsert,
            (building.uuid, room.id.uuid, room.spaces.map(\.uuid))
        )
        guard !facts.layouts.isEmpty else { return }
        pipeline.add(
            Statements.layoutInsert,
            (
                room.id.uuid, facts.layouts.map(\.kind.rawValue),
                facts.layouts.map { Int32($0.capacity) }
            )
        )
    }
}
