import Testing
import TotemDomain
import TotemTestSupport

struct OccupancyTests {
    private static let hour: Int64 = 3_600_000_000

    private static func building(_ hours: [String]) throws -> Building {
        Building(id: ID(high: 1, low: 1), version: 1, facts: try .sample(hours: hours))
    }

    private static func room(_ code: String, _ spaces: [UInt64]) throws -> Room {
        Room(
            id: ID(high: 2, low: spaces.reduce(0) { $0 * 10 + $1 }),
            version: 1,
            building: try .of("paddock"),
            zone: try .of("Europe/Paris"),
            spaces: spaces.map { ID(high: 3, low: $0) },
            facts: try .sample(code: code, spaces: spaces.map { "space-\($0)" })
        )
    }

    private static func booking(_ space: UInt64, _ from: String, _ to: String) throws -> SpaceUse {
        let window = try TimeWindow.of(from, to)
        return SpaceUse(
            space: ID(high: 3, low: space),
            occupied: window.widened(minutesBefore: 0, minutesAfter: 30),
            room: try .of("paddock/a"),
            purpose: .booking(ID(high: 4, low: space), window, isHeld: false, purpose: "x", nil)
        )
    }

    private static func count(
        _ hours: [String],
        from: String,
        to: String,
        by part: Occupancy.Part,
        rooms: [Room],
        _ uses: [SpaceUse]
    ) throws -> Occupancy {
        Occupancy(
            of: try building(hours),
            from: try #require(LocalDate(from)),
            to: try #require(LocalDate(to)),
            by: part,
            rooms: rooms,
            uses: uses
        )
    }

    /// Saturday, the day with 23 hours, Easter Monday, and Tuesday.
    @Test func `days of 23 and 25 hours and holidays are what they are`() throws {
        let room = try Self.room("a", [1])
        let spring = try Self.count(
            ["mon-sun 00:00-24:00"],
            from: "2027-03-27",
            to: "2027-03-30",
            by: .day,
            rooms: [room],
            []
        )
        #expect(spring.rows.map { $0.times.open / Self.hour } == [24, 23, 0, 24])
        let autumn = try Self.count(
            ["mon-sun 00:00-24:00"],
            from: "2027-10-30",
            to: "2027-10-31",
            by: .day,
            rooms: [room],
            []
        )
        #expect(autumn.rows.map { $0.times.open / Self.hour } == [24, 25])
        #expect(autumn.total.bookedPercent == 0)
    }

    @Test func `what stands outside the open time makes nothing fuller`() throws {
        // Open from 08:00 to 18:00; booked from 17:00 to 20:00, and closed from 08:00 to 09:00.
        let closure = SpaceUse(
            space: ID(high: 3, low: 1),
            occupied: try .of("2027-01-12T07:00:00Z", "2027-01-12T08:00:00Z"),
            room: nil,
            purpose: .closure(ID(high: 5, low: 5), reason: "x")
        )
        let found = try Self.count(
            ["mon-fri 08:00-18:00"],
            from: "2027-01-12",
            to: "2027-01-12",
            by: .day,
            rooms: [try Self.room("a", [1])],
            [closure, try Self.booking(1, "2027-01-12T16:00:00Z", "2027-01-12T19:00:00Z")]
        )
        let times = try #require(found.rows.first).times
        #expect(times.open == 9 * Self.hour)
        #expect(times.booked == Self.hour)
        #expect(times.occupied == Self.hour)
        #expect(times.bookedOutside == 2 * Self.hour)
        #expect(times.bookedPercent == 11.1)
    }

    @Test func `a room over two spaces counts them once in the house and whole for itself`() throws
    {
        let rooms = [
            try Self.room("a", [1]), try Self.room("b", [2]), try Self.room("both", [1, 2]),
        ]
        let uses = [try Self.booking(1, "2027-01-12T09:00:00Z", "2027-01-12T11:00:00Z")]
        let house = try Self.count(
            ["mon-fri 08:00-18:00"],
            from: "2027-01-11",
            to: "2027-01-17",
            by: .week,
            rooms: rooms,
            uses
        )
        #expect(house.rows.count == 1)
        #expect(house.rows.first?.times.open == 2 * 50 * Self.hour)
        #expect(house.rows.first?.times.booked == 2 * Self.hour)
        #expect(house.rows.first?.times.occupied == 2 * Self.hour + Self.hour / 2)
        let each = try Self.count(
            ["mon-fri 08:00-18:00"],
            from: "2027-01-11",
            to: "2027-01-17",
            by: .room,
            rooms: rooms,
            uses
        )
        #expect(each.rows.map { $0.times.booked / Self.hour } == [2, 0, 2])
        #expect(each.rows.map { $0.times.open / Self.hour } == [50, 50, 50])
        #expect(each.total == house.total)
    }

    @Test func `the rows of a year add up to its total, however it is cut`() throws {
        var random = SeededGenerator(seed: 3)
        let uses = try (0..<200)
            .map { _ -> SpaceUse in
                let day = LocalDate(
                    daysSinceEpoch: 20_820 + Int.random(in: 0..<380, using: &random)
                )
                let hour = 10 + Int.random(in: 0...9, using: &random)
                return try Self.booking(1, "\(day)T\(hour):00:00Z", "\(day)T\(hour + 2):30:00Z")
            }
        for part in [Occupancy.Part.day, .week, .month] {
            let found = try Self.count(
                ["mon-sat 07:30-22:15"],
                from: "2027-01-06",
                to: "2027-12-28",
                by: part,
                rooms: [try Self.room("a", [1])],
                uses
            )
            #expect(found.rows.reduce(0) { $0 + $1.times.open } == found.total.open)
            #expect(found.rows.reduce(0) { $0 + $1.times.booked } == found.total.booked)
            #expect(found.rows.reduce(0) { $0 + $1.times.occupied } == found.total.occupied)
            #expect(
                found.rows.reduce(0) { $0 + $1.times.bookedOutside } == found.total.bookedOutside
            )
            #expect(found.rows.first?.first.description == "2027-01-06")
            #expect(found.rows.last?.last.description == "2027-12-28")
        }
    }
}
