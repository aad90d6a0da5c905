public import TotemDomain
import TotemStore

/// Leaves dates of a series out: cancels their bookings.
public struct SkipDates: Operation {
    /// Which series.
    public let id: ID<Series>
    /// Which ones, and what is said about it.
    public let skip: SeriesSkip

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /series/{id}/skip",
        verb: "series skip"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Series>, skip: SeriesSkip) {
        self.id = id
        self.skip = skip
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Series>
    ) async throws(Failure) -> Outcome<Series> {
        let wanted = Set(skip.days)
        return try await operations.giveBack(
            id,
            as: .skipped,
            "series.skipped",
            reason: skip.reason,
            call
        ) { date, _ in
            wanted.contains(date.original.date)
        }
    }
}
