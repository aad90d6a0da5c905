public import TotemDomain
import TotemStore

/// Changes what is declared of a room.
public struct ChangeRoom: Operation {
    /// Building and room.
    public let path: RoomPath
    /// What becomes different.
    public let change: RoomChange
    /// The versions that the caller has read.
    public let expected: ExpectedVersion

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "PATCH /rooms/{building}/{code}",
        verb: "room change"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(path: RoomPath, change: RoomChange, expected: ExpectedVersion) {
        self.path = path
        self.change = change
        self.expected = expected
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Room>
    ) async throws(Failure) -> Outcome<Room> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Room> in
            let now = operations.clock.decision()
            guard let locked = try await writing.lockRoom(path, now: now) else {
                throw .refused(.unknown(.room, path.description))
            }
            let room = locked.place
            if let refusal = expected.refusal(of: .room, version: room.version) {
                throw .refused(refusal)
            }
            let hasAttributes = change.attributes?.isEmpty == false
            let kinds = hasAttributes ? try await writing.attributeKinds() : []
            switch change.decide(on: room, locked.bookings, knowing: kinds) {
            case .failure(let told):
                throw .refused(sorting: told.refusals)
            case .success(let changed):
                var decision = Decision(answer: changed, at: locked.now)
                guard changed != room else { return decision }
                decision.record.update(changed, from: room)
                decision.events = [call.caller.event("room.changed", .room, room.id)]
                return decision
            }
        }
    }
}
