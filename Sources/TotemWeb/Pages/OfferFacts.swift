import TotemDomain
import TotemOperations
import TotemPresentation

/// Seats that are offered to a person: until when, and the two answers.
struct OfferFacts {
    /// Until when to answer.
    let deadline: String
    /// What happens without an answer.
    let rule: String
    let accept: String
    let decline: String

    /// The offer to a registration whose page is at the address; `nil` when there is none.
    init?(_ own: OwnRegistration, at address: String, _ language: Language, now: Instant) {
        guard let until = own.registration.offeredUntil else { return nil }
        deadline = Sentence.answer(by: until, now: now, for: own.session, language)
        rule = Words(language)
            .plural("registration.offer.rule", own.registration.request.party)
        accept = "\(address)/accept-offer"
        decline = "\(address)/decline-offer"
    }
}
