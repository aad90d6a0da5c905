public import TotemDomain

/// Occupancy for spreadsheets and programs.
public enum OccupancySheet {
    /// The file of the rows.
    public static func bytes(_ occupancy: Occupancy) -> [UInt8] {
        var writer = CSVWriter()
        writer.row([
            "building", "from", "to", "room", "openMinutes", "bookedMinutes", "occupiedMinutes",
            "bookedOutsideMinutes",
        ])
        for row in occupancy.rows {
            writer.row([
                .text(occupancy.building.facts.code.description), .text(row.first.description),
                .text(row.last.description), CSVWriter.Field(row.room?.path.description),
                .number(minutes(row.times.open)), .number(minutes(row.times.booked)),
                .number(minutes(row.times.occupied)), .number(minutes(row.times.bookedOutside)),
            ])
        }
        return writer.bytes
    }

    /// Whole minutes, to the nearest.
    static func minutes(_ microseconds: Int64) -> Int {
        Int((microseconds + 30_000_000) / 60_000_000)
    }
}

extension Wire {
    /// Writes how much of its open time a building was booked and occupied.
    public static func write(_ occupancy: Occupancy, into writer: inout JSONWriter) {
        let facts = occupancy.building.facts
        writer.object { writer in
            writer.field("building", facts.code.description)
            writer.field("zone", facts.zone.description)
            writer.field("from", occupancy.first.description)
            writer.field("to", occupancy.last.description)
            writer.field("by", occupancy.part.rawValue)
            writer.object("total") { writer in write(occupancy.total, into: &writer) }
            writer.array("items") { writer in
                for row in occupancy.rows {
                    writer.object { writer in
                        writer.field("from", row.first.description)
                        writer.field("to", row.last.description)
                        writer.field("room", row.room?.path.description)
                        write(row.times, into: &writer)
                    }
                }
            }
        }
    }

    private static func write(_ times: Occupancy.Times, into writer: inout JSONWriter) {
        writer.field("openMinutes", OccupancySheet.minutes(times.open))
        writer.field("bookedMinutes", OccupancySheet.minutes(times.booked))
        writer.field("occupiedMinutes", OccupancySheet.minutes(times.occupied))
        writer.field("bookedOutsideMinutes", OccupancySheet.minutes(times.bookedOutside))
        writer.field("bookedPercent", times.bookedPercent)
        writer.field("occupiedPercent", times.occupiedPercent)
    }
}
