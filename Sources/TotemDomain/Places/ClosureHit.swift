/// What a closure did to a booking that stood in its time and place.
public struct ClosureHit: Hashable, Sendable {
    /// The booking.
    public let booking: ID<Booking>
    /// Its session; `nil` for a plain booking.
    public let session: ID<Session>?
    /// What it is for.
    public let purpose: String
    /// What was done.
    public let deed: Deed
    /// The room it had.
    public let room: RoomPath
    /// How that was furnished; `nil` when left open.
    public let layout: LayoutKind?
    /// The room it was moved to; `nil` for one that was taken back.
    public let target: RoomPath?
    /// Its public time.
    public let window: TimeWindow
    /// What became of it when the closure was lifted; `nil` while that stands.
    public internal(set) var outcome: Outcome?
    /// Why it stayed as it was, as codes.
    public internal(set) var reasons: [String]

    /// A hit as stored.
    public init(
        booking: ID<Booking>,
        session: ID<Session>?,
        purpose: String,
        deed: Deed,
        room: RoomPath,
        layout: LayoutKind?,
        target: RoomPath?,
        window: TimeWindow,
        outcome: Outcome? = nil,
        reasons: [String] = []
    ) {
        self.booking = booking
        self.session = session
        self.purpose = purpose
        self.deed = deed
        self.room = room
        self.layout = layout
        self.target = target
        self.window = window
        self.outcome = outcome
        self.reasons = reasons
    }

    /// What a closure does to a booking.
    public enum Deed: String, CaseIterable, Hashable, Sendable {
        /// It got another room.
        case moved
        /// The house took its room back.
        case bumped
    }

    /// What becomes of it when the closure is lifted.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// It has its old room again.
        case restored
        /// It stays as it is.
        case kept
    }

    /// Whether a booking still is as the closure left it.
    public func isUntouched(_ booking: Booking, at now: Instant) -> Bool {
        switch deed {
        case .moved:
            booking.status(at: now).occupies && booking.room == target && booking.window == window
        case .bumped:
            booking.status == .cancelled && booking.cause == .bumped && booking.room == room
                && booking.window == window
        }
    }

    /// The same hit, with its old room again.
    public var restored: ClosureHit {
        var hit = self
        hit.outcome = .restored
        return hit
    }

    /// The same hit, left as it is, with why.
    public func kept(_ reasons: [String]) -> ClosureHit {
        var hit = self
        hit.outcome = .kept
        hit.reasons = reasons
        return hit
    }
}
