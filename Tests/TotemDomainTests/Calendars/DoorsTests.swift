import Testing
import TotemDomain
import TotemTestSupport

struct DoorsTests {
    private static func doors(
        _ lines: [String],
        _ calendar: String = "FR-57",
        goodFriday: Bool? = true
    ) throws -> Doors {
        Doors(
            hours: try #require(OpeningHours(lines: lines)),
            zone: try #require(Zone("Europe/Paris")),
            calendar: HouseCalendar(
                try #require(HolidayCalendar(calendar)),
                goodFriday: goodFriday
            )
        )
    }

    private static let week = ["mon-fri 08:00-20:00", "fri-sat 21:00-02:00"]

    @Test(arguments: [
        // Good Friday in Metz, whole or in part, and the night that belongs to it.
        ("2027-03-26T10:00:00+01:00", "2027-03-26T11:00:00+01:00", [Feast.goodFriday]),
        ("2027-03-25T19:00:00+01:00", "2027-03-26T09:00:00+01:00", [.goodFriday]),
        ("2027-03-27T00:30:00+01:00", "2027-03-27T01:30:00+01:00", [.goodFriday]),
        ("2027-03-27T21:30:00+01:00", "2027-03-27T23:00:00+01:00", []),
        // Easter Sunday is no holiday of the law; Saturday's night goes on into it.
        ("2027-03-28T00:30:00+01:00", "2027-03-28T01:30:00+01:00", []),
        // Two holidays on end.
        ("2027-12-25T10:00:00+01:00", "2027-12-26T11:00:00+01:00", [.christmas, .saintStephen]),
        // A Sunday that is a holiday, outside the hours of any week.
        ("2027-12-26T10:00:00+01:00", "2027-12-26T11:00:00+01:00", [.saintStephen]),
        ("2027-01-12T10:00:00+01:00", "2027-01-12T11:00:00+01:00", []),
    ])
    func `a holiday shuts the day and the hours of its evening`(
        from: String,
        to: String,
        expected: [Feast]
    ) throws {
        let doors = try Self.doors(Self.week)
        let found = doors.holidays(during: try TimeWindow.of(from, to))
        #expect(found.map(\.feast) == expected)
    }

    @Test func `an evening may go on into a holiday`() throws {
        // Friday 31 October 2025 is no holiday, Saturday 1 November is one.
        let doors = try Self.doors(Self.week)
        let evening = try TimeWindow.of("2025-10-31T21:00:00+01:00", "2025-11-01T02:00:00+01:00")
        #expect(doors.holidays(during: evening) == [])
        let longer = try TimeWindow.of("2025-10-31T21:00:00+01:00", "2025-11-01T02:00:01+01:00")
        #expect(doors.holidays(during: longer).map(\.feast) == [.allSaints])
        let day = try TimeWindow.of("2025-10-31T00:00:00+01:00", "2025-11-03T00:00:00+01:00")
        let open = try [
            ("2025-10-31T08:00:00+01:00", "2025-10-31T20:00:00+01:00"),
            ("2025-10-31T21:00:00+01:00", "2025-11-01T02:00:00+01:00"),
        ]
        .map { try TimeWindow.of($0.0, $0.1) }
        #expect(doors.open(during: day) == open)
        let shut = doors.shut(during: day).map(\.window)
        #expect(
            shut == [try .of("2025-11-01T02:00:00+01:00", "2025-11-02T02:00:00+01:00")]
        )
    }

    @Test func `a day with hours of its own is open on a holiday`() throws {
        let doors = try Self.doors(Self.week + ["2027-05-01 10:00-16:00"])
        let day = try TimeWindow.of("2027-05-01T10:00:00+02:00", "2027-05-01T16:00:00+02:00")
        #expect(doors.holidays(during: day) == [] && doors.admit(day))
        #expect(doors.stretches(on: try #require(LocalDate("2027-05-01"))).count == 1)
    }

    @Test func `what only some communes keep shuts nobody out`() throws {
        let day = try TimeWindow.of("2027-03-26T10:00:00+01:00", "2027-03-26T11:00:00+01:00")
        for known in [false, nil] {
            let doors = try Self.doors(Self.week, goodFriday: known)
            #expect(doors.holidays(during: day) == [])
        }
        let belgium = try Self.doors(["mon-sun 08:00-20:00"], "BE")
        let easter = try TimeWindow.of("2027-03-28T10:00:00+02:00", "2027-03-28T11:00:00+02:00")
        #expect(belgium.holidays(during: easter) == [])
    }

    @Test func `a house without hours is shut on its holidays too`() throws {
        let doors = try Self.doors([])
        let days = try TimeWindow.of("2027-12-24T00:00:00+01:00", "2027-12-28T00:00:00+01:00")
        #expect(
            doors.open(during: days) == [
                try .of("2027-12-24T00:00:00+01:00", "2027-12-25T00:00:00+01:00"),
                try .of("2027-12-27T00:00:00+01:00", "2027-12-28T00:00:00+01:00"),
            ]
        )
        #expect(doors.shut(during: days).map(\.holidays.count) == [1, 1])
    }

    /// Minute by minute: a moment is open, shut for a holiday or outside the hours as its day and
    /// the evening before say.
    @Test func `open and shut times agree with a look at every quarter of an hour`() throws {
        let zone = try #require(Zone("Europe/Paris"))
        var random = SeededGenerator(seed: 57)
        for round in 0..<12 {
            let opens = Int.random(in: 6...22, using: &random)
            let closes = Int.random(in: 0...23, using: &random)
            let pair = { (hour: Int) in (hour < 10 ? "0" : "") + "\(hour):00" }
            let line = "mon-sun \(pair(opens))-\(pair(closes))"
            guard OpeningHours(lines: [line]) != nil else { continue }
            let doors = try Self.doors([line])
            let first = try #require(LocalDate(year: 2024 + round, month: 12, day: 22))
            let window = try #require(
                TimeWindow(from: zone.start(of: first), to: zone.start(of: first.adding(days: 8)))
            )
            let (open, shut) = (doors.open(during: window), doors.shut(during: window))
            var moment = window.start
            while moment < window.end {
                let local = zone.local(moment)
                let today = doors.holidays(on: local.date).isEmpty
                let before = doors.holidays(on: local.date.adding(days: -1)).isEmpty
                let hour = local.time.hour
                let end = closes == 0 ? 24 : closes
                let inOwn = end > opens ? hour >= opens && hour < end : hour >= opens
                let inTail = end <= opens && hour < end
                let isOpen = inOwn && today || inTail && before
                let isShut = !isOpen && (!today || inTail && !before)
                #expect(open.contains { $0.contains(moment) } == isOpen, "\(line) \(local)")
                #expect(shut.contains { $0.window.contains(moment) } == isShut, "\(line) \(local)")
                moment = moment.adding(minutes: 15)
            }
        }
    }
}
