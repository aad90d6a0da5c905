import Testing
import TotemDomain
import TotemTestSupport

@testable import TotemOperations

/// What a dry run of an edit tells is what the edit does.
@Suite struct SeriesPreviewTests {
    private static let request = Array("the same request".utf8)

    /// An answer without the ids that each run makes anew.
    private struct Told: Equatable {
        let dates: [[String]]
        let rules: [String]

        init(_ edited: EditedSeries) {
            let all = edited.series.dates + (edited.earlier?.dates ?? [])
            dates =
                all.map { date in
                    [
                        date.original.description, date.state.rawValue,
                        date.bookingStatus?.rawValue ?? "", "\(date.placed as Any)",
                        "\(date.reasons)", "\(date.conflict as Any)",
                    ]
                } + edited.dates.map { ["\($0)"] }
            rules = [edited.series.plan, edited.earlier?.plan].compactMap { $0.map { "\($0)" } }
        }
    }

    private func edit(_ dice: inout SeededGenerator, _ dates: [SeriesDate]) throws -> SeriesEdit {
        let scope = SeriesEdit.Scope.allCases.randomElement(using: &dice) ?? .all
        let day = dates.randomElement(using: &dice)?.original.date
        let hours = ["09:00", "10:00", "10:30", "12:00", "18:30"]
        let from = Bool.random(using: &dice) ? hours.randomElement(using: &dice) : nil
        let rules = ["FREQ=WEEKLY;COUNT=3", "FREQ=DAILY;COUNT=4", "FREQ=WEEKLY;INTERVAL=2;COUNT=3"]
        let rule =
            scope != .one && Int.random(in: 0..<3, using: &dice) == 0
            ? rules.randomElement(using: &dice) : nil
        return SeriesEdit(
            scope: scope,
            date: scope == .all ? nil : day,
            from: from.flatMap { SeriesEdit.ClockTime($0) },
            rule: try rule.map { try RecurrenceRule.parse($0).get() },
            room: try Bool.random(using: &dice) ? .of("paddock/sellerie") : nil,
            layout: Bool.random(using: &dice) ? .set(.theatre) : .keep,
            purpose: Bool.random(using: &dice) ? "Thé" : nil,
            heads: Bool.random(using: &dice) ? .set(12) : .keep,
            replacesOverrides: scope != .one && Bool.random(using: &dice)
        )
    }

    @Test(arguments: 0..<12) func `a dry run tells what is done`(seed: Int) async throws {
        try await TestSystem.lease { system in
            var dice = SeededGenerator(seed: UInt64(seed))
            try await system.twoRooms()
            for day in ["2027-02-09", "2027-02-17"] {
                let request = try BookingRequest.sample(
                    from: "\(day)T12:00",
                    to: "\(day)T13:00"
                )
                _ = try await system.answer(CreateBooking(request: request))
            }
            var series = try await system.answer(
                CreateSeries(plan: .sample(rule: "FREQ=WEEKLY;COUNT=5"))
            )
            for _ in 0..<5 {
                let operation = EditSeries(
                    id: series.id,
                    edit: try edit(&dice, series.dates),
                    expected: .any
                )
                let before = try await system.database.contents()
                let told: Preview<EditedSeries>
                do throws(Failure) {
                    told = try await system.operations.preview(
                        operation,
                        as: TestSystem.admin,
                        request: Self.request
                    )
                } catch {
                    // What the dry run refuses is refused alike, and nothing is left of it.
                    #expect(try await system.database.contents() == before)
                    let done = await refusals { () async throws(Failure) in
                        try await system.answer(operation)
                    }
                    guard case .refused(let refusals) = error else { throw error }
                    #expect(refusals == done)
                    continue
                }
                #expect(try await system.database.contents() == before)
                let outcome = try await system.operations.perform(
                    operation,
                    as: TestSystem.admin,
                    exactly: AgreedPreview(token: told.token, request: Self.request)
                )
                guard case .done(let done) = outcome else { throw ReplayWithoutKey() }
                #expect(Told(done) == Told(told.answer))
                let shown = try await system.answer(ShowSeries(id: done.series.id))
                #expect(shown.dates == done.series.dates)
                let found = try await system.answer(VerifyInvariants())
                #expect(found.violations.isEmpty, "\(found.violations)")
                series = done.series
            }
        }
    }
}
