/// The moment by which an answer is of use; later ones are given up.
public struct Deadline: Hashable, Comparable, Sendable {
    /// The moment on the clock that never jumps.
    public let instant: ContinuousClock.Instant

    /// Names the moment.
    public init(_ instant: ContinuousClock.Instant) {
        self.instant = instant
    }

    /// A moment from now on.
    public static func `in`(_ duration: Duration) -> Deadline {
        Deadline(.now + duration)
    }

    /// Orders by time.
    public static func < (left: Deadline, right: Deadline) -> Bool {
        left.instant < right.instant
    }

    /// What is left, zero when it has passed.
    public var remaining: Duration {
        max(.zero, ContinuousClock.Instant.now.duration(to: instant))
    }

    /// Whether it has passed.
    public var hasPassed: Bool {
        instant <= .now
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, so that a timer never fires too early.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        let milliseconds = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int(
            clamping: seconds.multipliedReportingOverflow(by: 1_000).overflow
                ? Int64.max : seconds * 1_000 + milliseconds
        )
    }
}
