import TotemDomain
import TotemOperations
import TotemPresentation

/// A session: the answer first, then the form.
struct SessionPage: PageView {
    static let template = "session"

    let frame: Frame
    let w: PageWords
    let kind: String
    let title: String
    let titleLanguage: String
    /// Where the session stands, when it is not simply open to see.
    let state: String?
    /// That it moved, or why it was called off.
    let notes: [String]
    let facts: SessionFacts
    /// The programme with who takes part in it; `nil` when the session stands alone.
    let programme: ProgrammeFacts?
    /// The place in more words; `nil` online.
    let venue: VenueFacts?
    /// The form; `nil` while nobody can register.
    let form: RegistrationForm?
    /// Why nobody can register; `nil` while one can, and when the state says it already.
    let closed: String?

    /// Shows a session.
    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandNoQuery()
        let session = try await exchange.answer(ShowSession(session: try exchange.session(0)))
        return .page(
            Self(
                exchange,
                session,
                programme: await ProgrammeFacts.of(session, exchange),
                venue: await VenueFacts.of(session, exchange),
                form: RegistrationForm(exchange, session)
            )
        )
    }

    init(
        _ exchange: Exchange,
        _ session: Session,
        programme: ProgrammeFacts?,
        venue: VenueFacts?,
        form: RegistrationForm
    ) {
        let language = exchange.language
        let words = Words(language)
        let now = exchange.site.configuration.clock()
        title = session.title.text(in: language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, language)
        kind = Sentence.name(of: session.kind, language)
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            language,
            title: title,
            path: "sessions/\(session.slug)",
            section: .agenda,
            isPrivate: session.status == .draft || session.visibility == .unlisted
        )
        state = Sentence.state(of: session.status, language)
        notes = Sentence.notes(on: session, language)
        facts = SessionFacts(session, language, now: now, linksPlace: true)
        self.programme = programme
        self.venue = venue
        let reason = session.admissionFacts.closedReason(at: now)
        self.form = reason == nil ? form : nil
        closed =
            state == nil
            ? reason.map { Sentence.of(.registrationClosed($0, zone: session.zone), language) }
            : nil
    }
}

/// We have written to you: what a person sees after registering where addresses are confirmed.
struct WrittenPage: PageView {
    static let template = "written"

    let frame: Frame
    let w: PageWords
    let kind: String
    let title: String
    let titleLanguage: String
    let facts: SessionFacts

    /// Shows it; the address says nothing about who registered.
    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandNoQuery()
        let session = try await exchange.answer(ShowSession(session: try exchange.session(0)))
        return .page(Self(exchange, session), privacy: .personal)
    }

    private init(_ exchange: Exchange, _ session: Session) {
        let language = exchange.language
        let words = Words(language)
        frame = Frame(
            exchange.site,
            language,
            title: words.text("registration.received-title"),
            path: "sessions/\(session.slug)/registered",
            isPrivate: true
        )
        w = PageWords(words)
        kind = Sentence.name(of: session.kind, language)
        title = session.title.text(in: language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, language)
        facts = SessionFacts(session, language, now: exchange.site.configuration.clock())
    }
}
