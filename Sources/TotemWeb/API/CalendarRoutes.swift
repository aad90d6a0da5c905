import TotemDomain
import TotemOperations
import TotemPresentation

/// Public holidays, for everybody.
enum CalendarRoutes {
    /// The routes of this noun.
    static let table: [Route] = [
        Route(ListHolidays.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let asked = try exchange.checked(Queries.holidays(try exchange.query()))
            let operation = ListHolidays(place: asked.place, year: asked.year)
            let year = try await exchange.answer(operation)
            return .json(privacy: .open) { Wire.write(year, into: &$0) }
        },
        Route(FindCommonDay.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let asked = try exchange.checked(Queries.commonDay(try exchange.query()))
            let operation = FindCommonDay(places: asked.places, from: asked.from)
            let common = try await exchange.answer(operation)
            return .json(privacy: .open) { Wire.write(common, into: &$0) }
        },
    ]
}
