/// A time as a person or a program gave it: exact, or read on the clock of the place.
public enum TimeInput: Hashable, Sendable {
    /// A moment with its offset.
    case instant(Instant)
    /// A local time without offset, to be read in the building's zone.
    case local(LocalDateTime)

    /// Reads RFC 3339 with an offset, or the same without one; `nil` when it is neither.
    ///
    /// Fractions of a second are kept to the microsecond; a leap second (`:60`) is refused.
    public init?(_ text: String) {
        if let local = LocalDateTime(text) {
            self = .local(local)
            return
        }
        guard let moment = Instant(rfc3339: text) else { return nil }
        self = .instant(moment)
    }
}

extension Instant {
    /// A moment from the text of RFC 3339, section 5.6; `nil` when it is none.
    ///
    /// Seconds may be left out, as people do; a fraction needs them.
    public init?(rfc3339 text: String) {
        // Beyond ASCII nothing is valid, and then one byte is one character.
        guard text.utf8.allSatisfy({ $0 < 128 }) else { return nil }
        var body = Substring(text)
        var offset = 0
        if body.hasSuffix("Z") || body.hasSuffix("z") {
            body = body.dropLast()
        } else {
            guard let mark = body.index(body.endIndex, offsetBy: -6, limitedBy: body.startIndex),
                body[mark] == "+" || body[mark] == "-",
                let time = LocalTime(body[body.index(after: mark)...]), time.hour < 24
            else { return nil }
            offset = body[mark] == "-" ? -time.secondOfDay : time.secondOfDay
            body = body[..<mark]
        }
        var fraction: Int64 = 0
        if let point = body.firstIndex(of: ".") {
            guard let microseconds = Self.microseconds(body[body.index(after: point)...]),
                body[..<point].utf8.count(where: { $0 == UInt8(ascii: ":") }) == 2
            else { return nil }
            fraction = microseconds
            body = body[..<point]
        }
        guard let local = LocalDateTime(body.replacingLowercaseMark()) else { return nil }
        self.init(
            microseconds: (local.secondsSinceEpoch - Int64(offset)) * 1_000_000 + fraction
        )
    }

    /// The digits of a fraction of a second, cut to the microsecond; `nil` when there are others.
    private static func microseconds(_ digits: Substring) -> Int64? {
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let value = number(digits.prefix(6))
        else { return nil }
        return (digits.prefix(6).count..<6).reduce(Int64(value)) { scaled, _ in scaled * 10 }
    }
}

extension Substring {
    /// RFC 3339 lets `t` stand for `T`.
    fileprivate func replacingLowercaseMark() -> String {
        String(map { $0 == "t" ? "T" : $0 })
    }
}
