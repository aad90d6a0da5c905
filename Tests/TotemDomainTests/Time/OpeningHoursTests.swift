import Testing
import TotemDomain
import TotemTestSupport

struct OpeningHoursTests {
    @Test(arguments: [
        ["mon-fri 08:30-19:00"], ["mon-thu 08:00-12:00,14:00-18:00", "sat 10:00-24:00"],
        ["mon 00:00-24:00", "tue 00:00-12:00"], ["mon-sun 00:00-24:00"],
        ["mon 08:00-12:00", "wed-thu 08:00-12:00"], [],
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
        "mon", "08:00-12:00", "mon 08:00", "mon 12:00-08:00", "mon 08:00-08:00",
        "fri-mon 08:00-12:00",
        "mon-mon 08:00-12:00", "lun 08:00-12:00", "Mon 08:00-12:00", "mon 8:00-12:00",
        "mon 08:00-12:00,", "mon 08:00-12:00,11:00-14:00", "mon 08:00-24:01",
        "mon-tue-wed 08:00-12:00",
        "mon 08:00-12:00-14:00", "mon 08:00-12:00 14:00-18:00", "",
    ])
    func `lines outside the grammar are refused`(line: String) {
        #expect(OpeningHours(lines: [line]) == nil)
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
