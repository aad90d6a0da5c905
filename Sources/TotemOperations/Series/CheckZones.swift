public import TotemDomain
import TotemStore

/// Reckons the dates of series anew by the time-zone data of today, and tells which of them are no
/// longer at the local time that was promised, each with the edit that mends it.
public struct CheckZones: Operation {
    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /reports/zones",
        verb: "series check-zones"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init() {
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<ZoneReport>
    ) async throws(Failure) -> Outcome<ZoneReport> {
        let dates = try await operations.store.promisedDates(
            now: operations.clock.decision(),
            within: Self.timeLimit
        )
        return .done(ZoneReport(dates))
    }

    /// It reads every date that is still to be.
    private static let timeLimit = Duration.seconds(60)
}
