import TotemDomain
import TotemOperations
import TotemPresentation

/// The agenda: months, days as headings, sessions as stacks.
struct AgendaPage: PageView {
    static let template = "agenda"

    let frame: Frame
    let w: PageWords
    let months: [Month]
    let isEmpty: Bool
    /// The form that narrows the agenda; `nil` when there is nothing to narrow.
    let filters: AgendaFilters?
    /// Whether only some of what is ahead was asked for.
    let isFiltered: Bool
    /// What an empty agenda says.
    let empty: String
    /// The address of what comes later; `nil` at the end.
    let next: String?

    /// A month with its days.
    struct Month {
        let anchor: String
        let name: String
        let count: Int
        let days: [Day]
    }

    /// A day with its sessions.
    struct Day {
        let date: String
        let name: String
        let sessions: [Row]
    }

    /// One session.
    struct Row {
        let address: String
        let hours: String
        let title: String
        let titleLanguage: String
        let place: String
        let languages: String
        let seats: String
        let tone: String
        let isOff: Bool
    }

    /// How many sessions a page shows.
    static let length = 100

    /// Shows what is ahead.
    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let query = try await exchange.list(.sessions)
        let now = exchange.site.configuration.clock()
        let sessions = try await exchange.answer(
            ListSessions(
                filter: query.sessionFilter(from: query.from ?? now),
                page: PageRequest(limit: Self.length, after: query.page.after)
            )
        )
        let isFiltered = query.sessions != SessionFilter()
        let filters =
            sessions.items.isEmpty && !isFiltered
            ? nil : try await AgendaFilters(exchange, query)
        return .page(Self(exchange, sessions, filters, isFiltered: isFiltered))
    }

    init(
        _ exchange: Exchange,
        _ page: Page<Session>,
        _ filters: AgendaFilters?,
        isFiltered: Bool
    ) {
        self.filters = filters
        let language = exchange.language
        let words = Words(language)
        w = PageWords(words)
        frame = Frame(exchange.site, language, title: words.text("agenda.title"), path: "")
        let now = exchange.site.configuration.clock()
        months = Self.months(of: page.items, language, now: now)
        isEmpty = page.items.isEmpty
        self.isFiltered = isFiltered
        empty = words.text(isFiltered ? "agenda.empty-filtered" : "agenda.empty")
        let rest = exchange.target.query.split(separator: "&").filter { !$0.hasPrefix("after=") }
        next = page.next.map { mark in
            "/\(language.rawValue)/?" + (rest + ["after=\(mark)"]).joined(separator: "&")
        }
    }

    /// The sessions by month and day of their own clocks, in the order given.
    private static func months(
        of sessions: [Session],
        _ language: Language,
        now: Instant
    ) -> [Month] {
        var months: [(first: LocalDate, days: [(LocalDate, Zone, [Row])])] = []
        for session in sessions {
            let date = session.zone.local(session.window.start).date
            let first = date.adding(days: 1 - date.day)
            if months.last?.first != first { months.append((first, [])) }
            let month = months.count - 1
            if months[month].days.last?.0 != date {
                months[month].days.append((date, session.zone, []))
            }
            let day = months[month].days.count - 1
            months[month].days[day].2.append(row(session, language, now: now))
        }
        return months.map { month in
            let zone = month.days[0].1
            return Month(
                anchor: "m-\(month.first.description.prefix(7))",
                name: DatesForPeople(language, in: zone).month(month.first),
                count: month.days.reduce(0) { $0 + $1.2.count },
                days: month.days.map { date, zone, rows in
                    Day(
                        date: date.description,
                        name: DatesForPeople(language, in: zone).day(date),
                        sessions: rows
                    )
                }
            )
        }
    }

    private static func row(_ session: Session, _ language: Language, now: Instant) -> Row {
        let place = session.venue.map { "\($0.buildingName), \($0.city)" }
        let state = Sentence.state(of: session.status, language)
        let closed = closed(session, language, now: now)
        return Row(
            address: "/\(language.rawValue)/sessions/\(session.slug)",
            hours: DatesForPeople(language, in: session.zone).hours(session.window),
            title: session.title.text(in: language.rawValue),
            titleLanguage: SessionFacts.titleLanguage(of: session, language),
            place: place ?? Sentence.name(of: session.mode, language),
            languages: SessionFacts.languages(of: session, language),
            seats: state ?? closed ?? Sentence.seats(session.seats, language),
            tone: state != nil ? "stop" : closed != nil ? "quiet" : SessionFacts.tone(of: session),
            isOff: session.status == .cancelled
        )
    }

    /// Why nobody can register for what is published; `nil` while one can.
    private static func closed(
        _ session: Session,
        _ language: Language,
        now: Instant
    ) -> String? {
        switch session.admissionFacts.closedReason(at: now) {
        case nil: nil
        case .notYetOpen(let opens)?:
            Sentence.of(.registrationClosed(.notYetOpen(opens), zone: session.zone), language)
        case .closed?, .notPublished?, .cancelled?:
            Problem.title(ofCode: "registration-closed", language)
        }
    }
}
