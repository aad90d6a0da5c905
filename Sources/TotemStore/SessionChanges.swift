import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let seatingLive = define(
        Queries.seatingLive,
        parameters: (UUIDBytes.self),
        columns: (
            UUIDBytes.self, String.self, String.self, Int16.self, Int16.self, Timestamp?.self
        ),
        row: { id, letters, status, party, held, expires in
            guard let code = RegistrationCode(letters) else {
                throw Unreadable("registration code \(letters)")
            }
            return LiveRegistration(
                id: ID(id),
                code: code,
                status: try word(status),
                party: Int(party),
                seatsHeld: Int(held),
                expiresAt: expires.map { Instant($0) }
            )
        }
    )
    static let sessionMove = define(
        Queries.sessionMove,
        parameters: (UUIDBytes.self, TimestampRange.self, String.self, Timestamp?.self)
    )
    static let sessionEdit = define(
        Queries.sessionEdit,
        parameters: (
            UUIDBytes.self, [String].self, [String].self, String.self, [String].self,
            Timestamp?.self, Timestamp?.self, Bool.self, Bool.self, Int32?.self, Bool.self,
            Int32?.self, String?.self, String?.self
        )
    )
    static let bookingFollow = define(
        Queries.bookingFollow,
        parameters: (UUIDBytes.self, String.self, Int32.self)
    )
    static let seatPoolOffer = define(
        Queries.seatPoolOffer,
        parameters: (
            UUIDBytes.self, Int32.self, Int32.self, Int32.self, Int32.self, Int32.self
        )
    )
}

/// A session under its lock, whole, with everybody who holds or waits for a place.
public struct LockedAttendance: Sendable {
    /// The session as it is after the wait for the lock.
    public let session: Session
    /// Every live registration, in id order.
    public let live: [LiveRegistration]
    /// The next position on the waiting list.
    public let nextPosition: Int
    /// The database's clock, read after the lock.
    public let now: Instant
}

/// A session that is to move, under its locks, with its booking and the room it is to have.
public struct LockedMove: Sendable {
    /// The session with everybody who holds or waits for a place.
    public let attendance: LockedAttendance
    /// Its booking.
    public let booking: Booking
    /// The room, without the booking; `nil` when there is no such room.
    public let room: RoomSituation?
}

extension Writing {
    /// Locks a session and reads the whole of it and its live registrations; `nil` when there is
    /// no such session.
    public func lockAttendance(
        _ id: ID<Session>,
        now: Instant?
    ) async throws(Failure) -> LockedAttendance? {
        locks.take(.session)
        var pipeline = Pipeline()
        let locking = AttendanceTickets(id, now: now, in: &pipeline)
        return try locking.attendance(in: try await load(pipeline))
    }

    /// Locks a session that is to move into a room, and then reads what decides.
    ///
    /// The spaces of that room and of the one it leaves are locked as one set, then its booking.
    ///
    /// What is read leaves its own booking out, so that it is not in its own way.
    ///
    /// - Parameters:
    ///   - id: The session.
    ///   - booking: Its booking.
    ///   - path: The room it moves into, or stays in.
    ///   - span: A stretch that surely holds the asked time with its buffers.
    ///   - now: Stands in for the database's clock.
    ///   - booker: For whom, where a rule asks.
    /// - Returns: The session and its booking, `nil` when there is none, and the room, `nil` when
    ///   there is none.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockForMove(
        _ id: ID<Session>,
        booking: ID<Booking>,
        into path: RoomPath,
        around span: TimeWindow,
        now: Instant?,
        for booker: Booker
    ) async throws(Failure) -> LockedMove? {
        let (building, room) = (path.building.description, path.room.description)
        locks.take(.building)
        locks.take(.session)
        locks.take(.space)
        locks.take(.booking)
        var pipeline = Pipeline()
        let limited = pipeline.add(Statements.buildingLockLimited, [building])
        let locking = AttendanceTickets(id, now: now, in: &pipeline)
        _ = pipeline.add(Statements.spaceLockChange, (building, room, booking.uuid))
        _ = pipeline.add(Statements.bookingLock, booking.uuid)
        let bookings = pipeline.add(Statements.bookingGet, booking.uuid)
        let reading = RoomTickets(
            path,
            around: span,
            besides: booking,
            endsHolds: true,
            limited: limited,
            now: now,
            for: booker,
            in: &pipeline
        )
        let loaded = try await load(pipeline)
        guard let attendance = try locking.attendance(in: loaded),
            let booked = try loaded.rows(bookings).first
        else { return nil }
        var situation = try reading.situation(in: loaded)
        if let found = situation { situation = try await knowingEnded(found) }
        return LockedMove(attendance: attendance, booking: booked, room: situation)
    }
}

extension Writing {
    /// Locks a session of which the number of people changes, and then reads what decides.
    ///
    /// Its building is locked before it, if that limits heads, and its booking after it.
    ///
    /// - Parameters:
    ///   - id: The session.
    ///   - booking: Its booking.
    ///   - path: Its room.
    ///   - window: Its public time.
    ///   - now: Stands in for the database's clock.
    /// - Returns: The session and its room; `nil` when there is no such session.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockForEdit(
        _ id: ID<Session>,
        booking: ID<Booking>,
        in path: RoomPath,
        during window: TimeWindow,
        now: Instant?
    ) async throws(Failure) -> (attendance: LockedAttendance, room: RoomSituation?)? {
        locks.take(.building)
        locks.take(.session)
        locks.take(.booking)
        var pipeline = Pipeline()
        let limited = pipeline.add(Statements.buildingLockLimited, [path.building.description])
        let locking = AttendanceTickets(id, now: now, in: &pipeline)
        _ = pipeline.add(Statements.bookingLock, booking.uuid)
        let reading = RoomTickets(
            path,
            around: window,
            besides: booking,
            endsHolds: false,
            limited: limited,
            now: now,
            in: &pipeline
        )
        let loaded = try await load(pipeline)
        guard let attendance = try locking.attendance(in: loaded) else { return nil }
        return (attendance, try reading.situation(in: loaded))
    }
}

/// The statements that lock a session and read the whole of it.
struct AttendanceTickets {
    let locked: Ticket<LockedSession>
    let clock: Ticket<Instant>
    let session: Ticket<Session>
    let live: Ticket<LiveRegistration>

    init(_ id: ID<Session>, now: Instant?, in pipeline: inout Pipeline) {
        locked = pipeline.add(Statements.seatingLock, [id.uuid])
        clock = pipeline.add(Statements.clockRead, now?.timestamp)
        session = pipeline.add(Statements.sessionGet, (id.uuid, nil))
        live = pipeline.add(Statements.seatingLive, id.uuid)
    }

    func attendance(in loaded: Loaded) throws(Failure) -> LockedAttendance? {
        guard let row = try loaded.rows(locked).first,
            let found = try loaded.rows(session).first,
            let moment = try loaded.rows(clock).first
        else { return nil }
        return LockedAttendance(
            session: found,
            live: try loaded.rows(live),
            nextPosition: row.nextPosition,
            now: moment
        )
    }
}

extension Record {
    /// Gives a session another time and clock.
    public mutating func move(_ session: Session) {
        pipeline.add(
            Statements.sessionMove,
            (
                session.id.uuid, session.window.range, session.zone.description,
                session.movedAt?.timestamp
            )
        )
    }

    /// Changes what an edit may change of a session, and lets its booking follow; those who keep
    /// a seat beyond the capacity are people in the building too.
    public mutating func edit(_ session: Session) {
        let titles = session.title.byLanguage.sorted { $0.key < $1.key }
        let rules = session.registration
        pipeline.add(
            Statements.sessionEdit,
            (
                session.id.uuid, titles.map(\.key), titles.map(\.value), session.title.fallback,
                session.languages, rules.opens?.timestamp, rules.closes?.timestamp,
                rules.confirmEmail, rules.waitingList, rules.waitingLimit.map(Int32.init),
                session.visibility == .listed, rules.promotion.offerHours.map(Int32.init),
                session.programme?.code.description, session.edition?.code.description
            )
        )
        replace(session.themes, of: session.id)
        guard let booking = session.booking else { return }
        pipeline.add(
            Statements.bookingFollow,
            (
                booking.uuid, session.title.text(in: session.title.fallback),
                Int32(session.seats.capacity + session.seats.allowance)
            )
        )
    }

    /// Offers another number of seats, with all counts of the pool.
    public mutating func offer(_ pool: SeatPool, of session: ID<Session>) {
        pipeline.add(
            Statements.seatPoolOffer,
            (
                session.uuid, Int32(pool.capacity), Int32(pool.allowance), Int32(pool.confirmed),
                Int32(pool.held), Int32(pool.waiting)
            )
        )
    }
}
