import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let bookingNoteInsert = define(
        Queries.bookingNoteInsert,
        parameters: (
            UUIDBytes.self, UUIDBytes.self, String.self, String.self, Timestamp.self, String.self
        )
    )
    static let bookingNoteList = define(
        Queries.bookingNoteList,
        parameters: (UUIDBytes.self, UUIDBytes?.self, Int32.self),
        columns: (
            UUIDBytes.self, UUIDBytes.self, String.self, String.self, Timestamp.self, String.self
        ),
        row: { id, booking, kind, words, at, author in
            BookingNote(
                id: ID(id),
                booking: ID(booking),
                kind: try word(kind),
                words: words,
                at: Instant(at),
                author: author
            )
        }
    )
}

extension Store {
    /// What was written about a booking, the oldest first.
    public func notes(
        of booking: ID<Booking>,
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<BookingNote> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.bookingNoteList,
            (booking.uuid, after, Int32(page.limit + 1)),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

extension Record {
    /// Adds to what is written about a booking.
    public mutating func insert(_ note: BookingNote) {
        pipeline.add(
            Statements.bookingNoteInsert,
            (
                note.id.uuid, note.booking.uuid, note.kind.rawValue, note.words,
                note.at.timestamp, note.author
            )
        )
    }
}
