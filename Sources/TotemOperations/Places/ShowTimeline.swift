public import TotemDomain
import TotemStore

/// Shows what happens in the rooms of a building over some days.
///
/// Everybody may see when rooms are taken and closed; what they are booked for is for those who
/// have a role.
public struct ShowTimeline: Operation {
    /// The building.
    public let building: Code
    /// The first day; `nil` for today on the clock of the building.
    public let date: LocalDate?
    /// How many days.
    public let days: Int

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /buildings/{code}/timeline",
        verb: "room timeline"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input; the days are brought into their range.
    public init(building: Code, date: LocalDate?, days: Int) {
        self.building = building
        self.date = date
        self.days = min(max(days, 1), Timeline.maximumDays)
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Timeline>
    ) async throws(Failure) -> Outcome<Timeline> {
        let limit = call.caller.timeLimit
        guard let found = try await operations.store.building(building, within: limit) else {
            throw .refused(.unknown(.building, building.description))
        }
        let now = try await operations.now(within: limit)
        let first = date ?? found.facts.zone.local(now).date
        let days = found.facts.days(from: first, count: days)
        var uses: [SpaceUse] = []
        var limits: [Closure] = []
        if let start = days.first?.window.start, let end = days.last?.window.end,
            let window = TimeWindow(from: start, to: end)
        {
            uses = try await operations.store.uses(
                of: building,
                during: window,
                now: now,
                within: limit
            )
            let standing = ClosureFilter(building: building, from: window.start, to: window.end)
            let part = PageRequest(limit: PageRequest.maximumLimit)
            limits = try await operations.store.closures(standing, part, within: limit).items
                .filter { !$0.allowed.isEmpty && $0.liftedAt == nil }
        }
        return .done(
            Timeline(
                building: found,
                days: days,
                rooms: try await rooms(operations.store, within: limit),
                uses: uses,
                now: now,
                tellsPurposes: call.caller.actor.role != nil,
                limits: limits
            )
        )
    }

    /// All rooms of the building; one page in all buildings that we know of.
    private func rooms(_ store: Store, within limit: Duration) async throws(Failure) -> [Room] {
        var rooms: [Room] = []
        var next: Cursor?
        repeat {
            let part = PageRequest(limit: PageRequest.maximumLimit, after: next)
            let page = try await store.rooms(in: building, part, within: limit)
            rooms += page.items
            next = page.next
        } while next != nil
        return rooms
    }
}
