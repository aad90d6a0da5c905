import TotemDomain
import TotemOperations
import TotemPresentation

/// The form by which people change their own registration.
struct ChangePage: PageView {
    static let template = "change"

    let frame: Frame
    let w: PageWords
    let action: String
    let back: String
    let title: String
    let titleLanguage: String
    let person: PersonFields

    /// Shows the form, filled with what is known.
    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandNoQuery()
        let own = try await exchange.answer(
            ShowRegistration(registration: .link(exchange.parameters[0]))
        )
        // Who follows an old link to the form of what is over is led to what there is to see.
        guard own.registration.status.isLive else { return leave(exchange) }
        let typed = PersonFields.typed(own.registration)
        return .page(Self(exchange, own, typed: typed, refused: []), privacy: .secret)
    }

    /// Changes the registration and leads back to it; what is refused is shown with its input.
    static func receive(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandSameSite()
        try exchange.demandNoQuery()
        let typed = try exchange.form()
        let reference = RegistrationReference.link(exchange.parameters[0])
        let own = try await exchange.answer(ShowRegistration(registration: reference))
        do {
            let version = typed.last { $0.name == "version" }.flatMap { Int($0.text) }
            let edit = try exchange.checked(
                Requests.registrationEdit(
                    Input(form: PersonFields.complete(typed)),
                    mayCorrectAddress: false,
                    language: exchange.language
                )
            )
            _ = try await exchange.answer(
                ChangeRegistration(
                    registration: reference,
                    edit: edit,
                    expected: .oneOf(version.map { [$0] } ?? [])
                )
            )
            return leave(exchange)
        } catch {
            guard case .failure(.refused(let refusals)) = error else { throw error }
            // A second look at a version that is gone would be refused again and again.
            let isStale = refusals.contains { if case .versionChanged = $0 { true } else { false } }
            let shown = isStale ? PersonFields.typed(own.registration) : typed
            return .page(
                Self(exchange, own, typed: shown, refused: refusals),
                status: refusals.first?.status ?? 422,
                privacy: .secret
            )
        }
    }

    private static func leave(_ exchange: Exchange) -> WebResponse {
        let address = "/\(exchange.language.rawValue)/registrations/\(exchange.parameters[0])"
        return .redirect(303, to: address, privacy: .secret)
    }

    private init(
        _ exchange: Exchange,
        _ own: OwnRegistration,
        typed: [FormText.Pair],
        refused: [Refusal]
    ) {
        let shown = exchange.language
        let words = Words(shown)
        let path = "registrations/\(exchange.parameters[0])"
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            shown,
            title: words.text("registration.change-title"),
            path: "\(path)/change",
            isPrivate: true
        )
        back = "/\(shown.rawValue)/\(path)"
        action = "\(back)/change"
        title = own.session.title.text(in: shown.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: own.session, shown)
        person = PersonFields(typed, refused, shown)
    }
}
