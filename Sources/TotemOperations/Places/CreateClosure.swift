public import TotemDomain
import TotemStore

/// Closes a building or a room for a time.
///
/// What is booked there gets other rooms or is taken back, as the request says, in the same
/// transaction; else it keeps the place from being closed, and is told with rooms that could take it.
public struct CreateClosure: Operation {
    /// What is asked for.
    public let request: ClosureRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /closures", verb: "closure create")
    /// Who may.
    public static let policy = Policy.roles([.admin])
    /// How often it is planned anew when bookings come or go on the way.
    private static let mostTries = 3

    /// The operation with its input.
    public init(request: ClosureRequest) {
        self.request = request
    }

    /// Does it.
    ///
    /// Who goes where is planned before the locks, which have to be taken all at once. Under them
    /// the plan is checked against what stands there by then.
    public func run(
        in operations: Operations,
        _ call: Call<Closure>
    ) async throws(Failure) -> Outcome<Closure> {
        guard let span = request.generousSpan else {
            throw .refused(.invalid(FieldFault("/to", .endBeforeStart)))
        }
        for attempt in 1...Self.mostTries {
            do throws(Failure) {
                let plan = try await plan(operations, call.caller)
                return try await close(
                    plan,
                    around: span,
                    operations,
                    call,
                    isLast: attempt == Self.mostTries
                )
            } catch {
                if case .broken(let cause) = error, cause is ChangedMeanwhile { continue }
                throw await operations.proposing(error, for: request.place, call.caller)
            }
        }
        throw .unavailable(retryAfterSeconds: 1, outcomeUnknown: false)
    }
}

// MARK: The plan

extension CreateClosure {
    private func plan(
        _ operations: Operations,
        _ caller: Caller
    ) async throws(Failure) -> ClosingPlan {
        let (store, limit) = (operations.store, caller.timeLimit)
        let isPlain = request.moves.isEmpty && !request.takesProposals && request.rest == .refuse
        guard !isPlain, request.allowed.isEmpty,
            let house = try await store.building(request.place.building, within: limit),
            case .success(let window) = resolve(request.from, request.to, in: house.facts.zone)
        else { return ClosingPlan() }
        let hits = try await store.bookings(in: request.place, during: window, within: limit)
        let known = Set(hits.map(\.id))
        let unknown = request.moves.enumerated().filter { !known.contains($0.element.booking) }
        guard unknown.isEmpty else {
            let ids = hits.map(\.id.description)
            throw .refused(
                sorting: unknown.map {
                    .invalid(FieldFault("/moves/\($0.offset)/booking", .notOneOf(ids)))
                }
            )
        }
        var choices: [ID<Booking>: (index: Int, room: RoomPath)] = [:]
        for (index, move) in request.moves.enumerated() {
            choices[move.booking] = (index, move.room)
        }
        let items = try await operations.relocations(
            of: hits,
            in: request.place,
            choosing: choices.mapValues(\.room),
            by: caller
        )
        var plan = ClosingPlan(seen: known)
        for item in items {
            let choice = choices[item.booking.id]
            let proposed = request.takesProposals ? item.first : nil
            if let room = choice?.room ?? proposed {
                let former = Notice.Whereabouts(
                    window: item.booking.window,
                    zone: item.booking.zone,
                    place: try await operations.place(of: item.booking.room, within: limit)
                )
                let planned = PlannedRelocation(
                    booking: item.booking.id,
                    session: item.booking.session,
                    booker: try await operations.booker(of: item.booking, within: limit),
                    room: room,
                    window: item.booking.window
                )
                plan.moves.append(.init(planned: planned, former: former, choice: choice?.index))
            } else if request.rest == .bump, item.booking.session == nil {
                let offers = item.proposals.map {
                    BookingNotice.Offer(room: $0.room.room.path, window: $0.room.window)
                }
                plan.bumps.append(.init(booking: item.booking.id, offers: offers))
            }
        }
        return plan
    }
}

// MARK: Under the locks

extension CreateClosure {
    private func close(
        _ plan: ClosingPlan,
        around span: TimeWindow,
        _ operations: Operations,
        _ call: Call<Closure>,
        isLast: Bool
    ) async throws(Failure) -> Outcome<Closure> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Closure> in
            let found = try await writing.lockClosing(
                request.place,
                around: span,
                moving: plan.moves.map(\.planned),
                ending: plan.bumps.map(\.booking),
                now: operations.clock.decision()
            )
            guard let locked = found else { throw .refused(request.place.unknown) }
            let unknown = try await writing.unknown(request.allowed, at: "/allowed")
            guard unknown.isEmpty else { throw .refused(sorting: unknown) }
            let decided = try decide(locked, plan)
            var seatings: [Seating?] = []
            for move in locked.moves {
                guard let attendance = move.attendance else {
                    seatings.append(nil)
                    continue
                }
                seatings.append(try await operations.seating(of: attendance, in: writing))
            }
            var decision = record(decided, locked.situation, operations, call.caller)
            let moved = try move(
                locked,
                plan,
                seatings,
                decided,
                in: &decision,
                call.caller,
                isLast
            )
            let bumped = bump(locked, plan, in: &decision, operations, call.caller)
            let hits = (moved + bumped)
                .sorted { ($0.window.start, $0.booking) < ($1.window.start, $1.booking) }
            decision.answer = decision.answer.with(hits)
            close(decision.answer, locked.situation, in: &decision, operations, call.caller)
            return decision
        }
    }

    /// Decides about the place, if it has the bookings that the plan was made for.
    private func decide(
        _ locked: LockedClosing,
        _ plan: ClosingPlan
    ) throws(Failure) -> ClosureDecision {
        let leaving = plan.moves.map(\.planned.booking) + plan.bumps.map(\.booking)
        if let seen = plan.seen,
            case .success(let window) = resolve(
                request.from,
                request.to,
                in: locked.situation.building.facts.zone
            )
        {
            let hits = locked.situation.bookings.filter { $0.occupied.overlaps(window) }
            let isAsSeen =
                Set(hits.map(\.id)) == seen && locked.moves.count == plan.moves.count
                && locked.ending.count == plan.bumps.count
            guard isAsSeen else { throw .broken(ChangedMeanwhile()) }
        }
        switch locked.situation.decide(request, without: Set(leaving)) {
        case .failure(let told): throw .refused(sorting: told.refusals)
        case .success(let decided): return decided
        }
    }

    /// Moves what was planned to be moved; what cannot have its room is told with why.
    private func move(
        _ locked: LockedClosing,
        _ plan: ClosingPlan,
        _ seatings: [Seating?],
        _ decided: ClosureDecision,
        in decision: inout Decision<Closure>,
        _ caller: Caller,
        _ isLast: Bool
    ) throws(Failure) -> [ClosureHit] {
        let closed = Set(locked.situation.spaces)
        var moves = locked.moves
        var hits: [ClosureHit] = []
        var refusals: [Refusal] = []
        var blocked: [AffectedBooking] = []
        for index in moves.indices {
            let (move, planned) = (moves[index], plan.moves[index])
            let booking = move.booking
            let pointer = "/moves/\(planned.choice ?? 0)/room"
            guard let room = move.room else {
                let problem = FieldFault.Problem.unknownThing(
                    .room,
                    planned.planned.room.description
                )
                refusals.append(.invalid(FieldFault(pointer, problem)))
                continue
            }
            guard closed.isDisjoint(with: room.room.spaces) else {
                let name = request.place.room == nil ? "building" : "room"
                refusals.append(.invalid(FieldFault(pointer, .conflicts(with: name))))
                continue
            }
            let terms = RelocationTerms(
                layout: booking.layout,
                waive: booking.relocationWaivers,
                former: planned.former
            )
            let around = room.closing(locked.situation.spaces, during: decided.window)
            switch decision.relocate(move, into: around, terms, seatings[index], by: caller) {
            case .success(let moved):
                moves.join(moved, from: booking.room, in: room.room, after: index)
                hits.append(
                    ClosureHit(
                        booking: booking.id,
                        session: booking.session,
                        purpose: booking.purpose,
                        deed: .moved,
                        room: booking.room,
                        layout: booking.layout,
                        target: room.room.path,
                        window: booking.window
                    )
                )
            case .failure where planned.choice == nil && !isLast:
                // Somebody took the proposed room on the way: another one is proposed.
                throw .broken(ChangedMeanwhile())
            case .failure(let told):
                guard var hit = decided.hits.first(where: { $0.id == booking.id }) else { continue }
                hit.refusals = told.refusals
                blocked.append(hit)
            }
        }
        if !blocked.isEmpty { refusals.append(.closureHitsBookings(blocked)) }
        guard refusals.isEmpty else { throw .refused(sorting: refusals) }
        return hits
    }

    private func bump(
        _ locked: LockedClosing,
        _ plan: ClosingPlan,
        in decision: inout Decision<Closure>,
        _ operations: Operations,
        _ caller: Caller
    ) -> [ClosureHit] {
        var hits: [ClosureHit] = []
        for (booking, planned) in zip(locked.ending, plan.bumps) {
            decision.bump(
                booking,
                request.reason,
                offering: planned.offers,
                noting: operations.note(
                    .bumped,
                    request.reason,
                    on: booking.id,
                    at: decision.at,
                    by: caller
                ),
                by: caller
            )
            hits.append(
                ClosureHit(
                    booking: booking.id,
                    session: nil,
                    purpose: booking.purpose,
                    deed: .bumped,
                    room: booking.room,
                    layout: booking.layout,
                    target: nil,
                    window: booking.window
                )
            )
        }
        return hits
    }

    private func record(
        _ decided: ClosureDecision,
        _ situation: ClosureSituation,
        _ operations: Operations,
        _ caller: Caller
    ) -> Decision<Closure> {
        let closure = Closure(
            id: operations.identifiers.make(),
            version: 1,
            place: request.place,
            zone: situation.building.facts.zone,
            window: decided.window,
            reason: request.reason,
            liftedAt: nil,
            createdAt: situation.now,
            kind: request.kind,
            approval: decided.approval,
            allowed: request.allowed
        )
        var decision = Decision(answer: closure, at: situation.now)
        decision.events = caller.events(ofEnded: situation.ended)
        decision.events.append(caller.event("closure.created", .closure, closure.id))
        if closure.approval != nil {
            decision.events.append(caller.event("closure.approved", .closure, closure.id))
        }
        return decision
    }

    /// Records the closure itself, after its bookings have left.
    private func close(
        _ closure: Closure,
        _ situation: ClosureSituation,
        in decision: inout Decision<Closure>,
        _ operations: Operations,
        _ caller: Caller
    ) {
        decision.record.insert(closure, in: situation, by: caller.actor)
        decision.record.insert(closure.hits, of: closure.id)
        for (facts, room) in request.rules(during: closure.window, in: situation.rooms) {
            let rule = BookingRule(
                id: operations.identifiers.make(),
                version: 1,
                facts: facts,
                createdAt: situation.now,
                endedAt: nil,
                closure: closure.id
            )
            decision.record.insert(
                rule,
                building: situation.building.id,
                room: room,
                by: caller.actor
            )
            decision.events.append(caller.event("rule.created", .rule, rule.id))
        }
    }
}

extension Writing {
    /// Those of some parties that name an organisation or a programme that does not exist.
    fileprivate func unknown(
        _ parties: [BookingRule.Party],
        at pointer: String
    ) async throws(Failure) -> [Refusal] {
        let codes = parties.compactMap { party in
            if case .organisation(let code) = party { code } else { nil }
        }
        let known = codes.isEmpty ? [:] : try await organisations(codes)
        var told: [Refusal] = []
        for (index, party) in parties.enumerated() {
            switch party {
            case .organisation(let code) where known[code] == nil:
                told.append(.unknownNamed("\(pointer)/\(index)", .organisation, code))
            case .programme(let code):
                guard try await programme(code) == nil else { continue }
                told.append(.unknownNamed("\(pointer)/\(index)", .programme, code))
            case .organisation, .role, .kind: continue
            }
        }
        return told
    }
}
