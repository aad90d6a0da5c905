public import TotemDomain
import TotemStore

/// Makes a building what a file declares, rooms included, or tells everything that speaks against
/// it; the same file twice changes nothing.
public struct ApplyBuilding: Operation {
    /// The file.
    public let file: BuildingFile

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /buildings/apply", verb: "apply")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(file: BuildingFile) {
        self.file = file
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<AppliedBuilding>
    ) async throws(Failure) -> Outcome<AppliedBuilding> {
        do {
            return try await operations.write(call) {
                (writing) async throws(Failure) -> Decision<AppliedBuilding> in
                let clock = operations.clock.decision()
                let locked = try await writing.lockEstate(file.building.code, now: clock)
                let now: Instant
                if let locked { now = locked.now } else { now = try await writing.now(clock) }
                let hasAttributes = file.rooms.contains { !$0.attributes.isEmpty }
                let kinds = hasAttributes ? try await writing.attributeKinds() : []
                let decided = file.decide(
                    on: locked?.estate,
                    knowing: kinds,
                    makeBuilding: { operations.identifiers.make() },
                    makeRoom: { operations.identifiers.make() },
                    makeSpace: { operations.identifiers.make() }
                )
                switch decided {
                case .failure(let told):
                    throw .refused(sorting: told.refusals)
                case .success(let applied):
                    var decision = Decision(answer: applied, at: now)
                    decision.record.apply(applied, at: now)
                    decision.events = call.caller.events(applying: applied)
                    return decision
                }
            }
        } catch {
            throw error.naming(.building, file.building.code)
        }
    }
}

extension Caller {
    /// What becomes of a building and of its rooms, each with its own row.
    func events(applying applied: AppliedBuilding) -> [Event] {
        var events: [Event] = []
        if applied.before != applied.after {
            let kind = applied.before == nil ? "building.created" : "building.changed"
            events.append(event(kind, .building, applied.after.id))
        }
        for step in applied.rooms {
            guard let room = step.after ?? step.before else { continue }
            let kind =
                step.before == nil
                ? "room.created" : step.after == nil ? "room.removed" : "room.changed"
            events.append(event(kind, .room, room.id))
        }
        return events
    }
}
