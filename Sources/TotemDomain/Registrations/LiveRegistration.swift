/// What of a live registration decides when its whole session changes.
public struct LiveRegistration: Hashable, Sendable {
    /// The identity.
    public let id: ID<Registration>
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
        status: Registration.Status,
        party: Int,
        seatsHeld: Int,
        expiresAt: Instant?
    ) {
        self.id = id
        self.status = status
        self.party = party
        self.seatsHeld = seatsHeld
        self.expiresAt = expiresAt
    }

    /// Whether its time to be confirmed has run out.
    public func isDue(at now: Instant) -> Bool {
        expiresAt.map { $0 <= now } ?? false
    }
}
