import TotemDomain
import TotemPresentation

/// A day with the sessions that begin on it.
struct SessionDay {
    /// The day on the clock of its sessions.
    let local: LocalDate
    let date: String
    let name: String
    /// The place of the day in a page, for links within it.
    let anchor: String
    let sessions: [SessionRow]

    /// The sessions under their days, in the order given.
    ///
    /// Within a building the place of a row is the room, elsewhere building and town.
    static func days(
        of sessions: [Session],
        _ language: Language,
        now: Instant,
        withinBuilding: Bool = false
    ) -> [SessionDay] {
        var clocks: [Zone: DatesForPeople] = [:]
        var days: [SessionDay] = []
        var rows: [SessionRow] = []
        var open: (date: LocalDate, dates: DatesForPeople)?
        func close() {
            guard let (date, dates) = open else { return }
            days.append(
                SessionDay(
                    local: date,
                    date: date.description,
                    name: dates.day(date),
                    anchor: "d-\(date)",
                    sessions: rows
                )
            )
            rows = []
        }
        for session in sessions {
            let dates = clocks[session.zone] ?? DatesForPeople(language, in: session.zone)
            clocks[session.zone] = dates
            let date = session.zone.local(session.window.start).date
            if open?.date != date {
                close()
                open = (date, dates)
            }
            rows.append(SessionRow(session, dates, now: now, withinBuilding: withinBuilding))
        }
        close()
        return days
    }
}

/// One session as a row of a stack.
struct SessionRow {
    let address: String
    let hours: String
    let title: String
    let titleLanguage: String
    let place: String
    let languages: String
    let seats: String
    let tone: String
    let isOff: Bool

    init(_ session: Session, _ dates: DatesForPeople, now: Instant, withinBuilding: Bool) {
        let language = dates.language
        let state = Sentence.state(of: session.status, language)
        let closed = Self.closed(session, language, now: now)
        address = "/\(language.rawValue)/sessions/\(session.slug)"
        hours = dates.hours(session.window)
        title = session.title.text(in: language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, language)
        place =
            session.venue.map { withinBuilding ? $0.roomName : "\($0.buildingName), \($0.city)" }
            ?? Sentence.name(of: session.mode, language)
        languages = SessionFacts.languages(of: session, language)
        seats = state ?? closed ?? Sentence.seats(session.seats, language)
        tone = state != nil ? "stop" : closed != nil ? "quiet" : SessionFacts.tone(of: session)
        isOff = session.status == .cancelled
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
