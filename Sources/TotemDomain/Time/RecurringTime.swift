/// When something comes again: a rule, on the clock of a place.
///
/// The rule is kept and not only its dates, so that 18:30 stays 18:30 whatever the clock does.
public struct RecurringTime: Hashable, Sendable {
    /// The greatest number of dates.
    public static let greatestCount = 366
    /// For how many years at most.
    public static let greatestYears = 10

    /// On which days.
    public let rule: RecurrenceRule
    /// The first start.
    public let start: LocalDateTime
    /// The end that goes with the first start.
    public let end: LocalDateTime
    /// The clock.
    public let zone: Zone

    /// A time that comes again; the end lies after the start.
    public init(rule: RecurrenceRule, start: LocalDateTime, end: LocalDateTime, zone: Zone) {
        self.rule = rule
        self.start = start
        self.end = end
        self.zone = zone
    }

    /// One date, which the clock may show once, twice or never.
    public struct Date: Hashable, Sendable {
        /// The start that the rule gives; names the date for good, wherever it moves.
        public let original: LocalDateTime
        /// What the clock of the place makes of it.
        public let reading: Reading
    }

    /// What the clock of a place makes of a date.
    public enum Reading: Hashable, Sendable {
        /// It shows start and end once.
        case once(TimeWindow)
        /// It shows one of them twice, and the first is meant.
        case twice(TimeWindow)
        /// It jumps over one of them: nothing can be then.
        case never

        /// The stretch of time; `nil` when there is none.
        public var window: TimeWindow? {
            switch self {
            case .once(let window), .twice(let window): window
            case .never: nil
            }
        }
    }

    /// All dates, or why there are none, or too many; pure.
    ///
    /// Dates that the clock jumps over do not count towards `COUNT` (RFC 5545, section 3.3.10), but
    /// are told.
    public var dates: Result<[Date], RecurrenceRule.Fault> {
        guard let limit = rule.end else { return .failure(.endless) }
        let years = Self.greatestYears
        let horizon = start.date.adding(days: years * 366)
        var dates: [Date] = []
        var counted = 0
        var fault: RecurrenceRule.Fault?
        // A year more than there may be tells whether it goes on.
        rule.days(from: start.date, through: horizon.adding(days: 366)) { day in
            let date = self.date(of: LocalDateTime(date: day, time: start.time))
            guard !isOver(date, limit, counted) else { return false }
            if day > horizon { fault = .tooLong(years: years) }
            if dates.count == Self.greatestCount { fault = .tooMany(Self.greatestCount) }
            guard fault == nil else { return false }
            if date.reading.window != nil { counted += 1 }
            dates.append(date)
            return true
        }
        if let fault { return .failure(fault) }
        if dates.isEmpty { return .failure(.empty) }
        if case .count(let count) = limit, counted < count {
            return .failure(.tooLong(years: years))
        }
        return .success(dates)
    }

    /// The date that begins at this time of the clock.
    public func date(of original: LocalDateTime) -> Date {
        let length = end.secondsSinceEpoch - start.secondsSinceEpoch
        let last = original.adding(seconds: length)
        return Date(original: original, reading: Self.reading(from: original, to: last, in: zone))
    }

    /// What a clock makes of two times.
    public static func reading(
        from start: LocalDateTime,
        to end: LocalDateTime,
        in zone: Zone
    ) -> Reading {
        switch (zone.readings(of: start), zone.readings(of: end)) {
        case (.gap, _), (_, .gap):
            .never
        case (.unique(let start), .unique(let end)):
            TimeWindow(from: start, to: end).map { .once($0) } ?? .never
        case (.ambiguous(let start, _), .unique(let end)),
            (.ambiguous(let start, _), .ambiguous(let end, _)):
            TimeWindow(from: start, to: end).map { .twice($0) } ?? .never
        case (.unique(let start), .ambiguous(let end, let later)):
            TimeWindow(from: start, to: end).map { .twice($0) }
                ?? TimeWindow(from: start, to: later).map { .twice($0) } ?? .never
        }
    }

    private func isOver(_ date: Date, _ limit: RecurrenceRule.End, _ counted: Int) -> Bool {
        switch limit {
        case .count(let count): counted >= count
        case .day(let day): date.original.date > day
        case .local(let local): date.original.secondsSinceEpoch > local.secondsSinceEpoch
        case .instant(let moment): date.reading.window.map { $0.start > moment } ?? false
        }
    }
}
