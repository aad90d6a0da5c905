import Foundation
public import TotemDomain

/// Dates and times as people of a language write them, on the clock of a place.
public struct DatesForPeople: Sendable {
    /// The language of the texts.
    public let language: Language
    /// The clock that is read.
    public let zone: Zone
    /// Read by need: dates alone have no use for the words.
    private var words: Words { Words(language) }
    /// Made once for each language, by need: the locale data takes milliseconds to load.
    var dayStyle: Date.FormatStyle {
        switch language {
        case .french: Self.french
        case .german: Self.german
        case .english: Self.english
        case .luxembourgish: Self.luxembourgish
        }
    }

    private static let french = style("fr_FR")
    private static let german = style("de_DE")
    private static let english = style("en_GB")
    private static let luxembourgish = style("lb_LU")

    /// Dates of a language on a clock.
    public init(_ language: Language, in zone: Zone) {
        self.language = language
        self.zone = zone
    }

    private static func style(_ name: String) -> Date.FormatStyle {
        let locale = Locale(identifier: name)
        // The day is handed over as midnight on UTC, so that only one place reads zones.
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = locale
        calendar.timeZone = .gmt
        return Date.FormatStyle(locale: locale, calendar: calendar, timeZone: .gmt)
    }

    /// The day with its weekday: `mardi 12 janvier 2027`, `Tuesday 12 January 2027`.
    public func day(_ moment: Instant) -> String {
        day(zone.local(moment).date)
    }

    /// The day with its weekday.
    ///
    /// The first of a month is `1er` in French (Lexique de l’Imprimerie nationale), which the
    /// locale data writes `1`; British English has no comma after the weekday.
    public func day(_ date: LocalDate) -> String {
        let seconds = TimeInterval(date.daysSinceEpoch) * 86_400
        let text = Date(timeIntervalSince1970: seconds)
            .formatted(dayStyle.weekday(.wide).day().month(.wide).year())
        switch language {
        case .french where date.day == 1: return text.replacingOccurrences(of: " 1 ", with: " 1er ")
        case .english: return text.replacingOccurrences(of: ",", with: "")
        default: return text
        }
    }

    /// Month and year, as the heading of an agenda: `janvier 2027`.
    public func month(_ date: LocalDate) -> String {
        let seconds = TimeInterval(date.daysSinceEpoch) * 86_400
        return Date(timeIntervalSince1970: seconds)
            .formatted(dayStyle.month(.wide).year())
    }

    /// The time of day in 24 hours: `14:00`.
    public func time(_ moment: Instant) -> String {
        let time = zone.local(moment).time
        return pair(time.hour) + ":" + pair(time.minute)
    }

    /// Day and time: `mardi 12 janvier 2027, 14:00`.
    public func moment(_ moment: Instant) -> String {
        day(moment) + ", " + time(moment)
    }

    /// From and to: `mardi 12 janvier 2027, 14:00–16:00`, with both days when they differ.
    ///
    /// A window that ends at midnight ends on its last day, at 24:00. Where the clock goes back
    /// within the window and shows no later time at its end, both times have their offset.
    public func window(_ window: TimeWindow) -> String {
        day(window.start) + ", " + hours(window)
    }

    /// The hours of a window: `14:00–16:00`; with the day of the end when it is another.
    public func hours(_ window: TimeWindow) -> String {
        let (start, end) = (zone.local(window.start), zone.local(window.end))
        if start.date == end.date {
            guard start.time < end.time else {
                return timeWithOffset(window.start) + " – " + timeWithOffset(window.end)
            }
            return time(window.start) + "–" + time(window.end)
        }
        if end.time.secondOfDay == 0, start.date.adding(days: 1) == end.date {
            return time(window.start) + "–24:00"
        }
        return time(window.start) + " – " + moment(window.end)
    }

    /// How many midnights of the clock lie between two moments.
    func daysBetween(_ first: Instant, _ second: Instant) -> Int {
        zone.local(second).date.daysSinceEpoch - zone.local(first).date.daysSinceEpoch
    }

    /// How far a day is from today: `aujourd’hui`, `demain`, `dans 7 semaines`.
    public func distance(to moment: Instant, from now: Instant) -> String {
        let days = daysBetween(now, moment)
        switch days {
        case 0: return words.text("relative.today")
        case 1: return words.text("relative.tomorrow")
        case -1: return words.text("relative.yesterday")
        case 2..<14: return words.plural("relative.in-days", days)
        case 14..<70: return words.plural("relative.in-weeks", days / 7)
        case 70...: return words.plural("relative.in-months", max(2, (days * 12 + 183) / 365))
        case -13 ..< -1: return words.plural("relative.days-ago", -days)
        default: return words.plural("relative.weeks-ago", -days / 7)
        }
    }

    /// A day as the shell shows it beside the distance: `Thu 14 Jan 2027`.
    ///
    /// The shell speaks English; its words are those of the locale data (CLDR, `en_GB`) without
    /// loading it, which takes longer than the rest of a short command.
    public func shortDay(_ moment: Instant) -> String {
        let date = zone.local(moment).date
        guard language == .english else {
            let seconds = TimeInterval(date.daysSinceEpoch) * 86_400
            return Date(timeIntervalSince1970: seconds)
                .formatted(dayStyle.weekday(.abbreviated).day().month(.abbreviated).year())
        }
        let weekday = Self.englishWeekdays[date.weekday.rawValue - 1]
        return "\(weekday) \(date.day) \(Self.englishMonths[date.month - 1]) \(date.year)"
    }

    private static let englishWeekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let englishMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private func timeWithOffset(_ moment: Instant) -> String {
        let minutes = zone.offsetSeconds(at: moment) / 60
        let sign = minutes < 0 ? "−" : "+"
        let rest = abs(minutes) % 60
        let offset = "UTC\(sign)\(abs(minutes) / 60)" + (rest == 0 ? "" : ":" + pair(rest))
        return "\(time(moment)) (\(offset))"
    }

    private func pair(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
