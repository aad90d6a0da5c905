public import TotemDomain

extension Wire {
    /// Writes what a closure would hit, with the rooms that could take it.
    public static func write(_ found: Relocations, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("from", found.window.start, in: found.zone)
            writer.field("to", found.window.end, in: found.zone)
            writer.field("isCut", found.isCut)
            writer.array("items") { writer in
                for item in found.items { write(item, into: &writer) }
            }
        }
    }

    private static func write(_ item: Relocation, into writer: inout JSONWriter) {
        let booking = item.booking
        writer.object { writer in
            writer.field("booking", booking.id.description)
            writer.field("session", booking.session?.description)
            writer.field("purpose", booking.purpose)
            writer.field("room", booking.room.description)
            writer.field("from", booking.window.start, in: booking.zone)
            writer.field("to", booking.window.end, in: booking.zone)
            writer.field("layout", booking.layout?.rawValue)
            writer.field("heads", booking.heads)
            writer.array("proposals") { writer in
                for proposal in item.proposals {
                    writer.object { writer in
                        writer.field("room", proposal.room.room.path.description)
                        writer.field("name", proposal.room.room.facts.name)
                        writer.field("city", proposal.room.building.facts.city)
                        writer.field("layout", proposal.room.layout?.rawValue)
                        writer.field("capacity", proposal.room.capacity)
                        writer.field("distance", proposal.distance.rawValue)
                        writer.field("travelMinutes", proposal.travelMinutes)
                        writer.array("missing", proposal.missing)
                        writer.field("spokenFor", proposal.isSpokenFor)
                    }
                }
            }
        }
    }

    /// Writes what a closure did to a booking.
    static func write(_ hit: ClosureHit, in zone: Zone, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("booking", hit.booking.description)
            writer.field("session", hit.session?.description)
            writer.field("purpose", hit.purpose)
            writer.field("from", hit.window.start, in: zone)
            writer.field("to", hit.window.end, in: zone)
            writer.field("deed", hit.deed.rawValue)
            writer.field("room", hit.room.description)
            writer.field("layout", hit.layout?.rawValue)
            writer.field("target", hit.target?.description)
            writer.field("outcome", hit.outcome?.rawValue)
            writer.array("reasons", hit.reasons)
        }
    }
}
