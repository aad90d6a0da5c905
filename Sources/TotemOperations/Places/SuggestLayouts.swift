public import TotemDomain
import TotemStore

/// Computes what the floor area of a room takes in each layout; changes nothing.
public struct SuggestLayouts: Operation {
    /// Building and room.
    public let path: RoomPath

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /rooms/{building}/{code}/suggested-layouts",
        verb: "room suggest-layouts"
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
        _ call: Call<LayoutSuggestion>
    ) async throws(Failure) -> Outcome<LayoutSuggestion> {
        let found = try await operations.store.room(path, within: call.caller.timeLimit)
        guard let found else { throw .refused(.unknown(.room, path.description)) }
        return .done(LayoutSuggestion(for: found))
    }
}
