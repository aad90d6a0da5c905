import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let buildingLockCodes = define(
        Queries.buildingLockCodes,
        parameters: ([String].self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let bookingRuleLockCounting = define(
        Queries.bookingRuleLockCounting,
        parameters: (),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let spaceLockPlaces = define(
        Queries.spaceLockPlaces,
        parameters: (
            String.self, String?.self, [String].self, [String].self, [UUIDBytes].self
        ),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let bookingLockSeveral = define(
        Queries.bookingLockSeveral,
        parameters: ([UUIDBytes].self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let closureHitInsert = define(
        Queries.closureHitInsert,
        parameters: (
            UUIDBytes.self, [UUIDBytes].self, [String].self, [String].self, [String].self,
            [String].self, [String?].self, [String?].self, [Timestamp].self, [Timestamp].self
        )
    )
    static let closureHitSettle = define(
        Queries.closureHitSettle,
        parameters: (UUIDBytes.self, [UUIDBytes].self, [String].self, [String].self)
    )
    static let closureHitList = define(
        Queries.closureHitList,
        parameters: ([UUIDBytes].self),
        columns: (
            UUIDBytes.self, UUIDBytes.self, UUIDBytes?.self, String.self, String.self,
            String.self, String.self, String?.self, String?.self, String?.self,
            Timestamp.self, Timestamp.self, String?.self, [String].self
        ),
        row: closureHit
    )

    @Sendable private static func closureHit(
        closure: UUIDBytes,
        booking: UUIDBytes,
        session: UUIDBytes?,
        purpose: String,
        deed: String,
        building: String,
        room: String,
        layout: String?,
        targetBuilding: String?,
        targetRoom: String?,
        lower: Timestamp,
        upper: Timestamp,
        outcome: String?,
        reasons: [String]
    ) throws -> (closure: ID<Closure>, hit: ClosureHit) {
        var target: RoomPath?
        if let targetBuilding, let targetRoom {
            target = RoomPath(building: try code(targetBuilding), room: try code(targetRoom))
        }
        let hit = ClosureHit(
            booking: ID(booking),
            session: session.map { ID($0) },
            purpose: purpose,
            deed: try word(deed),
            room: RoomPath(building: try code(building), room: try code(room)),
            layout: try layout.map { try word($0) },
            target: target,
            window: try TimeWindow(stored: lower, upper),
            outcome: try outcome.map { try word($0) },
            reasons: reasons
        )
        return (ID(closure), hit)
    }
}

/// A booking that is to get another room, as it was seen before the locks.
public struct PlannedRelocation: Hashable, Sendable {
    /// The booking.
    public let booking: ID<Booking>
    /// Its session; `nil` for a plain booking.
    public let session: ID<Session>?
    /// For whom it is, where rules ask.
    public let booker: Booker
    /// The room it is to get.
    public let room: RoomPath
    /// Its public time.
    public let window: TimeWindow

    /// A booking with the room it is to get.
    ///
    /// - Parameters:
    ///   - booking: The booking.
    ///   - session: Its session, where it has one.
    ///   - booker: For whom it is.
    ///   - room: The room it is to get.
    ///   - window: Its public time.
    public init(
        booking: ID<Booking>,
        session: ID<Session>?,
        booker: Booker,
        room: RoomPath,
        window: TimeWindow
    ) {
        self.booking = booking
        self.session = session
        self.booker = booker
        self.room = room
        self.window = window
    }
}

/// A booking that is to get another room, under the locks.
public struct LockedRelocation: Sendable {
    /// The booking.
    public let booking: Booking
    /// Its session with everybody in it; `nil` for a plain booking.
    public let attendance: LockedAttendance?
    /// The room it is to get, without the booking; `nil` when there is no such room.
    public var room: RoomSituation?
}

/// A place that is to be closed, with the bookings that get other rooms, under the locks.
public struct LockedClosing: Sendable {
    /// The place.
    public let situation: ClosureSituation
    /// The bookings that are to be moved, in the order in which they were planned.
    public let moves: [LockedRelocation]
    /// The bookings that are to be taken back.
    public let ending: [Booking]
}

/// A closure that is to be lifted, with the bookings that it hit, under the locks.
public struct LockedLifting: Sendable {
    /// The closure.
    public let closure: LockedClosure
    /// The bookings that are to have their old rooms again, in the order of the plan; `nil` for one
    /// that is gone.
    public let moves: [LockedRelocation?]
}

extension Writing {
    /// Locks a place that is to be closed and everything that goes elsewhere for it, and then loads
    /// what decides; `nil` when there is no such place.
    ///
    /// In this order, each as one set by id: the buildings, the rules that count, the sessions, the
    /// spaces of all rooms and bookings, and the bookings. What is made there meanwhile waits, and
    /// what was made before is seen.
    ///
    /// - Parameters:
    ///   - place: What is to be closed.
    ///   - span: A stretch that surely holds the asked time.
    ///   - plans: The bookings that are to be moved.
    ///   - ending: The bookings that are to be taken back.
    ///   - now: Stands in for the database's clock.
    /// - Returns: What decides.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockClosing(
        _ place: Closure.Place,
        around span: TimeWindow,
        moving plans: [PlannedRelocation],
        ending: [ID<Booking>],
        now: Instant?
    ) async throws(Failure) -> LockedClosing? {
        let (building, room) = (place.building.description, place.room?.description)
        var pipeline = Pipeline()
        let locking = RelocationLocks(
            place,
            moving: plans,
            ending: ending,
            now: now,
            locks,
            in: &pipeline
        )
        let spaces = pipeline.add(Statements.spaceLockPlace, (building, room))
        let ended = pipeline.add(Statements.bookingExpireHeld, (building, room, now?.timestamp))
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let buildings = pipeline.add(Statements.buildingGet, building)
        let rooms = room.map { pipeline.add(Statements.roomGet, (building, $0)) }
        let sharing = room.map { pipeline.add(Statements.roomSharing, (building, $0)) }
        let bookings = pipeline.add(
            Statements.occupationBookings,
            (building, room, span.start.timestamp, span.end.timestamp)
        )
        let takenBack = ending.map { pipeline.add(Statements.bookingGet, $0.uuid) }
        let reading = plans.map { locking.reading($0, now: now, in: &pipeline) }
        let loaded = try await load(pipeline)
        guard let found = try loaded.rows(buildings).first,
            let moment = try loaded.rows(clock).first
        else { return nil }
        var foundRoom: Room?
        if let rooms {
            foundRoom = try loaded.rows(rooms).first
            guard foundRoom != nil else { return nil }
        }
        var moves: [LockedRelocation] = []
        for (index, tickets) in reading.enumerated() {
            let attendance = try locking.attendances[index]?.attendance(in: loaded)
            guard let move = try tickets.move(attendance, in: loaded) else { continue }
            moves.append(try await knowingEnded(move))
        }
        var endings: [Booking] = []
        for ticket in takenBack { endings += try loaded.rows(ticket) }
        return LockedClosing(
            situation: ClosureSituation(
                building: found,
                room: foundRoom?.id,
                spaces: try loaded.rows(spaces),
                now: moment,
                bookings: try loaded.rows(bookings),
                ended: try loaded.rows(ended),
                rooms: try sharing.map { ticket throws(Failure) in try loaded.rows(ticket) } ?? []
            ),
            moves: moves,
            ending: endings
        )
    }

    /// Locks a closure that is to be lifted and everything that may have its old room again, opens
    /// its spaces, and then loads what decides; `nil` when there is no such closure.
    ///
    /// - Parameters:
    ///   - id: The closure.
    ///   - place: What it closes.
    ///   - plans: The bookings that it hit, with the rooms they had.
    ///   - now: Stands in for the database's clock.
    /// - Returns: What decides.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockLifting(
        _ id: ID<Closure>,
        of place: Closure.Place,
        moving plans: [PlannedRelocation],
        now: Instant?
    ) async throws(Failure) -> LockedLifting? {
        var pipeline = Pipeline()
        let locking = RelocationLocks(
            place,
            moving: plans,
            ending: [],
            now: now,
            locks,
            in: &pipeline
        )
        let found = pipeline.add(Statements.closureLock, id.uuid)
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        pipeline.add(Statements.occupationReopen, id.uuid)
        let reading = plans.map { locking.reading($0, now: now, in: &pipeline) }
        let loaded = try await load(pipeline)
        guard let locked = try loaded.rows(found).first, let moment = try loaded.rows(clock).first
        else { return nil }
        var moves: [LockedRelocation?] = []
        for (index, tickets) in reading.enumerated() {
            let attendance = try locking.attendances[index]?.attendance(in: loaded)
            guard let move = try tickets.move(attendance, in: loaded) else {
                moves.append(nil)
                continue
            }
            moves.append(try await knowingEnded(move))
        }
        return LockedLifting(
            closure: LockedClosure(liftedAt: locked.liftedAt, rules: locked.rules, now: moment),
            moves: moves
        )
    }

    private func knowingEnded(_ move: LockedRelocation) async throws(Failure) -> LockedRelocation {
        guard let room = move.room else { return move }
        var move = move
        move.room = try await knowingEnded(room)
        return move
    }
}

/// The locks of a change that gives several bookings other rooms.
private struct RelocationLocks {
    private let buildings: Ticket<UUIDBytes>
    /// The sessions of the plans, in their order.
    let attendances: [AttendanceTickets?]

    init(
        _ place: Closure.Place,
        moving plans: [PlannedRelocation],
        ending: [ID<Booking>],
        now: Instant?,
        _ locks: LockOrder,
        in pipeline: inout Pipeline
    ) {
        locks.take(.building)
        let houses = Set([place.building] + plans.map(\.room.building))
        buildings = pipeline.add(
            Statements.buildingLockCodes,
            houses.map(\.description).sorted()
        )
        if plans.contains(where: \.booker.isCounted) {
            locks.take(.rule)
            _ = pipeline.add(Statements.bookingRuleLockCounting, ())
        }
        let sessions = Set(plans.compactMap(\.session)).sorted()
        if !sessions.isEmpty { locks.take(.session) }
        var tickets: [ID<Session>: AttendanceTickets] = [:]
        for id in sessions { tickets[id] = AttendanceTickets(id, now: now, in: &pipeline) }
        attendances = plans.map { plan in plan.session.flatMap { tickets[$0] } }
        locks.take(.space)
        let bookings = (plans.map(\.booking) + ending).sorted()
        _ = pipeline.add(
            Statements.spaceLockPlaces,
            (
                place.building.description, place.room?.description,
                plans.map(\.room.building.description), plans.map(\.room.room.description),
                bookings.map(\.uuid)
            )
        )
        locks.take(.booking)
        if !bookings.isEmpty {
            _ = pipeline.add(Statements.bookingLockSeveral, bookings.map(\.uuid))
        }
    }

    /// The statements that read a booking with the room it is to get.
    func reading(
        _ plan: PlannedRelocation,
        now: Instant?,
        in pipeline: inout Pipeline
    ) -> RelocationTickets {
        let minutes = 3 * 24 * 60
        return RelocationTickets(
            booking: pipeline.add(Statements.bookingGet, plan.booking.uuid),
            room: RoomTickets(
                plan.room,
                around: plan.window.widened(minutesBefore: minutes, minutesAfter: minutes),
                besides: plan.booking,
                endsHolds: true,
                limited: buildings,
                now: now,
                for: plan.booker,
                in: &pipeline
            )
        )
    }
}

/// The statements that read a booking with the room it is to get.
private struct RelocationTickets {
    let booking: Ticket<Booking>
    let room: RoomTickets

    func move(
        _ attendance: LockedAttendance?,
        in loaded: Loaded
    ) throws(Failure) -> LockedRelocation? {
        guard let booking = try loaded.rows(booking).first else { return nil }
        return LockedRelocation(
            booking: booking,
            attendance: attendance,
            room: try room.situation(in: loaded)
        )
    }
}

extension Store {
    /// The bookings that occupy spaces of a place within a time, by their start.
    public func bookings(
        in place: Closure.Place,
        during window: TimeWindow,
        within limit: Duration
    ) async throws(Failure) -> [AffectedBooking] {
        try await rows(
            Statements.occupationBookings,
            (
                place.building.description, place.room?.description, window.start.timestamp,
                window.end.timestamp
            ),
            within: limit
        )
    }

    /// The spaces that a closure of a place would close.
    public func closing(
        _ place: Closure.Place,
        within limit: Duration
    ) async throws(Failure) -> Set<ID<Space>> {
        switch place {
        case .room(let path):
            return Set(try await room(path, within: limit)?.spaces ?? [])
        case .building(let code):
            guard let house = try await building(code, within: limit) else { return [] }
            return Set(
                try await rows(Statements.spaceList, house.id.uuid, within: limit).map(\.id)
            )
        }
    }

    /// Closures with what they did to bookings.
    func withHits(
        _ closures: [Closure],
        within limit: Duration
    ) async throws(Failure) -> [Closure] {
        guard !closures.isEmpty else { return [] }
        let found = try await rows(
            Statements.closureHitList,
            closures.map(\.id.uuid),
            within: limit
        )
        let hits = Dictionary(grouping: found, by: \.closure).mapValues { $0.map(\.hit) }
        return closures.map { $0.with(hits[$0.id] ?? []) }
    }
}

extension Record {
    /// Notes what a closure did to bookings.
    public mutating func insert(_ hits: [ClosureHit], of closure: ID<Closure>) {
        guard !hits.isEmpty else { return }
        pipeline.add(
            Statements.closureHitInsert,
            (
                closure.uuid, hits.map(\.booking.uuid), hits.map(\.deed.rawValue),
                hits.map(\.room.building.description), hits.map(\.room.room.description),
                hits.map { $0.layout?.rawValue ?? "" },
                hits.map { $0.target?.building.description },
                hits.map { $0.target?.room.description },
                hits.map(\.window.start.timestamp), hits.map(\.window.end.timestamp)
            )
        )
    }

    /// Notes what became of the bookings that a closure had hit.
    public mutating func settle(_ hits: [ClosureHit], of closure: ID<Closure>) {
        let settled = hits.compactMap { hit in hit.outcome.map { (hit, $0) } }
        guard !settled.isEmpty else { return }
        pipeline.add(
            Statements.closureHitSettle,
            (
                closure.uuid, settled.map(\.0.booking.uuid), settled.map(\.1.rawValue),
                settled.map { $0.0.reasons.joined(separator: " ") }
            )
        )
    }
}
