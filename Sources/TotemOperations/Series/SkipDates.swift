public import TotemDomain
import TotemStore

/// Leaves dates of a series out: cancels their bookings.
public struct SkipDates: Operation {
    /// Which series.
    public let id: ID<Series>
    /// The days on which the rule gives them.
    public let days: [LocalDate]

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /series/{id}/skip",
        verb: "series skip"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Series>, days: [LocalDate]) {
        self.id = id
        self.days = days
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Series>
    ) async throws(Failure) -> Outcome<Series> {
        let wanted = Set(days)
        return try await operations.giveBack(id, as: .skipped, "series.skipped", call) {
            date,
            _ in
            wanted.contains(date.original.date)
        }
    }
}
