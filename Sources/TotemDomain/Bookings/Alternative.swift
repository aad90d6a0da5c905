/// What could be booked instead of a room that is taken.
public struct Alternative: Hashable, Sendable {
    /// The room.
    public let room: RoomPath
    /// The public time.
    public let window: TimeWindow
    /// The clock of the building.
    public let zone: Zone
    /// How it would be furnished; `nil` when left open.
    public let layout: LayoutKind?
    /// The people it then takes.
    public let capacity: Int

    /// An alternative.
    public init(
        room: RoomPath,
        window: TimeWindow,
        zone: Zone,
        layout: LayoutKind?,
        capacity: Int
    ) {
        self.room = room
        self.window = window
        self.zone = zone
        self.layout = layout
        self.capacity = capacity
    }

    /// The greatest number of other rooms, and of other times, that are told.
    public static let most = 3
    /// How many days after the asked time are looked at.
    public static let searchedDays = 7
    /// Times are proposed at these minutes of an hour and their multiples.
    public static let stepMinutes = 15
}

extension RoomSituation {
    /// The search for other rooms of the town that could take the demand at the same time; pure.
    ///
    /// A room that is reached without a step is not replaced by one with steps.
    public func elsewhere(_ demand: RoomDemand, at window: TimeWindow) -> RoomSearch {
        RoomSearch(
            from: .instant(window.start),
            to: .instant(window.end),
            seats: seats(for: demand),
            layout: nil,
            equipment: [],
            city: building.facts.city,
            building: nil,
            stepFree: room.facts.stepFree
        )
    }

    /// The room as an alternative to another: furnished as asked, else in another way in which it
    /// takes as many, if every rule accepts it so; pure.
    public func fitting(_ demand: RoomDemand, seats: Int?, by actor: Actor) -> FreeRoom? {
        for layout in ways(for: demand, seats: seats) {
            var tried = demand
            tried.layout = layout
            guard case .accepted(let accepted) = decide(tried, by: actor) else { continue }
            let capacity = accepted.capacity ?? room.facts.largestCapacity
            guard capacity >= seats ?? 0 else { continue }
            return FreeRoom(
                room: room,
                building: building,
                window: accepted.window,
                layout: layout,
                capacity: capacity
            )
        }
        return nil
    }

    /// The ways of furnishing that may do: the one that was asked for, then those that take as
    /// many, the smallest first.
    private func ways(for demand: RoomDemand, seats: Int?) -> [LayoutKind?] {
        guard let asked = demand.layout else { return [nil] }
        let others = room.facts.layouts.filter { $0.kind != asked && $0.capacity >= seats ?? 0 }
            .sorted { ($0.capacity, $0.kind.rawValue) < ($1.capacity, $1.kind.rawValue) }
        return [asked] + others.map(\.kind)
    }

    /// The people it must take, for alternatives to be as good.
    public func seats(for demand: RoomDemand) -> Int? {
        demand.heads ?? demand.layout.flatMap { room.facts.capacity(of: $0) }
    }

    /// Other rooms among what the search found, those of the same building first; pure.
    public func otherRooms(_ found: [FreeRoom]) -> [Alternative] {
        let others = found.filter { $0.room.path != room.path }
        let here = others.filter { $0.room.building == room.building }
        let there = others.filter { $0.room.building != room.building }
        return (here + there).prefix(Alternative.most)
            .map { free in
                Alternative(
                    room: free.room.path,
                    window: free.window,
                    zone: free.building.facts.zone,
                    layout: free.layout,
                    capacity: free.capacity
                )
            }
    }

    /// The next times of the same length at which the room takes the demand; pure.
    ///
    /// They begin on the quarter of an hour, do not overlap each other, and every rule of booking
    /// accepts them. The situation must know the occupations of the days that are looked at.
    public func nextTimes(for demand: RoomDemand, by actor: Actor) -> [Alternative] {
        let zone = building.facts.zone
        guard case .success(let asked) = resolve(demand.from, demand.to, in: zone) else {
            return []
        }
        let last = asked.start.adding(minutes: Alternative.searchedDays * 24 * 60)
        var found: [Alternative] = []
        var start = max(asked.start, now).roundedUp(minutes: Alternative.stepMinutes)
        while start <= last, found.count < Alternative.most {
            let end = Instant(microseconds: start.microseconds + asked.microseconds)
            guard let window = TimeWindow(from: start, to: end) else { break }
            if neighbourhood == nil, let free = obstacle(to: window) {
                start = free.roundedUp(minutes: Alternative.stepMinutes)
                continue
            }
            if let alternative = accept(demand, at: window, by: actor) {
                found.append(alternative)
                start = end.roundedUp(minutes: Alternative.stepMinutes)
            } else {
                start = start.adding(minutes: Alternative.stepMinutes)
            }
        }
        return found
    }

    /// The earliest start after everything that occupies the room during a window.
    ///
    /// It lies after the start of the window; `nil` when nothing occupies the room.
    private func obstacle(to window: TimeWindow) -> Instant? {
        let occupied = occupied(during: window)
        return occupations.filter { $0.occupied.overlaps(occupied) }.map(\.occupied.end).max()?
            .adding(minutes: room.facts.bufferBeforeMinutes)
    }

    private func accept(
        _ demand: RoomDemand,
        at window: TimeWindow,
        by actor: Actor
    ) -> Alternative? {
        let moved = demand.moved(to: window)
        guard case .accepted(let accepted) = decide(moved, by: actor) else { return nil }
        return Alternative(
            room: room.path,
            window: window,
            zone: building.facts.zone,
            layout: demand.layout,
            capacity: accepted.capacity ?? room.facts.largestCapacity
        )
    }
}

extension RoomDemand {
    /// The same demand at another time.
    public func moved(to window: TimeWindow) -> RoomDemand {
        var demand = self
        demand.from = .instant(window.start)
        demand.to = .instant(window.end)
        return demand
    }

    /// Whether a rule is set aside by one who may.
    public func waives(_ rule: WaivableRule, by actor: Actor) -> Bool {
        waive.contains(rule) && rule.mayBeWaived(by: actor)
    }
}

extension Instant {
    /// The first moment from here on that is a whole number of so many minutes.
    func roundedUp(minutes: Int) -> Instant {
        let step = Int64(minutes) * 60_000_000
        let rest = microseconds.flooredRemainder(step)
        return rest == 0 ? self : Instant(microseconds: microseconds + step - rest)
    }
}

extension Alternative {
    /// A free room as an alternative.
    public init(_ free: FreeRoom) {
        self.init(
            room: free.room.path,
            window: free.window,
            zone: free.building.facts.zone,
            layout: free.layout,
            capacity: free.capacity
        )
    }
}
