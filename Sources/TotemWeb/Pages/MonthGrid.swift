import TotemDomain
import TotemPresentation

/// The days of a month in weeks that begin on Monday.
struct MonthGrid {
    /// The first day of the month.
    let first: LocalDate

    /// The month that holds a day.
    init(of date: LocalDate) {
        first = date.adding(days: 1 - date.day)
    }

    /// The month of a text such as `2027-01`; `nil` when it is none.
    init?(_ text: String) {
        guard let first = LocalDate(text + "-01") else { return nil }
        self.first = first
    }

    /// `2027-01`.
    var text: String { String(first.description.prefix(7)) }
    /// The month after.
    var next: MonthGrid { MonthGrid(of: first.adding(days: 31)) }
    /// The month before.
    var previous: MonthGrid { MonthGrid(of: first.adding(days: -1)) }
    /// Months since the year 0, for distances.
    var number: Int { first.year * 12 + first.month }

    /// The weeks, each of seven days; `nil` stands for a day of another month.
    var weeks: [[LocalDate?]] {
        var date = first.adding(days: 1 - first.weekday.rawValue)
        var weeks: [[LocalDate?]] = []
        repeat {
            weeks.append(
                (0..<7)
                    .map { date.adding(days: $0) }
                    .map { $0.month == first.month ? $0 : nil }
            )
            date = date.adding(days: 7)
        } while date.month == first.month
        return weeks
    }

    /// The whole month on a clock; `nil` in no zone that there is.
    func window(in zone: Zone) -> TimeWindow? {
        TimeWindow(from: zone.start(of: first), to: zone.start(of: next.first))
    }
}

/// The heading of a column of a month.
struct WeekdayName {
    let short: String
    let full: String

    /// All seven, Monday first.
    static func all(_ dates: DatesForPeople) -> [WeekdayName] {
        Weekday.allCases.map {
            WeekdayName(short: dates.shortWeekday($0), full: dates.weekday($0))
        }
    }
}
