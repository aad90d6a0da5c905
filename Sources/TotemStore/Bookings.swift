import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let spaceLockBooking = define(
        Queries.spaceLockBooking,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let bookingInsert = define(
        Queries.bookingInsert,
        parameters: (
            [UUIDBytes].self, [UUIDBytes].self, [String].self, [Timestamp].self,
            [Timestamp].self, [String?].self, [String].self, [Int32].self, [String?].self,
            [String?].self, [String?].self, [String?].self, [String?].self, [String?].self,
            [UUIDBytes?].self, [String].self, [String].self, [Timestamp?].self, Timestamp.self,
            [String].self
        )
    )
    static let occupationInsert = define(
        Queries.occupationInsert,
        parameters: ([UUIDBytes].self, [UUIDBytes].self, [Timestamp].self, [Timestamp].self)
    )
    static let occupationRelease = define(
        Queries.occupationRelease,
        parameters: (UUIDBytes.self)
    )
    static let occupationConflicts = define(
        Queries.occupationConflicts,
        parameters: (
            String.self, String.self, Timestamp.self, Timestamp.self, Timestamp?.self,
            UUIDBytes?.self
        ),
        columns: (
            String.self, String.self, String.self, Timestamp.self, Timestamp.self, String?.self
        ),
        row: { building, room, clock, lower, upper, reason in
            Conflict(
                room: RoomPath(building: try code(building), room: try code(room)),
                occupied: try TimeWindow(stored: lower, upper),
                zone: try zone(clock),
                closure: reason
            )
        }
    )
    static let occupationConflictsEach = define(
        Queries.occupationConflictsEach,
        parameters: (
            [String].self, [String].self, [Timestamp].self, [Timestamp].self, Timestamp?.self
        ),
        columns: (
            Int64.self, String.self, String.self, String.self, Timestamp.self, Timestamp.self,
            String?.self, Bool.self
        ),
        row: { place, building, room, clock, lower, upper, reason, ranOut in
            (
                place: Int(place) - 1,
                conflict: Conflict(
                    room: RoomPath(building: try code(building), room: try code(room)),
                    occupied: try TimeWindow(stored: lower, upper),
                    zone: try zone(clock),
                    closure: reason
                ),
                ranOut: ranOut
            )
        }
    )
    static let bookingGet = define(
        Queries.bookingGet,
        parameters: (UUIDBytes.self),
        columns: bookingColumns,
        row: booking
    )
    static let bookingList = define(
        Queries.bookingList,
        parameters: (
            String?.self, String?.self, Timestamp?.self, Timestamp?.self, Timestamp?.self,
            UUIDBytes?.self, Int32.self, String?.self
        ),
        columns: bookingColumns,
        row: booking
    )
    static let bookingRivals = define(
        Queries.bookingRivals,
        parameters: (UUIDBytes.self, UUIDBytes.self, Timestamp.self, Timestamp.self),
        columns: bookingColumns,
        row: booking
    )
    static let bookingEnd = define(
        Queries.bookingEnd,
        parameters: (UUIDBytes.self, String.self, String?.self, String?.self, Timestamp.self)
    )
    static let bookingCheckIn = define(
        Queries.bookingCheckIn,
        parameters: (UUIDBytes.self, Timestamp.self)
    )
    static let bookingLock = define(
        Queries.bookingLock,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let bookingSettle = define(
        Queries.bookingSettle,
        parameters: (UUIDBytes.self, String.self)
    )
    static let bookingUpdate = define(
        Queries.bookingUpdate,
        parameters: (
            UUIDBytes.self, UUIDBytes.self, TimestampRange.self, String?.self, String.self,
            Int32.self, String?.self, String?.self, String?.self, String?.self, String?.self,
            [String].self, String?.self, String.self, [String].self, String?.self, String?.self,
            Timestamp?.self, String?.self, String?.self, TimestampRange?.self, Int32?.self
        )
    )
    static let spaceLockChange = define(
        Queries.spaceLockChange,
        parameters: (String.self, String.self, UUIDBytes.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let bookingExpireHeld = define(
        Queries.bookingExpireHeld,
        parameters: (String.self, String?.self, Timestamp?.self),
        columns: (UUIDBytes.self),
        row: { ID<Booking>($0) }
    )
    static let bookingOverdue = define(
        Queries.bookingOverdue,
        parameters: (Timestamp?.self, Int32.self),
        columns: (UUIDBytes.self),
        row: { ID<Booking>($0) }
    )

    static var bookingColumns:
        (
            UUIDBytes.Type, Int32.Type, String.Type, String.Type, String.Type, String.Type,
            Timestamp.Type, Timestamp.Type, Timestamp.Type, Timestamp.Type, String?.Type,
            String.Type, Int32.Type, String?.Type, String?.Type, String?.Type, String?.Type,
            String?.Type, UUIDBytes?.Type, [String].Type, Timestamp.Type, Timestamp?.Type,
            String?.Type, [String].Type, String?.Type, String?.Type, Timestamp?.Type,
            String?.Type, String?.Type, Timestamp?.Type, Timestamp?.Type, Int32?.Type,
            Timestamp?.Type, String?.Type, Timestamp?.Type
        )
    {
        (
            UUIDBytes.self, Int32.self, String.self, String.self, String.self, String.self,
            Timestamp.self, Timestamp.self, Timestamp.self, Timestamp.self, String?.self,
            String.self, Int32.self, String?.self, String?.self, String?.self, String?.self,
            String?.self, UUIDBytes?.self, [String].self, Timestamp.self, Timestamp?.self,
            String?.self, [String].self, String?.self, String?.self, Timestamp?.self,
            String?.self, String?.self, Timestamp?.self, Timestamp?.self, Int32?.self,
            Timestamp?.self, String?.self, Timestamp?.self
        )
    }

    @Sendable static func booking(
        id: UUIDBytes,
        version: Int32,
        status: String,
        building: String,
        room: String,
        zoneName: String,
        lower: Timestamp,
        upper: Timestamp,
        occupiedLower: Timestamp,
        occupiedUpper: Timestamp,
        layout: String?,
        purpose: String,
        heads: Int32,
        organisation: String?,
        contactName: String?,
        contactEmail: String?,
        contactEmailNorm: String?,
        contactPhone: String?,
        session: UUIDBytes?,
        waived: [String],
        createdAt: Timestamp,
        heldUntil: Timestamp?,
        contactLanguage: String?,
        needs: [String],
        cause: String?,
        reason: String?,
        approvedAt: Timestamp?,
        approvedBuilding: String?,
        approvedRoom: String?,
        approvedLower: Timestamp?,
        approvedUpper: Timestamp?,
        approvedHeads: Int32?,
        checkedInAt: Timestamp?,
        statusBefore: String?,
        endedAt: Timestamp?
    ) throws -> Booking {
        let language: Language? = try contactLanguage.map { try word($0) }
        var approval: Approval?
        if let approvedAt, let approvedBuilding, let approvedRoom, let approvedLower,
            let approvedUpper, let approvedHeads
        {
            approval = Approval(
                at: Instant(approvedAt),
                room: RoomPath(building: try code(approvedBuilding), room: try code(approvedRoom)),
                window: try TimeWindow(stored: approvedLower, approvedUpper),
                heads: Int(approvedHeads)
            )
        }
        let email = contactEmail.flatMap { written in
            contactEmailNorm.map { EmailAddress(written: written, normalised: $0) }
        }
        return Booking(
            id: ID(id),
            version: Int(version),
            status: try word(status),
            room: RoomPath(building: try code(building), room: try code(room)),
            zone: try zone(zoneName),
            window: try TimeWindow(stored: lower, upper),
            occupied: try TimeWindow(stored: occupiedLower, occupiedUpper),
            layout: try layout.map { try word($0) },
            purpose: purpose,
            heads: Int(heads),
            organisation: organisation,
            contact: contactName.map {
                Contact(name: $0, email: email, phone: contactPhone, language: language)
            },
            session: session.map { ID($0) },
            waived: try waived.map { try word($0) },
            createdAt: Instant(createdAt),
            heldUntil: heldUntil.map { Instant($0) },
            needs: try needs.map { try word($0) },
            approval: approval,
            cause: try cause.map { try word($0) },
            reason: reason,
            checkedInAt: checkedInAt.map { Instant($0) },
            endedAt: endedAt.map { Instant($0) },
            statusBefore: try statusBefore.map { try word($0) }
        )
    }
}

extension Store {
    /// One booking, or `nil`.
    public func booking(
        _ id: ID<Booking>,
        within limit: Duration
    ) async throws(Failure) -> Booking? {
        try await rows(Statements.bookingGet, id.uuid, within: limit).first
    }

    /// Bookings by start.
    public func bookings(
        _ filter: BookingFilter,
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Booking> {
        let found = try await rows(
            Statements.bookingList,
            (
                filter.room?.building.description, filter.room?.room.description,
                filter.from?.timestamp, filter.to?.timestamp,
                page.after.map { Timestamp(microseconds: $0.microseconds) },
                page.after.map { UUIDBytes(high: $0.high, low: $0.low) },
                Int32(page.limit + 1), filter.status?.rawValue
            ),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id, at: $0.window.start) }
    }

    /// What occupies a room within a window at that moment, to be told without locks; a booking
    /// that is to be changed is not in its own way.
    public func conflicts(
        in room: RoomPath,
        during window: TimeWindow,
        besides own: ID<Booking>? = nil,
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> [Conflict] {
        try await rows(
            Statements.occupationConflicts,
            (
                room.building.description, room.room.description, window.start.timestamp,
                window.end.timestamp, now.timestamp, own?.uuid
            ),
            within: limit
        )
    }

    /// Holds that ran out, the oldest first.
    public func overdueHolds(
        now: Instant?,
        limit: Int,
        within time: Duration
    ) async throws(Failure) -> [ID<Booking>] {
        try await rows(Statements.bookingOverdue, (now?.timestamp, Int32(limit)), within: time)
    }
}

extension Writing {
    /// Locks the spaces of a booking and then the booking, and reads it; `nil` when there is none.
    ///
    /// - Parameters:
    ///   - id: Which booking.
    ///   - countsHeads: Whether its people begin to count from now on: then its building is locked
    ///     first, if that limits heads, so that nobody adds up without them meanwhile.
    ///   - now: Stands in for the database's clock.
    /// - Returns: The booking, the clock and the neighbours.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockBooking(
        _ id: ID<Booking>,
        countsHeads: Bool = false,
        now: Instant?
    ) async throws(Failure) -> LockedBooking? {
        if countsHeads { locks.take(.building) }
        locks.take(.space)
        locks.take(.booking)
        var pipeline = Pipeline()
        if countsHeads { _ = pipeline.add(Statements.buildingLockBooking, id.uuid) }
        let spaces = pipeline.add(Statements.spaceLockBooking, id.uuid)
        _ = pipeline.add(Statements.bookingLock, id.uuid)
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let found = pipeline.add(Statements.bookingGet, id.uuid)
        let neighbours = NeighbourTickets(
            of: [],
            moving: id,
            around: nil,
            now: now,
            in: &pipeline
        )
        let loaded = try await load(pipeline)
        guard let booking = try loaded.rows(found).first, let now = try loaded.rows(clock).first
        else { return nil }
        let neighbourhood = try neighbours.neighbourhood(in: loaded)
        let locked = Set(try loaded.rows(spaces).map { ID<Space>($0) })
        guard neighbourhood?.ownSpaces.allSatisfy(locked.contains) ?? true else {
            // It was moved during the wait: whoever tries again locks where it is now.
            throw .unavailable(retryAfterSeconds: 1, outcomeUnknown: false)
        }
        return LockedBooking(booking: booking, now: now, neighbourhood: neighbourhood)
    }
}

extension Writing {
    /// Locks the other requests that want spaces of a room within its occupied time, and reads
    /// them; for those who hold the locks of the spaces.
    public func lockRivals(
        of booking: ID<Booking>,
        in room: ID<Room>,
        during occupied: TimeWindow
    ) async throws(Failure) -> [Booking] {
        var pipeline = Pipeline()
        let found = pipeline.add(
            Statements.bookingRivals,
            (booking.uuid, room.uuid, occupied.start.timestamp, occupied.end.timestamp)
        )
        return try await load(pipeline).rows(found)
    }
}

extension Record {
    /// Ends a booking with why, and gives its spaces back; those who come after it may occupy
    /// another time then.
    public mutating func end(
        _ booking: Booking,
        at now: Instant,
        reoccupying others: [Reoccupation] = []
    ) {
        pipeline.add(
            Statements.bookingEnd,
            (
                booking.id.uuid, booking.status.rawValue, booking.cause?.rawValue,
                booking.reason, now.timestamp
            )
        )
        release(others)
        pipeline.add(Statements.occupationRelease, booking.id.uuid)
        occupy(others)
    }

    /// Notes that people have come.
    public mutating func checkIn(_ booking: ID<Booking>, at now: Instant) {
        pipeline.add(Statements.bookingCheckIn, (booking.uuid, now.timestamp))
    }
}

/// A booking under its lock and those of its spaces.
public struct LockedBooking: Sendable {
    /// The booking.
    public let booking: Booking
    /// The database's clock, read after the locks.
    public let now: Instant
    /// What is around it; `nil` where no room has rules for the change of layout.
    public let neighbourhood: Neighbourhood?

    /// The bookings that occupy another time when this one is given back.
    public var afterRemoval: [Reoccupation] { neighbourhood?.afterRemoval ?? [] }
}

/// A booking that is to be added, with its room.
public struct NewBooking: Sendable {
    let booking: Booking
    let room: Room
    let maker: String

    /// A new booking.
    ///
    /// - Parameters:
    ///   - booking: The booking.
    ///   - room: Its room, as it is under the locks.
    ///   - maker: Who makes it, as the audit names them.
    public init(_ booking: Booking, of room: Room, by maker: String) {
        self.booking = booking
        self.room = room
        self.maker = maker
    }
}

extension Record {
    /// Adds a booking and occupies the spaces of its room; others may occupy theirs at another
    /// time now.
    public mutating func insert(
        _ booking: Booking,
        of room: Room,
        by actor: Actor,
        reoccupying others: [Reoccupation] = []
    ) {
        insert([NewBooking(booking, of: room, by: actor.auditName)], reoccupying: others)
    }

    /// Adds bookings and occupies the spaces of their rooms; others may occupy theirs at another
    /// time now.
    ///
    /// - Parameters:
    ///   - new: The bookings, all made at the same moment.
    ///   - others: The others that occupy another time.
    public mutating func insert(_ new: [NewBooking], reoccupying others: [Reoccupation] = []) {
        guard let first = new.first else { return }
        let bookings = new.map(\.booking)
        let contacts = bookings.map(\.contact)
        pipeline.add(
            Statements.bookingInsert,
            (
                bookings.map(\.id.uuid), new.map(\.room.id.uuid), bookings.map(\.status.rawValue),
                bookings.map(\.window.start.timestamp), bookings.map(\.window.end.timestamp),
                bookings.map { $0.layout?.rawValue }, bookings.map(\.purpose),
                bookings.map { Int32($0.heads) }, bookings.map(\.organisation),
                contacts.map { $0?.name }, contacts.map { $0?.email?.written },
                contacts.map { $0?.email?.normalised }, contacts.map { $0?.phone },
                contacts.map { $0?.language?.rawValue }, bookings.map { $0.session?.uuid },
                bookings.map { $0.waived.map(\.rawValue).joined(separator: " ") },
                bookings.map { $0.needs.map(\.rawValue).joined(separator: " ") },
                bookings.map { $0.heldUntil?.timestamp }, first.booking.createdAt.timestamp,
                new.map(\.maker)
            )
        )
        let placed = new.filter(\.booking.status.occupies)
        guard !placed.isEmpty else { return }
        release(others)
        occupy(placed.map { (booking: $0.booking.id, spaces: $0.room.spaces, $0.booking.occupied) })
        occupy(others)
    }

    /// Occupies spaces for bookings.
    mutating func occupy(_ placed: [(booking: ID<Booking>, spaces: [ID<Space>], TimeWindow)]) {
        let rows = placed.flatMap { placed in
            placed.spaces.map { (space: $0, booking: placed.booking, during: placed.2) }
        }
        pipeline.add(
            Statements.occupationInsert,
            (
                rows.map(\.space.uuid), rows.map(\.booking.uuid),
                rows.map(\.during.start.timestamp), rows.map(\.during.end.timestamp)
            )
        )
    }

    /// Changes a booking; when it moves, it first leaves its spaces and then occupies the new ones.
    ///
    /// One statement that shifted occupations could fail on itself.
    public mutating func update(
        _ booking: Booking,
        of room: Room,
        moves: Bool,
        reoccupying others: [Reoccupation] = []
    ) {
        if moves { pipeline.add(Statements.occupationRelease, booking.id.uuid) }
        pipeline.add(
            Statements.bookingUpdate,
            (
                booking.id.uuid, room.id.uuid, booking.window.range, booking.layout?.rawValue,
                booking.purpose, Int32(booking.heads), booking.organisation,
                booking.contact?.name, booking.contact?.email?.written,
                booking.contact?.email?.normalised, booking.contact?.phone,
                booking.waived.map(\.rawValue), booking.contact?.language?.rawValue,
                booking.status.rawValue, booking.needs.map(\.rawValue),
                booking.cause?.rawValue, booking.reason, booking.approval?.at.timestamp,
                booking.approval?.room.building.description,
                booking.approval?.room.room.description, booking.approval?.window.range,
                booking.approval.map { Int32($0.heads) }
            )
        )
        guard moves, booking.status.occupies else { return }
        release(others)
        occupy([(booking: booking.id, spaces: room.spaces, booking.occupied)])
        occupy(others)
    }

    /// Moves a booking to another status; one that no longer occupies gives its spaces back.
    ///
    /// Those who come after it may occupy another time then.
    public mutating func settle(
        _ booking: ID<Booking>,
        as status: Booking.Status,
        reoccupying others: [Reoccupation] = []
    ) {
        pipeline.add(Statements.bookingSettle, (booking.uuid, status.rawValue))
        guard !status.occupies else { return }
        release(others)
        pipeline.add(Statements.occupationRelease, booking.uuid)
        occupy(others)
    }
}
