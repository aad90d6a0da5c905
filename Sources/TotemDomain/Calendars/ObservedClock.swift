/// A clock that a calendar describes itself: when its offset changes, by rules or by single times.
///
/// Source: RFC 5545, section 3.6.5.
public struct ObservedClock: Hashable, Sendable {
    /// The years in which its changes are counted; before and after, the nearest offset holds.
    public static let years = 2000...2060

    /// A stretch of the year with one offset, such as summer time.
    public struct Observance: Hashable, Sendable {
        /// Its first beginning, on the clock as it was before.
        public let onset: LocalDateTime
        /// Seconds east of UTC before.
        public let from: Int
        /// Seconds east of UTC in it.
        public let to: Int
        /// When it begins again.
        public let rule: RecurrenceRule?
        /// Further beginnings.
        public let added: [LocalDateTime]

        /// An observance.
        public init(
            onset: LocalDateTime,
            from: Int,
            to: Int,
            rule: RecurrenceRule?,
            added: [LocalDateTime]
        ) {
            self.onset = onset
            self.from = from
            self.to = to
            self.rule = rule
            self.added = added
        }
    }

    private struct Change: Hashable, Sendable {
        let local: LocalDateTime
        let from: Int
        let to: Int

        /// The first time of the clock that is read by the new offset: what the clock jumps over,
        /// and the first of two readings, still belong to the old one.
        var firstSeconds: Int64 {
            local.secondsSinceEpoch + Int64(max(0, to - from))
        }
    }

    private let changes: [Change]
    private let firstOffset: Int

    /// A clock; `nil` without any observance.
    public init?(_ observances: [Observance]) {
        var changes: Set<Change> = []
        for observance in observances {
            for onset in observance.onsets {
                changes.insert(Change(local: onset, from: observance.from, to: observance.to))
            }
        }
        guard
            let earliest = observances.min(by: {
                $0.onset.secondsSinceEpoch < $1.onset.secondsSinceEpoch
            })
        else { return nil }
        self.changes = changes.sorted {
            ($0.local.secondsSinceEpoch, $0.to) < ($1.local.secondsSinceEpoch, $1.to)
        }
        firstOffset = self.changes.first?.from ?? earliest.to
    }

    /// A clock that never changes.
    public init(offset: Int) {
        changes = []
        firstOffset = offset
    }

    /// What the clock shows at a moment.
    func local(_ moment: Instant) -> LocalDateTime {
        let offset = changes.last { $0.local.secondsSinceEpoch - Int64($0.from) <= moment.seconds }
            .map(\.to)
        return LocalDateTime(utc: moment.adding(seconds: offset ?? firstOffset))
    }

    /// The moment that a time of the clock means.
    func moment(of local: LocalDateTime) -> Instant {
        let seconds = local.secondsSinceEpoch
        // The last change that has happened by then, by halving.
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].firstSeconds <= seconds { low = middle + 1 } else { high = middle }
        }
        let offset = low == 0 ? firstOffset : changes[low - 1].to
        return Instant(seconds: seconds - Int64(offset))
    }
}

extension ObservedClock.Observance {
    /// When it begins within the years that count; the last one before them holds on, too.
    fileprivate var onsets: [LocalDateTime] {
        let years = ObservedClock.years
        guard let first = LocalDate(year: years.lowerBound, month: 1, day: 1),
            let last = LocalDate(year: years.upperBound, month: 12, day: 31)
        else { return [] }
        var onsets = [onset] + added
        guard let rule else { return onsets }
        let from = rule.isCounted ? onset.date : max(onset.date, first.adding(days: -366))
        var counted = 1
        rule.days(from: onset.date, notBefore: from, through: last) { day in
            guard day > onset.date else { return true }
            let local = LocalDateTime(date: day, time: onset.time)
            switch rule.end {
            case nil: break
            case .count(let count): if counted >= count { return false }
            case .day(let end): if day > end { return false }
            case .local(let end):
                if local.secondsSinceEpoch > end.secondsSinceEpoch { return false }
            case .instant(let end):
                if local.secondsSinceEpoch - Int64(self.from) > end.seconds { return false }
            }
            counted += 1
            onsets.append(local)
            return true
        }
        return onsets
    }
}

extension RecurrenceRule {
    /// Whether it ends after a number of dates, which makes each of them count.
    var isCounted: Bool {
        if case .count = end { true } else { false }
    }
}
