import TotemDomain
import TotemOperations
import TotemPresentation

/// The agenda as a list: months, days as headings, sessions as stacks.
struct AgendaPage: PageView {
    static let template = "agenda"

    let frame: Frame
    let w: PageWords
    /// The two views of the agenda.
    let views: [PageLink]
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
        let days: [SessionDay]
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
            ? nil : try await AgendaFilters(exchange, query, path: "")
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
        let parts = QueryParts(exchange.target)
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            language,
            title: words.text("agenda.title"),
            path: "",
            query: parts,
            section: .agenda
        )
        let now = exchange.site.configuration.clock()
        months = Self.months(SessionDay.days(of: page.items, language, now: now), language)
        let zone = filters?.zone ?? page.items.first?.zone ?? .utc
        let month = MonthGrid(
            of: page.items.first.map { $0.zone.local($0.window.start).date }
                ?? zone.local(now).date
        )
        views = Self.views(language, month, parts, isList: true)
        isEmpty = page.items.isEmpty
        self.isFiltered = isFiltered
        empty = words.text(isFiltered ? "agenda.empty-filtered" : "agenda.empty")
        next = page.next.map { mark in
            "/\(language.rawValue)/" + parts.with("after", mark.description).text
        }
    }

    /// The links between list and month, which keep the filters.
    static func views(
        _ language: Language,
        _ month: MonthGrid,
        _ parts: QueryParts,
        isList: Bool
    ) -> [PageLink] {
        let words = Words(language)
        let query = parts.without("from", "to", "after", "limit").text
        let root = "/\(language.rawValue)/"
        return [
            PageLink(name: words.text("agenda.list"), address: root + query, isCurrent: isList),
            PageLink(
                name: words.text("agenda.month"),
                address: root + "agenda/\(month.text)" + query,
                isCurrent: !isList
            ),
        ]
    }

    /// The days under their months, in the order given.
    private static func months(_ days: [SessionDay], _ language: Language) -> [Month] {
        let dates = DatesForPeople(language, in: .utc)
        var groups: [(month: MonthGrid, days: [SessionDay])] = []
        for day in days {
            let month = MonthGrid(of: day.local)
            if groups.last?.month.first != month.first { groups.append((month, [])) }
            groups[groups.count - 1].days.append(day)
        }
        return groups.map { month, days in
            Month(
                anchor: "m-\(month.text)",
                name: dates.month(month.first),
                count: days.reduce(0) { $0 + $1.sessions.count },
                days: days
            )
        }
    }
}
