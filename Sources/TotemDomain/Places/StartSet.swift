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

    /// The moments but for those from one on and before another; without a bound they go on.
    func removing(from: Instant?, to: Instant?) -> StartSet {
        StartSet(
            stretches.flatMap { stretch -> [Stretch] in
                let before = from.flatMap { from in
                    Stretch(
                        first: stretch.first,
                        last: min(stretch.last, Instant(microseconds: from.microseconds - 1))
                    )
                }
                let after = to.flatMap {
                    Stretch(first: max(stretch.first, $0), last: stretch.last)
                }
                return [before, after].compactMap(\.self)
            }
        )
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
