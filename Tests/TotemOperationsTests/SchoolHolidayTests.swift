import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

struct SchoolHolidayTests {
    private static func line(
        _ number: Int,
        _ zone: String,
        _ name: String,
        _ first: String,
        _ last: String
    ) throws -> SchoolHolidayFile.Line {
        let holiday = SchoolHoliday(
            zone: try #require(SchoolZone(zone)),
            name: name,
            first: try #require(LocalDate(first)),
            last: try #require(LocalDate(last))
        )
        return SchoolHolidayFile.Line(number: number, holiday: holiday)
    }

    @Test func `an import is idempotent, and a newer one corrects`() async throws {
        try await TestSystem.lease { system in
            let winter = try Self.line(2, "FR-zone-B", "Hiver", "2027-02-20", "2027-03-07")
            let bridge = try Self.line(3, "FR-zone-B", "Ascension", "2027-05-06", "2027-05-09")
            let import1 = ImportSchoolHolidays(file: SchoolHolidayFile(lines: [winter, bridge]))
            let first = try await system.answer(import1)
            #expect(first.lines.map(\.outcome) == [.added, .added])
            let contents = try await system.database.contents()
            #expect(try await system.answer(import1).isEmpty)
            #expect(try await system.database.contents() == contents)
            let longer = try Self.line(2, "FR-zone-B", "Hiver", "2027-02-20", "2027-03-08")
            let spring = try Self.line(3, "FR-zone-B", "Printemps", "2027-04-17", "2027-05-12")
            let newer = SchoolHolidayFile(lines: [longer, spring])
            let second = try await system.answer(ImportSchoolHolidays(file: newer))
            #expect(second.lines.map(\.outcome) == [.changed, .added])
            #expect(second.removed.map(\.holiday) == [bridge.holiday])
            let filter = SchoolHolidayFilter(
                from: LocalDate("2027-03-08"),
                to: LocalDate("2027-12-31")
            )
            let list = ListSchoolHolidays(filter: filter)
            let found = try await system.answer(list, as: TestSystem.anyone)
            #expect(found == [longer.holiday, spring.holiday])
            let now = try #require(system.clock.now)
            let year = Zone.utc.local(now).date.year
            #expect(year == 2027)
            let ahead = ListSchoolHolidays(filter: SchoolHolidayFilter(zone: SchoolZone("LU")))
            #expect(try await system.answer(ahead) == [])
        }
    }

    @Test func `two imports of one zone at once leave one truth`() async throws {
        try await TestSystem.lease { system in
            let files = try (1...6)
                .map { number in
                    SchoolHolidayFile(lines: [
                        try Self.line(2, "LU", "Pâques", "2027-03-27", "2027-04-\(10 + number)"),
                        try Self.line(3, "LU", "Été", "2027-07-16", "2027-09-14"),
                    ])
                }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for file in files {
                    group.addTask {
                        _ = try await system.answer(ImportSchoolHolidays(file: file))
                    }
                }
                try await group.waitForAll()
            }
            let filter = SchoolHolidayFilter(
                from: LocalDate("2027-01-01"),
                to: LocalDate("2027-12-31")
            )
            let found = try await system.answer(ListSchoolHolidays(filter: filter))
            #expect(found.map(\.name) == ["Pâques", "Été"])
        }
    }

    @Test func `scheduling tells of school holidays at the place`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let winter = try Self.line(2, "FR-zone-B", "Hiver", "2027-02-20", "2027-03-07")
            let file = SchoolHolidayFile(lines: [winter])
            _ = try await system.answer(ImportSchoolHolidays(file: file))
            let plan = try SessionPlan.sample(from: "2027-02-23T14:00", to: "2027-02-23T16:00")
            let session = try await system.answer(ScheduleSession(plan: plan))
            #expect(session.warnings.map(\.matter) == [.school(winter.holiday)])
            let before = try SessionPlan.sample(from: "2027-02-16T14:00", to: "2027-02-16T16:00")
            #expect(try await system.answer(ScheduleSession(plan: before)).warnings == [])
        }
    }
}
