public import TotemDomain
import TotemStore

/// Finds rooms that are free at a time, smallest fitting first.
public struct FindFreeRooms: Operation {
    /// What is searched, and what was wrong with it.
    public let draft: RoomSearchDraft
    /// Whether the other rooms are told too, each with why not.
    public let explains: Bool
    /// The session that is to move, which is not in its own way.
    public let moving: Session?

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /rooms/free", verb: "room free")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(draft: RoomSearchDraft, explains: Bool = false, moving: Session? = nil) {
        self.draft = draft
        self.explains = explains
        self.moving = moving
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<FoundRooms>
    ) async throws(Failure) -> Outcome<FoundRooms> {
        let limit = call.caller.timeLimit
        let told = try await refusals(operations.store, within: limit)
        guard told.isEmpty, let search = draft.search else { throw .refused(sorting: told) }
        guard explains else {
            return .done(FoundRooms(free: try await operations.freeRooms(search, by: call.caller)))
        }
        return .done(try await operations.judgedRooms(search, moving: moving, by: call.caller))
    }

    /// Everything that is wrong with the search, asking the database only where it must.
    private func refusals(
        _ store: Store,
        within limit: Duration
    ) async throws(Failure) -> [Refusal] {
        var words: [String] = []
        if !draft.equipment.isEmpty { words = try await store.equipmentWords(within: limit) }
        var needs: [String] = []
        if !draft.features.isEmpty {
            needs = try await store.equipmentKinds(within: limit).features
        }
        var hasBuilding = true
        if let building = draft.building {
            hasBuilding = try await store.building(building, within: limit) != nil
        }
        return draft.refusals(knowing: words, needs: needs, hasBuilding: hasBuilding)
    }
}

extension Operations {
    /// The rooms that a search finds, smallest fitting first.
    ///
    /// - Parameters:
    ///   - search: What is searched.
    ///   - demand: What would be booked; `nil` for the search's own.
    ///   - caller: Who asks.
    /// - Returns: Rooms that can be booked now.
    /// - Throws: A refusal of the times, or an outage.
    func freeRooms(
        _ search: RoomSearch,
        for demand: RoomDemand? = nil,
        by caller: Caller
    ) async throws(Failure) -> [FreeRoom] {
        let limit = caller.timeLimit
        let (now, buildings) = try await houses(of: search, within: limit)
        let waived = WaivableRule.ofDoors.filter { demand?.waives($0, by: caller.actor) == true }
        switch search.open(buildings, now: now, waiving: Set(waived)) {
        case .failure(let told):
            throw .refused(sorting: told.refusals)
        case .success(let open):
            async let known = outcome(of: { () async throws(Failure) in
                try await knowledge(of: open, now: now, within: limit)
            })
            let found = try await store.freeRooms(search, in: open, now: now, within: limit)
            return search.fitting(
                found,
                for: demand,
                knowing: try await known.get(),
                by: caller.actor
            )
        }
    }

    /// Every room of the searched buildings, with what speaks against those that do not fit.
    func judgedRooms(
        _ search: RoomSearch,
        moving session: Session?,
        by caller: Caller
    ) async throws(Failure) -> FoundRooms {
        let limit = caller.timeLimit
        let (now, buildings) = try await houses(of: search, within: limit)
        // Closed buildings stay in: that they are closed is what is to be told.
        switch search.open(buildings, now: now, waiving: Set(WaivableRule.ofDoors)) {
        case .failure(let told):
            throw .refused(sorting: told.refusals)
        case .success(let asked):
            async let known = outcome(of: { () async throws(Failure) in
                try await knowledge(of: asked, now: now, within: limit)
            })
            let found = try await store.roomSituations(
                in: asked,
                besides: session?.booking,
                now: now,
                within: limit
            )
            let kinds =
                search.features.isEmpty ? [] : try await store.equipmentKinds(within: limit)
            return search.judged(
                found,
                knowing: kinds,
                try await known.get(),
                by: caller.actor
            )
        }
    }

    /// The rules of all houses, for nobody named, and the school holidays of the days.
    private func knowledge(
        of asked: [AskedBuilding],
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> SearchKnowledge {
        guard let window = asked.first?.window else { return SearchKnowledge() }
        let days = asked.flatMap { each in
            DayWarning.days(of: each.window, in: each.building.facts.zone)
        }
        async let school = outcome(of: { () async throws(Failure) in
            guard let first = days.min(), let last = days.max() else { return [SchoolHoliday]() }
            return try await store.schoolHolidays(of: nil, from: first, to: last, within: limit)
        })
        let house = try await store.houseRules(
            for: .nobody,
            during: window,
            now: now,
            within: limit
        )
        return SearchKnowledge(house: house, school: try await school.get())
    }

    /// The clock and the buildings that a search may look into, asked for at one time.
    private func houses(
        of search: RoomSearch,
        within limit: Duration
    ) async throws(Failure) -> (Instant, [Building]) {
        async let clock = outcome(of: { () async throws(Failure) in try await now(within: limit) })
        let buildings = try await store.buildings(
            code: search.building,
            city: search.city,
            within: limit
        )
        return (try await clock.get(), buildings)
    }

    /// The clock of decisions that need no locks.
    func now(within limit: Duration) async throws(Failure) -> Instant {
        if let given = clock.decision() { return given }
        return try await store.now(within: limit)
    }
}
