/// One session's seats under its lock, with who runs out of time and who waits.
///
/// Freed seats go down the waiting list in the transaction that frees them: strictly in order,
/// and stopping at the first party that does not fit, so that a large party is never overtaken.
public struct Seating: Sendable {
    /// The session's facts.
    public let session: Admission.SessionFacts
    /// The database's clock, read after the lock.
    public let now: Instant
    /// The counts, kept up to date.
    public internal(set) var pool: SeatPool
    /// The next position to give.
    public internal(set) var nextPosition: Int
    /// Those who moved up, in order.
    public private(set) var promoted: [ID<Registration>] = []
    /// Those whose time ran out.
    public private(set) var expired: [ID<Registration>] = []

    var waiting: [Waiting]

    /// A session as loaded under its lock.
    ///
    /// - Parameters:
    ///   - session: The session's facts.
    ///   - now: The database's clock, read after the lock.
    ///   - pool: The counts.
    ///   - nextPosition: The position that the next one on the waiting list gets.
    ///   - waiting: The waiting list in the order of positions.
    public init(
        session: Admission.SessionFacts,
        now: Instant,
        pool: SeatPool,
        nextPosition: Int,
        waiting: [Waiting]
    ) {
        self.session = session
        self.now = now
        self.pool = pool
        self.nextPosition = nextPosition
        self.waiting = waiting
    }

    /// A registration on the waiting list.
    public struct Waiting: Hashable, Sendable {
        /// The identity.
        public let id: ID<Registration>
        /// The number of people.
        public let party: Int

        /// A registration that waits.
        public init(id: ID<Registration>, party: Int) {
            self.id = id
            self.party = party
        }
    }

    /// A pending registration whose time ran out.
    public struct Due: Hashable, Sendable {
        /// The identity.
        public let id: ID<Registration>
        /// The seats it keeps.
        public let seatsHeld: Int

        /// A registration that is due.
        public init(id: ID<Registration>, seatsHeld: Int) {
            self.id = id
            self.seatsHeld = seatsHeld
        }
    }

    /// Ends those whose time ran out, then promotes.
    public mutating func expire(_ due: [Due]) {
        for registration in due {
            pool.release(held: registration.seatsHeld)
            expired.append(registration.id)
        }
        promote()
    }

    /// Takes a registration off the session and promotes with what it frees.
    ///
    /// - Returns: the refusal when its state is final in another way.
    public mutating func withdraw(_ registration: Standing) -> Refusal? {
        switch registration.status {
        case .confirmed:
            pool.release(confirmed: registration.party)
        case .waitlisted:
            pool.waiting -= 1
            waiting.removeAll { $0.id == registration.id }
        case .pending, .offered:
            pool.release(held: registration.seatsHeld)
        case .withdrawn:
            return nil
        case .expired, .declined, .cancelled:
            return .stale(.registration, status: registration.status.rawValue)
        }
        // Who moved up only now and leaves at once did not move up.
        promoted.removeAll { $0 == registration.id }
        promote()
        return nil
    }

    /// Confirms a pending registration: its held seats, else free ones, else the waiting list.
    ///
    /// Confirming twice is confirming once: mail scanners follow links too.
    public mutating func confirm(_ registration: Standing) -> Result<Confirmation, Refusals> {
        switch registration.status {
        case .confirmed, .waitlisted:
            return .success(.unchanged)
        case .pending:
            break
        case .offered, .withdrawn, .expired, .declined, .cancelled:
            return .failure(
                Refusals([.stale(.registration, status: registration.status.rawValue)])
            )
        }
        guard session.status == .published, now < session.window.start else {
            let reason = session.closedReason(at: now) ?? .closed(session.window.start)
            return .failure(Refusals([.registrationClosed(reason, zone: session.zone)]))
        }
        if registration.seatsHeld > 0 {
            pool.held -= registration.seatsHeld
            pool.confirmed += registration.party
            return .success(.confirmed)
        }
        return seat(registration.party)
    }

    /// Offers another number of seats and promotes with what that frees.
    ///
    /// Asked before, `SeatPool.refusal(offering:)` tells whether so few can be offered.
    public mutating func offer(_ capacity: Int) {
        pool.offer(capacity)
        promote()
    }

    mutating func promote() {
        guard session.status == .published, now < session.window.start else { return }
        while let first = waiting.first, first.party <= pool.free {
            waiting.removeFirst()
            pool.waiting -= 1
            pool.confirmed += first.party
            promoted.append(first.id)
        }
    }

    /// What of a registration decides about confirming and withdrawing it.
    public struct Standing: Hashable, Sendable {
        /// The identity.
        public let id: ID<Registration>
        /// Where it stands.
        public let status: Registration.Status
        /// The number of people.
        public let party: Int
        /// The seats it keeps while pending.
        public let seatsHeld: Int

        /// A standing.
        public init(
            id: ID<Registration>,
            status: Registration.Status,
            party: Int,
            seatsHeld: Int
        ) {
            self.id = id
            self.status = status
            self.party = party
            self.seatsHeld = seatsHeld
        }
    }

    /// What confirming did.
    public enum Confirmation: Hashable, Sendable {
        /// It has its seats now.
        case confirmed
        /// It waits now, at that place in the order.
        case waitlisted(position: Int)
        /// It was confirmed before.
        case unchanged
    }
}
