public import TotemDomain

extension Wire {
    /// Writes what became of each time of each event of a calendar.
    public static func write(
        _ imported: ImportedCalendar,
        _ language: Language,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("room", imported.room.description)
            writer.field("horizon", imported.horizon.description)
            writer.field("continuing", imported.continuing)
            writer.object("counts") { writer in
                for word in ImportedCalendar.words {
                    writer.name(escaping: word)
                    writer.value(imported.count(word))
                }
            }
            writer.array("items") { writer in
                for item in imported.items {
                    write(item, in: imported.zone, language, into: &writer)
                }
            }
        }
    }

    private static func write(
        _ item: ImportedCalendar.Item,
        in zone: Zone,
        _ language: Language,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("line", item.line)
            writer.field("uid", item.uid)
            writer.field("recurrence", item.recurrence, in: zone)
            writer.field("summary", item.summary)
            writer.field("from", item.window?.start, in: zone)
            writer.field("to", item.window?.end, in: zone)
            writer.field("outcome", item.outcome.word)
            writer.field("why", item.outcome.reason?.rawValue)
            writer.field("bookingId", item.booking?.description)
            writer.array("reasons") { writer in
                for refusal in item.outcome.refusals {
                    writer.object { writer in
                        writer.field("code", refusal.code)
                        writer.field("pointer", refusal.pointer)
                        writer.field("detail", Sentence.of(refusal, language))
                    }
                }
            }
            writer.array("conflicts") { writer in
                for conflict in item.outcome.conflicts {
                    writer.object { writer in
                        writer.field("room", conflict.room.description)
                        write("occupied", conflict.occupied, in: conflict.zone, into: &writer)
                        writer.field("closure", conflict.closure)
                    }
                }
            }
        }
    }
}

extension ImportedCalendar.Outcome {
    /// Why it needs no room.
    var reason: ImportedCalendar.Reason? {
        if case .leftOut(let reason) = self { reason } else { nil }
    }

    /// What is in its way.
    var conflicts: [Conflict] {
        refusals.flatMap { refusal -> [Conflict] in
            if case .roomTaken(let conflicts, _) = refusal { conflicts } else { [] }
        }
    }
}
