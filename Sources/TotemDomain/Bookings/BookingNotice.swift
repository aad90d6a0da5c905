/// A message that a change owes somebody about a booking: a row written with the change.
public struct BookingNotice: Hashable, Sendable {
    /// The identity; the mail's `Message-ID` is made of it, so that a repetition is known.
    public let id: ID<Notice>
    /// What it tells.
    public let kind: Kind
    /// Where its delivery stands.
    public let state: Notice.State
    /// Deliveries tried so far.
    public let attempts: Int
    /// When it was written.
    public let createdAt: Instant
    /// When it was delivered; `nil` before.
    public let sentAt: Instant?
    /// Whom it goes to.
    public let recipient: Recipient
    /// The booking as it stands now, not as it stood then.
    public let booking: Booking
    /// Its room, building and town in words.
    public let place: String
    /// What house or requester wrote; `nil` where nothing is quoted.
    public let words: String?
    /// Where the booking was before it moved.
    public let former: Notice.Whereabouts?
    /// Rooms that are free instead; of a series that moved, where its further dates are now.
    public let offered: [Offer]

    /// A notice as stored.
    public init(
        id: ID<Notice>,
        kind: Kind,
        state: Notice.State,
        attempts: Int,
        createdAt: Instant,
        sentAt: Instant?,
        recipient: Recipient,
        booking: Booking,
        place: String,
        words: String?,
        former: Notice.Whereabouts?,
        offered: [Offer]
    ) {
        self.id = id
        self.kind = kind
        self.state = state
        self.attempts = attempts
        self.createdAt = createdAt
        self.sentAt = sentAt
        self.recipient = recipient
        self.booking = booking
        self.place = place
        self.words = words
        self.former = former
        self.offered = offered
    }

    /// Somebody who gets mail about a booking.
    public struct Recipient: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The address.
        public let email: EmailAddress
        /// The language of the mail.
        public let language: Language

        /// A recipient.
        public init(name: String, email: EmailAddress, language: Language) {
            self.name = name
            self.email = email
            self.language = language
        }
    }

    /// A room at a time, such as one that could be booked instead.
    public struct Offer: Hashable, Sendable {
        /// The room.
        public let room: RoomPath
        /// The public time.
        public let window: TimeWindow

        /// A room at a time.
        public init(room: RoomPath, window: TimeWindow) {
            self.room = room
            self.window = window
        }
    }

    /// What a notice tells.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The house has the request.
        case requested = "booking_requested"
        /// The house asks something.
        case question = "booking_question"
        /// The house agrees.
        case approved = "booking_approved"
        /// The house declines.
        case declined = "booking_declined"
        /// The house gave the room to another request.
        case outdone = "booking_outdone"
        /// The booking is at another time or in another room.
        case moved = "booking_moved"
        /// The house takes the room back.
        case bumped = "booking_bumped"
        /// The house gives the room back that it had taken.
        case restored = "booking_restored"
        /// Nobody came, and the room was given free.
        case released = "booking_released"
        /// To those who decide for the house: somebody asks for a room.
        case toApprove = "booking_to_approve"
        /// To those who decide for the house: somebody still waits.
        case reminder = "booking_reminder"
    }

    /// How many seconds it is kept back: what can be undone is told when it no longer can.
    public static func holdSeconds(of kind: Kind) -> Int {
        // A margin, so that whoever undoes at the last moment has done so before it is claimed.
        kind == .declined || kind == .bumped ? Booking.undoMinutes * 60 + 30 : 0
    }

    /// Whether what it tells is still so.
    public var isTrue: Bool {
        switch kind {
        case .released: booking.status == .released
        case .requested, .question, .toApprove, .reminder: booking.status == .requested
        case .approved: booking.status == .confirmed
        case .restored: booking.status.occupies
        case .declined: booking.status == .declined && booking.cause == .declined
        case .outdone: booking.status == .declined && booking.cause == .outdone
        case .bumped: booking.status == .cancelled && booking.cause == .bumped
        case .moved:
            booking.status.occupies
                && former.map { $0.window != booking.window || $0.place != place } ?? true
        }
    }
}

/// A notice about a booking to write.
public struct BookingNoticeDraft: Hashable, Sendable {
    /// What it tells.
    public let kind: BookingNotice.Kind
    /// Which booking.
    public let booking: ID<Booking>
    /// Whom it goes to.
    public let recipient: BookingNotice.Recipient
    /// What is quoted.
    public let words: String?
    /// Where the booking was before it moved.
    public let former: Notice.Whereabouts?
    /// Rooms that are free instead; of a series that moved, where its further dates are now.
    public let offered: [BookingNotice.Offer]

    /// A draft.
    public init(
        kind: BookingNotice.Kind,
        booking: ID<Booking>,
        recipient: BookingNotice.Recipient,
        words: String? = nil,
        former: Notice.Whereabouts? = nil,
        offered: [BookingNotice.Offer] = []
    ) {
        self.kind = kind
        self.booking = booking
        self.recipient = recipient
        self.words = words
        self.former = former
        self.offered = offered
    }
}

extension Booking {
    /// A message to whom to call about it; none without an address.
    ///
    /// Who has named no language reads French, as the houses write.
    public func notice(
        _ kind: BookingNotice.Kind,
        words: String? = nil,
        former: Notice.Whereabouts? = nil,
        offered: [BookingNotice.Offer] = []
    ) -> [BookingNoticeDraft] {
        guard let contact, let email = contact.email else { return [] }
        let recipient = BookingNotice.Recipient(
            name: contact.name,
            email: email,
            language: contact.language ?? .french
        )
        return [
            BookingNoticeDraft(
                kind: kind,
                booking: id,
                recipient: recipient,
                words: words,
                former: former,
                offered: offered
            )
        ]
    }
}
