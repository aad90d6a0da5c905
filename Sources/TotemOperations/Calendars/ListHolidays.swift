public import TotemDomain
import TotemStore

/// Lists the public holidays of a calendar, or those that a building keeps.
public struct ListHolidays: Operation {
    /// Whose.
    public let place: HolidayPlace
    /// Of which year; `nil` for this one on the clock of the place.
    public let year: Int?

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /holidays", verb: "calendar holidays")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(place: HolidayPlace, year: Int?) {
        self.place = place
        self.year = year
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<HolidayYear>
    ) async throws(Failure) -> Outcome<HolidayYear> {
        let limit = call.caller.timeLimit
        let found = try await operations.house(place, within: limit)
        if let year { return .done(HolidayYear(of: found.calendar, in: year)) }
        let today = found.zone.local(try await operations.now(within: limit)).date
        return .done(HolidayYear(of: found.calendar, in: today.year))
    }
}

extension Operations {
    /// The holidays of a place, and its clock; UTC for a calendar.
    ///
    /// - Throws: A fault at `/building` when there is no such building, or an outage.
    func house(
        _ place: HolidayPlace,
        within limit: Duration
    ) async throws(Failure) -> (calendar: HouseCalendar?, zone: Zone) {
        switch place {
        case .calendar(let calendar):
            return (HouseCalendar(calendar), .utc)
        case .building(let code):
            guard let found = try await store.building(code, within: limit) else {
                let unknown = FieldFault.Problem.unknownThing(.building, code.description)
                throw .refused(.invalid(FieldFault("/building", unknown)))
            }
            return (found.facts.houseCalendar, found.facts.zone)
        }
    }
}
