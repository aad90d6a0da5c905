import Foundation

/// A time zone by its IANA name, such as `Europe/Paris`.
///
/// It belongs to a building.
///
/// This is the one place where local time becomes an instant and back; no SQL does it, because
/// two zone databases would disagree.
public struct Zone: Hashable, Sendable, CustomStringConvertible {
    private let zone: TimeZone

    /// A zone by its IANA name; `nil` for names that the zone database lacks and for bare offsets.
    public init?(_ name: String) {
        let hasPlace = name.utf8.contains(UInt8(ascii: "/")) && !name.hasPrefix("Etc/")
        let isName = name == "UTC" || hasPlace
        guard isName, let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    /// The clock without seasons, for what has no place.
    public static let utc = Zone(fixed: TimeZone(secondsFromGMT: 0) ?? .gmt)

    private init(fixed zone: TimeZone) {
        self.zone = zone
    }

    /// The IANA name.
    public var description: String { zone.identifier }

    /// Seconds east of UTC at that moment.
    public func offsetSeconds(at moment: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.seconds)))
    }

    /// What the clock of the place shows at that moment.
    public func local(_ moment: Instant) -> LocalDateTime {
        LocalDateTime(utc: moment.adding(seconds: offsetSeconds(at: moment)))
    }

    /// The moments at which the clock of the place shows that time.
    ///
    /// The offsets of a day before and a day after are the only candidates: no zone of the
    /// database changes twice within two days of a change.
    public func readings(of local: LocalDateTime) -> LocalReading {
        let asUTC = Instant(seconds: local.secondsSinceEpoch)
        let before = offsetSeconds(at: asUTC.adding(seconds: -86_400))
        let after = offsetSeconds(at: asUTC.adding(seconds: 86_400))
        let candidates = before == after ? [before] : [before, after]
        let found = candidates.map { asUTC.adding(seconds: -$0) }
            .filter { self.local($0) == local }.sorted()
        switch found.count {
        case 1: return .unique(found[0])
        case 2: return .ambiguous(found[0], found[1])
        default:
            let shifted = candidates.map { asUTC.adding(seconds: -$0) }.sorted()
            return .gap(shifted[0], shifted[shifted.count - 1])
        }
    }
}

/// What a local time can mean.
public enum LocalReading: Hashable, Sendable {
    /// The clock shows it once.
    case unique(Instant)
    /// The clock jumps over it: the readings with the offset after and before the jump.
    case gap(Instant, Instant)
    /// The clock shows it twice: first and second.
    case ambiguous(Instant, Instant)
}

extension Zone {
    /// The first moment at which the clock of the place shows a time; where it jumps over it, the
    /// moment of the jump.
    public func earliest(_ local: LocalDateTime) -> Instant {
        switch readings(of: local) {
        case .unique(let moment), .ambiguous(let moment, _): moment
        case .gap(let early, let late): jump(after: early, until: late)
        }
    }

    /// The last moment at which the clock of the place shows a time; where it jumps over it, the
    /// moment of the jump.
    public func latest(_ local: LocalDateTime) -> Instant {
        switch readings(of: local) {
        case .unique(let moment), .ambiguous(_, let moment): moment
        case .gap(let early, let late): jump(after: early, until: late)
        }
    }

    /// The first second with the offset of the later moment, by halving what lies between.
    private func jump(after early: Instant, until late: Instant) -> Instant {
        let offset = offsetSeconds(at: late)
        var (low, high) = (early.seconds, late.seconds)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offsetSeconds(at: Instant(seconds: middle)) == offset {
                high = middle
            } else {
                low = middle
            }
        }
        return Instant(seconds: high)
    }
}

/// A change of a clock's offset.
public struct ZoneChange: Hashable, Sendable {
    /// The first second of the new offset.
    public let at: Instant
    /// Seconds east of UTC before.
    public let from: Int
    /// Seconds east of UTC since.
    public let to: Int
}

extension Zone {
    /// The changes of the offset within a window, in order.
    ///
    /// No zone of the database changes twice within two days of a change, so that looks two days
    /// apart miss none.
    public func changes(in window: TimeWindow) -> [ZoneChange] {
        let step = 2 * 86_400
        var found: [ZoneChange] = []
        var early = window.start
        while early < window.end {
            let late = min(early.adding(seconds: step), window.end)
            let (before, after) = (offsetSeconds(at: early), offsetSeconds(at: late))
            if before != after {
                found.append(
                    ZoneChange(at: jump(after: early, until: late), from: before, to: after)
                )
            }
            early = late
        }
        return found
    }
}
