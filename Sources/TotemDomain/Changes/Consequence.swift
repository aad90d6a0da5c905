/// One kind of thing that a change brings with it, told before the change is made.
///
/// Made from what the operation decided, so that no operation describes its own effects a second
/// time: from its events, from the messages it owes, and from what the things it touches are
/// afterwards.
public enum Consequence: Hashable, Sendable {
    /// Sessions that something happens to, as they are afterwards.
    case sessions(kind: String, [Session])
    /// Bookings that something happens to, as they are afterwards.
    case bookings(kind: String, [BookedRoom])
    /// Registrations that something happens to, as they are afterwards.
    case registrations(kind: String, [Attendee])
    /// Things of all other kinds.
    case things(kind: String, Refusal.Subject, ids: [String])
    /// Who stays as they were in a session that something happens to.
    case seats(Untouched)
    /// Messages that people get.
    case mails(Notice.Kind, [Attendee])
    /// Messages about bookings that people get.
    case bookingMails(BookingNotice.Kind, [Told])

    /// Somebody who is told about a booking.
    public struct Told: Hashable, Sendable {
        /// The booking.
        public let booking: ID<Booking>
        /// The name of the person.
        public let name: String

        /// Somebody who is told.
        public init(booking: ID<Booking>, name: String) {
            self.booking = booking
            self.name = name
        }
    }

    /// A booking with the name of its room.
    public struct BookedRoom: Hashable, Sendable {
        /// The booking.
        public let booking: Booking
        /// What people call the room.
        public let roomName: String

        /// A booking with the name of its room.
        public init(booking: Booking, roomName: String) {
            self.booking = booking
            self.roomName = roomName
        }
    }

    /// Somebody with a registration.
    public struct Attendee: Hashable, Sendable {
        /// The registration.
        public let registration: ID<Registration>
        /// The code people read out.
        public let code: RegistrationCode
        /// Their name.
        public let name: String
        /// How many people come with it.
        public let party: Int
        /// Where it stands afterwards.
        public let status: Registration.Status

        /// An attendee.
        public init(
            registration: ID<Registration>,
            code: RegistrationCode,
            name: String,
            party: Int,
            status: Registration.Status
        ) {
            self.registration = registration
            self.code = code
            self.name = name
            self.party = party
            self.status = status
        }
    }

    /// The people of a session whom the change leaves as they are.
    public struct Untouched: Hashable, Sendable {
        /// The session.
        public let session: ID<Session>
        /// People who keep their seat.
        public var seated = 0
        /// Registrations that stay on the waiting list.
        public var waiting = 0
        /// Registrations that keep what they were offered, or still have to confirm.
        public var pending = 0

        /// Nobody yet.
        public init(session: ID<Session>) {
            self.session = session
        }

        /// Whether there is nobody.
        public var isEmpty: Bool { seated + waiting + pending == 0 }
    }

    /// The stable word for programs, such as `session.moved`, `seats` or `mail.session_moved`.
    public var kind: String {
        switch self {
        case .sessions(let kind, _), .bookings(let kind, _), .registrations(let kind, _),
            .things(let kind, _, _):
            kind
        case .seats: "seats"
        case .mails(let kind, _): "mail." + kind.rawValue
        case .bookingMails(let kind, _): "mail." + kind.rawValue
        }
    }

    /// The kind of things it happens to.
    public var subject: Refusal.Subject {
        switch self {
        case .sessions, .seats: .session
        case .bookings: .booking
        case .registrations: .registration
        case .things(_, let subject, _): subject
        case .mails, .bookingMails: .notice
        }
    }

    /// To how many things it happens.
    public var count: Int {
        switch self {
        case .sessions(_, let sessions): sessions.count
        case .bookings(_, let bookings): bookings.count
        case .registrations(_, let attendees), .mails(_, let attendees): attendees.count
        case .things(_, _, let ids): ids.count
        case .bookingMails(_, let told): told.count
        case .seats: 1
        }
    }
}
