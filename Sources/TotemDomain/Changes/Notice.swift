/// A message that a change owes a person: a row of the outbox, written with the change.
public struct Notice: Hashable, Sendable {
    /// The identity; the mail's `Message-ID` is made of it, so that a repetition is known.
    public let id: ID<Notice>
    /// What it tells.
    public let kind: Kind
    /// Where its delivery stands.
    public let state: State
    /// Deliveries tried so far.
    public let attempts: Int
    /// When it was written.
    public let createdAt: Instant
    /// When it was delivered; `nil` before.
    public let sentAt: Instant?
    /// The registration as it stands now, not as it stood then.
    public let registration: Registration
    /// The session as it stands now.
    public let session: Session
    /// Where the session was before it moved; `nil` for notices of all other kinds.
    public let former: Whereabouts?
    /// The person's other registrations, where it tells about all of them.
    public let others: [Held]

    /// A notice as stored.
    public init(
        id: ID<Notice>,
        kind: Kind,
        state: State,
        attempts: Int,
        createdAt: Instant,
        sentAt: Instant?,
        registration: Registration,
        session: Session,
        former: Whereabouts? = nil,
        others: [Held] = []
    ) {
        self.id = id
        self.kind = kind
        self.state = state
        self.attempts = attempts
        self.createdAt = createdAt
        self.sentAt = sentAt
        self.registration = registration
        self.session = session
        self.former = former
        self.others = others
    }

    /// A registration with its session.
    public struct Held: Hashable, Sendable {
        /// The registration.
        public let registration: Registration
        /// Its session.
        public let session: Session

        /// Both.
        public init(registration: Registration, session: Session) {
            self.registration = registration
            self.session = session
        }
    }

    /// When and where a session takes place, in the words of the time.
    public struct Whereabouts: Hashable, Sendable {
        /// The public time.
        public let window: TimeWindow
        /// The clock of the place.
        public let zone: Zone
        /// Room, building and town; `nil` online.
        public let place: String?

        /// A time at a place.
        public init(window: TimeWindow, zone: Zone, place: String?) {
            self.window = window
            self.zone = zone
            self.place = place
        }

        /// Those of a session.
        public init(of session: Session) {
            self.init(window: session.window, zone: session.zone, place: session.venue?.place)
        }
    }

    /// What a notice tells.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Please confirm your address.
        case confirmationRequest = "confirmation_request"
        /// This address is registered already.
        case alreadyRegistered = "already_registered"
        /// You have your seat.
        case registrationConfirmed = "registration_confirmed"
        /// You are on the waiting list.
        case registrationWaitlisted = "registration_waitlisted"
        /// A seat became free and it is yours.
        case registrationPromoted = "registration_promoted"
        /// A seat became free and is held for you until you answer.
        case seatOffered = "seat_offered"
        /// You did not answer in time, and the seat went to somebody else.
        case offerExpired = "offer_expired"
        /// Your registration was withdrawn.
        case registrationWithdrawn = "registration_withdrawn"
        /// The session was called off, and your registration with it.
        case sessionCancelled = "session_cancelled"
        /// The session takes place at another time or in another room.
        case sessionMoved = "session_moved"
        /// The links of all your registrations, which you asked for.
        case registrationLinks = "registration_links"
    }

    /// Where a delivery stands.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// To be delivered, now or after a pause.
        case pending
        /// Delivered; final.
        case sent
        /// Given up after many attempts; can be queued again.
        case dead
        /// Never sent, because it was no longer true when its turn came; final.
        case obsolete
    }

    /// Whether what it tells is still so.
    ///
    /// The registration may have gone on between the change and the delivery; then a later notice
    /// tells the truth, and this one would contradict it.
    public var isTrue: Bool {
        switch (kind, registration.status) {
        case (.sessionMoved, let status):
            // Moved back before anybody heard of it, nothing has changed for them.
            status.isLive && former != Whereabouts(of: session)
        case (.registrationLinks, let status):
            status.isLive
        case (.confirmationRequest, .pending),
            (.alreadyRegistered, .pending), (.alreadyRegistered, .waitlisted),
            (.alreadyRegistered, .offered), (.alreadyRegistered, .confirmed),
            (.registrationConfirmed, .confirmed),
            (.registrationWaitlisted, .waitlisted),
            (.registrationPromoted, .confirmed),
            (.seatOffered, .offered),
            (.offerExpired, .expired),
            (.registrationWithdrawn, .withdrawn),
            (.sessionCancelled, .cancelled):
            true
        default:
            false
        }
    }
}

/// A notice to write.
public struct NoticeDraft: Hashable, Sendable {
    /// What it tells.
    public let kind: Notice.Kind
    /// Whom it concerns.
    public let registration: ID<Registration>
    /// Where the session was before it moved; `nil` for notices of all other kinds.
    public let former: Notice.Whereabouts?

    /// A draft.
    public init(
        kind: Notice.Kind,
        registration: ID<Registration>,
        former: Notice.Whereabouts? = nil
    ) {
        self.kind = kind
        self.registration = registration
        self.former = former
    }
}
