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
        limit: Int = 20
    ) {
        self.minutes = minutes
        self.from = from
        self.to = to
        self.together = together
        self.seats = seats
        self.layout = layout
        self.equipment = equipment
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

/// A building with the times in which something of the asked length could be held in it.
public struct OpenBuilding: Hashable, Sendable {
    /// The building.
    public let building: Building
    /// The open times that have room for so many people more, in order, none touching another.
    public let open: [TimeWindow]
}

/// A room with the moments at which a time of the asked length can begin in it.
public struct RoomStarts: Hashable, Sendable {
    /// The room.
    public let room: Room
    /// Its building.
    public let building: Building
    /// The stretches of such moments in order, none touching another.
    public let starts: StartSet

    /// A room with its moments.
    public init(room: Room, building: Building, starts: StartSet) {
        self.room = room
        self.building = building
        self.starts = starts
    }
}

/// A set of moments: closed stretches in order, none touching another.
public struct StartSet: Hashable, Sendable {
    /// From the first moment to the last one.
    public struct Stretch: Hashable, Sendable {
        /// The first moment.
        public let first: Instant
        /// The last moment, which may be the same.
        public let last: Instant

        /// A stretch; `nil` when it would run backwards.
        public init?(first: Instant, last: Instant) {
            guard first <= last else { return nil }
            self.first = first
            self.last = last
        }
    }

    /// The stretches.
    public let stretches: [Stretch]

    /// The moments of some stretches in any order, joined where they overlap.
    public init(_ stretches: [Stretch]) {
        self.stretches = stretches.sorted { $0.first < $1.first }
            .reduce(into: []) { joined, next in
                guard let last = joined.last, next.first <= last.last,
                    let both = Stretch(first: last.first, last: max(last.last, next.last))
                else {
                    joined.append(next)
                    return
                }
                joined[joined.count - 1] = both
            }
    }

    /// Whether a moment is in it.
    public func contains(_ moment: Instant) -> Bool { last(from: moment) != nil }

    /// The last moment of the stretch in which a moment lies, by halving; `nil` when it is not in
    /// the set.
    public func last(from moment: Instant) -> Instant? {
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].last < moment { low = middle + 1 } else { high = middle }
        }
        guard low < stretches.count, stretches[low].first <= moment else { return nil }
        return stretches[low].last
    }

    /// The moments of any of some sets.
    public static func union(_ sets: [StartSet]) -> StartSet {
        StartSet(sets.flatMap(\.stretches))
    }

    /// The moments of both sets.
    public func intersection(_ other: StartSet) -> StartSet {
        var (left, right) = (0, 0)
        var found: [Stretch] = []
        while left < stretches.count, right < other.stretches.count {
            let (mine, theirs) = (stretches[left], other.stretches[right])
            let common = Stretch(
                first: max(mine.first, theirs.first),
                last: min(mine.last, theirs.last)
            )
            if let common { found.append(common) }
            if mine.last < theirs.last { left += 1 } else { right += 1 }
        }
        return StartSet(found)
    }
}

/// A time at which rooms are free in common.
public struct Slot: Hashable, Sendable {
    /// The time, if it begins as early as it can.
    public let window: TimeWindow
    /// The latest moment at which it can begin instead in the same rooms, without a break.
    public let latestStart: Instant
    /// The rooms: one, one of each building, or all.
    public let rooms: [Place]
    /// The minutes that the farthest of those who come travels; `nil` when nobody can say.
    public let travelMinutes: Int?
    /// What to know of its days.
    public let warnings: [DayWarning]

    /// A room of the time.
    public struct Place: Hashable, Sendable {
        /// The room.
        public let room: Room
        /// Its building.
        public let building: Building
        /// How it would be furnished; `nil` for a room without layouts.
        public let layout: LayoutKind?
        /// The people it then takes.
        public let capacity: Int
    }
}

extension SlotSearch {
    /// What is wrong with it, once it is known which things there are.
    ///
    /// - Parameters:
    ///   - words: Every word of equipment that some room has.
    ///   - known: The buildings that there are.
    /// - Returns: Every fault; none when the search may go on.
    public func refusals(knowing words: [String], buildings known: [Building]) -> [Refusal] {
        var told: [FieldFault] = []
        for (index, word) in equipment.enumerated() where !words.contains(word) {
            told.append(FieldFault("/equipment/\(index)", .notOneOf(words)))
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

    /// The rooms that take so many people and are among those that were named, if some were; pure.
    public func fitting(_ found: [RoomStarts]) -> [RoomStarts] {
        found.filter { each in
            (rooms.isEmpty || rooms.contains(each.room.path)) && place(each).capacity >= seats ?? 0
        }
    }

    /// The first times at which rooms are free in common; pure.
    ///
    /// The earliest come first; of those that begin at one moment, the one with the shortest way
    /// for the farthest of those who come, and then the smallest that fits.
    ///
    /// - Parameters:
    ///   - found: The fitting rooms, each with the moments at which it can begin.
    ///   - searched: The buildings that are searched, of which each must have one room if one of
    ///     each is asked for.
    /// - Returns: The times, at most as many as were asked for.
    public func slots(_ found: [RoomStarts], in searched: [Building]) -> [Slot] {
        let all: [Slot]
        switch together {
        case .any:
            all = found.flatMap { each in slots(each.starts) { _ in [each] } }
        case .all:
            // One that never does keeps all others from it.
            guard let first = found.first, found.count == rooms.count else { return [] }
            let common = found.dropFirst()
                .reduce(first.starts) { $0.intersection($1.starts) }
            all = slots(common) { _ in found }
        case .building:
            let byHouse = Dictionary(grouping: found, by: \.building.facts.code)
            let houses = searched.map(\.facts.code).sorted { $0.description < $1.description }
            let sets = houses.map { StartSet.union((byHouse[$0] ?? []).map(\.starts)) }
            guard let first = sets.first else { return [] }
            let common = sets.dropFirst().reduce(first) { $0.intersection($1) }
            all = slots(common) { start in
                houses.compactMap { house in
                    byHouse[house]?.filter { $0.starts.contains(start) }
                        .min { order($0) < order($1) }
                }
            }
        }
        return Array(all.sorted { self.order($0) < self.order($1) }.prefix(limit))
            .map { warned($0) }
    }

    private func order(_ starts: RoomStarts) -> (Int, String) {
        (place(starts).capacity, starts.room.path.description)
    }

    private func order(_ slot: Slot) -> (Instant, Int, Int, String) {
        (
            slot.window.start, slot.travelMinutes ?? .max,
            slot.rooms.reduce(0) { $0 + $1.capacity },
            slot.rooms.map(\.room.path.description).joined(separator: " ")
        )
    }

    /// The first moment of each stretch that lies on the step, with its rooms.
    private func slots(
        _ starts: StartSet,
        rooms: (Instant) -> [RoomStarts]
    ) -> [Slot] {
        var slots: [Slot] = []
        for stretch in starts.stretches {
            guard let zone = rooms(stretch.first).first?.building.facts.zone else { continue }
            let start = aligned(stretch.first, in: zone)
            guard start <= stretch.last,
                let window = TimeWindow(from: start, to: start.adding(minutes: minutes))
            else { continue }
            let found = rooms(start)
            slots.append(
                Slot(
                    window: window,
                    latestStart: found.compactMap { $0.starts.last(from: start) }.min() ?? start,
                    rooms: found.map { place($0) },
                    travelMinutes: travelMinutes(to: found.map(\.building.facts.city)),
                    warnings: []
                )
            )
            if slots.count == limit { break }
        }
        return slots
    }

    /// The first moment not before another that lies on the step of the clock of a place.
    private func aligned(_ moment: Instant, in zone: Zone) -> Instant {
        let unit = Int64(step) * 60_000_000
        let offset = Int64(zone.offsetSeconds(at: moment)) * 1_000_000
        let past = (moment.microseconds + offset).flooredRemainder(unit)
        return past == 0 ? moment : Instant(microseconds: moment.microseconds + unit - past)
    }

    private func place(_ starts: RoomStarts) -> Slot.Place {
        let facts = starts.room.facts
        let furnished = layout ?? facts.largestLayout
        return Slot.Place(
            room: starts.room,
            building: starts.building,
            layout: furnished,
            capacity: furnished.flatMap { facts.capacity(of: $0) } ?? facts.largestCapacity
        )
    }

    /// How long the farthest travels: the asker, and those who are invited.
    func travelMinutes(to cities: [String]) -> Int? {
        Travel.farthest(from: near, invited: invited, to: cities)
    }

    private func warned(_ slot: Slot) -> Slot {
        var seen: Set<Code> = []
        var warnings: [DayWarning] = []
        for place in slot.rooms where seen.insert(place.building.facts.code).inserted {
            let facts = place.building.facts
            let told = DayWarning.all(
                during: slot.window,
                in: facts.zone,
                host: facts,
                invited: invited
            )
            warnings += told.filter { !warnings.contains($0) }
        }
        return Slot(
            window: slot.window,
            latestStart: slot.latestStart,
            rooms: slot.rooms,
            travelMinutes: slot.travelMinutes,
            warnings: warnings
        )
    }
}

extension Travel {
    /// How long the farthest travels: to the nearest of the towns, since people in several
    /// buildings go to their own.
    ///
    /// - Parameters:
    ///   - near: The town of the asker.
    ///   - invited: The territories of those who are invited.
    ///   - cities: Where it is.
    /// - Returns: Minutes; `nil` when nobody's town is known.
    public static func farthest(
        from near: String?,
        invited: [String],
        to cities: [String]
    ) -> Int? {
        let towns = (near.map { [$0] } ?? []) + invited.compactMap { town(ofTerritory: $0) }
        return
            towns.compactMap { town in
                cities.compactMap { minutes(from: town, to: $0) }.min()
            }
            .max()
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
