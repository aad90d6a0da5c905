/// What shall be different of a registration; every field is parsed already.
public struct RegistrationEdit: Hashable, Sendable {
    /// Another address; only organisers correct one.
    public var email: EmailAddress?
    /// Another name.
    public var name: String?
    /// Another number of people, the person included.
    public var party: Int?
    /// Other guests.
    public var guests: [String]?
    /// Another company or school.
    public var organisation = Edit<String?>.keep
    /// Another territory.
    public var territory = Edit<String?>.keep
    /// Another stage.
    public var stage = Edit<RegistrationRequest.Stage?>.keep
    /// Another language of mails.
    public var language: Language?
    /// Other needs.
    public var accessNeeds: [RegistrationRequest.AccessNeed]?
    /// Another word on needs.
    public var accessNote = Edit<String?>.keep
    /// Everything that is agreed to from now on.
    public var consents: [Consent]?

    /// An edit that changes nothing yet.
    public init() {}

    /// What the person gave, with the changes.
    ///
    /// A consent that stays keeps its record: it was given then, to the wording of then.
    ///
    /// - Parameters:
    ///   - request: What the person gave so far.
    ///   - now: When.
    /// - Returns: What shall be on record, or that there are more guests than people.
    public func applied(
        to request: RegistrationRequest,
        at now: Instant
    ) -> Result<RegistrationRequest, Refusals> {
        let party = party ?? request.party
        let guests = guests ?? request.guests
        guard guests.count < party else {
            let fault = FieldFault("/guests", .guestsBeyondParty(party))
            return .failure(Refusals([.invalid(fault)]))
        }
        return .success(
            RegistrationRequest(
                email: email ?? request.email,
                name: name ?? request.name,
                party: party,
                guests: guests,
                organisation: organisation.applied(to: request.organisation),
                territory: territory.applied(to: request.territory),
                stage: stage.applied(to: request.stage),
                language: language ?? request.language,
                accessNeeds: accessNeeds ?? request.accessNeeds,
                accessNote: accessNote.applied(to: request.accessNote),
                consents: consents.map { Self.merged($0, with: request.consents, at: now) }
                    ?? request.consents
            )
        )
    }

    private static func merged(
        _ wanted: [Consent],
        with before: [Consent],
        at now: Instant
    ) -> [Consent] {
        wanted.map { consent in
            before.first { $0.purpose == consent.purpose }
                ?? Consent(purpose: consent.purpose, wording: consent.wording, at: now)
        }
    }
}
