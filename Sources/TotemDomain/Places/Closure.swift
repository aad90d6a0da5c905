/// A building or a room that takes nobody for a time.
public struct Closure: Hashable, Sendable {
    /// The identity.
    public let id: ID<Closure>
    /// Raised by each change.
    public let version: Int
    /// What is closed.
    public let place: Place
    /// The clock of the building.
    public let zone: Zone
    /// The time.
    public let window: TimeWindow
    /// Why, for everybody who wants to book.
    public let reason: String
    /// When it was lifted; `nil` while it stands.
    public let liftedAt: Instant?
    /// When it was made.
    public let createdAt: Instant

    /// A closure as stored.
    public init(
        id: ID<Closure>,
        version: Int,
        place: Place,
        zone: Zone,
        window: TimeWindow,
        reason: String,
        liftedAt: Instant?,
        createdAt: Instant
    ) {
        self.id = id
        self.version = version
        self.place = place
        self.zone = zone
        self.window = window
        self.reason = reason
        self.liftedAt = liftedAt
        self.createdAt = createdAt
    }

    /// What can be closed.
    public enum Place: Hashable, Sendable {
        /// A whole building, with the rooms it will yet get.
        case building(Code)
        /// One room, and with it every room that shares a space with it.
        case room(RoomPath)

        /// The building.
        public var building: Code {
            switch self {
            case .building(let code): code
            case .room(let path): path.building
            }
        }

        /// The room's code; `nil` for the whole building.
        public var room: Code? {
            switch self {
            case .building: nil
            case .room(let path): path.room
            }
        }
    }

    /// The same closure, lifted at that moment.
    public func lifted(at moment: Instant) -> Closure {
        Closure(
            id: id,
            version: version + 1,
            place: place,
            zone: zone,
            window: window,
            reason: reason,
            liftedAt: moment,
            createdAt: createdAt
        )
    }
}

/// What somebody asks for when they close a place; every field is parsed already.
public struct ClosureRequest: Hashable, Sendable {
    /// What to close.
    public let place: Closure.Place
    /// The start.
    public let from: TimeInput
    /// The end.
    public let to: TimeInput
    /// Why.
    public let reason: String

    /// A request.
    public init(place: Closure.Place, from: TimeInput, to: TimeInput, reason: String) {
        self.place = place
        self.from = from
        self.to = to
        self.reason = reason
    }

    /// A stretch that surely holds the asked time, whatever the zone; `nil` when the end does not
    /// come after the start.
    public var generousSpan: TimeWindow? {
        RoomDemand(from: from, to: to, layout: nil, heads: nil, waive: []).generousSpan
    }
}

/// A booking that stands in a place and time somebody wants to close.
public struct AffectedBooking: Hashable, Sendable {
    /// The booking.
    public let id: ID<Booking>
    /// Its room.
    public let room: RoomPath
    /// The occupied time.
    public let occupied: TimeWindow
    /// The clock of the building.
    public let zone: Zone
    /// What it is for.
    public let purpose: String
    /// The session it was made for; `nil` for a plain booking.
    public let session: ID<Session>?

    /// A booking in the way.
    public init(
        id: ID<Booking>,
        room: RoomPath,
        occupied: TimeWindow,
        zone: Zone,
        purpose: String,
        session: ID<Session>?
    ) {
        self.id = id
        self.room = room
        self.occupied = occupied
        self.zone = zone
        self.purpose = purpose
        self.session = session
    }
}

/// What is known of a place under the locks when it is to be closed.
public struct ClosureSituation: Hashable, Sendable {
    /// The building.
    public let building: Building
    /// The room; `nil` for the whole building.
    public let room: ID<Room>?
    /// The spaces to close.
    public let spaces: [ID<Space>]
    /// The database's clock, read after the locks.
    public let now: Instant
    /// The bookings of those spaces around the asked time.
    public let bookings: [AffectedBooking]
    /// The holds that had run out and were ended under the locks.
    public let ended: [ID<Booking>]

    /// A situation.
    public init(
        building: Building,
        room: ID<Room>?,
        spaces: [ID<Space>],
        now: Instant,
        bookings: [AffectedBooking],
        ended: [ID<Booking>] = []
    ) {
        self.building = building
        self.room = room
        self.spaces = spaces
        self.now = now
        self.bookings = bookings
        self.ended = ended
    }

    /// Decides a closure by every rule at once; pure.
    ///
    /// It may have begun already, since a burst pipe is not known before, but it must have an end
    /// ahead. What is booked in it is told and left to people: nothing is overwritten.
    public func decide(_ request: ClosureRequest) -> Result<TimeWindow, Refusals> {
        let zone = building.facts.zone
        switch resolve(request.from, request.to, in: zone) {
        case .failure(let told):
            return .failure(told)
        case .success(let window):
            var refusals: [Refusal] = []
            if window.end <= now {
                refusals.append(.inThePast(start: window.end, now: now, zone: zone))
            }
            let hits = bookings.filter { $0.occupied.overlaps(window) }
            if !hits.isEmpty { refusals.append(.closureHitsBookings(hits)) }
            return refusals.isEmpty ? .success(window) : .failure(Refusals(refusals))
        }
    }
}
