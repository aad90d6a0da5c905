/// A room kept for somebody for a stretch of time.
public struct Booking: Hashable, Sendable {
    /// The identity.
    public let id: ID<Booking>
    /// Raised by each change; the booking's ETag.
    public let version: Int
    /// Where it stands.
    public let status: Status
    /// The room.
    public let room: RoomPath
    /// The clock of the building.
    public let zone: Zone
    /// The public time.
    public let window: TimeWindow
    /// The occupied time: the public time and the room's buffers, as they were when booked.
    public let occupied: TimeWindow
    /// How the room is furnished; `nil` when left open.
    public let layout: LayoutKind?
    /// What for.
    public let purpose: String
    /// The planned number of people; counts towards the building's limit.
    public let heads: Int
    /// For whom; `nil` when not given.
    public let organisation: String?
    /// Whom to call; `nil` when not given.
    public let contact: Contact?
    /// The session it was made for; `nil` for a plain booking.
    public let session: ID<Session>?
    /// The rules that were waived for it.
    public let waived: [WaivableRule]
    /// When it was made.
    public let createdAt: Instant
    /// Until when it is, or was, held; `nil` when it never was.
    public let heldUntil: Instant?

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
        heldUntil: Instant? = nil
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

/// A rule that one who may can set aside, on record.
public enum WaivableRule: String, CaseIterable, Hashable, Sendable {
    /// The public time leaves the opening hours.
    case openingHours = "outside-opening-hours"
    /// A session offers fewer seats than are taken: whoever has one keeps it.
    case capacityBelowTaken = "capacity-below-taken"

    /// The rules that speak about a room at a time.
    public static let ofRooms: [WaivableRule] = [.openingHours]

    /// Whether the actor may set it aside: admins and organisers.
    public func mayBeWaived(by actor: Actor) -> Bool {
        actor.role == .admin || actor.role == .organiser
    }
}
