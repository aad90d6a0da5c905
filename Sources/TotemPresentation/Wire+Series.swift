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
            writer.field("parentId", series.parent?.description)
            writer.name("session")
            if let session = plan.session {
                write(session, into: &writer)
            } else {
                writer.null()
            }
            writer.array("waive", plan.waive.map(\.rawValue).sorted())
            writer.field("endedAt", series.endedAt, in: series.zone)
            writer.field("version", series.version)
            writer.field("createdAt", series.createdAt, in: series.zone)
            writer.array("dates") { writer in
                for date in series.dates { write(date, of: series, into: &writer) }
            }
        }
    }

    private static func write(
        _ date: SeriesDate,
        of series: Series,
        into writer: inout JSONWriter
    ) {
        let zone = series.zone
        writer.object { writer in
            writer.field("original", date.original.description)
            writer.field("state", date.state.rawValue)
            writer.field("reading", date.reading.rawValue)
            writer.field("from", date.planned?.start, in: zone)
            writer.field("to", date.planned?.end, in: zone)
            writer.field("bookingId", date.booking?.description)
            writer.field("bookingStatus", date.bookingStatus?.rawValue)
            writer.field("sessionId", date.session?.description)
            writer.field("room", (date.room ?? series.plan.room).description)
            writer.name("moved")
            if let placed = date.moved(from: series) {
                write(placed.room, placed.window, in: zone, into: &writer)
            } else {
                writer.null()
            }
            writer.array("reasons", date.reasons)
            writer.name("inTheWay")
            if let conflict = date.conflict {
                write(conflict.room, conflict.occupied, in: zone, into: &writer)
            } else {
                writer.null()
            }
        }
    }

    private static func write(
        _ room: RoomPath,
        _ window: TimeWindow,
        in zone: Zone,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("room", room.description)
            writer.field("from", window.start, in: zone)
            writer.field("to", window.end, in: zone)
        }
    }

    private static func write(_ session: SeriesSession, into writer: inout JSONWriter) {
        writer.object { writer in
            write("title", session.title, into: &writer)
            writer.field("kind", session.kind.rawValue)
            writer.field("mode", session.mode.rawValue)
            writer.array("languages", session.languages)
            writer.field("publish", session.publish)
            writer.field("programme", session.programme?.description)
            writer.field("edition", session.edition?.description)
            writer.array("themes", session.themes.map(\.description))
            writer.name("registration")
            writer.object { writer in
                writer.field("opensMinutesBefore", session.opensMinutes)
                writer.field("closesMinutesBefore", session.closesMinutes)
                writer.field("confirmEmail", session.confirmEmail)
                writer.name("waitingList")
                writer.object { writer in
                    writer.field("on", session.waitingList)
                    writer.field("limit", session.waitingLimit)
                    writer.field("promotion", session.promotion.word.rawValue)
                    writer.field("offerHours", session.promotion.offerHours)
                }
            }
        }
    }

    /// Writes what an edit came to.
    public static func write(_ edited: EditedSeries, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.name("series")
            write(edited.series, showsContact: true, into: &writer)
            writer.name("earlier")
            if let earlier = edited.earlier {
                write(earlier, showsContact: true, into: &writer)
            } else {
                writer.null()
            }
            writer.array("edited") { writer in
                for date in edited.dates {
                    writer.object { writer in
                        writer.field("original", date.original?.description)
                        writer.field("former", date.former?.description)
                        writer.field("outcome", date.outcome.rawValue)
                        writer.array("keptByHand", date.byHand.map(\.rawValue))
                    }
                }
            }
        }
    }

    /// Writes what today's time-zone data make of promised times.
    public static func write(_ report: ZoneReport, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("checked", report.checked)
            writer.field("movedByHand", report.movedByHand)
            writer.array("shifted") { writer in
                for shifted in report.shifted { write(shifted, into: &writer) }
            }
        }
    }

    private static func write(_ shifted: ShiftedDate, into writer: inout JSONWriter) {
        let date = shifted.date
        writer.object { writer in
            writer.field("seriesId", date.series)
            writer.field("bookingId", date.booking)
            writer.field("room", date.room.description)
            writer.field("zone", date.zone.description)
            writer.field("original", date.original.description)
            writer.field("from", date.booked.start, in: date.zone)
            writer.field("to", date.booked.end, in: date.zone)
            writer.field("reading", SeriesDate.Reading(shifted.reading).rawValue)
            writer.name("promised")
            if let window = shifted.reading.window {
                writer.object { writer in
                    writer.field("from", window.start, in: date.zone)
                    writer.field("to", window.end, in: date.zone)
                }
            } else {
                writer.null()
            }
            writer.name("mend")
            if let mend = shifted.mend {
                writer.object { writer in
                    writer.field("scope", mend.scope.rawValue)
                    guard mend.scope == .one else { return }
                    writer.field("date", date.original.date.description)
                    writer.field("from", date.original.description)
                    writer.field("to", date.end.description)
                }
            } else {
                writer.null()
            }
        }
    }
}
