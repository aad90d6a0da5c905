public import TotemDomain

extension Wire {
    /// Writes school holidays as a list.
    public static func write(_ holidays: [SchoolHoliday], into writer: inout JSONWriter) {
        write(items: holidays, into: &writer) { holiday, writer in
            write(holiday, into: &writer)
        }
    }

    /// Writes what became of a file of school holidays.
    public static func write(_ receipt: SchoolHolidayReceipt, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.object("counts") { writer in
                for outcome in SchoolHolidayReceipt.Outcome.allCases {
                    writer.name(escaping: outcome.rawValue)
                    writer.value(receipt.lines.count { $0.outcome == outcome })
                }
                writer.field("removed", receipt.removed.count)
                writer.field("skipped", receipt.skipped.count)
            }
            writer.array("items") { writer in
                for line in receipt.lines {
                    writer.object { writer in
                        writer.field("line", line.number)
                        writer.field("outcome", line.outcome.rawValue)
                        writer.name("holiday")
                        write(line.holiday, into: &writer)
                    }
                }
            }
            writer.array("removed") { writer in
                for kept in receipt.removed { write(kept.holiday, into: &writer) }
            }
            writer.array("skipped") { writer in
                for line in receipt.skipped { write(line, into: &writer) }
            }
        }
    }

    private static func write(
        _ line: SchoolHolidayFile.Skipped,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("line", line.number)
            writer.array("errors") { writer in
                for fault in line.faults {
                    writer.object { writer in
                        writer.field("pointer", fault.pointer)
                        writer.field("code", fault.problem.code)
                        writer.object("text") { writer in
                            for language in [Language.english, .french] {
                                writer.name(escaping: language.rawValue)
                                writer.value(Sentence.of(fault.problem, language))
                            }
                        }
                    }
                }
            }
        }
    }

    static func write(_ holiday: SchoolHoliday, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("zone", holiday.zone.description)
            writer.field("name", holiday.name)
            writer.field("first", holiday.first.description)
            writer.field("last", holiday.last.description)
        }
    }
}
