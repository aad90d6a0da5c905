/// A room kept for somebody for a stretch of time.
public struct Booking: Hashable, Sendable {
    /// The identity.
    public let id: ID<Booking>
    /// Raised by each change; the booking's ETag.
    public internal(set) var version: Int
    /// Where it stands.
    public internal(set) var status: Status
    /// The room.
    public internal(set) var room: RoomPath
    /// The clock of the building.
    public internal(set) var zone: Zone
    /// The public time.
    public internal(set) var window: TimeWindow
    /// The occupied time: the public time and the room's buffers, as they were when booked.
    public internal(set) var occupied: TimeWindow
    /// How the room is furnished; `nil` when left open.
    public internal(set) var layout: LayoutKind?
    /// What for.
    public internal(set) var purpose: String
    /// The planned number of people; counts towards the building's limit.
    public internal(set) var heads: Int
    /// For whom; `nil` when not given.
    public internal(set) var organisation: String?
    /// Whom to call; `nil` when not given.
    public internal(set) var contact: Contact?
    /// The session it was made for; `nil` for a plain booking.
    public internal(set) var session: ID<Session>?
    /// The rules that were waived for it.
    public internal(set) var waived: [WaivableRule]
    /// When it was made.
    public internal(set) var createdAt: Instant
    /// Until when it is, or was, held; `nil` when it never was.
    public internal(set) var heldUntil: Instant?
    /// The rules that speak against a request, for the house to set aside.
    public internal(set) var needs: [WaivableRule] = []
    /// What the house agreed to; `nil` for a booking that it was not asked about.
    public internal(set) var approval: Approval?
    /// Why it ended; `nil` while it stands, and when whoever made it gave it back.
    public internal(set) var cause: Cause?
    /// The same in the words of the house.
    public internal(set) var reason: String?
    /// When somebody told at the room that people have come.
    public internal(set) var checkedInAt: Instant?
    /// When it was ended; `nil` while it stands, and for an end that cannot be undone.
    public internal(set) var endedAt: Instant?
    /// What it was before; set with `endedAt`.
    public internal(set) var statusBefore: Status?

    /// A booking as stored.
    public init(
        id: ID<Booking>,
        version: Int,
        status: Status,
        room: RoomPath,
        zone: Zone,
        window: TimeWindow,
        occupied: TimeWindow,
        layout: LayoutKind?,
        purpose: String,
        heads: Int,
        organisation: String?,
        contact: Contact?,
        session: ID<Session>?,
        waived: [WaivableRule],
        createdAt: Instant,
        heldUntil: Instant? = nil,
        needs: [WaivableRule] = [],
        approval: Approval? = nil,
        cause: Cause? = nil,
        reason: String? = nil,
        checkedInAt: Instant? = nil,
        endedAt: Instant? = nil,
        statusBefore: Status? = nil
    ) {
        self.id = id
        self.version = version
        self.status = status
        self.room = room
        self.zone = zone
        self.window = window
        self.occupied = occupied
        self.layout = layout
        self.purpose = purpose
        self.heads = heads
        self.organisation = organisation
        self.contact = contact
        self.session = session
        self.waived = waived
        self.createdAt = createdAt
        self.heldUntil = heldUntil
        self.needs = needs
        self.approval = approval
        self.cause = cause
        self.reason = reason
        self.checkedInAt = checkedInAt
        self.endedAt = endedAt
        self.statusBefore = statusBefore
    }

    /// Where a booking stands.
    ///
    /// Only `held` and `confirmed` occupy.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// Waits for approval; may become `confirmed`, `declined` or `cancelled`.
        case requested
        /// Kept until a moment; may become `confirmed`, `expired` or `cancelled`.
        case held
        /// Stands; may become `cancelled` or `released`.
        case confirmed
        /// Refused by the house; final.
        case declined
        /// The hold ran out; final.
        case expired
        /// Given back; final.
        case cancelled
        /// Taken back since nobody came; final.
        case released

        /// Whether it can still be cancelled.
        public var isCancellable: Bool {
            self == .requested || self == .held || self == .confirmed
        }
    }
}

extension Booking {
    /// Why a booking ended without whoever made it giving it back.
    public enum Cause: String, CaseIterable, Hashable, Sendable {
        /// The house refused the request.
        case declined
        /// The house gave the room to another request.
        case outdone
        /// The house needs the room itself.
        case bumped
        /// Nobody came.
        case nobodyCame = "nobody_came"
    }
}

/// A rule that one who may can set aside, on record.
public enum WaivableRule: String, CaseIterable, Hashable, Sendable {
    /// The public time leaves the opening hours.
    case openingHours = "outside-opening-hours"
    /// The public time is on a public holiday that closes the house.
    case closedForHoliday = "closed-for-holiday"
    /// A session offers fewer seats than are taken: whoever has one keeps it.
    case capacityBelowTaken = "capacity-below-taken"
    /// It is more than the house agreed to, or the house must be asked first.
    case approval = "approval-needed"
    /// It is booked later than the house wants.
    case tooShortNotice = "too-short-notice"
    /// It lies further ahead than the house wants.
    case tooFarAhead = "too-far-ahead"
    /// It is shorter than the house wants.
    case tooShort = "booking-too-short"
    /// It is longer than the house wants.
    case tooLong = "booking-too-long"
    /// The organisation or the contact has booked often enough.
    case quotaBookings = "quota-bookings"
    /// The organisation or the contact has booked for long enough.
    case quotaTime = "quota-time"
    /// Others come before.
    case residentsFirst = "residents-first"
    /// It is for others only.
    case membersOnly = "members-only"

    /// The rules that speak about the doors of a house.
    public static let ofDoors: [WaivableRule] = [.openingHours, .closedForHoliday]

    /// The rules that speak about a room at a time.
    public static let ofRooms = allCases.filter { $0 != .capacityBelowTaken }

    /// Whether the actor may set it aside: admins and organisers what stands in the program,
    /// admins what the house has made a rule, and others as that rule says.
    public func mayBeWaived(by actor: Actor) -> Bool {
        switch self {
        case .openingHours, .closedForHoliday, .capacityBelowTaken:
            actor.role == .admin || actor.role == .organiser
        default: actor.role == .admin
        }
    }
}
