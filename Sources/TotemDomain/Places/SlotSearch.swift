/// A search for the first times at which rooms are free in common; every field is parsed already.
public struct SlotSearch: Hashable, Sendable {
    /// The longest stretch of days that is searched.
    public static let longestDays = 62
    /// The days that are searched when no end is given.
    public static let usualDays = 28
    /// The minutes on whose multiples times begin unless something else is asked for.
    public static let usualStep = 15

    /// Of which rooms a time must be free.
    public enum Together: String, CaseIterable, Hashable, Sendable {
        /// Any one room.
        case any
        /// One room in each of the buildings.
        case building
        /// All of the rooms.
        case all
    }

    /// How long it lasts, in minutes.
    public let minutes: Int
    /// When the search begins, on the clock of each building; `nil` for now.
    public let from: TimeInput?
    /// When it ends; `nil` for four weeks later.
    public let to: TimeInput?
    /// Of which rooms a time must be free.
    public let together: Together
    /// The people that each room must take; `nil` for any number.
    public let seats: Int?
    /// How a room must be furnished; `nil` for any way.
    public let layout: LayoutKind?
    /// Words of equipment that a room must all have.
    public let equipment: [String]
    /// Needs that its equipment must all serve.
    public let features: [String]
    /// Only rooms that are reached without a step.
    public let stepFree: Bool
    /// The wheelchair places that a room must have; `nil` for any number.
    public let wheelchairPlaces: Int?
    /// Only in this town, in any case.
    public let city: String?
    /// Only in these buildings; none for all.
    public let buildings: [Code]
    /// Only these rooms; none for all.
    public let rooms: [RoomPath]
    /// The town from which the asker comes.
    public let near: String?
    /// The territories of those who are invited.
    public let invited: [String]
    /// The minutes on whose multiples times begin, on the clock of the place.
    public let step: Int
    /// The most times that are answered.
    public let limit: Int

    /// A search.
    public init(
        minutes: Int,
        from: TimeInput? = nil,
        to: TimeInput? = nil,
        together: Together = .any,
        seats: Int? = nil,
        layout: LayoutKind? = nil,
        equipment: [String] = [],
        stepFree: Bool = false,
        wheelchairPlaces: Int? = nil,
        city: String? = nil,
        buildings: [Code] = [],
        rooms: [RoomPath] = [],
        near: String? = nil,
        invited: [String] = [],
        step: Int = usualStep,
        limit: Int = 20,
        features: [String] = []
    ) {
        self.minutes = minutes
        self.from = from
        self.to = to
        self.together = together
        self.seats = seats
        self.layout = layout
        self.equipment = equipment
        self.features = features
        self.stepFree = stepFree
        self.wheelchairPlaces = wheelchairPlaces
        self.city = city
        self.buildings = buildings
        self.rooms = rooms
        self.near = near
        self.invited = invited
        self.step = step
        self.limit = limit
    }
}

extension SlotSearch {
    /// What is wrong with it, once it is known which things there are.
    ///
    /// - Parameters:
    ///   - words: Every word of equipment that some room has.
    ///   - needs: Every need that some equipment serves.
    ///   - known: The buildings that there are.
    /// - Returns: Every fault; none when the search may go on.
    public func refusals(
        knowing words: [String],
        needs: [String] = [],
        buildings known: [Building]
    ) -> [Refusal] {
        var told: [FieldFault] = []
        for (index, word) in equipment.enumerated() where !words.contains(word) {
            told.append(FieldFault("/equipment/\(index)", .notOneOf(words)))
        }
        for (index, need) in features.enumerated() where !needs.contains(need) {
            told.append(FieldFault("/feature/\(index)", .notOneOf(needs)))
        }
        let codes = Set(known.map(\.facts.code))
        for (index, code) in buildings.enumerated() where !codes.contains(code) {
            let unknown = FieldFault.Problem.unknownThing(.building, code.description)
            told.append(FieldFault("/building/\(index)", unknown))
        }
        if together == .all, rooms.isEmpty { told.append(FieldFault("/room", .missing)) }
        if let near, Travel.town(near) == nil {
            told.append(FieldFault("/near", .notOneOf(Travel.towns)))
        }
        return told.map { .invalid($0) }
    }

    /// Why a room that was named never does; pure.
    ///
    /// - Parameters:
    ///   - room: The room; `nil` when there is none of that name.
    ///   - index: Which of the named ones it is.
    /// - Returns: What is wrong; `nil` when it may be searched.
    public func refusal(of room: Room?, at index: Int) -> Refusal? {
        let pointer = "/room/\(index)"
        guard let room else {
            let unknown = FieldFault.Problem.unknownThing(.room, rooms[index].description)
            return .invalid(FieldFault(pointer, unknown))
        }
        let furnished = layout ?? room.facts.largestLayout ?? .theatre
        guard let capacity = room.facts.capacity(of: furnished) else {
            guard layout != nil else { return nil }
            let kinds = room.facts.layouts.map(\.kind.rawValue)
            return .invalid(FieldFault("/layout", .notOneOf(kinds)))
        }
        guard let seats, seats > capacity else { return nil }
        return .roomTooSmall(
            room: room.path,
            layout: furnished,
            capacity: capacity,
            wanted: seats
        )
    }

    /// The buildings that are searched.
    public func searched(_ known: [Building]) -> [Building] {
        let city = city?.lowercased()
        return known.filter { building in
            let facts = building.facts
            return (city == nil || facts.city.lowercased() == city)
                && (buildings.isEmpty || buildings.contains(facts.code))
                && (rooms.isEmpty || rooms.contains { $0.building == facts.code })
        }
    }

    /// The stretch of time that is searched on the clock of a place; pure.
    ///
    /// It begins now if it would begin before. Of two readings of a local time the first one
    /// does: nothing is decided by it.
    public func window(in zone: Zone, now: Instant) -> Result<TimeWindow, Refusals> {
        let asked = from.map { $0.first(in: zone) } ?? now
        let usual = asked.adding(minutes: Self.usualDays * 24 * 60)
        let end = to.map { $0.first(in: zone) } ?? usual
        func failure(_ problem: FieldFault.Problem) -> Result<TimeWindow, Refusals> {
            .failure(Refusals([.invalid(FieldFault("/and", problem))]))
        }
        guard asked < end else { return failure(asked == end ? .zeroLength : .endBeforeStart) }
        guard end <= asked.adding(minutes: Self.longestDays * 24 * 60 + 60) else {
            return failure(.longerThan(days: Self.longestDays))
        }
        guard let window = TimeWindow(from: max(asked, now), to: end) else {
            return failure(.alreadyPast)
        }
        return .success(window)
    }

    /// When a building is open and takes so many people more; pure.
    ///
    /// - Parameters:
    ///   - building: The building.
    ///   - window: The time that is searched.
    ///   - headcounts: The people who are planned in it.
    /// - Returns: The building with its times of at least the asked length.
    public func open(
        _ building: Building,
        during window: TimeWindow,
        headcounts: [Headcount]
    ) -> OpenBuilding {
        var open = building.facts.doors.open(during: window)
        if let limit = building.facts.maxPublic, let seats {
            let full = Headcount.times(of: headcounts, above: limit - seats)
            open = open.flatMap { $0.subtracting(full) }
        }
        let least = Int64(minutes) * 60_000_000
        return OpenBuilding(building: building, open: open.filter { $0.microseconds >= least })
    }
}

extension Headcount {
    /// The times in which more than so many people are planned, in order, none touching another.
    static func times(of counts: [Headcount], above limit: Int) -> [TimeWindow] {
        let edges = Set(counts.flatMap { [$0.window.start, $0.window.end] }).sorted()
        var changes: [Instant: Int] = [:]
        for count in counts {
            changes[count.window.start, default: 0] += count.heads
            changes[count.window.end, default: 0] -= count.heads
        }
        var planned = 0
        var full: [TimeWindow] = []
        for (start, end) in zip(edges, edges.dropFirst()) {
            planned += changes[start] ?? 0
            if planned > limit, let piece = TimeWindow(from: start, to: end) { full.append(piece) }
        }
        return TimeWindow.merged(full)
    }
}

extension TimeInput {
    /// The moment meant, the first one where the clock of a place shows it twice or never.
    func first(in zone: Zone) -> Instant {
        switch self {
        case .instant(let moment): moment
        case .local(let local): zone.first(local)
        }
    }
}
