/// How long a room takes to be furnished otherwise between two bookings.
public struct Turnaround: Hashable, Sendable {
    /// How it was furnished; `nil` for any way.
    public let from: LayoutKind?
    /// How it is to be furnished; `nil` for any way.
    public let to: LayoutKind?
    /// The minutes that it takes.
    public let minutes: Int

    /// A turnaround.
    public init(from: LayoutKind?, to: LayoutKind?, minutes: Int) {
        self.from = from
        self.to = to
        self.minutes = minutes
    }

    /// Whether it speaks of a change, and how closely: 3 for both ways named, 0 for neither;
    /// `nil` when it does not.
    fileprivate func closeness(_ before: LayoutKind?, _ after: LayoutKind?) -> Int? {
        guard from == nil || from == before, to == nil || to == after else { return nil }
        return (from == nil ? 0 : 2) + (to == nil ? 0 : 1)
    }

    /// By what was, then by what is to be; any way first.
    static func precedes(_ left: Self, _ right: Self) -> Bool {
        func place(_ kind: LayoutKind?) -> Int {
            kind.flatMap { LayoutKind.allCases.firstIndex(of: $0) } ?? -1
        }
        return (place(left.from), place(left.to)) < (place(right.from), place(right.to))
    }
}

extension RoomFacts {
    /// The minutes between a booking in one layout and the next in another; `nil` for a room
    /// without such rules, which keeps its buffers around each booking.
    ///
    /// The rule that names both layouts wins, then nothing for the same layout, then the rule that
    /// names the first, then the one that names the second, then the one for all, and at last
    /// both buffers.
    public func turnaround(from before: LayoutKind?, to after: LayoutKind?) -> Int? {
        guard !turnarounds.isEmpty else { return nil }
        let speaking = turnarounds.compactMap { rule in
            rule.closeness(before, after).map { (closeness: $0, minutes: rule.minutes) }
        }
        let closest = speaking.max { $0.closeness < $1.closeness }
        if let closest, closest.closeness == 3 { return closest.minutes }
        if let before, before == after { return 0 }
        return closest?.minutes ?? bufferBeforeMinutes + bufferAfterMinutes
    }

    /// The minutes kept free after a booking whatever comes next: with rules for the change of
    /// layout they are charged to the booking that comes.
    public var keptAfterMinutes: Int { turnarounds.isEmpty ? bufferAfterMinutes : 0 }
}
