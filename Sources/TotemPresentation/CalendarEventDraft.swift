import TotemDomain

/// An event as far as it is read: the lines that decide about its place.
struct EventDraft {
    /// Where it begins in the file.
    let line: Int
    private var lines: [String: [CalendarLine]] = [:]

    init(line: Int) {
        self.line = line
    }

    private static let wanted: Set<String> = [
        "UID", "RECURRENCE-ID", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE",
        "RDATE", "EXDATE", "SUMMARY", "STATUS", "TRANSP", "CLASS",
    ]

    mutating func take(_ line: CalendarLine) {
        guard Self.wanted.contains(line.name) else { return }
        lines[line.name, default: []].append(line)
    }

    /// Its name; `nil` without one, or one that is too long to be kept.
    var uid: String? {
        guard let uid = lines["UID"]?.first?.value, !uid.isEmpty,
            uid.unicodeScalars.count <= Limits.calendarName,
            !uid.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return nil }
        return uid
    }

    /// What is wrong with it.
    struct Fault: Error {
        let fault: FieldFault
    }

    /// The event, or what is wrong with it.
    ///
    /// - Parameters:
    ///   - clocks: The clocks of its calendar.
    ///   - isCancellation: Whether the calendar calls its events off.
    /// - Returns: The event, or its first fault.
    func event(
        _ clocks: inout KnownClocks,
        isCancellation: Bool
    ) -> Result<CalendarEvent, Fault> {
        do throws(Fault) {
            return .success(try read(&clocks, isCancellation: isCancellation))
        } catch {
            return .failure(error)
        }
    }

    private func read(
        _ clocks: inout KnownClocks,
        isCancellation: Bool
    ) throws(Fault) -> CalendarEvent {
        guard let uid else {
            let isThere = lines["UID"]?.first?.value.isEmpty == false
            throw fault("uid", isThere ? .tooLong(maximum: Limits.calendarName) : .missing)
        }
        if let line = lines["EXRULE"]?.first { throw fault(line, .malformed("calendar-exrule")) }
        guard let startLine = lines["DTSTART"]?.first else { throw fault("dtstart", .missing) }
        let start = try time(startLine, startLine.value, &clocks)
        return CalendarEvent(
            line: line,
            uid: uid,
            recurrence: try recurrence(&clocks),
            sequence: lines["SEQUENCE"]?.first.flatMap { Int($0.value) }
                .map { min(max(0, $0), Int(Int32.max)) } ?? 0,
            start: start,
            end: try end(&clocks),
            rule: try rule(),
            added: try added(&clocks),
            except: try except(&clocks),
            summary: summary,
            presence: presence(isCancellation: isCancellation)
        )
    }

    private func recurrence(_ clocks: inout KnownClocks) throws(Fault) -> CalendarTime? {
        guard let line = lines["RECURRENCE-ID"]?.first else { return nil }
        guard line.parameters["RANGE"] == nil else {
            throw fault(line, .malformed("calendar-range"))
        }
        return try time(line, line.value, &clocks)
    }

    private func end(_ clocks: inout KnownClocks) throws(Fault) -> CalendarEvent.End? {
        if let line = lines["DTEND"]?.first { return .time(try time(line, line.value, &clocks)) }
        guard let line = lines["DURATION"]?.first else { return nil }
        return try length(line, line.value)
    }

    private func rule() throws(Fault) -> RecurrenceRule? {
        guard let written = lines["RRULE"], let first = written.first else { return nil }
        if written.count > 1 { throw fault(written[1], .duplicate) }
        switch RecurrenceRule.parse(first.value) {
        case .success(let rule): return rule
        case .failure(let problem): throw fault(first, .recurrence(problem))
        }
    }

    private func added(_ clocks: inout KnownClocks) throws(Fault) -> [CalendarEvent.Added] {
        var added: [CalendarEvent.Added] = []
        for line in lines["RDATE"] ?? [] {
            for text in line.value.split(separator: ",") {
                let parts = text.split(separator: "/", omittingEmptySubsequences: false)
                let start = try time(line, String(parts[0]), &clocks)
                var end: CalendarEvent.End?
                if parts.count == 2 {
                    let rest = String(parts[1])
                    if rest.hasPrefix("P") || rest.hasPrefix("+P") {
                        end = try length(line, rest)
                    } else {
                        end = .time(try time(line, rest, &clocks))
                    }
                }
                added.append(CalendarEvent.Added(start: start, end: end))
            }
        }
        return added
    }

    private func except(_ clocks: inout KnownClocks) throws(Fault) -> [CalendarTime] {
        var except: [CalendarTime] = []
        for line in lines["EXDATE"] ?? [] {
            for text in line.value.split(separator: ",") {
                except.append(try time(line, String(text), &clocks))
            }
        }
        return except
    }

    /// The title on one line; that of a private event stays with its keeper.
    private var summary: String {
        let isPrivate = ["PRIVATE", "CONFIDENTIAL"]
            .contains(lines["CLASS"]?.first?.value.uppercased() ?? "")
        let text = isPrivate ? "" : lines["SUMMARY"]?.first?.text ?? ""
        guard !text.isEmpty else { return "—" }
        guard text.unicodeScalars.count > Limits.purpose else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(Limits.purpose - 1)))
            + "…"
    }

    private func presence(isCancellation: Bool) -> CalendarEvent.Presence {
        if isCancellation || lines["STATUS"]?.first?.value.uppercased() == "CANCELLED" {
            return .cancelled
        }
        return lines["TRANSP"]?.first?.value.uppercased() == "TRANSPARENT" ? .transparent : .needed
    }

    // MARK: Values

    private func time(
        _ line: CalendarLine,
        _ text: String,
        _ clocks: inout KnownClocks
    ) throws(Fault) -> CalendarTime {
        let value = text.uppercased().filter { $0 != " " }
        if let day = LocalDate(basic: value) { return .day(day) }
        if value.hasSuffix("Z"), let utc = LocalDateTime(basic: value.dropLast()) {
            return .moment(Instant(seconds: utc.secondsSinceEpoch))
        }
        guard let local = LocalDateTime(basic: value) else {
            throw fault(line, .malformed("calendar-time"))
        }
        guard let name = line.parameters["TZID"], !name.isEmpty else {
            return .local(local, .house)
        }
        guard let clock = clocks.clock(named: name) else {
            throw fault(line, .malformed("calendar-zone"))
        }
        return .local(local, clock)
    }

    /// `P1DT2H30M`, `PT45M` or `P2W`; of length and sign that an event can have.
    private func length(
        _ line: CalendarLine,
        _ text: String
    ) throws(Fault) -> CalendarEvent.End {
        let wrong = fault(line, .malformed("calendar-duration"))
        var rest = text.uppercased()[...]
        if rest.hasPrefix("-") { throw fault(line, .endBeforeStart) }
        if rest.hasPrefix("+") { rest = rest.dropFirst() }
        guard rest.hasPrefix("P"), rest.count > 1 else { throw wrong }
        rest = rest.dropFirst()
        var (days, seconds) = (0, 0)
        var isTime = false
        var digits = ""
        for character in rest {
            if character == "T", !isTime, digits.isEmpty {
                isTime = true
                continue
            }
            if character.isASCII, character.isNumber, digits.utf8.count < 7 {
                digits.append(character)
                continue
            }
            guard let number = Int(digits) else { throw wrong }
            digits = ""
            switch (character, isTime) {
            case ("W", false): days += 7 * number
            case ("D", false): days += number
            case ("H", true): seconds += 3600 * number
            case ("M", true): seconds += 60 * number
            case ("S", true): seconds += number
            default: throw wrong
            }
            guard days <= 10_000, seconds <= 10_000 * 86_400 else {
                throw fault(line, .longerThan(days: CalendarEvent.mostDays))
            }
        }
        guard digits.isEmpty else { throw wrong }
        return .length(days: days, seconds: seconds)
    }

    private func fault(_ line: CalendarLine, _ problem: FieldFault.Problem) -> Fault {
        Fault(fault: FieldFault("/lines/\(line.number)/\(line.name.lowercased())", problem))
    }

    private func fault(_ name: String, _ problem: FieldFault.Problem) -> Fault {
        Fault(fault: FieldFault("/lines/\(line)/\(name)", problem))
    }
}
