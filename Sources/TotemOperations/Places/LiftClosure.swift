public import TotemDomain
import TotemStore

/// Ends a closure, so that its place can be booked again.
///
/// What it had moved or taken back has its old room again where that is still free; else it stays
/// as it is, and the answer tells why.
public struct LiftClosure: Operation {
    /// Which closure.
    public let id: ID<Closure>

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /closures/{id}/lift",
        verb: "closure lift"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(id: ID<Closure>) {
        self.id = id
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Closure>
    ) async throws(Failure) -> Outcome<Closure> {
        let limit = call.caller.timeLimit
        guard let before = try await operations.store.closure(id, within: limit) else {
            throw .refused(.unknown(.closure, id.description))
        }
        var returns: [Return] = []
        for hit in before.hits where hit.outcome == nil {
            if let found = try await plan(hit, operations, within: limit) { returns.append(found) }
        }
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Closure> in
            let found = try await writing.lockLifting(
                id,
                of: before.place,
                moving: returns.map(\.planned),
                now: operations.clock.decision()
            )
            guard let locked = found else { throw .refused(.unknown(.closure, id.description)) }
            let now = locked.closure.now
            guard locked.closure.liftedAt == nil else {
                throw .refused(.stale(.closure, status: "lifted"))
            }
            var seatings: [Seating?] = []
            for move in locked.moves {
                guard let attendance = move?.attendance else {
                    seatings.append(nil)
                    continue
                }
                seatings.append(try await operations.seating(of: attendance, in: writing))
            }
            var decision = Decision(answer: before.lifted(at: now), at: now)
            decision.record.lift(id, at: now)
            decision.events = [call.caller.event("closure.lifted", .closure, id)]
            for rule in locked.closure.rules {
                decision.record.end(rule, at: now)
                decision.events.append(call.caller.event("rule.ended", .rule, rule))
            }
            let hits = giveBack(returns, locked.moves, seatings, in: &decision, call.caller)
            decision.record.settle(hits, of: id)
            let settled = Dictionary(hits.map { ($0.booking, $0) }) { first, _ in first }
            decision.answer = decision.answer.with(
                before.hits.map { settled[$0.booking] ?? $0 }
            )
            return decision
        }
    }
}

extension LiftClosure {
    /// A booking that may have its old room again.
    private struct Return {
        let hit: ClosureHit
        let planned: PlannedRelocation
        /// Where it is until then, for the mail about it.
        let former: Notice.Whereabouts
    }

    private func plan(
        _ hit: ClosureHit,
        _ operations: Operations,
        within limit: Duration
    ) async throws(Failure) -> Return? {
        guard let booking = try await operations.store.booking(hit.booking, within: limit) else {
            return nil
        }
        return Return(
            hit: hit,
            planned: PlannedRelocation(
                booking: booking.id,
                session: booking.session,
                booker: try await operations.booker(of: booking, within: limit),
                room: hit.room,
                window: hit.window
            ),
            former: Notice.Whereabouts(
                window: booking.window,
                zone: booking.zone,
                place: try await operations.place(of: booking.room, within: limit)
            )
        )
    }

    /// Gives every booking its old room, one after the other by their start, where it is free.
    private func giveBack(
        _ returns: [Return],
        _ locked: [LockedRelocation?],
        _ seatings: [Seating?],
        in decision: inout Decision<Closure>,
        _ caller: Caller
    ) -> [ClosureHit] {
        var hits: [ClosureHit] = []
        var rooms = locked.map { $0?.room }
        for (index, back) in returns.enumerated() {
            guard var move = locked[index], let room = rooms[index],
                back.hit.isUntouched(move.booking, at: decision.at)
            else {
                hits.append(back.hit.kept(["changed"]))
                continue
            }
            move.room = room
            let given =
                back.hit.deed == .moved
                ? decision.relocate(
                    move,
                    into: room,
                    RelocationTerms(
                        layout: back.hit.layout,
                        waive: Set(WaivableRule.ofRooms),
                        former: back.former
                    ),
                    seatings[index],
                    by: caller
                )
                : decision.reinstate(move.booking, in: room, by: caller)
            switch given {
            case .success(let booking):
                let isNew =
                    back.hit.deed == .bumped
                    || move.booking.room.building != booking.room.building
                for later in rooms.indices.dropFirst(index + 1) {
                    rooms[later] = rooms[later]?.joined(by: booking, in: room.room, isNew: isNew)
                }
                hits.append(back.hit.restored)
            case .failure(let told):
                hits.append(back.hit.kept(told.refusals.map(\.code)))
            }
        }
        return hits
    }
}

extension Decision {
    /// Gives a booking that the house took back its room again; who was told of that by mail is
    /// told of this.
    fileprivate mutating func reinstate(
        _ before: Booking,
        in room: RoomSituation,
        by caller: Caller
    ) -> Result<Booking, Refusals> {
        switch before.reinstated(in: room) {
        case .failure(let told): return .failure(told)
        case .success(let accepted):
            let booking = accepted.booking
            record.update(booking, of: room.room, moves: true, reoccupying: accepted.others)
            events += caller.events(ofEnded: room.ended)
            events.append(caller.event("booking.restored", .booking, booking.id))
            events += caller.events(reoccupying: accepted.others)
            let told = before.endedAt?.adding(minutes: Booking.undoMinutes)
            if let told, told <= at { bookingNotices += booking.notice(.restored) }
            return .success(booking)
        }
    }
}
