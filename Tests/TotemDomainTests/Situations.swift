import Testing
import TotemDomain
import TotemTestSupport

extension RoomSituation {
    /// The sample room on the morning of 4 January 2027.
    static func sample(
        maxPublic: Int? = 120,
        facts: RoomFacts? = nil,
        headcounts: [Headcount] = [],
        occupations: [Conflict] = []
    ) throws -> RoomSituation {
        let building = try BuildingFacts.sample(maxPublic: maxPublic)
        return RoomSituation(
            room: Room(
                id: ID(high: 1, low: 1),
                version: 1,
                building: building.code,
                zone: building.zone,
                spaces: [ID(high: 2, low: 1)],
                facts: try facts ?? .sample()
            ),
            building: Building(id: ID(high: 3, low: 1), version: 1, facts: building),
            now: TestClock.start,
            headcounts: headcounts,
            occupations: occupations
        )
    }
}

extension TimeWindow {
    /// A window between two texts of RFC 3339, or a failed test.
    static func of(_ from: String, _ to: String) throws -> TimeWindow {
        let start = try #require(Instant(rfc3339: from))
        let end = try #require(Instant(rfc3339: to))
        return try #require(TimeWindow(from: start, to: end))
    }
}
