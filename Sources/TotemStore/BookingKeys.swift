import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let bookingKeyPut = define(
        Queries.bookingKeyPut,
        parameters: (
            UUIDBytes.self, [UInt8].self, Timestamp.self, Timestamp.self, String.self
        )
    )
    static let bookingKeyGet = define(
        Queries.bookingKeyGet,
        parameters: (UUIDBytes.self),
        columns: ([UInt8].self, Timestamp.self),
        row: { SealedKey(sealed: $0, releaseAt: Instant($1)) }
    )
}

/// The secret of a booking, as only this installation can read it.
public struct SealedKey: Hashable, Sendable {
    /// The sealed secret.
    public let sealed: [UInt8]
    /// From when on it is given out.
    public let releaseAt: Instant
}

extension Writing {
    /// The sealed secret of a booking; `nil` when it has none.
    public func key(of booking: ID<Booking>) async throws(Failure) -> SealedKey? {
        var pipeline = Pipeline()
        let found = pipeline.add(Statements.bookingKeyGet, booking.uuid)
        return try await load(pipeline).rows(found).first
    }
}

extension Record {
    /// Keeps the secret of a booking, in place of the one it had.
    public mutating func keep(
        _ sealed: [UInt8],
        of key: BookingKey,
        by actor: Actor,
        at now: Instant
    ) {
        pipeline.add(
            Statements.bookingKeyPut,
            (
                key.booking.uuid, sealed, key.releaseAt.timestamp, now.timestamp,
                actor.auditName
            )
        )
    }
}
