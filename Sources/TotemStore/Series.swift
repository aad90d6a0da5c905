import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let seriesInsert = define(
        Queries.seriesInsert,
        parameters: (
            UUIDBytes.self, UUIDBytes.self, String.self, String.self, String.self, String.self,
            String?.self, String.self, Int32?.self, String?.self, String?.self, String?.self,
            String?.self, String?.self, String?.self, [String].self, Timestamp.self, String.self,
            UUIDBytes?.self
        )
    )
    static let seriesDatePut = define(
        Queries.seriesDatePut,
        parameters: (
            UUIDBytes.self, [String].self, [String].self, [String].self, [Timestamp?].self,
            [Timestamp?].self, [UUIDBytes?].self, [String].self, [String?].self,
            [Timestamp?].self, [Timestamp?].self, [String?].self
        )
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
            Timestamp?.self, String?.self, String?.self, Timestamp?.self, Timestamp?.self,
            UUIDBytes?.self
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
    static let seriesBookings = define(
        Queries.seriesBookings,
        parameters: (UUIDBytes.self),
        columns: bookingColumns,
        row: booking
    )
    static let seriesDateDrop = define(
        Queries.seriesDateDrop,
        parameters: (UUIDBytes.self, [String].self)
    )
    static let seriesLockRooms = define(
        Queries.seriesLockRooms,
        parameters: (String.self, [String].self, UUIDBytes?.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let seriesLockQuotas = define(
        Queries.seriesLockQuotas,
        parameters: (String.self, [String].self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let seriesOccupationRelease = define(
        Queries.seriesOccupationRelease,
        parameters: ([UUIDBytes].self)
    )
    static let seriesReplan = define(
        Queries.seriesReplan,
        parameters: (
            UUIDBytes.self, String.self, String.self, String.self, String.self, String?.self,
            String.self, Int32?.self, String?.self, String?.self, String?.self, String?.self,
            String?.self, String?.self, [String].self
        )
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
            Timestamp.Type, Timestamp?.Type, UUIDBytes?.Type
        )
    {
        (
            UUIDBytes.self, Int32.self, String.self, String.self, String.self, String.self,
            String.self, String.self, String?.self, String.self, Int32?.self, String?.self,
            String?.self, String?.self, String?.self, String?.self, String?.self, [String].self,
            Timestamp.self, Timestamp?.self, UUIDBytes?.self
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
        endedAt: Timestamp?,
        parent: UUIDBytes?
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
            endedAt: endedAt.map { Instant($0) },
            parent: parent.map { ID($0) }
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
        conflictUpper: Timestamp?,
        wished: String?,
        placedRoom: String?,
        placedLower: Timestamp?,
        placedUpper: Timestamp?,
        session: UUIDBytes?
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
        var placed: SeriesDate.Placing?
        if let room = placedRoom.flatMap({ RoomPath($0) }), let placedLower, let placedUpper {
            placed = SeriesDate.Placing(
                room: room,
                window: try TimeWindow(stored: placedLower, placedUpper)
            )
        }
        return SeriesDate(
            original: try local(original),
            reading: try word(reading),
            planned: planned,
            state: try word(state),
            booking: booking.map { ID($0) },
            bookingStatus: try bookingStatus.map { try word($0) },
            placed: placed,
            session: session.map { ID($0) },
            room: wished.flatMap { RoomPath($0) },
            reasons: reasons,
            conflict: conflict
        )
    }

    static func local(_ text: String) throws(Unreadable) -> LocalDateTime {
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
        let sessions = try await rows(Statements.seriesSessionGet, [id.uuid], within: limit)
        return found.with(sessions.first?.session)
            .with(try await rows(Statements.seriesDates, id.uuid, within: limit))
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
        let sessions = try await rows(
            Statements.seriesSessionGet,
            found.map(\.id.uuid),
            within: limit
        )
        return Page(found.knowing(sessions), limit: page.limit) { Cursor($0.id) }
    }
}
