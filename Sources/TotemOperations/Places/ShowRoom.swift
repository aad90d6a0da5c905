public import TotemDomain
import TotemStore

/// Shows one room.
public struct ShowRoom: Operation {
    /// Building and room.
    public let path: RoomPath

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /rooms/{building}/{code}",
        verb: "room show"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(path: RoomPath) {
        self.path = path
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Room>
    ) async throws(Failure) -> Outcome<Room> {
        let found = try await operations.store.room(path, within: call.caller.timeLimit)
        guard let found else { throw .refused(.unknown(.room, path.description)) }
        return .done(found)
    }
}
