public import TotemDomain

/// Reads the calendars of other programs.
///
/// Source: RFC 5545 (iCalendar), and what Google, Outlook and Apple's calendar write.
public enum CalendarReader {
    /// What a file says: its events, and what of it was not understood.
    public struct Content: Hashable, Sendable {
        /// The events, in the order of the file.
        public let events: [CalendarEvent]
        /// The events that could not be read.
        public let faults: [CalendarImport.Fault]
    }

    /// The events of a file, or why it is none.
    ///
    /// A fault of one event does not hide the others; only what leaves the whole in doubt, such as
    /// a file that was cut off, is refused.
    ///
    /// - Parameter bytes: The file.
    /// - Returns: The content, or the fault.
    public static func read(_ bytes: [UInt8]) -> Result<Content, Refusals> {
        let lines: [CalendarLine]
        do throws(CalendarLines.NotUTF8) {
            lines = try CalendarLines.read(bytes)
        } catch {
            return failure("/lines/\(error.line)", .malformed("calendar-utf-8"))
        }
        var reading = Reading()
        for line in lines {
            if let fault = reading.take(line) { return .failure(Refusals([.invalid(fault)])) }
        }
        guard reading.isCalendar else { return failure("/lines", .malformed("calendar-file")) }
        guard reading.stack.isEmpty else {
            let last = lines.last?.number ?? 1
            return failure("/lines/\(last)", .malformed("calendar-end"))
        }
        guard reading.events.count + reading.faults.count <= Limits.calendarEvents else {
            let range = FieldFault.Problem.outOfRange(minimum: 0, maximum: Limits.calendarEvents)
            return failure("/lines", range)
        }
        return .success(Content(events: reading.events, faults: reading.faults))
    }

    private static func failure(
        _ pointer: String,
        _ problem: FieldFault.Problem
    ) -> Result<Content, Refusals> {
        .failure(Refusals([.invalid(FieldFault(pointer, problem))]))
    }
}

/// A file as far as it is read.
private struct Reading {
    /// The components that are open.
    private(set) var stack: [String] = []
    private(set) var isCalendar = false
    private(set) var events: [CalendarEvent] = []
    private(set) var faults: [CalendarImport.Fault] = []

    /// The events of the open calendar: clocks may stand behind those that use them.
    private var drafts: [EventDraft] = []
    private var clocks: [ClockDraft] = []
    private var isCancellation = false

    /// Takes a line; what it returns leaves the whole file in doubt.
    mutating func take(_ line: CalendarLine) -> FieldFault? {
        switch line.name {
        case "BEGIN":
            begin(line)
            return nil
        case "END":
            return end(line)
        default:
            break
        }
        switch stack.last {
        case "VCALENDAR": return takeOfCalendar(line)
        case "VEVENT": drafts[drafts.count - 1].take(line)
        case "VTIMEZONE": clocks[clocks.count - 1].take(line)
        case "STANDARD", "DAYLIGHT":
            if stack.dropLast().last == "VTIMEZONE" { clocks[clocks.count - 1].takeInside(line) }
        default: break
        }
        return nil
    }

    private mutating func takeOfCalendar(_ line: CalendarLine) -> FieldFault? {
        let value = line.value.uppercased()
        let place = "/lines/\(line.number)"
        switch line.name {
        case "VERSION" where value.hasPrefix("1"):
            return FieldFault(place, .malformed("calendar-version"))
        case "METHOD":
            switch value {
            case "PUBLISH", "REQUEST", "ADD": break
            case "CANCEL": isCancellation = true
            default: return FieldFault(place, .malformed("calendar-method"))
            }
        default: break
        }
        return nil
    }

    private mutating func begin(_ line: CalendarLine) {
        let name = line.value.uppercased()
        let isOfCalendar = stack == ["VCALENDAR"]
        switch name {
        case "VCALENDAR": isCalendar = true
        case "VEVENT" where isOfCalendar: drafts.append(EventDraft(line: line.number))
        case "VTIMEZONE" where isOfCalendar: clocks.append(ClockDraft())
        case "STANDARD", "DAYLIGHT":
            if stack.last == "VTIMEZONE" { clocks[clocks.count - 1].begin() }
        default: break
        }
        // What stands where it does not belong is passed over with all that is in it.
        let isOutOfPlace = ["VEVENT", "VTIMEZONE"].contains(name) && !isOfCalendar
        stack.append(isOutOfPlace ? "X-\(name)" : name)
    }

    private mutating func end(_ line: CalendarLine) -> FieldFault? {
        let name = line.value.uppercased()
        guard let open = stack.last else { return nil }
        guard open == name || open == "X-\(name)" else {
            return FieldFault("/lines/\(line.number)", .malformed("calendar-nesting"))
        }
        stack.removeLast()
        if stack.isEmpty { finish() }
        return nil
    }

    /// Reads the events of a calendar, now that its clocks are known.
    private mutating func finish() {
        var known = KnownClocks(clocks)
        for draft in drafts {
            switch draft.event(&known, isCancellation: isCancellation) {
            case .success(let event): events.append(event)
            case .failure(let fault):
                faults.append(
                    CalendarImport.Fault(line: draft.line, uid: draft.uid, fault: fault.fault)
                )
            }
        }
        (drafts, clocks, isCancellation) = ([], [], false)
    }
}
