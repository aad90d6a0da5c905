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
        /// The rules of the house that speak unless the booking is for whom they favour, or the
        /// house agrees.
        public var conditions: [BrokenRule] = []
    }
}

extension SlotSearch {
    /// The rooms that take so many people and are among those that were named, if some were, with
    /// the moments that no rule forbids; pure.
    ///
    /// - Parameters:
    ///   - found: The rooms that are free.
    ///   - house: What the houses have made rules of.
    ///   - now: The clock of the look.
    ///   - actor: Who looks.
    /// - Returns: The rooms that do, at some moment.
    public func fitting(
        _ found: [RoomStarts],
        under house: HouseRules = .none,
        at now: Instant = Instant(seconds: 0),
        by actor: Actor = .anonymous
    ) -> [RoomStarts] {
        found.compactMap { each in
            guard rooms.isEmpty || rooms.contains(each.room.path),
                place(each).capacity >= seats ?? 0
            else { return nil }
            let forbidden = house.forbidden(
                in: each.room.path,
                minutes: minutes,
                now: now,
                actor
            )
            guard !forbidden.isEmpty else { return each }
            let left = forbidden.reduce(each.starts) { $0.removing(from: $1.from, to: $1.to) }
            guard !left.stretches.isEmpty else { return nil }
            return RoomStarts(room: each.room, building: each.building, starts: left)
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
    ///   - knowing: What the houses have made rules of, and the school holidays of the days.
    ///   - now: The clock of the look.
    ///   - actor: Who looks.
    /// - Returns: The times, at most as many as were asked for.
    public func slots(
        _ found: [RoomStarts],
        in searched: [Building],
        knowing: SearchKnowledge = SearchKnowledge(),
        at now: Instant = Instant(seconds: 0),
        by actor: Actor = .anonymous
    ) -> [Slot] {
        var first = FirstTimes(self)
        switch together {
        case .any:
            for each in found { first.take(each.starts, in: each.zone) { _ in [each] } }
        case .all:
            // One that never does keeps all others from it.
            guard let one = found.first, found.count == rooms.count else { return [] }
            let common = found.dropFirst().reduce(one.starts) { $0.intersection($1.starts) }
            first.take(common, in: one.zone) { _ in found }
        case .building:
            let byHouse = Dictionary(grouping: found, by: \.building.facts.code)
                .mapValues { rooms in
                    rooms.map { (key: order($0), room: $0) }.sorted { $0.key < $1.key }.map(\.room)
                }
            let houses = searched.map(\.facts.code).sorted { $0.description < $1.description }
            let sets = houses.map { StartSet.union((byHouse[$0] ?? []).map(\.starts)) }
            guard let one = sets.first, let house = houses.first,
                let zone = byHouse[house]?.first?.zone
            else { return [] }
            let common = sets.dropFirst().reduce(one) { $0.intersection($1) }
            first.take(common, in: zone) { start in
                houses.compactMap { house in
                    byHouse[house]?.first { $0.starts.contains(start) }
                }
            }
        }
        return first.ranked.map { slot($0, knowing, at: now, by: actor) }
    }

    fileprivate func order(_ starts: RoomStarts) -> (Int, String) {
        (place(starts).capacity, starts.room.path.description)
    }

    private func slot(
        _ time: FirstTimes.Time,
        _ knowing: SearchKnowledge,
        at now: Instant,
        by actor: Actor
    ) -> Slot {
        let rooms = time.rooms.map { each in
            var place = place(each)
            let asked = HouseRules.Asked(
                room: each.room.path,
                window: time.window,
                zone: each.building.facts.zone,
                now: now
            )
            place.conditions = knowing.house.spoken(against: asked, actor).conditions
            return place
        }
        return Slot(
            window: time.window,
            latestStart: time.rooms.compactMap { $0.starts.last(from: time.window.start) }.min()
                ?? time.window.start,
            rooms: rooms,
            travelMinutes: time.travelMinutes,
            warnings: warnings(during: time.window, in: rooms, knowing.school)
        )
    }

    fileprivate func place(_ starts: RoomStarts) -> Slot.Place {
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

    private func warnings(
        during window: TimeWindow,
        in rooms: [Slot.Place],
        _ school: [SchoolHoliday]
    ) -> [DayWarning] {
        var seen: Set<Code> = []
        var warnings: [DayWarning] = []
        for place in rooms where seen.insert(place.building.facts.code).inserted {
            let facts = place.building.facts
            let told = DayWarning.all(
                during: window,
                in: facts.zone,
                host: facts,
                invited: invited,
                school: school
            )
            warnings += told.filter { !warnings.contains($0) }
        }
        return warnings
    }
}

extension RoomStarts {
    /// The clock of its building.
    fileprivate var zone: Zone { building.facts.zone }
}

/// The first times of a search, as many as were asked for.
///
/// What begins later than those is never looked at closely: only what may be told is ranked.
private struct FirstTimes {
    /// A time with its rooms.
    struct Time {
        let window: TimeWindow
        let rooms: [RoomStarts]
        let travelMinutes: Int?
    }

    private struct Candidate {
        let start: Instant
        let rooms: [RoomStarts]
    }

    private let search: SlotSearch
    private var candidates: [Candidate] = []
    /// The earliest starts in order, as many as were asked for.
    private var earliest: [Instant] = []

    init(_ search: SlotSearch) {
        self.search = search
    }

    /// Takes the first moment of each stretch that lies on the step, with its rooms.
    ///
    /// - Parameters:
    ///   - starts: The moments at which a time can begin, in order.
    ///   - zone: The clock of the step.
    ///   - rooms: The rooms for a moment.
    mutating func take(
        _ starts: StartSet,
        in zone: Zone,
        rooms: (Instant) -> [RoomStarts]
    ) {
        for stretch in starts.stretches {
            if earliest.count == search.limit, let last = earliest.last, stretch.first > last {
                return
            }
            let start = search.aligned(stretch.first, in: zone)
            guard start <= stretch.last else { continue }
            keep(start)
            candidates.append(Candidate(start: start, rooms: rooms(start)))
        }
    }

    private mutating func keep(_ start: Instant) {
        var (low, high) = (0, earliest.count)
        while low < high {
            let middle = (low + high) / 2
            if earliest[middle] <= start { low = middle + 1 } else { high = middle }
        }
        guard low < search.limit else { return }
        earliest.insert(start, at: low)
        if earliest.count > search.limit { earliest.removeLast() }
    }

    /// The times that are told, in their order.
    var ranked: [Time] {
        guard let last = earliest.last else { return [] }
        var travel: [[String]: Int?] = [:]
        let told = candidates.filter { $0.start <= last }
            .compactMap { candidate -> (key: (Instant, Int, Int, String), time: Time)? in
                let window = TimeWindow(
                    from: candidate.start,
                    to: candidate.start.adding(minutes: search.minutes)
                )
                guard let window else { return nil }
                let cities = candidate.rooms.map(\.building.facts.city)
                let minutes = travel[cities] ?? search.travelMinutes(to: cities)
                travel[cities] = .some(minutes)
                let key = (
                    candidate.start, minutes ?? .max,
                    candidate.rooms.reduce(0) { $0 + search.place($1).capacity },
                    candidate.rooms.map(\.room.path.description).joined(separator: " ")
                )
                let time = Time(window: window, rooms: candidate.rooms, travelMinutes: minutes)
                return (key, time)
            }
            .sorted { $0.key < $1.key }
        return told.prefix(search.limit).map(\.time)
    }
}

extension SlotSearch {
    /// The first moment not before another that lies on the step of the clock of a place.
    fileprivate func aligned(_ moment: Instant, in zone: Zone) -> Instant {
        let unit = Int64(step) * 60_000_000
        let offset = Int64(zone.offsetSeconds(at: moment)) * 1_000_000
        let past = (moment.microseconds + offset).flooredRemainder(unit)
        return past == 0 ? moment : Instant(microseconds: moment.microseconds + unit - past)
    }
}
