public import TotemDomain
import TotemStore

/// Adds a room, and its spaces where they are new.
public struct CreateRoom: Operation {
    /// The building's code.
    public let building: Code
    /// What is declared of it.
    public let facts: RoomFacts

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /buildings/{code}/rooms",
        verb: "room create"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(building: Code, facts: RoomFacts) {
        self.building = building
        self.facts = facts
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Room>
    ) async throws(Failure) -> Outcome<Room> {
        do {
            return try await operations.write(call) {
                (writing) async throws(Failure) -> Decision<Room> in
                guard let place = try await writing.lockForRooms(building) else {
                    throw .refused(.unknown(.building, building.description))
                }
                let kinds = facts.attributes.isEmpty ? [] : try await writing.attributeKinds()
                let facts = facts.settled(knowing: kinds)
                let faults = facts.faults(knowing: kinds).map(Refusal.invalid)
                let spaces = try spaces(among: place.spaces, besides: faults, operations)
                let room = Room(
                    id: operations.identifiers.make(),
                    version: 1,
                    building: building,
                    zone: place.building.facts.zone,
                    spaces: spaces.all,
                    facts: facts
                )
                var decision = Decision(answer: room, at: place.now)
                decision.record.insert(
                    room,
                    in: place.building.id,
                    newSpaces: spaces.new,
                    at: place.now
                )
                decision.events = [call.caller.event("room.created", .room, room.id)]
                return decision
            }
        } catch {
            throw error.naming(.room, facts.code)
        }
    }
}

extension CreateRoom {
    /// The spaces of the room, sorted by id, unless something is wrong with it.
    ///
    /// A space with the room's own code is made when it is missing; others must exist, so that a
    /// mistyped code does not make a second wall.
    private func spaces(
        among known: [Code: ID<Space>],
        besides told: [Refusal],
        _ operations: Operations
    ) throws(Failure) -> (all: [ID<Space>], new: [(id: ID<Space>, code: Code)]) {
        var all: [ID<Space>] = []
        var new: [(id: ID<Space>, code: Code)] = []
        var faults = told
        for (index, code) in facts.spaces.enumerated() {
            if let id = known[code] {
                all.append(id)
            } else if code == facts.code {
                let id: ID<Space> = operations.identifiers.make()
                all.append(id)
                new.append((id, code))
            } else {
                let choices = known.keys.sorted().map(\.description)
                faults.append(.invalid(FieldFault("/spaces/\(index)", .notOneOf(choices))))
            }
        }
        guard faults.isEmpty else { throw .refused(sorting: faults) }
        return (all.sorted(), new)
    }
}
