import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let seatingLock = define(
        Queries.seatingLock,
        parameters: ([UUIDBytes].self),
        columns: seatingColumns,
        row: seating
    )
    static let seatingLockFree = define(
        Queries.seatingLockFree,
        parameters: ([UUIDBytes].self),
        columns: seatingColumns,
        row: seating
    )
    static let seatingPools = define(
        Queries.seatingPools,
        parameters: ([UUIDBytes].self, Timestamp?.self),
        columns: poolColumns,
        row: pool
    )
    static let seatingKnown = define(
        Queries.seatingKnown,
        parameters: [String].self,
        columns: (UUIDBytes.self, String.self, UUIDBytes.self, String.self, Int32.self),
        row: { session, email, id, status, notices in
            (
                session: ID<Session>(session), email: email,
                known: Admission.Known(
                    id: ID(id),
                    status: try word(status),
                    recentNotices: Int(notices)
                )
            )
        }
    )
    static let seatingDue = define(
        Queries.seatingDue,
        parameters: ([UUIDBytes].self, Timestamp.self),
        columns: (UUIDBytes.self, UUIDBytes.self, Int16.self, Bool.self),
        row: { session, id, held, isOffer in
            (
                session: ID<Session>(session),
                due: Seating.Due(id: ID(id), seatsHeld: Int(held), isOffer: isOffer)
            )
        }
    )
    static let seatingNextExpiry = define(
        Queries.seatingNextExpiry,
        parameters: ([UUIDBytes].self, Timestamp.self),
        columns: (UUIDBytes.self, Timestamp.self),
        row: { session, expiry in (session: ID<Session>(session), expiry: Instant(expiry)) }
    )
    static let seatingWaiting = define(
        Queries.seatingWaiting,
        parameters: ([UUIDBytes].self, Int32.self),
        columns: (UUIDBytes.self, UUIDBytes.self, Int16.self),
        row: { session, id, party in
            (
                session: ID<Session>(session),
                waiting: Seating.Waiting(id: ID(id), party: Int(party))
            )
        }
    )
    static let seatingUpdatePools = define(
        Queries.seatingUpdatePools,
        parameters: ([UUIDBytes].self, [Int32].self, [Int32].self, [Int32].self, [Int32].self)
    )
    static let seatingUpdateSessions = define(
        Queries.seatingUpdateSessions,
        parameters: ([UUIDBytes].self, [Int32].self, [Timestamp?].self)
    )
    static let seatingOverdue = define(
        Queries.seatingOverdue,
        parameters: (Timestamp?.self, Int32.self),
        columns: (UUIDBytes.self),
        row: { ID<Session>($0) }
    )

    private static var poolColumns:
        (
            UUIDBytes.Type, Timestamp.Type, Int32.Type, Int32.Type, Int32.Type, Int32.Type,
            Int32.Type, Int32.Type
        )
    {
        (
            UUIDBytes.self, Timestamp.self, Int32.self, Int32.self, Int32.self, Int32.self,
            Int32.self, Int32.self
        )
    }

    @Sendable private static func pool(
        session: UUIDBytes,
        now: Timestamp,
        capacity: Int32,
        overbooking: Int32,
        allowance: Int32,
        confirmed: Int32,
        held: Int32,
        waiting: Int32
    ) -> (session: ID<Session>, now: Instant, pool: SeatPool) {
        let pool = SeatPool(
            capacity: Int(capacity),
            overbooking: Int(overbooking),
            allowance: Int(allowance),
            confirmed: Int(confirmed),
            held: Int(held),
            waiting: Int(waiting)
        )
        return (ID(session), Instant(now), pool)
    }

    private static var seatingColumns:
        (
            UUIDBytes.Type, String.Type, Timestamp.Type, Timestamp.Type, String.Type,
            Timestamp?.Type, Timestamp?.Type, Bool.Type, Bool.Type, Int32?.Type, Int32.Type,
            Timestamp?.Type, Int32?.Type
        )
    {
        (
            UUIDBytes.self, String.self, Timestamp.self, Timestamp.self, String.self,
            Timestamp?.self, Timestamp?.self, Bool.self, Bool.self, Int32?.self, Int32.self,
            Timestamp?.self, Int32?.self
        )
    }

    @Sendable private static func seating(
        id: UUIDBytes,
        status: String,
        lower: Timestamp,
        upper: Timestamp,
        zone clock: String,
        opens: Timestamp?,
        closes: Timestamp?,
        confirmEmail: Bool,
        waitingList: Bool,
        waitingLimit: Int32?,
        nextPosition: Int32,
        nextExpiry: Timestamp?,
        offerHours: Int32?
    ) throws -> LockedSession {
        LockedSession(
            facts: Admission.SessionFacts(
                id: ID(id),
                status: try word(status),
                window: try TimeWindow(stored: lower, upper),
                zone: try zone(clock),
                rules: RegistrationRules(
                    opens: opens.map { Instant($0) },
                    closes: closes.map { Instant($0) },
                    confirmEmail: confirmEmail,
                    waitingList: waitingList,
                    waitingLimit: waitingLimit.map(Int.init),
                    promotion: Promotion(offerHours: offerHours.map(Int.init))
                )
            ),
            nextPosition: Int(nextPosition),
            nextExpiry: nextExpiry.map { Instant($0) }
        )
    }
}

/// The session row as read by the statement that locked it.
struct LockedSession: Sendable {
    let facts: Admission.SessionFacts
    let nextPosition: Int
    let nextExpiry: Instant?
}

/// A session under its lock, with its seats and whoever is due.
public struct LockedSeating: Sendable {
    /// The session's facts.
    public let facts: Admission.SessionFacts
    /// The database's clock, read after the lock.
    public let now: Instant
    /// The counts.
    public let pool: SeatPool
    /// The next position on the waiting list.
    public let nextPosition: Int
    /// The earliest moment at which a pending registration or an offer ends.
    public let nextExpiry: Instant?
    /// Live registrations among the addresses asked for, by normalised address.
    public let known: [String: Admission.Known]
    /// The mails of the last day to the addresses asked for, over all their registrations.
    public let mails: [String: Int]

    /// Whether a pending registration or an offer has run out, so that seats must be settled first.
    public var hasDue: Bool { nextExpiry.map { $0 <= now } ?? false }
}

/// What the batch of a desk needs to know, read under the locks of its sessions.
public struct LockedBatch: Sendable {
    /// The sessions that could be locked; missing ones do not exist or are held by others.
    public let sessions: [ID<Session>: LockedSeating]
    /// What the batch's keys were answered before.
    public let answered: [IdempotencyKey: Admission.Answered]
}

/// Who runs out of time and who waits, of sessions under their locks.
public struct LockedQueues: Sendable {
    /// Pending registrations and offers whose time ran out.
    public let due: [ID<Session>: [Seating.Due]]
    /// The head of the waiting lists.
    public let waiting: [ID<Session>: [Seating.Waiting]]
    /// When the next pending registration or offer ends, after those due.
    public let nextExpiry: [ID<Session>: Instant]
}

extension Writing {
    /// The greatest number of waiting registrations looked at in one change.
    static let waitingHead: Int32 = 1000

    /// Locks the sessions of a batch in id order and then reads what decides, as new statements
    /// of the same round trip.
    ///
    /// - Parameters:
    ///   - sessions: Their ids, sorted.
    ///   - skipHeld: Leaves out sessions that somebody else holds instead of waiting for them.
    ///   - emails: The normalised addresses of the arrivals.
    ///   - keys: The idempotency keys of the batch.
    ///   - now: Stands in for the database's clock.
    /// - Returns: What was locked and read.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockBatch(
        _ sessions: [ID<Session>],
        skipHeld: Bool,
        emails: [String],
        keys: [IdempotencyKey],
        now: Instant?
    ) async throws(Failure) -> LockedBatch {
        assert(sessions == sessions.sorted(), "sessions are locked in id order")
        locks.take(.session)
        let ids = sessions.map(\.uuid)
        var pipeline = Pipeline()
        let locked = pipeline.add(
            skipHeld ? Statements.seatingLockFree : Statements.seatingLock,
            ids
        )
        let pools = pipeline.add(Statements.seatingPools, (ids, now?.timestamp))
        let known = pipeline.add(Statements.seatingKnown, emails)
        let answers =
            keys.isEmpty
            ? nil
            : pipeline.add(
                Statements.idempotencyKeyFind,
                (keys.map(\.caller), keys.map(\.operation), keys.map(\.key))
            )
        let loaded = try await load(pipeline)
        var people: [ID<Session>: [String: Admission.Known]] = [:]
        var mails: [String: Int] = [:]
        for row in try loaded.rows(known) {
            if row.known.status.isLive { people[row.session, default: [:]][row.email] = row.known }
            mails[row.email, default: 0] += row.known.recentNotices
        }
        var seatings: [ID<Session>: LockedSeating] = [:]
        let counts = Dictionary(try loaded.rows(pools).map { ($0.session, $0) }) { $1 }
        for session in try loaded.rows(locked) {
            guard let count = counts[session.facts.id] else { continue }
            seatings[session.facts.id] = LockedSeating(
                facts: session.facts,
                now: count.now,
                pool: count.pool,
                nextPosition: session.nextPosition,
                nextExpiry: session.nextExpiry,
                known: people[session.facts.id] ?? [:],
                mails: mails
            )
        }
        var answered: [IdempotencyKey: Admission.Answered] = [:]
        if let answers {
            for row in try loaded.rows(answers) { answered[row.key] = row.answered }
        }
        return LockedBatch(sessions: seatings, answered: answered)
    }

    /// Locks one session and reads its seats; `nil` when there is none.
    public func lockSession(
        _ session: ID<Session>,
        now: Instant? = nil
    ) async throws(Failure) -> LockedSeating? {
        try await lockBatch([session], skipHeld: false, emails: [], keys: [], now: now)
            .sessions[session]
    }

    /// Reads who is due and who waits, of sessions that are locked.
    ///
    /// - Parameters:
    ///   - sessions: Their ids.
    ///   - now: The clock that was read under the locks. One moment parts those who are due from
    ///     the next expiry: with two readings, who runs out between them would be in neither.
    /// - Returns: The queues.
    /// - Throws: `unavailable` when the database is out of reach.
    public func loadQueues(
        _ sessions: [ID<Session>],
        now: Instant
    ) async throws(Failure) -> LockedQueues {
        let ids = sessions.map(\.uuid)
        var pipeline = Pipeline()
        let due = pipeline.add(Statements.seatingDue, (ids, now.timestamp))
        let waiting = pipeline.add(Statements.seatingWaiting, (ids, Self.waitingHead))
        let expiry = pipeline.add(Statements.seatingNextExpiry, (ids, now.timestamp))
        let loaded = try await load(pipeline)
        return LockedQueues(
            due: Dictionary(grouping: try loaded.rows(due), by: \.session)
                .mapValues { $0.map(\.due) },
            waiting: Dictionary(grouping: try loaded.rows(waiting), by: \.session)
                .mapValues { $0.map(\.waiting) },
            nextExpiry: Dictionary(
                try loaded.rows(expiry).map { ($0.session, $0.expiry) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}

extension Store {
    /// Sessions in which a pending registration or an offer has run out.
    public func overdueSessions(
        now: Instant?,
        limit: Int,
        within time: Duration
    ) async throws(Failure) -> [ID<Session>] {
        try await rows(Statements.seatingOverdue, (now?.timestamp, Int32(limit)), within: time)
    }
}

extension Record {
    /// Writes the counts of sessions after a change of their seats, sorted by id.
    public mutating func update(_ seats: [SeatChange]) {
        let sorted = seats.sorted { $0.session < $1.session }
        guard !sorted.isEmpty else { return }
        let ids = sorted.map(\.session.uuid)
        pipeline.add(
            Statements.seatingUpdatePools,
            (
                ids, sorted.map { Int32($0.pool.allowance) },
                sorted.map { Int32($0.pool.confirmed) }, sorted.map { Int32($0.pool.held) },
                sorted.map { Int32($0.pool.waiting) }
            )
        )
        pipeline.add(
            Statements.seatingUpdateSessions,
            (
                ids, sorted.map { Int32($0.nextPosition) },
                sorted.map { $0.nextExpiry?.timestamp }
            )
        )
    }
}

/// The counts of a session as they are to be written.
public struct SeatChange: Sendable {
    /// The session.
    public let session: ID<Session>
    /// Its counts.
    public let pool: SeatPool
    /// The next position on its waiting list.
    public let nextPosition: Int
    /// The earliest moment at which a pending registration or an offer ends.
    public let nextExpiry: Instant?

    /// Counts to write.
    public init(
        session: ID<Session>,
        pool: SeatPool,
        nextPosition: Int,
        nextExpiry: Instant?
    ) {
        self.session = session
        self.pool = pool
        self.nextPosition = nextPosition
        self.nextExpiry = nextExpiry
    }
}
