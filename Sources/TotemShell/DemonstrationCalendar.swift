import TotemDomain

/// The days of the calendar that sessions of the demonstration are about, found by rule, so that
/// it can be loaded in any year.
enum DemonstrationCalendar {
    /// The Sunday on which clocks go forward.
    ///
    /// Source: directive 2000/84/EC, article 2: the last Sunday of March at 01:00 UTC.
    static func clocksForward(_ year: Int) -> LocalDate { lastSunday(before: date(year, 4, 1)) }

    /// The Sunday on which clocks go back.
    ///
    /// Source: directive 2000/84/EC, article 3: the last Sunday of October at 01:00 UTC.
    static func clocksBack(_ year: Int) -> LocalDate { lastSunday(before: date(year, 11, 1)) }

    /// Whether a day is a public holiday at a place; in Moselle with Good Friday everywhere.
    static func isHoliday(_ day: LocalDate, in territory: String) -> Bool {
        HolidayCalendar(territory)?.holidays(on: day).isEmpty == false
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
