import Foundation
import Testing
import TotemDomain

/// The calendars against tables of others.
///
/// `Golden/holidays-2025-2028.csv` and `laender-2025-2028.csv` were made with the Python package
/// `holidays` 0.109 (MIT), the first compared with `workalendar` 17.0.0 too. The peace festival of
/// Augsburg stands in the second with the communes of Bavaria.
struct HolidayCalendarTests {
    /// A day of a table: the date, what it is about, and how far it is a holiday.
    private struct Row: Hashable, CustomStringConvertible {
        let date: LocalDate
        let feast: Feast
        let scope: Holiday.Scope

        var description: String { "\(date) \(feast) \(scope)" }
    }

    private static let feasts: [String: Feast] = [
        "New Year's Day": .newYear, "Easter Sunday": .easterSunday,
        "Easter Monday": .easterMonday, "Labor Day": .labourDay, "Ascension Day": .ascension,
        "Pentecost": .whitSunday, "Pentecost Monday": .whitMonday, "Armistice Day": .armistice,
        "Assumption Day": .assumption, "All Saints' Day": .allSaints, "Christmas Day": .christmas,
        "Good Friday": .goodFriday, "Corpus Christi": .corpusChristi,
        "German Unity Day": .germanUnity, "Second Day of Christmas": .saintStephen,
        "Saint Stephen's Day": .saintStephen, "Victory Day": .victoryDay,
        "Europe Day": .europeDay, "Epiphany": .epiphany, "Women's Day": .womensDay,
        "Augsburg Peace Festival": .peaceFestival, "Reformation Day": .reformation,
        "Repentance and Prayer Day": .repentance, "World Children's Day": .childrensDay,
        "75th anniversary of the East German uprising of 1953": .uprisingDay,
        "80th anniversary of the liberation from Nazism and the end of the Second World War in "
            + "Europe": .liberationDay,
    ]

    /// National days have one name in the tables and one each here.
    private static func feast(_ name: String, in region: String) -> Feast? {
        guard name == "National Day" else { return feasts[name] }
        switch region.prefix(2) {
        case "FR": return .frenchNationalDay
        case "BE": return .belgianNationalDay
        default: return .luxembourgNationalDay
        }
    }

    private static func table(_ name: String) throws -> [String: [Row]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Golden/\(name)")
        let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            .split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let heading = try #require(lines.first)
        let named = try #require(heading.firstIndex(of: "name_en"))
        let scoped = try #require(heading.firstIndex(of: "scope"))
        var table: [String: [Row]] = [:]
        for line in lines.dropFirst() {
            let scope: Holiday.Scope =
                switch line[scoped] {
                case "all": .everywhere
                case "sunday-not-in-the-10-legal-days": .custom
                default: .communes
                }
            let row = Row(
                date: try #require(LocalDate(line[1])),
                feast: try #require(feast(line[named], in: line[0]), "\(line)"),
                scope: scope
            )
            table[line[0], default: []].append(row)
        }
        return table
    }

    @Test(arguments: ["holidays-2025-2028.csv", "laender-2025-2028.csv"])
    func `every day of the tables is found, and no other`(_ name: String) throws {
        let table = try Self.table(name)
        #expect(table.count == (name.hasPrefix("laender") ? 16 : 8))
        for (region, rows) in table {
            let calendar = try #require(HolidayCalendar(region), "\(region)")
            let found = (2025...2028).flatMap { calendar.holidays(in: $0) }
                .map { Row(date: $0.date, feast: $0.feast, scope: $0.scope) }
            #expect(found.count == rows.count, "\(region)")
            #expect(Set(found).subtracting(rows) == [], "\(region)")
            #expect(Set(rows).subtracting(found) == [], "\(region)")
        }
    }

    @Test(
        arguments: [
            ("FR-54", 11), ("FR-88", 11), ("FR", 11), ("FR-57", 13), ("FR-67", 13), ("FR-68", 13),
            ("LU", 11), ("BE", 12), ("DE-SL", 12), ("DE-RP", 11), ("DE-BW", 12), ("DE-NW", 11),
            ("DE-HE", 10), ("DE", 9),
        ]
    )
    func `each year has as many days as the law says`(_ region: String, _ count: Int) throws {
        let calendar = try #require(HolidayCalendar(region))
        for year in 2019...2060 {
            #expect(calendar.holidays(in: year).count == count, "\(region) \(year)")
        }
    }

    /// Easter by another way: the Julian day of the full moon of the church, by Oudin (1940), as
    /// the Explanatory Supplement to the Astronomical Almanac gives it.
    private static func otherEaster(_ year: Int) -> (month: Int, day: Int) {
        let century = year / 100
        let golden = year - 19 * (year / 19)
        let k = (century - 17) / 25
        var moon = century - century / 4 - (century - k) / 3 + 19 * golden + 15
        moon -= 30 * (moon / 30)
        moon -= (moon / 28) * (1 - (moon / 28) * (29 / (moon + 1)) * ((21 - golden) / 11))
        var sunday = year + year / 4 + moon + 2 - century + century / 4
        sunday -= 7 * (sunday / 7)
        let offset = moon - sunday
        let month = 3 + (offset + 40) / 44
        return (month, offset + 28 - 31 * (month / 4))
    }

    @Test func `Easter agrees with another way of computing it, and so do its days`() throws {
        for year in 1990...2060 {
            let other = Self.otherEaster(year)
            let easter = try #require(
                LocalDate(year: year, month: other.month, day: other.day)
            )
            #expect(LocalDate.easter(of: year) == easter, "\(year)")
            #expect(easter.weekday == .sunday)
            let after: [Feast: Int] = [
                .goodFriday: -2, .easterMonday: 1, .ascension: 39, .whitMonday: 50,
                .corpusChristi: 60,
            ]
            let saarland = try #require(HolidayCalendar("DE-SL")).holidays(in: year)
            for (feast, days) in after {
                let dates = saarland.filter { $0.feast == feast }.map(\.date)
                #expect(dates == [easter.adding(days: days)], "\(feast) \(year)")
            }
        }
    }

    @Test(
        arguments: [
            (1818, 3, 22), (1943, 4, 25), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28),
            (2028, 4, 16), (2038, 4, 25), (2285, 3, 22),
        ]
    )
    func `Easter is found by rule`(_ year: Int, _ month: Int, _ day: Int) {
        let expected = LocalDate(year: year, month: month, day: day)
        #expect(LocalDate.easter(of: year) == expected)
    }

    @Test func `two holidays on one day are both told`() throws {
        let luxembourg = try #require(HolidayCalendar("LU"))
        let day = try #require(LocalDate("2024-05-09"))
        #expect(Set(luxembourg.holidays(on: day).map(\.feast)) == [.ascension, .europeDay])
        let both = try #require(LocalDate("2008-05-01"))
        for region in ["FR-54", "LU", "BE", "DE-RP"] {
            let calendar = try #require(HolidayCalendar(region))
            #expect(
                Set(calendar.holidays(on: both).map(\.feast)) == [.ascension, .labourDay],
                "\(region)"
            )
        }
    }

    @Test func `laws count from their year on`() throws {
        func has(_ feast: Feast, _ region: String, _ year: Int) throws -> Bool {
            try #require(HolidayCalendar(region)).holidays(in: year).contains { $0.feast == feast }
        }
        #expect(try !has(.europeDay, "LU", 2018) && has(.europeDay, "LU", 2019))
        #expect(try !has(.reformation, "DE-HH", 2016) && has(.reformation, "DE-HH", 2018))
        #expect(try has(.reformation, "DE-SL", 2017) && !has(.reformation, "DE-SL", 2018))
        #expect(try has(.repentance, "DE-BY", 1994) && !has(.repentance, "DE-BY", 1995))
        #expect(try has(.repentance, "DE-SN", 1995) && !has(.childrensDay, "DE-TH", 2018))
        #expect(try has(.liberationDay, "DE-BE", 2020) && !has(.liberationDay, "DE-BE", 2021))
        #expect(try !has(.womensDay, "DE-MV", 2022) && has(.womensDay, "DE-MV", 2023))
    }

    @Test func `a territory whose law is not known has no calendar`() {
        for code in ["FR-971", "FR-20", "FR-96", "FR-00", "DE-XX", "LU-L", "CH", "fr", "", "FR-"] {
            #expect(HolidayCalendar(code) == nil, "\(code)")
        }
        for code in HolidayCalendar.codes + ["FR-2A", "FR-GES", "FR-6AE", "FR-01"] {
            #expect(HolidayCalendar(code)?.description == code)
        }
    }
}

struct HouseCalendarTests {
    private static func house(
        _ territory: String,
        _ holidays: HolidayKeeping = .ofTerritory,
        goodFriday: Bool? = true
    ) throws -> BuildingFacts {
        BuildingFacts(
            code: try #require(Code("house")),
            name: "House",
            city: "Town",
            territory: territory,
            zone: try #require(Zone("Europe/Paris")),
            maxPublic: nil,
            openingHours: .unrestricted,
            holidays: holidays,
            goodFriday: goodFriday
        )
    }

    private let goodFriday = LocalDate(daysSinceEpoch: 20_903)

    @Test func `Good Friday in Moselle is what is known of the commune`() throws {
        #expect(goodFriday.description == "2027-03-26")
        let scopes = try [true, false, nil]
            .map { known in
                try Self.house("FR-57", goodFriday: known).houseCalendar?.holidays(on: goodFriday)
                    .map(\.scope)
            }
        #expect(scopes == [[.everywhere], [], [.communes]])
        // Where the law itself says it, nobody is asked; in Nancy nobody has it.
        let saarland = try Self.house("DE-SL", goodFriday: false).houseCalendar
        #expect(saarland?.holidays(on: goodFriday).count == 1)
        #expect(try Self.house("FR-54").houseCalendar?.holidays(on: goodFriday) == [])
    }

    @Test func `a building may keep other holidays, or none`() throws {
        let other = try #require(HolidayKeeping(word: "LU"))
        #expect(try Self.house("FR-57", other).houseCalendar?.calendar.description == "LU")
        #expect(try Self.house("FR-57", .none).houseCalendar == nil)
        #expect(try Self.house("CH").houseCalendar == nil)
        for word in ["LU", "FR-57", "none"] { #expect(HolidayKeeping(word: word)?.word == word) }
        #expect(HolidayKeeping(word: "paris") == nil)
    }

    @Test(
        arguments: [
            // Ascension in all of them, then a Friday on which all work.
            (["FR-54", "LU", "DE-SL"], "2027-05-06", "2027-05-07", 1),
            // Good Friday, a weekend and Easter Monday: Moselle meets on the Tuesday.
            (["FR-57"], "2027-03-26", "2027-03-30", 4),
            // Nancy works on Good Friday.
            (["FR-54"], "2027-03-26", "2027-03-26", 0),
            (["FR-54", "BE"], "2027-07-21", "2027-07-22", 1),
            // Sundays that are holidays are passed over once.
            (["LU"], "2027-05-08", "2027-05-10", 2),
            ([], "2027-01-09", "2027-01-11", 2),
        ]
    )
    func `the next common day is one on which all of them work`(
        _ regions: [String],
        _ first: String,
        _ expected: String,
        _ skipped: Int
    ) throws {
        let calendars = try regions.map { HouseCalendar(try #require(HolidayCalendar($0))) }
        let common = CommonDay(notBefore: try #require(LocalDate(first)), of: calendars)
        #expect(common.date.description == expected)
        #expect(common.skipped.count == skipped)
    }
}
