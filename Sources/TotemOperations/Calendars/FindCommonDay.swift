public import TotemDomain
import TotemStore

/// Finds the next day on which all of several places work.
public struct FindCommonDay: Operation {
    /// Whose days.
    public let places: [HolidayPlace]
    /// The first day that would do; `nil` for today.
    public let from: LocalDate?

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /holidays/common-day",
        verb: "calendar common-day"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(places: [HolidayPlace], from: LocalDate?) {
        self.places = places
        self.from = from
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<CommonDay>
    ) async throws(Failure) -> Outcome<CommonDay> {
        let limit = call.caller.timeLimit
        var calendars: [HouseCalendar] = []
        var zone = Zone.utc
        for place in places {
            let found = try await operations.house(place, within: limit)
            if case .building = place { zone = found.zone }
            if let calendar = found.calendar { calendars.append(calendar) }
        }
        let first: LocalDate
        if let from {
            first = from
        } else {
            first = zone.local(try await operations.now(within: limit)).date
        }
        return .done(CommonDay(notBefore: first, of: calendars))
    }
}
