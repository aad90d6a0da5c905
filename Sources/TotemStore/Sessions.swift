import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let sessionInsert = define(
        Queries.sessionInsert,
        parameters: (
            UUIDBytes.self, String.self, String.self, [String].self, [String].self, String.self,
            String.self, String.self, UUIDBytes?.self, String.self, TimestampRange.self,
            [String].self, Timestamp?.self, Timestamp?.self, Bool.self, Bool.self, Int32?.self,
            Timestamp.self, String.self, Timestamp?.self, String?.self, Int32?.self, String?.self
        )
    )
    static let seatPoolInsert = define(
        Queries.seatPoolInsert,
        parameters: (UUIDBytes.self, String.self, Int32.self)
    )
    static let sessionGet = define(
        Queries.sessionGet,
        parameters: (UUIDBytes?.self, String?.self),
        columns: sessionColumns,
        row: session
    )
    static let sessionList = define(
        Queries.sessionList,
        parameters: (
            Bool.self, Timestamp?.self, Timestamp?.self, String?.self, String?.self,
            String?.self, String?.self, String?.self, Timestamp?.self, UUIDBytes?.self,
            Int32.self, String?.self
        ),
        columns: sessionColumns,
        row: session
    )
    static let sessionCancel = define(
        Queries.sessionCancel,
        parameters: (UUIDBytes.self, String?.self)
    )
    static let sessionPublish = define(
        Queries.sessionPublish,
        parameters: (UUIDBytes.self, Timestamp.self)
    )

    private static var sessionColumns:
        (
            UUIDBytes.Type, Int32.Type, Int32.Type, String.Type, String.Type, [String].Type,
            [String].Type, String.Type, String.Type, String.Type, String?.Type, String?.Type,
            String?.Type, String?.Type, String?.Type, String?.Type, Bool?.Type, UUIDBytes?.Type,
            String.Type, Timestamp.Type, Timestamp.Type, [String].Type, Timestamp?.Type,
            Timestamp?.Type, Bool.Type, Bool.Type, Int32?.Type, Int32.Type, Int32.Type,
            Int32.Type, Int32.Type, Int32.Type, Int32.Type, String?.Type, Timestamp?.Type,
            Bool.Type, String?.Type, [String].Type, [String].Type, Int32?.Type, Bool.Type,
            String?.Type, [String].Type, [String].Type, [String].Type, [String].Type,
            [String].Type
        )
    {
        (
            UUIDBytes.self, Int32.self, Int32.self, String.self, String.self, [String].self,
            [String].self, String.self, String.self, String.self, String?.self, String?.self,
            String?.self, String?.self, String?.self, String?.self, Bool?.self, UUIDBytes?.self,
            String.self, Timestamp.self, Timestamp.self, [String].self, Timestamp?.self,
            Timestamp?.self, Bool.self, Bool.self, Int32?.self, Int32.self, Int32.self,
            Int32.self, Int32.self, Int32.self, Int32.self, String?.self, Timestamp?.self,
            Bool.self, String?.self, [String].self, [String].self, Int32?.self, Bool.self,
            String?.self, [String].self, [String].self, [String].self, [String].self,
            [String].self
        )
    }

    @Sendable private static func session(
        id: UUIDBytes,
        version: Int32,
        seatsVersion: Int32,
        slug: String,
        status: String,
        titleLanguages: [String],
        titleTexts: [String],
        titleFallback: String,
        kind: String,
        mode: String,
        building: String?,
        room: String?,
        layout: String?,
        roomName: String?,
        buildingName: String?,
        city: String?,
        stepFree: Bool?,
        booking: UUIDBytes?,
        zoneName: String,
        lower: Timestamp,
        upper: Timestamp,
        languages: [String],
        opens: Timestamp?,
        closes: Timestamp?,
        confirmEmail: Bool,
        waitingList: Bool,
        waitingLimit: Int32?,
        capacity: Int32,
        overbooking: Int32,
        allowance: Int32,
        confirmed: Int32,
        held: Int32,
        waiting: Int32,
        cancelReason: String?,
        movedAt: Timestamp?,
        listed: Bool,
        programme: String?,
        programmeLanguages: [String],
        programmeTexts: [String],
        offerHours: Int32?,
        wasPublished: Bool,
        edition: String?,
        editionLanguages: [String],
        editionTexts: [String],
        themeCodes: [String],
        themeLanguages: [String],
        themeTexts: [String]
    ) throws -> Session {
        let texts = Dictionary(zip(titleLanguages, titleTexts)) { first, _ in first }
        guard let title = LocalisedText(texts, fallback: titleFallback) else {
            throw Unreadable("title of session \(slug)")
        }
        var venue: Session.Venue?
        if let building, let room, let roomName, let buildingName, let city, let stepFree {
            venue = Session.Venue(
                room: RoomPath(building: try code(building), room: try code(room)),
                layout: try layout.map { try word($0) },
                roomName: roomName,
                buildingName: buildingName,
                city: city,
                stepFree: stepFree
            )
        }
        return Session(
            id: ID(id),
            version: Int(version),
            seatsVersion: Int(seatsVersion),
            slug: try code(slug),
            status: try word(status),
            title: title,
            kind: try word(kind),
            mode: try word(mode),
            venue: venue,
            booking: booking.map { ID($0) },
            zone: try zone(zoneName),
            window: try TimeWindow(stored: lower, upper),
            languages: languages,
            registration: RegistrationRules(
                opens: opens.map { Instant($0) },
                closes: closes.map { Instant($0) },
                confirmEmail: confirmEmail,
                waitingList: waitingList,
                waitingLimit: waitingLimit.map(Int.init),
                promotion: Promotion(offerHours: offerHours.map(Int.init))
            ),
            seats: SeatPool(
                capacity: Int(capacity),
                overbooking: Int(overbooking),
                allowance: Int(allowance),
                confirmed: Int(confirmed),
                held: Int(held),
                waiting: Int(waiting)
            ),
            cancelReason: cancelReason,
            movedAt: movedAt.map { Instant($0) },
            visibility: listed ? .listed : .unlisted,
            programme: try programme.map { text in
                Session.ProgrammeName(
                    code: try code(text),
                    name: try name(programmeLanguages, programmeTexts)
                )
            },
            edition: try edition.map { text in
                Named(code: try code(text), name: try name(editionLanguages, editionTexts))
            },
            themes: try themes(themeCodes, themeLanguages, themeTexts),
            wasPublished: wasPublished
        )
    }
}

extension Store {
    /// One session by id or by slug, or `nil`; drafts included.
    public func session(
        id: ID<Session>?,
        slug: Code?,
        within limit: Duration
    ) async throws(Failure) -> Session? {
        try await rows(Statements.sessionGet, (id?.uuid, slug?.description), within: limit).first
    }

    /// Sessions by start; `hidden` ones too, which are drafts and what is not listed.
    public func sessions(
        _ filter: SessionFilter,
        hidden: Bool,
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Session> {
        let found = try await rows(
            Statements.sessionList,
            (
                hidden, filter.from?.timestamp, filter.to?.timestamp,
                filter.building?.description, filter.city,
                filter.programme?.description, filter.language, filter.words,
                page.after.map { Timestamp(microseconds: $0.microseconds) },
                page.after.map { UUIDBytes(high: $0.high, low: $0.low) }, Int32(page.limit + 1),
                filter.theme?.description
            ),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id, at: $0.window.start) }
    }
}

extension Record {
    /// Adds a session with its main pool of seats, at the moment `now`.
    ///
    /// Its booking goes into the record before it: the session's row names it.
    public mutating func insert(_ session: Session, by actor: Actor, at now: Instant) {
        let titles = session.title.byLanguage.sorted { $0.key < $1.key }
        let rules = session.registration
        pipeline.add(
            Statements.sessionInsert,
            (
                session.id.uuid, session.slug.description, session.status.rawValue,
                titles.map(\.key), titles.map(\.value), session.title.fallback,
                session.kind.rawValue, session.mode.rawValue, session.booking?.uuid,
                session.zone.description, session.window.range, session.languages,
                rules.opens?.timestamp, rules.closes?.timestamp, rules.confirmEmail,
                rules.waitingList, rules.waitingLimit.map(Int32.init), now.timestamp,
                actor.auditName, session.status == .published ? now.timestamp : nil,
                session.programme?.code.description, rules.promotion.offerHours.map(Int32.init),
                session.edition?.code.description
            )
        )
        pipeline.add(
            Statements.seatPoolInsert,
            (session.id.uuid, SeatPool.main, Int32(session.seats.capacity))
        )
        add(session.themes, to: session.id)
    }

    /// Calls a session off; its booking and its registrations go by records of their own.
    public mutating func cancel(_ session: ID<Session>, reason: String?) {
        pipeline.add(Statements.sessionCancel, (session.uuid, reason))
    }

    /// Makes a draft public.
    public mutating func publish(_ session: ID<Session>, at now: Instant) {
        pipeline.add(Statements.sessionPublish, (session.uuid, now.timestamp))
    }
}
