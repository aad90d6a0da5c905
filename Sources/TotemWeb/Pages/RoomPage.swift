import TotemDomain
import TotemOperations
import TotemPresentation

/// A room: its facts, when it is free, and what comes there.
struct RoomPage: PageView {
    static let template = "room"

    let frame: Frame
    let w: PageWords
    let room: RoomFactsView
    let building: PageLink
    let city: String
    /// How to find the building that it is in.
    let house: HouseFacts
    /// The rooms it joins; `nil` for a room alone in its space.
    let joined: String?
    /// What it has of the attributes that the network defines.
    let particulars: [Particular]
    let days: [SessionDay]
    let hasSessions: Bool
    let calendar: FreeBusyMonth

    /// One attribute by its name.
    struct Particular {
        let name: String
        let value: String
    }

    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let text = exchange.parameters.joined(separator: "/")
        guard let path = RoomPath(text) else { throw .refused(.unknown(.room, text)) }
        let room = try await exchange.answer(ShowRoom(path: path))
        let month = try exchange.month(in: room.zone)
        let (soon, shown) = try await exchange.freeBusy(month, in: room.zone) {
            (request) async throws(WebFault) in
            try await exchange.answer(ShowFreeBusy(path: path, request: request))
        }
        let now = exchange.site.configuration.clock()
        let sessions = try await exchange.answer(
            ListSessions(
                filter: SessionFilter(from: now, building: path.building),
                page: PageRequest(limit: PageRequest.maximumLimit)
            )
        )
        let here = sessions.items.filter { $0.venue?.room == path }
            .prefix(BuildingPage.mostSessions)
        let joined = try await Self.joined(room, exchange)
        let particulars = try await Self.particulars(of: room, exchange)
        return .page(
            Self(exchange, room, month, soon, shown, Array(here), particulars, joined: joined)
        )
    }

    /// What the room has of attributes, each by its name in the reader's language.
    private static func particulars(
        of room: Room,
        _ exchange: Exchange
    ) async throws(WebFault) -> [Particular] {
        guard !room.facts.attributes.isEmpty else { return [] }
        let all = PageRequest(limit: PageRequest.maximumLimit)
        let words = Words(exchange.language)
        return try await exchange.answer(ListAttributes(page: all)).items
            .compactMap { kind in
                room.facts.attributes[kind.facts.word]
                    .map { value in
                        Particular(
                            name: kind.facts.name.text(in: exchange.language.rawValue),
                            value: words.text(of: value)
                        )
                    }
            }
    }

    /// The names of the rooms whose spaces this one joins; `nil` for a room alone in its space.
    private static func joined(
        _ room: Room,
        _ exchange: Exchange
    ) async throws(WebFault) -> String? {
        guard room.facts.spaces.count > 1 else { return nil }
        let all = PageRequest(limit: PageRequest.maximumLimit)
        let rooms = try await exchange.answer(ListRooms(building: room.building, page: all))
        let names = rooms.items
            .filter { other in
                other.id != room.id && Set(other.facts.spaces).isSubset(of: room.facts.spaces)
            }
            .map(\.facts.name)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private init(
        _ exchange: Exchange,
        _ room: Room,
        _ month: MonthGrid,
        _ soon: BuildingFreeBusy,
        _ shown: BuildingFreeBusy,
        _ sessions: [Session],
        _ particulars: [Particular],
        joined: String?
    ) {
        let language = exchange.language
        let words = Words(language)
        let facts = soon.building.facts
        let now = exchange.site.configuration.clock()
        let path = "buildings/\(room.path)"
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            language,
            title: "\(room.facts.name), \(facts.name)",
            path: path,
            query: QueryParts(exchange.target),
            section: .buildings
        )
        self.room = RoomFactsView(room, in: facts, language, free: soon.rooms.first, now: now)
        building = PageLink(
            name: facts.name,
            address: "/\(language.rawValue)/buildings/\(facts.code)"
        )
        city = facts.city
        house = HouseFacts(facts, language)
        self.joined = joined
        self.particulars = particulars
        days = SessionDay.days(of: sessions, language, now: now, withinBuilding: true)
        hasSessions = !days.isEmpty
        calendar = FreeBusyMonth(
            shown,
            month,
            language,
            now: now,
            address: "/\(language.rawValue)/\(path)"
        )
    }
}
