// The hours as people write them, line by line.
extension OpeningHours {
    /// Reads lines of four kinds: of the usual week, such as `mon-fri 08:30-19:00` and
    /// `sat 10:00-12:00,18:00-02:00`, which ends on Sunday; of seasons, such as
    /// `2027-07-01..2027-08-31 mon-fri 09:00-17:00` and `2027-08-01..2027-08-15 closed`; and of
    /// single days, such as `2027-12-24 09:00-12:00` and `2027-12-27 closed`.
    ///
    /// - Returns: `nil` when a line does not follow that grammar or hours overlap.
    public init?(lines: [String]) {
        var windows: [Window] = []
        var seasons: [LineSpan: [Window]] = [:]
        var days: [LocalDate: [Stretch]] = [:]
        for line in lines {
            switch Self.read(line) {
            case .week(let more): windows += more
            case .season(let span, let more):
                if let known = seasons[span], known.isEmpty || more.isEmpty { return nil }
                seasons[span, default: []] += more
            case .day(let date, let stretches):
                guard days.updateValue(stretches, forKey: date) == nil else { return nil }
            case nil: return nil
            }
        }
        let sortedSeasons =
            seasons.compactMap { span, windows in
                Self.sorted(windows)
                    .map { Season(first: span.first, last: span.last, windows: $0) }
            }
            .sorted { $0.first < $1.first }
        let sortedDays = days.compactMap { date, stretches in
            Self.sorted(stretches).map { SpecialDay(date: date, stretches: $0) }
        }
        guard let week = Self.sorted(windows), sortedSeasons.count == seasons.count,
            sortedDays.count == days.count
        else { return nil }
        for (left, right) in zip(sortedSeasons, sortedSeasons.dropFirst())
        where right.first <= left.last {
            return nil
        }
        self.windows = week
        self.seasons = sortedSeasons
        specialDays = sortedDays.sorted { $0.date < $1.date }
    }

    /// The same as lines of text, days with equal hours joined.
    public var lines: [String] { Self.lines(of: windows) + datedLines }

    /// The lines that have a date: of seasons and of single days.
    public var datedLines: [String] {
        let seasons = seasons.flatMap { season -> [String] in
            let span = "\(season.first)..\(season.last)"
            guard !season.windows.isEmpty else { return ["\(span) \(Self.closedWord)"] }
            return Self.lines(of: season.windows).map { "\(span) \($0)" }
        }
        let days = specialDays.map { day in
            "\(day.date) " + (day.stretches.isEmpty ? Self.closedWord : Self.text(day.stretches))
        }
        return seasons + days
    }

    private static let closedWord = "closed"

    private struct LineSpan: Hashable {
        let first: LocalDate
        let last: LocalDate
    }

    private enum Line {
        case week([Window])
        case season(LineSpan, [Window])
        case day(LocalDate, [Stretch])
    }

    private static func read(_ line: String) -> Line? {
        let parts = line.split(separator: " ")
        guard parts.count == 2 || parts.count == 3 else { return nil }
        if let span = span(parts[0]) {
            if parts.count == 3 { return windows(parts[1], parts[2]).map { .season(span, $0) } }
            guard parts[1] == closedWord else { return nil }
            return span.first == span.last ? .day(span.first, []) : .season(span, [])
        }
        guard parts.count == 2 else { return nil }
        if let date = LocalDate(parts[0]) {
            if parts[1] == closedWord { return .day(date, []) }
            return stretches(parts[1]).map { .day(date, $0) }
        }
        return windows(parts[0], parts[1]).map { .week($0) }
    }

    private static func span(_ text: Substring) -> LineSpan? {
        guard let dots = text.firstRange(of: ".."), let first = LocalDate(text[..<dots.lowerBound]),
            let last = LocalDate(text[dots.upperBound...]), first <= last
        else { return nil }
        return LineSpan(first: first, last: last)
    }

    private static func windows(_ days: Substring, _ hours: Substring) -> [Window]? {
        guard let days = self.days(days), let stretches = stretches(hours) else { return nil }
        return days.flatMap { day in
            stretches.compactMap { Window(weekday: day, opens: $0.opens, closes: $0.closes) }
        }
    }

    private static func stretches(_ text: Substring) -> [Stretch]? {
        var stretches: [Stretch] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let times = part.split(separator: "-", omittingEmptySubsequences: false)
            guard times.count == 2, let opens = LocalTime(times[0]),
                let closes = LocalTime(times[1]),
                let stretch = Stretch(opens: opens, closes: closes)
            else { return nil }
            stretches.append(stretch)
        }
        return stretches
    }

    private static func days(_ text: Substring) -> [Weekday]? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first.flatMap({ Weekday(word: $0) }) else { return nil }
        guard parts.count > 1 else { return [first] }
        guard parts.count == 2, let last = Weekday(word: parts[1]),
            first.rawValue < last.rawValue
        else { return nil }
        return Weekday.allCases.filter {
            first.rawValue <= $0.rawValue && $0.rawValue <= last.rawValue
        }
    }

    private static func lines(of windows: [Window]) -> [String] {
        var lines: [(first: Weekday, last: Weekday, hours: String)] = []
        for day in Weekday.allCases {
            let today = windows.filter { $0.weekday == day }
            guard !today.isEmpty else { continue }
            let hours = text(today.map(\.stretch))
            if let previous = lines.last, previous.hours == hours,
                previous.last.rawValue + 1 == day.rawValue
            {
                lines[lines.count - 1].last = day
            } else {
                lines.append((day, day, hours))
            }
        }
        return lines.map { line in
            let days =
                line.first == line.last ? line.first.word : "\(line.first.word)-\(line.last.word)"
            return "\(days) \(line.hours)"
        }
    }

    private static func text(_ stretches: [Stretch]) -> String {
        stretches.map { "\($0.opens)-\($0.closes)" }.joined(separator: ",")
    }
}
