import TotemDomain
import TotemOperations
import TotemPresentation

/// Where a session takes place: the room, the building and its doors, and who gets in how.
struct VenueFacts {
    let room: RoomFactsView
    let building: PageLink
    let city: String
    /// How the room is furnished for this session; `nil` when left open.
    let layout: String?
    let hours: [BuildingPage.HoursLine]
    let alwaysOpen: String?
    let house: HouseFacts

    /// The venue of a session; `nil` online, and while it cannot be read, since the page is about
    /// the session.
    static func of(_ session: Session, _ exchange: Exchange) async -> VenueFacts? {
        guard let venue = session.venue else { return nil }
        let path = venue.room
        guard let room = try? await exchange.answer(ShowRoom(path: path)),
            let building = try? await exchange.answer(ShowBuilding(code: path.building))
        else { return nil }
        return VenueFacts(exchange, venue, room, building.facts)
    }

    private init(
        _ exchange: Exchange,
        _ venue: Session.Venue,
        _ room: Room,
        _ facts: BuildingFacts
    ) {
        let language = exchange.language
        let now = exchange.site.configuration.clock()
        self.room = RoomFactsView(room, in: facts, language, now: now)
        building = PageLink(
            name: facts.name,
            address: "/\(language.rawValue)/buildings/\(facts.code)"
        )
        city = facts.city
        house = HouseFacts(facts, language)
        layout = venue.layout.map { Sentence.name(of: $0, language) }
        hours =
            (Sentence.openingHours(facts.openingHours, language)
            + Sentence.datedHours(facts.openingHours, from: facts.zone.local(now).date, language))
            .map { BuildingPage.HoursLine(days: $0.days, hours: $0.hours) }
        alwaysOpen =
            facts.openingHours.isUnrestricted ? Words(language).text("building.always-open") : nil
    }
}
