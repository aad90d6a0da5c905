import TotemDomain
import TotemOperations
import TotemPresentation

/// My sessions: what needs somebody first, then drafts, then what is ahead, with seats as numbers.
struct DeskPage: PageView {
    static let template = "desk"
    /// How many sessions a page shows.
    static let length = 100

    let frame: Frame
    let w: PageWords
    /// Where a session is scheduled; `nil` for those who only look.
    let schedule: String?
    let lead: String
    let needs: [Need]
    let needsSomebody: Bool
    let groups: [Group]
    let isEmpty: Bool
    let next: String?

    /// Something that waits for a person.
    struct Need {
        let sentence: String
        /// Where it is mended; `nil` when that is not at the desk.
        let place: String?
    }

    /// Sessions under a heading.
    struct Group {
        let id: String
        let heading: String
        let count: Int
        let rows: [Row]
    }

    /// One session.
    struct Row {
        let address: String
        let date: String
        let day: String
        let hours: String
        let distance: String
        let title: String
        let titleLanguage: String
        let place: String
        let state: String
        let tone: String
        let confirmed: String
        let waiting: String
        let free: String
        let capacity: String
    }

    /// Shows it.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let exchange = visit.exchange
        let query = try await exchange.list(.plain)
        let sessions = try await exchange.answer(
            ListSessions(
                filter: SessionFilter(from: visit.now),
                page: PageRequest(limit: length, after: query.page.after)
            )
        )
        let holds = try await exchange.answer(
            ListBookings(
                filter: BookingFilter(from: visit.now),
                page: PageRequest(limit: PageRequest.maximumLimit)
            )
        )
        var open = holds.items.filter { $0.status == .held }
        if visit.signIn.role == .admin {
            let waiting = ListBookings(
                filter: BookingFilter(from: visit.now, status: .requested),
                page: PageRequest(limit: PageRequest.maximumLimit)
            )
            open += try await exchange.answer(waiting).items
        }
        var names: HouseNames?
        if !open.isEmpty { names = try await HouseNames.of(visit) }
        return visit.page(Self(visit, sessions, open, names))
    }

    private init(_ visit: DeskVisit, _ page: Page<Session>, _ open: [Booking], _ names: HouseNames?)
    {
        let words = visit.words
        w = PageWords(words)
        frame = visit.frame(words.text("desk.title"), "", here: .sessions)
        schedule = visit.canChange ? "\(visit.root)/schedule" : nil
        let coming = page.items.filter { $0.status == .draft || $0.status == .published }
        lead = words.plural("desk.coming", coming.count)
        needs =
            coming.flatMap { Self.needs(of: $0, visit) }
            + open.map { Self.need(of: $0, names, visit) }
        needsSomebody = !needs.isEmpty
        let rows = { (status: [Session.Status]) in
            page.items.filter { status.contains($0.status) }.map { Self.row($0, visit) }
        }
        groups = [
            ("drafts", "desk.drafts", rows([.draft])),
            ("ahead", "desk.ahead", rows([.published])),
            ("off", "desk.off", rows([.cancelled, .ended, .closed])),
        ]
        .filter { !$0.2.isEmpty }
        .map { Group(id: $0.0, heading: words.text($0.1), count: $0.2.count, rows: $0.2) }
        isEmpty = groups.isEmpty
        next = page.next.map { "\(visit.root)?after=\($0)" }
    }

    /// What of a session waits for somebody.
    private static func needs(of session: Session, _ visit: DeskVisit) -> [Need] {
        let words = visit.words
        let dates = DatesForPeople(visit.language, in: session.zone)
        let values = [
            "title": session.title.text(in: visit.language.rawValue),
            "when": dates.distance(to: session.window.start, from: visit.now),
        ]
        let seats = session.seats
        let over = seats.confirmed + seats.held - seats.capacity
        var sentences: [String] = []
        if session.status == .draft { sentences.append(words.text("desk.need.draft", values)) }
        if over > 0 { sentences.append(words.plural("desk.need.over", over, values)) }
        if seats.waiting > 0, seats.free > 0 {
            let free = values.merging(["free": words.number(seats.free)]) { $1 }
            sentences.append(words.plural("desk.need.waiting", seats.waiting, free))
        }
        let place = "\(visit.root)/sessions/\(session.slug)"
        return sentences.map { Need(sentence: $0, place: place) }
    }

    /// What of a booking waits for somebody: a hold that runs out, or a request.
    private static func need(
        of booking: Booking,
        _ names: HouseNames?,
        _ visit: DeskVisit
    ) -> Need {
        let (words, dates) = (visit.words, DatesForPeople(visit.language, in: booking.zone))
        let values = [
            "room": names?.place(booking.room) ?? booking.room.description,
            "purpose": booking.purpose, "when": dates.window(booking.window),
        ]
        let until = ["until": booking.heldUntil.map(dates.moment) ?? ""]
        let sentence =
            booking.status == .held
            ? words.text("desk.need.hold", values.merging(until) { $1 })
            : words.text("desk.need.request", values)
        return Need(sentence: sentence, place: "\(visit.root)/bookings/\(booking.id)")
    }

    private static func row(_ session: Session, _ visit: DeskVisit) -> Row {
        let (language, words, seats) = (visit.language, visit.words, session.seats)
        let dates = DatesForPeople(language, in: session.zone)
        return Row(
            address: "\(visit.root)/sessions/\(session.slug)",
            date: session.zone.local(session.window.start).date.description,
            day: dates.shortDay(session.window.start),
            hours: dates.hours(session.window),
            distance: dates.distance(to: session.window.start, from: visit.now),
            title: session.title.text(in: language.rawValue),
            titleLanguage: SessionFacts.titleLanguage(of: session, language),
            place: SessionFacts.place(of: session, language),
            state: DeskState.sentence(of: session, words, now: visit.now),
            tone: DeskState.tone(of: session, now: visit.now),
            confirmed: words.number(seats.confirmed + seats.held),
            waiting: words.number(seats.waiting),
            free: words.number(seats.free),
            capacity: words.number(seats.capacity)
        )
    }
}

/// Where a session stands, in the few words of a table.
enum DeskState {
    static func sentence(of session: Session, _ words: Words, now: Instant) -> String {
        switch session.status {
        case .draft: return words.text("desk.state.draft")
        case .cancelled: return words.text("desk.state.cancelled")
        case .ended, .closed: return words.text("desk.state.ended")
        case .published: break
        }
        if now >= session.window.start { return words.text("desk.state.running") }
        switch session.admissionFacts.closedReason(at: now) {
        case .notYetOpen?: return words.text("desk.state.opens-later")
        case .closed?, .cancelled?, .notPublished?: return words.text("desk.state.closed")
        case nil: break
        }
        let isFull = session.seats.free == 0 || session.seats.waiting > 0
        return words.text(isFull ? "desk.state.full" : "desk.state.open")
    }

    static func tone(of session: Session, now: Instant) -> String {
        switch session.status {
        case .draft: "wait"
        case .cancelled: "stop"
        case .ended, .closed: "quiet"
        case .published:
            session.admissionFacts.closedReason(at: now) != nil
                ? "quiet" : SessionFacts.tone(of: session)
        }
    }
}
