public import TotemDomain

extension Wire {
    /// Writes when a room can be had.
    public static func write(_ busy: FreeBusy, into writer: inout JSONWriter) {
        let zone = busy.room.zone
        writer.object { writer in
            writer.field("room", busy.room.path.description)
            writer.field("name", busy.room.facts.name)
            writer.field("from", busy.window.start, in: zone)
            writer.field("to", busy.window.end, in: zone)
            writer.array("stretches") { writer in
                for stretch in busy.stretches {
                    writer.object { writer in
                        writer.field("from", stretch.window.start, in: zone)
                        writer.field("to", stretch.window.end, in: zone)
                        writer.field("state", stretch.state.word)
                        writer.field("reason", Sentence.reason(of: stretch.state, .french))
                    }
                }
            }
        }
    }
}
