import TotemDomain
import TotemOperations
import TotemPresentation

/// One booking: how it stands, what was written about it, and what can be decided.
///
/// Agreeing tells beforehand what it brings, and does exactly that.
struct DeskBookingPage: PageView {
    static let template = "desk-booking"
    /// How many rooms are named as alternatives.
    static let alternatives = 3

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
    let formToken: String
    let back: String

    /// Something that was written about it.
    struct Note {
        let kind: String
        let when: String
        let words: String
    }

    /// What agreeing brings, and what the button does.
    struct Approval {
        let action: String
        let previewToken: String
        let sentences: [String]
    }

    /// Something to write to whoever asked.
    struct Letter {
        let id: String
        let name: String
        let action: String
        let title: String
        let label: String
        let hint: String
        let submit: String
        let value: String
        let fault: String?
        let isOpen: Bool
        let instead: [RegistrationForm.Option]
        let hasInstead: Bool
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

    /// Agrees to a request, as its consequences were told.
    static func approve(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let pairs = try visit.form()
        let id = try reference(visit)
        let operation = ApproveBooking(id: id)
        guard let token = pairs.last(where: { $0.name == "previewToken" })?.text else {
            return try await act(operation, "approved", visit)
        }
        do throws(Failure) {
            _ = try await visit.exchange.site.operations.perform(
                operation,
                as: visit.exchange.caller,
                exactly: AgreedPreview(token: token, request: request(id))
            )
            return lead(to: id, "approved", visit)
        } catch {
            return try await again(.failure(error), Attempt(), visit)
        }
    }

    /// Asks whoever made the request.
    static func ask(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        let id = try reference(visit)
        do {
            let input = Input(form: typed.filter { $0.name == "words" })
            let words = try visit.exchange.checked(Requests.bookingNote(input))
            return try await act(AskAboutBooking(id: id, words: words), "asked", visit)
        } catch {
            return try await again(error, Attempt(id: "ask", typed: typed), visit)
        }
    }

    /// Keeps the answer.
    static func answer(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        let id = try reference(visit)
        do {
            let input = Input(form: typed.filter { $0.name == "words" })
            let words = try visit.exchange.checked(Requests.bookingNote(input))
            return try await act(AnswerAboutBooking(id: id, words: words), "answered", visit)
        } catch {
            return try await again(error, Attempt(id: "answer", typed: typed), visit)
        }
    }

    /// Says no, with another room where one was chosen.
    static func decline(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        try visit.demandChange()
        let id = try reference(visit)
        do {
            var reason = try visit.exchange.checked(
                Requests.houseReason(Input(form: typed.filter { $0.name == "reason" }))
            )
            if let wish = typed.last(where: { $0.name == "instead" })?.text, !wish.isEmpty {
                let booking = try await visit.exchange.answer(ShowBooking(id: id))
                let free = try await instead(of: booking, visit)
                guard let room = free.first(where: { $0.room.path.description == wish }) else {
                    let told = visit.words.text("desk.booking.instead-gone")
                    let attempt = Attempt(id: "decline", typed: typed, told: told)
                    return visit.page(try await page(visit, attempt: attempt), status: 409)
                }
                let language = booking.contact?.language ?? visit.language
                reason += " " + sentence(room, in: Words(language))
                reason = try visit.exchange.checked(
                    Requests.houseReason(Input(form: [("reason", reason)]))
                )
            }
            return try await act(DeclineBooking(id: id, reason: reason), "declined", visit)
        } catch {
            return try await again(error, Attempt(id: "decline", typed: typed), visit)
        }
    }

    /// Makes a booking of a hold.
    static func confirm(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        _ = try visit.form()
        let id = try reference(visit)
        do {
            return try await act(ConfirmBooking(id: id), "confirmed", visit)
        } catch {
            return try await again(error, Attempt(), visit)
        }
    }

    /// Gives it back.
    static func cancel(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        _ = try visit.form()
        let id = try reference(visit)
        do {
            return try await act(CancelBooking(id: id), "cancelled", visit)
        } catch {
            return try await again(error, Attempt(), visit)
        }
    }

    /// Takes the end back.
    static func restore(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        _ = try visit.form()
        let id = try reference(visit)
        do {
            return try await act(RestoreBooking(id: id), "restored", visit)
        } catch {
            return try await again(error, Attempt(), visit)
        }
    }

    private static func reference(_ visit: DeskVisit) throws(WebFault) -> ID<Booking> {
        try visit.exchange.parameter(0, of: .booking) { ID<Booking>($0) }
    }

    private static func act<O: Operation>(
        _ operation: O,
        _ done: String,
        _ visit: DeskVisit
    ) async throws(WebFault) -> WebResponse {
        _ = try await visit.exchange.answer(operation)
        return lead(to: try reference(visit), done, visit)
    }

    private static func lead(
        to id: ID<Booking>,
        _ done: String,
        _ visit: DeskVisit
    ) -> WebResponse {
        .redirect(303, to: "\(visit.root)/bookings/\(id)?done=\(done)", privacy: .personal)
    }

    /// The page again, with why nothing was done and what was typed.
    private static func again(
        _ fault: WebFault,
        _ attempt: Attempt,
        _ visit: DeskVisit
    ) async throws(WebFault) -> WebResponse {
        guard case .failure(.refused(let refusals)) = fault, let first = refusals.first,
            [409, 412, 422].contains(first.status)
        else { throw fault }
        var attempt = attempt
        attempt.refusals = refusals.filter { if case .invalid = $0 { true } else { false } }
        let others = refusals.filter { if case .invalid = $0 { false } else { true } }
        if refusals.contains(.previewStale) {
            attempt.told = visit.words.text("desk.consequences.stale")
        } else if !others.isEmpty {
            attempt.told = others.map { Sentence.of($0, visit.language) }.joined(separator: " ")
        }
        return visit.page(try await page(visit, attempt: attempt), status: first.status)
    }

    private static func request(_ id: ID<Booking>) -> [UInt8] {
        Array("approve \(id)".utf8)
    }

    /// Free rooms at the same time, those of the same house first.
    private static func instead(
        of booking: Booking,
        _ visit: DeskVisit
    ) async throws(WebFault) -> [FreeRoom] {
        let moments = [booking.window.start, booking.window.end]
            .map { booking.zone.local($0).description }
        let pairs: [FormText.Pair] = [
            ("from", moments[0]), ("to", moments[1]), ("seats", String(max(1, booking.heads))),
        ]
        do {
            let found = try await visit.exchange.answer(
                FindFreeRooms(draft: Queries.roomSearch(pairs))
            )
            let others = found.free.filter { $0.room.path != booking.room }
            let near = others.filter { $0.room.path.building == booking.room.building }
            let far = others.filter { $0.room.path.building != booking.room.building }
            return Array((near + far).prefix(alternatives))
        } catch {
            // A time that the clock shows twice cannot be searched for; there is none to name then.
            guard case .failure(.refused) = error else { throw error }
            return []
        }
    }

    private static func sentence(_ free: FreeRoom, in words: Words) -> String {
        words.plural("desk.booking.instead-told", free.capacity, ["room": name(of: free)])
    }

    private static func name(of free: FreeRoom) -> String {
        "\(free.room.facts.name), \(free.building.facts.name), \(free.building.facts.city)"
    }

    private static func page(
        _ visit: DeskVisit,
        done: String? = nil,
        attempt: Attempt = Attempt()
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
            done,
            attempt
        )
    }

    /// What agreeing would bring, or why it is not possible.
    private static func rehearsal(
        _ id: ID<Booking>,
        _ visit: DeskVisit
    ) async throws(WebFault) -> (Approval?, String?) {
        do throws(Failure) {
            let preview = try await visit.exchange.site.operations.preview(
                ApproveBooking(id: id),
                as: visit.exchange.caller,
                request: request(id)
            )
            let approval = Approval(
                action: "\(visit.root)/bookings/\(id)/approve",
                previewToken: preview.token,
                sentences: Sentence.of(preview.consequences, visit.language)
            )
            return (approval, nil)
        } catch {
            guard case .refused(let refusals) = error else { throw .failure(error) }
            let told = refusals.map { Sentence.of($0, visit.language) }.joined(separator: " ")
            return (nil, told)
        }
    }

    private init(
        _ visit: DeskVisit,
        _ booking: Booking,
        _ names: HouseNames,
        _ notes: [BookingNote],
        _ approval: Approval?,
        _ hindrance: String?,
        _ free: [FreeRoom],
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
        self.approval = approval
        self.hindrance = hindrance
        let isAsked = booking.status == .requested
        forms =
            isAsked && visit.canChange ? Self.forms(own, visit, free, attempt) : []
        let faults = forms.compactMap { form in
            form.fault.map { fault in
                RegistrationForm.Fault(
                    address: "#\(form.id)",
                    sentence: words.text("form.fault", ["field": form.label, "fault": fault])
                )
            }
        }
        summary =
            faults.isEmpty
            ? nil
            : RegistrationForm.Summary(
                title: words.plural("form.faults", faults.count),
                faults: faults
            )
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

    private static func forms(
        _ own: String,
        _ visit: DeskVisit,
        _ free: [FreeRoom],
        _ attempt: Attempt
    ) -> [Letter] {
        let words = visit.words
        let letter = {
            (
                id: String,
                name: String,
                title: String,
                label: String,
                hint: String,
                submit: String,
                instead: [RegistrationForm.Option]
            ) -> Letter in
            let isTried = attempt.id == id
            let faults = attempt.refusals.compactMap { refusal -> String? in
                guard case .invalid(let fault) = refusal else { return nil }
                return Sentence.of(fault.problem, visit.language)
            }
            return Letter(
                id: "\(id)-\(name)",
                name: name,
                action: "\(own)/\(id)",
                title: title,
                label: label,
                hint: hint,
                submit: submit,
                value: isTried ? attempt.typed.last { $0.name == name }?.text ?? "" : "",
                fault: isTried && !faults.isEmpty ? faults.joined(separator: " ") : nil,
                isOpen: isTried,
                instead: instead,
                hasInstead: !instead.isEmpty
            )
        }
        let answer = letter(
            "answer",
            "words",
            words.text("desk.booking.answer"),
            words.text("desk.booking.answer-label"),
            words.text("desk.booking.answer-hint"),
            words.text("desk.booking.answer-do"),
            []
        )
        guard visit.signIn.role == .admin else { return [answer] }
        let chosen = attempt.typed.last { $0.name == "instead" }?.text
        let rooms = free.map { room in
            RegistrationForm.Option(
                value: room.room.path.description,
                name: words.plural(
                    "desk.booking.instead-choice",
                    room.capacity,
                    ["room": name(of: room)]
                ),
                isChosen: room.room.path.description == chosen
            )
        }
        return [
            letter(
                "ask",
                "words",
                words.text("desk.booking.ask"),
                words.text("desk.booking.ask-label"),
                words.text("desk.booking.ask-hint"),
                words.text("desk.booking.ask-do"),
                []
            ),
            answer,
            letter(
                "decline",
                "reason",
                words.text("desk.booking.decline"),
                words.text("desk.booking.decline-label"),
                words.text("desk.booking.decline-hint"),
                words.text("desk.booking.decline-do"),
                rooms
            ),
        ]
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
        default: nil
        }
    }
}
