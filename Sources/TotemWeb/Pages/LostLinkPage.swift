import TotemDomain
import TotemOperations
import TotemPresentation

/// For people who have lost the link to their registration.
///
/// It says the same for every address: nobody learns from it who is registered.
struct LostLinkPage: PageView {
    static let template = "lost"

    let frame: Frame
    let w: PageWords
    let action: String
    /// Whether an address was given.
    let isSent: Bool
    let summary: RegistrationForm.Summary?
    let email: RegistrationForm.Field

    /// Shows the form.
    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandNoQuery()
        return .page(Self(exchange, isSent: false, typed: [], refused: []), privacy: .personal)
    }

    /// Shows that a mail is under way, if there is one.
    static func sent(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandNoQuery()
        return .page(Self(exchange, isSent: true, typed: [], refused: []), privacy: .personal)
    }

    /// Has the links mailed and leads on.
    static func receive(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandSameSite()
        try exchange.demandNoQuery()
        let typed = try exchange.form()
        switch Requests.lostLink(Input(form: typed)) {
        case .failure(let told):
            let page = Self(exchange, isSent: false, typed: typed, refused: told.refusals)
            return .page(page, status: 422, privacy: .personal)
        case .success(let email):
            _ = try await exchange.answer(ResendLinks(email: email))
            let address = "/\(exchange.language.rawValue)/lost-link/sent"
            return .redirect(303, to: address, privacy: .personal)
        }
    }

    private init(
        _ exchange: Exchange,
        isSent: Bool,
        typed: [FormText.Pair],
        refused: [Refusal]
    ) {
        let language = exchange.language
        let words = Words(language)
        let maker = FieldMaker(words: words, typed: typed, refused: refused)
        self.isSent = isSent
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            language,
            title: words.text("registration.lost-title"),
            path: isSent ? "lost-link/sent" : "lost-link",
            isPrivate: true
        )
        action = "/\(language.rawValue)/lost-link"
        summary = maker.summary(notice: nil)
        email = maker.field("email", type: "email", autocomplete: "email", hint: nil)
    }
}
