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

    /// Whether the doors are open on a day, and when.
    public static func doors(
        _ hours: OpeningHours,
        on date: LocalDate,
        _ language: Language
    ) -> String {
        let words = Words(language)
        guard !hours.windows.isEmpty else { return words.text("building.always-open") }
        let today = hours.windows.filter { $0.weekday == date.weekday }
            .map { "\($0.opens)–\($0.closes)" }
        guard !today.isEmpty else { return words.text("building.shut-today") }
        return words.text("building.open-today", ["hours": today.joined(separator: ", ")])
    }
}
