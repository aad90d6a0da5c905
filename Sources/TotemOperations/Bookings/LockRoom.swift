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
        guard let situation = try await writing.lockRoom(room, around: span, now: now) else {
            let unknown = FieldFault.Problem.unknownThing(.room, room.description)
            throw .refused(.invalid(FieldFault("/room", unknown)))
        }
        return situation
    }

    /// Runs a booking; when the room is taken, reads once what is there and what else is free.
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
            var told: [Refusal] = []
            for refusal in refusals {
                guard case .roomTaken(let conflicts, _) = refusal else {
                    told.append(refusal)
                    continue
                }
                told.append(await retold(conflicts, room, demand, besides: own, call.caller))
            }
            throw .refused(told)
        }
    }

    /// A taken room with what is in the way and what could be booked instead.
    ///
    /// Trouble in looking for that leaves the refusal as it is: the person hears it in any case.
    private func retold(
        _ conflicts: [Conflict],
        _ room: RoomPath,
        _ demand: RoomDemand,
        besides own: ID<Booking>?,
        _ caller: Caller
    ) async -> Refusal {
        do throws(Failure) {
            let limit = caller.timeLimit
            guard let looked = try await lookAround(room, demand, besides: own, within: limit)
            else { return .roomTaken(conflicts: conflicts) }
            let occupied = looked.situation.occupied(during: looked.window)
            let inTheWay = looked.situation.occupations.filter { $0.occupied.overlaps(occupied) }
            let rooms = try await otherRooms(looked.situation, demand, looked.window, caller)
            return .roomTaken(
                conflicts: conflicts.isEmpty ? inTheWay : conflicts,
                alternatives: rooms + looked.situation.nextTimes(for: demand, by: caller.actor)
            )
        } catch {
            return .roomTaken(conflicts: conflicts)
        }
    }

    /// The situation of a room over the days in which alternatives are looked for, without locks.
    private func lookAround(
        _ path: RoomPath,
        _ demand: RoomDemand,
        besides own: ID<Booking>?,
        within limit: Duration
    ) async throws(Failure) -> (situation: RoomSituation, window: TimeWindow)? {
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
            )
        )
        return (situation, window)
    }

    /// What is free instead of a booking that is to go: other rooms at its time, and later times.
    func alternatives(
        to booking: Booking,
        _ caller: Caller
    ) async throws(Failure) -> [Alternative] {
        let demand = booking.roomDemand
        let looked = try await lookAround(
            booking.room,
            demand,
            besides: nil,
            within: caller.timeLimit
        )
        guard let looked else { return [] }
        let rooms = try await otherRooms(looked.situation, demand, looked.window, caller)
        return rooms + looked.situation.nextTimes(for: demand, by: caller.actor)
    }

    private func otherRooms(
        _ situation: RoomSituation,
        _ demand: RoomDemand,
        _ window: TimeWindow,
        _ caller: Caller
    ) async throws(Failure) -> [Alternative] {
        let moved = demand.moved(to: window)
        let search = situation.elsewhere(demand, at: window)
        let found = try await freeRooms(search, for: moved, by: caller)
        return situation.otherRooms(found)
    }
}

extension Failure {
    /// The same failure with the code that a constraint could not name.
    func naming(_ subject: Refusal.Subject, _ code: Code) -> Failure {
        guard case .refused([.codeTaken(subject, "")]) = self else { return self }
        return .refused(.codeTaken(subject, code.description))
    }
}
