/// When the doors of a building are open: its hours, and the holidays on which they stay shut.
///
/// A day goes on after midnight as long as its hours do: who opens on a Friday until two in the
/// morning is not shut at midnight by a holiday on Saturday. A holiday shuts the whole day, and
/// the hours of its evening that reach into the next one.
public struct Doors: Hashable, Sendable {
    /// The hours.
    public let hours: OpeningHours
    /// The clock of the place.
    public let zone: Zone
    /// The holidays; `nil` for a building that keeps none.
    public let calendar: HouseCalendar?

    /// The doors of a place.
    public init(hours: OpeningHours, zone: Zone, calendar: HouseCalendar?) {
        self.hours = hours
        self.zone = zone
        self.calendar = calendar
    }

    /// A time in which holidays keep the doors shut.
    public struct Shut: Hashable, Sendable {
        /// The time.
        public let window: TimeWindow
        /// The holidays of that day.
        public let holidays: [Holiday]

        /// A shut time.
        public init(window: TimeWindow, holidays: [Holiday]) {
            self.window = window
            self.holidays = holidays
        }
    }

    /// The holidays that keep the doors shut on a day: those by law, unless the day has hours of
    /// its own.
    public func holidays(on date: LocalDate) -> [Holiday] {
        guard let calendar, !hours.opensSpecially(on: date) else { return [] }
        return calendar.holidays(on: date).filter { $0.scope == .everywhere }
    }

    /// When the doors open on a day; none when they stay shut.
    public func stretches(on date: LocalDate) -> [OpeningHours.Stretch] {
        holidays(on: date).isEmpty ? hours.stretches(on: date) : []
    }

    /// Whether the hours admit the whole window, holidays left aside.
    public func admit(_ window: TimeWindow) -> Bool { hours.admit(window, in: zone) }

    /// Whether a window may be used when some rules are set aside.
    func admit(_ window: TimeWindow, waiving rules: Set<WaivableRule>) -> Bool {
        (rules.contains(.openingHours) || admit(window))
            && (rules.contains(.closedForHoliday) || holidays(during: window).isEmpty)
    }

    /// The times within a window in which the doors are open, in order, none touching another.
    public func open(during window: TimeWindow) -> [TimeWindow] {
        if hours.isUnrestricted, calendar == nil { return [window] }
        return hours.open(during: window, in: zone) { holidays(on: $0).isEmpty }
    }

    /// The times within a window in which holidays keep the doors shut, day by day.
    public func shut(during window: TimeWindow) -> [Shut] {
        guard calendar != nil else { return [] }
        var date = zone.local(window.start).date.adding(days: -1)
        let last = zone.local(window.end).date
        var found: [(date: LocalDate, holidays: [Holiday])] = []
        while date <= last {
            let holidays = holidays(on: date)
            if !holidays.isEmpty { found.append((date, holidays)) }
            date = date.adding(days: 1)
        }
        guard !found.isEmpty else { return [] }
        let open = open(during: window)
        return found.flatMap { day in
            let whole = zone.day(day.date).map { [$0] } ?? []
            let parts = (whole + hours.times(on: day.date, in: zone))
                .compactMap { $0.intersection(with: window) }
            return TimeWindow.merged(parts).flatMap { $0.subtracting(open) }
                .map { Shut(window: $0, holidays: day.holidays) }
        }
    }

    /// The holidays that keep the doors shut during a window; none when it may be used.
    public func holidays(during window: TimeWindow) -> [Holiday] {
        shut(during: window)
            .reduce(into: []) { found, shut in
                found += shut.holidays.filter { !found.contains($0) }
            }
    }
}

extension BuildingFacts {
    /// The doors of the building.
    public var doors: Doors { Doors(hours: openingHours, zone: zone, calendar: houseCalendar) }
}

extension TimeWindow {
    /// What of the window is left when others are taken away; those are in order and do not
    /// overlap.
    func subtracting(_ others: [Self]) -> [Self] {
        var left: [Self] = []
        var start = start
        for other in others where other.overlaps(self) {
            if let piece = TimeWindow(from: start, to: other.start) { left.append(piece) }
            start = max(start, other.end)
        }
        if let rest = TimeWindow(from: start, to: end) { left.append(rest) }
        return left
    }
}
