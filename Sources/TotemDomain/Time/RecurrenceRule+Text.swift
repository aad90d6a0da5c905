extension RecurrenceRule {
    /// What is wrong with the text of a rule.
    public enum Fault: Error, Hashable, Sendable {
        /// This part is not `NAME=VALUE`, has no such name or value, or stands twice.
        case part(String)
        /// There is no `FREQ`.
        case withoutFrequency
        /// More than one date a day.
        case oftenerThanDaily
        /// `COUNT` and `UNTIL` together.
        case endsTwice
        /// Neither `COUNT` nor `UNTIL`.
        case endless
        /// This part does not go with the frequency or with another part.
        case unfitting(String)
        /// This part needs another one.
        case incomplete(String, needs: String)
        /// It gives no date at all.
        case empty
        /// It gives more than this many dates.
        case tooMany(Int)
        /// It goes on for more than this many years.
        case tooLong(years: Int)
    }

    /// A rule from the text of RFC 5545, with or without `RRULE:`, or what is wrong with it.
    public static func parse(_ text: String) -> Result<RecurrenceRule, Fault> {
        do throws(Fault) {
            return .success(try read(text))
        } catch {
            return .failure(error)
        }
    }

    private static func read(_ text: String) throws(Fault) -> RecurrenceRule {
        var body = text.uppercased()[...]
        if body.hasPrefix("RRULE:") { body = body.dropFirst(6) }
        let parts = try Parts(body)
        for name in ["BYHOUR", "BYMINUTE", "BYSECOND"] where parts.values[name] != nil {
            throw .oftenerThanDaily
        }
        guard let word = parts.values["FREQ"] else { throw .withoutFrequency }
        if ["HOURLY", "MINUTELY", "SECONDLY"].contains(word) { throw .oftenerThanDaily }
        guard let frequency = Frequency(rawValue: String(word)) else {
            throw .part("FREQ=\(word)")
        }
        let start = parts.values["WKST"].map { Weekday(letters: $0) } ?? .monday
        guard let weekStart = start else { throw .part("WKST=\(parts.values["WKST"] ?? "")") }
        let rule = RecurrenceRule(
            frequency: frequency,
            interval: try parts.numbers("INTERVAL", to: 1000, isSigned: false).first ?? 1,
            end: try parts.end(),
            weekStart: weekStart,
            months: try parts.numbers("BYMONTH", to: 12, isSigned: false),
            weeks: try parts.numbers("BYWEEKNO", to: 53, isSigned: false),
            yearDays: try parts.numbers("BYYEARDAY", to: 366),
            monthDays: try parts.numbers("BYMONTHDAY", to: 31),
            days: try parts.days(),
            positions: try parts.numbers("BYSETPOS", to: 366)
        )
        try rule.checkFit()
        return rule
    }

    /// The notes of the table in RFC 5545, section 3.3.10.
    private func checkFit() throws(Fault) {
        if !weeks.isEmpty, frequency != .yearly { throw .unfitting("BYWEEKNO") }
        if !yearDays.isEmpty, frequency != .yearly { throw .unfitting("BYYEARDAY") }
        if !monthDays.isEmpty, frequency == .weekly { throw .unfitting("BYMONTHDAY") }
        let isCounted = days.contains { $0.ordinal != nil }
        let mayCount = frequency == .monthly || (frequency == .yearly && weeks.isEmpty)
        if isCounted, !mayCount { throw .unfitting("BYDAY") }
        // Some readers take the weekday of the start, others the whole week.
        if !weeks.isEmpty, days.isEmpty { throw .incomplete("BYWEEKNO", needs: "BYDAY") }
        let chooses = [months, weeks, yearDays, monthDays].contains { !$0.isEmpty }
        // In the first week some readers count from the start, others the whole week.
        if !positions.isEmpty, frequency == .daily || frequency == .weekly {
            throw .unfitting("BYSETPOS")
        }
        if !positions.isEmpty, !chooses, days.isEmpty {
            throw .incomplete("BYSETPOS", needs: "BYDAY")
        }
    }

    /// The parts by name.
    private struct Parts {
        let values: [String: Substring]

        private static let names: Set = [
            "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYWEEKNO", "BYYEARDAY",
            "BYMONTHDAY", "BYDAY", "BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND",
        ]

        init(_ text: Substring) throws(Fault) {
            var values: [String: Substring] = [:]
            for part in text.split(separator: ";", omittingEmptySubsequences: false) {
                let pair = part.split(separator: "=", omittingEmptySubsequences: false)
                guard pair.count == 2, Self.names.contains(String(pair[0])),
                    values.updateValue(pair[1], forKey: String(pair[0])) == nil
                else { throw .part(String(part.prefix(40))) }
            }
            self.values = values
        }

        /// Numbers with commas between them, none of them zero, in order and each once.
        func numbers(
            _ name: String,
            to greatest: Int,
            isSigned: Bool = true
        ) throws(Fault) -> [Int] {
            guard let value = values[name] else { return [] }
            var numbers: Set<Int> = []
            for text in value.split(separator: ",", omittingEmptySubsequences: false) {
                guard let number = RecurrenceRule.whole(text, isSigned: isSigned),
                    number != 0, abs(number) <= greatest
                else { throw .part("\(name)=\(value.prefix(40))") }
                numbers.insert(number)
            }
            if name == "INTERVAL", numbers.count != 1 { throw .part("INTERVAL=\(value)") }
            return numbers.sorted()
        }

        func days() throws(Fault) -> [Day] {
            guard let value = values["BYDAY"] else { return [] }
            var days: [Day] = []
            for text in value.split(separator: ",", omittingEmptySubsequences: false) {
                let count = text.dropLast(2)
                let ordinal = RecurrenceRule.whole(count, isSigned: true)
                guard let weekday = Weekday(letters: text.suffix(2)),
                    count.isEmpty || ordinal.map({ $0 != 0 && abs($0) <= 53 }) == true
                else { throw .part("BYDAY=\(value.prefix(40))") }
                let day = Day(weekday: weekday, ordinal: ordinal)
                if !days.contains(day) { days.append(day) }
            }
            return days
        }

        func end() throws(Fault) -> End? {
            switch (values["COUNT"], values["UNTIL"]) {
            case (_?, _?): throw .endsTwice
            case (nil, nil): return nil
            case (let count?, nil):
                guard let number = RecurrenceRule.whole(count, isSigned: false), number > 0
                else { throw .part("COUNT=\(count.prefix(40))") }
                return .count(number)
            case (nil, let until?):
                if let day = LocalDate(basic: until) { return .day(day) }
                if let local = LocalDateTime(basic: until) { return .local(local) }
                guard until.hasSuffix("Z"), let utc = LocalDateTime(basic: until.dropLast()) else {
                    throw .part("UNTIL=\(until.prefix(40))")
                }
                return .instant(Instant(seconds: utc.secondsSinceEpoch))
            }
        }
    }

    private static func whole(_ text: Substring, isSigned: Bool) -> Int? {
        guard text.utf8.count <= 9 else { return nil }
        guard isSigned, let sign = text.first, sign == "-" || sign == "+" else {
            return number(text)
        }
        return number(text.dropFirst()).map { sign == "-" ? -$0 : $0 }
    }
}

extension Weekday {
    /// The two letters of RFC 5545.
    public var letters: String { String(word.prefix(2)).uppercased() }

    /// The day of two such letters, or `nil`.
    public init?(letters: some StringProtocol) {
        guard let day = Self.allCases.first(where: { $0.letters == letters }) else { return nil }
        self = day
    }
}

extension LocalDate {
    /// The basic text of ISO 8601, `20270112`, as RFC 5545 writes it.
    public var basic: String { description.filter { $0 != "-" } }

    /// A day from `20270112`; `nil` when it is none.
    public init?(basic text: some StringProtocol) {
        guard text.utf8.count == 8, let whole = number(text) else { return nil }
        self.init(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    }
}

extension LocalDateTime {
    /// The basic text of ISO 8601, `20270112T140000`, as RFC 5545 writes it.
    public var basic: String {
        date.basic + "T" + twoDigits(time.hour) + twoDigits(time.minute) + twoDigits(time.second)
    }

    /// A time from `20270112T140000`; `nil` when it is none.
    public init?(basic text: some StringProtocol) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = LocalDate(basic: parts[0]), parts[1].utf8.count == 6,
            let whole = number(parts[1]),
            let time = LocalTime(
                hour: whole / 10_000,
                minute: whole / 100 % 100,
                second: whole % 100
            ), time != .endOfDay
        else { return nil }
        self.init(date: date, time: time)
    }

    /// So many seconds later on the same clock.
    public func adding(seconds: Int64) -> Self {
        Self(utc: Instant(seconds: secondsSinceEpoch + seconds))
    }
}
