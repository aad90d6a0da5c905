import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let seriesSessionPut = define(
        Queries.seriesSessionPut,
        parameters: (
            UUIDBytes.self, [String].self, [String].self, String.self, String.self, String.self,
            [String].self, Int32?.self, Int32?.self, Bool.self, Bool.self, Int32?.self,
            Int32?.self, Bool.self, String?.self, String?.self, [String].self
        )
    )
    static let seriesSessionGet = define(
        Queries.seriesSessionGet,
        parameters: ([UUIDBytes].self),
        columns: (
            UUIDBytes.self, [String].self, [String].self, String.self, String.self, String.self,
            [String].self, Int32?.self, Int32?.self, Bool.self, Bool.self, Int32?.self,
            Int32?.self, Bool.self, String?.self, String?.self, [String].self
        ),
        row: seriesSession
    )
    static let seriesLockSessions = define(
        Queries.seriesLockSessions,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self),
        row: { ID<Session>($0) }
    )

    /// What the sessions of one series shall be.
    typealias KnownSession = (series: ID<Series>, session: SeriesSession)

    @Sendable private static func seriesSession(
        series: UUIDBytes,
        languageTags: [String],
        texts: [String],
        fallback: String,
        kind: String,
        mode: String,
        languages: [String],
        opens: Int32?,
        closes: Int32?,
        confirmEmail: Bool,
        waitingList: Bool,
        waitingLimit: Int32?,
        offerHours: Int32?,
        publish: Bool,
        programme: String?,
        edition: String?,
        themes: [String]
    ) throws -> KnownSession {
        let byLanguage = Dictionary(zip(languageTags, texts)) { first, _ in first }
        guard let title = LocalisedText(byLanguage, fallback: fallback) else {
            throw Unreadable("title of series \(ID<Series>(series))")
        }
        return (
            ID(series),
            SeriesSession(
                title: title,
                kind: try word(kind),
                mode: try word(mode),
                languages: languages,
                opensMinutes: opens.map(Int.init),
                closesMinutes: closes.map(Int.init),
                confirmEmail: confirmEmail,
                waitingList: waitingList,
                waitingLimit: waitingLimit.map(Int.init),
                promotion: Promotion(offerHours: offerHours.map(Int.init)),
                publish: publish,
                programme: try programme.map { try code($0) },
                edition: try edition.map { try code($0) },
                themes: try themes.map { try code($0) }
            )
        )
    }
}

extension [Series] {
    /// Each with what its sessions shall be.
    func knowing(_ sessions: [Statements.KnownSession]) -> [Series] {
        let known = Dictionary(sessions.map { ($0.series, $0.session) }) { first, _ in first }
        return map { $0.with(known[$0.id]) }
    }
}

extension Writing {
    /// Reads sessions that are locked, whole and with everybody who holds or waits for a place.
    ///
    /// - Parameters:
    ///   - ids: The sessions.
    ///   - now: Stands in for the database's clock.
    /// - Returns: The sessions in the order of their ids.
    /// - Throws: `unavailable` when the database is out of reach.
    public func attendances(
        of ids: [ID<Session>],
        now: Instant
    ) async throws(Failure) -> [LockedAttendance] {
        var pipeline = Pipeline()
        let tickets = ids.sorted().map { AttendanceTickets($0, now: now, in: &pipeline) }
        guard !tickets.isEmpty else { return [] }
        let loaded = try await load(pipeline)
        var found: [LockedAttendance] = []
        for ticket in tickets {
            if let attendance = try ticket.attendance(in: loaded) { found.append(attendance) }
        }
        return found
    }
}

extension Record {
    /// Writes what each session of a series shall be.
    public mutating func put(_ session: SeriesSession, of series: ID<Series>) {
        let titles = session.title.byLanguage.sorted { $0.key < $1.key }
        pipeline.add(
            Statements.seriesSessionPut,
            (
                series.uuid, titles.map(\.key), titles.map(\.value), session.title.fallback,
                session.kind.rawValue, session.mode.rawValue, session.languages,
                session.opensMinutes.map(Int32.init), session.closesMinutes.map(Int32.init),
                session.confirmEmail, session.waitingList, session.waitingLimit.map(Int32.init),
                session.promotion.offerHours.map(Int32.init), session.publish,
                session.programme?.description, session.edition?.description,
                session.themes.map(\.description)
            )
        )
    }
}
