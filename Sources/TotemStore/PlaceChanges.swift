import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let buildingUpdate = define(
        Queries.buildingUpdate,
        parameters: (
            UUIDBytes.self, String.self, String.self, String.self, Int32?.self, String?.self,
            [String].self, [String].self, String?.self, [String].self, [String].self,
            String?.self, [String].self, [String].self, String?.self, String?.self, String?.self,
            String?.self, String?.self, String?.self, Bool?.self, [String].self
        )
    )
    static let buildingPhotoDelete = define(
        Queries.buildingPhotoDelete,
        parameters: (UUIDBytes.self)
    )
    static let openingHoursDelete = define(
        Queries.openingHoursDelete,
        parameters: (UUIDBytes.self)
    )
    static let roomUpdate = define(
        Queries.roomUpdate,
        parameters: (
            UUIDBytes.self, String.self, Double?.self, Int32?.self, [String].self, Bool.self,
            Int32.self, Int32.self, Int32?.self, Int32?.self, [String].self, [String].self,
            String?.self, [String].self, [Int32].self, [String].self, [String].self, [String].self
        )
    )
    static let spaceRename = define(
        Queries.spaceRename,
        parameters: (UUIDBytes.self, String.self)
    )
    static let roomSpaceExtend = define(
        Queries.roomSpaceExtend,
        parameters: (UUIDBytes.self, [UUIDBytes].self)
    )
    static let occupationCopy = define(
        Queries.occupationCopy,
        parameters: (UUIDBytes.self, [UUIDBytes].self)
    )
    static let layoutDelete = define(Queries.layoutDelete, parameters: (UUIDBytes.self))
    static let bookingStanding = define(
        Queries.bookingStanding,
        parameters: (String.self, String?.self, Timestamp?.self),
        columns: (
            UUIDBytes.self, String.self, String.self, String.self, Timestamp.self,
            Timestamp.self, String?.self, Int32.self, String.self, UUIDBytes?.self
        ),
        row: { id, building, room, clock, lower, upper, layout, heads, purpose, session in
            StandingBooking(
                id: ID(id),
                room: RoomPath(building: try code(building), room: try code(room)),
                window: try TimeWindow(stored: lower, upper),
                zone: try zone(clock),
                layout: try layout.map { try word($0) },
                heads: Int(heads),
                purpose: purpose,
                session: session.map { ID($0) }
            )
        }
    )
}

/// A place under its locks, with the bookings that rely on what it declares.
public struct LockedPlace<Place: Sendable>: Sendable {
    /// The building or the room.
    public let place: Place
    /// Its bookings that stand and are not over.
    public let bookings: [StandingBooking]
    /// The database's clock, read after the locks.
    public let now: Instant
}

extension Writing {
    /// Locks a building that is to change; `nil` when there is none.
    ///
    /// - Parameters:
    ///   - building: Which one.
    ///   - concernsBookings: Whether its bookings decide. Then all its spaces are locked too:
    ///     while the building limits no heads, bookings wait for nothing else.
    ///   - now: Stands in for the database's clock.
    /// - Returns: The building, with its bookings where they decide.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockBuilding(
        _ building: Code,
        concernsBookings: Bool,
        now: Instant?
    ) async throws(Failure) -> LockedPlace<Building>? {
        let name = building.description
        locks.take(.building)
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.buildingLock, name)
        var standing: Ticket<StandingBooking>?
        if concernsBookings {
            locks.take(.space)
            _ = pipeline.add(Statements.spaceLockPlace, (name, nil))
            standing = pipeline.add(Statements.bookingStanding, (name, nil, now?.timestamp))
        }
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let buildings = pipeline.add(Statements.buildingGet, name)
        let loaded = try await load(pipeline)
        guard let place = try loaded.rows(buildings).first,
            let moment = try loaded.rows(clock).first
        else { return nil }
        let bookings = try standing.map { ticket throws(Failure) in try loaded.rows(ticket) }
        return LockedPlace(place: place, bookings: bookings ?? [], now: moment)
    }

    /// Locks the spaces of a room that is to change, and reads it; `nil` when there is none.
    public func lockRoom(
        _ path: RoomPath,
        now: Instant?
    ) async throws(Failure) -> LockedPlace<Room>? {
        let (building, room) = (path.building.description, path.room.description)
        locks.take(.space)
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.spaceLockRoom, (building, room))
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let rooms = pipeline.add(Statements.roomGet, (building, room))
        let standing = pipeline.add(
            Statements.bookingStanding,
            (building, room, now?.timestamp)
        )
        let loaded = try await load(pipeline)
        guard let place = try loaded.rows(rooms).first, let moment = try loaded.rows(clock).first
        else { return nil }
        return LockedPlace(place: place, bookings: try loaded.rows(standing), now: moment)
    }
}

extension Record {
    /// Changes what is declared of a building, and its hours and photos where they are others.
    public mutating func update(_ building: Building, from before: Building) {
        let facts = building.facts
        pipeline.add(
            Statements.buildingUpdate,
            (
                building.id.uuid, facts.name, facts.city, facts.territory,
                facts.maxPublic.map(Int32.init), facts.address, facts.directions.languages,
                facts.directions.texts, facts.directions?.fallback, facts.houseRules.languages,
                facts.houseRules.texts, facts.houseRules?.fallback, facts.accessNotes.languages,
                facts.accessNotes.texts, facts.accessNotes?.fallback, facts.contact?.name,
                facts.contact?.email?.written, facts.contact?.email?.normalised,
                facts.contact?.phone, facts.holidays.word, facts.goodFriday,
                facts.openingHours.datedLines
            )
        )
        if facts.openingHours.windows != before.facts.openingHours.windows {
            pipeline.add(Statements.openingHoursDelete, building.id.uuid)
            insert(facts.openingHours, of: building.id)
        }
        if facts.photos != before.facts.photos {
            pipeline.add(Statements.buildingPhotoDelete, building.id.uuid)
            insert(facts.photos, of: building.id)
        }
    }

    /// Changes what is declared of a room, and its layouts where they are others.
    public mutating func update(_ room: Room, from before: Room) {
        let facts = room.facts
        pipeline.add(
            Statements.roomUpdate,
            (
                room.id.uuid, facts.name, facts.areaSquareMetres,
                facts.maxPublic.map(Int32.init), facts.equipment, facts.stepFree,
                Int32(facts.bufferBeforeMinutes), Int32(facts.bufferAfterMinutes),
                facts.floor.map(Int32.init), facts.wheelchairPlaces.map(Int32.init),
                facts.stepFreeDetail.languages, facts.stepFreeDetail.texts,
                facts.stepFreeDetail?.fallback, facts.countedWords, facts.counts,
                facts.attributeWords, facts.attributeTexts, facts.attributeForms
            )
        )
        if facts.turnarounds != before.facts.turnarounds {
            pipeline.add(Statements.turnaroundDelete, room.id.uuid)
            insert(facts.turnarounds, of: room.id)
        }
        guard facts.layouts != before.facts.layouts else { return }
        pipeline.add(Statements.layoutDelete, room.id.uuid)
        insert(facts.layouts, of: room.id)
    }
}

/// A room that is to be split, under the locks of its building and its spaces.
public struct LockedSplit: Sendable {
    /// The building.
    public let building: ID<Building>
    /// The room.
    public let room: Room
    /// The codes of all rooms of the building.
    public let roomCodes: Set<Code>
    /// The codes of all spaces of the building.
    public let spaceCodes: Set<Code>
    /// The database's clock, read after the locks.
    public let now: Instant
}

extension Writing {
    /// Locks a building and the spaces of a room of it that is to be split; `nil` when there is
    /// none.
    ///
    /// Rooms are made and places are closed under the lock of the building, bookings are made
    /// under the lock of the spaces: nothing of that comes between.
    public func lockSplit(
        _ path: RoomPath,
        now: Instant?
    ) async throws(Failure) -> LockedSplit? {
        let (building, room) = (path.building.description, path.room.description)
        locks.take(.building)
        locks.take(.space)
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.buildingLock, building)
        _ = pipeline.add(Statements.spaceLockRoom, (building, room))
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let places = pipeline.add(Statements.buildingGet, building)
        let rooms = pipeline.add(Statements.roomList, (building, nil, Int32.max))
        let loaded = try await load(pipeline)
        let all = try loaded.rows(rooms)
        guard let place = try loaded.rows(places).first,
            let found = all.first(where: { $0.path == path }),
            let moment = try loaded.rows(clock).first
        else { return nil }
        var reading = Pipeline()
        let list = reading.add(Statements.spaceList, place.id.uuid)
        let spaces = try await load(reading).rows(list)
        return LockedSplit(
            building: place.id,
            room: found,
            roomCodes: Set(all.map(\.facts.code)),
            spaceCodes: Set(spaces.map(\.code)),
            now: moment
        )
    }
}

extension Record {
    /// Divides the space of a room: what it was is the first part, the others are new and are
    /// occupied as it is.
    public mutating func split(
        _ outcome: RoomSplit.Outcome,
        in building: ID<Building>,
        at now: Instant
    ) {
        let codes = outcome.parts.map(\.facts.code.description)
        let added = outcome.added.map(\.uuid)
        pipeline.add(Statements.spaceRename, (outcome.divided.uuid, codes[0]))
        pipeline.add(Statements.spaceInsert, (building.uuid, added, Array(codes.dropFirst())))
        pipeline.add(Statements.roomSpaceExtend, (outcome.divided.uuid, added))
        pipeline.add(Statements.occupationCopy, (outcome.divided.uuid, added))
        for part in outcome.parts { insert(part, in: building, newSpaces: [], at: now) }
    }
}
