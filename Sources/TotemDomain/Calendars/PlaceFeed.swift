/// What a calendar of a building or of a room tells to programs that subscribe to it.
public struct PlaceFeed: Sendable {
    /// How long before today what is over is still told, in days.
    public static let daysBack = 30
    /// How far ahead it looks, in days.
    public static let daysAhead = 400
    /// How long what came to nothing is told as cancelled, in days.
    public static let daysCancelled = 30

    /// The building.
    public let building: Building
    /// The room; `nil` for all of the building.
    public let room: Room?
    /// What occupies it, by start.
    public let entries: [Entry]
    /// Whether the reader may know what is booked for what.
    public let tellsPurposes: Bool

    /// A feed.
    ///
    /// - Parameters:
    ///   - building: The building.
    ///   - room: The room; `nil` for all of the building.
    ///   - entries: What occupies it, by start.
    ///   - tellsPurposes: Whether the reader may know what is booked for what.
    public init(building: Building, room: Room?, entries: [Entry], tellsPurposes: Bool) {
        self.building = building
        self.room = room
        self.entries = entries
        self.tellsPurposes = tellsPurposes
    }

    /// The time that a feed tells about.
    public static func window(at now: Instant) -> TimeWindow? {
        TimeWindow(
            from: now.adding(seconds: -daysBack * 86_400),
            to: now.adding(seconds: daysAhead * 86_400)
        )
    }

    /// A booking or a closure.
    public struct Entry: Hashable, Sendable {
        /// The identity of the booking or the closure.
        public let id: String
        /// Raised by each change.
        public let version: Int
        /// When it last changed.
        public let changedAt: Instant
        /// How it stands.
        public let state: State
        /// The name of the room; `nil` for the whole building.
        public let room: String?
        /// The public time.
        public let window: TimeWindow
        /// What it is.
        public let matter: Matter

        /// An entry as stored.
        ///
        /// - Parameters:
        ///   - id: The identity.
        ///   - version: Raised by each change.
        ///   - changedAt: When it last changed.
        ///   - state: How it stands.
        ///   - room: The name of the room; `nil` for the whole building.
        ///   - window: The public time.
        ///   - matter: What it is.
        public init(
            id: String,
            version: Int,
            changedAt: Instant,
            state: State,
            room: String?,
            window: TimeWindow,
            matter: Matter
        ) {
            self.id = id
            self.version = version
            self.changedAt = changedAt
            self.state = state
            self.room = room
            self.window = window
            self.matter = matter
        }
    }

    /// How an entry stands.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// It is sure.
        case standing
        /// It is held, and may yet run out.
        case tentative
        /// It came to nothing.
        case cancelled
    }

    /// What an entry is.
    public enum Matter: Hashable, Sendable {
        /// A booking, with what only those may know who have a role.
        case booking(purpose: String)
        /// A session that everybody may find.
        case session(title: String, slug: Code)
        /// A closure of a kind, with the reason that everybody hears.
        case closure(Closure.Kind, reason: String)
        /// A closure that lets some parties in, with the reason: it occupies nothing.
        case limit([BookingRule.Party], reason: String)
    }
}
