import TotemDomain
import TotemStore

extension Operations {
    /// Locks a room and loads what decides about a demand.
    ///
    /// - Throws: A fault at `/room` when there is no such room, or at `/to` when the demand is
    ///   no stretch of time.
    func lockRoom(
        _ room: RoomPath,
        _ demand: RoomDemand,
        in writing: Writing
    ) async throws(Failure) -> RoomSituation {
        guard let span = demand.generousSpan else {
            throw .refused(.invalid(FieldFault("/to", .endBeforeStart)))
        }
        let now = clock.decision()
        let booker = demand.booker
        guard
            let situation = try await writing.lockRoom(room, around: span, now: now, for: booker)
        else {
            let unknown = FieldFault.Problem.unknownThing(.room, room.description)
            throw .refused(.invalid(FieldFault("/room", unknown)))
        }
        return situation
    }

    /// Locks a booking that must be in one of some statuses.
    ///
    /// - Throws: That there is no such booking, or that it stands otherwise.
    func lockStanding(
        _ id: ID<Booking>,
        in writing: Writing,
        where isAllowed: (Booking.Status) -> Bool
    ) async throws(Failure) -> LockedBooking {
        guard let locked = try await writing.lockBooking(id, now: clock.decision()) else {
            throw .refused(.unknown(.booking, id.description))
        }
        let status = locked.booking.status(at: locked.now)
        guard isAllowed(status) else {
            throw .refused(.stale(.booking, status: status.rawValue))
        }
        return locked
    }

    /// Locks the room of a booking that does not occupy it, at its own time, and lets it be decided
    /// whether it may; when it may not, tells what else would do.
    ///
    /// - Parameters:
    ///   - before: The booking as it was read before the locks.
    ///   - call: Who asks.
    ///   - decide: Decides, for the booking as it stands under the locks.
    /// - Returns: The booking as decided.
    /// - Throws: What `decide` throws, and that the booking is gone.
    func reoccupy(
        _ before: Booking,
        _ call: Call<Booking>,
        _ decide: (
            _ writing: Writing, _ booking: Booking, _ situation: RoomSituation
        ) async throws(Failure) -> Decision<Booking>
    ) async throws(Failure) -> Outcome<Booking> {
        let demand = before.roomDemand.askingTheHouse
        guard let span = demand.generousSpan else {
            throw .refused(.invalid(FieldFault("/to", .endBeforeStart)))
        }
        return try await retelling(before.room, demand, besides: before.id, call) {
            () async throws(Failure) in
            try await write(call) { (writing) async throws(Failure) -> Decision<Booking> in
                let locked = try await writing.lockChange(
                    of: before.id,
                    into: before.room,
                    around: span,
                    now: clock.decision(),
                    for: demand.booker
                )
                guard let locked else {
                    throw .refused(.unknown(.booking, before.id.description))
                }
                return try await decide(writing, locked.booking, locked.situation)
            }
        }
    }

    /// Runs a booking; when it is refused for its place or its time, tells what else would do.
    ///
    /// A booking that is moved is not in its own way.
    ///
    /// The rules look under the locks, so the constraint speaks only when somebody wrote around
    /// them. Even then the person learns what is in the way.
    func retelling<Answer: Sendable>(
        _ room: RoomPath,
        _ demand: RoomDemand,
        besides own: ID<Booking>? = nil,
        _ call: Call<Answer>,
        _ book: () async throws(Failure) -> Outcome<Answer>
    ) async throws(Failure) -> Outcome<Answer> {
        do {
            return try await book()
        } catch {
            guard case .refused(let refusals) = error else { throw error }
            let isTaken = refusals.contains { if case .roomTaken = $0 { true } else { false } }
            guard isTaken || refusals.allSatisfy(\.mayBeMended) else { throw error }
            throw .refused(
                await retold(refusals, room, demand, besides: own, call.caller)
            )
        }
    }

    /// Refusals with what is in the way and what could be booked instead: with the room that is
    /// taken, else with the first of them.
    ///
    /// Trouble in looking for that leaves the refusals as they are: the person hears them in any
    /// case.
    private func retold(
        _ refusals: [Refusal],
        _ room: RoomPath,
        _ demand: RoomDemand,
        besides own: ID<Booking>?,
        _ caller: Caller
    ) async -> [Refusal] {
        do throws(Failure) {
            let looked = try await lookAround(room, demand, besides: own, caller)
            guard let looked else { return refusals }
            let found = try await alternatives(looked, demand, besides: own, caller)
            let inTheWay =
                looked.situation.placement(during: looked.window, layout: demand.layout).conflicts
            var isTold = false
            var told: [Refusal] = []
            for refusal in refusals {
                guard case .roomTaken(let conflicts, _) = refusal else {
                    told.append(refusal)
                    continue
                }
                isTold = true
                told.append(
                    .roomTaken(
                        conflicts: conflicts.isEmpty ? inTheWay : conflicts,
                        alternatives: found
                    )
                )
            }
            guard !isTold, !found.isEmpty, let first = told.first else { return told }
            return [.offering(first, found)] + told.dropFirst()
        } catch {
            return refusals
        }
    }

    /// What every rule accepts instead: the room in another way, other rooms at that time, the
    /// room at the next times, and other rooms on the days that follow.
    ///
    /// Whatever is told would be accepted if it were asked for now, with all else as it was.
    private func alternatives(
        _ looked: Surroundings,
        _ demand: RoomDemand,
        besides own: ID<Booking>?,
        _ caller: Caller
    ) async throws(Failure) -> [Alternative] {
        let (situation, window) = (looked.situation, looked.window)
        let moved = demand.moved(to: window)
        let seats = situation.seats(for: demand)
        let here = situation.fitting(moved, seats: seats, by: caller.actor)
            .map { Alternative($0) }
        var found = here.map { [$0] } ?? []
        found += try await otherRooms(looked, moved, window, caller)
        found += situation.nextTimes(for: demand, by: caller.actor)
        guard found.isEmpty else { return found }
        if let earlier = try await earlier(looked, demand, besides: own, caller) {
            return earlier
        }
        for day in 1...Alternative.searchedDays {
            guard let later = window.shifted(days: day) else { break }
            let rooms = try await otherRooms(looked, demand.moved(to: later), later, caller)
            if !rooms.isEmpty { return rooms }
        }
        return []
    }

    /// What lies further ahead than a rule allows is looked for on the last day that it allows.
    private func earlier(
        _ looked: Surroundings,
        _ demand: RoomDemand,
        besides own: ID<Booking>?,
        _ caller: Caller
    ) async throws(Failure) -> [Alternative]? {
        let situation = looked.situation
        let days = situation.house.daysTooFar(
            .init(
                room: situation.room.path,
                window: looked.window,
                zone: situation.building.facts.zone,
                now: situation.now
            ),
            caller.actor
        )
        // The days before may be closed: a week is looked at.
        guard days > 0, let nearer = looked.window.shifted(days: -(days + 6)),
            nearer.start > situation.now
        else { return nil }
        let moved = demand.moved(to: nearer)
        let around = try await lookAround(situation.room.path, moved, besides: own, caller)
        return around?.situation.nextTimes(for: moved, by: caller.actor)
    }

    /// A room with the days in which alternatives are looked for, and the time asked for.
    private typealias Surroundings = (situation: RoomSituation, window: TimeWindow)

    /// The situation of a room over the days in which alternatives are looked for, without locks.
    private func lookAround(
        _ path: RoomPath,
        _ demand: RoomDemand,
        besides own: ID<Booking>?,
        _ caller: Caller
    ) async throws(Failure) -> Surroundings? {
        let limit = caller.timeLimit
        guard let room = try await store.room(path, within: limit),
            let building = try await store.building(path.building, within: limit),
            case .success(let window) = resolve(demand.from, demand.to, in: room.zone)
        else { return nil }
        let span = window.widened(
            minutesBefore: 24 * 60,
            minutesAfter: (Alternative.searchedDays + 1) * 24 * 60
        )
        let now = try await now(within: limit)
        let situation = RoomSituation(
            room: room,
            building: building,
            now: now,
            headcounts: try await store.plannedHeads(
                of: building,
                during: span,
                now: now,
                within: limit
            ),
            occupations: try await store.conflicts(
                in: path,
                during: span,
                besides: own,
                now: now,
                within: limit
            ),
            neighbourhood: try await store.neighbourhood(
                of: [path.building],
                moving: own,
                around: span.start,
                span.end,
                now: now,
                within: limit
            )
        )
        let house = try await store.houseRules(
            for: demand.booker,
            during: span,
            besides: own,
            now: now,
            within: limit
        )
        return (situation.under(house), window)
    }

    /// What is free instead of a booking that is to go: other rooms at its time, and later times.
    func alternatives(
        to booking: Booking,
        _ caller: Caller
    ) async throws(Failure) -> [Alternative] {
        let demand = booking.roomDemand
        let looked = try await lookAround(booking.room, demand, besides: nil, caller)
        guard let looked else { return [] }
        let rooms = try await otherRooms(looked, demand, looked.window, caller)
        return rooms + looked.situation.nextTimes(for: demand, by: caller.actor)
    }

    /// Other rooms of the town that could take a demand at its time.
    private func otherRooms(
        _ looked: Surroundings,
        _ demand: RoomDemand,
        _ window: TimeWindow,
        _ caller: Caller
    ) async throws(Failure) -> [Alternative] {
        let limit = caller.timeLimit
        let search = looked.situation.elsewhere(demand, at: window)
        let buildings = try await store.buildings(code: nil, city: search.city, within: limit)
        let now = looked.situation.now
        let waived = WaivableRule.ofDoors.filter { demand.waives($0, by: caller.actor) }
        guard case .success(let open) = search.open(buildings, now: now, waiving: Set(waived))
        else { return [] }
        let found = try await store.freeRooms(search, in: open, now: now, within: limit)
        let fitting = found.map { $0.under(looked.situation.house) }
            .compactMap { $0.fitting(demand, seats: search.seats, by: caller.actor) }
            .sorted { ($0.capacity, $0.room.path) < ($1.capacity, $1.room.path) }
        return looked.situation.otherRooms(fitting)
    }
}

extension Failure {
    /// The same failure with the code that a constraint could not name.
    func naming(_ subject: Refusal.Subject, _ code: Code) -> Failure {
        guard case .refused([.codeTaken(subject, "")]) = self else { return self }
        return .refused(.codeTaken(subject, code.description))
    }
}
