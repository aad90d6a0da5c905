public import TotemDomain
import TotemStore

/// Makes and changes the rooms of a building by a file, all of them or none; the same file twice
/// changes nothing.
public struct ImportRooms: Operation {
    /// The building's code.
    public let building: Code
    /// The file.
    public let rooms: RoomImport

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /buildings/{code}/rooms/import",
        verb: "room import"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(building: Code, rooms: RoomImport) {
        self.building = building
        self.rooms = rooms
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<ImportedRooms>
    ) async throws(Failure) -> Outcome<ImportedRooms> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<ImportedRooms> in
            let clock = operations.clock.decision()
            guard let locked = try await writing.lockEstate(building, now: clock) else {
                throw .refused(.unknown(.building, building.description))
            }
            let decided = rooms.decide(
                on: locked.estate,
                knowing: try await writing.attributeKinds(),
                makeRoom: { operations.identifiers.make() },
                makeSpace: { operations.identifiers.make() }
            )
            switch decided {
            case .failure(let told):
                throw .refused(sorting: told.refusals)
            case .success(let imported):
                var decision = Decision(answer: imported, at: locked.now)
                decision.record.apply(imported.applied, at: locked.now)
                decision.events = call.caller.events(applying: imported.applied)
                return decision
            }
        }
    }
}
