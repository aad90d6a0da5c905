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
    static func sorted(_ windows: [Window]) -> [Window]? {
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

    /// Sorted by time; `nil` when two overlap.
    static func sorted(_ stretches: [Stretch]) -> [Stretch]? {
        let sorted = stretches.sorted { $0.opens < $1.opens }
        for (left, right) in zip(sorted, sorted.dropFirst())
        where right.opens.secondOfDay < left.end {
            return nil
        }
        return sorted
    }
}
