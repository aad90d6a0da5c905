/// What a person gives when registering; every field is parsed already.
public struct RegistrationRequest: Hashable, Sendable {
    /// The greatest number of people in one party.
    public static let largestParty = 10

    /// The address.
    public let email: EmailAddress
    /// The name.
    public let name: String
    /// The number of people, the person included.
    public let party: Int
    /// The names of guests, as far as known; fewer than `party`.
    public let guests: [String]
    /// The company or school.
    public let organisation: String?
    /// The territory as ISO 3166, such as `FR-57` or `LU`, or `other`.
    public let territory: String?
    /// How far the project is.
    public let stage: Stage?
    /// The language of mails to the person.
    public let language: Language
    /// What the person needs to take part, never why.
    ///
    /// For the organiser's eyes only: never in the feed, the audit or a log.
    public let accessNeeds: [AccessNeed]
    /// The same in the person's own words, where no word of the list says it.
    public let accessNote: String?
    /// What the person agreed to; nothing is agreed to by default.
    public let consents: [Consent]

    /// A request.
    public init(
        email: EmailAddress,
        name: String,
        party: Int,
        guests: [String],
        organisation: String?,
        territory: String?,
        stage: Stage?,
        language: Language,
        accessNeeds: [AccessNeed],
        accessNote: String? = nil,
        consents: [Consent]
    ) {
        self.email = email
        self.name = name
        self.party = party
        self.guests = guests
        self.organisation = organisation
        self.territory = territory
        self.stage = stage
        self.language = language
        self.accessNeeds = accessNeeds
        self.accessNote = accessNote
        self.consents = consents
    }

    /// The same request of a person who agreed to something elsewhere, in words that are not ours.
    public var agreedElsewhere: Self {
        Self(
            email: email,
            name: name,
            party: party,
            guests: guests,
            organisation: organisation,
            territory: territory,
            stage: stage,
            language: language,
            accessNeeds: accessNeeds,
            accessNote: accessNote,
            consents: consents.map { Consent(purpose: $0.purpose, wording: nil) }
        )
    }

    /// How far a project is.
    public enum Stage: String, CaseIterable, Hashable, Sendable {
        case idea, project, created, growth, established
    }

    /// What somebody needs to take part.
    public enum AccessNeed: String, CaseIterable, Hashable, Sendable {
        case stepFree = "step_free"
        case wheelchairPlace = "wheelchair_place"
        case inductionLoop = "induction_loop"
        case signLanguage = "sign_language"
        case captioning
        case largePrint = "large_print"
        case companion
        case assistanceDog = "assistance_dog"
        case quietPlace = "quiet_place"
        case other
    }
}

/// An agreement of a person to one use of their data, as it was given.
public struct Consent: Hashable, Sendable {
    /// What for, such as `newsletter`.
    public let purpose: String
    /// Which wording of the question was agreed to, such as `2026-11/fr`; `nil` when the question
    /// was asked in words that are not ours.
    public let wording: String?
    /// When; `nil` until it is recorded.
    public let at: Instant?

    /// A consent.
    public init(purpose: String, wording: String?, at: Instant? = nil) {
        self.purpose = purpose
        self.wording = wording
        self.at = at
    }
}

/// The answer to somebody who registered.
public struct RegistrationReceipt: Hashable, Sendable {
    /// The identity.
    public let id: ID<Registration>
    /// The code; `nil` while the address is unconfirmed.
    public let code: RegistrationCode?
    /// What became of it.
    public let outcome: Outcome
    /// Whether the link of then leads nowhere by now: the address was corrected since, and who
    /// repeats the request of before is not told the new link, which went to the new address.
    public var isLinkRevoked = false

    /// A receipt.
    public init(id: ID<Registration>, code: RegistrationCode?, outcome: Outcome) {
        self.id = id
        self.code = code
        self.outcome = outcome
    }

    /// What became of a registration.
    public enum Outcome: Hashable, Sendable {
        /// A mail is under way; it must be confirmed before that moment.
        case pending(expiresAt: Instant)
        /// It has its seats.
        case confirmed
        /// It waits, with that rank from 1.
        case waitlisted(position: Int)
    }
}
