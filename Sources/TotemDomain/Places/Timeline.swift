/// What happens in the rooms of a building over some days.
public struct Timeline: Hashable, Sendable {
    /// The most days that one timeline shows.
    public static let maximumDays = 31

    /// The building.
    public let building: Building
    /// The days on the clock of the building.
    public let days: [Day]
    /// The moment at which it was read.
    public let now: Instant
    /// The rooms in the order of their making, each with what happens in it.
    public let rooms: [Row]
    /// The closures of those days that let some parties in; they occupy nothing.
    public let limits: [Closure]

    /// One day of a place.
    public struct Day: Hashable, Sendable {
        /// The date.
        public let date: LocalDate
        /// From midnight to midnight: 23 or 25 hours where the clock changes.
        public let window: TimeWindow
        /// When the doors are open.
        public let open: [TimeWindow]
        /// The public holidays that keep them shut.
        public let holidays: [Holiday]
    }

    /// One room with what happens in it.
    public struct Row: Hashable, Sendable {
        /// The room.
        public let room: Room
        /// By start; those of a room over several spaces may overlap.
        public let segments: [Segment]
    }

    /// A stretch of time in which a room cannot be booked.
    public struct Segment: Hashable, Sendable {
        /// Why.
        public let kind: Kind
        /// The whole stretch, also where it reaches beyond the days.
        public let window: TimeWindow
        /// What was booked or closed, which may be another room that shares a space with this
        /// one; `nil` where the whole building is closed.
        public let room: RoomPath?
        /// The booking; `nil` for a closure, and for those who may not know.
        public let booking: ID<Booking>?
        /// The session it was booked for; `nil` as `booking` is.
        public let session: ID<Session>?
        /// What the booking is for, or why it is closed; `nil` for those who may not know.
        public let text: String?

        /// Why a room cannot be booked.
        public enum Kind: String, CaseIterable, Hashable, Sendable {
            /// A booking stands.
            case booked
            /// A booking is held for somebody.
            case held
            /// Kept free before or after a booking.
            case turnaround
            /// A closure stands.
            case closed
            /// A closure stands for work on the place.
            case maintenance

            /// Whether a closure keeps everybody out.
            public var isClosing: Bool { self == .closed || self == .maintenance }
        }
    }

    /// Sorts what occupies the spaces of a building into its rooms; pure.
    ///
    /// - Parameters:
    ///   - building: The building.
    ///   - days: What `Building.days` gave.
    ///   - rooms: Its rooms.
    ///   - uses: What occupies its spaces on those days, by start.
    ///   - now: The clock.
    ///   - tellsPurposes: Whether the reader may know what bookings are for.
    ///   - limits: The closures of those days that let some parties in.
    public init(
        building: Building,
        days: [Day],
        rooms: [Room],
        uses: [SpaceUse],
        now: Instant,
        tellsPurposes: Bool,
        limits: [Closure] = []
    ) {
        self.limits = limits
        self.building = building
        self.days = days
        self.now = now
        let bySpace = Dictionary(grouping: uses, by: \.space)
        self.rooms = rooms.map { room in
            var seen: Set<SpaceUse.Purpose> = []
            let found = room.spaces.flatMap { bySpace[$0] ?? [] }
                .filter { seen.insert($0.purpose).inserted }
            let segments = found.flatMap { $0.segments(tellsPurposes: tellsPurposes) }
            return Row(
                room: room,
                segments: segments.sorted {
                    ($0.window.start, $0.window.end) < ($1.window.start, $1.window.end)
                }
            )
        }
    }
}

/// What occupies one space for a stretch of time.
public struct SpaceUse: Hashable, Sendable {
    /// The space.
    public let space: ID<Space>
    /// The occupied time, with turnaround.
    public let occupied: TimeWindow
    /// What was booked or closed; `nil` where the whole building is closed.
    public let room: RoomPath?
    /// What for.
    public let purpose: Purpose

    /// What a space is occupied for.
    public enum Purpose: Hashable, Sendable {
        /// A booking, with its public time, what it is for and its session.
        case booking(ID<Booking>, TimeWindow, isHeld: Bool, purpose: String, ID<Session>?)
        /// A closure with its reason.
        case closure(ID<Closure>, reason: String, Closure.Kind = .closure)
    }

    /// A use of a space.
    public init(space: ID<Space>, occupied: TimeWindow, room: RoomPath?, purpose: Purpose) {
        self.space = space
        self.occupied = occupied
        self.room = room
        self.purpose = purpose
    }

    /// The use as a timeline tells it: the public time and what is kept free around it.
    fileprivate func segments(tellsPurposes: Bool) -> [Timeline.Segment] {
        switch purpose {
        case .closure(_, let reason, let kind):
            return [
                Timeline.Segment(
                    kind: kind == .maintenance ? .maintenance : .closed,
                    window: occupied,
                    room: room,
                    booking: nil,
                    session: nil,
                    text: reason
                )
            ]
        case .booking(let id, let window, let isHeld, let purpose, let session):
            let parts: [(kind: Timeline.Segment.Kind, window: TimeWindow?)] = [
                (.turnaround, TimeWindow(from: occupied.start, to: window.start)),
                (isHeld ? .held : .booked, window),
                (.turnaround, TimeWindow(from: window.end, to: occupied.end)),
            ]
            return parts.compactMap { part in
                part.window.map { window in
                    Timeline.Segment(
                        kind: part.kind,
                        window: window,
                        room: room,
                        booking: tellsPurposes ? id : nil,
                        session: tellsPurposes ? session : nil,
                        text: tellsPurposes ? purpose : nil
                    )
                }
            }
        }
    }
}

extension BuildingFacts {
    /// Days on the clock of the building, each with its opening hours.
    ///
    /// A day that the clock of the place left out, as Samoa did with 30 December 2011, is missing.
    public func days(from first: LocalDate, count: Int) -> [Timeline.Day] {
        let doors = doors
        return (0..<count)
            .compactMap { index in
                let date = first.adding(days: index)
                guard let window = zone.window(of: date) else { return nil }
                return Timeline.Day(
                    date: date,
                    window: window,
                    open: doors.open(during: window),
                    holidays: doors.holidays(on: date)
                )
            }
    }
}

extension Zone {
    /// A day from midnight to midnight; `nil` for a day that the clock of the place left out.
    public func window(of date: LocalDate) -> TimeWindow? {
        let midnight = LocalTime.endOfDay
        return TimeWindow(
            from: start(of: LocalDateTime(date: date.adding(days: -1), time: midnight)),
            to: start(of: LocalDateTime(date: date, time: midnight))
        )
    }

    /// The first moment at which the clock of the place shows that time, or has jumped over it.
    public func start(of local: LocalDateTime) -> Instant {
        switch readings(of: local) {
        case .unique(let moment), .ambiguous(let moment, _), .gap(_, let moment): moment
        }
    }
}
