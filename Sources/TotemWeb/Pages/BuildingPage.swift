import TotemDomain
import TotemOperations
import TotemPresentation

/// A building: its facts, the stack of its rooms, what comes there, and a month of its rooms.
struct BuildingPage: PageView {
    static let template = "building"

    let frame: Frame
    let w: PageWords
    let name: String
    let place: String
    let hours: [HoursLine]
    let hasHours: Bool
    /// What is said instead of hours, for the part that tells them; there is none here.
    let alwaysOpen: String?
    let doors: String
    let house: HouseFacts
    /// How many rooms are reached without a step; `nil` without rooms.
    let access: String?
    /// The legal headcount; `nil` when none is stated.
    let publicLimit: String?
    let rooms: [RoomFactsView]
    let hasRooms: Bool
    let days: [SessionDay]
    let hasSessions: Bool
    /// The agenda of this building alone.
    let agenda: String
    let calendar: FreeBusyMonth

    /// Days with their hours.
    struct HoursLine {
        let days: String
        let hours: String
    }

    /// How many coming sessions are shown.
    static let mostSessions = 6

    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let code = try exchange.parameter(0, of: .building) { Code($0) }
        let building = try await exchange.answer(ShowBuilding(code: code))
        let zone = building.facts.zone
        let month = try exchange.month(in: zone)
        let (soon, shown) = try await exchange.freeBusy(month, in: zone) {
            (request) async throws(WebFault) in
            try await exchange.answer(ListFreeBusy(building: code, request: request))
        }
        let filter = SessionFilter(from: exchange.site.configuration.clock(), building: code)
        let sessions = try await exchange.answer(
            ListSessions(filter: filter, page: PageRequest(limit: Self.mostSessions))
        )
        return .page(Self(exchange, month, soon, shown, sessions.items))
    }

    private init(
        _ exchange: Exchange,
        _ month: MonthGrid,
        _ soon: BuildingFreeBusy,
        _ shown: BuildingFreeBusy,
        _ sessions: [Session]
    ) {
        let language = exchange.language
        let words = Words(language)
        let facts = soon.building.facts
        let now = exchange.site.configuration.clock()
        let path = "buildings/\(facts.code)"
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            language,
            title: "\(facts.name), \(facts.city)",
            path: path,
            query: QueryParts(exchange.target),
            section: .buildings
        )
        name = facts.name
        let territory = Sentence.name(ofTerritory: facts.territory, language)
        place = territory == facts.city ? facts.city : "\(facts.city), \(territory)"
        let today = facts.zone.local(now).date
        hours =
            (Sentence.openingHours(facts.openingHours, language)
            + Sentence.datedHours(facts.openingHours, from: today, language))
            .map { HoursLine(days: $0.days, hours: $0.hours) }
        hasHours = !hours.isEmpty
        alwaysOpen = nil
        doors = Sentence.doors(facts.doors, on: today, language)
        house = HouseFacts(facts, language)
        access = Self.access(soon.rooms.map(\.room), words)
        publicLimit = facts.maxPublic.map { words.plural("building.max-public", $0) }
        let largest = soon.rooms.compactMap(\.room.facts.areaSquareMetres).max() ?? 0
        rooms = soon.rooms.map { busy in
            RoomFactsView(
                busy.room,
                in: facts,
                language,
                free: busy,
                largestArea: largest,
                now: now
            )
        }
        hasRooms = !rooms.isEmpty
        days = SessionDay.days(of: sessions, language, now: now, withinBuilding: true)
        hasSessions = !days.isEmpty
        agenda = "/\(language.rawValue)/?building=\(facts.code)"
        calendar = FreeBusyMonth(
            shown,
            month,
            language,
            now: now,
            address: "/\(language.rawValue)/\(path)"
        )
    }

    /// How many rooms are reached without a step.
    static func access(_ rooms: [Room], _ words: Words) -> String? {
        let reached = rooms.count(where: \.facts.stepFree)
        switch reached {
        case _ where rooms.isEmpty: return nil
        case rooms.count: return words.text("building.all-step-free")
        case 0: return words.text("building.no-step-free")
        default:
            return words.plural(
                "building.some-step-free",
                reached,
                ["rooms": words.number(rooms.count)]
            )
        }
    }
}
