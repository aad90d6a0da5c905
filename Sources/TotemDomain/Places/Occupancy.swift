/// How much of its open time a building was booked and occupied.
///
/// Times of a whole building are counted by space, so that a room over several spaces is not
/// counted twice; those of a room by that room. Closures are taken away from the open time, and
/// what stands outside the open time is told apart: it makes no room fuller than full.
public struct Occupancy: Hashable, Sendable {
    /// The longest stretch of days that is counted.
    public static let longestDays = 366

    /// What the rows are.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        /// A day of the calendar.
        case day
        /// A week from Monday on, cut at the ends of what is asked.
        case week
        /// A month, cut at the ends of what is asked.
        case month
        /// A room over the whole time.
        case room
    }

    /// Times in microseconds.
    public struct Times: Hashable, Sendable {
        /// Open and not closed.
        public internal(set) var open: Int64 = 0
        /// The public times of bookings within that.
        public internal(set) var booked: Int64 = 0
        /// The public times and what is kept free around them within that.
        public internal(set) var occupied: Int64 = 0
        /// The public times outside of that.
        public internal(set) var bookedOutside: Int64 = 0

        /// The booked part of the open time in a hundred, to a tenth; `nil` where nothing is open.
        public var bookedPercent: Double? { Self.percent(booked, of: open) }
        /// The occupied part of the open time in a hundred, to a tenth; `nil` where nothing is open.
        public var occupiedPercent: Double? { Self.percent(occupied, of: open) }

        private static func percent(_ part: Int64, of whole: Int64) -> Double? {
            guard whole > 0 else { return nil }
            return (Double(part) / Double(whole) * 1000).rounded() / 10
        }
    }

    /// One row.
    public struct Row: Hashable, Sendable {
        /// The first day.
        public let first: LocalDate
        /// The last day.
        public let last: LocalDate
        /// The room; `nil` for a time of the whole building.
        public let room: Room?
        /// Its times.
        public internal(set) var times: Times
    }

    /// The building.
    public let building: Building
    /// The first day.
    public let first: LocalDate
    /// The last day.
    public let last: LocalDate
    /// What the rows are.
    public let part: Part
    /// The rows by time, or by room.
    public let rows: [Row]
    /// The whole building over the whole time, by space.
    public let total: Times

    /// Counts; pure.
    ///
    /// - Parameters:
    ///   - building: The building.
    ///   - first: The first day.
    ///   - last: The last day, not before the first.
    ///   - part: What the rows are.
    ///   - rooms: All of its rooms.
    ///   - uses: What occupies their spaces.
    public init(
        of building: Building,
        from first: LocalDate,
        to last: LocalDate,
        by part: Part,
        rooms: [Room],
        uses: [SpaceUse]
    ) {
        self.building = building
        self.first = first
        self.last = last
        self.part = part
        let zone = building.facts.zone
        let whole = TimeWindow(
            from: zone.start(of: first),
            to: zone.start(of: last.adding(days: 1))
        )
        let open = whole.map { building.facts.doors.open(during: $0) } ?? []
        let bySpace = Dictionary(grouping: uses, by: \.space)
        let spaces = Set(rooms.flatMap(\.spaces)).sorted { $0.description < $1.description }
        let counted = spaces.map { Self.count(bySpace[$0] ?? [], in: whole, open: open) }
        total = counted.reduce(into: Times()) { $0.add($1) }
        if part == .room {
            rows =
                rooms.sorted { $0.path < $1.path }
                .map { room in
                    let own = room.spaces.flatMap { bySpace[$0] ?? [] }
                    var times = Times()
                    times.add(Self.count(own, in: whole, open: open))
                    return Row(first: first, last: last, room: room, times: times)
                }
        } else {
            rows = Self.cut(from: first, to: last, by: part)
                .map { from, to in
                    var times = Times()
                    let window = TimeWindow(
                        from: zone.start(of: from),
                        to: zone.start(of: to.adding(days: 1))
                    )
                    if let window {
                        for space in counted { times.add(space, during: window) }
                    }
                    return Row(first: from, last: to, room: nil, times: times)
                }
        }
    }

    /// What there is of one space or one room, each in order and none touching another.
    fileprivate struct Counted {
        let open: [TimeWindow]
        let booked: [TimeWindow]
        let occupied: [TimeWindow]
        let outside: [TimeWindow]
    }

    private static func count(
        _ uses: [SpaceUse],
        in whole: TimeWindow?,
        open: [TimeWindow]
    ) -> Counted {
        var closed: [TimeWindow] = []
        var booked: [TimeWindow] = []
        var occupied: [TimeWindow] = []
        for use in uses {
            switch use.purpose {
            case .closure:
                closed.append(use.occupied)
            case .booking(_, let window, _, _, _):
                booked.append(window)
                occupied.append(use.occupied)
            }
        }
        let usable = TimeWindow.subtracting(TimeWindow.merged(closed), from: open)
        let inside = TimeWindow.merged(
            booked.compactMap { booked in
                whole.flatMap { booked.intersection(with: $0) }
            }
        )
        return Counted(
            open: usable,
            booked: TimeWindow.common(inside, usable),
            occupied: TimeWindow.common(TimeWindow.merged(occupied), usable),
            outside: TimeWindow.subtracting(usable, from: inside)
        )
    }

    /// The days of each row: a calendar's days, weeks or months, cut at both ends.
    private static func cut(
        from first: LocalDate,
        to last: LocalDate,
        by part: Part
    ) -> [(first: LocalDate, last: LocalDate)] {
        var cut: [(first: LocalDate, last: LocalDate)] = []
        var date = first
        while date <= last {
            let begins =
                switch part {
                case .week: date.weekday == .monday
                case .month: date.day == 1
                case .day, .room: true
                }
            if begins || cut.isEmpty {
                cut.append((date, date))
            } else {
                cut[cut.count - 1].last = date
            }
            date = date.adding(days: 1)
        }
        return cut
    }
}

extension Occupancy.Times {
    fileprivate mutating func add(_ counted: Occupancy.Counted) {
        open += TimeWindow.length(of: counted.open)
        booked += TimeWindow.length(of: counted.booked)
        occupied += TimeWindow.length(of: counted.occupied)
        bookedOutside += TimeWindow.length(of: counted.outside)
    }

    fileprivate mutating func add(_ counted: Occupancy.Counted, during window: TimeWindow) {
        open += TimeWindow.length(of: counted.open, during: window)
        booked += TimeWindow.length(of: counted.booked, during: window)
        occupied += TimeWindow.length(of: counted.occupied, during: window)
        bookedOutside += TimeWindow.length(of: counted.outside, during: window)
    }
}

extension TimeWindow {
    /// The length of some windows together.
    fileprivate static func length(of windows: [Self]) -> Int64 {
        windows.reduce(0) { $0 + $1.microseconds }
    }

    /// The length of what of some windows in order lies in another one.
    fileprivate static func length(of windows: [Self], during part: Self) -> Int64 {
        var (low, high) = (0, windows.count)
        while low < high {
            let middle = (low + high) / 2
            if windows[middle].end <= part.start { low = middle + 1 } else { high = middle }
        }
        var length: Int64 = 0
        while low < windows.count, let common = windows[low].intersection(with: part) {
            length += common.microseconds
            low += 1
        }
        return length
    }

    /// What lies in both of two lists, each in order and none touching another.
    static func common(_ left: [Self], _ right: [Self]) -> [Self] {
        var (mine, theirs) = (0, 0)
        var found: [Self] = []
        while mine < left.count, theirs < right.count {
            if let common = left[mine].intersection(with: right[theirs]) { found.append(common) }
            if left[mine].end < right[theirs].end { mine += 1 } else { theirs += 1 }
        }
        return found
    }

    /// What of some windows is left when others are taken away; both are in order and none touches
    /// another.
    static func subtracting(_ others: [Self], from windows: [Self]) -> [Self] {
        var next = 0
        return windows.flatMap { window -> [Self] in
            while next < others.count, others[next].end <= window.start { next += 1 }
            var end = next
            while end < others.count, others[end].start < window.end { end += 1 }
            return window.subtracting(Array(others[next..<end]))
        }
    }
}
