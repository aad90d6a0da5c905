import TotemDomain
import TotemPresentation

/// The answer first: when, where, in which language, how many seats.
struct SessionFacts {
    /// The start for machines.
    let start: String
    /// Day and hours.
    let when: String
    /// How far off it is; `nil` once it is over.
    let distance: String?
    /// Room, building and town, or that it is online.
    let place: String
    /// The room and the building as links; `nil` where there are none.
    let placeLinks: PlaceLinks?
    /// Whether the room is reached without a step.
    let isStepFree: Bool
    /// The languages spoken.
    let languages: String
    /// Its themes by name; `nil` when it has none of its own.
    let themes: String?
    /// Free seats; `nil` while nobody can register for them.
    let seats: String?
    /// The tone of the seats.
    let tone: String

    /// The parts of a place that have pages of their own, and the town.
    struct PlaceLinks {
        let room: PageLink
        let building: PageLink
        let city: String
    }

    init(
        _ session: Session,
        _ language: Language,
        now: Instant,
        linksPlace: Bool = false
    ) {
        let dates = DatesForPeople(language, in: session.zone)
        let offset = session.zone.offsetSeconds(at: session.window.start)
        start = session.window.start.rfc3339(offsetSeconds: offset)
        when = dates.window(session.window)
        let isAhead = now < session.window.end
        distance = isAhead ? dates.distance(to: session.window.start, from: now) : nil
        place = Self.place(of: session, language)
        placeLinks =
            linksPlace
            ? session.venue.map { venue in
                let root = "/\(language.rawValue)/buildings/"
                return PlaceLinks(
                    room: PageLink(name: venue.roomName, address: root + venue.room.description),
                    building: PageLink(
                        name: venue.buildingName,
                        address: root + venue.room.building.description
                    ),
                    city: venue.city
                )
            } : nil
        isStepFree = session.venue?.stepFree ?? false
        languages = Self.languages(of: session, language)
        let names = session.themes.map { $0.name.text(in: language.rawValue) }
        themes = names.isEmpty ? nil : names.joined(separator: ", ")
        let isOpen = session.admissionFacts.closedReason(at: now) == nil
        seats = isOpen ? Sentence.seats(session.seats, language) : nil
        tone = Self.tone(of: session)
    }

    /// Room, building and town, from the near to the far.
    static func place(of session: Session, _ language: Language) -> String {
        guard let venue = session.venue else { return Sentence.name(of: session.mode, language) }
        return venue.place
    }

    /// The languages spoken, by name.
    static func languages(of session: Session, _ language: Language) -> String {
        session.languages.map { Sentence.name(ofLanguage: $0, language) }.joined(separator: ", ")
    }

    /// Whether seats are free, waited for, or gone.
    static func tone(of session: Session) -> String {
        if session.seats.waiting > 0 || session.seats.free == 0 { return "wait" }
        return "good"
    }

    /// The tag of the language that the title is really in.
    static func titleLanguage(of session: Session, _ language: Language) -> String {
        session.title.byLanguage[language.rawValue] == nil
            ? session.title.fallback : language.rawValue
    }
}
