import TotemDomain

/// Which hours of a day a timeline draws, and for how many minutes a cell stands.
///
/// The hours are the same on all days, so that days stand below each other.
struct TimelineScale {
    /// The first hour that is drawn, on the clock of the building.
    let firstHour: Int
    /// The hour at which the drawing ends, at most 24.
    let lastHour: Int
    /// The minutes of a cell.
    let cellMinutes: Int

    /// The lengths a cell may have.
    private static let lengths = [5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440]

    /// The finest scale that fits.
    ///
    /// - Parameters:
    ///   - timeline: what is drawn.
    ///   - columns: the columns there are for cells.
    ///   - wholeDay: whether all hours are drawn, or only those that matter.
    init(_ timeline: Timeline, columns: Int, wholeDay: Bool) {
        let hours = wholeDay ? 0..<24 : Self.hours(of: timeline)
        var (first, last, minutes) = (hours.lowerBound, hours.upperBound, 1440)
        for length in Self.lengths {
            // Long cells begin at whole multiples, so that the hours above them are round.
            let step = max(1, length / 60)
            (first, last) = (first / step * step, min(24, (last + step - 1) / step * step))
            let longest = timeline.days
                .map { Self.minutes(of: Self.window(of: $0, first, last, timeline)) }
                .max()
            minutes = length
            if ((longest ?? 0) + length - 1) / length <= columns { break }
        }
        firstHour = first
        lastHour = last
        cellMinutes = minutes
    }

    /// The part of a day that is drawn.
    func window(of day: Timeline.Day, in timeline: Timeline) -> TimeWindow {
        Self.window(of: day, firstHour, lastHour, timeline)
    }

    /// The cells of that part; the last one may be shorter.
    func cells(of window: TimeWindow) -> [TimeWindow] {
        let count = (Self.minutes(of: window) + cellMinutes - 1) / cellMinutes
        return (0..<count)
            .compactMap { index in
                let start = window.start.adding(minutes: index * cellMinutes)
                let end = min(start.adding(minutes: cellMinutes), window.end)
                return TimeWindow(from: start, to: end)
            }
    }

    private static func minutes(of window: TimeWindow) -> Int {
        Int((window.microseconds + 59_999_999) / 60_000_000)
    }

    private static func window(
        of day: Timeline.Day,
        _ first: Int,
        _ last: Int,
        _ timeline: Timeline
    ) -> TimeWindow {
        let zone = timeline.building.facts.zone
        func moment(_ hour: Int) -> Instant? {
            LocalTime(hour: hour, minute: 0)
                .map { zone.start(of: LocalDateTime(date: day.date, time: $0)) }
        }
        guard let start = moment(first), let end = moment(last),
            let window = TimeWindow(from: start, to: end)
        else { return day.window }
        return window
    }

    /// The opening hours of the week with an hour around them, and the hours of every booking.
    private static func hours(of timeline: Timeline) -> Range<Int> {
        let facts = timeline.building.facts
        guard let doors = facts.openingHours.span else { return 0..<24 }
        var (first, last) = (doors.lowerBound, doors.upperBound)
        let taken = timeline.rooms.flatMap(\.segments).filter { !$0.kind.isClosing }
        for day in timeline.days {
            for segment in taken where segment.window.overlaps(day.window) {
                let start = facts.zone.local(max(segment.window.start, day.window.start)).time
                first = min(first, start.hour)
                last = max(last, start.hour + 1)
                guard segment.window.end < day.window.end else {
                    last = 24
                    continue
                }
                let end = facts.zone.local(segment.window.end).time
                last = max(last, (end.secondOfDay + 3599) / 3600)
            }
        }
        return max(0, first - 1)..<min(24, last + 1)
    }
}
