public import TotemDomain
import TotemStore

/// Lists the school holidays of a span of days, of one zone or of all.
public struct ListSchoolHolidays: Operation {
    /// Which ones.
    public let filter: SchoolHolidayFilter

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /school-holidays",
        verb: "calendar school"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(filter: SchoolHolidayFilter) {
        self.filter = filter
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<[SchoolHoliday]>
    ) async throws(Failure) -> Outcome<[SchoolHoliday]> {
        let limit = call.caller.timeLimit
        let first: LocalDate
        if let from = filter.from {
            first = from
        } else {
            first = Zone.utc.local(try await operations.now(within: limit)).date
        }
        let last = filter.to ?? first.adding(days: 366)
        return .done(
            try await operations.store.schoolHolidays(
                of: filter.zone,
                from: first,
                to: last,
                within: limit
            )
        )
    }
}
