/// What an organiser says when calling a session off.
public struct CancellationRequest: Hashable, Sendable {
    /// Why, in the organiser's words; everybody concerned reads it.
    public let reason: String?

    /// A request.
    public init(reason: String?) {
        self.reason = reason
    }
}

/// What calling a session off does to those who hold or wait for a place.
public struct SessionCancellation: Hashable, Sendable {
    /// Registrations that end with the session; each of these people is told.
    public let cancelled: [ID<Registration>]
    /// Pending registrations whose time had run out before; whose offer had run out hears of the
    /// session all the same.
    public let expired: [ID<Registration>]
    /// The counts afterwards: nobody sits and nobody waits.
    public let pool: SeatPool
}

extension Session {
    /// Decides calling the session off; pure.
    ///
    /// Calling off twice is calling off once. A session that is over took place, whatever is said
    /// about it now.
    ///
    /// - Parameters:
    ///   - live: Every live registration, read under the session's lock.
    ///   - now: The database's clock, read after the lock.
    /// - Returns: What to record, `nil` when it was called off before, or what speaks against it.
    public func cancellation(
        of live: [LiveRegistration],
        at now: Instant
    ) -> Result<SessionCancellation?, Refusals> {
        switch status {
        case .cancelled:
            return .success(nil)
        case .ended, .closed:
            return .failure(Refusals([.stale(.session, status: status.rawValue)]))
        case .published where window.end <= now:
            return .failure(Refusals([.stale(.session, status: Status.ended.rawValue)]))
        case .draft, .published:
            break
        }
        var pool = seats
        for registration in live { pool.release(registration) }
        return .success(
            SessionCancellation(
                cancelled: live.filter { !$0.hasRunOut(at: now) }.map(\.id),
                expired: live.filter { $0.hasRunOut(at: now) }.map(\.id),
                pool: pool
            )
        )
    }
}

extension LiveRegistration {
    /// Whether it was pending for too long.
    fileprivate func hasRunOut(at now: Instant) -> Bool { status == .pending && isDue(at: now) }
}

extension SeatPool {
    /// Takes a registration off the counts, wherever it stood in them.
    fileprivate mutating func release(_ registration: LiveRegistration) {
        switch registration.status {
        case .confirmed: release(confirmed: registration.party)
        case .waitlisted: waiting -= 1
        case .pending, .offered: release(held: registration.seatsHeld)
        case .withdrawn, .expired, .declined, .cancelled: break
        }
    }
}
