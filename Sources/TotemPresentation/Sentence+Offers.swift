public import TotemDomain

// Seats that are offered, and the rules of the waiting list in words.
extension Sentence {
    /// Until when to answer an offer, such as `Répondez avant demain, 18:00`.
    ///
    /// - Parameters:
    ///   - until: When the offer ends.
    ///   - now: Today and tomorrow are called so; without it the day is spelled out, for a text
    ///     that is read later.
    ///   - session: The clock is its own; online, where no place tells it, with its name.
    ///   - language: The language.
    /// - Returns: The sentence.
    public static func answer(
        by until: Instant,
        now: Instant?,
        for session: Session,
        _ language: Language
    ) -> String {
        let words = Words(language)
        let dates = DatesForPeople(words.language, in: session.zone)
        let clock = session.venue == nil ? " (\(session.zone))" : ""
        let time = dates.time(until) + clock
        switch now.map({ dates.daysBetween($0, until) }) {
        case 0: return words.text("registration.offer.today", ["time": time])
        case 1: return words.text("registration.offer.tomorrow", ["time": time])
        default:
            return words.text(
                "registration.offer.later",
                ["day": dates.day(until), "time": time]
            )
        }
    }

    /// How the waiting list moves, in the words of the session's rules.
    public static func waitingRule(of rules: RegistrationRules, _ language: Language) -> String {
        let words = Words(language)
        let freed =
            switch rules.promotion {
            case .confirm: words.text("session.waiting-rule")
            case .offer(let hours): words.plural("session.offer-rule", hours)
            }
        return freed + " " + words.text("session.party-rule")
    }
}
