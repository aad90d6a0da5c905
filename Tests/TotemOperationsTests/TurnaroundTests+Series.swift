import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Series take and give the time that a change of layout needs as single bookings do.
extension TurnaroundTests {
    /// A cabaret from eleven to twelve on two Tuesdays, each followed by rows at one, which need
    /// forty minutes after it.
    private func ground(
        _ system: TestSystem
    ) async throws -> (series: Series, followers: [Booking]) {
        try await furnish(system)
        var followers: [Booking] = []
        for day in ["2027-01-12", "2027-01-19"] {
            for (from, to) in [("09:00", "10:00"), ("13:00", "14:00")] {
                let request = try BookingRequest.sample(
                    from: "\(day)T\(from)",
                    to: "\(day)T\(to)",
                    layout: .theatre,
                    heads: 1
                )
                followers.append(try await system.answer(CreateBooking(request: request)))
            }
        }
        let series = try await system.answer(
            CreateSeries(
                plan: .sample(
                    from: "2027-01-12T11:00",
                    to: "2027-01-12T12:00",
                    rule: "FREQ=WEEKLY;COUNT=2",
                    layout: .cabaret,
                    heads: 1
                )
            )
        )
        return (series, [followers[1], followers[3]])
    }

    private func fronts(_ bookings: [Booking], _ system: TestSystem) async throws -> [Int64] {
        var fronts: [Int64] = []
        for booking in bookings { fronts.append(try await kept(booking, system)[0]) }
        return fronts
    }

    @Test func `a cancelled series gives those after it their time back`() async throws {
        try await TestSystem.lease { system in
            let (series, followers) = try await ground(system)
            #expect(try await fronts(followers, system) == [40, 40])
            _ = try await system.answer(CancelSeries(id: series.id))
            #expect(try await fronts(followers, system) == [0, 0])
            _ = try await system.answer(NumberChanges(), as: TestSystem.worker)
            let kinds = try await system.answer(ListChanges(after: 0, limit: 50)).map(\.kind)
            #expect(kinds.filter { $0 == "booking.reoccupied" }.count == 4)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func `a date left out gives back what it took alone`() async throws {
        try await TestSystem.lease { system in
            let (series, followers) = try await ground(system)
            let day = try #require(LocalDate("2027-01-12"))
            _ = try await system.answer(SkipDates(id: series.id, skip: SeriesSkip(days: [day])))
            #expect(try await fronts(followers, system) == [0, 40])
            _ = try await system.answer(
                RetryDates(id: series.id, retry: SeriesRetry(days: [day]))
            )
            #expect(try await fronts(followers, system) == [40, 40])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func `an edit leaves and takes the time before those after it`() async throws {
        try await TestSystem.lease { system in
            let (series, followers) = try await ground(system)
            let rows = SeriesEdit(scope: .all, layout: .set(.theatre))
            let alike = try await system.answer(
                EditSeries(id: series.id, edit: rows, expected: .any)
            )
            #expect(alike.dates.map(\.outcome) == [.changed, .changed])
            #expect(try await fronts(followers, system) == [0, 0])
            let cabaret = try SeriesEdit(
                scope: .following,
                date: EditSeriesTests.day("2027-01-19"),
                layout: .set(.cabaret)
            )
            let other = try await system.answer(
                EditSeries(id: series.id, edit: cabaret, expected: .any)
            )
            #expect(try await fronts(followers, system) == [0, 40])
            let away = try SeriesEdit(
                scope: .all,
                from: EditSeriesTests.time("16:00")
            )
            _ = try await system.answer(
                EditSeries(id: other.series.id, edit: away, expected: .any)
            )
            #expect(try await fronts(followers, system) == [0, 0])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    /// One comes where another was: what follows keeps what it needs.
    @Test func `dates that take each other's places leave what follows as it is`() async throws {
        try await TestSystem.lease { system in
            let (series, followers) = try await ground(system)
            let rule = try RecurrenceRule.parse("FREQ=WEEKLY;COUNT=3").get()
            _ = try await system.answer(
                EditSeries(
                    id: series.id,
                    edit: SeriesEdit(
                        scope: .all,
                        from: EditSeriesTests.time("2027-01-19T11:00"),
                        rule: rule
                    ),
                    expected: .any
                )
            )
            #expect(try await fronts(followers, system) == [0, 40])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }
}
