public import TotemDomain

extension Wire {
    /// Writes something written about a booking.
    public static func write(_ note: BookingNote, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", note.id)
            writer.field("bookingId", note.booking)
            writer.field("kind", note.kind.rawValue)
            writer.field("words", note.words)
            writer.field("at", note.at, in: nil)
            writer.field("author", note.author)
        }
    }

    /// Writes a message about a booking, without its text.
    public static func write(_ notice: BookingNotice, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", notice.id)
            writer.field("kind", notice.kind.rawValue)
            writer.field("state", notice.state.rawValue)
            writer.field("attempts", notice.attempts)
            writer.field("to", notice.recipient.email.written)
            writer.field("bookingId", notice.booking.id)
            writer.field("createdAt", notice.createdAt, in: nil)
            writer.field("sentAt", notice.sentAt, in: nil)
        }
    }

    /// Writes a booking whose room the house took back, with what is free instead.
    public static func write(
        _ booking: Booking,
        alternatives: [Alternative],
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.name("booking")
            write(booking, showsContact: true, into: &writer)
            write(alternatives, into: &writer)
        }
    }

    static func write(_ alternatives: [Alternative], into writer: inout JSONWriter) {
        writer.array("alternatives") { writer in
            for alternative in alternatives {
                writer.object { writer in
                    writer.field("room", alternative.room.description)
                    writer.field("from", alternative.window.start, in: alternative.zone)
                    writer.field("to", alternative.window.end, in: alternative.zone)
                    writer.field("layout", alternative.layout?.rawValue)
                    writer.field("capacity", alternative.capacity)
                }
            }
        }
    }
}
