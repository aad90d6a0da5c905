public import TotemDomain

extension Sentence {
    /// The name of a piece of equipment; the word itself where no name is known.
    public static func name(ofEquipment word: String, _ language: Language) -> String {
        let words = Words(language)
        let key = "equipment." + word
        return words.has(key) ? words.text(key) : word.replacing("_", with: " ")
    }

    /// How many people a room takes in a layout: seats where they sit, people where they stand.
    public static func capacity(_ number: Int, of kind: LayoutKind, _ language: Language) -> String
    {
        let words = Words(language)
        switch kind {
        case .cocktail, .exhibition: return words.plural("room.people", number)
        default: return words.plural("room.seats", number)
        }
    }

    /// The days of a week with the hours of each: `du lundi au vendredi`, `08:30–19:00`.
    ///
    /// Days with the same hours are joined; days on which the doors stay shut are left out.
    public static func openingHours(
        _ hours: OpeningHours,
        _ language: Language
    ) -> [(days: String, hours: String)] {
        let words = Words(language)
        var runs: [(first: Weekday, last: Weekday, hours: String)] = []
        for day in Weekday.allCases {
            let today = hours.windows.filter { $0.weekday == day }
            guard !today.isEmpty else { continue }
            let text = today.map { "\($0.opens)–\($0.closes)" }.joined(separator: ", ")
            if let run = runs.last, run.hours == text, run.last.rawValue + 1 == day.rawValue {
                runs[runs.count - 1].last = day
            } else {
                runs.append((day, day, text))
            }
        }
        let dates = DatesForPeople(language, in: .utc)
        return runs.map { run in
            let first = dates.weekday(run.first)
            let days =
                run.first == run.last
                ? words.text("building.one-day", ["day": first])
                : words.text(
                    "building.days",
                    ["first": first, "last": dates.weekday(run.last)]
                )
            return (days, run.hours)
        }
    }

    /// The hours of seasons and of single days that are not over: `le vendredi 24 décembre 2027`,
    /// `09:00–12:00`.
    public static func datedHours(
        _ hours: OpeningHours,
        from today: LocalDate,
        _ language: Language
    ) -> [(days: String, hours: String)] {
        let words = Words(language)
        let dates = DatesForPeople(language, in: .utc)
        let shut = words.text("building.closed")
        let seasons = hours.seasons.filter { $0.last >= today }
            .flatMap { season -> [(days: String, hours: String)] in
                let span = words.text(
                    "building.season",
                    ["first": dates.day(season.first), "last": dates.day(season.last)]
                )
                guard let week = OpeningHours(season.windows), !week.windows.isEmpty else {
                    return [(span, shut)]
                }
                return openingHours(week, language)
                    .map { (days: "\(span), \($0.days)", hours: $0.hours) }
            }
        let days = hours.specialDays.filter { $0.date >= today }
            .map { day in
                let times = day.stretches.map { "\($0.opens)–\($0.closes)" }
                return (
                    days: dates.day(day.date),
                    hours: times.isEmpty ? shut : times.joined(separator: ", ")
                )
            }
        return seasons + days
    }

    /// Whether the doors are open on a day, and when.
    public static func doors(
        _ doors: Doors,
        on date: LocalDate,
        _ language: Language
    ) -> String {
        let words = Words(language)
        let holidays = doors.holidays(on: date)
        guard holidays.isEmpty else {
            return words.text("building.holiday", ["holiday": names(of: holidays, language)])
        }
        guard !doors.hours.isUnrestricted else { return words.text("building.always-open") }
        let today = doors.stretches(on: date).map { "\($0.opens)–\($0.closes)" }
        guard !today.isEmpty else { return words.text("building.shut-today") }
        return words.text("building.open-today", ["hours": today.joined(separator: ", ")])
    }

    /// Why a room cannot be had; `nil` when there is nothing to say.
    public static func reason(of state: FreeBusy.State, _ language: Language) -> String? {
        if case .holiday(let holidays) = state { return names(of: holidays, language) }
        return state.reason
    }
}
