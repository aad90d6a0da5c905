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

    /// Locks a room and asks every rule about a demand.
    func acceptRoom(
        _ room: RoomPath,
        _ demand: RoomDemand,
        by actor: Actor,
        in writing: Writing
    ) async throws(Failure) -> (RoomSituation, AcceptedRoom) {
        let situation = try await lockRoom(room, demand, in: writing)
        switch situation.decide(demand, by: actor) {
        case .refused(let refusals): throw .refused(sorting: refusals)
        case .accepted(let accepted): return (situation, accepted)
        }
    }

    /// Runs a booking; when only the constraint stood in its way, reads once what is there.
    ///
    /// The rules look under the locks, so the constraint speaks only when somebody wrote around
    /// them. Even then the person learns what is in the way.
    func retelling<Answer: Sendable>(
        _ room: RoomPath,
        _ demand: RoomDemand,
        _ call: Call<Answer>,
        _ book: () async throws(Failure) -> Outcome<Answer>
    ) async throws(Failure) -> Outcome<Answer> {
        do {
            return try await book()
        } catch {
            guard case .refused([.roomTaken(conflicts: [])]) = error,
                let found = try await store.room(room, within: call.caller.timeLimit),
                case .success(let window) = resolve(demand.from, demand.to, in: found.zone)
            else { throw error }
            let occupied = window.widened(
                minutesBefore: found.facts.bufferBeforeMinutes,
                minutesAfter: found.facts.bufferAfterMinutes
            )
            let conflicts = try await store.conflicts(
                in: room,
                during: occupied,
                within: call.caller.timeLimit
            )
            throw .refused(.roomTaken(conflicts: conflicts))
        }
    }
}

extension Failure {
    /// The same failure with the code that a constraint could not name.
    func naming(_ subject: Refusal.Subject, _ code: Code) -> Failure {
        guard case .refused([.codeTaken(subject, "")]) = self else { return self }
        return .refused(.codeTaken(subject, code.description))
    }
}
