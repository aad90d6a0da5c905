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
    /// The version that the person has seen.
    let version: String
    let summary: RegistrationForm.Summary?
    let name: RegistrationForm.Field
    let party: RegistrationForm.Field
    let guests: RegistrationForm.Field
    let organisation: RegistrationForm.Field
    let language: RegistrationForm.Field
    let languages: [RegistrationForm.Option]
    let needs: [RegistrationForm.Option]
    let accessNote: RegistrationForm.Field

    /// Shows the form, filled with what is known.
    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandNoQuery()
        let own = try await exchange.answer(
            ShowRegistration(registration: .link(exchange.parameters[0]))
        )
        // Who follows an old link to the form of what is over is led to what there is to see.
        guard own.registration.status.isLive else { return leave(exchange) }
        let typed = typed(own.registration)
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
                    Input(form: complete(typed.filter { $0.name != "version" })),
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
            let shown = isStale ? Self.typed(own.registration) : typed
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

    /// What the form holds before anybody types.
    private static func typed(_ registration: Registration) -> [FormText.Pair] {
        let request = registration.request
        return [
            ("version", String(registration.version)), ("name", request.name),
            ("party", String(request.party)),
            ("guests", request.guests.joined(separator: "\n")),
            ("organisation", request.organisation ?? ""),
            ("accessNote", request.accessNote ?? ""), ("language", request.language.rawValue),
        ] + request.accessNeeds.map { ("accessNeeds", $0.rawValue) }
    }

    /// What was typed, and nothing for each list that was emptied: a form leaves it out.
    private static func complete(_ typed: [FormText.Pair]) -> [FormText.Pair] {
        let pairs = RegistrationForm.onePairPerGuest(typed)
        let absent = ["guests", "accessNeeds"]
            .filter { name in
                !pairs.contains { $0.name == name }
            }
        return pairs + absent.map { ($0, "") }
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
        let maker = FieldMaker(words: words, typed: typed, refused: refused)
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
        version = typed.last { $0.name == "version" }?.text ?? ""
        summary = maker.summary(notice: nil)
        name = maker.field("name", autocomplete: "name", hint: nil)
        party = maker.field(
            "party",
            type: "number",
            extent: RegistrationRequest.largestParty,
            hint: words.text("registration.change-party-hint")
        )
        guests = maker.field("guests", isOptional: true, hint: words.text("form.guests-hint"))
        organisation = maker.field(
            "organisation",
            isOptional: true,
            autocomplete: "organization",
            hint: nil
        )
        language = maker.field("language", hint: nil)
        languages = Language.allCases.map {
            maker.option("language", $0.rawValue, Sentence.name(ofLanguage: $0.rawValue, shown))
        }
        needs = RegistrationRequest.AccessNeed.allCases.map {
            maker.option("accessNeeds", $0.rawValue, Sentence.name(of: $0, shown))
        }
        accessNote = maker.field(
            "accessNote",
            isOptional: true,
            hint: words.text("form.accessNote-hint")
        )
    }
}
