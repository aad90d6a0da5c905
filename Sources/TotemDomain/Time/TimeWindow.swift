/// A closed-open stretch of time, PostgreSQL's `tstzrange` with bounds `[)`.
///
/// Never empty.
public struct TimeWindow: Hashable, Sendable {
    /// The first moment inside.
    public let start: Instant
    /// The first moment after.
    public let end: Instant

    /// A window, or `nil` when it would be empty or run backwards.
    public init?(from start: Instant, to end: Instant) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    private init(unchecked start: Instant, _ end: Instant) {
        self.start = start
        self.end = end
    }

    /// Whether both share a moment; neighbours that only touch do not.
    public func overlaps(_ other: Self) -> Bool {
        start < other.end && other.start < end
    }

    /// Whether the moment lies inside.
    public func contains(_ moment: Instant) -> Bool {
        start <= moment && moment < end
    }

    /// Whether the other lies wholly inside.
    public func contains(_ other: Self) -> Bool {
        start <= other.start && other.end <= end
    }

    /// The window grown by minutes on both sides; the numbers are never negative.
    public func widened(minutesBefore: Int, minutesAfter: Int) -> Self {
        precondition(minutesBefore >= 0 && minutesAfter >= 0, "buffers are never negative")
        return Self(
            unchecked: start.adding(minutes: -minutesBefore),
            end.adding(minutes: minutesAfter)
        )
    }

    /// The length in microseconds.
    public var microseconds: Int64 { end.microseconds - start.microseconds }

    /// The length in minutes, a begun one counted whole.
    public var minutes: Int { Int((microseconds + 59_999_999) / 60_000_000) }

    /// The same stretch so many times 24 hours later.
    public func shifted(days: Int) -> TimeWindow? {
        let minutes = days * 24 * 60
        return TimeWindow(from: start.adding(minutes: minutes), to: end.adding(minutes: minutes))
    }
}
