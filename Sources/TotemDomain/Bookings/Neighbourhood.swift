/// A booking with the spaces that it occupies, as its neighbours see it.
public struct PlacedBooking: Hashable, Sendable {
    /// The booking; `nil` for one that is about to be made.
    public let id: ID<Booking>?
    /// Its room.
    public let room: RoomPath
    /// The public time.
    public let window: TimeWindow
    /// The occupied time.
    public let occupied: TimeWindow
    /// How the room is furnished; `nil` when left open.
    public let layout: LayoutKind?
    /// The spaces it occupies.
    public let spaces: [ID<Space>]

    /// A booking in its place.
    public init(
        id: ID<Booking>?,
        room: RoomPath,
        window: TimeWindow,
        occupied: TimeWindow,
        layout: LayoutKind?,
        spaces: [ID<Space>]
    ) {
        self.id = id
        self.room = room
        self.window = window
        self.occupied = occupied
        self.layout = layout
        self.spaces = spaces
    }

    func sharesSpace(with other: Self) -> Bool {
        spaces.contains { other.spaces.contains($0) }
    }

    /// The same booking, preceded by other minutes.
    func prepared(_ minutes: Int) -> TimeWindow {
        TimeWindow(from: window.start.adding(minutes: -minutes), to: occupied.end) ?? occupied
    }
}

/// A time in which a space is closed.
public struct ClosedSpace: Hashable, Sendable {
    /// The space.
    public let space: ID<Space>
    /// The time.
    public let during: TimeWindow

    /// A time in which a space is closed.
    public init(space: ID<Space>, during: TimeWindow) {
        self.space = space
        self.during = during
    }
}

/// A booking that occupies another time than before, since another one comes before it now.
public struct Reoccupation: Hashable, Sendable {
    /// The booking.
    public let booking: ID<Booking>
    /// Its spaces.
    public let spaces: [ID<Space>]
    /// The occupied time from now on.
    public let occupied: TimeWindow
}

/// What a change of layout between two bookings costs.
public struct TurnaroundCost: Hashable, Sendable {
    /// How the room is furnished before; `nil` when left open.
    public let from: LayoutKind?
    /// How it is to be furnished; `nil` when left open.
    public let to: LayoutKind?
    /// The minutes that it takes.
    public let minutes: Int

    /// A cost.
    public init(from: LayoutKind?, to: LayoutKind?, minutes: Int) {
        self.from = from
        self.to = to
        self.minutes = minutes
    }
}

/// The rooms and the bookings of buildings in which some room has rules for the change of layout.
///
/// What lies between two bookings is charged to the front of the later one. So a booking that is
/// made, moved or given back changes what its successor occupies, too. A booking keeps what it
/// occupies as long as the one before it stays: other rules do not reach back.
public struct Neighbourhood: Hashable, Sendable {
    /// Whatever ended longer ago leaves time enough, since no rule is longer.
    public static let reachMinutes = 24 * 60

    let rooms: [RoomPath: Room]
    var bookings: [PlacedBooking]
    /// The times in which nobody may occupy a space, so that no front reaches into them.
    var closed: [ClosedSpace]
    private var moving: ID<Booking>?
    /// Those that were ended on the way, at the place that they gave back.
    var givenBack: [PlacedBooking] = []

    /// A neighbourhood.
    ///
    /// - Parameters:
    ///   - rooms: All rooms of the buildings.
    ///   - bookings: The bookings that occupy their spaces around the asked time.
    ///   - closed: The times in which their spaces are closed around it.
    ///   - moving: The one among the bookings that is to be moved or given back.
    public init(
        rooms: [Room],
        bookings: [PlacedBooking],
        closed: [ClosedSpace],
        moving: ID<Booking>? = nil
    ) {
        self.rooms = Dictionary(rooms.map { ($0.path, $0) }) { first, _ in first }
        self.bookings = bookings
        self.closed = closed
        self.moving = moving
    }

    /// The same neighbourhood, where some bookings were ended on the way to it.
    public func without(_ ended: [PlacedBooking]) -> Neighbourhood {
        var neighbourhood = self
        neighbourhood.givenBack = ended
        return neighbourhood
    }

    /// The same neighbourhood with one more booking.
    func with(_ booking: PlacedBooking) -> Neighbourhood {
        var neighbourhood = self
        neighbourhood.bookings.append(booking)
        return neighbourhood
    }

    /// The same neighbourhood without one of its bookings, and those that occupy another time then.
    func removing(_ booking: ID<Booking>) -> (Neighbourhood, others: [Reoccupation]) {
        var neighbourhood = self
        neighbourhood.moving = booking
        let others = neighbourhood.afterRemoval
        neighbourhood.moving = nil
        neighbourhood.bookings.removeAll { $0.id == booking }
        return (neighbourhood.with(others), others)
    }

    /// The same neighbourhood, where some bookings occupy another time.
    func with(_ others: [Reoccupation]) -> Neighbourhood {
        guard !others.isEmpty else { return self }
        var neighbourhood = self
        let times = Dictionary(others.map { ($0.booking, $0.occupied) }) { _, last in last }
        neighbourhood.bookings = bookings.map { booking in
            guard let id = booking.id, let occupied = times[id] else { return booking }
            return PlacedBooking(
                id: id,
                room: booking.room,
                window: booking.window,
                occupied: occupied,
                layout: booking.layout,
                spaces: booking.spaces
            )
        }
        return neighbourhood
    }

    /// What a booking would occupy, who is in its way, and whom it makes occupy another time.
    public struct Placement: Hashable, Sendable {
        /// The occupied time.
        public let occupied: TimeWindow
        /// What is in the way.
        public let conflicts: [Conflict]
        /// The others that would occupy another time.
        public let others: [Reoccupation]

        init(occupied: TimeWindow, conflicts: [Conflict], others: [Reoccupation] = []) {
            self.occupied = occupied
            self.conflicts = conflicts
            self.others = others
        }
    }

    /// Places a booking, in the stead of the one that is moved; pure.
    ///
    /// - Parameters:
    ///   - room: The room it is to have.
    ///   - window: Its public time.
    ///   - layout: How the room is to be furnished.
    ///   - closures: The times in which the room is closed, to be told.
    /// - Returns: The placement, to be made only when nothing is in the way.
    public func place(
        in room: Room,
        during window: TimeWindow,
        layout: LayoutKind?,
        closures: [Conflict]
    ) -> Placement {
        let standing = bookings.filter { $0.id != moving }
        let bare = PlacedBooking(
            id: moving,
            room: room.path,
            window: window,
            occupied: window.widened(
                minutesBefore: 0,
                minutesAfter: room.facts.keptAfterMinutes
            ),
            layout: layout,
            spaces: room.spaces
        )
        let occupied = bare.prepared(front(of: bare, among: standing))
        let own = PlacedBooking(
            id: moving,
            room: room.path,
            window: window,
            occupied: occupied,
            layout: layout,
            spaces: room.spaces
        )
        var conflicts =
            standing.filter { $0.sharesSpace(with: own) && $0.window.start < window.end }
            .filter { $0.occupied.end > occupied.start }
            .map { conflict(of: $0, in: room.zone, costOf: ($0, own)) }
        conflicts += closures.filter { $0.occupied.overlaps(occupied) }
        var others: [Reoccupation] = []
        for (later, after) in successors(standing, own: own) {
            let isMine = predecessors(of: later, among: standing + [own]).contains(own)
            let isFree = isFree(after, for: later, besides: standing + [own])
            if isMine, !isFree {
                conflicts.append(conflict(of: later, in: room.zone, costOf: (own, later)))
            } else if isFree, after != later.occupied, isLocked(later, for: room),
                let id = later.id
            {
                others.append(Reoccupation(booking: id, spaces: later.spaces, occupied: after))
            }
        }
        return Placement(
            occupied: occupied,
            conflicts: conflicts.sorted { $0.occupied.start < $1.occupied.start },
            others: others
        )
    }

    /// Whom it makes occupy another time when the one that is moved is given back; pure.
    ///
    /// Who comes after it needs what the change from the one before it takes. Where there is not
    /// that much time, they keep what they had: nobody loses a room since another gave one back.
    public var afterRemoval: [Reoccupation] {
        let standing = bookings.filter { $0.id != moving }
        return successors(standing, own: nil)
            .compactMap { later, after in
                guard after != later.occupied, let id = later.id,
                    isFree(after, for: later, besides: standing)
                else { return nil }
                return Reoccupation(booking: id, spaces: later.spaces, occupied: after)
            }
    }

    /// Whether a request can no longer have its room once another booking has the place of the one
    /// that is moved; pure.
    func isOutdone(_ rival: Booking, by winner: Booking, of spaces: [ID<Space>]) -> Bool {
        guard let room = rooms[rival.room] else { return true }
        let placed = PlacedBooking(
            id: winner.id,
            room: winner.room,
            window: winner.window,
            occupied: winner.occupied,
            layout: winner.layout,
            spaces: spaces
        )
        let after = Neighbourhood(
            rooms: Array(rooms.values),
            bookings: bookings.filter { $0.id != moving } + [placed],
            closed: closed
        )
        return after.place(in: room, during: rival.window, layout: rival.layout, closures: [])
            .conflicts.contains { $0.room == winner.room && $0.occupied == winner.occupied }
    }

    /// The spaces that the one that is moved or given back occupies now.
    public var ownSpaces: [ID<Space>] {
        bookings.first { $0.id == moving }?.spaces ?? []
    }

    /// The bookings that another one comes before now, each with what it is to occupy; those that
    /// touch a booking without rules and follow one without are left alone.
    private func successors(
        _ standing: [PlacedBooking],
        own: PlacedBooking?
    ) -> [(booking: PlacedBooking, occupied: TimeWindow)] {
        let now = standing + (own.map { [$0] } ?? [])
        return standing.compactMap { later in
            let former = predecessors(of: later, among: bookings + givenBack)
            let next = predecessors(of: later, among: now)
            let gone = former.filter { !next.contains($0) }
            guard gone != [] || next.contains(where: { !former.contains($0) }) else { return nil }
            guard ([later] + former + next).contains(where: hasRules) else {
                // Buffers of their own meet: what it occupies stays.
                return next.contains { $0 == own } ? (later, later.occupied) : nil
            }
            return (later, later.prepared(front(of: later, among: now)))
        }
    }

    /// Whether the spaces of a booking are locked with those of a room: a hold that was ended on
    /// the way may have reached further, and who came after it there keeps what they had.
    private func isLocked(_ later: PlacedBooking, for room: Room) -> Bool {
        let former = predecessors(of: later, among: bookings + givenBack)
        guard former.contains(where: givenBack.contains) else { return true }
        let reached = rooms.values.filter { other in
            other.spaces.contains { room.spaces.contains($0) }
        }
        let spaces = Set(reached.flatMap(\.spaces))
        return later.spaces.allSatisfy(spaces.contains)
    }

    /// Whether nobody else occupies a time that a booking is to occupy, and nothing is closed then.
    func isFree(
        _ time: TimeWindow,
        for booking: PlacedBooking,
        besides all: [PlacedBooking]
    ) -> Bool {
        !all.contains { other in
            other != booking && other.window.start < booking.window.start
                && other.sharesSpace(with: booking) && other.occupied.end > time.start
        }
            && !closed.contains {
                booking.spaces.contains($0.space) && $0.during.overlaps(time)
            }
    }

    /// The nearest booking before it in each of its spaces, unless that ended long ago.
    func predecessors(
        of later: PlacedBooking,
        among all: [PlacedBooking]
    ) -> [PlacedBooking] {
        let reach = later.window.start.adding(minutes: -Self.reachMinutes)
        let before = all.filter { other in
            other != later && other.window.end <= later.window.start && other.window.end > reach
        }
        var found: [PlacedBooking] = []
        for space in later.spaces {
            let nearest = before.filter { $0.spaces.contains(space) }
                .max { $0.window.end < $1.window.end }
            if let nearest, !found.contains(nearest) { found.append(nearest) }
        }
        return found
    }

    /// The minutes kept free before a booking: the most that a change from one before it takes.
    func front(of later: PlacedBooking, among all: [PlacedBooking]) -> Int {
        let before = predecessors(of: later, among: all)
        let own = rooms[later.room]?.facts.bufferBeforeMinutes ?? 0
        guard hasRules(later) || before.contains(where: hasRules) else { return own }
        return before.map { minutes(from: $0, to: later).front }.max() ?? own
    }

    /// What lies between two bookings, and what of it is kept free before the later one.
    private func minutes(
        from earlier: PlacedBooking,
        to later: PlacedBooking
    ) -> (whole: Int, front: Int) {
        let microseconds = earlier.occupied.end.microseconds - earlier.window.end.microseconds
        let kept = Int(microseconds / 60_000_000)
        guard let facts = rooms[later.room]?.facts else { return (kept, 0) }
        if let whole = facts.turnaround(from: earlier.layout, to: later.layout) {
            return (whole, max(0, whole - kept))
        }
        // A room with rules keeps nothing free after a booking: its neighbour without rules
        // leaves it the time to clear.
        let owed = hasRules(earlier) ? rooms[earlier.room]?.facts.bufferAfterMinutes ?? 0 : 0
        let front = facts.bufferBeforeMinutes + owed
        return (kept + front, front)
    }

    func hasRules(_ booking: PlacedBooking) -> Bool {
        rooms[booking.room]?.facts.turnarounds.isEmpty == false
    }

    /// A booking in the way; with what the change costs where the public times would not meet.
    private func conflict(
        of booking: PlacedBooking,
        in zone: Zone,
        costOf change: (from: PlacedBooking, to: PlacedBooking)
    ) -> Conflict {
        var cost: TurnaroundCost?
        if !change.from.window.overlaps(change.to.window),
            hasRules(change.to) || hasRules(change.from)
        {
            cost = TurnaroundCost(
                from: change.from.layout,
                to: change.to.layout,
                minutes: minutes(from: change.from, to: change.to).whole
            )
        }
        return Conflict(
            room: booking.room,
            occupied: booking.occupied,
            zone: zone,
            turnaround: cost
        )
    }
}
