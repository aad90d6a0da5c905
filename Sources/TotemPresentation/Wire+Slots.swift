public import TotemDomain

extension Wire {
    /// Writes a time at which rooms are free in common; offsets are of the first room's clock.
    public static func write(_ slot: Slot, into writer: inout JSONWriter) {
        let zone = slot.rooms.first?.building.facts.zone ?? .utc
        writer.object { writer in
            writer.field("from", slot.window.start, in: zone)
            writer.field("to", slot.window.end, in: zone)
            writer.field("latestFrom", slot.latestStart, in: zone)
            writer.field("travelMinutes", slot.travelMinutes)
            writer.array("rooms") { writer in
                for place in slot.rooms {
                    writer.object { writer in
                        writer.field("room", place.room.path.description)
                        writer.field("name", place.room.facts.name)
                        writer.field("building", place.building.facts.code.description)
                        writer.field("buildingName", place.building.facts.name)
                        writer.field("city", place.building.facts.city)
                        writer.field("layout", place.layout?.rawValue)
                        writer.field("capacity", place.capacity)
                        writer.array("conditions") { writer in
                            for condition in place.conditions {
                                write(.refused(.ruleBroken(condition)), of: nil, into: &writer)
                            }
                        }
                    }
                }
            }
            write(slot.warnings, into: &writer)
        }
    }
}
