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
    static let spaceLockRoomFree = define(
        Queries.spaceLockRoomFree,
        parameters: ([String].self, [String].self),
        columns: (Int64.self),
        row: { Int($0) - 1 }
    )
    static let roomInsert = define(
        Queries.roomInsert,
        parameters: (
            UUIDBytes.self, UUIDBytes.self, String.self, String.self, Double?.self, Int32?.self,
            [String].self, Bool.self, Int32.self, Int32.self, Timestamp.self, Int32?.self,
            Int32?.self, [String].self, [String].self, String?.self, [String].self,
            [Int32].self, [String].self, [String].self, [String].self
        )
    )
    static let roomSpaceInsert = define(
        Queries.roomSpaceInsert,
        parameters: (UUIDBytes.self, UUIDBytes.self, [UUIDBytes].self)
    )
    static let layoutInsert = define(
        Queries.layoutInsert,
        parameters: (UUIDBytes.self, [String].self, [Int32].self, [String].self)
    )
    static let roomGet = define(
        Queries.roomGet,
        parameters: (String.self, String.self),
        columns: roomColumns,
        row: room
    )
    static let roomGetEach = define(
        Queries.roomGetEach,
        parameters: ([String].self, [String].self),
        columns: roomColumns,
        row: room
    )
    static let roomList = define(
        Queries.roomList,
        parameters: (String?.self, UUIDBytes?.self, Int32.self),
        columns: roomColumns,
        row: room
    )

    static let roomFindFree = define(
        Queries.roomFindFree,
        parameters: (
            [UUIDBytes].self, [Timestamp].self, [Timestamp].self, String?.self, Int32?.self,
            [String].self, Bool.self, Timestamp.self, Int32?.self, [String].self
        ),
        columns: roomColumns,
        row: room
    )
    static let equipmentList = define(
        Queries.equipmentList,
        parameters: (),
        columns: (String.self),
        row: { $0 }
    )

    static var roomColumns:
        (
            UUIDBytes.Type, Int32.Type, String.Type, String.Type, String.Type, String.Type,
            Double?.Type, Int32?.Type, [String].Type, Bool.Type, Int32.Type, Int32.Type,
            [String].Type, [Int32].Type, [UUIDBytes].Type, [String].Type, Int32?.Type,
            Int32?.Type, [String].Type, [String].Type, String?.Type, [String].Type,
            [String].Type, [String].Type, [Int32].Type, [String].Type, [Int32].Type,
            [String].Type, [String].Type, [String].Type
        )
    {
        (
            UUIDBytes.self, Int32.self, String.self, String.self, String.self, String.self,
            Double?.self, Int32?.self, [String].self, Bool.self, Int32.self, Int32.self,
            [String].self, [Int32].self, [UUIDBytes].self, [String].self, Int32?.self,
            Int32?.self, [String].self, [String].self, String?.self, [String].self,
            [String].self, [String].self, [Int32].self, [String].self, [Int32].self,
            [String].self, [String].self, [String].self
        )
    }

    @Sendable static func room(
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
        spaceCodes: [String],
        floor: Int32?,
        wheelchairPlaces: Int32?,
        detailLanguages: [String],
        detailTexts: [String],
        detailFallback: String?,
        origins: [String],
        turnsFrom: [String],
        turnsTo: [String],
        turnsMinutes: [Int32],
        counted: [String],
        counts: [Int32],
        attributes: [String],
        values: [String],
        forms: [String]
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
                layouts: try zip(kinds, zip(capacities, origins))
                    .map { kind, declared in
                        Layout(
                            kind: try word(kind),
                            capacity: Int(declared.0),
                            origin: try word(declared.1)
                        )
                    },
                equipment: equipment,
                stepFree: stepFree,
                bufferBeforeMinutes: Int(bufferBefore),
                bufferAfterMinutes: Int(bufferAfter),
                spaces: try spaceCodes.map { try code($0) },
                floor: floor.map(Int.init),
                wheelchairPlaces: wheelchairPlaces.map(Int.init),
                stepFreeDetail: try localised(
                    detailLanguages,
                    detailTexts,
                    fallback: detailFallback
                ),
                turnarounds: try zip(turnsFrom, zip(turnsTo, turnsMinutes))
                    .map { from, rest in
                        Turnaround(
                            from: from.isEmpty ? nil : try word(from),
                            to: rest.0.isEmpty ? nil : try word(rest.0),
                            minutes: Int(rest.1)
                        )
                    },
                stock: Dictionary(zip(counted, counts.map(Int.init))) { first, _ in first },
                attributes: Dictionary(
                    try zip(attributes, zip(values, forms)).map { ($0, try value($1.0, $1.1)) }
                ) { first, _ in first }
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

extension Store {
    /// Every word of equipment that some room has.
    public func equipmentWords(within limit: Duration) async throws(Failure) -> [String] {
        try await rows(Statements.equipmentList, (), within: limit)
    }

    /// The rooms of open buildings that nothing occupies at the asked time, with what else
    /// decides about them.
    ///
    /// - Parameters:
    ///   - search: What the rooms must be able to do.
    ///   - asked: The open buildings, each with the time on its own clock.
    ///   - now: The database's clock.
    ///   - limit: How long it may take.
    /// - Returns: Situations without occupations, for the rules to judge.
    /// - Throws: `unavailable` when the database is out of reach.
    public func freeRooms(
        _ search: RoomSearch,
        in asked: [AskedBuilding],
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> [RoomSituation] {
        guard let from = asked.map(\.window.start).min(), let to = asked.map(\.window.end).max()
        else { return [] }
        let limited = asked.map(\.building).filter { $0.facts.maxPublic != nil }
        // All three are asked at one time: none needs what another tells.
        async let planned = outcome(of: { () async throws(Failure) in
            try await plannedHeads(of: limited, from, to, now: now, within: limit)
        })
        async let around = outcome(of: { () async throws(Failure) in
            try await self.neighbourhood(
                of: asked.map(\.building.facts.code),
                around: from,
                to,
                now: now,
                within: limit
            )
        })
        let rooms = try await rows(
            Statements.roomFindFree,
            (
                asked.map(\.building.id.uuid), asked.map(\.window.start.timestamp),
                asked.map(\.window.end.timestamp), search.layout?.rawValue,
                search.seats.map(Int32.init), search.equipment, search.stepFree, now.timestamp,
                search.wheelchairPlaces.map(Int32.init), search.features
            ),
            within: limit
        )
        let (heads, neighbourhood) = (try await planned.get(), try await around.get())
        let buildings = Dictionary(asked.map { ($0.building.facts.code, $0.building) }) { $1 }
        return rooms.compactMap { room in
            buildings[room.building]
                .map { building in
                    RoomSituation(
                        room: room,
                        building: building,
                        now: now,
                        headcounts: heads[room.building] ?? [],
                        occupations: [],
                        neighbourhood: neighbourhood
                    )
                }
        }
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
    /// First the building, if it limits heads, then the spaces in id order; then holds that ran
    /// out are ended; and only then comes, as new statements, everything that the rules look at:
    /// in one statement with the locks it would be seen as it was before the wait.
    ///
    /// - Parameters:
    ///   - path: The room.
    ///   - span: A stretch that surely holds the asked time with its buffers.
    ///   - now: Stands in for the database's clock; for tests and the demonstration data.
    ///   - booker: For whom; what rules count of them is locked and counted.
    /// - Returns: What decides, or `nil` when there is no such room.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockRoom(
        _ path: RoomPath,
        around span: TimeWindow,
        now: Instant?,
        for booker: Booker = .nobody
    ) async throws(Failure) -> RoomSituation? {
        try await lockRoom(path, changing: nil, around: span, now: now, booker)
    }

    /// Locks a booking, the spaces it occupies and those of the room it is to have, and loads
    /// what decides, without the booking itself; `nil` when there is no such room or booking.
    public func lockChange(
        of booking: ID<Booking>,
        into path: RoomPath,
        around span: TimeWindow,
        now: Instant?,
        for booker: Booker = .nobody
    ) async throws(Failure) -> (booking: Booking, situation: RoomSituation)? {
        let situation = try await lockRoom(
            path,
            changing: booking,
            around: span,
            now: now,
            booker
        )
        guard let situation else { return nil }
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.bookingLock, booking.uuid)
        let found = pipeline.add(Statements.bookingGet, booking.uuid)
        guard let current = try await load(pipeline).rows(found).first else { return nil }
        return (current, situation)
    }

    private func lockRoom(
        _ path: RoomPath,
        changing change: ID<Booking>?,
        around span: TimeWindow,
        now: Instant?,
        _ booker: Booker
    ) async throws(Failure) -> RoomSituation? {
        let (building, room) = (path.building.description, path.room.description)
        locks.take(.building)
        locks.take(.rule)
        locks.take(.space)
        locks.take(.booking)
        var pipeline = Pipeline()
        let limited = pipeline.add(Statements.buildingLockLimited, [building])
        if booker.isCounted {
            _ = pipeline.add(Statements.bookingRuleLockQuotas, ([building], [room]))
        }
        if let change {
            _ = pipeline.add(Statements.spaceLockChange, (building, room, change.uuid))
        } else {
            _ = pipeline.add(Statements.spaceLockRoom, (building, room))
        }
        let reading = RoomTickets(
            path,
            around: span,
            besides: change,
            endsHolds: true,
            limited: limited,
            now: now,
            for: booker,
            in: &pipeline
        )
        guard let situation = try reading.situation(in: try await load(pipeline)) else {
            return nil
        }
        return try await knowingEnded(situation)
    }
}

/// The statements that read what decides about a room, after its locks.
struct RoomTickets {
    private let limited: Ticket<UUIDBytes>
    private let ended: Ticket<ID<Booking>>?
    private let clock: Ticket<Instant>
    private let rooms: Ticket<Room>
    private let buildings: Ticket<Building>
    private let heads: Ticket<Headcount>
    private let taken: Ticket<Conflict>
    private let house: HouseRuleTickets
    private let neighbours: NeighbourTickets

    /// - Parameters:
    ///   - path: The room.
    ///   - span: A stretch that surely holds the asked time with its buffers.
    ///   - own: A booking that is not in its own way.
    ///   - endsHolds: Whether holds of the room that ran out are ended first; for those who hold
    ///     the locks of its spaces.
    ///   - limited: The lock of the building, where it limited the heads inside.
    ///   - now: Stands in for the database's clock.
    ///   - booker: For whom, where rules count.
    ///   - pipeline: Where the statements go.
    init(
        _ path: RoomPath,
        around span: TimeWindow,
        besides own: ID<Booking>?,
        endsHolds: Bool,
        limited: Ticket<UUIDBytes>,
        now: Instant?,
        for booker: Booker = .nobody,
        in pipeline: inout Pipeline
    ) {
        self.limited = limited
        let (building, room) = (path.building.description, path.room.description)
        let (from, to) = (span.start.timestamp, span.end.timestamp)
        let (instead, change) = (now?.timestamp, own?.uuid)
        ended =
            endsHolds
            ? pipeline.add(Statements.bookingExpireHeld, (building, room, instead)) : nil
        clock = pipeline.add(Statements.clockRead, instead)
        rooms = pipeline.add(Statements.roomGet, (building, room))
        buildings = pipeline.add(Statements.buildingGet, building)
        heads = pipeline.add(
            Statements.buildingPlannedHeads,
            (building, from, to, instead, change)
        )
        taken = pipeline.add(
            Statements.occupationConflicts,
            (building, room, from, to, instead, change)
        )
        house = HouseRuleTickets(
            path,
            for: booker,
            around: span,
            besides: own,
            now: now,
            in: &pipeline
        )
        neighbours = NeighbourTickets(
            of: [path.building],
            moving: own,
            around: span,
            now: now,
            in: &pipeline
        )
    }

    /// - Throws: `unavailable` when the building began to limit its heads during the wait, so
    ///   that it was not locked: whoever tries again locks it.
    func situation(in loaded: Loaded) throws(Failure) -> RoomSituation? {
        guard let room = try loaded.rows(rooms).first,
            let building = try loaded.rows(buildings).first,
            let now = try loaded.rows(clock).first
        else { return nil }
        let isLocked = try !loaded.rows(limited).isEmpty
        guard building.facts.maxPublic == nil || isLocked else {
            throw .unavailable(retryAfterSeconds: 1, outcomeUnknown: false)
        }
        return RoomSituation(
            room: room,
            building: building,
            now: now,
            headcounts: try loaded.rows(heads),
            occupations: try loaded.rows(taken),
            neighbourhood: try neighbours.neighbourhood(in: loaded),
            ended: try ended.map { ticket throws(Failure) in try loaded.rows(ticket) } ?? []
        )
        .under(try house.rules(in: loaded))
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
        insert(newSpaces, of: building)
        pipeline.add(
            Statements.roomInsert,
            (
                room.id.uuid, building.uuid, facts.code.description, facts.name,
                facts.areaSquareMetres, facts.maxPublic.map(Int32.init), facts.equipment,
                facts.stepFree, Int32(facts.bufferBeforeMinutes),
                Int32(facts.bufferAfterMinutes), now.timestamp, facts.floor.map(Int32.init),
                facts.wheelchairPlaces.map(Int32.init), facts.stepFreeDetail.languages,
                facts.stepFreeDetail.texts, facts.stepFreeDetail?.fallback, facts.countedWords,
                facts.counts, facts.attributeWords, facts.attributeTexts, facts.attributeForms
            )
        )
        pipeline.add(
            Statements.roomSpaceInsert,
            (building.uuid, room.id.uuid, room.spaces.map(\.uuid))
        )
        insert(facts.layouts, of: room.id)
        insert(facts.turnarounds, of: room.id)
    }

    /// Adds the rules of a room for the change of layout.
    mutating func insert(_ turnarounds: [Turnaround], of room: ID<Room>) {
        guard !turnarounds.isEmpty else { return }
        pipeline.add(
            Statements.turnaroundInsert,
            (
                room.uuid, turnarounds.map { $0.from?.rawValue ?? "" },
                turnarounds.map { $0.to?.rawValue ?? "" }, turnarounds.map { Int32($0.minutes) }
            )
        )
    }

    /// Adds spaces to a building, closed for as long as the whole of it is.
    mutating func insert(_ spaces: [(id: ID<Space>, code: Code)], of building: ID<Building>) {
        guard !spaces.isEmpty else { return }
        let sorted = spaces.sorted { $0.code < $1.code }
        pipeline.add(
            Statements.spaceInsert,
            (building.uuid, sorted.map(\.id.uuid), sorted.map(\.code.description))
        )
        pipeline.add(
            Statements.occupationCopyClosures,
            (building.uuid, spaces.map(\.id.uuid))
        )
    }

    /// Adds the layouts of a room.
    mutating func insert(_ layouts: [Layout], of room: ID<Room>) {
        guard !layouts.isEmpty else { return }
        pipeline.add(
            Statements.layoutInsert,
            (
                room.uuid, layouts.map(\.kind.rawValue), layouts.map { Int32($0.capacity) },
                layouts.map(\.origin.rawValue)
            )
        )
    }
}
