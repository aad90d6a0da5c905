import TotemDomain
import TotemOperations
import TotemPresentation

/// One booking: how it stands, what was written about it, and what can be decided.
///
/// Agreeing tells beforehand what it brings, and does exactly that.
struct DeskBookingPage: PageView {
    static let template = "desk-booking"

    let frame: Frame
    let w: PageWords
    let purpose: String
    let state: String
    let tone: String
    /// What was just done, in one sentence.
    let done: String?
    /// Why the last thing asked for was not done.
    let refusal: String?
    let summary: RegistrationForm.Summary?
    let facts: [DeskSessionPage.Fact]
    let notes: [Note]
    let hasNotes: Bool
    let approval: Approval?
    /// Why the house cannot agree.
    let hindrance: String?
    let forms: [Letter]
    let actions: [Action]
    /// The code or badge of its room; `nil` where there is none to speak of.
    let key: Key?
    let formToken: String
    let back: String

    /// Something that was written about it.
    struct Note {
        let kind: String
        let when: String
        let words: String
    }

    /// A button.
    struct Action {
        let address: String
        let text: String
    }

    /// What was tried in vain, to be shown again.
    struct Attempt {
        var id = ""
        var typed: [FormText.Pair] = []
        var refusals: [Refusal] = []
        var told: String?
    }

    /// Shows it.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let done = try visit.exchange.query().last { $0.name == "done" }?.text
        return visit.page(try await page(visit, done: done))
    }

    /// The page as it is now, with what was done or tried.
    ///
    /// - Parameters:
    ///   - visit: Who looks.
    ///   - done: What was just done.
    ///   - attempt: What was tried in vain.
    ///   - secret: The code of the room, told once to whoever asked for it.
    /// - Returns: The page.
    /// - Throws: That there is no such booking, or an outage.
    static func page(
        _ visit: DeskVisit,
        done: String? = nil,
        attempt: Attempt = Attempt(),
        secret: String? = nil
    ) async throws(WebFault) -> Self {
        let id = try reference(visit)
        let booking = try await visit.exchange.answer(ShowBooking(id: id))
        var notes: [BookingNote] = []
        if visit.canChange {
            let all = PageRequest(limit: PageRequest.maximumLimit)
            notes = try await visit.exchange.answer(ListBookingNotes(id: id, page: all)).items
        }
        var approval: Approval?
        var hindrance: String?
        var free: [FreeRoom] = []
        if booking.status == .requested, visit.signIn.role == .admin {
            free = try await instead(of: booking, visit)
            (approval, hindrance) = try await rehearsal(id, visit)
        }
        return Self(
            visit,
            booking,
            try await HouseNames.of(visit),
            notes,
            approval,
            hindrance,
            free,
            try await Key.of(booking, visit, attempt, secret),
            done,
            attempt
        )
    }

    private init(
        _ visit: DeskVisit,
        _ booking: Booking,
        _ names: HouseNames,
        _ notes: [BookingNote],
        _ approval: Approval?,
        _ hindrance: String?,
        _ free: [FreeRoom],
        _ key: Key?,
        _ done: String?,
        _ attempt: Attempt
    ) {
        let words = visit.words
        let own = "\(visit.root)/bookings/\(booking.id)"
        let dates = DatesForPeople(visit.language, in: booking.zone)
        w = PageWords(words)
        frame = visit.frame(booking.purpose, "bookings/\(booking.id)", here: .bookings)
        purpose = booking.purpose
        state = DeskBooking.state(of: booking, words)
        tone = DeskBooking.tone(of: booking)
        self.done = done.flatMap { Self.sentence(ofDone: $0, words) }
        refusal = attempt.told
        facts = Self.facts(of: booking, names, visit)
        self.notes = notes.map { note in
            Note(
                kind: DeskBooking.name(of: note.kind, words),
                when: dates.moment(note.at),
                words: note.words
            )
        }
        hasNotes = !notes.isEmpty
        self.key = key
        self.approval = approval
        self.hindrance = hindrance
        let isAsked = booking.status == .requested
        forms =
            isAsked && visit.canChange ? Letter.all(own, visit, free, attempt) : []
        summary = key?.keep?.summary ?? Letter.summary(forms, words)
        actions = visit.canChange ? Self.actions(booking, own, visit) : []
        formToken = visit.formToken
        back = "\(visit.root)/bookings"
    }

    private static func actions(
        _ booking: Booking,
        _ own: String,
        _ visit: DeskVisit
    ) -> [Action] {
        let words = visit.words
        var actions: [Action] = []
        if booking.status == .held {
            actions.append(
                Action(address: "\(own)/confirm", text: words.text("desk.booking.confirm"))
            )
        }
        // The room of a session goes with its session.
        if booking.status.isCancellable, booking.session == nil {
            actions.append(
                Action(address: "\(own)/cancel", text: words.text("desk.booking.cancel"))
            )
        }
        if let endedAt = booking.endedAt, booking.statusBefore != nil,
            booking.status == .cancelled || booking.status == .declined,
            visit.now < endedAt.adding(minutes: Booking.undoMinutes)
        {
            actions.append(
                Action(address: "\(own)/restore", text: words.text("desk.booking.restore"))
            )
        }
        return actions
    }

    private static func facts(
        of booking: Booking,
        _ names: HouseNames,
        _ visit: DeskVisit
    ) -> [DeskSessionPage.Fact] {
        let words = visit.words
        let dates = DatesForPeople(visit.language, in: booking.zone)
        var place = names.place(booking.room)
        if let layout = booking.layout { place += ", " + Sentence.name(of: layout, visit.language) }
        var facts = [
            (
                words.text("session.when"),
                dates.window(booking.window) + " · "
                    + dates.distance(to: booking.window.start, from: visit.now)
            ),
            (words.text("session.where"), place),
            (words.text("desk.form.seats"), words.number(booking.heads)),
        ]
        if let organisation = booking.organisation {
            facts.append((words.text("desk.booking.organisation"), organisation))
        }
        if visit.canChange, let contact = booking.contact {
            let parts = [contact.name, contact.email?.written, contact.phone].compactMap(\.self)
            facts.append((words.text("desk.booking.contact"), parts.joined(separator: " · ")))
        }
        facts.append((words.text("desk.booking.asked-on"), dates.moment(booking.createdAt)))
        if booking.status == .held, let until = booking.heldUntil {
            facts.append((words.text("desk.booking.held-until"), dates.moment(until)))
        }
        let rules = { (rules: [WaivableRule]) in
            rules.map { DeskBooking.name(of: $0, words) }.joined(separator: ", ")
        }
        if !booking.needs.isEmpty {
            facts.append((words.text("desk.booking.needs"), rules(booking.needs)))
        }
        if !booking.waived.isEmpty {
            facts.append((words.text("desk.booking.waived"), rules(booking.waived)))
        }
        if let reason = booking.reason {
            facts.append((words.text("desk.form.reason"), reason))
        }
        return facts.map { DeskSessionPage.Fact(name: $0.0, value: $0.1) }
    }

    private static func sentence(ofDone word: String, _ words: Words) -> String? {
        switch word {
        case "approved": words.text("desk.booking.done.approved")
        case "asked": words.text("desk.booking.done.asked")
        case "answered": words.text("desk.booking.done.answered")
        case "declined": words.text("desk.booking.done.declined")
        case "confirmed": words.text("desk.booking.done.confirmed")
        case "cancelled": words.text("desk.booking.done.cancelled")
        case "restored": words.text("desk.booking.done.restored")
        case "key-kept": words.text("desk.key.done")
        default: nil
        }
    }
}
