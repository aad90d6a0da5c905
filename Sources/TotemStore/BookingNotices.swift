import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let bookingNoticeInsert = define(
        Queries.bookingNoticeInsert,
        parameters: (
            UUIDBytes.self, UUIDBytes.self, String.self, String.self, String.self, String.self,
            String.self, String?.self, TimestampRange?.self, String?.self, String?.self,
            [String].self, [Timestamp].self, [Timestamp].self, Timestamp.self, Timestamp.self
        )
    )
    static let bookingNoticeClaim = define(
        Queries.bookingNoticeClaim,
        parameters: (UUIDBytes.self, Int32.self),
        columns: bookingNoticeColumns,
        row: bookingNotice
    )
    static let bookingNoticeList = define(
        Queries.bookingNoticeList,
        parameters: (UUIDBytes?.self, Int32.self),
        columns: bookingNoticeColumns,
        row: bookingNotice
    )
    static let bookingNoticeSettle = define(
        Queries.bookingNoticeSettle,
        parameters: ([UUIDBytes].self, [UUIDBytes].self, [String].self, [Double].self)
    )

    private static var bookingNoticeColumns:
        (
            UUIDBytes.Type, String.Type, String.Type, Int32.Type, Timestamp.Type,
            Timestamp?.Type, UUIDBytes.Type, String.Type, String.Type, String.Type, String.Type,
            String?.Type, Timestamp?.Type, Timestamp?.Type, String?.Type, String?.Type,
            [String].Type, [Timestamp].Type, [Timestamp].Type
        )
    {
        (
            UUIDBytes.self, String.self, String.self, Int32.self, Timestamp.self,
            Timestamp?.self, UUIDBytes.self, String.self, String.self, String.self, String.self,
            String?.self, Timestamp?.self, Timestamp?.self, String?.self, String?.self,
            [String].self, [Timestamp].self, [Timestamp].self
        )
    }

    @Sendable private static func bookingNotice(
        id: UUIDBytes,
        kind: String,
        state: String,
        attempts: Int32,
        createdAt: Timestamp,
        sentAt: Timestamp?,
        booking: UUIDBytes,
        name: String,
        email: String,
        emailNorm: String,
        language: String,
        words: String?,
        formerLower: Timestamp?,
        formerUpper: Timestamp?,
        formerZone: String?,
        formerPlace: String?,
        rooms: [String],
        from: [Timestamp],
        to: [Timestamp]
    ) throws -> BookingNoticeRow {
        let draft = BookingNoticeDraft(
            kind: try word(kind),
            booking: ID(booking),
            recipient: BookingNotice.Recipient(
                name: name,
                email: EmailAddress(written: email, normalised: emailNorm),
                language: try word(language)
            ),
            words: words,
            former: try whereabouts(formerLower, formerUpper, formerZone, formerPlace),
            offered: try zip(rooms, zip(from, to))
                .map { room, times in
                    guard let path = RoomPath(room) else { throw Unreadable("room \(room)") }
                    return BookingNotice.Offer(
                        room: path,
                        window: try TimeWindow(stored: times.0, times.1)
                    )
                }
        )
        return BookingNoticeRow(
            id: ID(id),
            draft: draft,
            state: try word(state),
            attempts: Int(attempts),
            createdAt: Instant(createdAt),
            sentAt: sentAt.map { Instant($0) }
        )
    }
}

/// A message that a booking owes, without the booking.
public struct BookingNoticeRow: Hashable, Identifiable, Sendable {
    /// The identity.
    public let id: ID<Notice>
    /// What was written.
    public let draft: BookingNoticeDraft
    /// Where its delivery stands.
    public let state: Notice.State
    /// Deliveries tried so far.
    public let attempts: Int
    /// When it was written.
    public let createdAt: Instant
    /// When it was delivered.
    public let sentAt: Instant?
}

extension Store {
    /// Leases messages of bookings that are due, for 60 seconds.
    public func claimBookingNotices(
        lease: ID<OutboxRow>,
        limit: Int,
        within time: Duration
    ) async throws(Failure) -> [BookingNoticeRow] {
        try await claim(Statements.bookingNoticeClaim, lease, limit, within: time)
    }

    /// Ends leases of messages of bookings; a lost one changes nothing.
    public func settleBookingNotices(
        _ settled: [SettledNotice],
        within time: Duration
    ) async throws(Failure) {
        try await settle(Statements.bookingNoticeSettle, settled, within: time)
    }

    /// Messages of bookings newest first.
    public func bookingNotices(
        _ page: PageRequest,
        within time: Duration
    ) async throws(Failure) -> Page<BookingNoticeRow> {
        let before = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.bookingNoticeList,
            (before, Int32(page.limit + 1)),
            within: time
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

extension Record {
    /// Writes messages that bookings owe.
    public mutating func insert(
        _ notices: [(id: ID<Notice>, draft: BookingNoticeDraft)],
        at now: Instant
    ) {
        for (id, draft) in notices {
            let (to, offered) = (draft.recipient, draft.offered)
            pipeline.add(
                Statements.bookingNoticeInsert,
                (
                    id.uuid, draft.booking.uuid, draft.kind.rawValue, to.name, to.email.written,
                    to.email.normalised, to.language.rawValue, draft.words,
                    draft.former?.window.range, draft.former?.zone.description,
                    draft.former?.place, offered.map(\.room.description),
                    offered.map(\.window.start.timestamp), offered.map(\.window.end.timestamp),
                    now.timestamp,
                    now.adding(seconds: BookingNotice.holdSeconds(of: draft.kind)).timestamp
                )
            )
        }
    }
}
