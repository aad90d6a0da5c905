/// When a building is open: windows by weekday, on the building's own clock.
///
/// A building that states none is not restricted. They bound the public time of a booking, not
/// its buffers.
public struct OpeningHours: Hashable, Sendable {
    /// One stretch of one weekday.
    public struct Window: Hashable, Sendable {
        /// The day of the week.
        public let weekday: Weekday
        /// The time the doors open.
        public let opens: LocalTime
        /// The time they close, after `opens`, at most 24:00.
        public let closes: LocalTime

        /// A stretch; `nil` when it would be empty or run backwards.
        public init?(weekday: Weekday, opens: LocalTime, closes: LocalTime) {
            guard opens < closes else { return nil }
            self.weekday = weekday
            self.opens = opens
            self.closes = closes
        }
    }

    /// The windows, sorted by weekday and opening time, none overlapping.
    public let windows: [Window]

    /// Opening hours from windows in any order; `nil` when two of one day overlap.
    public init?(_ windows: [Window]) {
        let sorted = windows.sorted {
            ($0.weekday.rawValue, $0.opens) < ($1.weekday.rawValue, $1.opens)
        }
        for (left, right) in zip(sorted, sorted.dropFirst())
        where left.weekday == right.weekday && right.opens < left.closes {
            return nil
        }
        self.windows = sorted
    }

    private init(unrestricted: Void) {
        windows = []
    }

    /// No hours stated: open at all times.
    public static var unrestricted: Self { Self(unrestricted: ()) }

    /// Reads lines such as `mon-fri 08:30-19:00` and `sat 10:00-12:00,14:00-18:00`.
    ///
    /// - Returns: `nil` when a line does not follow that grammar or windows overlap.
    public init?(lines: [String]) {
        var windows: [Window] = []
        for line in lines {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let days = Self.days(parts[0]) else { return nil }
            for stretch in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
                let times = stretch.split(separator: "-", omittingEmptySubsequences: false)
                guard times.count == 2, let opens = LocalTime(times[0]),
                    let closes = LocalTime(times[1])
                else { return nil }
                for day in days {
                    guard let window = Window(weekday: day, opens: opens, closes: closes) else {
                        return nil
                    }
                    windows.append(window)
                }
            }
        }
        self.init(windows)
    }

    /// The same as lines of text, days with equal hours joined.
    public var lines: [String] {
        var lines: [(first: Weekday, last: Weekday, hours: String)] = []
        for day in Weekday.allCases {
            let today = windows.filter { $0.weekday == day }
            guard !today.isEmpty else { continue }
            let hours = today.map { "\($0.opens)-\($0.closes)" }.joined(separator: ",")
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

    /// Whether the whole window lies inside the hours, day by day on the clock of the place.
    ///
    /// Touching stretches count as one, so that a day open until 24:00 goes on into the next.
    public func admit(_ window: TimeWindow, in zone: Zone) -> Bool {
        guard !windows.isEmpty else { return true }
        var reached = zone.local(window.start)
        let goal = zone.local(window.end)
        // The start is looked at in any case: in the night in which clocks are set back, a window
        // can end at an earlier clock time than it began.
        repeat {
            let stretch = windows.first {
                $0.weekday == reached.date.weekday && $0.opens <= reached.time
                    && reached.time < $0.closes
            }
            guard let stretch else { return false }
            reached = LocalDateTime(date: reached.date, time: stretch.closes)
        } while (reached.date, reached.time) < (goal.date, goal.time)
        return true
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
}
