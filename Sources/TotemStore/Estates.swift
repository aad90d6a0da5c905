import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let roomRemembered = define(
        Queries.roomRemembered,
        parameters: (String.self),
        columns: (UUIDBytes.self),
        row: { ID<Room>($0) }
    )
    static let roomDelete = define(Queries.roomDelete, parameters: (UUIDBytes.self))
}

extension Writing {
    /// Locks a building with all its spaces, and reads it whole; `nil` when there is none.
    ///
    /// Rooms are made and places are closed under the lock of the building, bookings are made
    /// under the lock of the spaces: nothing of that comes between.
    public func lockEstate(
        _ building: Code,
        now: Instant?
    ) async throws(Failure) -> (estate: Estate, now: Instant)? {
        let name = building.description
        locks.take(.building)
        locks.take(.space)
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.buildingLock, name)
        _ = pipeline.add(Statements.spaceLockPlace, (name, nil))
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let places = pipeline.add(Statements.buildingGet, name)
        let rooms = pipeline.add(Statements.roomList, (name, nil, Int32.max))
        let standing = pipeline.add(Statements.bookingStanding, (name, nil, now?.timestamp))
        let remembered = pipeline.add(Statements.roomRemembered, name)
        let loaded = try await load(pipeline)
        guard let place = try loaded.rows(places).first,
            let moment = try loaded.rows(clock).first
        else { return nil }
        var reading = Pipeline()
        let list = reading.add(Statements.spaceList, place.id.uuid)
        let spaces = try await load(reading).rows(list)
        let estate = Estate(
            declared: DeclaredBuilding(building: place, rooms: try loaded.rows(rooms)),
            spaces: Dictionary(spaces.map { ($0.code, $0.id) }) { first, _ in first },
            bookings: try loaded.rows(standing),
            remembered: Set(try loaded.rows(remembered))
        )
        return (estate, moment)
    }
}

extension Record {
    /// Makes a building what a file declares: what goes first, then what is made, then what
    /// becomes different.
    public mutating func apply(_ applied: AppliedBuilding, at now: Instant) {
        let building = applied.after
        if let before = applied.before {
            if before != building { update(building, from: before) }
        } else {
            insert(building, at: now)
        }
        for step in applied.rooms where step.after == nil {
            if let room = step.before { pipeline.add(Statements.roomDelete, room.id.uuid) }
        }
        insert(applied.spaces.map { (id: $0.id, code: $0.code) }, of: building.id)
        for step in applied.rooms {
            guard let room = step.after else { continue }
            if let before = step.before {
                update(room, from: before)
            } else {
                insert(room, in: building.id, newSpaces: [], at: now)
            }
        }
    }
}
