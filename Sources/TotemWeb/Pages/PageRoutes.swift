import NIOHTTP1
import TotemDomain
import TotemPresentation

/// The pages, once for each language they are written in.
enum PageRoutes {
    /// The routes of pages.
    static let table: [Route] = entrances + Words.languages.flatMap(pages)

    private static let entrances: [Route] =
        [
            Route(.GET, "/", for: .page(.french), reason: "leads to a language") { exchange in
                let wish = exchange.request.header("accept-language")
                let language = Language.preferred(by: wish, fallback: .french)
                var response = WebResponse.redirect(302, to: "/\(language.rawValue)/")
                response.headers.append(("Vary", "Accept-Language"))
                return response
            }
        ] + Words.languages.map(entrance)

    /// `/fr` leads to `/fr/`.
    private static func entrance(of language: Language) -> Route {
        Route(
            .GET,
            "/\(language.rawValue)",
            for: .page(language),
            reason: "leads to the agenda"
        ) { _ in .redirect(308, to: "/\(language.rawValue)/") }
    }

    private static func pages(in language: Language) -> [Route] {
        let root = "/\(language.rawValue)/"
        func page(
            _ method: HTTPMethod,
            _ path: String,
            _ handler: @escaping Route.Handler
        ) -> Route {
            Route(
                method,
                root + path,
                for: .page(language),
                reason: "a page over operations",
                handler
            )
        }
        return [
            page(.GET, "", AgendaPage.show),
            page(.GET, "agenda/{month}", AgendaMonthPage.show),
            page(.GET, "buildings", BuildingsPage.show),
            page(.GET, "buildings/{code}", BuildingPage.show),
            page(.GET, "buildings/{code}/{room}", RoomPage.show),
            page(.GET, "programmes", ProgrammesPage.show),
            page(.GET, "programmes/{code}", ProgrammePage.show),
            page(.GET, "legal", ProsePage.legal),
            page(.GET, "privacy", ProsePage.privacy),
            page(.GET, "accessibility", ProsePage.accessibility),
            page(.GET, "sessions/{slug}", SessionPage.show),
            page(.POST, "sessions/{slug}", RegistrationSubmission.receive),
            page(.GET, "sessions/{slug}/registered", WrittenPage.show),
            page(.GET, "registrations/{token}", RegistrationPage.show),
            page(.POST, "registrations/{token}/confirm", RegistrationPage.confirm),
            page(.GET, "registrations/{token}/withdraw", WithdrawPage.show),
            page(.POST, "registrations/{token}/withdraw", RegistrationPage.withdraw),
            page(.POST, "registrations/{token}/accept-offer", RegistrationPage.acceptOffer),
            page(.POST, "registrations/{token}/decline-offer", RegistrationPage.declineOffer),
            page(.POST, "registrations/{token}/restore", RegistrationPage.restore),
            page(.GET, "registrations/{token}/change", ChangePage.show),
            page(.POST, "registrations/{token}/change", ChangePage.receive),
            page(.GET, "lost-link", LostLinkPage.show),
            page(.POST, "lost-link", LostLinkPage.receive),
            page(.GET, "lost-link/sent", LostLinkPage.sent),
        ]
    }
}
