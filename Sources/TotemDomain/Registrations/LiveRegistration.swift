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
    /// The seats it keeps while pending.
    public let seatsHeld: Int
    /// When it ends unless it is confirmed; `nil` when it is not pending.
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

    /// The same registration after it moved up from the waiting list.
    public func promoted() -> LiveRegistration {
        LiveRegistration(
            id: id,
            code: code,
            status: .confirmed,
            party: party,
            seatsHeld: 0,
            expiresAt: nil
        )
    }

    /// Whether its time to be confirmed has run out.
    public func isDue(at now: Instant) -> Bool {
        expiresAt.map { $0 <= now } ?? false
    }
}
