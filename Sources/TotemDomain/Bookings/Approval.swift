/// What the house agreed to: a change that stays within it asks nobody again.
public struct Approval: Hashable, Sendable {
    /// When.
    public let at: Instant
    /// The room.
    public let room: RoomPath
    /// The public time.
    public let window: TimeWindow
    /// The most people.
    public let heads: Int

    /// An approval.
    public init(at: Instant, room: RoomPath, window: TimeWindow, heads: Int) {
        self.at = at
        self.room = room
        self.window = window
        self.heads = heads
    }

    /// Whether a booking of so many people there and then is within what was agreed to.
    public func covers(_ room: RoomPath, _ window: TimeWindow, heads: Int) -> Bool {
        room == self.room && window.start >= self.window.start && window.end <= self.window.end
            && heads <= self.heads
    }
}

extension Actor {
    /// The house itself, which may set aside whatever can be.
    static let house = Actor.worker(name: "house")
}

extension RoomDemand {
    /// The same demand with everything set aside that can be: what the house is asked to do.
    public var askingTheHouse: RoomDemand {
        var demand = self
        demand.waive = Set(WaivableRule.ofRooms)
        return demand
    }
}

extension Booking {
    /// What it asks of its room, as it stands.
    public var roomDemand: RoomDemand {
        RoomDemand(
            from: .instant(window.start),
            to: .instant(window.end),
            layout: layout,
            heads: heads,
            waive: Set(waived),
            booker: Booker(organisation: organisation, contact: contact?.email?.normalised)
        )
    }

    /// The booking that a request becomes when the house agrees, by every rule that nobody can set
    /// aside; pure.
    ///
    /// - Parameter situation: Its room under the locks.
    /// - Returns: The booking with the others that occupy another time then, or everything that
    ///   speaks against it.
    public func approved(in situation: RoomSituation) -> Result<ChangedBooking, Refusals> {
        guard status == .requested else {
            return .failure(Refusals([.stale(.booking, status: status.rawValue)]))
        }
        switch situation.decide(roomDemand.askingTheHouse, by: .house) {
        case .refused(let told):
            return .failure(Refusals(told))
        case .accepted(let accepted):
            var booking = self
            booking.status = .confirmed
            booking.version += 1
            booking.occupied = accepted.occupied
            booking.heads = accepted.heads
            booking.waived = accepted.waived
            booking.needs = []
            booking.approval = Approval(
                at: situation.now,
                room: room,
                window: window,
                heads: accepted.heads
            )
            return .success(ChangedBooking(booking: booking, others: accepted.others))
        }
    }

    /// The same booking, ended, with why.
    public func ended(
        as status: Status,
        _ cause: Cause? = nil,
        reason: String? = nil,
        at now: Instant
    ) -> Booking {
        var booking = settled(as: status)
        booking.cause = cause
        booking.reason = reason
        booking.statusBefore = self.status
        booking.endedAt = now
        return booking
    }

    /// How long the end of a booking can be undone.
    public static let undoMinutes = 5

    /// The same booking as it was before it ended, if that is a moment ago and its room is still
    /// there; pure.
    ///
    /// - Parameter situation: Its room under the locks.
    /// - Returns: The booking with the others that occupy another time then, or everything that
    ///   speaks against it.
    public func restored(in situation: RoomSituation) -> Result<ChangedBooking, Refusals> {
        guard status == .cancelled || status == .declined, let statusBefore, let endedAt else {
            return .failure(Refusals([.stale(.booking, status: status.rawValue)]))
        }
        guard situation.now < endedAt.adding(minutes: Self.undoMinutes) else {
            return .failure(Refusals([.undoOver(minutes: Self.undoMinutes)]))
        }
        return reoccupied(as: statusBefore, in: situation)
    }

    /// The same booking as it was before it ended, where its room is still there; pure.
    func reoccupied(
        as statusBefore: Status,
        in situation: RoomSituation
    ) -> Result<ChangedBooking, Refusals> {
        var booking = settled(as: statusBefore)
        booking.cause = nil
        booking.reason = nil
        booking.statusBefore = nil
        booking.endedAt = nil
        guard booking.status(at: situation.now) != .expired else {
            return .failure(Refusals([.stale(.booking, status: Status.expired.rawValue)]))
        }
        guard statusBefore.occupies else {
            return .success(ChangedBooking(booking: booking, others: []))
        }
        switch situation.decide(roomDemand.askingTheHouse, by: .house) {
        case .refused(let told): return .failure(Refusals(told))
        case .accepted(let accepted):
            booking.occupied = accepted.occupied
            return .success(ChangedBooking(booking: booking, others: accepted.others))
        }
    }

    /// How long before the begin people may be told to have come.
    public static let checkInMinutes = 60

    /// Why nobody can be told to have come; `nil` when they can be.
    public func refusalOfCheckIn(at now: Instant) -> Refusal? {
        guard status == .confirmed else { return .stale(.booking, status: status.rawValue) }
        if now < window.start.adding(minutes: -Self.checkInMinutes) {
            return .stale(.booking, status: "not begun")
        }
        if now >= window.end { return .stale(.booking, status: "over") }
        return nil
    }

    /// The same booking, with people in its room.
    public func checkedIn(at now: Instant) -> Booking {
        var booking = settled(as: status)
        booking.checkedInAt = now
        return booking
    }
}

/// Something written about a booking, between the house and whoever asked for it.
public struct BookingNote: Hashable, Sendable {
    /// The identity.
    public let id: ID<BookingNote>
    /// Which booking.
    public let booking: ID<Booking>
    /// What it is.
    public let kind: Kind
    /// The words.
    public let words: String
    /// When it was written.
    public let at: Instant
    /// Who wrote it, as the audit names them.
    public let author: String

    /// A note as stored.
    public init(
        id: ID<BookingNote>,
        booking: ID<Booking>,
        kind: Kind,
        words: String,
        at: Instant,
        author: String
    ) {
        self.id = id
        self.booking = booking
        self.kind = kind
        self.words = words
        self.at = at
        self.author = author
    }

    /// What a note is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The house asks.
        case question
        /// The requester answers.
        case answer
        /// Why the house declined.
        case declined
        /// Why the house takes the room back.
        case bumped
        /// What was seen when the room was handed over.
        case handover
    }
}
