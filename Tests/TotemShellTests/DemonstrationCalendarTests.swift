import Testing
import TotemDomain

@testable import TotemShell

struct DemonstrationCalendarTests {
    @Test func `clocks change on the days on which the zone database changes them`() throws {
        for name in ["Europe/Paris", "Europe/Luxembourg"] {
            let zone = try #require(Zone(name))
            for year in 2020...2037 {
                for (sunday, before, after) in [
                    (DemonstrationCalendar.clocksForward(year), 3600, 7200),
                    (DemonstrationCalendar.clocksBack(year), 7200, 3600),
                ] {
                    let change = Instant(seconds: Int64(sunday.daysSinceEpoch) * 86_400 + 3600)
                    #expect(sunday.weekday == .sunday)
                    #expect(zone.offsetSeconds(at: change.adding(seconds: -1)) == before)
                    #expect(zone.offsetSeconds(at: change) == after)
                }
            }
        }
    }

    @Test(
        arguments: [
            (
                "FR-54",
                "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25"
            ),
            (
                "FR-57",
                "01-01 03-26 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25 12-26"
            ),
            (
                "LU",
                "01-01 03-29 05-01 05-06 05-09 05-17 06-23 08-15 11-01 12-25 12-26"
            ),
        ]
    )
    func `the public holidays of 2027 are those of the place`(
        _ territory: String,
        _ expected: String
    ) throws {
        let first = try #require(LocalDate(year: 2027, month: 1, day: 1))
        let found = (0..<365).map { first.adding(days: $0) }
            .filter { DemonstrationCalendar.isHoliday($0, in: territory) }
            .map { $0.description.dropFirst(5) }
        #expect(found.joined(separator: " ") == expected)
    }
}
