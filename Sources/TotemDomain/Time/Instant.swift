/// A moment on the time line: microseconds since 1970-01-01T00:00Z, PostgreSQL's `timestamptz`.
public struct Instant: Hashable, Comparable, Sendable {
    /// Microseconds since the Unix epoch, leap seconds not counted.
    public let microseconds: Int64

    /// The moment so many microseconds after the Unix epoch.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The moment so many whole seconds after the Unix epoch.
    public init(seconds: Int64) {
        microseconds = seconds * 1_000_000
    }

    /// Whole seconds since the Unix epoch, rounded down.
    public var seconds: Int64 { microseconds.flooredQuotient(1_000_000) }

    /// Earlier moments come first.
    public static func < (left: Self, right: Self) -> Bool {
        left.microseconds < right.microseconds
    }

    /// The moment `minutes` later, or earlier when negative.
    public func adding(minutes: Int) -> Self {
        Self(microseconds: microseconds + Int64(minutes) * 60_000_000)
    }

    /// The moment `seconds` later, or earlier when negative.
    public func adding(seconds: Int) -> Self {
        Self(microseconds: microseconds + Int64(seconds) * 1_000_000)
    }

    /// The text of RFC 3339 with an offset, to the second, or to the microsecond where it has one.
    ///
    /// - Parameter offsetSeconds: Seconds east of UTC; zero is written `Z`.
    /// - Returns: The text, such as `2027-01-12T14:00:00+01:00`.
    public func rfc3339(offsetSeconds: Int = 0) -> String {
        let shifted = Instant(microseconds: microseconds + Int64(offsetSeconds) * 1_000_000)
        let local = LocalDateTime(utc: shifted)
        var text = local.date.description + "T" + local.time.description
        if local.time.second == 0 { text += ":00" }
        let fraction = microseconds.flooredRemainder(1_000_000)
        if fraction != 0 {
            let digits = String(fraction)
            text += "." + String(repeating: "0", count: 6 - digits.count) + digits
        }
        guard offsetSeconds != 0 else { return text + "Z" }
        let minutes = abs(offsetSeconds) / 60
        return text + (offsetSeconds < 0 ? "-" : "+")
            + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
    }
}

extension Int64 {
    /// Division that rounds towards minus infinity, as calendars need it.
    func flooredQuotient(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// The remainder that goes with `flooredQuotient`: never negative for a positive divisor.
    func flooredRemainder(_ divisor: Int64) -> Int64 {
        self - flooredQuotient(divisor) * divisor
    }
}

/// A number below one hundred in two digits.
func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
}
