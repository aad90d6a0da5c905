/// One session's seats under its lock, with who runs out of time and who waits.
///
/// Freed seats go down the waiting list in the transaction that frees them: strictly in order,
/// and stopping at the first party that does not fit, so that a large party is never overtaken.
/// By the session's rules they are given at once, or offered and held until the party answers.
public struct Seating: Sendable {
    /// The session's facts.
    public private(set) var session: Admission.SessionFacts
    /// The database's clock, read after the lock.
    public let now: Instant
    /// The counts, kept up to date.
    public internal(set) var pool: SeatPool
    /// The next position to give.
    public internal(set) var nextPosition: Int
    /// Those who moved up, in order.
    public private(set) var promoted: [ID<Registration>] = []
    /// Those to whom seats were offered, in order.
    public internal(set) var offers: [SeatOffer] = []
    /// Those whose time ran out.
    public private(set) var expired: [ID<Registration>] = []
    /// Those among them who had an offer that somebody else can still have.
    public private(set) var lapsed: [ID<Registration>] = []
    /// The earliest moment at which a pending registration or an offer ends.
    public private(set) var nextExpiry: Instant?

    var waiting: [Waiting]

    /// A session as loaded under its lock.
    ///
    /// - Parameters:
    ///   - session: The session's facts.
    ///   - now: The database's clock, read after the lock.
    ///   - pool: The counts.
    ///   - nextPosition: The position that the next one on the waiting list gets.
    ///   - waiting: The waiting list in the order of positions.
    ///   - nextExpiry: When the next pending registration or offer ends, after those due.
    public init(
        session: Admission.SessionFacts,
        now: Instant,
        pool: SeatPool,
        nextPosition: Int,
        waiting: [Waiting],
        nextExpiry: Instant? = nil
    ) {
        self.session = session
        self.now = now
        self.pool = pool
        self.nextPosition = nextPosition
        self.waiting = waiting
        self.nextExpiry = nextExpiry
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

    /// A pending registration or an offer whose time ran out.
    public struct Due: Hashable, Sendable {
        /// The identity.
        public let id: ID<Registration>
        /// The seats it keeps.
        public let seatsHeld: Int
        /// Whether it had an offer.
        public let isOffer: Bool

        /// A registration that is due.
        public init(id: ID<Registration>, seatsHeld: Int, isOffer: Bool = false) {
            self.id = id
            self.seatsHeld = seatsHeld
            self.isOffer = isOffer
        }
    }

    /// Ends those whose time ran out, then promotes.
    public mutating func expire(_ due: [Due]) {
        for registration in due {
            pool.release(held: registration.seatsHeld)
            expired.append(registration.id)
            if registration.isOffer, isAhead { lapsed.append(registration.id) }
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
        forget(registration.id)
        promote()
        return nil
    }

    /// Who moved up only now and leaves or answers at once is not told that they moved up.
    private mutating func forget(_ id: ID<Registration>) {
        promoted.removeAll { $0 == id }
        offers.removeAll { $0.registration == id }
    }

    /// Takes the seats that were offered; taking them twice is taking them once.
    ///
    /// - Returns: whether anything changes, or the refusal when there is no offer to take.
    public mutating func accept(_ registration: Standing) -> Result<Bool, Refusals> {
        switch registration.status {
        case .confirmed:
            return .success(false)
        case .offered:
            pool.held -= registration.seatsHeld
            pool.confirmed += registration.party
            forget(registration.id)
            return .success(true)
        case .pending, .waitlisted, .withdrawn, .expired, .declined, .cancelled:
            return .failure(registration.stale)
        }
    }

    /// Refuses the seats that were offered and passes them on; refusing twice is refusing once.
    ///
    /// - Returns: whether anything changes, or the refusal when there is no offer to refuse.
    public mutating func decline(_ registration: Standing) -> Result<Bool, Refusals> {
        switch registration.status {
        case .declined:
            return .success(false)
        case .offered:
            pool.release(held: registration.seatsHeld)
            forget(registration.id)
            promote()
            return .success(true)
        case .pending, .waitlisted, .confirmed, .withdrawn, .expired, .cancelled:
            return .failure(registration.stale)
        }
    }

    /// Goes by the session's new time and rules from now on.
    ///
    /// Offers that were made before keep their seats and their deadline, but none outlasts the
    /// begin.
    public mutating func follow(_ changed: Admission.SessionFacts) {
        session = changed
        offers = offers.map { $0.limited(to: changed.window.start) }
        nextExpiry = nextExpiry.map { min($0, changed.window.start) }
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
            return .failure(registration.stale)
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
    public mutating func offer(_ capacity: Int, overrules: Bool = false) {
        pool.offer(capacity, overrules: overrules)
        promote()
    }

    /// The live registrations as they are by now, in the order of arrival.
    public func arrivals(among live: [LiveRegistration]) -> [LiveRegistration] {
        let (gone, promoted) = (Set(expired), Set(promoted))
        let offered = Dictionary(offers.map { ($0.registration, $0.until) }) { $1 }
        return live.filter { !gone.contains($0.id) }
            .map { registration in
                if promoted.contains(registration.id) { return registration.seated(.confirmed) }
                guard let until = offered[registration.id] else { return registration }
                return registration.seated(.offered, until: until)
            }
    }

    /// Whether seats can still be passed on.
    private var isAhead: Bool {
        session.status == .published && now < session.window.start
    }

    mutating func promote() {
        guard isAhead else { return }
        while let first = waiting.first, first.party <= pool.free {
            waiting.removeFirst()
            pool.waiting -= 1
            switch session.rules.promotion {
            case .confirm:
                pool.confirmed += first.party
                promoted.append(first.id)
            case .offer(let hours):
                offer(first, hours: hours)
            }
        }
    }

    private mutating func offer(_ first: Waiting, hours: Int) {
        let until = SeatOffer.deadline(hours: hours, from: now, begin: session.window.start)
        pool.held += first.party
        offers.append(SeatOffer(registration: first.id, party: first.party, until: until))
        nextExpiry = min(nextExpiry ?? until, until)
    }

    /// What of a registration decides about confirming and withdrawing it.
    public struct Standing: Hashable, Sendable {
        /// The identity.
        public let id: ID<Registration>
        /// Where it stands.
        public let status: Registration.Status
        /// The number of people.
        public let party: Int
        /// The seats it keeps while pending or offered.
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

        fileprivate var stale: Refusals {
            Refusals([.stale(.registration, status: status.rawValue)])
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
