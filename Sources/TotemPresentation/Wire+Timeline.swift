public import TotemDomain

extension Wire {
    /// Writes what happens in the rooms of a building.
    public static func write(_ timeline: Timeline, into writer: inout JSONWriter) {
        let facts = timeline.building.facts
        writer.object { writer in
            writer.field("building", facts.code.description)
            writer.field("zone", facts.zone.description)
            writer.field("now", timeline.now, in: facts.zone)
            writer.array("days") { writer in
                for day in timeline.days {
                    writer.object { writer in
                        writer.field("date", day.date.description)
                        writer.field("from", day.window.start, in: facts.zone)
                        writer.field("to", day.window.end, in: facts.zone)
                        writer.array("open") { writer in
                            for open in day.open {
                                writer.object { writer in
                                    writer.field("from", open.start, in: facts.zone)
                                    writer.field("to", open.end, in: facts.zone)
                                }
                            }
                        }
                        writer.array("holidays", day.holidays.map(\.feast.rawValue))
                    }
                }
            }
            writer.array("rooms") { writer in
                for row in timeline.rooms { write(row, in: facts.zone, into: &writer) }
            }
            writer.array("limits") { writer in
                for closure in timeline.limits {
                    writer.object { writer in
                        writer.field("closure", closure.id)
                        writer.field("room", closure.place.path?.description)
                        writer.field("from", closure.window.start, in: facts.zone)
                        writer.field("to", closure.window.end, in: facts.zone)
                        writer.field("kind", closure.kind.rawValue)
                        writer.array("allowed", closure.allowed.map(\.text))
                        writer.field("reason", closure.reason)
                    }
                }
            }
        }
    }

    private static func write(
        _ row: Timeline.Row,
        in zone: Zone,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("room", row.room.path.description)
            writer.field("name", row.room.facts.name)
            writer.array("spaces", row.room.facts.spaces.map(\.description))
            writer.array("segments") { writer in
                for segment in row.segments {
                    writer.object { writer in
                        writer.field("kind", segment.kind.rawValue)
                        writer.field("from", segment.window.start, in: zone)
                        writer.field("to", segment.window.end, in: zone)
                        writer.field("room", segment.room?.description)
                        writer.field("booking", segment.booking?.description)
                        writer.field("session", segment.session?.description)
                        writer.field(
                            "purpose",
                            segment.kind.isClosing ? nil : segment.text
                        )
                        writer.field("reason", segment.kind.isClosing ? segment.text : nil)
                    }
                }
            }
        }
    }
}
