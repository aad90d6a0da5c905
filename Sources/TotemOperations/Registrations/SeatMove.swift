import TotemDomain
import TotemStore

/// What a person's decision does to their own registration.
struct SeatMove: Sendable {
    let id: ID<Registration>
    let status: Registration.Status
    let position: Int?
    let event: String
    /// The mail about it; `nil` where the page alone says so.
    let notice: Notice.Kind?

    init(
        _ id: ID<Registration>,
        _ status: Registration.Status,
        position: Int? = nil,
        event: String,
        notice: Notice.Kind?
    ) {
        self.id = id
        self.status = status
        self.position = position
        self.event = event
        self.notice = notice
    }

    /// The same decision, told by the page alone.
    var withoutMail: SeatMove {
        SeatMove(id, status, position: position, event: event, notice: nil)
    }
}

/// One registration with the seats of its session, under the session's lock.
struct LockedSeat: Sendable {
    var seating: Seating
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
        try await self.decide(key, call) {
            (seat, writing) async throws(Failure) -> Decision<OwnRegistration> in
            var move = try decide(&seat.seating, seat.standing)
            if call.caller.actor.role == nil, let kind = move?.notice {
                // Whoever has a link could go back and forth, and each time cause a mail.
                let person = seat.row.registration.request.email
                let sent = try await writing.mails(to: person, of: kind)
                if sent.all >= Admission.mailLimit { move = move?.withoutMail }
            }
            return settle(seat.seating, seat.row, move, call.caller)
        }
    }

    /// Decides about one registration under its session's lock, after those who were due have
    /// gone.
    ///
    /// - Parameters:
    ///   - key: The registration and its session.
    ///   - call: Who asks, and the idempotency key.
    ///   - decide: What is written and answered.
    /// - Returns: The registration as it stands afterwards.
    /// - Throws: What the rules or the database say; `stale` when its own time has run out.
    func decide(
        _ key: (id: ID<Registration>, session: ID<Session>),
        _ call: Call<OwnRegistration>,
        _ decide:
            @Sendable (inout LockedSeat, Writing) async throws(Failure)
            -> Decision<OwnRegistration>
    ) async throws(Failure) -> Outcome<OwnRegistration> {
        let now = clock.decision()
        do throws(Failure) {
            return try await write(call) {
                (writing) async throws(Failure) -> Decision<OwnRegistration> in
                var seat = try await lockSeat(key, in: writing, now: now)
                return try await decide(&seat, writing)
            }
        } catch {
            // The refusal took back what the transaction settled, and the person would go on
            // seeing an offer that has ended. The sweeper does it as well, so it may fail here.
            let late = Refusal.stale(.registration, status: Registration.Status.expired.rawValue)
            if call.rehearsal == nil, case .refused(let refusals) = error, refusals == [late] {
                _ = try? await settle(key.session, at: now, by: call.caller)
            }
            throw error
        }
    }

    private func lockSeat(
        _ key: (id: ID<Registration>, session: ID<Session>),
        in writing: Writing,
        now: Instant?
    ) async throws(Failure) -> LockedSeat {
        guard let locked = try await writing.lockSession(key.session, now: now) else {
            throw .refused(.unknown(.registration, ""))
        }
        let queues = try await writing.loadQueues([key.session], now: locked.now)
        let seating = queues.settled(locked)
        guard let row = try await writing.registration(key.id, of: key.session) else {
            throw .refused(.unknown(.registration, ""))
        }
        guard !seating.expired.contains(key.id) else {
            throw .refused(.stale(.registration, status: Registration.Status.expired.rawValue))
        }
        return LockedSeat(seating: seating, row: row)
    }

    /// What is written and answered after one person's decision.
    func settle(
        _ seating: Seating,
        _ row: LockedRegistration,
        _ move: SeatMove?,
        _ caller: Caller
    ) -> Decision<OwnRegistration> {
        let status = move?.status ?? seating.standing(row.standing).status
        let answer = OwnRegistration(
            registration: row.registration.standing(
                status,
                at: seating.now,
                position: status == .waitlisted
                    ? row.registration.position ?? seating.pool.waiting : nil,
                offer: seating.offer(to: row.registration.id)
            ),
            session: row.session.seated(seating.pool)
        )
        var decision = Decision(answer: answer, at: seating.now)
        if let move {
            decision.notices =
                move.notice.map { [NoticeDraft(kind: $0, registration: move.id)] } ?? []
            decision.events = [caller.event(move.event, .registration, move.id)]
        }
        let own = move.map { SettledRegistration($0.id, $0.status, position: $0.position) }
        decision.record(seating, besides: own.map { [$0] } ?? [], by: caller)
        return decision
    }
}

extension Registration {
    /// The same registration in another state; an offer that was just made gives it its end.
    fileprivate func standing(
        _ status: Status,
        at now: Instant,
        position: Int?,
        offer: SeatOffer?
    ) -> Registration {
        let ends = status == .pending || status == .offered
        return Registration(
            id: id,
            version: status == self.status ? version : version + 1,
            session: session,
            code: code,
            status: status,
            request: request,
            position: position,
            expiresAt: ends ? offer?.until ?? expiresAt : nil,
            generation: generation,
            createdAt: createdAt,
            changedAt: status == self.status ? changedAt : now
        )
    }
}
