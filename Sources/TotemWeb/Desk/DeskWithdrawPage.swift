import TotemDomain
import TotemOperations
import TotemPresentation

/// Gives a registration back for somebody who calls, after a second look.
struct DeskWithdrawPage: PageView {
    static let template = "desk-withdraw"

    let frame: Frame
    let w: PageWords
    let title: String
    let titleLanguage: String
    let question: String
    let state: String
    let code: String
    let action: String
    let back: String
    let formToken: String
    let refusal: String?
    let isPossible: Bool

    /// Asks.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandChange()
        return visit.page(try await page(visit, refusal: nil))
    }

    /// Does it.
    static func receive(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        _ = try visit.form()
        try visit.demandChange()
        let (session, code) = try reference(visit)
        do {
            let own = try await visit.exchange.answer(
                WithdrawRegistration(registration: .code(session, code))
            )
            return visit.lead(to: own.session, done: "withdrawn")
        } catch {
            guard case .failure(.refused(let refusals)) = error, let first = refusals.first,
                first.status == 409
            else { throw error }
            let told = Sentence.of(first, visit.language)
            return visit.page(try await page(visit, refusal: told), status: 409)
        }
    }

    private static func reference(
        _ visit: DeskVisit
    ) throws(WebFault) -> (SessionReference, RegistrationCode) {
        let session = try visit.exchange.session(0)
        let code = try visit.exchange.parameter(1, of: .registration) { RegistrationCode($0) }
        return (session, code)
    }

    private static func page(
        _ visit: DeskVisit,
        refusal: String?
    ) async throws(WebFault) -> Self {
        let (reference, code) = try reference(visit)
        let session = try await visit.exchange.answer(ShowSession(session: reference))
        let found = try await PeopleTable.registration(code, of: session, visit)
        return Self(visit, session, found, refusal: refusal)
    }

    private init(
        _ visit: DeskVisit,
        _ session: Session,
        _ registration: Registration,
        refusal: String?
    ) {
        let words = visit.words
        let own = "sessions/\(session.slug)/registrations/\(registration.code)/withdraw"
        w = PageWords(words)
        frame = visit.frame(words.text("desk.people.withdraw-title"), own)
        title = session.title.text(in: visit.language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, visit.language)
        question = words.plural(
            "desk.people.withdraw-question",
            registration.request.party,
            ["name": registration.request.name]
        )
        state = PeopleTable.name(of: registration.status, words)
        code = registration.code.description
        action = "\(visit.root)/\(own)"
        back = "\(visit.root)/sessions/\(session.slug)#people"
        formToken = visit.formToken
        self.refusal = refusal
        isPossible = registration.status.isLive
    }
}

extension PeopleTable {
    /// The registration with a code.
    static func registration(
        _ code: RegistrationCode,
        of session: Session,
        _ visit: DeskVisit
    ) async throws(WebFault) -> Registration {
        let reference = RegistrationReference.code(.id(session.id), code)
        return try await visit.exchange.answer(ShowRegistration(registration: reference))
            .registration
    }
}
