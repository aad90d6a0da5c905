import TotemDomain
import TotemOperations
import TotemPresentation

/// A person's own registration.
///
/// Opening it changes nothing: mail scanners open links too.
struct RegistrationPage: PageView {
    static let template = "registration"

    let frame: Frame
    let w: PageWords
    /// Where the registration stands, in one sentence.
    let state: String
    let tone: String
    /// Why the last thing asked for was not done; `nil` when it was.
    let refusal: String?
    /// Where to confirm; `nil` when there is nothing to confirm.
    let confirm: String?
    /// The seats that are offered; `nil` when none are.
    let offer: OfferFacts?
    /// Where to change it; `nil` when there is nothing to change.
    let change: String?
    /// Where to withdraw; `nil` when there is nothing to withdraw.
    let withdraw: String?
    /// How to take a withdrawal back; `nil` when that is no longer possible.
    let undo: Undo?
    /// How the waiting list moves; `nil` when the person does not wait.
    let rule: String?
    let title: String
    let titleLanguage: String
    let sessionAddress: String
    let facts: SessionFacts
    let name: String
    let party: Int
    let guests: String?
    let organisation: String?
    let needs: String?
    /// The letters to read out; `nil` until the address is confirmed.
    let code: String?

    /// The way back from a withdrawal.
    struct Undo {
        let action: String
        let sentence: String
    }

    /// Shows it.
    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandNoQuery()
        let own = try await exchange.answer(
            ShowRegistration(registration: .link(exchange.parameters[0]))
        )
        return .page(Self(exchange, own, refusal: nil), privacy: .secret)
    }

    /// Confirms the address.
    ///
    /// Whoever confirms twice sees the same page twice.
    static func confirm(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try await change(exchange) { token in
            ConfirmRegistration(registration: .link(token))
        }
    }

    /// Gives the registration back.
    static func withdraw(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try await change(exchange) { token in
            WithdrawRegistration(registration: .link(token))
        }
    }

    /// Takes the seats that are offered.
    static func acceptOffer(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try await change(exchange) { token in AcceptOffer(registration: .link(token)) }
    }

    /// Refuses them.
    static func declineOffer(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try await change(exchange) { token in DeclineOffer(registration: .link(token)) }
    }

    /// Takes a withdrawal back.
    static func restore(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try await change(exchange) { token in
            RestoreRegistration(registration: .link(token))
        }
    }

    /// Does what the button says and leads to the page, which says how things stand now; a
    /// refusal is told on the page.
    private static func change<O: Operation>(
        _ exchange: Exchange,
        _ operation: (String) -> O
    ) async throws(WebFault) -> WebResponse {
        try exchange.demandSameSite()
        try exchange.demandNoQuery()
        let token = exchange.parameters[0]
        do {
            _ = try await exchange.answer(operation(token))
        } catch {
            guard case .failure(.refused(let refusals)) = error, let refusal = refusals.first,
                refusal.status == 409
            else { throw error }
            let own = try await exchange.answer(ShowRegistration(registration: .link(token)))
            let sentence = Sentence.of(refusal, exchange.language)
            return .page(Self(exchange, own, refusal: sentence), status: 409, privacy: .secret)
        }
        let address = "/\(exchange.language.rawValue)/registrations/\(token)"
        return .redirect(303, to: address, privacy: .secret)
    }

    private init(_ exchange: Exchange, _ own: OwnRegistration, refusal: String?) {
        let language = exchange.language
        let words = Words(language)
        let (registration, session) = (own.registration, own.session)
        let path = "registrations/\(exchange.parameters[0])"
        w = PageWords(words)
        state = Sentence.state(of: registration, in: session.zone, language)
        frame = Frame(
            exchange.site,
            language,
            title: words.text("registration.title"),
            path: path,
            isPrivate: true
        )
        let address = "/\(language.rawValue)/\(path)"
        switch registration.status {
        case .confirmed: tone = "good"
        case .pending, .waitlisted, .offered: tone = "wait"
        case .withdrawn, .expired, .declined, .cancelled: tone = "stop"
        }
        self.refusal = refusal
        confirm = registration.status == .pending ? "\(address)/confirm" : nil
        let now = exchange.site.configuration.clock()
        offer = OfferFacts(own, at: address, language, now: now)
        rule =
            registration.status == .waitlisted
            ? Sentence.waitingRule(of: session.registration, language) : nil
        change = registration.status.isLive ? "\(address)/change" : nil
        let canWithdraw = registration.status.isLive && offer == nil
        withdraw = canWithdraw ? "\(address)/withdraw" : nil
        undo = Self.undo(own, "\(address)/restore", now: now, words)
        title = session.title.text(in: language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, language)
        sessionAddress = "/\(language.rawValue)/sessions/\(session.slug)"
        facts = SessionFacts(session, language, now: now)
        name = registration.request.name
        party = registration.request.party
        let guests = registration.request.guests
        self.guests = guests.isEmpty ? nil : guests.joined(separator: ", ")
        organisation = registration.request.organisation
        let needs =
            registration.request.accessNeeds.map { Sentence.name(of: $0, language) }
            + (registration.request.accessNote.map { [$0] } ?? [])
        self.needs = needs.isEmpty ? nil : needs.joined(separator: ", ")
        code = registration.status == .pending ? nil : registration.code.description
    }

    private static func undo(
        _ own: OwnRegistration,
        _ action: String,
        now: Instant,
        _ words: Words
    ) -> Undo? {
        let end = own.registration.changedAt.adding(minutes: Seating.undoMinutes)
        guard own.registration.status == .withdrawn, now < end,
            own.session.status == .published, now < own.session.window.start
        else { return nil }
        let dates = DatesForPeople(words.language, in: own.session.zone)
        return Undo(
            action: action,
            sentence: words.text("registration.undo-until", ["when": dates.time(end)])
        )
    }
}

/// The second explicit choice before a registration is given back.
struct WithdrawPage: PageView {
    static let template = "withdraw"

    let frame: Frame
    let w: PageWords
    let action: String
    let back: String
    let title: String
    let titleLanguage: String
    let facts: SessionFacts

    /// Asks.
    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandNoQuery()
        let own = try await exchange.answer(
            ShowRegistration(registration: .link(exchange.parameters[0]))
        )
        return .page(Self(exchange, own), privacy: .secret)
    }

    private init(_ exchange: Exchange, _ own: OwnRegistration) {
        let language = exchange.language
        let words = Words(language)
        let path = "registrations/\(exchange.parameters[0])"
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            language,
            title: words.text("registration.withdraw-title"),
            path: "\(path)/withdraw",
            isPrivate: true
        )
        back = "/\(language.rawValue)/\(path)"
        action = "\(back)/withdraw"
        title = own.session.title.text(in: language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: own.session, language)
        facts = SessionFacts(own.session, language, now: exchange.site.configuration.clock())
    }
}
