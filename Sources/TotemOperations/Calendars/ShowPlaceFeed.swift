public import TotemDomain
import TotemStore

/// Shows what a calendar of a building or of a room tells to programs that subscribe to it.
///
/// Everybody may see when rooms are taken, closed, and which public sessions are held there; what
/// else they are booked for is for those who have a role.
public struct ShowPlaceFeed: Operation {
    /// The building or the room.
    public let place: Closure.Place

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /buildings/{code}/calendar.ics",
        verb: "calendar feed"
    )
    /// The route of a room's calendar.
    public static let aliases = ["GET /rooms/{building}/{code}/calendar.ics"]
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(place: Closure.Place) {
        self.place = place
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<PlaceFeed>
    ) async throws(Failure) -> Outcome<PlaceFeed> {
        let limit = call.caller.timeLimit
        let store = operations.store
        var room: Room?
        if case .room(let path) = place {
            room = try await store.room(path, within: limit)
            guard room != nil else { throw .refused(.unknown(.room, path.description)) }
        }
        guard let building = try await store.building(place.building, within: limit) else {
            throw .refused(.unknown(.building, place.building.description))
        }
        let now = try await operations.now(within: limit)
        var entries: [PlaceFeed.Entry] = []
        if let window = PlaceFeed.window(at: now) {
            entries = try await store.feed(
                of: place.building,
                room: place.room,
                during: window,
                now: now,
                within: limit
            )
        }
        return .done(
            PlaceFeed(
                building: building,
                room: room,
                entries: entries,
                tellsPurposes: call.caller.actor.role != nil
            )
        )
    }
}
