/// A day of the Gregorian calendar without a place.
public struct LocalDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let daysSinceEpoch: Int

    /// The day so many days after 1970-01-01.
    public init(daysSinceEpoch: Int) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// A day by year, month and day; `nil` when the calendar has none such.
    ///
    /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
        guard self.month == month, self.day == day else { return nil }
    }

    /// Year, month and day.
    ///
    /// Source: Hinnant's `civil_from_days`.
    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = Int(Int64(shifted).flooredQuotient(146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The year, as people count it.
    public var year: Int { civil.year }
    /// The month, 1 to 12.
    public var month: Int { civil.month }
    /// The day of the month, 1 to 31.
    public var day: Int { civil.day }

    /// The day of the week; 1970-01-01 was a Thursday.
    public var weekday: Weekday {
        let index = Int(Int64(daysSinceEpoch + 3).flooredRemainder(7))
        return Weekday.allCases[index]
    }

    /// The day so many days later.
    public func adding(days: Int) -> Self {
        Self(daysSinceEpoch: daysSinceEpoch + days)
    }

    /// Earlier days come first.
    public static func < (left: Self, right: Self) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    /// The text of ISO 8601, such as `2027-01-12`.
    public var description: String {
        let parts = civil
        let year = String(parts.year)
        return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-"
            + twoDigits(parts.month) + "-" + twoDigits(parts.day)
    }

    /// A day from `2027-01-12`; `nil` when it is none.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            parts[2].utf8.count == 2, let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// A day of the week, numbered as ISO 8601 does.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The three-letter English word of the opening hours grammar: `mon` … `sun`.
    public var word: String {
        switch self {
        case .monday: "mon"
        case .tuesday: "tue"
        case .wednesday: "wed"
        case .thursday: "thu"
        case .friday: "fri"
        case .saturday: "sat"
        case .sunday: "sun"
        }
    }

    /// The day of such a word, or `nil`.
    public init?(word: some StringProtocol) {
        guard let day = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = day
    }
}

/// A time of day without a place, to the second; 24:00 is the end of the day.
public struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds since midnight, 0 to 86 400.
    public let secondOfDay: Int

    /// The time so many seconds after midnight; `nil` outside a day.
    public init?(secondOfDay: Int) {
        guard (0...86_400).contains(secondOfDay) else { return nil }
        self.secondOfDay = secondOfDay
    }

    /// A time by hour, minute and second; `nil` outside a day.
    ///
    /// 24:00:00 is allowed.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
        else { return nil }
        self.init(secondOfDay: hour * 3600 + minute * 60 + second)
    }

    /// The end of the day.
    public static var endOfDay: Self { Self(unchecked: 86_400) }

    private init(unchecked secondOfDay: Int) {
        self.secondOfDay = secondOfDay
    }

    /// The hour, 0 to 24.
    public var hour: Int { secondOfDay / 3600 }
    /// The minute of the hour.
    public var minute: Int { secondOfDay / 60 % 60 }
    /// The second of the minute.
    public var second: Int { secondOfDay % 60 }

    /// Earlier times come first.
    public static func < (left: Self, right: Self) -> Bool {
        left.secondOfDay < right.secondOfDay
    }

    /// `14:00`, or `14:00:30` where there are seconds.
    public var description: String {
        let text = twoDigits(hour) + ":" + twoDigits(minute)
        return second == 0 ? text : text + ":" + twoDigits(second)
    }

    /// A time from `14:00` or `14:00:30`; `nil` when it is none.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }),
            let hour = number(parts[0]), let minute = number(parts[1]),
            let second = parts.count == 3 ? number(parts[2]) : 0
        else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }
}

/// A day and a time on some clock, without saying whose: a zone makes it an instant.
public struct LocalDateTime: Hashable, Sendable, CustomStringConvertible {
    /// The day.
    public let date: LocalDate
    /// The time of day, before 24:00.
    public let time: LocalTime

    /// A day and a time; 24:00 becomes 00:00 of the next day.
    public init(date: LocalDate, time: LocalTime) {
        let endsDay = time == .endOfDay
        self.date = endsDay ? date.adding(days: 1) : date
        self.time = endsDay ? LocalTime(secondOfDay: 0) ?? time : time
    }

    /// What a clock on UTC shows at that moment, cut to the second.
    public init(utc moment: Instant) {
        let seconds = moment.seconds
        date = LocalDate(daysSinceEpoch: Int(seconds.flooredQuotient(86_400)))
        time =
            LocalTime(secondOfDay: Int(seconds.flooredRemainder(86_400))) ?? .endOfDay
    }

    /// Seconds since 1970-01-01T00:00 on the same clock.
    public var secondsSinceEpoch: Int64 {
        Int64(date.daysSinceEpoch) * 86_400 + Int64(time.secondOfDay)
    }

    /// `2027-01-12T14:00`.
    public var description: String { "\(date)T\(time)" }

    /// A local date-time from `2027-01-12T14:00` or with seconds; a space may stand for the `T`.
    public init?(_ text: some StringProtocol) {
        guard let separator = text.firstIndex(where: { $0 == "T" || $0 == " " }),
            let date = LocalDate(text[..<separator]),
            let time = LocalTime(text[text.index(after: separator)...]), time != .endOfDay
        else { return nil }
        self.init(date: date, time: time)
    }
}

/// A number of ASCII digits only: `Int` alone would take `+1`.
func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
}
