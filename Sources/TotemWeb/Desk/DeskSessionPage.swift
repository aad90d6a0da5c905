import TotemDomain
import TotemOperations
import TotemPresentation

/// A session at the desk: how it stands, what can be done with it, and who registered.
struct DeskSessionPage: PageView {
    static let template = "desk-session"

    let frame: Frame
    let w: PageWords
    let title: String
    let titleLanguage: String
    let kind: String
    let state: String
    let tone: String
    /// What was just done, in one sentence.
    let done: String?
    /// Why the last thing asked for was not done.
    let refusal: String?
    let notes: [String]
    let facts: [Fact]
    let figures: [Figure]
    let formToken: String
    let publish: String?
    let edit: String?
    let move: String?
    let cancel: String?
    let publicPage: String?
    /// The booking of its room; `nil` online.
    let booking: String?
    let back: String
    let people: PeopleTable?

    /// A fact with its name.
    struct Fact {
        let name: String
        let value: String
    }

    /// A number with its name.
    struct Figure {
        let name: String
        let number: String
        let tone: String
    }

    /// Shows it.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let reference = try visit.exchange.session(0)
        let pairs = try visit.exchange.query()
        let (session, booking) = try await found(reference, visit)
        return visit.page(
            Self(
                visit,
                session,
                booking,
                done: pairs.last { $0.name == "done" }?.text,
                refusal: nil,
                people: try await PeopleTable.of(session, pairs, visit)
            )
        )
    }

    /// The session with what to know of its days, and the booking of its room.
    private static func found(
        _ reference: SessionReference,
        _ visit: DeskVisit
    ) async throws(WebFault) -> (Session, Booking?) {
        let session = try await visit.exchange.answer(
            ShowSession(session: reference, warns: true)
        )
        guard let id = session.booking else { return (session, nil) }
        return (session, try await visit.exchange.answer(ShowBooking(id: id)))
    }

    /// Makes a draft public.
    static func publish(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        _ = try visit.form()
        let reference = try visit.exchange.session(0)
        do {
            let session = try await visit.exchange.answer(PublishSession(session: reference))
            return visit.lead(to: session, done: "published")
        } catch {
            return try await refused(reference, error, visit)
        }
    }

    /// The page again, with why nothing was done.
    private static func refused(
        _ reference: SessionReference,
        _ fault: WebFault,
        _ visit: DeskVisit
    ) async throws(WebFault) -> WebResponse {
        guard case .failure(.refused(let refusals)) = fault, let first = refusals.first,
            first.status == 409 || first.status == 422
        else { throw fault }
        let (session, booking) = try await found(reference, visit)
        let told = Sentence.of(first, visit.language)
        let people = try await PeopleTable.of(session, [], visit)
        let page = Self(visit, session, booking, done: nil, refusal: told, people: people)
        return visit.page(page, status: first.status)
    }

    private init(
        _ visit: DeskVisit,
        _ session: Session,
        _ booking: Booking?,
        done: String?,
        refusal: String?,
        people: PeopleTable?
    ) {
        let (words, language) = (visit.words, visit.language)
        let own = "\(visit.root)/sessions/\(session.slug)"
        w = PageWords(words)
        title = session.title.text(in: language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, language)
        frame = visit.frame(title, "sessions/\(session.slug)")
        kind = Sentence.name(of: session.kind, language)
        state = DeskState.sentence(of: session, words, now: visit.now)
        tone = DeskState.tone(of: session, now: visit.now)
        self.done = done.flatMap { Self.sentence(ofDone: $0, words) }
        self.refusal = refusal
        // What to know of its days is of use while something can still be changed.
        let mind = session.isAhead(at: visit.now) ? session.warnings : []
        notes = Sentence.notes(on: session, language) + mind.map { Sentence.of($0, language) }
        facts = Self.facts(of: session, booking, visit)
        self.booking = booking.map { "\(visit.root)/bookings/\($0.id)" }
        figures = Self.figures(of: session.seats, words)
        formToken = visit.formToken
        let isOpen = session.status == .draft || session.status == .published
        let canMove =
            isOpen && visit.canChange
            && (session.status == .draft || visit.now < session.window.start)
        move = canMove ? "\(own)/move" : nil
        cancel = isOpen && visit.canChange ? "\(own)/cancel" : nil
        publish = visit.canChange && session.status == .draft ? "\(own)/publish" : nil
        edit = isOpen && visit.canChange ? "\(own)/edit" : nil
        publicPage =
            session.status == .draft ? nil : "/\(language.rawValue)/sessions/\(session.slug)"
        back = visit.root
        self.people = people
    }

    private static func sentence(ofDone word: String, _ words: Words) -> String? {
        switch word {
        case "scheduled": words.text("desk.done.scheduled")
        case "published": words.text("desk.done.published")
        case "edited": words.text("desk.done.edited")
        case "moved": words.text("desk.done.moved")
        case "cancelled": words.text("desk.done.cancelled")
        case "withdrawn": words.text("desk.done.withdrawn")
        default: nil
        }
    }

    private static func facts(
        of session: Session,
        _ booking: Booking?,
        _ visit: DeskVisit
    ) -> [Fact] {
        let (words, language) = (visit.words, visit.language)
        let dates = DatesForPeople(language, in: session.zone)
        let rules = session.registration
        var place = SessionFacts.place(of: session, language)
        if let layout = session.venue?.layout {
            place += ", " + Sentence.name(of: layout, language)
        }
        var facts = [
            (
                "session.when",
                dates.window(session.window) + " · "
                    + dates.distance(to: session.window.start, from: visit.now)
            ), ("session.where", place),
            ("session.spoken", SessionFacts.languages(of: session, language)),
        ]
        if let programme = session.programme {
            facts.append(("session.programme", programme.name.text(in: language.rawValue)))
        }
        let opens = rules.opens.map(dates.moment) ?? words.text("desk.opens-at-once")
        let closes = rules.closes.map(dates.moment) ?? words.text("desk.closes-at-start")
        facts.append(("desk.window", "\(opens) – \(closes)"))
        let waiting =
            switch (rules.waitingList, rules.waitingLimit) {
            case (false, _): words.text("desk.waiting-list.off")
            case (true, nil): words.text("desk.waiting-list.on")
            case (true, let limit?): words.plural("desk.waiting-list.limited", limit)
            }
        let hours = rules.waitingList ? rules.promotion.offerHours : nil
        let offered = hours.map { ", " + words.plural("desk.waiting-list.offered", $0) } ?? ""
        facts.append(("desk.waiting-list", waiting + offered))
        if !session.themes.isEmpty {
            let names = session.themes.map { $0.name.text(in: language.rawValue) }
            facts.append(("desk.form.themes", names.joined(separator: ", ")))
        }
        let waived = booking?.waived ?? []
        if !waived.isEmpty {
            let names = waived.map { DeskBooking.name(of: $0, words) }
            facts.append(("desk.booking.waived", names.joined(separator: ", ")))
        }
        if session.visibility == .unlisted {
            facts.append(("desk.visibility", words.text("desk.visibility.unlisted")))
        }
        return facts.map { Fact(name: words.text($0.0), value: $0.1) }
    }

    private static func figures(of seats: SeatPool, _ words: Words) -> [Figure] {
        let figure = { (key: String, number: Int, tone: String) in
            Figure(name: words.text(key), number: words.number(number), tone: tone)
        }
        return [
            figure("desk.figure.confirmed", seats.confirmed, ""),
            figure("desk.figure.held", seats.held, ""),
            figure("desk.figure.waiting", seats.waiting, seats.waiting > 0 ? "wait" : ""),
            figure("desk.figure.free", seats.free, seats.free > 0 ? "good" : "wait"),
            figure("desk.figure.capacity", seats.capacity, ""),
        ]
    }
}

extension Session {
    /// Whether it is still to come, so that something can be changed.
    fileprivate func isAhead(at now: Instant) -> Bool {
        (status == .draft || status == .published) && now < window.end
    }
}

extension DeskVisit {
    /// Leads to the page of a session, which says what was done.
    func lead(to session: Session, done: String) -> WebResponse {
        .redirect(
            303,
            to: "\(root)/sessions/\(session.slug)?done=\(done)",
            privacy: .personal
        )
    }
}
