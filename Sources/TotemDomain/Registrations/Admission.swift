/// One session under its lock while a batch of registrations is decided.
///
/// A pure fold: `admit` is called once for each arrival, in order, and each decision sees what
/// the ones before it did. Nothing outside the value changes; the store writes `admitted`,
/// `notices` and the counts afterwards, in the same transaction.
public struct Admission: Sendable {
    /// Minutes for which a pending registration stands.
    public static let pendingMinutes = 30
    /// The greatest number of mails about one registration that others can cause in 24 hours.
    public static let noticeLimit = 3
    /// The greatest number of mails to one address in 24 hours, over all its registrations.
    ///
    /// Beyond it the answer is what it always is, and no mail goes out: nobody can fill a
    /// stranger's box by registering them for one session after the other.
    public static let mailLimit = 20

    /// The session's facts.
    public let session: SessionFacts
    /// The database's clock, read after the lock.
    public let now: Instant
    /// The counts, kept up to date.
    public private(set) var pool: SeatPool
    /// The position that the next one on the waiting list gets; never reused.
    public private(set) var nextPosition: Int
    /// The earliest moment at which a pending registration or an offer ends.
    public private(set) var nextExpiry: Instant?
    /// The registrations to insert.
    public private(set) var admitted: [Admitted] = []
    /// The mails to send.
    public private(set) var notices: [NoticeDraft] = []

    private var known: [String: Known]
    private var mails: [String: Int]
    private var answered: [IdempotencyKey: Answered]

    /// A session as loaded under its lock.
    ///
    /// - Parameters:
    ///   - session: The session's facts.
    ///   - now: The database's clock, read after the lock.
    ///   - pool: The counts.
    ///   - nextPosition: The position that the next one on the waiting list gets.
    ///   - nextExpiry: The earliest moment at which a pending registration or an offer ends.
    ///   - known: Live registrations among the batch's addresses, by normalised address.
    ///   - mails: The mails of the last 24 hours to each of the batch's addresses.
    ///   - answered: What the batch's idempotency keys were answered before.
    public init(
        session: SessionFacts,
        now: Instant,
        pool: SeatPool,
        nextPosition: Int,
        nextExpiry: Instant?,
        known: [String: Known],
        mails: [String: Int] = [:],
        answered: [IdempotencyKey: Answered]
    ) {
        self.session = session
        self.now = now
        self.pool = pool
        self.nextPosition = nextPosition
        self.nextExpiry = nextExpiry
        self.known = known
        self.mails = mails
        self.answered = answered
    }

    /// Decides one arrival.
    public mutating func admit(_ arrival: Arrival) -> Answer {
        if let key = arrival.key, let before = answered[key] {
            guard before.fingerprint == arrival.fingerprint else {
                return .refused([.idempotencyKeyReused])
            }
            return .replayed(before.receipt)
        }
        let answer = decide(arrival)
        if let key = arrival.key, case .accepted(let receipt) = answer {
            answered[key] = Answered(fingerprint: arrival.fingerprint, receipt: receipt)
        }
        return answer
    }

    /// Whether an address has a live registration here, one of this batch included.
    public func knows(_ person: String) -> Bool {
        known[person] != nil
    }

    private mutating func decide(_ arrival: Arrival) -> Answer {
        if let reason = session.closedReason(at: now) {
            return .refused([.registrationClosed(reason, zone: session.zone)])
        }
        if let tooLarge = excess(of: arrival.request.party) { return .refused([tooLarge]) }
        let person = arrival.request.email.normalised
        if session.rules.confirmEmail, !arrival.isVouched {
            // The room for one more is judged before the address, so that the answer to a known
            // address is the answer to an unknown one.
            if let full = fullness(for: arrival.request.party) { return .refused([full]) }
            if let before = known[person] { return remind(before, arrival) }
            return .accepted(hold(arrival))
        }
        if known[person] != nil { return .refused([.alreadyRegistered]) }
        if fits(arrival.request.party) { return .accepted(confirm(arrival)) }
        if let full = fullness(for: arrival.request.party) { return .refused([full]) }
        return .accepted(queue(arrival))
    }

    /// What speaks against a party that could never sit here.
    ///
    /// On the waiting list it would never move, and since nobody overtakes, nor would anyone
    /// behind it.
    private func excess(of party: Int) -> Refusal? {
        let offered = pool.capacity + pool.overbooking
        guard party > offered else { return nil }
        return .invalid(FieldFault("/party", .outOfRange(minimum: 1, maximum: offered)))
    }

    /// Whether a newcomer may have seats: nobody waits before them and there are enough.
    private func fits(_ party: Int) -> Bool {
        pool.waiting == 0 && party <= pool.free
    }

    /// Why neither a seat nor a place on the waiting list is left; `nil` when one is.
    private func fullness(for party: Int) -> Refusal? {
        if fits(party) { return nil }
        guard session.rules.waitingList else { return .sessionFull }
        guard let limit = session.rules.waitingLimit, pool.waiting >= limit else { return nil }
        return .waitingListFull(limit: limit)
    }

    private mutating func confirm(_ arrival: Arrival) -> RegistrationReceipt {
        pool.confirmed += arrival.request.party
        add(arrival, .confirmed, notice: .registrationConfirmed)
        return RegistrationReceipt(id: arrival.id, code: arrival.code, outcome: .confirmed)
    }

    private mutating func queue(_ arrival: Arrival) -> RegistrationReceipt {
        pool.waiting += 1
        add(arrival, .waitlisted, position: nextPosition, notice: .registrationWaitlisted)
        nextPosition += 1
        return RegistrationReceipt(
            id: arrival.id,
            code: arrival.code,
            outcome: .waitlisted(position: pool.waiting)
        )
    }

    /// Keeps seats until the address is confirmed, as far as the limit for pending ones allows.
    private mutating func hold(_ arrival: Arrival) -> RegistrationReceipt {
        let party = arrival.request.party
        let holds = fits(party) && pool.held + party <= pool.pendingLimit
        if holds { pool.held += party }
        let expiresAt = now.adding(minutes: Self.pendingMinutes)
        nextExpiry = min(nextExpiry ?? expiresAt, expiresAt)
        add(
            arrival,
            .pending,
            seatsHeld: holds ? party : 0,
            expiresAt: expiresAt,
            notice: .confirmationRequest
        )
        return RegistrationReceipt(
            id: arrival.id,
            code: nil,
            outcome: .pending(expiresAt: expiresAt)
        )
    }

    /// A known address: the page says what it says to everybody, the mail says the truth.
    private mutating func remind(_ before: Known, _ arrival: Arrival) -> Answer {
        if before.recentNotices < Self.noticeLimit {
            let kind: Notice.Kind =
                before.status == .pending ? .confirmationRequest : .alreadyRegistered
            write(kind, about: before.id, to: arrival.request.email)
            known[arrival.request.email.normalised]?.recentNotices += 1
        }
        let expiresAt = now.adding(minutes: Self.pendingMinutes)
        return .accepted(
            RegistrationReceipt(id: arrival.id, code: nil, outcome: .pending(expiresAt: expiresAt))
        )
    }

    /// Owes a mail, unless the address has had its fill today.
    private mutating func write(
        _ kind: Notice.Kind,
        about registration: ID<Registration>,
        to address: EmailAddress
    ) {
        guard mails[address.normalised, default: 0] < Self.mailLimit else { return }
        mails[address.normalised, default: 0] += 1
        notices.append(NoticeDraft(kind: kind, registration: registration))
    }

    private mutating func add(
        _ arrival: Arrival,
        _ status: Registration.Status,
        position: Int? = nil,
        seatsHeld: Int = 0,
        expiresAt: Instant? = nil,
        notice: Notice.Kind
    ) {
        admitted.append(
            Admitted(
                id: arrival.id,
                code: arrival.code,
                status: status,
                request: arrival.request,
                position: position,
                seatsHeld: seatsHeld,
                expiresAt: expiresAt
            )
        )
        write(notice, about: arrival.id, to: arrival.request.email)
        known[arrival.request.email.normalised] =
            Known(id: arrival.id, status: status, recentNotices: 1)
    }
}

extension Admission {
    /// One request of the batch.
    public struct Arrival: Sendable {
        /// The id that a new registration gets.
        public let id: ID<Registration>
        /// The code that a new registration gets.
        public let code: RegistrationCode
        /// What the person gave.
        public let request: RegistrationRequest
        /// The caller's key; `nil` without one.
        public let key: IdempotencyKey?
        /// A digest of the request that the key stands for.
        public let fingerprint: [UInt8]
        /// Whether an organiser stands for the address, so that nothing is left to confirm.
        public let isVouched: Bool

        /// An arrival.
        public init(
            id: ID<Registration>,
            code: RegistrationCode,
            request: RegistrationRequest,
            key: IdempotencyKey?,
            fingerprint: [UInt8],
            isVouched: Bool = false
        ) {
            self.id = id
            self.code = code
            self.request = request
            self.key = key
            self.fingerprint = fingerprint
            self.isVouched = isVouched
        }
    }

    /// The answer to one arrival.
    public enum Answer: Hashable, Sendable {
        /// New: to be recorded.
        case accepted(RegistrationReceipt)
        /// The same as before, by its key.
        case replayed(RegistrationReceipt)
        /// Every rule that spoke.
        case refused([Refusal])
    }

    /// What a key was answered before.
    public struct Answered: Hashable, Sendable {
        /// The digest of the request then.
        public let fingerprint: [UInt8]
        /// The receipt then.
        public let receipt: RegistrationReceipt

        /// An answer.
        public init(fingerprint: [UInt8], receipt: RegistrationReceipt) {
            self.fingerprint = fingerprint
            self.receipt = receipt
        }
    }

    /// A live registration of an address in the batch.
    public struct Known: Hashable, Sendable {
        /// The identity.
        public let id: ID<Registration>
        /// Where it stands.
        public let status: Registration.Status
        /// Mails about it in the last 24 hours.
        public var recentNotices: Int

        /// A known registration.
        public init(id: ID<Registration>, status: Registration.Status, recentNotices: Int) {
            self.id = id
            self.status = status
            self.recentNotices = recentNotices
        }
    }

    /// A registration to insert.
    public struct Admitted: Hashable, Sendable {
        /// The identity.
        public let id: ID<Registration>
        /// The code.
        public let code: RegistrationCode
        /// Where it starts.
        public let status: Registration.Status
        /// What the person gave.
        public let request: RegistrationRequest
        /// The place in the order of waiting; `nil` when not waiting.
        public let position: Int?
        /// Seats kept while pending.
        public let seatsHeld: Int
        /// When it ends if unconfirmed.
        public let expiresAt: Instant?
    }

    /// What of a session decides about registering.
    public struct SessionFacts: Hashable, Sendable {
        /// The identity.
        public let id: ID<Session>
        /// Where it stands.
        public let status: Session.Status
        /// The public time.
        public let window: TimeWindow
        /// The clock of the place.
        public let zone: Zone
        /// The rules of registration.
        public let rules: RegistrationRules

        /// Facts of a session.
        public init(
            id: ID<Session>,
            status: Session.Status,
            window: TimeWindow,
            zone: Zone,
            rules: RegistrationRules
        ) {
            self.id = id
            self.status = status
            self.window = window
            self.zone = zone
            self.rules = rules
        }

        /// Why no registration can be taken at that moment; `nil` when it can.
        public func closedReason(at now: Instant) -> Refusal.ClosedReason? {
            switch status {
            case .draft: return .notPublished
            case .cancelled: return .cancelled
            case .ended, .closed: return .closed(window.end)
            case .published: break
            }
            if let opens = rules.opens, now < opens { return .notYetOpen(opens) }
            let closes = min(rules.closes ?? window.start, window.start)
            return now < closes ? nil : .closed(closes)
        }
    }
}
