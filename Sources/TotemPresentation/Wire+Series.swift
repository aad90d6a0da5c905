public import TotemDomain

extension Wire {
    /// Writes a series; its dates where it has them.
    public static func write(
        _ series: Series,
        showsContact: Bool,
        into writer: inout JSONWriter
    ) {
        let plan = series.plan
        writer.object { writer in
            writer.field("id", series.id)
            writer.field("room", plan.room.description)
            writer.field("zone", series.zone.description)
            writer.field("from", plan.from.description)
            writer.field("to", plan.to.description)
            writer.field("rule", plan.rule.description)
            writer.field("layout", plan.layout?.rawValue)
            writer.field("purpose", plan.purpose)
            writer.field("heads", plan.heads)
            writer.field("organisation", plan.organisation)
            writer.name("contact")
            if showsContact, let contact = plan.contact {
                write(contact, into: &writer)
            } else {
                writer.null()
            }
            writer.array("waive", plan.waive.map(\.rawValue).sorted())
            writer.field("endedAt", series.endedAt, in: series.zone)
            writer.field("version", series.version)
            writer.field("createdAt", series.createdAt, in: series.zone)
            writer.array("dates") { writer in
                for date in series.dates { write(date, in: series.zone, into: &writer) }
            }
        }
    }

    private static func write(
        _ date: SeriesDate,
        in zone: Zone,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("original", date.original.description)
            writer.field("state", date.state.rawValue)
            writer.field("reading", date.reading.rawValue)
            writer.field("from", date.planned?.start, in: zone)
            writer.field("to", date.planned?.end, in: zone)
            writer.field("bookingId", date.booking?.description)
            writer.field("bookingStatus", date.bookingStatus?.rawValue)
            writer.array("reasons", date.reasons)
            writer.name("inTheWay")
            if let conflict = date.conflict {
                writer.object { writer in
                    writer.field("room", conflict.room.description)
                    writer.field("from", conflict.occupied.start, in: zone)
                    writer.field("to", conflict.occupied.end, in: zone)
                }
            } else {
                writer.null()
            }
        }
    }
}
