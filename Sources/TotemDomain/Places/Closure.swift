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
    /// What kind of closing it is.
    public let kind: Kind
    /// Who has approved it and when; `nil` when nobody had to.
    public let approval: Approval?
    /// Who may still book: then it is a rule that keeps the others out, and occupies nothing.
    ///
    /// Nobody named is a closing that takes nobody.
    public let allowed: [BookingRule.Party]
    /// What it did to the bookings that stood there, by their start.
    public internal(set) var hits: [ClosureHit]

    /// What kind of closing it is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The place is closed.
        case closure
        /// Somebody works on the place.
        case maintenance
    }

    /// Who has approved a closure, and when.
    public struct Approval: Hashable, Sendable {
        /// The person.
        public let by: String
        /// The moment.
        public let at: Instant

        /// An approval.
        public init(by: String, at: Instant) {
            self.by = by
            self.at = at
        }
    }

    /// A closure as stored.
    public init(
        id: ID<Closure>,
        version: Int,
        place: Place,
        zone: Zone,
        window: TimeWindow,
        reason: String,
        liftedAt: Instant?,
        createdAt: Instant,
        kind: Kind = .closure,
        approval: Approval? = nil,
        allowed: [BookingRule.Party] = [],
        hits: [ClosureHit] = []
    ) {
        self.hits = hits
        self.id = id
        self.version = version
        self.place = place
        self.zone = zone
        self.window = window
        self.reason = reason
        self.liftedAt = liftedAt
        self.createdAt = createdAt
        self.kind = kind
        self.approval = approval
        self.allowed = allowed
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

        /// The room; `nil` for the whole building.
        public var path: RoomPath? {
            switch self {
            case .building: nil
            case .room(let path): path
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

    /// The same closure with what it did.
    public func with(_ hits: [ClosureHit]) -> Closure {
        var closure = self
        closure.hits = hits
        return closure
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
            createdAt: createdAt,
            kind: kind,
            approval: approval,
            allowed: allowed,
            hits: hits
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
    /// What kind of closing it is.
    public let kind: Closure.Kind
    /// Who has approved it.
    public let approvedBy: String?
    /// When they did; `nil` for now.
    public let approvedAt: TimeInput?
    /// Who may still book.
    public let allowed: [BookingRule.Party]
    /// Rooms for bookings that it hits.
    public let moves: [Relocation.Choice]
    /// Whether every other booking gets the first room that is proposed for it.
    public let takesProposals: Bool
    /// What becomes of the rest.
    public let rest: Relocation.Rest

    /// A request.
    public init(
        place: Closure.Place,
        from: TimeInput,
        to: TimeInput,
        reason: String,
        kind: Closure.Kind = .closure,
        approvedBy: String? = nil,
        approvedAt: TimeInput? = nil,
        allowed: [BookingRule.Party] = [],
        moves: [Relocation.Choice] = [],
        takesProposals: Bool = false,
        rest: Relocation.Rest = .refuse
    ) {
        self.moves = moves
        self.takesProposals = takesProposals
        self.rest = rest
        self.place = place
        self.from = from
        self.to = to
        self.reason = reason
        self.kind = kind
        self.approvedBy = approvedBy
        self.approvedAt = approvedAt
        self.allowed = allowed
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
    /// Rooms that could take it, the best first.
    public var proposals: [RoomPath] = []
    /// Why it cannot have the room that was chosen for it.
    public var refusals: [Refusal] = []

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

/// A room by its identity and its path.
public struct NamedRoom: Hashable, Sendable {
    /// The identity.
    public let id: ID<Room>
    /// The path.
    public let path: RoomPath

    /// A room.
    public init(id: ID<Room>, path: RoomPath) {
        self.id = id
        self.path = path
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
    /// The rooms that have some of those spaces; none for the whole building.
    public let rooms: [NamedRoom]
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
        ended: [ID<Booking>] = [],
        rooms: [NamedRoom] = []
    ) {
        self.rooms = rooms
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
    /// ahead. What is booked in it is told, unless it gets another room or is taken back, as the
    /// request says: nothing is overwritten. A closing that lets some parties in is about what is
    /// booked from now on, and hits nothing.
    ///
    /// - Parameters:
    ///   - request: What is asked for.
    ///   - leaving: The bookings that get another room or are taken back.
    /// - Returns: What to record, or everything that speaks against it.
    public func decide(
        _ request: ClosureRequest,
        without leaving: Set<ID<Booking>> = []
    ) -> Result<ClosureDecision, Refusals> {
        let zone = building.facts.zone
        let approval = approval(of: request, in: zone)
        switch resolve(request.from, request.to, in: zone) {
        case .failure(let told):
            let more = approval.refusals
            return .failure(Refusals(told.refusals + more))
        case .success(let window):
            var refusals = approval.refusals
            if window.end <= now {
                refusals.append(.inThePast(start: window.end, now: now, zone: zone))
            }
            let isRule = !request.allowed.isEmpty
            let hits = isRule ? [] : bookings.filter { $0.occupied.overlaps(window) }
            let left = hits.filter { !leaving.contains($0.id) }
            if !left.isEmpty { refusals.append(.closureHitsBookings(left)) }
            guard refusals.isEmpty else { return .failure(Refusals(refusals)) }
            return .success(
                ClosureDecision(window: window, approval: approval.approval, hits: hits)
            )
        }
    }

    /// Who approved it when: now, unless another moment is told, which has passed.
    private func approval(
        of request: ClosureRequest,
        in zone: Zone
    ) -> (approval: Closure.Approval?, refusals: [Refusal]) {
        guard let person = request.approvedBy else { return (nil, []) }
        guard let input = request.approvedAt else {
            return (Closure.Approval(by: person, at: now), [])
        }
        switch input.moment(in: zone, pointer: "/approvedAt") {
        case .failure(let told): return (nil, told.refusals)
        case .success(let moment):
            guard moment <= now else {
                return (nil, [.invalid(FieldFault("/approvedAt", .malformed("past")))])
            }
            return (Closure.Approval(by: person, at: moment), [])
        }
    }
}

/// A closure that every rule has accepted.
public struct ClosureDecision: Hashable, Sendable {
    /// The time.
    public let window: TimeWindow
    /// Who has approved it and when.
    public let approval: Closure.Approval?
    /// The bookings that stand there.
    public let hits: [AffectedBooking]
}

extension ClosureRequest {
    /// The rules that keep everybody out but those who are let in.
    ///
    /// One for the whole building, or one for each room that has a space of the closed one; none for
    /// a closing that takes nobody.
    ///
    /// - Parameters:
    ///   - window: The time.
    ///   - rooms: The rooms that have some of the closed spaces; none for the whole building.
    /// - Returns: The rules, each with its room.
    public func rules(
        during window: TimeWindow,
        in rooms: [NamedRoom]
    ) -> [(facts: BookingRuleFacts, room: ID<Room>?)] {
        guard !allowed.isEmpty else { return [] }
        let places: [NamedRoom?] = place.room == nil ? [nil] : rooms
        return places.map { room in
            let facts = BookingRuleFacts(
                kind: .membersOnly,
                building: place.building,
                room: room?.path,
                parties: allowed,
                note: reason,
                validFrom: window.start,
                validTo: window.end
            )
            return (facts, room?.id)
        }
    }
}
