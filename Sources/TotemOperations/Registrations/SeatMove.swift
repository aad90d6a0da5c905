import TotemDomain
import TotemStore

/// What a person's decision does to their own registration.
struct SeatMove: Sendable {
    let id: ID<Registration>
    let status: Registration.Status
    let position: Int?
    let event: String
    let notice: Notice.Kind

    init(
        _ id: ID<Registration>,
        _ status: Registration.Status,
        position: Int? = nil,
        event: String,
        notice: Notice.Kind
    ) {
        self.id = id
        self.status = status
        self.position = position
        self.event = event
        self.notice = notice
    }
}

/// One registration with the seats of its session, under the session's lock.
struct LockedSeat: Sendable {
    var seating: Seating
    let nextExpiry: Instant?
    let row: LockedRegistration

    /// What of it decides.
    var standing: Seating.Standing { seating.standing(row.standing) }
}

extension Operations {
    /// The registration that an address or an organiser names.
    ///
    /// - Parameters:
    ///   - reference: A link, which is its own right, or session and code for those signed in.
    ///   - caller: Who asks.
    /// - Returns: The ids of registration and session.
    /// - Throws: `unknown` for links that were never given or were revoked.
    func find(
        _ reference: RegistrationReference,
        for caller: Caller
    ) async throws(Failure) -> (id: ID<Registration>, session: ID<Session>) {
        let limit = caller.timeLimit
        switch reference {
        case .link(let token):
            guard let hash = Links.hash(of: token),
                let key = try await store.findRegistration(linkHash: hash, within: limit)
            else { throw .refused(.unknown(.registration, "")) }
            return key
        case .code(let session, let code):
            let policy = Policy.roles([.admin, .organiser])
            if let refusal = policy.refusal(of: caller.actor) { throw .refused(refusal) }
            let found = try await self.session(session, within: limit)
            let key = try await store.findRegistration(code, of: found.id, within: limit)
            guard let key else {
                throw .refused(.unknown(.registration, code.description))
            }
            return key
        }
    }

    /// A registration with its session.
    func ownRegistration(
        _ id: ID<Registration>,
        within limit: Duration
    ) async throws(Failure) -> OwnRegistration {
        guard let registration = try await store.registration(id, within: limit),
            let session = try await store.session(
                id: registration.session,
                slug: nil,
                within: limit
            )
        else { throw .refused(.unknown(.registration, "")) }
        return OwnRegistration(registration: registration, session: session)
    }

    /// Changes one registration under its session's lock, and promotes with what it frees.
    ///
    /// - Parameters:
    ///   - key: The registration and its session.
    ///   - call: Who asks, and the idempotency key.
    ///   - decide: The pure decision; `nil` when nothing is to be done.
    /// - Returns: The registration as it stands afterwards.
    /// - Throws: What the rules or the database say.
    func change(
        _ key: (id: ID<Registration>, session: ID<Session>),
        _ call: Call<OwnRegistration>,
        _ decide: @Sendable (inout Seating, Seating.Standing) throws(Failure) -> SeatMove?
    ) async throws(Failure) -> Outcome<OwnRegistration> {
        let now = clock.decision()
        return try await write(call) {
            (writing) async throws(Failure) -> Decision<OwnRegistration> in
            var seat = try await lockSeat(key, in: writing, now: now)
            let move = try decide(&seat.seating, seat.standing)
            var decision = settle(seat.seating, nextExpiry: seat.nextExpiry, seat.row, move)
            decision.events += events(of: seat.seating, move, call.caller)
            return decision
        }
    }

    /// A registration under its session's lock, after those who were due have gone.
    ///
    /// - Throws: `unknown`, or `stale` when its own time has run out.
    func lockSeat(
        _ key: (id: ID<Registration>, session: ID<Session>),
        in writing: Writing,
        now: Instant?
    ) async throws(Failure) -> LockedSeat {
        guard let locked = try await writing.lockSession(key.session, now: now) else {
            throw .refused(.unknown(.registration, ""))
        }
        let queues = try await writing.loadQueues([key.session], now: locked.now)
        var seating = Seating(
            session: locked.facts,
            now: locked.now,
            pool: locked.pool,
            nextPosition: locked.nextPosition,
            waiting: queues.waiting[key.session] ?? []
        )
        seating.expire(queues.due[key.session] ?? [])
        guard let row = try await writing.registration(key.id, of: key.session) else {
            throw .refused(.unknown(.registration, ""))
        }
        guard !seating.expired.contains(key.id) else {
            throw .refused(.stale(.registration, status: "expired"))
        }
        return LockedSeat(seating: seating, nextExpiry: queues.nextExpiry[key.session], row: row)
    }

    func settle(
        _ seating: Seating,
        nextExpiry: Instant?,
        _ row: LockedRegistration,
        _ move: SeatMove?
    ) -> Decision<OwnRegistration> {
        let status = move?.status ?? seating.standing(row.standing).status
        let answer = OwnRegistration(
            registration: row.registration.standing(
                status,
                at: seating.now,
                position: status == .waitlisted
                    ? row.registration.position ?? seating.pool.waiting : nil,
                changed: status != row.registration.status
            ),
            session: row.session.seated(seating.pool)
        )
        var decision = Decision(answer: answer, at: seating.now)
        decision.record.settle(
            (move.map { [($0.id, $0.status, $0.position)] } ?? []) + seating.moves,
            at: seating.now
        )
        decision.record.update([
            SeatChange(
                session: seating.session.id,
                pool: seating.pool,
                nextPosition: seating.nextPosition,
                nextExpiry: nextExpiry
            )
        ])
        decision.notices =
            (move.map { [NoticeDraft(kind: $0.notice, registration: $0.id)] } ?? [])
            + seating.notices
        return decision
    }

    private func events(of seating: Seating, _ move: SeatMove?, _ caller: Caller) -> [Event] {
        (move.map { [caller.event($0.event, .registration, $0.id)] } ?? [])
            + seating.events(by: caller)
    }
}

extension Seating {
    /// The states that time and promotion brought to others.
    var moves: [(id: ID<Registration>, status: Registration.Status, position: Int?)] {
        expired.map { ($0, .expired, nil) } + promoted.map { ($0, .confirmed, nil) }
    }

    /// The messages owed to those who moved up.
    var notices: [NoticeDraft] {
        promoted.map { NoticeDraft(kind: .registrationPromoted, registration: $0) }
    }

    /// What happened to others, on account of the caller.
    func events(by caller: Caller) -> [Event] {
        expired.map { caller.event("registration.expired", .registration, $0) }
            + promoted.map { caller.event("registration.promoted", .registration, $0) }
    }

    /// A registration as it stands after those who were due have gone and others moved up.
    func standing(_ before: Standing) -> Standing {
        guard promoted.contains(before.id) else { return before }
        return Standing(id: before.id, status: .confirmed, party: before.party, seatsHeld: 0)
    }
}

extension Registration {
    /// The same registration in another state.
    fileprivate func standing(
        _ status: Status,
        at now: Instant,
        position: Int?,
        changed: Bool
    ) -> Registration {
        Registration(
            id: id,
            version: changed ? version + 1 : version,
            session: session,
            code: code,
            status: status,
            request: request,
            position: position,
            expiresAt: status == .pending ? expiresAt : nil,
            generation: generation,
            createdAt: createdAt,
            changedAt: changed ? now : changedAt
        )
    }
}
