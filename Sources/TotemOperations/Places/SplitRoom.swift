public import TotemDomain
import TotemStore

/// Puts a wall through a room: its parts can be booked alone, and it stays as the room of all.
///
/// Whatever is booked or closed in it, or in a room that reaches over it, occupies every part.
public struct SplitRoom: Operation {
    /// Building and room.
    public let path: RoomPath
    /// The parts.
    public let split: RoomSplit

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /rooms/{building}/{code}/split",
        verb: "room split"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(path: RoomPath, split: RoomSplit) {
        self.path = path
        self.split = split
    }

    /// Does it: the whole room first, then its parts.
    public func run(
        in operations: Operations,
        _ call: Call<[Room]>
    ) async throws(Failure) -> Outcome<[Room]> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<[Room]> in
            let now = operations.clock.decision()
            guard let locked = try await writing.lockSplit(path, now: now) else {
                throw .refused(.unknown(.room, path.description))
            }
            try check(locked)
            let decided = split.decide(
                on: locked.room,
                makeSpace: { operations.identifiers.make() },
                makeRoom: { operations.identifiers.make() }
            )
            switch decided {
            case .failure(let told):
                throw .refused(sorting: told.refusals)
            case .success(let outcome):
                let rooms = [outcome.whole] + outcome.parts
                var decision = Decision(answer: rooms, at: locked.now)
                decision.record.split(outcome, in: locked.building, at: locked.now)
                decision.events = [call.caller.event("room.split", .room, locked.room.id)]
                decision.events += outcome.parts.map {
                    call.caller.event("room.created", .room, $0.id)
                }
                return decision
            }
        }
    }

    /// Every part has a code that no room and no other space has; told by its place.
    private func check(_ locked: LockedSplit) throws(Failure) {
        let own = locked.room.facts.spaces
        let taken = split.parts.filter { part in
            locked.roomCodes.contains(part.code)
                || locked.spaceCodes.contains(part.code) && !own.contains(part.code)
        }
        guard taken.isEmpty else {
            throw .refused(sorting: taken.map { .codeTaken(.room, $0.code.description) })
        }
    }
}
