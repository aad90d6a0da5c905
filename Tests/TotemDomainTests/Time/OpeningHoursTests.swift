import Testing
import TotemDomain
import TotemTestSupport

struct OpeningHoursTests {
    @Test(arguments: [
        ["mon-fri 08:30-19:00"], ["mon-thu 08:00-12:00,14:00-18:00", "sat 10:00-24:00"],
        ["mon 00:00-24:00", "tue 00:00-12:00"], ["mon-sun 00:00-24:00"],
        ["mon 08:00-12:00", "wed-thu 08:00-12:00"], [],
        // Into the next day, and round the clock.
        ["fri 18:00-02:00", "sun 20:00-04:00"], ["mon 08:00-08:00"],
        // Seasons and single days beside a usual week, and without one.
        [
            "mon-fri 08:30-19:00", "2027-07-01..2027-07-31 mon-thu 09:00-12:00,13:00-17:00",
            "2027-07-01..2027-07-31 fri 09:00-12:00", "2027-08-01..2027-08-15 closed",
            "2027-05-15 18:00-02:00", "2027-12-24 closed",
        ],
        ["2027-12-24 closed"],
    ])
    func `hours survive the way through text`(lines: [String]) throws {
        let hours = try #require(OpeningHours(lines: lines))
        #expect(hours.lines == lines)
    }

    @Test func `days with equal hours are joined`() throws {
        let hours = try #require(
            OpeningHours(lines: [
                "tue 14:00-18:00", "mon 14:00-18:00,08:00-12:00", "tue 08:00-12:00",
            ])
        )
        #expect(hours.lines == ["mon-tue 08:00-12:00,14:00-18:00"])
    }

    @Test(arguments: [
        "mon", "08:00-12:00", "mon 08:00", "mon 24:00-08:00", "mon closed",
        "fri-mon 08:00-12:00",
        "mon-mon 08:00-12:00", "lun 08:00-12:00", "Mon 08:00-12:00", "mon 8:00-12:00",
        "mon 08:00-12:00,", "mon 08:00-12:00,11:00-14:00", "mon 08:00-24:01",
        "mon-tue-wed 08:00-12:00",
        "mon 08:00-12:00-14:00", "mon 08:00-12:00 14:00-18:00", "",
        "mon 18:00-02:00,19:00-20:00", "mon-sun 18:00-19:00,20:00-19:00",
        "2027-02-30 closed", "2027-07-01..2027-06-30 closed", "2027-07-01.2027-07-02 closed",
        "2027-07-01..2027-07-02 08:00-12:00", "2027-07-01 mon 08:00-12:00", "2027-07-01 shut",
    ])
    func `lines outside the grammar are refused`(line: String) {
        #expect(OpeningHours(lines: [line]) == nil)
    }

    @Test(arguments: [
        // Over midnight into hours of the next day, and from Sunday into Monday.
        ["fri 18:00-02:00", "sat 01:00-12:00"], ["sun 18:00-02:00", "mon 01:00-03:00"],
        // One day told twice, seasons that share a day, and one with and without hours.
        ["2027-12-24 closed", "2027-12-24 08:00-12:00"],
        ["2027-07-01..2027-07-31 closed", "2027-07-31..2027-08-02 mon 08:00-12:00"],
        ["2027-07-01..2027-07-31 closed", "2027-07-01..2027-07-31 mon 08:00-12:00"],
    ])
    func `hours that contradict each other are refused`(lines: [String]) {
        #expect(OpeningHours(lines: lines) == nil)
    }

    @Test func `closing at midnight is closing at the end of the day`() throws {
        let hours = try #require(OpeningHours(lines: ["fri 18:00-00:00", "sat 00:00-00:00"]))
        #expect(hours.lines == ["fri 18:00-24:00", "sat 00:00-24:00"])
    }

    private static let year = [
        "mon-fri 08:00-12:00,14:00-18:00", "fri 20:00-02:00",
        "2027-07-01..2027-07-31 mon-sat 09:00-11:00", "2027-08-01..2027-08-15 closed",
        "2027-05-15 18:00-03:00", "2027-12-24 closed",
    ]

    @Test(arguments: [
        ("2027-01-11", "08:00-12:00 14:00-18:00"), ("2027-01-10", ""),
        ("2027-01-08", "08:00-12:00 14:00-18:00 20:00-02:00"),
        // The first and the last day of a season, and the days beside it.
        ("2027-06-30", "08:00-12:00 14:00-18:00"), ("2027-07-01", "09:00-11:00"),
        ("2027-07-31", "09:00-11:00"), ("2027-07-25", ""), ("2027-08-02", ""),
        ("2027-08-16", "08:00-12:00 14:00-18:00"),
        ("2027-05-15", "18:00-03:00"), ("2027-12-24", ""),
    ])
    func `a day has the hours of itself, of its season or of the usual week`(
        day: String,
        expected: String
    ) throws {
        let hours = try #require(OpeningHours(lines: Self.year))
        let found = hours.stretches(on: try #require(LocalDate(day)))
        #expect(found.map { "\($0.opens)-\($0.closes)" }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        // Friday evening goes on until two, and no longer.
        ("2027-01-08T23:00:00+01:00", "2027-01-09T02:00:00+01:00", true),
        ("2027-01-09T00:30:00+01:00", "2027-01-09T01:00:00+01:00", true),
        ("2027-01-09T01:00:00+01:00", "2027-01-09T02:00:01+01:00", false),
        // The exceptional Saturday into Sunday.
        ("2027-05-15T18:00:00+02:00", "2027-05-16T03:00:00+02:00", true),
        ("2027-05-16T03:00:00+02:00", "2027-05-16T03:30:00+02:00", false),
        // The last evening before the season still has its night.
        ("2027-12-24T09:00:00+01:00", "2027-12-24T10:00:00+01:00", false),
        ("2027-08-03T09:00:00+02:00", "2027-08-03T10:00:00+02:00", false),
    ])
    func `hours after midnight belong to the day before`(
        from: String,
        to: String,
        admitted: Bool
    ) throws {
        let hours = try #require(OpeningHours(lines: Self.year))
        #expect(hours.admit(try TimeWindow.of(from, to), in: try paris()) == admitted)
    }

    @Test func `open times are exact over both changes of the clock`() throws {
        let zone = try paris()
        let night = try #require(OpeningHours(lines: ["sat 22:00-04:00"]))
        let always = try #require(OpeningHours(lines: ["mon-sun 00:00-24:00"]))
        for (saturday, hours, day) in [("2027-03-27", 5, 23), ("2027-10-30", 7, 25)] {
            let date = try #require(LocalDate(saturday))
            let both = try #require(
                TimeWindow(from: zone.start(of: date), to: zone.start(of: date.adding(days: 2)))
            )
            let open = night.open(during: both, in: zone)
            #expect(open.map(\.microseconds) == [Int64(hours) * 3_600_000_000])
            let sunday = try #require(zone.day(date.adding(days: 1)))
            #expect(sunday.microseconds == Int64(day) * 3_600_000_000)
            #expect(always.open(during: sunday, in: zone) == [sunday])
        }
        // What is shown twice opens at the first and closes at the second; what is jumped over
        // does both at the jump.
        let change = try #require(OpeningHours(lines: ["sun 02:15-02:45"]))
        let autumn = try TimeWindow.of("2027-10-31T02:15:00+02:00", "2027-10-31T02:45:00+01:00")
        let last = try #require(LocalDate("2027-10-31"))
        let sunday = try #require(zone.day(last))
        #expect(change.open(during: sunday, in: zone) == [autumn])
        let easter = try #require(LocalDate("2027-03-28"))
        let spring = try #require(zone.day(easter))
        #expect(change.open(during: spring, in: zone) == [])
        let early = try #require(OpeningHours(lines: ["sun 02:30-05:00"]))
        let jump = try TimeWindow.of("2027-03-28T03:00:00+02:00", "2027-03-28T05:00:00+02:00")
        #expect(early.open(during: spring, in: zone) == [jump])
    }

    private static let week = [
        "mon-thu 08:00-12:00,14:00-18:00", "fri 18:00-24:00", "sat 00:00-02:00",
    ]

    @Test(arguments: [
        ("2027-01-12T14:00:00+01:00", "2027-01-12T16:00:00+01:00", true),
        ("2027-01-12T08:00:00+01:00", "2027-01-12T12:00:00+01:00", true),
        ("2027-01-12T07:59:59+01:00", "2027-01-12T12:00:00+01:00", false),
        ("2027-01-12T08:00:00+01:00", "2027-01-12T12:00:01+01:00", false),
        // Over the break at noon.
        ("2027-01-12T11:00:00+01:00", "2027-01-12T15:00:00+01:00", false),
        ("2027-01-12T12:00:00+01:00", "2027-01-12T14:00:00+01:00", false),
        // Over midnight, since Friday goes on into Saturday.
        ("2027-01-15T22:00:00+01:00", "2027-01-16T02:00:00+01:00", true),
        ("2027-01-15T22:00:00+01:00", "2027-01-16T02:00:01+01:00", false),
        ("2027-01-15T18:00:00+01:00", "2027-01-16T00:00:00+01:00", true),
        // Sunday, and a stretch of several days with a closed night between.
        ("2027-01-17T10:00:00+01:00", "2027-01-17T11:00:00+01:00", false),
        ("2027-01-12T14:00:00+01:00", "2027-01-13T10:00:00+01:00", false),
        // The same clock time in summer is another moment.
        ("2027-07-13T08:00:00+02:00", "2027-07-13T12:00:00+02:00", true),
        ("2027-07-13T08:00:00+01:00", "2027-07-13T12:00:00+01:00", false),
    ])
    func `a window is admitted when the doors are open all along`(
        from: String,
        to: String,
        admitted: Bool
    ) throws {
        let hours = try #require(OpeningHours(lines: Self.week))
        #expect(hours.admit(try TimeWindow.of(from, to), in: try paris()) == admitted)
    }

    @Test func `a building without hours is open at all times`() throws {
        let night = try TimeWindow.of("2027-01-17T03:00:00+01:00", "2027-01-19T03:00:00+01:00")
        #expect(OpeningHours.unrestricted.admit(night, in: try paris()))
    }

    @Test func `on the days of a clock change the clock of the place counts`() throws {
        let hours = try #require(OpeningHours(lines: ["sun 01:00-04:00"]))
        let zone = try paris()
        // 28 March has no 02:00 to 03:00: from 01:00 to 04:00 are two hours.
        let spring = try TimeWindow.of("2027-03-28T01:00:00+01:00", "2027-03-28T04:00:00+02:00")
        #expect(hours.admit(spring, in: zone))
        // 31 October has 02:00 to 03:00 twice: from 01:00 to 04:00 are four hours.
        let autumn = try TimeWindow.of("2027-10-31T01:00:00+02:00", "2027-10-31T04:00:00+01:00")
        #expect(hours.admit(autumn, in: zone))
        let late = try TimeWindow.of("2027-10-31T01:00:00+02:00", "2027-10-31T04:00:01+01:00")
        #expect(!hours.admit(late, in: zone))
    }

    @Test func `a window whose clock runs backwards is judged too`() throws {
        // From the first 02:45 to the second 02:15 of the night of 31 October.
        let backwards = try TimeWindow.of("2027-10-31T02:45:00+02:00", "2027-10-31T02:15:00+01:00")
        let weekdays = try #require(OpeningHours(lines: ["mon-fri 08:30-19:00"]))
        #expect(!weekdays.admit(backwards, in: try paris()))
        let nights = try #require(OpeningHours(lines: ["sun 00:00-06:00"]))
        #expect(nights.admit(backwards, in: try paris()))
    }

    private func paris() throws -> Zone { try #require(Zone("Europe/Paris")) }
}
