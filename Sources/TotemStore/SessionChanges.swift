import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let seatingLive = define(
        Queries.seatingLive,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self, String.self, Int16.self, Int16.self, Timestamp?.self),
        row: { id, status, party, held, expires in
            LiveRegistration(
                id: ID(id),
                status: try word(status),
                party: Int(party),
                seatsHeld: Int(held),
                expiresAt: expires.map { Instant($0) }
            )
        }
    )
}

/// A session under its lock, whole, with everybody who holds or waits for a place.
public struct LockedAttendance: Sendable {
    /// The session as it is after the wait for the lock.
    public let session: Session
    /// Every live registration, in id order.
    public let live: [LiveRegistration]
    /// The next position on the waiting list.
    public let nextPosition: Int
    /// The database's clock, read after the lock.
    public let now: Instant
}

extension Writing {
    /// Locks a session and reads the whole of it and its live registrations; `nil` when there is
    /// no such session.
    public func lockAttendance(
        _ id: ID<Session>,
        now: Instant?
    ) async throws(Failure) -> LockedAttendance? {
        locks.take(.session)
        var pipeline = Pipeline()
        let locked = pipeline.add(Statements.seatingLock, [id.uuid])
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let session = pipeline.add(Statements.sessionGet, (id.uuid, nil))
        let live = pipeline.add(Statements.seatingLive, id.uuid)
        let loaded = try await load(pipeline)
        guard let row = try loaded.rows(locked).first,
            let found = try loaded.rows(session).first,
            let moment = try loaded.rows(clock).first
        else { return nil }
        return LockedAttendance(
            session: found,
            live: try loaded.rows(live),
            nextPosition: row.nextPosition,
            now: moment
        )
    }
}
