import TotemDomain
import TotemStore

extension Operations {
    /// Writes something about a booking that must be in one of some statuses.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - words: What is written.
    ///   - id: About which booking.
    ///   - event: What the feed calls it.
    ///   - call: Who writes.
    ///   - isAllowed: In which statuses.
    ///   - notices: The mails that it brings.
    /// - Returns: What was written.
    /// - Throws: That there is no such booking, or that it stands otherwise.
    func write(
        _ kind: BookingNote.Kind,
        _ words: String,
        on id: ID<Booking>,
        as event: String,
        _ call: Call<BookingNote>,
        where isAllowed: (Booking.Status) -> Bool,
        telling notices: (Booking) -> [BookingNoticeDraft] = { _ in [] }
    ) async throws(Failure) -> Outcome<BookingNote> {
        try await write(call) { (writing) async throws(Failure) -> Decision<BookingNote> in
            let locked = try await lockStanding(id, in: writing, where: isAllowed)
            let note = note(kind, words, on: id, at: locked.now, by: call.caller)
            var decision = Decision(answer: note, at: locked.now)
            decision.record.insert(note)
            decision.events = [call.caller.event(event, .booking, id)]
            decision.bookingNotices = notices(locked.booking)
            return decision
        }
    }

    /// Something that the caller writes about a booking.
    func note(
        _ kind: BookingNote.Kind,
        _ words: String,
        on booking: ID<Booking>,
        at now: Instant,
        by caller: Caller
    ) -> BookingNote {
        BookingNote(
            id: identifiers.make(),
            booking: booking,
            kind: kind,
            words: words,
            at: now,
            author: caller.actor.auditName
        )
    }
}
