import TotemDomain
import TotemOperations
import TotemPresentation

/// Calendars of places, for programs that subscribe to them.
enum FeedRoutes {
    /// The routes of the calendars.
    static let table: [Route] = [
        Route(ShowPlaceFeed.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let code = try exchange.parameter(0, of: .building) { Code($0) }
            return try await feed(of: .building(code), exchange)
        },
        Route(ShowPlaceFeed.self, alias: 0) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let name = exchange.parameters.joined(separator: "/")
            guard let path = RoomPath(name) else { throw .refused(.unknown(.room, name)) }
            return try await feed(of: .room(path), exchange)
        },
        Route(ImportCalendar.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            // A file is long to read: those who may not bring one are told before.
            if let refusal = ImportCalendar.policy.refusal(of: exchange.actor) {
                throw .refused(refusal)
            }
            let name = exchange.parameters.joined(separator: "/")
            guard let path = RoomPath(name) else { throw .refused(.unknown(.room, name)) }
            let wish = try exchange.checked(Queries.calendarWish(try exchange.query()))
            let content = try exchange.checked(CalendarReader.read(try exchange.calendar()))
            return try await exchange.write(
                ImportCalendar(room: path, calendar: wish.calendar(content)),
                besides: Queries.calendarImport
            ) { imported in
                .done { Wire.write(imported, .english, into: &$0) }
            }
        },
    ]

    /// The calendar of a place in the language of the reader.
    ///
    /// Programs that subscribe cannot send headers, so that the token may stand in the address;
    /// what only its bearer may know is then stored nowhere.
    private static func feed(
        of place: Closure.Place,
        _ exchange: Exchange
    ) async throws(WebFault) -> WebResponse {
        let token = try exchange.checked(Queries.feedToken(try exchange.query()))
        var exchange = exchange
        if let token {
            do {
                exchange = exchange.asked(
                    by: try await exchange.site.operations.actor(bearer: token)
                )
            } catch {
                throw .failure(error)
            }
        }
        let feed = try await exchange.answer(ShowPlaceFeed(place: place))
        let address = PublicAddress(base: exchange.site.configuration.baseURL)
        let text = CalendarFile.text(of: feed, exchange.language, address)
        let privacy: WebResponse.Privacy =
            token != nil ? .secret : feed.tellsPurposes ? .personal : .open
        return WebResponse(
            status: 200,
            headers: [
                ("Content-Type", CalendarFile.contentType),
                ("Content-Language", exchange.language.rawValue),
                ("Vary", "Accept-Language"),
            ],
            body: Array(text.utf8),
            privacy: privacy
        )
        .taggedByContent()
    }
}
