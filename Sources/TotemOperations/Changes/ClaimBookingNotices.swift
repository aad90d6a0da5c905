public import TotemDomain
import TotemStore

/// Leases messages of bookings that are due, each with its booking as it stands now.
public struct ClaimBookingNotices: Operation {
    /// The greatest number of messages.
    public let limit: Int

    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the delivery worker's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// The operation with its input.
    public init(limit: Int) {
        self.limit = limit
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<[ClaimedBookingNotice]>
    ) async throws(Failure) -> Outcome<[ClaimedBookingNotice]> {
        let time = call.caller.timeLimit
        let lease: ID<OutboxRow> = operations.identifiers.make()
        let rows = try await operations.store.claimBookingNotices(
            lease: lease,
            limit: limit,
            within: time
        )
        return .done(
            try await operations.readable(rows) {
                (row) async throws(Failure) -> ClaimedBookingNotice in
                ClaimedBookingNotice(
                    notice: try await operations.notice(row, within: time),
                    lease: ID(high: lease.high, low: lease.low)
                )
            }
        )
    }
}

/// A message of a booking on lease.
public struct ClaimedBookingNotice: Hashable, Sendable {
    /// The message.
    public let notice: BookingNotice
    /// The lease, which `SettleBookingNotices` gives back.
    public let lease: ID<ClaimedNotice>
}

extension Operations {
    /// A message with its booking and place as they stand now.
    func notice(
        _ row: BookingNoticeRow,
        within time: Duration
    ) async throws(Failure) -> BookingNotice {
        guard let booking = try await store.booking(row.draft.booking, within: time) else {
            throw .broken(BookingIsGone())
        }
        return BookingNotice(
            id: row.id,
            kind: row.draft.kind,
            state: row.state,
            attempts: row.attempts,
            createdAt: row.createdAt,
            sentAt: row.sentAt,
            recipient: row.draft.recipient,
            booking: try await seen([booking], within: time)[0],
            place: try await place(of: booking.room, within: time),
            words: row.draft.words,
            former: row.draft.former,
            offered: row.draft.offered
        )
    }

    /// Room, building and town, from the near to the far.
    func place(of path: RoomPath, within time: Duration) async throws(Failure) -> String {
        guard let room = try await store.room(path, within: time),
            let building = try await store.building(path.building, within: time)
        else { return path.description }
        return "\(room.facts.name), \(building.facts.name), \(building.facts.city)"
    }
}

/// A message names a booking that is not there, which the schema forbids.
struct BookingIsGone: Error {}
