extension RecurrenceRule {
    /// Visits the days of the rule in order, from the day of the start on, whatever its end, until
    /// the visitor has seen enough or a day comes that lies after the last one; pure.
    ///
    /// Each stretch is looked at day by day, so the work is bounded by the days between the two,
    /// whatever the rule. A day of the start that the rule does not give is not a date of it.
    ///
    /// Source: RFC 5545, section 3.3.10, and what python-dateutil makes of it.
    ///
    /// - Parameters:
    ///   - start: The day of the first date.
    ///   - earliest: Days before it need not be visited; `nil` visits all.
    ///   - last: Where to stop.
    ///   - visit: Takes a day, and tells whether to go on.
    public func days(
        from start: LocalDate,
        notBefore earliest: LocalDate? = nil,
        through last: LocalDate,
        _ visit: (LocalDate) -> Bool
    ) {
        var stretch = Stretch(of: start, frequency, weekStart)
        if let earliest { stretch.advance(by: interval, before: earliest) }
        let choice = Choice(self, start: start)
        while stretch.first <= last {
            let chosen = picked(stretch.days.filter { choice.admits($0) })
            for day in chosen where day >= start {
                guard day <= last, visit(day) else { return }
            }
            stretch.advance(by: interval)
        }
    }

    /// Those of the days of a stretch that `BYSETPOS` names.
    private func picked(_ days: [LocalDate]) -> [LocalDate] {
        guard !positions.isEmpty else { return days }
        let indices = positions.map { $0 > 0 ? $0 - 1 : days.count + $0 }
        return Set(indices).filter(days.indices.contains).sorted().map { days[$0] }
    }
}

/// One day, week, month or year.
private struct Stretch {
    let frequency: RecurrenceRule.Frequency
    private(set) var first: LocalDate

    /// The stretch that a day lies in.
    init(of day: LocalDate, _ frequency: RecurrenceRule.Frequency, _ weekStart: Weekday) {
        self.frequency = frequency
        switch frequency {
        case .daily: first = day
        case .weekly: first = day.startOfWeek(from: weekStart)
        case .monthly: first = day.adding(days: 1 - day.day)
        case .yearly: first = day.adding(days: 1 - day.dayOfYear)
        }
    }

    var days: [LocalDate] {
        let count =
            switch frequency {
            case .daily: 1
            case .weekly: 7
            case .monthly: first.daysInMonth
            case .yearly: first.daysInYear
            }
        return (0..<count).map { first.adding(days: $0) }
    }

    /// Leaps over whole steps that end before a day; the work does not grow with the distance.
    mutating func advance(by interval: Int, before day: LocalDate) {
        let days = day.daysSinceEpoch - first.daysSinceEpoch
        guard days > 0 else { return }
        let length =
            switch frequency {
            case .daily: 1
            case .weekly: 7
            case .monthly: 31
            case .yearly: 366
            }
        // A step less than fits: the stretch that the day lies in is not passed over.
        let steps = days / (length * interval) - 1
        if steps > 0 { advance(by: steps * interval) }
    }

    mutating func advance(by interval: Int) {
        switch frequency {
        case .daily: first = first.adding(days: interval)
        case .weekly: first = first.adding(days: 7 * interval)
        case .monthly:
            let months = first.year * 12 + first.month - 1 + interval
            first = LocalDate(year: months / 12, month: months % 12 + 1, day: 1) ?? .beyond
        case .yearly:
            first = LocalDate(year: first.year + interval, month: 1, day: 1) ?? .beyond
        }
    }
}

/// Which days of a stretch a rule chooses, with what it takes from the start.
private struct Choice {
    private let rule: RecurrenceRule
    private var months: [Int]
    private var monthDays: [Int]
    private var days: [RecurrenceRule.Day]

    init(_ rule: RecurrenceRule, start: LocalDate) {
        self.rule = rule
        (months, monthDays, days) = (rule.months, rule.monthDays, rule.days)
        let saysDay =
            !rule.days.isEmpty || !rule.monthDays.isEmpty || !rule.yearDays.isEmpty
            || !rule.weeks.isEmpty
        guard !saysDay else { return }
        switch rule.frequency {
        case .daily: break
        case .weekly: days = [.init(weekday: start.weekday, ordinal: nil)]
        case .monthly: monthDays = [start.day]
        case .yearly:
            monthDays = [start.day]
            if months.isEmpty { months = [start.month] }
        }
    }

    func admits(_ day: LocalDate) -> Bool {
        (months.isEmpty || months.contains(day.month))
            && (monthDays.isEmpty || monthDays.contains(day.day)
                || monthDays.contains(day.day - day.daysInMonth - 1))
            && (days.isEmpty || days.contains { isMeant($0, by: day) })
            && (rule.yearDays.isEmpty || rule.yearDays.contains(day.dayOfYear)
                || rule.yearDays.contains(day.dayOfYear - day.daysInYear - 1))
            && (rule.weeks.isEmpty || isInWeek(day))
    }

    /// The so-manieth weekday is counted in the month, or in the year when no month is named.
    private func isMeant(_ wanted: RecurrenceRule.Day, by day: LocalDate) -> Bool {
        guard wanted.weekday == day.weekday else { return false }
        guard let ordinal = wanted.ordinal else { return true }
        let isOfYear = rule.frequency == .yearly && rule.months.isEmpty
        let (place, length) =
            isOfYear ? (day.dayOfYear, day.daysInYear) : (day.day, day.daysInMonth)
        return ordinal > 0
            ? (place - 1) / 7 + 1 == ordinal : (length - place) / 7 + 1 == -ordinal
    }

    private func isInWeek(_ day: LocalDate) -> Bool {
        rule.weeks.contains(day.weekOfYear(from: rule.weekStart))
    }
}

extension LocalDate {
    fileprivate static let beyond = LocalDate(daysSinceEpoch: .max / 2)

    fileprivate var daysInMonth: Int {
        switch month {
        case 2: daysInYear - 337
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    fileprivate var daysInYear: Int {
        let year = year
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365
    }

    fileprivate var dayOfYear: Int {
        daysSinceEpoch - (LocalDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0) + 1
    }

    fileprivate func startOfWeek(from first: Weekday) -> LocalDate {
        adding(days: -((weekday.rawValue - first.rawValue + 7) % 7))
    }

    /// The week that the day lies in: the first of a year is the first with four of its days.
    fileprivate func weekOfYear(from first: Weekday) -> Int {
        // The fourth day of a week tells whose week it is.
        (startOfWeek(from: first).adding(days: 3).dayOfYear - 1) / 7 + 1
    }
}
