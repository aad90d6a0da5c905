import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let spaceLockPlace = define(
        Queries.spaceLockPlace,
        parameters: (String.self, String?.self),
        columns: (UUIDBytes.self),
        row: { ID<Space>($0) }
    )
    static let roomSharing = define(
        Queries.roomSharing,
        parameters: (String.self, String.self),
        columns: (UUIDBytes.self, String.self, String.self),
        row: { id, building, room in
            NamedRoom(
                id: ID(id),
                path: RoomPath(building: try code(building), room: try code(room))
            )
        }
    )
    static let occupationBookings = define(
        Queries.occupationBookings,
        parameters: (String.self, String?.self, Timestamp.self, Timestamp.self),
        columns: (
            UUIDBytes.self, String.self, String.self, String.self, Timestamp.self,
            Timestamp.self, String.self, UUIDBytes?.self
        ),
        row: { id, building, room, clock, lower, upper, purpose, session in
            AffectedBooking(
                id: ID(id),
                room: RoomPath(building: try code(building), room: try code(room)),
                occupied: try TimeWindow(stored: lower, upper),
                zone: try zone(clock),
                purpose: purpose,
                session: session.map { ID($0) }
            )
        }
    )
    static let occupationClose = define(
        Queries.occupationClose,
        parameters: (UUIDBytes.self, [UUIDBytes].self, TimestampRange.self)
    )
    static let occupationCopyClosures = define(
        Queries.occupationCopyClosures,
        parameters: (UUIDBytes.self, [UUIDBytes].self)
    )
    static let occupationReopen = define(Queries.occupationReopen, parameters: (UUIDBytes.self))
    static let closureInsert = define(
        Queries.closureInsert,
        parameters: (
            UUIDBytes.self, UUIDBytes.self, UUIDBytes?.self, TimestampRange.self, String.self,
            Timestamp.self, String.self, String.self, String?.self, Timestamp?.self,
            [String].self
        )
    )
    static let closureLift = define(
        Queries.closureLift,
        parameters: (UUIDBytes.self, Timestamp.self)
    )
    static let closureLock = define(
        Queries.closureLock,
        parameters: (UUIDBytes.self),
        columns: (Timestamp?.self, [UUIDBytes].self),
        row: { lifted, rules in
            (liftedAt: lifted.map { Instant($0) }, rules: rules.map { ID<BookingRule>($0) })
        }
    )
    static let closureGet = define(
        Queries.closureGet,
        parameters: (UUIDBytes.self),
        columns: closureColumns,
        row: closure
    )
    static let closureList = define(
        Queries.closureList,
        parameters: (
            String?.self, String?.self, Timestamp?.self, Timestamp?.self, Timestamp?.self,
            UUIDBytes?.self, Int32.self
        ),
        columns: closureColumns,
        row: closure
    )

    private static var closureColumns:
        (
            UUIDBytes.Type, Int32.Type, String.Type, String?.Type, String.Type, Timestamp.Type,
            Timestamp.Type, String.Type, Timestamp?.Type, Timestamp.Type, String.Type,
            String?.Type, Timestamp?.Type, [String].Type
        )
    {
        (
            UUIDBytes.self, Int32.self, String.self, String?.self, String.self, Timestamp.self,
            Timestamp.self, String.self, Timestamp?.self, Timestamp.self, String.self,
            String?.self, Timestamp?.self, [String].self
        )
    }

    @Sendable private static func closure(
        id: UUIDBytes,
        version: Int32,
        buildingCode: String,
        roomCode: String?,
        zoneName: String,
        lower: Timestamp,
        upper: Timestamp,
        reason: String,
        liftedAt: Timestamp?,
        createdAt: Timestamp,
        kind: String,
        approvedBy: String?,
        approvedAt: Timestamp?,
        allowed: [String]
    ) throws -> Closure {
        let building = try code(buildingCode)
        let room = try roomCode.map { RoomPath(building: building, room: try code($0)) }
        return Closure(
            id: ID(id),
            version: Int(version),
            place: room.map { .room($0) } ?? .building(building),
            zone: try zone(zoneName),
            window: try TimeWindow(stored: lower, upper),
            reason: reason,
            liftedAt: liftedAt.map { Instant($0) },
            createdAt: Instant(createdAt),
            kind: try word(kind),
            approval: approvedBy.flatMap { person in
                approvedAt.map { Closure.Approval(by: person, at: Instant($0)) }
            },
            allowed: try allowed.map { try party($0) }
        )
    }
}

extension Store {
    /// One closure, or `nil`.
    public func closure(
        _ id: ID<Closure>,
        within limit: Duration
    ) async throws(Failure) -> Closure? {
        let found = try await rows(Statements.closureGet, id.uuid, within: limit)
        return try await withHits(found, within: limit).first
    }

    /// Closures by start.
    public func closures(
        _ filter: ClosureFilter,
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Closure> {
        let building = filter.room?.building ?? filter.building
        let found = try await rows(
            Statements.closureList,
            (
                building?.description, filter.room?.room.description, filter.from?.timestamp,
                filter.to?.timestamp,
                page.after.map { Timestamp(microseconds: $0.microseconds) },
                page.after.map { UUIDBytes(high: $0.high, low: $0.low) }, Int32(page.limit + 1)
            ),
            within: limit
        )
        let told = try await withHits(found, within: limit)
        return Page(told, limit: page.limit) { Cursor($0.id, at: $0.window.start) }
    }
}

/// What decides about lifting a closure, read under its lock.
public struct LockedClosure: Hashable, Sendable {
    /// When it was lifted; `nil` while it stands.
    public let liftedAt: Instant?
    /// The rules that it made and that stand.
    public let rules: [ID<BookingRule>]
    /// The database's clock, read after the locks.
    public let now: Instant
}

extension Record {
    /// Adds a closure and closes its spaces, unless it lets some parties in.
    public mutating func insert(
        _ closure: Closure,
        in situation: ClosureSituation,
        by actor: Actor
    ) {
        pipeline.add(
            Statements.closureInsert,
            (
                closure.id.uuid, situation.building.id.uuid, situation.room?.uuid,
                closure.window.range, closure.reason, closure.createdAt.timestamp,
                actor.auditName, closure.kind.rawValue, closure.approval?.by,
                closure.approval?.at.timestamp, closure.allowed.map(\.text)
            )
        )
        guard closure.allowed.isEmpty else { return }
        pipeline.add(
            Statements.occupationClose,
            (closure.id.uuid, situation.spaces.map(\.uuid), closure.window.range)
        )
    }

    /// Ends a closure and opens its spaces.
    public mutating func lift(_ closure: ID<Closure>, at now: Instant) {
        pipeline.add(Statements.closureLift, (closure.uuid, now.timestamp))
        pipeline.add(Statements.occupationReopen, closure.uuid)
    }
}
