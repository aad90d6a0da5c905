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

    /// Writes a key, with its secret only where it is to be told.
    public static func write(
        _ key: BookingKey,
        showsSecret: Bool,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("bookingId", key.booking)
            writer.field("releaseAt", key.releaseAt, in: key.zone)
            writer.field("secret", showsSecret ? key.secret : nil)
        }
    }

    /// Writes a rule of booking.
    public static func write(_ rule: BookingRule, into writer: inout JSONWriter) {
        let facts = rule.facts
        writer.object { writer in
            writer.field("id", rule.id)
            writer.field("kind", facts.kind.rawValue)
            writer.field("code", facts.kind.waiver?.rawValue)
            writer.field("building", facts.building?.description)
            writer.field("room", facts.room?.description)
            writer.array("parties", facts.parties.map(\.text))
            writer.field("amount", facts.amount)
            writer.field("period", facts.period?.rawValue)
            writer.field("per", facts.per?.rawValue)
            writer.array("waivers", facts.waivers.map(\.rawValue))
            writer.field("note", facts.note)
            writer.name("tell")
            if let tell = facts.tell { write(tell, into: &writer) } else { writer.null() }
            writer.field("from", facts.validFrom, in: nil)
            writer.field("to", facts.validTo, in: nil)
            writer.field("closure", rule.closure?.description)
            writer.field("endedAt", rule.endedAt, in: nil)
            writer.field("version", rule.version)
            writer.field("createdAt", rule.createdAt, in: nil)
        }
    }

    /// Writes a rule that spoke, with its value and who may set it aside.
    static func write(_ broken: BrokenRule, into writer: inout JSONWriter) {
        let facts = broken.rule.facts
        writer.object("rule") { writer in
            writer.field("id", broken.rule.id)
            writer.field("kind", facts.kind.rawValue)
            writer.field("building", facts.building?.description)
            writer.field("room", facts.room?.description)
            writer.array("parties", facts.parties.map(\.text))
            writer.field("amount", facts.amount)
            writer.field("period", facts.period?.rawValue)
            writer.field("per", facts.per?.rawValue)
            writer.field("asked", broken.asked)
            writer.field("used", broken.used)
            writer.field("note", facts.note)
        }
        writer.object("waivable") { writer in
            writer.field("rule", broken.code)
            writer.array("by", facts.waivers.map(\.rawValue))
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
