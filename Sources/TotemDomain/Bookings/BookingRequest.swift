/// What somebody asks for when they book a room; every field is parsed already.
public struct BookingRequest: Hashable, Sendable {
    /// The room.
    public let room: RoomPath
    /// The start of the public time.
    public let from: TimeInput
    /// The end of the public time.
    public let to: TimeInput
    /// How to furnish; `nil` leaves it open.
    public let layout: LayoutKind?
    /// What for.
    public let purpose: String
    /// The planned number of people; `nil` counts the layout's seats, or none without a layout.
    public let heads: Int?
    /// For whom.
    public let organisation: String?
    /// Whom to call.
    public let contact: Contact?
    /// Rules the caller sets aside.
    public let waive: Set<WaivableRule>
    /// Until when the room is only held; `nil` books it at once.
    public let hold: TimeInput?
    /// Whether the house is asked instead of booking: then nothing is occupied until it agrees.
    public let isRequest: Bool

    /// A request.
    public init(
        room: RoomPath,
        from: TimeInput,
        to: TimeInput,
        layout: LayoutKind?,
        purpose: String,
        heads: Int?,
        organisation: String?,
        contact: Contact?,
        waive: Set<WaivableRule>,
        hold: TimeInput? = nil,
        isRequest: Bool = false
    ) {
        self.room = room
        self.from = from
        self.to = to
        self.layout = layout
        self.purpose = purpose
        self.heads = heads
        self.organisation = organisation
        self.contact = contact
        self.waive = waive
        self.hold = hold
        self.isRequest = isRequest
    }
}

/// What a room must be able to do for a booking, whether plain or for a session.
public struct RoomDemand: Hashable, Sendable {
    /// The start of the public time.
    public internal(set) var from: TimeInput
    /// The end of the public time.
    public internal(set) var to: TimeInput
    /// How to furnish.
    public internal(set) var layout: LayoutKind?
    /// The planned number of people; `nil` counts the layout's seats.
    public let heads: Int?
    /// Rules the caller sets aside.
    public internal(set) var waive: Set<WaivableRule>
    /// For whom it is, where a rule asks.
    public let booker: Booker
    /// Whether room and time are those that are booked already: what the house has made a rule of
    /// was asked then.
    public internal(set) var keepsPlace = false

    /// A demand.
    public init(
        from: TimeInput,
        to: TimeInput,
        layout: LayoutKind?,
        heads: Int?,
        waive: Set<WaivableRule>,
        booker: Booker = .nobody
    ) {
        self.from = from
        self.to = to
        self.layout = layout
        self.heads = heads
        self.waive = waive
        self.booker = booker
    }
}

extension RoomDemand {
    /// A stretch that surely holds the asked time and its buffers, whatever the zone.
    ///
    /// Zones lie within 14 hours of UTC and buffers within a day.
    public var generousSpan: TimeWindow? {
        let moments = [from, to]
            .map { input in
                switch input {
                case .instant(let moment): moment
                case .local(let local): Instant(seconds: local.secondsSinceEpoch)
                }
            }
            .sorted()
        let days = 3 * 24 * 60
        return TimeWindow(
            from: moments[0].adding(minutes: -days),
            to: moments[1].adding(minutes: days)
        )
    }
}

extension BookingRequest {
    /// What it asks of the room.
    public var roomDemand: RoomDemand {
        RoomDemand(
            from: from,
            to: to,
            layout: layout,
            heads: heads,
            waive: waive,
            booker: Booker(organisation: organisation, contact: contact?.email?.normalised)
        )
    }
}
