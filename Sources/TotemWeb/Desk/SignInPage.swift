import TotemDomain
import TotemOperations
import TotemPresentation

/// Where a browser signs in with a token.
struct SignInPage: PageView {
    static let template = "sign-in"

    let frame: Frame
    let w: PageWords
    let action: String
    /// Where to go on afterwards.
    let onward: String
    let summary: RegistrationForm.Summary?
    let token: RegistrationForm.Field

    /// Shows it; who is signed in already goes on.
    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let onward = Self.onward(try exchange.query(), exchange.language)
        if try await DeskVisit.of(exchange) != nil {
            return .redirect(303, to: onward, privacy: .personal)
        }
        return .page(Self(exchange, onward, fault: nil), privacy: .personal)
    }

    /// Signs in and leads on; a wrong token is told, never shown.
    static func receive(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandSameSite()
        try exchange.demandNoQuery()
        let site = exchange.site
        let (peer, now) = (exchange.request.peer, site.configuration.clock())
        let pairs = try exchange.form()
        let onward = Self.onward(pairs, exchange.language)
        let token = pairs.last { $0.name == "token" }?.text ?? ""
        do throws(Failure) {
            let started = try await site.operations.signIn(
                bearer: token.filter { !$0.isWhitespace },
                requestID: exchange.requestID
            )
            var response = WebResponse.redirect(303, to: onward, privacy: .personal)
            let isSecure = site.configuration.isSecure
            response.headers.append(SignInCookie.setting(started.secret, isSecure: isSecure))
            return response
        } catch {
            guard case .refused(let refusals) = error, refusals == [.notSignedIn] else {
                throw .failure(error)
            }
            // A right token is never kept waiting: behind a proxy, everybody has one address.
            if let seconds = site.signInThrottle.secondsToWait(peer, at: now) {
                let told = Sentence.of(
                    .tooManyRequests(retryAfterSeconds: seconds),
                    exchange.language
                )
                let page = Self(exchange, onward, fault: told)
                var response = WebResponse.page(page, status: 429, privacy: .personal)
                response.headers.append(("Retry-After", String(seconds)))
                return response
            }
            site.signInThrottle.note(peer, at: now)
            let told = Words(exchange.language).text("sign-in.wrong")
            return .page(Self(exchange, onward, fault: told), status: 422, privacy: .personal)
        }
    }

    /// Signs out here, and wherever the cookie may have been copied to.
    static func leave(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let away = "/\(exchange.language.rawValue)/sign-in"
        var response = WebResponse.redirect(303, to: away, privacy: .personal)
        let isSecure = exchange.site.configuration.isSecure
        response.headers.append(SignInCookie.clearing(isSecure: isSecure))
        guard let visit = try await DeskVisit.of(exchange) else { return response }
        _ = try visit.form()
        do {
            try await exchange.site.operations.signOut(
                visit.signIn,
                requestID: exchange.requestID
            )
        } catch {
            throw .failure(error)
        }
        return response
    }

    /// The address to go on to: a page of the desk in a language that is written, and nothing
    /// else, so that no link can lead a person from here to another site.
    static func onward(_ pairs: [FormText.Pair], _ language: Language) -> String {
        let desk = "/\(language.rawValue)/desk"
        guard let wish = pairs.last(where: { $0.name == "to" })?.text,
            wish.utf8.count <= 2_000, wish.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            !wish.contains("\\"), !wish.contains("..")
        else { return desk }
        let isOwn = Words.wholeLanguages.contains { written in
            let root = "/\(written.rawValue)/desk"
            return wish == root || wish.hasPrefix(root + "/") || wish.hasPrefix(root + "?")
        }
        return isOwn ? wish : desk
    }

    private init(_ exchange: Exchange, _ onward: String, fault: String?) {
        let words = Words(exchange.language)
        w = PageWords(words)
        var frame = Frame(
            exchange.site,
            exchange.language,
            title: words.text("sign-in.title"),
            path: "sign-in",
            isPrivate: true,
            languages: Words.wholeLanguages
        )
        frame.desk = DeskFrame()
        self.frame = frame
        action = "/\(exchange.language.rawValue)/sign-in"
        self.onward = onward
        summary = fault.map { RegistrationForm.Summary(title: $0, faults: []) }
        token = RegistrationForm.Field(
            id: "token",
            label: words.text("sign-in.token"),
            type: "password",
            value: "",
            isOptional: false,
            hint: words.text("sign-in.hint"),
            autocomplete: "off",
            extent: nil,
            fault: fault,
            describedBy: fault == nil ? "token-hint" : "token-hint token-fault"
        )
    }
}
