/// When and where a session shall take place instead.
public struct SessionMove: Hashable, Sendable {
    /// The new start.
    public let from: TimeInput
    /// The new end.
    public let to: TimeInput
    /// The room; `nil` keeps the one it has.
    public let room: RoomPath?
    /// How to furnish it; `nil` keeps the layout.
    public let layout: LayoutKind?
    /// The places offered; `nil` keeps them, or as many as the layout seats when that is fewer.
    public let capacity: Int?
    /// Rules the caller sets aside.
    public let waive: Set<WaivableRule>

    /// A move.
    public init(
        from: TimeInput,
        to: TimeInput,
        room: RoomPath?,
        layout: LayoutKind?,
        capacity: Int?,
        waive: Set<WaivableRule>
    ) {
        self.from = from
        self.to = to
        self.room = room
        self.layout = layout
        self.capacity = capacity
        self.waive = waive
    }

    /// What it asks of a room, before it is known how many seats that has.
    public var roomDemand: RoomDemand {
        RoomDemand(from: from, to: to, layout: layout, heads: capacity, waive: waive)
    }
}

extension SessionMove {
    /// The same move as the house would make it: with everything set aside that can be.
    public var askingTheHouse: SessionMove {
        SessionMove(
            from: from,
            to: to,
            room: room,
            layout: layout,
            capacity: capacity,
            waive: Set(WaivableRule.ofRooms)
        )
    }

    /// Decides a move of a session whose room the house has agreed to: within that nobody is asked
    /// again, and more needs one who may agree for the house; pure.
    ///
    /// - Parameters:
    ///   - booking: Its booking; `nil` online.
    ///   - session: The session under its lock.
    ///   - room: The room it is to be in.
    ///   - now: The database's clock.
    ///   - actor: Who asks.
    /// - Returns: What to record, or everything that speaks against it.
    public func accepted(
        of booking: Booking?,
        _ session: Session,
        in room: RoomSituation?,
        now: Instant,
        by actor: Actor
    ) -> Result<AcceptedMove, Refusals> {
        guard let agreed = booking?.approval, let room else {
            return accepted(session, in: room, now: now, by: actor)
        }
        let zone = room.building.facts.zone
        let heads = capacity ?? session.seats.capacity
        if case .success(let window) = resolve(from, to, in: zone),
            agreed.covers(room.room.path, window, heads: heads)
        {
            return askingTheHouse.accepted(session, in: room, now: now, by: .house)
        }
        let mayExtend = waive.contains(.approval) && WaivableRule.approval.mayBeWaived(by: actor)
        guard mayExtend else {
            return .failure(Refusals([.approvalNeeded(agreed, zone: zone)]))
        }
        return accepted(session, in: room, now: now, by: actor)
    }

    /// What it asks of a room for a session, to look for others instead.
    public func demand(of session: Session) -> RoomDemand {
        RoomDemand(
            from: from,
            to: to,
            layout: layout ?? session.venue?.layout,
            heads: capacity ?? session.seats.capacity,
            waive: waive,
            booker: session.booker
        )
    }
}

/// A move that every rule has accepted.
public struct AcceptedMove: Hashable, Sendable {
    /// The new public time.
    public let window: TimeWindow
    /// The clock of the new place.
    public let zone: Zone
    /// The new place; `nil` online.
    public let venue: Session.Venue?
    /// The places offered from now on.
    public let capacity: Int
    /// What to book; `nil` online.
    public let room: AcceptedRoom?
}

extension SessionMove {
    /// Decides the move by every rule at once; pure.
    ///
    /// - Parameters:
    ///   - session: The session under its lock, its seats counted after those due have gone.
    ///   - room: The room it is to be in, without its own booking; `nil` online.
    ///   - now: The database's clock, read after the locks.
    ///   - actor: Who asks, for rules that can be set aside.
    /// - Returns: What to record, or everything that speaks against it.
    public func accepted(
        _ session: Session,
        in room: RoomSituation?,
        now: Instant,
        by actor: Actor
    ) -> Result<AcceptedMove, Refusals> {
        if let refusal = session.refusalOfMove(at: now) { return .failure(Refusals([refusal])) }
        var refusals: [Refusal] = []
        var window: TimeWindow?
        var accepted: AcceptedRoom?
        let furnished = layout ?? session.venue?.layout
        let capacity = capacity ?? kept(session, room, furnished)
        if let room {
            // Those who keep a seat beyond the capacity come too.
            var pool = session.seats
            pool.offer(capacity)
            let demand = RoomDemand(
                from: from,
                to: to,
                layout: furnished,
                heads: capacity + pool.allowance,
                waive: waive
            )
            switch room.decide(demand, by: actor) {
            case .accepted(let room): (accepted, window) = (room, room.window)
            case .refused(let told): refusals += told
            }
        } else {
            window = resolvedOnline(session, now: now, refusals: &refusals)
        }
        if let refusal = session.seats.refusal(offering: capacity) { refusals.append(refusal) }
        if let opens = session.registration.opens, let window, window.start <= opens {
            let problem = FieldFault.Problem.conflicts(with: "registration.opens")
            refusals.append(.invalid(FieldFault("/from", problem)))
        }
        guard refusals.isEmpty, let window else { return .failure(Refusals(refusals)) }
        return .success(
            AcceptedMove(
                window: window,
                zone: room?.building.facts.zone ?? session.zone,
                venue: room.map { Session.Venue($0, layout: furnished) },
                capacity: capacity,
                room: accepted
            )
        )
    }

    /// As many places as before, as far as the layout seats them.
    private func kept(_ session: Session, _ room: RoomSituation?, _ layout: LayoutKind?) -> Int {
        let seats = layout.flatMap { room?.room.facts.capacity(of: $0) }
        return min(session.seats.capacity, seats ?? session.seats.capacity)
    }

    private func resolvedOnline(
        _ session: Session,
        now: Instant,
        refusals: inout [Refusal]
    ) -> TimeWindow? {
        for (isGiven, pointer) in [(room != nil, "/room"), (layout != nil, "/layout")]
        where isGiven {
            refusals.append(.invalid(FieldFault(pointer, .conflicts(with: "mode"))))
        }
        switch resolve(from, to, in: session.zone) {
        case .failure(let told):
            refusals += told.refusals
            return nil
        case .success(let window):
            if window.start < now {
                refusals.append(.inThePast(start: window.start, now: now, zone: session.zone))
            }
            return window
        }
    }
}

extension Session {
    /// Why it cannot be moved any more: it is over, called off, or under way.
    fileprivate func refusalOfMove(at now: Instant) -> Refusal? {
        switch status {
        case .cancelled, .ended, .closed: .stale(.session, status: status.rawValue)
        case .published where window.start <= now:
            .inThePast(start: window.start, now: now, zone: zone)
        case .draft, .published: nil
        }
    }

    /// The same session at its new time and place; the counts are those that the move leaves.
    public func moved(_ move: AcceptedMove, leaving pool: SeatPool, at now: Instant) -> Session {
        var session = self
        if isElsewhere(move) { session.movedAt = now }
        session.window = move.window
        session.zone = move.zone
        session.venue = move.venue
        session.seats = pool
        session.version += 1
        return session
    }

    /// Whether the move changes what people have in their calendars: the time or the room.
    public func isElsewhere(_ move: AcceptedMove) -> Bool {
        window != move.window || venue?.room != move.venue?.room
    }

    /// Whether the move changes nothing at all.
    public func isAlready(at move: AcceptedMove) -> Bool {
        !isElsewhere(move) && venue?.layout == move.venue?.layout
            && seats.capacity == move.capacity
    }
}

extension AcceptedMove {
    /// The offers that would outlast the begin, shortened to it.
    ///
    /// - Parameters:
    ///   - live: Every live registration before the move.
    ///   - now: The database's clock, read after the locks; what is due then has gone.
    /// - Returns: Those offers, each until the begin.
    public func shortened(_ live: [LiveRegistration], at now: Instant) -> [SeatOffer] {
        live.filter { $0.status == .offered && !$0.isDue(at: now) }
            .compactMap { offered in
                guard let until = offered.expiresAt, until > window.start else { return nil }
                return SeatOffer(
                    registration: offered.id,
                    party: offered.party,
                    until: window.start
                )
            }
    }
}

extension Session.Venue {
    /// The venue that a room is, as its building describes it.
    public init(_ situation: RoomSituation, layout: LayoutKind?) {
        self.init(
            room: situation.room.path,
            layout: layout,
            roomName: situation.room.facts.name,
            buildingName: situation.building.facts.name,
            city: situation.building.facts.city,
            stepFree: situation.room.facts.stepFree
        )
    }

    /// Room, building and town, from the near to the far.
    public var place: String { "\(roomName), \(buildingName), \(city)" }
}

extension Booking {
    /// The same booking in the room and at the time that its session moves to.
    public func moved(
        _ accepted: AcceptedRoom,
        in situation: RoomSituation,
        _ layout: LayoutKind?
    ) -> Booking {
        var booking = self
        booking.version += 1
        booking.room = situation.room.path
        booking.zone = situation.building.facts.zone
        booking.window = accepted.window
        booking.occupied = accepted.occupied
        booking.layout = layout
        booking.heads = accepted.heads
        booking.waived = accepted.waived
        let path = situation.room.path
        if let agreed = approval, !agreed.covers(path, accepted.window, heads: accepted.heads) {
            booking.approval = Approval(
                at: situation.now,
                room: path,
                window: accepted.window,
                heads: accepted.heads
            )
        }
        // Where every rule agrees, the house need not be asked any more.
        if !status.occupies {
            booking.status = .confirmed
            booking.needs = []
            booking.cause = nil
            booking.reason = nil
        }
        return booking
    }
}
