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
        async let buildings = outcome(of: { () async throws(Failure) in
            try await store.allBuildings(within: limit)
        })
        async let words = outcome(of: { () async throws(Failure) in
            search.equipment.isEmpty ? [] : try await store.equipmentWords(within: limit)
        })
        async let needs = outcome(of: { () async throws(Failure) in
            search.features.isEmpty ? [] : try await store.equipmentKinds(within: limit).features
        })
        let now = try await operations.now(within: limit)
        let known = try await buildings.get()
        var told = search.refusals(
            knowing: try await words.get(),
            needs: try await needs.get(),
            buildings: known
        )
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
        async let school = outcome(of: { () async throws(Failure) in
            try await store.schoolHolidays(
                of: nil,
                from: Zone.utc.local(whole.start).date.adding(days: -1),
                to: Zone.utc.local(whole.end).date.adding(days: 1),
                within: limit
            )
        })
        async let rules = outcome(of: { () async throws(Failure) in
            try await store.houseRules(for: .nobody, during: whole, now: now, within: limit)
        })
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
        let house = try await rules.get()
        let actor = call.caller.actor
        return .done(
            search.slots(
                search.fitting(found, under: house, at: now, by: actor),
                in: searched,
                knowing: SearchKnowledge(house: house, school: try await school.get()),
                at: now,
                by: actor
            )
        )
    }
}
