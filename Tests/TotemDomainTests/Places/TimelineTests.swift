import Testing
import TotemDomain
import TotemTestSupport

struct TimelineTests {
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

    /// A booking of a room from 14:00 to 16:00 with half an hour after it, on each of its spaces.
    private static func uses(_ room: Room, isHeld: Bool = false) throws -> [SpaceUse] {
        let window = try TimeWindow.of("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z")
        return room.spaces.map { space in
            SpaceUse(
                space: space,
                occupied: window.widened(minutesBefore: 0, minutesAfter: 30),
                room: room.path,
                purpose: .booking(ID(high: 4, low: 4), window, isHeld: isHeld, purpose: "Jury", nil)
            )
        }
    }

    private static func timeline(
        _ rooms: [Room],
        _ uses: [SpaceUse],
        tellsPurposes: Bool = true
    ) throws -> Timeline {
        let building = try building(["mon-fri 08:30-19:00"])
        let date = try #require(LocalDate("2027-01-12"))
        return Timeline(
            building: building,
            days: building.facts.days(from: date, count: 1),
            rooms: rooms,
            uses: uses,
            now: TestClock.start,
            tellsPurposes: tellsPurposes
        )
    }

    @Test(arguments: [
        ("2027-03-27", 24), ("2027-03-28", 23), ("2027-10-30", 24), ("2027-10-31", 25),
    ])
    func `a day goes from midnight to midnight, also where the clock changes`(
        date: String,
        hours: Int64
    ) throws {
        let date = try #require(LocalDate(date))
        let days = try Self.building([]).facts.days(from: date, count: 2)
        #expect(days.map(\.date) == [date, date.adding(days: 1)])
        #expect(days[0].window.microseconds == hours * 3_600_000_000)
        #expect(days[0].window.end == days[1].window.start)
    }

    @Test func `a day begins after a midnight that the clock jumps over`() throws {
        // In Beirut the clock went from 00:00 to 01:00 on 27 March 2022.
        let zone = try Zone.of("Asia/Beirut")
        let day = try #require(LocalDate("2022-03-27").flatMap { zone.window(of: $0) })
        #expect(zone.local(day.start).description == "2022-03-27T01:00")
        #expect(day.microseconds == 23 * 3_600_000_000)
    }

    @Test func `a day that the clock left out is missing`() throws {
        let zone = try Zone.of("Pacific/Apia")
        let date = try #require(LocalDate("2011-12-30"))
        #expect(zone.window(of: date) == nil)
    }

    @Test(
        arguments: [
            (["mon-fri 08:30-19:00"], "2027-01-12", ["08:30-19:00"]),
            (["mon-fri 08:30-19:00"], "2027-01-16", []),
            (["sat 10:00-12:00,14:00-18:00"], "2027-01-16", ["10:00-12:00", "14:00-18:00"]),
            (["sat 10:00-12:00,12:00-18:00"], "2027-01-16", ["10:00-18:00"]),
            (["sun 00:00-24:00"], "2027-03-28", ["00:00-00:00"]),
            ([], "2027-01-16", ["00:00-00:00"]),
        ] as [([String], String, [String])]
    )
    func `a day has the opening hours of its weekday`(
        lines: [String],
        date: String,
        open: [String]
    ) throws {
        let facts = try Self.building(lines).facts
        let day = try #require(LocalDate(date).map { facts.days(from: $0, count: 1)[0] })
        let told = day.open.map { window in
            "\(facts.zone.local(window.start).time)-\(facts.zone.local(window.end).time)"
        }
        #expect(told == open)
    }

    @Test func `a booking is its public time and what is kept free around it`() throws {
        let room = try Self.room("ecurie", [1])
        let row = try Self.timeline([room], Self.uses(room)).rooms[0]
        #expect(row.segments.map(\.kind) == [.booked, .turnaround])
        #expect(row.segments.map(\.text) == ["Jury", "Jury"])
        #expect(row.segments[0].window.end == row.segments[1].window.start)
        let held = try Self.timeline([room], Self.uses(room, isHeld: true)).rooms[0]
        #expect(held.segments.map(\.kind) == [.held, .turnaround])
    }

    @Test func `a room over two spaces and its halves are in each other's way, once each`() throws {
        let (left, right) = (try Self.room("left", [1]), try Self.room("right", [2]))
        let hall = try Self.room("hall", [1, 2])
        let ofHall = try Self.timeline([left, right, hall], Self.uses(hall))
        #expect(ofHall.rooms.map(\.segments.count) == [2, 2, 2])
        #expect(
            ofHall.rooms.flatMap { $0.segments.map(\.room) }
                == Array(repeating: hall.path, count: 6)
        )
        let ofLeft = try Self.timeline([left, right, hall], Self.uses(left))
        #expect(ofLeft.rooms.map(\.segments.count) == [2, 0, 2])
    }

    @Test func `who may not know sees that a room is taken, not what for`() throws {
        let room = try Self.room("ecurie", [1])
        let closing = SpaceUse(
            space: room.spaces[0],
            occupied: try .of("2027-01-12T17:00:00Z", "2027-01-12T18:00:00Z"),
            room: nil,
            purpose: .closure(ID(high: 5, low: 5), reason: "New floor")
        )
        let uses = try Self.uses(room) + [closing]
        let row = try Self.timeline([room], uses, tellsPurposes: false).rooms[0]
        #expect(row.segments.map(\.kind) == [.booked, .turnaround, .closed])
        #expect(row.segments.map(\.text) == [nil, nil, "New floor"])
        #expect(row.segments.allSatisfy { $0.booking == nil && $0.session == nil })
    }
}
