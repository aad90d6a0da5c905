import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let occupationCalendar = define(
        Queries.occupationCalendar,
        parameters: (
            String.self, String?.self, Timestamp.self, Timestamp.self, Timestamp?.self
        ),
        columns: (String.self, Timestamp.self, Timestamp.self, String?.self),
        row: { room, lower, upper, reason in
            FreeBusy.Occupation(
                room: try code(room),
                window: try TimeWindow(stored: lower, upper),
                closure: reason
            )
        }
    )
}

extension Store {
    /// What occupies the rooms of a building during a window, of one room or of all.
    ///
    /// - Parameters:
    ///   - building: The building.
    ///   - room: The room; `nil` for all.
    ///   - window: The time.
    ///   - now: Stands in for the database's clock, by which holds run out.
    ///   - limit: How long it may take.
    /// - Returns: The occupations by start.
    /// - Throws: `unavailable` when the database is out of reach.
    public func occupations(
        of building: Code,
        _ room: Code?,
        during window: TimeWindow,
        now: Instant?,
        within limit: Duration
    ) async throws(Failure) -> [FreeBusy.Occupation] {
        try await rows(
            Statements.occupationCalendar,
            (
                building.description, room?.description, window.start.timestamp,
                window.end.timestamp, now?.timestamp
            ),
            within: limit
        )
    }
}
