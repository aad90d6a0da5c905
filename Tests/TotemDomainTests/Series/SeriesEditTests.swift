import Testing
import TotemDomain

/// How an edit lies on a series, before anything is decided.
struct SeriesEditTests {
    private static let rules = [
        "FREQ=WEEKLY;COUNT=12", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=9",
        "FREQ=WEEKLY;INTERVAL=3;WKST=SU;BYDAY=SU,MO,SA;COUNT=10", "FREQ=DAILY;INTERVAL=5;COUNT=20",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=8", "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=6",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,1;COUNT=9",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU,3TU;UNTIL=20280101",
        "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU;COUNT=6", "FREQ=DAILY;UNTIL=20270420T023000",
        "FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20271231T000000Z",
    ]
    private static let past = Instant(seconds: 0)

    private func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    private func time(_ text: String) throws -> SeriesEdit.ClockTime {
        try #require(SeriesEdit.ClockTime(text))
    }

    private func series(_ rule: String) throws -> Series {
        let start = try #require(LocalDateTime("2027-01-05T02:30"))
        let zone = try #require(Zone("Europe/Paris"))
        let plan = SeriesPlan(
            room: try #require(RoomPath("paddock/ecurie")),
            from: start,
            to: start.adding(seconds: 5400),
            rule: try RecurrenceRule.parse(rule).get(),
            purpose: "Café"
        )
        let made = Series(
            id: ID(unixMilliseconds: 1, random: (1, 1)),
            version: 1,
            plan: plan,
            zone: zone,
            createdAt: Self.past
        )
        return made.with(try plan.dates(in: zone).get())
    }

    /// A weekly date in 2027 and 2028 lies in the gap of a night in March as in any other.
    @Test(arguments: rules) func `a split changes no date, wherever it is`(rule: String) throws {
        let series = try series(rule)
        for (index, date) in series.dates.enumerated() {
            let edit = SeriesEdit(scope: .following, date: date.original.date, purpose: "Thé")
            let draft = try series.draft(edit, at: Self.past).get()
            let rest = try draft.plan.dates(in: series.zone).get()
            #expect(rest.map(\.original) == series.dates[index...].map(\.original))
            #expect(draft.earlier == Array(series.dates[..<index]))
            #expect(draft.splits == (index > 0))
        }
    }

    @Test func `a date moves by days with all that follow it`() throws {
        let series = try series("FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20270901")
        let edit = try SeriesEdit(
            scope: .following,
            date: day("2027-03-05"),
            from: time("2027-03-05T18:00"),
            to: time("2027-03-06T01:00")
        )
        let draft = try series.draft(edit, at: Self.past).get()
        #expect(draft.plan.rule.description == "FREQ=MONTHLY;UNTIL=20270805;BYMONTHDAY=5")
        #expect(draft.plan.to.description == "2027-03-06T01:00")
        let backwards = try SeriesEdit(
            scope: .all,
            from: time("18:00"),
            to: time("17:00")
        )
        guard case .failure(let told) = series.draft(backwards, at: Self.past) else {
            Issue.record("was not refused")
            return
        }
        #expect(told.refusals == [.invalid(FieldFault("/to", .endBeforeStart))])
    }

    @Test func `what has begun is not meant`() throws {
        let series = try series("FREQ=WEEKLY;COUNT=4")
        let third = try #require(series.dates[2].planned)
        let edit = SeriesEdit(scope: .all, purpose: "Thé")
        let draft = try series.draft(edit, at: third.start).get()
        #expect(draft.earlier.count == 3 && draft.edited.count == 1)
        #expect(draft.plan.rule.description == "FREQ=WEEKLY;COUNT=1")
    }
}
