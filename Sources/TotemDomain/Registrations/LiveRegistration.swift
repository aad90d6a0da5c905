/// What of a live registration decides when its whole session changes.
public struct LiveRegistration: Hashable, Sendable {
    /// The identity.
    public let id: ID<Registration>
    /// The letters that people tell each other.
    public let code: RegistrationCode
    /// Where it stands.
    public let status: Registration.Status
    /// The number of people.
    public let party: Int
    /// The seats it keeps while pending or offered.
    public let seatsHeld: Int
    /// When it ends unless it is confirmed; `nil` when it is neither pending nor offered.
    public let expiresAt: Instant?

    /// A live registration.
    public init(
        id: ID<Registration>,
        code: RegistrationCode,
        status: Registration.Status,
        party: Int,
        seatsHeld: Int,
        expiresAt: Instant?
    ) {
        self.id = id
        self.code = code
        self.status = status
        self.party = party
        self.seatsHeld = seatsHeld
        self.expiresAt = expiresAt
    }

    /// The same registration with the seats that it has, or that are kept for it until a moment.
    func seated(_ status: Registration.Status, until: Instant? = nil) -> LiveRegistration {
        LiveRegistration(
            id: id,
            code: code,
            status: status,
            party: party,
            seatsHeld: status == .offered ? party : 0,
            expiresAt: until
        )
    }

    /// Whether its time to be confirmed has run out.
    public func isDue(at now: Instant) -> Bool {
        expiresAt.map { $0 <= now } ?? false
    }
}
