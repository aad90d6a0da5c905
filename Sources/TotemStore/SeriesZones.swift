import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let seriesPromised = define(
        Queries.seriesPromised,
        parameters: (Timestamp?.self),
        columns: (
            UUIDBytes.self, String.self, String.self, String.self, String.self, String.self,
            String.self, Timestamp.self, Timestamp.self, UUIDBytes.self, Timestamp.self,
            Timestamp.self
        ),
        row: {
            id,
            zoneName,
            building,
            room,
            from,
            to,
            original,
            lower,
            upper,
            booking,
            start,
            end in
            let length = try local(to).secondsSinceEpoch - local(from).secondsSinceEpoch
            return PromisedDate(
                series: ID(id),
                zone: try zone(zoneName),
                room: RoomPath(building: try code(building), room: try code(room)),
                original: try local(original),
                lasting: length,
                planned: try TimeWindow(stored: lower, upper),
                booking: ID(booking),
                booked: try TimeWindow(stored: start, end)
            )
        }
    )
}

extension Store {
    /// The dates of series that are still to be, with the times that were reckoned for them.
    ///
    /// - Parameters:
    ///   - now: Stands in for the database's clock.
    ///   - limit: How long it may take.
    /// - Returns: The dates, by series.
    /// - Throws: `unavailable` when the database is out of reach.
    public func promisedDates(
        now: Instant?,
        within limit: Duration
    ) async throws(Failure) -> [PromisedDate] {
        try await rows(Statements.seriesPromised, now?.timestamp, within: limit)
    }
}
