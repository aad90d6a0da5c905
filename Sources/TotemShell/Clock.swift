import TotemDomain

/// How the shell tells times: on the clock of the building, the distance in days beside the date.
enum Clock {
    /// `Tue 12 Jan 2027`.
    static func day(_ date: LocalDate) -> String {
        let weekday = date.weekday.word
        let name = weekday.prefix(1).uppercased() + weekday.dropFirst()
        return "\(name) \(date.day) \(months[date.month - 1]) \(date.year)"
    }

    /// `Tue 12 Jan 2027, 14:00–16:00`, or both days where they differ.
    static func window(_ window: TimeWindow, in zone: Zone) -> String {
        let from = zone.local(window.start)
        let to = zone.local(window.end)
        if from.date == to.date {
            return "\(day(from.date)), \(minutes(from.time))–\(minutes(to.time))"
        }
        return "\(day(from.date)), \(minutes(from.time)) – \(day(to.date)), \(minutes(to.time))"
    }

    /// `Tue 12 Jan 2027, 14:00`.
    static func moment(_ moment: Instant, in zone: Zone) -> String {
        let local = zone.local(moment)
        return "\(day(local.date)), \(minutes(local.time))"
    }

    /// `2027-01-12 13:00:05 UTC`, for things that belong to no building.
    static func universal(_ moment: Instant) -> String {
        let local = LocalDateTime(utc: moment)
        return "\(local.date) \(minutes(local.time)) UTC"
    }

    /// The distance from today on the clock of the place: `today`, `in 7 weeks`, `3 days ago`.
    static func distance(to moment: Instant, from now: Instant, in zone: Zone) -> String {
        let there = zone.local(moment).date.daysSinceEpoch
        let days = there - zone.local(now).date.daysSinceEpoch
        switch days {
        case 0: return "today"
        case 1: return "tomorrow"
        case -1: return "yesterday"
        default:
            let length = length(ofDays: abs(days))
            return days > 0 ? "in \(length)" : "\(length) ago"
        }
    }

    /// Days up to two weeks, weeks up to three months, months up to two years, then years.
    private static func length(ofDays days: Int) -> String {
        switch days {
        case ..<14: "\(days) days"
        case ..<92: "\((days + 3) / 7) weeks"
        case ..<730: "\((days + 15) / 30) months"
        default: "\(days / 365) years"
        }
    }

    private static func minutes(_ time: LocalTime) -> String {
        String(time.description.prefix(5))
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
