import Testing
import TotemDomain

struct RecurringTimeTests {
    private static func dates(
        _ rule: String,
        from start: String,
        to end: String,
        in zone: String = "Europe/Paris"
    ) throws -> Result<[RecurringTime.Date], RecurrenceRule.Fault> {
        RecurringTime(
            rule: try RecurrenceRule.parse(rule).get(),
            start: try #require(LocalDateTime(start)),
            end: try #require(LocalDateTime(end)),
            zone: try #require(Zone(zone))
        )
        .dates
    }

    @Test func `a weekly café keeps its hour over the change of the clock`() throws {
        let dates =
            try Self.dates(
                "FREQ=WEEKLY;COUNT=6",
                from: "2027-03-18T08:30",
                to: "2027-03-18T09:30"
            )
            .get()
        let starts = dates.compactMap { $0.reading.window?.start.rfc3339() }
        #expect(
            starts == [
                "2027-03-18T07:30:00Z", "2027-03-25T07:30:00Z", "2027-04-01T06:30:00Z",
                "2027-04-08T06:30:00Z", "2027-04-15T06:30:00Z", "2027-04-22T06:30:00Z",
            ]
        )
    }

    @Test func `a time that the clock jumps over is told and not counted`() throws {
        let dates =
            try Self.dates(
                "FREQ=DAILY;COUNT=3",
                from: "2027-03-27T02:30",
                to: "2027-03-27T03:30"
            )
            .get()
        #expect(dates.map(\.original.date.day) == [27, 28, 29, 30])
        #expect(dates.map { $0.reading == .never } == [false, true, false, false])
    }

    @Test func `of a time that the clock shows twice the first is meant`() throws {
        let dates =
            try Self.dates(
                "FREQ=DAILY;COUNT=2",
                from: "2027-10-30T02:30",
                to: "2027-10-30T04:00"
            )
            .get()
        guard case .twice(let window) = dates[1].reading else {
            Issue.record("\(dates[1].reading)")
            return
        }
        #expect(window.start.rfc3339() == "2027-10-31T00:30:00Z")
        #expect(window.end.rfc3339() == "2027-10-31T03:00:00Z")
    }

    @Test(
        arguments: [
            ("", .part("")), ("FREQ=SOMETIMES", .part("FREQ=SOMETIMES")),
            ("INTERVAL=2", .withoutFrequency), ("FREQ=HOURLY;COUNT=2", .oftenerThanDaily),
            ("FREQ=DAILY;BYHOUR=9", .oftenerThanDaily),
            ("FREQ=DAILY;COUNT=2;UNTIL=20270401", .endsTwice),
            ("FREQ=DAILY;COUNT=0", .part("COUNT=0")), ("FREQ=DAILY;COUNT=-1", .part("COUNT=-1")),
            ("FREQ=DAILY;FREQ=DAILY", .part("FREQ=DAILY")),
            ("FREQ=DAILY;COLOUR=2", .part("COLOUR=2")),
            ("FREQ=DAILY;UNTIL=20270230", .part("UNTIL=20270230")),
            ("FREQ=WEEKLY;BYDAY=MONDAY", .part("BYDAY=MONDAY")),
            ("FREQ=WEEKLY;BYDAY=2MO", .unfitting("BYDAY")),
            ("FREQ=WEEKLY;BYMONTHDAY=2", .unfitting("BYMONTHDAY")),
            ("FREQ=MONTHLY;BYWEEKNO=2", .unfitting("BYWEEKNO")),
            ("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1", .unfitting("BYSETPOS")),
            ("FREQ=YEARLY;BYWEEKNO=2", .incomplete("BYWEEKNO", needs: "BYDAY")),
            ("FREQ=MONTHLY;BYSETPOS=1", .incomplete("BYSETPOS", needs: "BYDAY")),
            ("FREQ=MONTHLY;BYMONTHDAY=32", .part("BYMONTHDAY=32")),
        ] as [(String, RecurrenceRule.Fault)]
    )
    func `a bad rule is refused with what is wrong`(text: String, fault: RecurrenceRule.Fault) {
        #expect(RecurrenceRule.parse(text) == .failure(fault))
    }

    @Test(
        arguments: [
            ("FREQ=DAILY", .endless), ("FREQ=DAILY;COUNT=367", .tooMany(366)),
            ("FREQ=YEARLY;COUNT=20", .tooLong(years: 10)),
            ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", .empty),
            ("FREQ=DAILY;UNTIL=20270101", .empty),
        ] as [(String, RecurrenceRule.Fault)]
    )
    func `a rule gives from one to 366 dates`(text: String, fault: RecurrenceRule.Fault) throws {
        let dates = try Self.dates(text, from: "2027-03-18T08:30", to: "2027-03-18T09:30")
        #expect(dates == .failure(fault))
    }
}
