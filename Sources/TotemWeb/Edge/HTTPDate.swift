import TotemDomain

/// The date of an answer in the form of RFC 9110 section 5.6.7, such as
/// `Sun, 06 Nov 1994 08:49:37 GMT`; made once a second.
struct HTTPDate {
    private var second: Int64 = .min
    private var text = ""

    /// The text for a moment.
    mutating func text(at moment: Instant) -> String {
        if moment.seconds != second {
            second = moment.seconds
            text = Self.format(moment)
        }
        return text
    }

    /// The text for a moment, made anew.
    static func format(_ moment: Instant) -> String {
        let local = LocalDateTime(utc: moment)
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        // Day 0 of the epoch was a Thursday.
        let weekday = weekdays[((local.date.daysSinceEpoch + 3) % 7 + 7) % 7]
        let day = pair(local.date.day)
        let month = months[local.date.month - 1]
        let time = [local.time.hour, local.time.minute, local.time.second].map(pair)
            .joined(separator: ":")
        return "\(weekday), \(day) \(month) \(local.date.year) \(time) GMT"
    }

    private static func pair(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
