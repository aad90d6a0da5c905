public import TotemDomain
import TotemStore

/// Finds the first times at which rooms are free in common, over rooms and buildings.
public struct FindSlots: Operation {
    /// What is searched.
    public let search: SlotSearch

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /slots", verb: "room slots")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(search: SlotSearch) {
        self.search = search
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<[Slot]>
    ) async throws(Failure) -> Outcome<[Slot]> {
        let limit = call.caller.timeLimit
        let store = operations.store
        let now = try await operations.now(within: limit)
        let known = try await store.allBuildings(within: limit)
        let words =
            search.equipment.isEmpty ? [] : try await store.equipmentWords(within: limit)
        var told = search.refusals(knowing: words, buildings: known)
        for (index, path) in search.rooms.enumerated() {
            let room = try await store.room(path, within: limit)
            if let refusal = search.refusal(of: room, at: index) { told.append(refusal) }
        }
        let searched = search.searched(known)
        var windows: [(building: Building, window: TimeWindow)] = []
        for building in searched {
            switch search.window(in: building.facts.zone, now: now) {
            case .success(let window): windows.append((building, window))
            case .failure(let refused): told += refused.refusals.filter { !told.contains($0) }
            }
        }
        guard told.isEmpty else { throw .refused(sorting: told) }
        guard let from = windows.map(\.window.start).min(),
            let to = windows.map(\.window.end).max(),
            let whole = TimeWindow(from: from, to: to)
        else { return .done([]) }
        var heads: [Code: [Headcount]] = [:]
        if search.seats != nil {
            heads = try await store.headcounts(
                of: searched,
                during: whole,
                now: now,
                within: limit
            )
        }
        let open = windows.map { building, window in
            search.open(
                building,
                during: window,
                headcounts: heads[building.facts.code] ?? []
            )
        }
        let found = try await store.starts(search, in: open, now: now, within: limit)
        return .done(search.slots(search.fitting(found), in: searched))
    }
}
