import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Dates of series whose stored moments are no longer the local times that were promised.
@Suite struct CheckZonesTests {
    /// What was reckoned by other time-zone data: all of it an hour later.
    private func shift(_ dates: [SeriesDate], _ system: TestSystem) async throws {
        let ids = dates.compactMap(\.booking).map { "'\($0)'" }.joined(separator: ", ")
        func later(_ range: String) -> String {
            "tstzrange(lower(\(range)) + interval '1 hour', upper(\(range)) + interval '1 hour')"
        }
        for (table, column, id) in [
            ("series_date", "planned", "booking_id"), ("booking", "public_time", "id"),
            ("occupation", "during", "booking_id"),
        ] {
            _ = try await system.database.execute(
                "update \(table) set \(column) = \(later(column)) where \(id) in (\(ids))"
            )
        }
    }

    @Test func `dates that were reckoned otherwise are told, and mended`() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let made = try await system.answer(CreateSeries(plan: .sample()))
            let clean = try await system.answer(CheckZones())
            #expect(clean.checked == 4 && clean.shifted.isEmpty && clean.movedByHand == 0)
            let first = try #require(made.dates[0].booking)
            _ = try await system.answer(
                ChangeBooking(
                    id: first,
                    change: BookingChange(
                        from: .of("2027-02-02T14:00"),
                        to: .of("2027-02-02T15:00")
                    ),
                    expected: .any
                )
            )
            try await shift(Array(made.dates[1...]), system)
            let report = try await system.answer(CheckZones())
            #expect(report.checked == 4 && report.movedByHand == 1)
            #expect(
                report.shifted.map(\.date.original.description) == [
                    "2027-02-09T10:00", "2027-02-16T10:00", "2027-02-23T10:00",
                ]
            )
            #expect(report.shifted[0].reading.window == made.dates[1].planned)
            // One is mended alone, then all that are left, and neither moves what was moved.
            let mend = try #require(report.shifted[0].mend)
            let one = try await system.answer(
                EditSeries(id: made.id, edit: mend, expected: .any)
            )
            #expect(one.series.dates[1].placed?.window == made.dates[1].planned)
            #expect(try await system.answer(CheckZones()).shifted.count == 2)
            let all = try await system.answer(
                EditSeries(id: made.id, edit: SeriesEdit(scope: .all), expected: .any)
            )
            #expect(all.dates.map(\.outcome) == [.unchanged, .unchanged, .changed, .changed])
            #expect(all.series.dates[1...].map(\.planned) == made.dates[1...].map(\.planned))
            let mended = try await system.answer(CheckZones())
            #expect(mended.shifted.isEmpty && mended.movedByHand == 1)
            let found = try await system.answer(VerifyInvariants())
            #expect(found.violations.isEmpty, "\(found.violations)")
            let desk = Caller(
                actor: .token(ID(high: 9, low: 9), name: "desk", role: .organiser),
                requestID: "test"
            )
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CheckZones(), as: desk)
            }
            #expect(told == [.notAllowed])
        }
    }

    @Test func `a time that the clock no longer shows needs another one`() throws {
        let night = try #require(LocalDateTime("2027-03-28T02:30"))
        let zone = try Zone.of("Europe/Paris")
        let stored = try #require(
            TimeWindow(
                from: Instant(seconds: night.secondsSinceEpoch),
                to: Instant(seconds: night.secondsSinceEpoch + 3600)
            )
        )
        let date = PromisedDate(
            series: ID(unixMilliseconds: 1, random: (1, 1)),
            zone: zone,
            room: try .of("paddock/ecurie"),
            original: night,
            lasting: 3600,
            planned: stored,
            booking: ID(unixMilliseconds: 1, random: (1, 2)),
            booked: stored
        )
        let report = ZoneReport([date])
        #expect(report.shifted.map(\.reading) == [.never] && report.shifted[0].mend == nil)
    }
}
