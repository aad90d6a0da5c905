import TotemDomain
import TotemOperations
import TotemPresentation

/// Calls a session off: first why, then what that brings with it, then done.
struct CancelPage: PageView {
    static let template = "cancel"

    let frame: Frame
    let w: PageWords
    let title: String
    let titleLanguage: String
    let action: String
    let back: String
    let formToken: String
    let summary: RegistrationForm.Summary?
    let reason: RegistrationForm.Field

    /// Asks why.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandChange()
        let reference = try visit.exchange.session(0)
        let session = try await visit.exchange.answer(ShowSession(session: reference))
        return visit.page(Self(visit, session, typed: [], refused: []))
    }

    /// Tells what would happen; with the token of that, does it.
    static func receive(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let pairs = try visit.form()
        try visit.demandChange()
        let reference = try visit.exchange.session(0)
        let session = try await visit.exchange.answer(ShowSession(session: reference))
        let typed = pairs.filter { $0.name == "reason" }
        switch Requests.cancellation(Input(form: typed)) {
        case .failure(let told):
            let page = Self(visit, session, typed: typed, refused: told.refusals)
            return visit.page(page, status: 422)
        case .success(let request):
            let own = "\(visit.root)/sessions/\(session.slug)"
            let change = ConsequencePage.Change(
                path: "cancel",
                question: visit.words.text("desk.consequences.cancel"),
                apply: visit.words.text("desk.consequences.cancel-do"),
                back: own,
                done: "cancelled",
                hidden: typed.filter { !$0.text.isEmpty }
                    .map { RoomChoice.Hidden(name: $0.name, value: $0.text) }
            )
            let operation = CancelSession(session: .id(session.id), request: request)
            guard let token = pairs.last(where: { $0.name == "previewToken" })?.text else {
                return try await ConsequencePage.preview(operation, change, of: session, visit)
            }
            return try await ConsequencePage.apply(
                operation,
                change,
                of: session,
                token: token,
                visit
            )
        }
    }

    private init(
        _ visit: DeskVisit,
        _ session: Session,
        typed: [FormText.Pair],
        refused: [Refusal]
    ) {
        let words = visit.words
        let own = "sessions/\(session.slug)"
        w = PageWords(words)
        title = session.title.text(in: visit.language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, visit.language)
        frame = visit.frame(words.text("desk.consequences.cancel"), "\(own)/cancel")
        action = "\(visit.root)/\(own)/cancel"
        back = "\(visit.root)/\(own)"
        formToken = visit.formToken
        let fields = DeskFields(words: words, typed: typed, refused: refused)
        summary = fields.summary()
        reason = fields.field("reason", hint: words.text("desk.form.reason-hint"))
    }
}
