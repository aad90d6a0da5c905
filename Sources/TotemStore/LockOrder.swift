import Synchronization

/// What rows a transaction may lock, in the one order of the whole system.
///
/// Two transactions that lock in the same order can wait for each other but never both ways, so
/// none of them deadlocks. Within a rank the rows are locked in id order by one statement, which
/// takes the whole set; so a rank comes once in a transaction.
enum LockRank: Int, Comparable {
    /// A series, of which dates are decided about in turn.
    case series
    /// A building, when the heads in it are limited or rooms are added.
    case building
    /// Rules that count what is booked, or a rule that is changed.
    case rule
    /// Sessions with their seats.
    case session
    /// The spaces of a room.
    case space
    /// A booking or a closure, of which its spaces are held already or only given back.
    case booking

    static func < (left: LockRank, right: LockRank) -> Bool { left.rawValue < right.rawValue }
}

/// Watches in debug builds that one transaction locks in the order of `LockRank`.
final class LockOrder: Sendable {
    private let highest = Mutex<LockRank?>(nil)

    /// Notes that rows of a rank are about to be locked.
    func take(_ rank: LockRank) {
        assert(
            highest.withLock { highest in
                defer { highest = rank }
                return highest.map { $0 < rank } ?? true
            },
            "\(rank) is locked after a later rank, or twice"
        )
    }
}
