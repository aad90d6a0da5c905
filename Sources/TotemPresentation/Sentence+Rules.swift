public import TotemDomain

// What the house has made a rule of.
extension Sentence {
    /// Why a rule of the house says no, with its value and who may set it aside.
    public static func of(_ broken: BrokenRule, _ language: Language) -> String {
        let words = Words(language)
        let facts = broken.rule.facts
        let waivers = facts.waivers.map { words.text("desk.role." + $0.rawValue) }
        let values = [
            "place": place(of: facts, words), "value": value(of: facts, words),
            "asked": asked(broken, words), "used": used(broken, words),
            "parties": facts.parties.map(\.text).joined(separator: ", "),
        ]
        var told = [words.text("rule.broken." + facts.kind.rawValue, values)]
        if let note = facts.note { told.append(words.text("rule.note", ["note": note])) }
        told.append(
            words.text("rule.waivers", ["roles": waivers.joined(separator: ", ").lowercased()])
        )
        return told.joined(separator: " ")
    }

    /// Where a rule holds.
    public static func place(of facts: BookingRuleFacts, _ language: Language) -> String {
        place(of: facts, Words(language))
    }

    /// The value of a rule with its unit; empty where it has none.
    public static func value(of facts: BookingRuleFacts, _ language: Language) -> String {
        value(of: facts, Words(language))
    }

    /// The first of what could be booked instead.
    static func instead(_ alternatives: [Alternative], _ words: Words) -> [String] {
        guard let first = alternatives.first else { return [] }
        let dates = DatesForPeople(words.language, in: first.zone)
        let layout = first.layout.map { " (\(name(of: $0, words.language)))" } ?? ""
        return [
            words.text(
                "refusal.instead",
                ["room": first.room.description + layout, "when": dates.window(first.window)]
            )
        ]
    }

    private static func place(of facts: BookingRuleFacts, _ words: Words) -> String {
        facts.room?.description ?? facts.building?.description ?? words.text("rule.everywhere")
    }

    private static func value(of facts: BookingRuleFacts, _ words: Words) -> String {
        guard let amount = facts.amount else { return "" }
        switch facts.kind {
        case .minimumNotice, .minimumLength, .maximumLength, .checkIn:
            return length(minutes: amount, words)
        case .advanceWindow, .residentsFirst:
            return words.plural("rule.days", amount)
        case .quotaBookings:
            return words.plural("rule.bookings", amount) + per(facts, words)
        case .quotaMinutes:
            return length(minutes: amount, words) + per(facts, words)
        case .membersOnly, .approval:
            return ""
        }
    }

    private static func per(_ facts: BookingRuleFacts, _ words: Words) -> String {
        guard let period = facts.period, let per = facts.per else { return "" }
        return " " + words.text("rule.per." + period.rawValue) + " "
            + words.text("rule.per." + per.rawValue)
    }

    private static func asked(_ broken: BrokenRule, _ words: Words) -> String {
        broken.asked.map { length(minutes: $0, words) } ?? ""
    }

    private static func used(_ broken: BrokenRule, _ words: Words) -> String {
        guard let used = broken.used else { return "" }
        return broken.rule.facts.kind == .quotaBookings
            ? words.plural("rule.bookings", used) : length(minutes: used, words)
    }

    /// A length in the largest unit that tells it whole.
    private static func length(minutes: Int, _ words: Words) -> String {
        if minutes > 0, minutes % 1440 == 0 { return words.plural("rule.days", minutes / 1440) }
        if minutes > 0, minutes % 60 == 0 { return words.plural("rule.hours", minutes / 60) }
        return words.plural("rule.minutes", minutes)
    }
}
