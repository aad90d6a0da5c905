import NIOHTTP1
import TotemDomain
import TotemPresentation

/// The desk, where sessions are made and kept, once for each language it is written in.
///
/// Every page of it asks who is signed in before anything else; `page` is the only way to make
/// one.
enum DeskRoutes {
    /// Answers somebody who is signed in.
    typealias Handler = @Sendable (DeskVisit) async throws(WebFault) -> WebResponse

    /// The routes.
    static let table: [Route] = entrances + Words.wholeLanguages.flatMap(pages)

    /// `/desk` leads to a language; so does the desk in a language that it is not written in,
    /// where the foot of a public page leads.
    private static let entrances: [Route] =
        [entrance("/desk", .french)]
        + Words.languages.filter { !Words.wholeLanguages.contains($0) }
        .map { entrance("/\($0.rawValue)/desk", $0) }

    private static func entrance(_ path: String, _ language: Language) -> Route {
        Route(.GET, path, for: .page(language), reason: "leads to a language") { exchange in
            let language = Language.preferred(
                by: exchange.request.header("accept-language"),
                of: Words.wholeLanguages,
                fallback: Words.whole(language)
            )
            var response = WebResponse.redirect(302, to: "/\(language.rawValue)/desk")
            response.headers.append(("Vary", "Accept-Language"))
            return response
        }
    }

    private static func pages(in language: Language) -> [Route] {
        let root = "/\(language.rawValue)/"
        func plain(
            _ method: HTTPMethod,
            _ path: String,
            _ handler: @escaping Route.Handler
        ) -> Route {
            Route(method, root + path, for: .page(language), reason: "signing in", handler)
        }
        func page(_ method: HTTPMethod, _ path: String, _ handler: @escaping Handler) -> Route {
            Route(
                method,
                root + "desk" + path,
                for: .page(language),
                reason: "a page over operations"
            ) { (exchange: Exchange) async throws(WebFault) -> WebResponse in
                guard let visit = try await DeskVisit.of(exchange) else {
                    return signInFirst(exchange)
                }
                do throws(WebFault) {
                    return try await handler(visit)
                } catch {
                    return try refusal(error, visit)
                }
            }
        }
        return [
            plain(.GET, "sign-in", SignInPage.show),
            plain(.POST, "sign-in", SignInPage.receive),
            plain(.POST, "sign-out", SignInPage.leave),
            page(.GET, "", DeskPage.show),
            page(.GET, "/schedule", SchedulePage.show),
            page(.POST, "/schedule", ScheduleDetailsPage.receive),
            page(.GET, "/schedule/details", ScheduleDetailsPage.show),
            page(.GET, "/sessions/{slug}", DeskSessionPage.show),
            page(.POST, "/sessions/{slug}/publish", DeskSessionPage.publish),
            page(.GET, "/sessions/{slug}/edit", EditPage.show),
            page(.POST, "/sessions/{slug}/edit", EditPage.receive),
            page(.GET, "/sessions/{slug}/move", MovePage.show),
            page(.GET, "/sessions/{slug}/move/preview", MovePage.preview),
            page(.POST, "/sessions/{slug}/move", MovePage.receive),
            page(.GET, "/sessions/{slug}/cancel", CancelPage.show),
            page(.POST, "/sessions/{slug}/cancel", CancelPage.receive),
            page(.GET, "/sessions/{slug}/registrations.csv", PeopleTable.sheet),
            page(.GET, "/bookings", DeskBookingsPage.show),
            page(.GET, "/bookings/{id}", DeskBookingPage.show),
            page(.POST, "/bookings/{id}/approve", DeskBookingPage.approve),
            page(.POST, "/bookings/{id}/ask", DeskBookingPage.ask),
            page(.POST, "/bookings/{id}/answer", DeskBookingPage.answer),
            page(.POST, "/bookings/{id}/decline", DeskBookingPage.decline),
            page(.POST, "/bookings/{id}/confirm", DeskBookingPage.confirm),
            page(.POST, "/bookings/{id}/cancel", DeskBookingPage.cancel),
            page(.POST, "/bookings/{id}/restore", DeskBookingPage.restore),
            page(.POST, "/bookings/{id}/key", DeskBookingPage.keepKey),
            page(.POST, "/bookings/{id}/reveal-key", DeskBookingPage.revealKey),
            page(.GET, "/rooms", DeskRoomsPage.show),
            page(.GET, "/rooms/{building}/{code}", DeskRoomPage.show),
            page(.POST, "/rooms/{building}/{code}", DeskRoomPage.receive),
            page(.GET, "/sessions/{slug}/registrations/{code}", DeskRegistrationPage.show),
            page(.POST, "/sessions/{slug}/registrations/{code}", DeskRegistrationPage.receive),
            page(
                .POST,
                "/sessions/{slug}/registrations/{code}/resend",
                DeskRegistrationPage.resend
            ),
            page(
                .POST,
                "/sessions/{slug}/registrations/{code}/restore",
                DeskRegistrationPage.restore
            ),
            page(
                .GET,
                "/sessions/{slug}/registrations/{code}/withdraw",
                DeskWithdrawPage.show
            ),
            page(
                .POST,
                "/sessions/{slug}/registrations/{code}/withdraw",
                DeskWithdrawPage.receive
            ),
        ]
    }

    /// A refusal with the desk around it; everything else is told as on every page.
    private static func refusal(
        _ fault: WebFault,
        _ visit: DeskVisit
    ) throws(WebFault) -> WebResponse {
        guard case .failure(.refused) = fault else { throw fault }
        return ErrorPage.response(
            fault,
            visit.language,
            requestID: visit.exchange.requestID,
            site: visit.exchange.site,
            desk: visit
        )
    }

    /// Leads to the sign-in, and from there back to what was asked for.
    private static func signInFirst(_ exchange: Exchange) -> WebResponse {
        let language = exchange.language.rawValue
        let isPage = exchange.request.method == .GET || exchange.request.method == .HEAD
        let wish = isPage ? exchange.request.uri : "/\(language)/desk"
        let address = "/\(language)/sign-in?to=\(FormText.escaped(wish))"
        return .redirect(303, to: address, privacy: .personal)
    }
}
