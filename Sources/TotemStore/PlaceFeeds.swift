import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let placeFeed = define(
        Queries.placeFeed,
        parameters: (
            String.self, String?.self, Timestamp.self, Timestamp.self, Timestamp.self,
            Timestamp.self
        ),
        columns: (
            Bool.self, UUIDBytes.self, Int32.self, String.self, String?.self, Timestamp.self,
            Timestamp.self, String.self, String?.self, String?.self, Timestamp.self,
            String?.self, [String].self
        ),
        row: feedEntry
    )

    @Sendable private static func feedEntry(
        isClosure: Bool,
        id: UUIDBytes,
        version: Int32,
        state: String,
        room: String?,
        lower: Timestamp,
        upper: Timestamp,
        words: String,
        title: String?,
        slug: String?,
        changedAt: Timestamp,
        kind: String?,
        allowed: [String]
    ) throws -> PlaceFeed.Entry {
        let matter: PlaceFeed.Matter
        if isClosure, let kind {
            matter =
                allowed.isEmpty
                ? .closure(try word(kind), reason: words)
                : .limit(try allowed.map { try party($0) }, reason: words)
        } else if let title, let slug {
            matter = .session(title: title, slug: try code(slug))
        } else {
            matter = .booking(purpose: words)
        }
        return PlaceFeed.Entry(
            id: ID<Booking>(id).description,
            version: Int(version),
            changedAt: Instant(changedAt),
            state: try word(state),
            room: room,
            window: try TimeWindow(stored: lower, upper),
            matter: matter
        )
    }
}

extension Store {
    /// What the calendar of a building or of a room tells.
    ///
    /// - Parameters:
    ///   - building: The building.
    ///   - room: The room; `nil` for all of the building.
    ///   - window: The time that is told about.
    ///   - now: The clock of the look.
    ///   - limit: How long it may take.
    /// - Returns: The entries by start, 5,000 at most.
    /// - Throws: `unavailable` when the database is out of reach.
    public func feed(
        of building: Code,
        room: Code?,
        during window: TimeWindow,
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> [PlaceFeed.Entry] {
        try await rows(
            Statements.placeFeed,
            (
                building.description, room?.description, window.start.timestamp,
                window.end.timestamp, now.timestamp,
                now.adding(seconds: -PlaceFeed.daysCancelled * 86_400).timestamp
            ),
            within: limit
        )
    }
}
