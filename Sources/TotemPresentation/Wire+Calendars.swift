public import TotemDomain

extension Wire {
    /// Writes the holidays of a year as a list.
    public static func write(_ year: HolidayYear, into writer: inout JSONWriter) {
        write(items: year.holidays, into: &writer) { holiday, writer in
            write(holiday, of: year.calendar, into: &writer)
        }
    }

    /// Writes the first common day, with the days before it and why they are none.
    public static func write(_ common: CommonDay, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("date", common.date.description)
            writer.field("weekday", common.date.weekday.word)
            writer.array("skipped") { writer in
                for day in common.skipped {
                    writer.object { writer in
                        writer.field("date", day.date.description)
                        writer.field("weekday", day.date.weekday.word)
                        writer.field("weekend", day.isWeekend)
                        writer.array("holidays") { writer in
                            for kept in day.holidays {
                                write(kept.holiday, of: kept.calendar, into: &writer)
                            }
                        }
                    }
                }
            }
        }
    }

    static func write(
        _ holiday: Holiday,
        of calendar: HolidayCalendar?,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("date", holiday.date.description)
            writer.field("weekday", holiday.date.weekday.word)
            writer.field("calendar", calendar?.description)
            writer.field("holiday", holiday.feast.rawValue)
            writer.object("names") { writer in
                let names = HolidayNames.of(holiday.feast)
                for language in names.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
                    writer.name(escaping: language.rawValue)
                    writer.value(names[language] ?? "")
                }
            }
            writer.field("scope", holiday.scope.rawValue)
        }
    }
}

extension Wire {
    /// The calendar of a place, as far as its reader may know it.
    public static func write(_ feed: PlaceFeed, into writer: inout JSONWriter) {
        let zone = feed.building.facts.zone
        write(items: feed.entries, into: &writer) { entry, writer in
            writer.object { writer in
                writer.field("id", entry.id)
                writer.field("state", entry.state.rawValue)
                writer.field("room", entry.room)
                writer.field("from", entry.window.start, in: zone)
                writer.field("to", entry.window.end, in: zone)
            }
        }
    }
}
