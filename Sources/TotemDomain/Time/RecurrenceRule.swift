/// How often something comes again, as RRULE of RFC 5545 says it: on which days.
///
/// The time of day is the one of the first date, so a rule gives at most one date a day.
/// Rules of hours, minutes and seconds are refused, and so are those that readers understand
/// differently.
public struct RecurrenceRule: Hashable, Sendable, CustomStringConvertible {
    /// The stretch in which the days of a rule are chosen.
    public enum Frequency: String, CaseIterable, Hashable, Sendable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// Where a rule ends.
    public enum End: Hashable, Sendable {
        /// After so many dates that the clock of the place shows.
        case count(Int)
        /// On this day.
        case day(LocalDate)
        /// At this time on the clock of the place.
        case local(LocalDateTime)
        /// At this moment.
        case instant(Instant)
    }

    /// A day of the week, each one or the so-manieth of its month or year.
    public struct Day: Hashable, Sendable {
        /// The day of the week.
        public let weekday: Weekday
        /// Which one, counted from the end when negative; `nil` is each.
        public let ordinal: Int?
    }

    /// The stretch in which days are chosen.
    public let frequency: Frequency
    /// Every how manieth stretch.
    public let interval: Int
    /// Where it ends; `nil` when it never does.
    public let end: End?
    /// On which day a week begins.
    public let weekStart: Weekday
    /// Only in these months.
    public let months: [Int]
    /// Only in these weeks of the year; those counted from its end are read differently.
    public let weeks: [Int]
    /// Only on these days of the year; negative from its end.
    public let yearDays: [Int]
    /// Only on these days of the month; negative from its end.
    public let monthDays: [Int]
    /// Only on these days of the week.
    public let days: [Day]
    /// Only these of the days chosen in a stretch; negative from its end.
    public let positions: [Int]

    /// The text of RFC 5545, without `RRULE:`.
    public var description: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        switch end {
        case .count(let count): parts.append("COUNT=\(count)")
        case .day(let day): parts.append("UNTIL=\(day.basic)")
        case .local(let local): parts.append("UNTIL=\(local.basic)")
        case .instant(let moment): parts.append("UNTIL=\(LocalDateTime(utc: moment).basic)Z")
        case nil: break
        }
        if weekStart != .monday { parts.append("WKST=\(weekStart.letters)") }
        for (name, numbers) in [
            ("BYMONTH", months), ("BYWEEKNO", weeks), ("BYYEARDAY", yearDays),
            ("BYMONTHDAY", monthDays),
        ] where !numbers.isEmpty {
            parts.append("\(name)=\(numbers.map(String.init).joined(separator: ","))")
        }
        if !days.isEmpty {
            let texts = days.map { ($0.ordinal.map(String.init) ?? "") + $0.weekday.letters }
            parts.append("BYDAY=\(texts.joined(separator: ","))")
        }
        if !positions.isEmpty {
            parts.append("BYSETPOS=\(positions.map(String.init).joined(separator: ","))")
        }
        return parts.joined(separator: ";")
    }

    /// The same rule with another end.
    public func ending(_ end: End) -> RecurrenceRule {
        RecurrenceRule(
            frequency: frequency,
            interval: interval,
            end: end,
            weekStart: weekStart,
            months: months,
            weeks: weeks,
            yearDays: yearDays,
            monthDays: monthDays,
            days: days,
            positions: positions
        )
    }

    init(
        frequency: Frequency,
        interval: Int,
        end: End?,
        weekStart: Weekday,
        months: [Int],
        weeks: [Int],
        yearDays: [Int],
        monthDays: [Int],
        days: [Day],
        positions: [Int]
    ) {
        self.frequency = frequency
        self.interval = interval
        self.end = end
        self.weekStart = weekStart
        self.months = months
        self.weeks = weeks
        self.yearDays = yearDays
        self.monthDays = monthDays
        self.days = days
        self.positions = positions
    }
}
