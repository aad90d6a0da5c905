public import TotemDomain
import TotemStore

/// Whether the demonstration may be loaded.
public enum DemonstrationStart: Hashable, Sendable {
    /// It begins now, and is noted so.
    case begins
    /// It was begun before and has not come to its end: it is under way, or was interrupted.
    case interrupted
    /// It is there already, or something else is.
    case occupied
}

extension Operations {
    /// Notes that the demonstration is being loaded, before anything of it is there.
    ///
    /// No operation of its own: it says nothing of the system's things, only of this database.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - limit: How long it may take.
    /// - Returns: Whether it may be loaded.
    /// - Throws: `unavailable` when the database is out of reach.
    public func beginDemonstration(
        at now: Instant,
        within limit: Duration
    ) async throws(Failure) -> DemonstrationStart {
        let begins = try await store.write(within: limit) {
            (writing) async throws(Failure) -> Bool in
            let begins = try await writing.beginDemonstration(at: now)
            try await writing.commit(Record())
            return begins
        }
        guard !begins else { return .begins }
        switch try await store.demonstration(within: limit) {
        case .begun: return .interrupted
        case .none, .whole: return .occupied
        }
    }

    /// Notes that all of the demonstration is there.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - limit: How long it may take.
    /// - Throws: `unavailable` when the database is out of reach.
    public func endDemonstration(
        at now: Instant,
        within limit: Duration
    ) async throws(Failure) {
        try await store.write(within: limit) { (writing) async throws(Failure) in
            var record = Record()
            record.endDemonstration(at: now)
            try await writing.commit(record)
        }
    }
}
