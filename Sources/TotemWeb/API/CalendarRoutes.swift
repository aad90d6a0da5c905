import TotemDomain
import TotemOperations
import TotemPresentation

/// Public holidays and school holidays, for everybody.
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
        Route(ListSchoolHolidays.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let filter = try exchange.checked(Queries.schoolHolidays(try exchange.query()))
            let found = try await exchange.answer(ListSchoolHolidays(filter: filter))
            return .json(privacy: .open) { Wire.write(found, into: &$0) }
        },
        Route(ImportSchoolHolidays.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            // A file is long to read: those who may not bring one are told before.
            if let refusal = ImportSchoolHolidays.policy.refusal(of: exchange.actor) {
                throw .refused(refusal)
            }
            let keepGoing = try exchange.checked(Queries.keepGoing(try exchange.query()))
            let bytes = try exchange.csv()
            let file = try exchange.checked(
                SchoolHolidaySheet.file(bytes, keepGoing: keepGoing)
            )
            return try await exchange.write(
                ImportSchoolHolidays(file: file),
                besides: [Queries.keepGoing]
            ) { receipt in
                .done { Wire.write(receipt, into: &$0) }
            }
        },
    ]
}
