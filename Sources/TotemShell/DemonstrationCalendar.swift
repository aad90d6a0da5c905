import TotemDomain

/// The days of the calendar that sessions of the demonstration are about, found by rule, so that
/// it can be loaded in any year.
enum DemonstrationCalendar {
    /// Easter Sunday of the Gregorian calendar.
    ///
    /// Source: Jean Meeus, Astronomical Algorithms (2nd edition), chapter 8, after "A New York
    /// correspondent", Nature of 20 April 1876.
    static func easter(_ year: Int) -> LocalDate {
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let correction = (century + 8) / 25
        let lunar = (century - correction + 1) / 3
        let epact = (19 * golden + century - century / 4 - lunar + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * late + 114
        return date(year, sum / 31, sum % 31 + 1)
    }

    /// The Sunday on which clocks go forward.
    ///
    /// Source: directive 2000/84/EC, article 2: the last Sunday of March at 01:00 UTC.
    static func clocksForward(_ year: Int) -> LocalDate { lastSunday(before: date(year, 4, 1)) }

    /// The Sunday on which clocks go back.
    ///
    /// Source: directive 2000/84/EC, article 3: the last Sunday of October at 01:00 UTC.
    static func clocksBack(_ year: Int) -> LocalDate { lastSunday(before: date(year, 11, 1)) }

    /// Whether a day is a public holiday at a place.
    ///
    /// Sources: Code du travail, articles L3133-1 and, in Moselle, L3134-13, whose Good Friday we
    /// take for every commune; Code du travail of Luxembourg, article L232-2.
    static func isHoliday(_ day: LocalDate, in territory: String) -> Bool {
        let afterEaster = day.daysSinceEpoch - easter(day.year).daysSinceEpoch
        // Easter Monday, Ascension and Whit Monday are kept in all of them.
        if [1, 39, 50].contains(afterEaster) { return true }
        let date = (day.month, day.day)
        let everywhere = [(1, 1), (5, 1), (8, 15), (11, 1), (12, 25)]
        if everywhere.contains(where: { $0 == date }) { return true }
        if territory == "LU" { return [(5, 9), (6, 23), (12, 26)].contains { $0 == date } }
        if territory == "FR-57", afterEaster == -2 || date == (12, 26) { return true }
        return [(5, 8), (7, 14), (11, 11)].contains { $0 == date }
    }

    /// Whether people would meet on a day at all: it is no holiday, and not from Christmas Eve on.
    static func isUsual(_ day: LocalDate, in territory: String) -> Bool {
        !isHoliday(day, in: territory) && !(day.month == 12 && day.day >= 24)
    }

    /// A day of which the calendar is known to have it.
    static func date(_ year: Int, _ month: Int, _ day: Int) -> LocalDate {
        guard let date = LocalDate(year: year, month: month, day: day) else {
            preconditionFailure("no such day: \(year)-\(month)-\(day)")
        }
        return date
    }

    private static func lastSunday(before first: LocalDate) -> LocalDate {
        first.adding(days: -first.weekday.rawValue)
    }
}

extension LocalDate {
    /// Whether offices are open on it: Monday to Friday.
    var isWeekday: Bool { weekday != .saturday && weekday != .sunday }
}
