import TotemDomain
import TotemPresentation

/// How the shell tells times: on the clock of the building, the distance in days beside the date.
enum Clock {
    /// `Tue 12 Jan 2027, 14:00–16:00`, or both days where they differ.
    static func window(_ window: TimeWindow, in zone: Zone) -> String {
        let dates = DatesForPeople(.english, in: zone)
        let lastDay = zone.local(window.end.adding(seconds: -1)).date
        guard zone.local(window.start).date == lastDay else {
            return days(of: window, in: zone, day: dates.shortDay)
        }
        return dates.shortDay(window.start) + ", " + dates.hours(window)
    }

    /// `Tue 12 Jan 2027, 17:30 – Thu 14 Jan 2027, 24:00`, with the days as they are told.
    static func days(
        of window: TimeWindow,
        in zone: Zone,
        day: (Instant) -> String
    ) -> String {
        let dates = DatesForPeople(.english, in: zone)
        let start = day(window.start) + ", " + dates.time(window.start)
        guard zone.local(window.end).time.secondOfDay == 0 else {
            return start + " – " + day(window.end) + ", " + dates.time(window.end)
        }
        return start + " – " + day(window.end.adding(seconds: -1)) + ", 24:00"
    }

    /// `Tue 12 Jan 2027, 14:00`.
    static func moment(_ moment: Instant, in zone: Zone) -> String {
        let dates = DatesForPeople(.english, in: zone)
        return dates.shortDay(moment) + ", " + dates.time(moment)
    }

    /// `2027-01-12 13:00 UTC`, for things that belong to no building.
    static func universal(_ moment: Instant) -> String {
        let local = LocalDateTime(utc: moment)
        return "\(local.date) \(local.time.description.prefix(5)) UTC"
    }

    /// The distance from today on the clock of the place: `today`, `in 7 weeks`, `3 days ago`.
    static func distance(to moment: Instant, from now: Instant, in zone: Zone) -> String {
        DatesForPeople(.english, in: zone).distance(to: moment, from: now)
    }
}
