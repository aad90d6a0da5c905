/// When a building is open, on its own clock: a usual week, seasons with hours of their own, and
/// days that are different from all others.
///
/// A building that states none is not restricted. They bound the public time of a booking, not
/// its buffers.
public struct OpeningHours: Hashable, Sendable {
    /// From when to when the doors are open.
    public struct Stretch: Hashable, Sendable {
        /// The time the doors open, before 24:00.
        public let opens: LocalTime
        /// The time they close, at most 24:00; not after `opens`, it is one of the next day.
        public let closes: LocalTime

        /// A stretch of at most 24 hours; `nil` when it would open at the end of a day.
        ///
        /// Closing at 00:00 is closing at the end of the day.
        public init?(opens: LocalTime, closes: LocalTime) {
            guard opens < .endOfDay else { return nil }
            self.opens = opens
            self.closes = closes.secondOfDay == 0 ? .endOfDay : closes
        }

        private init(allDay: Void) {
            (opens, closes) = (LocalTime(secondOfDay: 0) ?? .endOfDay, .endOfDay)
        }

        /// From midnight to midnight.
        public static let allDay = Stretch(allDay: ())

        /// Whether they close on the day after.
        public var endsNextDay: Bool { closes <= opens }

        /// The seconds from the beginning of the day to the closing, on the clock.
        fileprivate var end: Int { closes.secondOfDay + (endsNextDay ? 86_400 : 0) }

        fileprivate var text: String { "\(opens)-\(closes)" }
    }

    /// One stretch of one weekday.
    public struct Window: Hashable, Sendable {
        /// The day of the week on which the doors open.
        public let weekday: Weekday
        /// From when to when.
        public let stretch: Stretch

        /// The time the doors open.
        public var opens: LocalTime { stretch.opens }
        /// The time they close; not after `opens`, it is one of the next day.
        public var closes: LocalTime { stretch.closes }

        /// A stretch; `nil` when it would open at the end of a day.
        public init?(weekday: Weekday, opens: LocalTime, closes: LocalTime) {
            guard let stretch = Stretch(opens: opens, closes: closes) else { return nil }
            self.weekday = weekday
            self.stretch = stretch
        }
    }

    /// Hours that take the place of the usual week from one day to another.
    public struct Season: Hashable, Sendable {
        /// The first day.
        public let first: LocalDate
        /// The last day.
        public let last: LocalDate
        /// The stretches of its weeks, sorted; none keep the doors shut all the time.
        public let windows: [Window]
    }

    /// The hours of one day that is different.
    public struct SpecialDay: Hashable, Sendable {
        /// The day.
        public let date: LocalDate
        /// Its stretches, sorted; none keep the doors shut.
        ///
        /// Others open them, also on a holiday.
        public let stretches: [Stretch]
    }

    /// The stretches of the usual week, sorted by weekday and opening time, none overlapping.
    public let windows: [Window]
    /// The seasons by day, none overlapping.
    public let seasons: [Season]
    /// The days that are different, each once, in order.
    public let specialDays: [SpecialDay]

    /// Opening hours of a usual week from stretches in any order; `nil` when two overlap.
    public init?(_ windows: [Window]) {
        guard let sorted = Self.sorted(windows) else { return nil }
        (self.windows, seasons, specialDays) = (sorted, [], [])
    }

    private init(unrestricted: Void) {
        (windows, seasons, specialDays) = ([], [], [])
    }

    /// No hours stated: open at all times.
    public static var unrestricted: Self { Self(unrestricted: ()) }

    /// Whether no hours are stated at all.
    public var isUnrestricted: Bool {
        windows.isEmpty && seasons.isEmpty && specialDays.isEmpty
    }

    /// When the doors open on a day, holidays left aside; none when they stay shut.
    public func stretches(on date: LocalDate) -> [Stretch] {
        if let day = specialDays.first(where: { $0.date == date }) { return day.stretches }
        let weekday = date.weekday
        if let season = seasons.first(where: { $0.first <= date && date <= $0.last }) {
            return season.windows.filter { $0.weekday == weekday }.map(\.stretch)
        }
        guard !windows.isEmpty else { return [.allDay] }
        return windows.filter { $0.weekday == weekday }.map(\.stretch)
    }

    /// Whether the doors open on that day in any case, be it a holiday.
    public func opensSpecially(on date: LocalDate) -> Bool {
        specialDays.contains { $0.date == date && !$0.stretches.isEmpty }
    }

    /// The full hours of a day between which something is open in some week: from the first to
    /// the one in which the last doors close; `nil` when no hours are stated.
    public var span: Range<Int>? {
        guard !isUnrestricted else { return nil }
        let all =
            (windows.isEmpty ? [.allDay] : windows.map(\.stretch))
            + seasons.flatMap(\.windows).map(\.stretch) + specialDays.flatMap(\.stretches)
        guard let first = all.map(\.opens.hour).min() else { return nil }
        let last = all.map { $0.endsNextDay ? 24 : ($0.closes.secondOfDay + 3599) / 3600 }.max()
        // Who closes after midnight is open in the first hours of a day, too.
        let isLate = all.contains { $0.endsNextDay }
        return (isLate ? 0 : first)..<(last ?? 24)
    }

    /// Whether the whole window lies inside the hours on the clock of the place.
    ///
    /// Touching stretches count as one, so that a day open until 24:00 goes on into the next.
    public func admit(_ window: TimeWindow, in zone: Zone) -> Bool {
        isUnrestricted || open(during: window, in: zone) == [window]
    }

    /// The times within a window in which the doors are open, in order, none touching another.
    ///
    /// - Parameters:
    ///   - window: The window.
    ///   - zone: The clock of the place.
    ///   - opens: Whether they open at all on a day, such as on a holiday.
    /// - Returns: The open times.
    public func open(
        during window: TimeWindow,
        in zone: Zone,
        on opens: (LocalDate) -> Bool = { _ in true }
    ) -> [TimeWindow] {
        var date = zone.local(window.start).date.adding(days: -1)
        let last = zone.local(window.end).date
        var open: [TimeWindow] = []
        while date <= last {
            if opens(date) {
                open += times(on: date, in: zone).compactMap { $0.intersection(with: window) }
            }
            date = date.adding(days: 1)
        }
        return TimeWindow.merged(open)
    }

    /// The stretches of a day as moments.
    ///
    /// Where the clock shows a time twice, the doors open at the first and close at the second of
    /// it; where it jumps over one, they do at the jump.
    func times(on date: LocalDate, in zone: Zone) -> [TimeWindow] {
        stretches(on: date)
            .compactMap { stretch in
                let closing = stretch.endsNextDay ? date.adding(days: 1) : date
                return TimeWindow(
                    from: zone.earliest(LocalDateTime(date: date, time: stretch.opens)),
                    to: zone.latest(LocalDateTime(date: closing, time: stretch.closes))
                )
            }
    }

    /// Sorted by weekday and time; `nil` when two overlap, be it over midnight or from Sunday
    /// into Monday.
    private static func sorted(_ windows: [Window]) -> [Window]? {
        let sorted = windows.sorted {
            ($0.weekday.rawValue, $0.opens) < ($1.weekday.rawValue, $1.opens)
        }
        let week = 7 * 86_400
        let times = sorted.map { window in
            let midnight = (window.weekday.rawValue - 1) * 86_400
            return (from: midnight + window.opens.secondOfDay, to: midnight + window.stretch.end)
        }
        guard let first = times.first, let last = times.last else { return [] }
        for (left, right) in zip(times, times.dropFirst()) where right.from < left.to {
            return nil
        }
        return last.to > first.from + week ? nil : sorted
    }

    private static func sorted(_ stretches: [Stretch]) -> [Stretch]? {
        let sorted = stretches.sorted { $0.opens < $1.opens }
        for (left, right) in zip(sorted, sorted.dropFirst())
        where right.opens.secondOfDay < left.end {
            return nil
        }
        return sorted
    }
}

// The hours as lines of text.
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
        stretches.map(\.text).joined(separator: ",")
    }
}

extension Zone {
    /// The first moment at which the clock of the place shows a time; where it jumps over it, the
    /// moment of the jump.
    public func earliest(_ local: LocalDateTime) -> Instant {
        switch readings(of: local) {
        case .unique(let moment), .ambiguous(let moment, _): moment
        case .gap(let early, let late): jump(after: early, until: late)
        }
    }

    /// The last moment at which the clock of the place shows a time; where it jumps over it, the
    /// moment of the jump.
    public func latest(_ local: LocalDateTime) -> Instant {
        switch readings(of: local) {
        case .unique(let moment), .ambiguous(_, let moment): moment
        case .gap(let early, let late): jump(after: early, until: late)
        }
    }

    /// The first second with the offset of the later moment, by halving what lies between.
    private func jump(after early: Instant, until late: Instant) -> Instant {
        let offset = offsetSeconds(at: late)
        var (low, high) = (early.seconds, late.seconds)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offsetSeconds(at: Instant(seconds: middle)) == offset {
                high = middle
            } else {
                low = middle
            }
        }
        return Instant(seconds: high)
    }
}
