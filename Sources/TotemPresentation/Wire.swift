public import TotemDomain

/// The shapes that leave the system: the bodies of REST and the shell's `--json`.
///
/// Names are stable; absent values are null, so that every object of a kind has the same members.
/// Times are RFC 3339 with the offset of the place.
public enum Wire {
    /// The bytes that a body writes.
    public static func bytes(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        body(&writer)
        return writer.bytes
    }

    /// Writes a part of a list: its items and the cursor of the next part, or null.
    public static func write<Item>(
        _ page: Page<Item>,
        into writer: inout JSONWriter,
        _ item: (Item, inout JSONWriter) -> Void
    ) {
        writer.object { writer in
            writer.array("items") { writer in
                for element in page.items { item(element, &writer) }
            }
            writer.field("next", page.next?.description)
        }
    }

    /// Writes a whole list as one part of a list.
    public static func write<Item>(
        items: [Item],
        into writer: inout JSONWriter,
        _ item: (Item, inout JSONWriter) -> Void
    ) {
        writer.object { writer in
            writer.array("items") { writer in
                for element in items { item(element, &writer) }
            }
            writer.field("next", String?.none)
        }
    }

    /// Writes a building.
    public static func write(_ building: Building, into writer: inout JSONWriter) {
        let facts = building.facts
        writer.object { writer in
            writer.field("id", building.id)
            writer.field("code", facts.code.description)
            writer.field("name", facts.name)
            writer.field("city", facts.city)
            writer.field("territory", facts.territory)
            writer.field("zone", facts.zone.description)
            writer.field("maxPublic", facts.maxPublic)
            writer.array("openingHours", facts.openingHours.lines)
            writer.field("address", facts.address)
            write("directions", facts.directions, into: &writer)
            write("houseRules", facts.houseRules, into: &writer)
            write("accessNotes", facts.accessNotes, into: &writer)
            writer.name("contact")
            if let contact = facts.contact {
                write(contact, into: &writer)
            } else {
                writer.null()
            }
            writer.array("photos") { writer in
                for photo in facts.photos {
                    writer.object { writer in
                        writer.field("url", photo.url)
                        write("alt", photo.alt, into: &writer)
                    }
                }
            }
            writer.field("holidayCalendar", facts.holidays.word)
            writer.field("goodFriday", facts.goodFriday)
            writer.field("version", building.version)
        }
    }

    /// Writes a room.
    public static func write(_ room: Room, into writer: inout JSONWriter) {
        let facts = room.facts
        writer.object { writer in
            writer.field("id", room.id)
            writer.field("room", room.path.description)
            writer.field("building", room.building.description)
            writer.field("code", facts.code.description)
            writer.field("name", facts.name)
            writer.field("areaM2", facts.areaSquareMetres)
            writer.field("maxPublic", facts.maxPublic)
            writer.array("layouts") { writer in
                for layout in facts.layouts {
                    writer.object { writer in
                        writer.field("layout", layout.kind.rawValue)
                        writer.field("capacity", layout.capacity)
                        writer.field("origin", layout.origin.rawValue)
                    }
                }
            }
            writer.array("equipment", facts.equipment)
            writer.field("stepFree", facts.stepFree)
            writer.field("bufferBeforeMinutes", facts.bufferBeforeMinutes)
            writer.field("bufferAfterMinutes", facts.bufferAfterMinutes)
            writer.array("spaces", facts.spaces.map(\.description))
            writer.field("floor", facts.floor)
            writer.field("wheelchairPlaces", facts.wheelchairPlaces)
            write("stepFreeDetail", facts.stepFreeDetail, into: &writer)
            writer.array("turnarounds") { writer in
                for rule in facts.turnarounds {
                    writer.object { writer in
                        writer.field("from", rule.from?.rawValue)
                        writer.field("to", rule.to?.rawValue)
                        writer.field("minutes", rule.minutes)
                    }
                }
            }
            writeParticulars(of: facts, into: &writer)
            writer.field("version", room.version)
        }
    }

    /// Writes what the floor area of a room would take.
    public static func write(_ suggestion: LayoutSuggestion, into writer: inout JSONWriter) {
        let facts = suggestion.room.facts
        writer.object { writer in
            writer.field("room", suggestion.room.path.description)
            writer.field("areaM2", facts.areaSquareMetres)
            writer.array("layouts") { writer in
                for line in suggestion.layouts {
                    writer.object { writer in
                        writer.field("layout", line.kind.rawValue)
                        writer.field("m2PerPerson", line.squareMetresPerPerson)
                        writer.field("capacity", line.capacity)
                        writer.field("declared", line.declared?.capacity)
                        writer.field("origin", line.declared?.origin.rawValue)
                    }
                }
            }
            writer.object("wheelchairPlaces") { writer in
                writer.field("seats", suggestion.seats)
                writer.field("least", suggestion.leastWheelchairPlaces)
                writer.field("declared", facts.wheelchairPlaces)
            }
        }
    }

    /// Writes a room that is free at the time that was searched.
    public static func write(_ free: FreeRoom, into writer: inout JSONWriter) {
        let zone = free.building.facts.zone
        writer.object { writer in
            writer.field("room", free.room.path.description)
            writer.field("name", free.room.facts.name)
            writer.field("building", free.building.facts.code.description)
            writer.field("buildingName", free.building.facts.name)
            writer.field("city", free.building.facts.city)
            writer.field("layout", free.layout?.rawValue)
            writer.field("capacity", free.capacity)
            writer.field("from", free.window.start, in: zone)
            writer.field("to", free.window.end, in: zone)
            writer.array("equipment", free.room.facts.equipment)
            writer.field("stepFree", free.room.facts.stepFree)
            writer.field("wheelchairPlaces", free.room.facts.wheelchairPlaces)
            writer.field("travelMinutes", free.travelMinutes)
            writer.array("conditions") { writer in
                for condition in free.conditions {
                    write(.refused(.ruleBroken(condition)), of: nil, into: &writer)
                }
            }
            write(free.warnings, into: &writer)
        }
    }

    /// Writes a booking.
    ///
    /// The contact is null unless the caller may see whom to call.
    public static func write(
        _ booking: Booking,
        showsContact: Bool,
        into writer: inout JSONWriter
    ) {
        let zone = booking.zone
        writer.object { writer in
            writer.field("id", booking.id)
            writer.field("status", booking.status.rawValue)
            writer.field("heldUntil", booking.heldUntil, in: zone)
            writer.field("room", booking.room.description)
            writer.field("from", booking.window.start, in: zone)
            writer.field("to", booking.window.end, in: zone)
            write("occupied", booking.occupied, in: zone, into: &writer)
            writer.field("layout", booking.layout?.rawValue)
            writer.field("purpose", booking.purpose)
            writer.field("heads", booking.heads)
            writer.field("organisation", booking.organisation)
            writer.name("contact")
            if showsContact, let contact = booking.contact {
                write(contact, into: &writer)
            } else {
                writer.null()
            }
            writer.field("session", booking.session?.description)
            writer.array("waived", booking.waived.map(\.rawValue))
            writer.array("needs", booking.needs.map(\.rawValue))
            if let approval = booking.approval {
                write("approved", approval, in: zone, into: &writer)
            } else {
                writer.field("approved", String?.none)
            }
            writer.field("cause", booking.cause?.rawValue)
            writer.field("reason", booking.reason)
            writer.field("checkedInAt", booking.checkedInAt, in: zone)
            writer.field("endedAt", booking.endedAt, in: zone)
            writer.field("version", booking.version)
            writer.field("createdAt", booking.createdAt, in: zone)
        }
    }

    /// Writes a closure.
    public static func write(_ closure: Closure, into writer: inout JSONWriter) {
        let zone = closure.zone
        writer.object { writer in
            writer.field("id", closure.id)
            writer.field("building", closure.place.building.description)
            if case .room(let path) = closure.place {
                writer.field("room", path.description)
            } else {
                writer.field("room", String?.none)
            }
            writer.field("from", closure.window.start, in: zone)
            writer.field("to", closure.window.end, in: zone)
            writer.field("reason", closure.reason)
            writer.field("kind", closure.kind.rawValue)
            writer.field("approvedBy", closure.approval?.by)
            writer.field("approvedAt", closure.approval?.at, in: zone)
            writer.array("allowed", closure.allowed.map(\.text))
            writer.array("hits") { writer in
                for hit in closure.hits { write(hit, in: zone, into: &writer) }
            }
            writer.field("liftedAt", closure.liftedAt, in: zone)
            writer.field("version", closure.version)
            writer.field("createdAt", closure.createdAt, in: zone)
        }
    }

    static func write(_ contact: Contact, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("name", contact.name)
            writer.field("email", contact.email?.written)
            writer.field("phone", contact.phone)
            writer.field("language", contact.language?.rawValue)
        }
    }

    static func write(
        _ name: StaticString,
        _ approval: Approval,
        in zone: Zone,
        into writer: inout JSONWriter
    ) {
        writer.object(name) { writer in
            writer.field("at", approval.at, in: zone)
            writer.field("room", approval.room.description)
            writer.field("from", approval.window.start, in: zone)
            writer.field("to", approval.window.end, in: zone)
            writer.field("heads", approval.heads)
        }
    }

    static func write(
        _ name: StaticString,
        _ window: TimeWindow,
        in zone: Zone?,
        into writer: inout JSONWriter
    ) {
        writer.object(name) { writer in
            writer.field("from", window.start, in: zone)
            writer.field("to", window.end, in: zone)
        }
    }
}
