/// The public holidays of a territory, computed for any year.
///
/// A calendar is named by its territory: `FR-57`, `LU`, `DE-SL`. Territories of one law have equal
/// days under their own names.
public struct HolidayCalendar: Hashable, Sendable, CustomStringConvertible {
    /// The years that may be asked for.
    public static let years = 1990...2199

    /// The name: ISO 3166-2, or ISO 3166-1 for a whole country.
    public let description: String
    /// Whose law.
    private let law: Law

    private enum Law: Hashable {
        case france, alsaceMoselle, luxembourg, belgium
        case germany(Land?)
    }

    /// The Länder of Germany by ISO 3166-2.
    private enum Land: String, CaseIterable {
        case badenWuerttemberg = "BW"
        case bavaria = "BY"
        case berlin = "BE"
        case brandenburg = "BB"
        case bremen = "HB"
        case hamburg = "HH"
        case hesse = "HE"
        case mecklenburgVorpommern = "MV"
        case lowerSaxony = "NI"
        case northRhineWestphalia = "NW"
        case rhinelandPalatinate = "RP"
        case saarland = "SL"
        case saxony = "SN"
        case saxonyAnhalt = "ST"
        case schleswigHolstein = "SH"
        case thuringia = "TH"
    }

    /// The calendar of a territory; `nil` for those whose law is not known here, such as the
    /// overseas departments of France, which have days of their own.
    public init?(_ territory: some StringProtocol) {
        let parts = territory.split(separator: "-", omittingEmptySubsequences: false)
        let part = parts.count == 2 ? String(parts[1]) : nil
        switch (parts.first, part) {
        case ("LU", nil) where parts.count == 1: law = .luxembourg
        case ("BE", nil) where parts.count == 1: law = .belgium
        case ("DE", nil) where parts.count == 1: law = .germany(nil)
        case ("FR", nil) where parts.count == 1: law = .france
        case ("FR", "57"?), ("FR", "67"?), ("FR", "68"?), ("FR", "6AE"?): law = .alsaceMoselle
        case ("FR", let part?) where Self.isMetropolitan(part): law = .france
        case ("DE", let part?):
            guard let land = Land(rawValue: part) else { return nil }
            law = .germany(land)
        default: return nil
        }
        description = String(territory)
    }

    /// The calendars that differ from each other, to choose from.
    public static let codes =
        ["FR", "FR-57", "FR-67", "FR-68", "LU", "BE", "DE"]
        + Land.allCases.map { "DE-" + $0.rawValue }

    /// Departments and regions of metropolitan France by ISO 3166-2, Alsace and Moselle apart.
    private static func isMetropolitan(_ part: String) -> Bool {
        if let department = number(part), part.utf8.count == 2 {
            return (1...95).contains(department) && department != 20
        }
        let others = [
            "2A", "2B", "ARA", "BFC", "BRE", "CVL", "GES", "HDF", "IDF", "NAQ", "NOR", "OCC",
            "PAC", "PDL",
        ]
        return others.contains(part)
    }

    /// The holidays of a year by date; two on one day stand both in it.
    public func holidays(in year: Int) -> [Holiday] {
        var days = Days(year: year)
        switch law {
        case .france: days.addFrance()
        case .alsaceMoselle:
            days.addFrance()
            days.addAlsaceMoselle()
        case .luxembourg: days.addLuxembourg()
        case .belgium: days.addBelgium()
        case .germany(let land):
            days.addGermany()
            if let land { days.add(land) }
        }
        return days.found.enumerated()
            .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
    }

    /// The holidays of a day; none, one, or more.
    public func holidays(on date: LocalDate) -> [Holiday] {
        holidays(in: date.year).filter { $0.date == date }
    }

    /// The days of a year as they are gathered.
    private struct Days {
        let year: Int
        let easter: LocalDate
        private(set) var found: [Holiday] = []

        init(year: Int) {
            self.year = year
            easter = .easter(of: year)
        }

        private mutating func add(
            _ feast: Feast,
            _ month: Int,
            _ day: Int,
            _ scope: Holiday.Scope = .everywhere
        ) {
            guard let date = LocalDate(year: year, month: month, day: day) else { return }
            found.append(Holiday(date: date, feast: feast, scope: scope))
        }

        private mutating func add(
            _ feast: Feast,
            afterEaster days: Int,
            _ scope: Holiday.Scope = .everywhere
        ) {
            found.append(Holiday(date: easter.adding(days: days), feast: feast, scope: scope))
        }

        /// Source: Code du travail, article L3133-1.
        mutating func addFrance() {
            add(.newYear, 1, 1)
            add(.easterMonday, afterEaster: 1)
            add(.labourDay, 5, 1)
            add(.victoryDay, 5, 8)
            add(.ascension, afterEaster: 39)
            add(.whitMonday, afterEaster: 50)
            add(.frenchNationalDay, 7, 14)
            add(.assumption, 8, 15)
            add(.allSaints, 11, 1)
            add(.armistice, 11, 11)
            add(.christmas, 12, 25)
        }

        /// Source: Code du travail, article L3134-13: Good Friday only in communes with a
        /// Protestant temple or a mixed church, 26 December in all of them.
        mutating func addAlsaceMoselle() {
            add(.goodFriday, afterEaster: -2, .communes)
            add(.saintStephen, 12, 26)
        }

        /// Source: Code du travail of Luxembourg, article L.232-2; 9 May since the law of
        /// 25 April 2019.
        mutating func addLuxembourg() {
            add(.newYear, 1, 1)
            add(.easterMonday, afterEaster: 1)
            add(.labourDay, 5, 1)
            if year >= 2019 { add(.europeDay, 5, 9) }
            add(.ascension, afterEaster: 39)
            add(.whitMonday, afterEaster: 50)
            add(.luxembourgNationalDay, 6, 23)
            add(.assumption, 8, 15)
            add(.allSaints, 11, 1)
            add(.christmas, 12, 25)
            add(.saintStephen, 12, 26)
        }

        /// Source: the royal decree of 18 April 1974, article 1, with ten days; the two Sundays
        /// stand on the lists but need no day of their own.
        mutating func addBelgium() {
            add(.newYear, 1, 1)
            add(.easterSunday, afterEaster: 0, .custom)
            add(.easterMonday, afterEaster: 1)
            add(.labourDay, 5, 1)
            add(.ascension, afterEaster: 39)
            add(.whitSunday, afterEaster: 49, .custom)
            add(.whitMonday, afterEaster: 50)
            add(.belgianNationalDay, 7, 21)
            add(.assumption, 8, 15)
            add(.allSaints, 11, 1)
            add(.armistice, 11, 11)
            add(.christmas, 12, 25)
        }

        /// The nine days of all Länder, with the day of repentance until 1994 and 31 October 2017.
        ///
        /// Source: the laws of the Länder on Sundays and holidays; for 3 October the treaty on
        /// unification, article 2.
        mutating func addGermany() {
            add(.newYear, 1, 1)
            add(.goodFriday, afterEaster: -2)
            add(.easterMonday, afterEaster: 1)
            add(.labourDay, 5, 1)
            add(.ascension, afterEaster: 39)
            add(.whitMonday, afterEaster: 50)
            add(.germanUnity, 10, 3)
            if year == 2017 { add(.reformation, 10, 31) }
            if (1991...1994).contains(year) { addRepentance() }
            add(.christmas, 12, 25)
            add(.saintStephen, 12, 26)
        }

        /// The days that a Land has beside those of all.
        mutating func add(_ land: Land) {
            switch land {
            case .badenWuerttemberg: addCatholicSouth()
            case .bavaria:
                addCatholicSouth()
                add(.peaceFestival, 8, 8, .communes)
                add(.assumption, 8, 15, .communes)
            case .berlin:
                if year >= 2019 { add(.womensDay, 3, 8) }
                if [2020, 2025].contains(year) { add(.liberationDay, 5, 8) }
                if year == 2028 { add(.uprisingDay, 6, 17) }
            case .brandenburg:
                add(.easterSunday, afterEaster: 0)
                add(.whitSunday, afterEaster: 49)
                addReformation(since: 1991)
            case .bremen, .hamburg, .lowerSaxony, .schleswigHolstein:
                addReformation(since: 2018)
            case .hesse: add(.corpusChristi, afterEaster: 60)
            case .mecklenburgVorpommern:
                if year >= 2023 { add(.womensDay, 3, 8) }
                addReformation(since: 1991)
            case .northRhineWestphalia, .rhinelandPalatinate: addCatholicWest()
            case .saarland:
                addCatholicWest()
                add(.assumption, 8, 15)
            case .saxony:
                add(.corpusChristi, afterEaster: 60, .communes)
                addReformation(since: 1991)
                if year > 1994 { addRepentance() }
            case .saxonyAnhalt:
                add(.epiphany, 1, 6)
                addReformation(since: 1991)
            case .thuringia:
                add(.corpusChristi, afterEaster: 60, .communes)
                if year >= 2019 { add(.childrensDay, 9, 20) }
                addReformation(since: 1991)
            }
        }

        private mutating func addCatholicWest() {
            add(.corpusChristi, afterEaster: 60)
            add(.allSaints, 11, 1)
        }

        private mutating func addCatholicSouth() {
            add(.epiphany, 1, 6)
            addCatholicWest()
        }

        private mutating func addReformation(since first: Int) {
            // In 2017 it was a day of all Länder.
            if year >= first, year != 2017 { add(.reformation, 10, 31) }
        }

        /// The Wednesday before 23 November.
        private mutating func addRepentance() {
            guard let limit = LocalDate(year: year, month: 11, day: 22) else { return }
            let back = (limit.weekday.rawValue - Weekday.wednesday.rawValue + 7) % 7
            found.append(Holiday(date: limit.adding(days: -back), feast: .repentance))
        }
    }
}

extension LocalDate {
    /// Easter Sunday of a year of the Gregorian calendar.
    ///
    /// Source: Jean Meeus, Astronomical Algorithms (2nd edition), chapter 8, after "A New York
    /// correspondent", Nature of 20 April 1876.
    public static func easter(of year: Int) -> LocalDate {
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let correction = (century + 8) / 25
        let lunar = (century - correction + 1) / 3
        let epact = (19 * golden + century - century / 4 - lunar + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * late + 114
        guard let date = LocalDate(year: year, month: sum / 31, day: sum % 31 + 1) else {
            preconditionFailure("the year \(year) is none of the calendar")
        }
        return date
    }
}
