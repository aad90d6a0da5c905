import TotemDomain
import TotemOperations
import TotemPresentation

/// The agenda as a month: a grid on a desk, the days under a small grid on a phone.
struct AgendaMonthPage: PageView {
    static let template = "agenda-month"

    let frame: Frame
    let w: PageWords
    let title: String
    /// The two views of the agenda.
    let views: [PageLink]
    let filters: AgendaFilters
    let previous: PageLink?
    let following: PageLink?
    let weekdays: [WeekdayName]
    let weeks: [Week]
    /// The same days as a list, for narrow screens.
    let days: [SessionDay]
    let isEmpty: Bool
    /// What an empty month says.
    let empty: String
    /// The first session after an empty month; `nil` when there is none.
    let ahead: Ahead?
    /// Whether there are more sessions than are shown.
    let isCut: Bool

    /// A week of the grid.
    struct Week {
        let cells: [Cell]
    }

    /// A day of the grid, or a place that belongs to another month.
    struct Cell {
        var isDay = false
        var number = ""
        var date = ""
        var isToday = false
        var isPast = false
        /// Where the day stands in the list; `nil` for a day without sessions.
        var anchor: String?
        /// How many sessions.
        var count = ""
        var sessions: [SessionRow] = []
        /// What has no room in the cell.
        var rest: PageLink?
    }

    /// The next session after an empty month.
    struct Ahead {
        let lead: String
        let address: String
        let name: String
        let month: PageLink
    }

    /// How many sessions of a day stand in the grid.
    static let most = 3
    /// How many months before and after this one are linked.
    static let reach = 18

    /// Shows the month that the address names.
    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        guard let month = MonthGrid(exchange.parameters[0]) else {
            throw .transport(.unknownPage)
        }
        let strangers = try exchange.query()
            .filter { ["from", "to", "after", "limit"].contains($0.name) }
            .map { Refusal.invalid(FieldFault("/\($0.name)", .unknownField)) }
        guard strangers.isEmpty else { throw .failure(.refused(sorting: strangers)) }
        let query = try await exchange.list(.sessions)
        let filters = try await AgendaFilters(exchange, query, path: "agenda/\(month.text)")
        // Each session stands on the day of its own clock: a day more on both sides holds all.
        let filter = query.sessionFilter(
            from: Zone.utc.start(of: month.first.adding(days: -1)),
            to: Zone.utc.start(of: month.next.first.adding(days: 1))
        )
        let found = try await exchange.answer(
            ListSessions(filter: filter, page: PageRequest(limit: PageRequest.maximumLimit))
        )
        let inside = found.items.filter { session in
            MonthGrid(of: session.zone.local(session.window.start).date).first == month.first
        }
        var next: Session?
        if inside.isEmpty {
            let now = exchange.site.configuration.clock()
            let end = Zone.utc.start(of: month.next.first.adding(days: -1))
            let later = query.sessionFilter(from: max(now, end))
            next =
                try await exchange.answer(
                    ListSessions(filter: later, page: PageRequest(limit: 1))
                )
                .items.first
        }
        let page = Self(exchange, month, filters, inside, next: next, isCut: found.next != nil)
        return .page(page)
    }

    private init(
        _ exchange: Exchange,
        _ month: MonthGrid,
        _ filters: AgendaFilters,
        _ sessions: [Session],
        next: Session?,
        isCut: Bool
    ) {
        let language = exchange.language
        let words = Words(language)
        let now = exchange.site.configuration.clock()
        let parts = QueryParts(exchange.target)
        let dates = DatesForPeople(language, in: filters.zone)
        let today = filters.zone.local(now).date
        let path = "agenda/\(month.text)"
        let name = dates.month(month.first)
        title = words.text("agenda.month-title", ["month": name])
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            language,
            title: title,
            path: path,
            query: parts,
            section: .agenda,
            isPrivate: sessions.isEmpty
        )
        self.filters = filters
        self.isCut = isCut
        views = AgendaPage.views(language, month, parts, isList: false)
        let distance = month.number - MonthGrid(of: today).number
        func link(_ other: MonthGrid, _ isNear: Bool) -> PageLink? {
            guard isNear else { return nil }
            let address = "/\(language.rawValue)/agenda/\(other.text)\(parts.text)"
            return PageLink(name: dates.month(other.first), address: address)
        }
        previous = link(month.previous, distance > -Self.reach)
        following = link(month.next, distance < Self.reach)
        weekdays = WeekdayName.all(dates)
        days = SessionDay.days(of: sessions, language, now: now)
        let byDate = Dictionary(grouping: days, by: \.local)
        weeks = month.weeks.map { week in
            Week(
                cells: week.map { date in
                    let rows = date.flatMap { byDate[$0] }?.flatMap(\.sessions) ?? []
                    return Self.cell(date, rows, today, filters.zone, parts, words)
                }
            )
        }
        isEmpty = sessions.isEmpty
        let key =
            filters.chosen.isEmpty ? "agenda.month-empty" : "agenda.month-empty-filtered"
        empty = words.text(key, ["month": name])
        ahead = next.map { Self.ahead($0, language, parts) }
    }

    private static func cell(
        _ date: LocalDate?,
        _ rows: [SessionRow],
        _ today: LocalDate,
        _ zone: Zone,
        _ parts: QueryParts,
        _ words: Words
    ) -> Cell {
        guard let date else { return Cell() }
        let more = rows.count - most
        return Cell(
            isDay: true,
            number: String(date.day),
            date: date.description,
            isToday: date == today,
            isPast: date < today,
            anchor: rows.isEmpty ? nil : "d-\(date)",
            count: words.plural("agenda.count", rows.count),
            sessions: Array(rows.prefix(most)),
            rest: more > 0
                ? PageLink(
                    name: words.plural("agenda.more-of-day", more),
                    address: "/\(words.language.rawValue)/"
                        + parts.with("from", zone.start(of: date).rfc3339())
                        .with("to", zone.start(of: date.adding(days: 1)).rfc3339()).text
                ) : nil
        )
    }

    private static func ahead(
        _ session: Session,
        _ language: Language,
        _ parts: QueryParts
    ) -> Ahead {
        let words = Words(language)
        let dates = DatesForPeople(language, in: session.zone)
        let month = MonthGrid(of: session.zone.local(session.window.start).date)
        let title = session.title.text(in: language.rawValue)
        return Ahead(
            lead: words.text("agenda.next"),
            address: "/\(language.rawValue)/sessions/\(session.slug)",
            name: "\(title), \(dates.window(session.window))",
            month: PageLink(
                name: dates.month(month.first),
                address: "/\(language.rawValue)/agenda/\(month.text)\(parts.text)"
            )
        )
    }
}
