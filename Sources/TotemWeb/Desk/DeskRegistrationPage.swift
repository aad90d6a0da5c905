import TotemDomain
import TotemOperations
import TotemPresentation

/// Somebody who registered, for an organiser who has them on the phone: correct what they gave,
/// send their mail again, take a withdrawal back.
struct DeskRegistrationPage: PageView {
    static let template = "desk-registration"

    let frame: Frame
    let w: PageWords
    let title: String
    let titleLanguage: String
    let name: String
    let state: String
    let code: String
    let isLive: Bool
    /// What was just done, in one sentence.
    let done: String?
    /// Why the last thing asked for was not done.
    let refusal: String?
    let person: PersonFields
    let action: String
    let resend: String
    let withdraw: String
    /// Where a withdrawal is taken back; `nil` when there is none to take back.
    let restore: String?
    let back: String
    let formToken: String

    /// Shows it.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandChange()
        let done = try visit.exchange.query().last { $0.name == "done" }?.text
        let own = try await own(visit)
        let typed = PersonFields.typed(own.registration)
        return visit.page(Self(visit, own, typed: typed, done: done))
    }

    /// Corrects what the person gave.
    static func receive(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        try visit.demandChange()
        do {
            let version = typed.last { $0.name == "version" }.flatMap { Int($0.text) }
            let edit = try visit.exchange.checked(
                Requests.registrationEdit(
                    Input(form: PersonFields.complete(typed)),
                    mayCorrectAddress: true,
                    language: visit.language
                )
            )
            let operation = ChangeRegistration(
                registration: try reference(visit),
                edit: edit,
                expected: .oneOf(version.map { [$0] } ?? [])
            )
            return try await lead(operation, "corrected", visit)
        } catch {
            guard case .failure(.refused(let refusals)) = error, let first = refusals.first,
                [409, 412, 422].contains(first.status)
            else { throw error }
            let own = try await own(visit)
            // A second look at a version that is gone would be refused again and again.
            let isStale = refusals.contains { if case .versionChanged = $0 { true } else { false } }
            let shown = isStale ? PersonFields.typed(own.registration) : typed
            let page = Self(visit, own, typed: shown, refused: refusals)
            return visit.page(page, status: first.status)
        }
    }

    /// Sends the mail again that tells how things stand.
    static func resend(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try await act(visit) { (reference, visit) async throws(WebFault) -> WebResponse in
            try await lead(ResendMail(registration: reference), "resent", visit)
        }
    }

    /// Takes a withdrawal back.
    static func restore(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try await act(visit) { (reference, visit) async throws(WebFault) -> WebResponse in
            try await lead(RestoreRegistration(registration: reference), "restored", visit)
        }
    }

    private static func act(
        _ visit: DeskVisit,
        _ body: (RegistrationReference, DeskVisit) async throws(WebFault) -> WebResponse
    ) async throws(WebFault) -> WebResponse {
        _ = try visit.form()
        try visit.demandChange()
        do {
            return try await body(try reference(visit), visit)
        } catch {
            guard case .failure(.refused(let refusals)) = error, let first = refusals.first,
                [409, 422, 429].contains(first.status)
            else { throw error }
            let own = try await own(visit)
            let typed = PersonFields.typed(own.registration)
            let told = Sentence.of(first, visit.language)
            let page = Self(visit, own, typed: typed, refusal: told)
            return visit.page(page, status: first.status)
        }
    }

    private static func lead<O: Operation>(
        _ operation: O,
        _ done: String,
        _ visit: DeskVisit
    ) async throws(WebFault) -> WebResponse where O.Answer == OwnRegistration {
        let own = try await visit.exchange.answer(operation)
        return .redirect(303, to: "\(address(of: own, visit))?done=\(done)", privacy: .personal)
    }

    private static func reference(_ visit: DeskVisit) throws(WebFault) -> RegistrationReference {
        let code = try visit.exchange.parameter(1, of: .registration) { RegistrationCode($0) }
        return .code(try visit.exchange.session(0), code)
    }

    private static func own(_ visit: DeskVisit) async throws(WebFault) -> OwnRegistration {
        try await visit.exchange.answer(ShowRegistration(registration: try reference(visit)))
    }

    private static func address(of own: OwnRegistration, _ visit: DeskVisit) -> String {
        "\(visit.root)/sessions/\(own.session.slug)/registrations/\(own.registration.code)"
    }

    private init(
        _ visit: DeskVisit,
        _ own: OwnRegistration,
        typed: [FormText.Pair],
        refused: [Refusal] = [],
        done: String? = nil,
        refusal: String? = nil
    ) {
        let (words, session, registration) = (visit.words, own.session, own.registration)
        let path = "sessions/\(session.slug)/registrations/\(registration.code)"
        w = PageWords(words)
        title = session.title.text(in: visit.language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, visit.language)
        name = registration.request.name
        frame = visit.frame(name, path)
        state = PeopleTable.name(of: registration.status, words)
        code = registration.code.description
        isLive = registration.status.isLive
        self.done = done.flatMap { Self.sentence(ofDone: $0, words) }
        self.refusal = refusal
        person = PersonFields(typed, refused, visit.language, isDesk: true)
        action = Self.address(of: own, visit)
        resend = "\(action)/resend"
        withdraw = "\(action)/withdraw"
        restore = registration.status == .withdrawn ? "\(action)/restore" : nil
        back = "\(visit.root)/sessions/\(session.slug)#people"
        formToken = visit.formToken
    }

    private static func sentence(ofDone word: String, _ words: Words) -> String? {
        switch word {
        case "corrected": words.text("desk.person.done.corrected")
        case "resent": words.text("desk.person.done.resent")
        case "restored": words.text("desk.person.done.restored")
        default: nil
        }
    }
}
