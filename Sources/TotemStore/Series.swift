import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let seriesInsert = define(
        Queries.seriesInsert,
        parameters: (
            UUIDBytes.self, UUIDBytes.self, String.self, String.self, String.self, String.self,
            String?.self, String.self, Int32?.self, String?.self, String?.self, String?.self,
            String?.self, String?.self, String?.self, [String].self, Timestamp.self, String.self
        )
    )
    static let seriesDatePut = define(
        Queries.seriesDatePut,
        parameters: (
            UUIDBytes.self, [String].self, [String].self, [String].self, [Timestamp?].self,
            [Timestamp?].self, [UUIDBytes?].self, [String].self, [String?].self,
            [Timestamp?].self, [Timestamp?].self
        )
    )
    static let seriesBookingInsert = define(
        Queries.seriesBookingInsert,
        parameters: (
            UUIDBytes.self, [UUIDBytes].self, [Timestamp].self, [Timestamp].self, [Int32].self,
            String?.self, String.self, String?.self, String?.self, String?.self, String?.self,
            String?.self, String?.self, Timestamp.self, String.self, [String].self
        )
    )
    static let seriesOccupationInsert = define(
        Queries.seriesOccupationInsert,
        parameters: ([UUIDBytes].self, [Timestamp].self, [Timestamp].self, [UUIDBytes].self)
    )
    static let seriesGet = define(
        Queries.seriesGet,
        parameters: (UUIDBytes.self),
        columns: seriesColumns,
        row: series
    )
    static let seriesList = define(
        Queries.seriesList,
        parameters: (String?.self, String?.self, Bool.self, UUIDBytes?.self, Int32.self),
        columns: seriesColumns,
        row: series
    )
    static let seriesDates = define(
        Queries.seriesDates,
        parameters: (UUIDBytes.self),
        columns: (
            String.self, String.self, String.self, Timestamp?.self, Timestamp?.self,
            UUIDBytes?.self, String?.self, [String].self, String?.self, Timestamp?.self,
            Timestamp?.self
        ),
        row: seriesDate
    )
    static let seriesLock = define(
        Queries.seriesLock,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let seriesLockSpaces = define(
        Queries.seriesLockSpaces,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let seriesLockBookings = define(
        Queries.seriesLockBookings,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let seriesBookingCancel = define(
        Queries.seriesBookingCancel,
        parameters: ([UUIDBytes].self, Timestamp.self)
    )
    static let seriesEnd = define(
        Queries.seriesEnd,
        parameters: (UUIDBytes.self, Timestamp?.self)
    )

    private static var seriesColumns:
        (
            UUIDBytes.Type, Int32.Type, String.Type, String.Type, String.Type, String.Type,
            String.Type, String.Type, String?.Type, String.Type, Int32?.Type, String?.Type,
            String?.Type, String?.Type, String?.Type, String?.Type, String?.Type, [String].Type,
            Timestamp.Type, Timestamp?.Type
        )
    {
        (
            UUIDBytes.self, Int32.self, String.self, String.self, String.self, String.self,
            String.self, String.self, String?.self, String.self, Int32?.self, String?.self,
            String?.self, String?.self, String?.self, String?.self, String?.self, [String].self,
            Timestamp.self, Timestamp?.self
        )
    }

    @Sendable private static func series(
        id: UUIDBytes,
        version: Int32,
        building: String,
        room: String,
        zoneName: String,
        from: String,
        to: String,
        ruleText: String,
        layout: String?,
        purpose: String,
        heads: Int32?,
        organisation: String?,
        contactName: String?,
        contactEmail: String?,
        contactEmailNorm: String?,
        contactPhone: String?,
        contactLanguage: String?,
        waive: [String],
        createdAt: Timestamp,
        endedAt: Timestamp?
    ) throws -> Series {
        guard case .success(let rule) = RecurrenceRule.parse(ruleText) else {
            throw Unreadable("rule \(ruleText)")
        }
        let language: Language? = try contactLanguage.map { try word($0) }
        let email = contactEmail.flatMap { written in
            contactEmailNorm.map { EmailAddress(written: written, normalised: $0) }
        }
        let waived: [WaivableRule] = try waive.map { try word($0) }
        return Series(
            id: ID(id),
            version: Int(version),
            plan: SeriesPlan(
                room: RoomPath(building: try code(building), room: try code(room)),
                from: try local(from),
                to: try local(to),
                rule: rule,
                layout: try layout.map { try word($0) },
                purpose: purpose,
                heads: heads.map(Int.init),
                organisation: organisation,
                contact: contactName.map {
                    Contact(name: $0, email: email, phone: contactPhone, language: language)
                },
                waive: Set(waived)
            ),
            zone: try zone(zoneName),
            createdAt: Instant(createdAt),
            endedAt: endedAt.map { Instant($0) }
        )
    }

    @Sendable private static func seriesDate(
        original: String,
        state: String,
        reading: String,
        lower: Timestamp?,
        upper: Timestamp?,
        booking: UUIDBytes?,
        bookingStatus: String?,
        reasons: [String],
        conflictRoom: String?,
        conflictLower: Timestamp?,
        conflictUpper: Timestamp?
    ) throws -> SeriesDate {
        var planned: TimeWindow?
        if let lower, let upper { planned = try TimeWindow(stored: lower, upper) }
        var conflict: SeriesDate.Obstacle?
        if let room = conflictRoom.flatMap({ RoomPath($0) }), let conflictLower, let conflictUpper {
            conflict = SeriesDate.Obstacle(
                room: room,
                occupied: try TimeWindow(stored: conflictLower, conflictUpper)
            )
        }
        return SeriesDate(
            original: try local(original),
            reading: try word(reading),
            planned: planned,
            state: try word(state),
            booking: booking.map { ID($0) },
            bookingStatus: try bookingStatus.map { try word($0) },
            reasons: reasons,
            conflict: conflict
        )
    }

    private static func local(_ text: String) throws(Unreadable) -> LocalDateTime {
        guard let local = LocalDateTime(text) else { throw Unreadable("local time \(text)") }
        return local
    }
}

extension Store {
    /// One series with its dates, or `nil`.
    public func series(
        _ id: ID<Series>,
        within limit: Duration
    ) async throws(Failure) -> Series? {
        let found = try await rows(Statements.seriesGet, id.uuid, within: limit).first
        guard let found else { return nil }
        return found.with(try await rows(Statements.seriesDates, id.uuid, within: limit))
    }

    /// Series in the order of their making, without their dates.
    public func series(
        _ filter: BookingRuleFilter,
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Series> {
        let building = filter.room?.building ?? filter.building
        let found = try await rows(
            Statements.seriesList,
            (
                building?.description, filter.room?.room.description, filter.withEnded,
                page.after.map { UUIDBytes(high: $0.high, low: $0.low) }, Int32(page.limit + 1)
            ),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

extension Writing {
    /// Locks a series, and reads it with its dates; `nil` when there is none.
    ///
    /// Whoever decides about its dates waits here, before all other locks.
    public func lockSeries(_ id: ID<Series>) async throws(Failure) -> Series? {
        locks.take(.series)
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.seriesLock, id.uuid)
        let found = pipeline.add(Statements.seriesGet, id.uuid)
        let dates = pipeline.add(Statements.seriesDates, id.uuid)
        let loaded = try await load(pipeline)
        guard let series = try loaded.rows(found).first else { return nil }
        return series.with(try loaded.rows(dates))
    }

    /// Locks a series, the spaces that its bookings occupy, and those bookings, and reads it;
    /// `nil` when there is none.
    ///
    /// - Parameters:
    ///   - id: Which series.
    ///   - now: Stands in for the database's clock.
    /// - Returns: The series as it stands under the locks, and the clock.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockSeriesBookings(
        _ id: ID<Series>,
        now: Instant?
    ) async throws(Failure) -> (series: Series, now: Instant)? {
        locks.take(.series)
        locks.take(.space)
        locks.take(.booking)
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.seriesLock, id.uuid)
        _ = pipeline.add(Statements.seriesLockSpaces, id.uuid)
        _ = pipeline.add(Statements.seriesLockBookings, id.uuid)
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let found = pipeline.add(Statements.seriesGet, id.uuid)
        let dates = pipeline.add(Statements.seriesDates, id.uuid)
        let loaded = try await load(pipeline)
        guard let series = try loaded.rows(found).first, let now = try loaded.rows(clock).first
        else { return nil }
        return (series.with(try loaded.rows(dates)), now)
    }
}

extension Record {
    /// Adds a series, without its dates.
    public mutating func insert(_ series: Series, of room: Room, by actor: Actor) {
        let plan = series.plan
        pipeline.add(
            Statements.seriesInsert,
            (
                series.id.uuid, room.id.uuid, series.zone.description, plan.from.description,
                plan.to.description, plan.rule.description, plan.layout?.rawValue, plan.purpose,
                plan.heads.map(Int32.init), plan.organisation, plan.contact?.name,
                plan.contact?.email?.written, plan.contact?.email?.normalised,
                plan.contact?.phone, plan.contact?.language?.rawValue,
                plan.waive.map(\.rawValue).sorted(), series.createdAt.timestamp, actor.auditName
            )
        )
    }

    /// Adds the bookings of dates of a series, with what they occupy; others may occupy theirs at
    /// another time now.
    ///
    /// - Parameters:
    ///   - bookings: Bookings of one plan in one room.
    ///   - room: The room.
    ///   - actor: Who books.
    ///   - others: The others that occupy another time.
    public mutating func insert(
        _ bookings: [Booking],
        of room: Room,
        by actor: Actor,
        reoccupying others: [Reoccupation]
    ) {
        guard let first = bookings.first else { return }
        release(others)
        pipeline.add(
            Statements.seriesBookingInsert,
            (
                room.id.uuid, bookings.map(\.id.uuid), bookings.map(\.window.start.timestamp),
                bookings.map(\.window.end.timestamp), bookings.map { Int32($0.heads) },
                first.layout?.rawValue, first.purpose, first.organisation, first.contact?.name,
                first.contact?.email?.written, first.contact?.email?.normalised,
                first.contact?.phone, first.contact?.language?.rawValue,
                first.createdAt.timestamp, actor.auditName,
                bookings.map { $0.waived.map(\.rawValue).joined(separator: " ") }
            )
        )
        pipeline.add(
            Statements.seriesOccupationInsert,
            (
                bookings.map(\.id.uuid), bookings.map(\.occupied.start.timestamp),
                bookings.map(\.occupied.end.timestamp), room.spaces.map(\.uuid)
            )
        )
        occupy(others)
    }

    /// Writes what became of dates of a series.
    public mutating func put(_ dates: [SeriesDate], of series: ID<Series>) {
        guard !dates.isEmpty else { return }
        pipeline.add(
            Statements.seriesDatePut,
            (
                series.uuid, dates.map(\.original.description), dates.map(\.state.rawValue),
                dates.map(\.reading.rawValue), dates.map { $0.planned?.start.timestamp },
                dates.map { $0.planned?.end.timestamp }, dates.map { $0.booking?.uuid },
                dates.map { $0.reasons.joined(separator: " ") },
                dates.map { $0.conflict?.room.description },
                dates.map { $0.conflict?.occupied.start.timestamp },
                dates.map { $0.conflict?.occupied.end.timestamp }
            )
        )
    }

    /// Cancels bookings of a series and frees their spaces; those after them keep what they occupy.
    public mutating func cancel(_ bookings: [ID<Booking>], at now: Instant) {
        pipeline.add(
            Statements.seriesBookingCancel,
            (bookings.map(\.uuid), now.timestamp)
        )
    }

    /// Notes that a series changed, and whether it has ended.
    public mutating func touch(_ series: Series) {
        pipeline.add(Statements.seriesEnd, (series.id.uuid, series.endedAt?.timestamp))
    }
}
