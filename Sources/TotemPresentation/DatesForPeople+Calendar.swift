import Foundation
public import TotemDomain

extension DatesForPeople {
    /// A day of the week: `mardi`, `Tuesday`.
    public func weekday(_ day: Weekday) -> String {
        Self.sample(of: day).formatted(dayStyle.weekday(.wide))
    }

    /// A day of the week in short: `mar.`, `Tue`.
    public func shortWeekday(_ day: Weekday) -> String {
        Self.sample(of: day).formatted(dayStyle.weekday(.abbreviated))
    }

    /// The days of a month, each with its weekday and without the year: `mardi 12 janvier`.
    ///
    /// The first of a month is `1er` in French, as in `day`.
    public func days(ofMonth first: LocalDate) -> [String] {
        var date = first
        var names: [String] = []
        let style = dayStyle.weekday(.wide).day().month(.wide)
        while date.month == first.month {
            let moment = Date(timeIntervalSince1970: TimeInterval(date.daysSinceEpoch) * 86_400)
            let text = moment.formatted(style)
            switch language {
            case .french where date.day == 1:
                names.append(text.replacing(" 1 ", with: " 1er "))
            case .english: names.append(text.replacing(",", with: ""))
            default: names.append(text)
            }
            date = date.adding(days: 1)
        }
        return names
    }

    /// The hours of several windows of one day: `08:30–14:00, 16:30–19:00`.
    public func hours(_ windows: [TimeWindow]) -> String {
        windows.map { hours($0) }.joined(separator: ", ")
    }

    /// 5 January 1970 was a Monday.
    private static func sample(of day: Weekday) -> Date {
        Date(timeIntervalSince1970: TimeInterval(3 + day.rawValue) * 86_400)
    }
}
