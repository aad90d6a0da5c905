/// The code or badge that opens a room for a booking, without the secret itself.
public struct BookingKey: Hashable, Sendable {
    /// For which booking.
    public let booking: ID<Booking>
    /// From when on it is given out.
    public let releaseAt: Instant
    /// The clock of the building.
    public let zone: Zone
    /// The secret, where it was asked for and may be told; else `nil`.
    public let secret: String?

    /// A key.
    public init(booking: ID<Booking>, releaseAt: Instant, zone: Zone, secret: String? = nil) {
        self.booking = booking
        self.releaseAt = releaseAt
        self.zone = zone
        self.secret = secret
    }
}

/// A code to keep for a booking.
public struct BookingKeyDraft: Hashable, Sendable {
    /// The code, or the number of the badge.
    public let secret: String
    /// From when on it is given out; `nil` an hour before the begin.
    public let releaseAt: TimeInput?

    /// A draft.
    public init(secret: String, releaseAt: TimeInput?) {
        self.secret = secret
        self.releaseAt = releaseAt
    }

    /// The moment of release, on the clock of the building, before the booking ends; pure.
    public func release(for booking: Booking) -> Result<Instant, Refusals> {
        guard let releaseAt else {
            return .success(booking.window.start.adding(minutes: -Booking.checkInMinutes))
        }
        switch releaseAt.moment(in: booking.zone, pointer: "/releaseAt") {
        case .failure(let told): return .failure(told)
        case .success(let moment) where moment >= booking.window.end:
            return .failure(Refusals([.invalid(FieldFault("/releaseAt", .afterStart))]))
        case .success(let moment): return .success(moment)
        }
    }
}

extension BookingKey {
    /// None is kept for the booking.
    public static let missing = Refusal.stale(.booking, status: "without a key")
    /// One is kept, and not told yet.
    public static let unreleased = Refusal.stale(.booking, status: "key not released")

    /// Why the secret is not told; `nil` when it may be.
    public func refusal(of booking: Booking, at now: Instant) -> Refusal? {
        guard booking.status == .confirmed else {
            return .stale(.booking, status: booking.status.rawValue)
        }
        if now < releaseAt { return Self.unreleased }
        if now >= booking.window.end { return .stale(.booking, status: "over") }
        return nil
    }
}
