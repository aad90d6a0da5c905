/// When a room can be had and when not, without saying what it is used for.
public struct FreeBusy: Hashable, Sendable {
    /// The greatest length of the time that is looked at.
    public static let longestDays = 62

    /// The room.
    public let room: Room
    /// The time that was looked at.
    public let window: TimeWindow
    /// The whole of that time in order, cut where the state changes.
    public let stretches: [Stretch]

    /// A stretch of time in one state.
    public struct Stretch: Hashable, Sendable {
        /// The time.
        public let window: TimeWindow
        /// What can be said of the room then.
        public let state: State

        /// A stretch.
        public init(window: TimeWindow, state: State) {
            self.window = window
            self.state = state
        }
    }

    /// What everybody may know of a room at a moment.
    public enum State: Hashable, Sendable {
        /// Open, and nobody has it.
        case free
        /// Somebody has it, or it is being prepared for somebody.
        case busy
        /// It takes nobody, for that reason.
        case closed(reason: String)
        /// A public holiday keeps the doors shut.
        case holiday([Holiday])
        /// The building's doors are shut.
        case outsideHours

        /// The stable word that programs branch on.
        public var word: String {
            switch self {
            case .free: "free"
            case .busy: "busy"
            case .closed: "closed"
            case .holiday: "holiday"
            case .outsideHours: "outside-hours"
            }
        }

        /// Whether the doors are shut, be it for a holiday.
        public var isShut: Bool {
            switch self {
            case .holiday, .outsideHours: true
            case .free, .busy, .closed: false
            }
        }

        /// Why it is closed; `nil` in every other state.
        public var reason: String? {
            if case .closed(let reason) = self { return reason }
            return nil
        }
    }

    /// Something that occupies a room.
    public struct Occupation: Hashable, Sendable {
        /// The room's code.
        public let room: Code
        /// The time.
        public let window: TimeWindow
        /// Why it is closed then; `nil` for what is booked.
        public let closure: String?

        /// An occupation.
        public init(room: Code, window: TimeWindow, closure: String?) {
            self.room = room
            self.window = window
            self.closure = closure
        }
    }

    /// Cuts a time by what occupies a room and by the hours of its building; pure.
    ///
    /// What is closed is told before what is booked, and that before the hours: a booking may
    /// stand outside of them when somebody set them aside.
    public init(
        room: Room,
        hours: OpeningHours,
        window: TimeWindow,
        occupations: [Occupation]
    ) {
        let doors = Doors(hours: hours, zone: room.zone, calendar: nil)
        self.init(room: room, doors: DoorTimes(doors, during: window), occupations: occupations)
    }

    /// Cuts a time by what occupies a room and by the doors of its building; pure.
    init(room: Room, doors: DoorTimes, occupations: [Occupation]) {
        self.room = room
        window = doors.window
        let own = occupations.filter { $0.room == room.facts.code }
        let (window, open) = (window, doors.open)
        let closures = own.filter { $0.closure != nil }.sorted { $0.window.start < $1.window.start }
        let booked = TimeWindow.merged(own.filter { $0.closure == nil }.map(\.window))
        let edges = Set(
            (open + booked + closures.map(\.window) + doors.shut.map(\.window))
                .flatMap { [$0.start, $0.end] }
                .filter { window.contains($0) } + [window.start]
        )
        .sorted()
        var (isOpen, isBooked) = (Rising(windows: open), Rising(windows: booked))
        var cut: [Stretch] = []
        for (start, end) in zip(edges, edges.dropFirst() + [window.end]) {
            guard let piece = TimeWindow(from: start, to: end) else { continue }
            let (open, booked) = (isOpen.contains(start), isBooked.contains(start))
            let state: State
            if let reason = closures.first(where: { $0.window.contains(start) })?.closure {
                state = .closed(reason: reason)
            } else {
                state = booked ? .busy : open ? .free : doors.shutState(at: start)
            }
            cut.append(Stretch(window: piece, state: state))
        }
        stretches = Self.joined(cut)
    }

    private static func joined(_ stretches: [Stretch]) -> [Stretch] {
        stretches.reduce(into: []) { joined, next in
            guard let last = joined.last, last.state == next.state,
                let both = TimeWindow(from: last.window.start, to: next.window.end)
            else {
                joined.append(next)
                return
            }
            joined[joined.count - 1] = Stretch(window: both, state: last.state)
        }
    }

    /// What of the stretches lies in a time, such as a day.
    public func stretches(during part: TimeWindow) -> [Stretch] {
        stretches.compactMap { stretch in
            stretch.window.intersection(with: part)
                .map { Stretch(window: $0, state: stretch.state) }
        }
    }

    /// The next time of at least so many minutes in which the room is free; `nil` when the time
    /// that was looked at has none.
    public func nextFree(after now: Instant, minutes: Int) -> TimeWindow? {
        for stretch in stretches where stretch.state == .free {
            let start = max(stretch.window.start, now)
            guard let rest = TimeWindow(from: start, to: stretch.window.end) else { continue }
            if rest.microseconds >= Int64(minutes) * 60_000_000 { return rest }
        }
        return nil
    }
}

/// The rooms of a building with when each can be had.
public struct BuildingFreeBusy: Hashable, Sendable {
    /// The building.
    public let building: Building
    /// The time that was looked at.
    public let window: TimeWindow
    /// Its rooms, the largest first.
    public let rooms: [FreeBusy]

    /// Cuts a time for every room; pure.
    public init(
        building: Building,
        rooms: [Room],
        window: TimeWindow,
        occupations: [FreeBusy.Occupation]
    ) {
        self.building = building
        self.window = window
        let byRoom = Dictionary(grouping: occupations, by: \.room)
        let doors = DoorTimes(building.facts.doors, during: window)
        self.rooms =
            rooms.sorted {
                ($1.facts.largestCapacity, $0.path) < ($0.facts.largestCapacity, $1.path)
            }
            .map { room in
                FreeBusy(
                    room: room,
                    doors: doors,
                    occupations: byRoom[room.facts.code] ?? []
                )
            }
    }
}

/// The time for which somebody wants to know when rooms are free; every field is parsed already.
public struct FreeBusyRequest: Hashable, Sendable {
    /// The start, on the clock of the building where it has no offset.
    public let from: TimeInput
    /// The end.
    public let to: TimeInput

    /// A request.
    public init(from: TimeInput, to: TimeInput) {
        self.from = from
        self.to = to
    }

    /// The time on a clock; pure.
    ///
    /// Nothing is decided by it, so that of two readings of a local time the first one does.
    public func window(in zone: Zone) -> Result<TimeWindow, Refusals> {
        let (start, end) = (from.reading(in: zone), to.reading(in: zone))
        guard let window = TimeWindow(from: start, to: end) else {
            let problem: FieldFault.Problem = start == end ? .zeroLength : .endBeforeStart
            return .failure(Refusals([.invalid(FieldFault("/to", problem))]))
        }
        let longest = start.adding(minutes: FreeBusy.longestDays * 24 * 60 + 60)
        guard end <= longest else {
            let fault = FieldFault("/to", .longerThan(days: FreeBusy.longestDays))
            return .failure(Refusals([.invalid(fault)]))
        }
        return .success(window)
    }
}

extension TimeInput {
    fileprivate func reading(in zone: Zone) -> Instant {
        switch self {
        case .instant(let moment): moment
        case .local(let local): zone.first(local)
        }
    }
}

extension Zone {
    /// The first moment at which the clock of the place shows that time, or jumps over it.
    public func first(_ local: LocalDateTime) -> Instant {
        switch readings(of: local) {
        case .unique(let moment), .gap(let moment, _), .ambiguous(let moment, _): moment
        }
    }

    /// The moment at which a day begins there.
    public func start(of date: LocalDate) -> Instant {
        first(LocalDateTime(date: date.adding(days: -1), time: .endOfDay))
    }

    /// A whole day on the clock of the place; `nil` in no zone that there is.
    public func day(_ date: LocalDate) -> TimeWindow? {
        TimeWindow(from: start(of: date), to: start(of: date.adding(days: 1)))
    }
}

/// When the doors are open within a window, and when holidays keep them shut.
struct DoorTimes {
    let window: TimeWindow
    let open: [TimeWindow]
    let shut: [Doors.Shut]

    init(_ doors: Doors, during window: TimeWindow) {
        self.window = window
        open = doors.open(during: window)
        shut = doors.shut(during: window)
    }

    /// Why the doors are shut at a moment.
    func shutState(at moment: Instant) -> FreeBusy.State {
        let holidays = shut.first { $0.window.contains(moment) }?.holidays
        return holidays.map { .holiday($0) } ?? .outsideHours
    }
}

extension TimeWindow {
    /// What lies in both; `nil` when they share no moment.
    public func intersection(with other: Self) -> Self? {
        TimeWindow(from: max(start, other.start), to: min(end, other.end))
    }

    /// The same times in order, with those that overlap or touch joined.
    public static func merged(_ windows: [Self]) -> [Self] {
        windows.sorted { $0.start < $1.start }
            .reduce(into: []) { merged, next in
                guard let last = merged.last, next.start <= last.end,
                    let both = TimeWindow(from: last.start, to: max(last.end, next.end))
                else {
                    merged.append(next)
                    return
                }
                merged[merged.count - 1] = both
            }
    }
}

/// Windows that neither overlap nor touch, in order, asked for moments that only rise.
private struct Rising {
    let windows: [TimeWindow]
    private var index = 0

    init(windows: [TimeWindow]) {
        self.windows = windows
    }

    mutating func contains(_ moment: Instant) -> Bool {
        while index < windows.count, windows[index].end <= moment { index += 1 }
        return index < windows.count && windows[index].contains(moment)
    }
}
