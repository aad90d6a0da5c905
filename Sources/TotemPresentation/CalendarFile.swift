public import TotemDomain

/// Writes calendars that programs subscribe to.
///
/// Source: RFC 5545 (iCalendar), RFC 7986 (`NAME`, `REFRESH-INTERVAL`); the `X-` properties are
/// what Outlook and Apple's calendar read instead of those.
public struct CalendarFile: Sendable {
    /// The type of such a file.
    public static let contentType = "text/calendar; charset=utf-8"
    /// The longest line, in bytes, without its end (RFC 5545, section 3.1).
    static let longestLine = 75

    private var lines: [String] = []

    private init() {}

    /// The calendar of a place.
    ///
    /// Nothing in it is of the moment at which it is written, so that the same entries make the
    /// same bytes.
    ///
    /// - Parameters:
    ///   - feed: What is told.
    ///   - language: The language of its own words.
    ///   - address: Where the pages of sessions are.
    /// - Returns: The file.
    public static func text(
        of feed: PlaceFeed,
        _ language: Language,
        _ address: PublicAddress
    ) -> String {
        let words = Words(language)
        let zone = feed.building.facts.zone
        let name = [feed.room?.facts.name, feed.building.facts.name].compactMap { $0 }
            .joined(separator: ", ")
        var file = CalendarFile()
        file.add("BEGIN", "VCALENDAR")
        file.add("VERSION", "2.0")
        file.add("PRODID", "-//Totem//Totem//EN")
        file.add("CALSCALE", "GREGORIAN")
        file.add(text: "NAME", name)
        file.add(text: "X-WR-CALNAME", name)
        file.add("X-WR-TIMEZONE", zone.description)
        file.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
        file.add("X-PUBLISHED-TTL", "PT1H")
        file.add(zone, for: feed.entries.map(\.window))
        for entry in feed.entries {
            file.add(entry, of: feed, words, address)
        }
        file.add("END", "VCALENDAR")
        return file.lines.map { fold($0) + "\r\n" }.joined()
    }

    private mutating func add(
        _ entry: PlaceFeed.Entry,
        of feed: PlaceFeed,
        _ words: Words,
        _ address: PublicAddress
    ) {
        let zone = feed.building.facts.zone
        add("BEGIN", "VEVENT")
        add("UID", entry.id)
        add("DTSTAMP", Self.universal(entry.changedAt))
        add("LAST-MODIFIED", Self.universal(entry.changedAt))
        add("SEQUENCE", String(max(0, entry.version - 1)))
        add(time: "DTSTART", entry.window.start, in: zone)
        add(time: "DTEND", entry.window.end, in: zone)
        var isBusy = entry.state != .cancelled
        switch entry.matter {
        case .session(let title, let slug):
            add(text: "SUMMARY", title)
            add("URL;VALUE=URI", address.session(slug, words.language))
        case .booking(let purpose):
            let isHeld = entry.state == .tentative
            let busy = words.text(isHeld ? "feed.held" : "feed.busy")
            add(text: "SUMMARY", feed.tellsPurposes ? purpose : busy)
        case .closure(let kind, let reason):
            let word = kind == .maintenance ? "feed.maintenance" : "feed.closed"
            add(text: "SUMMARY", words.text(word, ["reason": reason]))
        case .limit(let allowed, let reason):
            isBusy = false
            let parties = allowed.map(\.text).joined(separator: ", ")
            let values = ["parties": parties, "reason": reason]
            add(text: "SUMMARY", words.text("feed.limited", values))
        }
        let facts = feed.building.facts
        let place = [entry.room, facts.name, facts.address, facts.city].compactMap { $0 }
        add(text: "LOCATION", place.joined(separator: ", "))
        switch entry.state {
        case .standing: add("STATUS", "CONFIRMED")
        case .tentative: add("STATUS", "TENTATIVE")
        case .cancelled: add("STATUS", "CANCELLED")
        }
        add("TRANSP", isBusy ? "OPAQUE" : "TRANSPARENT")
        add("END", "VEVENT")
    }

    // MARK: Times

    /// A moment on the clock of the place; one that its clock shows twice is told on UTC, because
    /// a local time means the first of the two.
    private mutating func add(time name: String, _ moment: Instant, in zone: Zone) {
        let local = zone.local(moment)
        guard case .unique = zone.readings(of: local) else {
            return add(name, Self.universal(moment))
        }
        add("\(name);TZID=\(zone)", Self.digits(local))
    }

    private static func universal(_ moment: Instant) -> String {
        digits(LocalDateTime(utc: moment)) + "Z"
    }

    /// `20270112T140000`.
    private static func digits(_ local: LocalDateTime) -> String {
        let seconds = local.time.secondOfDay % 60
        let date = local.date.description.filter { $0 != "-" }
        return date + "T" + pair(local.time.hour) + pair(local.time.minute) + pair(seconds)
    }

    private static func pair(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// The clock of the place, cut down to the time of the entries: each change of its offset
    /// stands for itself, so that nothing is promised about years that nobody knows yet.
    private mutating func add(_ zone: Zone, for windows: [TimeWindow]) {
        guard let start = windows.map(\.start).min(), let end = windows.map(\.end).max() else {
            return
        }
        add("BEGIN", "VTIMEZONE")
        add("TZID", zone.description)
        // A year and a half before has the change that the first entry lives by.
        let changes =
            TimeWindow(from: start.adding(seconds: -550 * 86_400), to: end)
            .map { zone.changes(in: $0) } ?? []
        let kept = changes.lastIndex { $0.at <= start }.map { changes[$0...] } ?? changes[...]
        if kept.first.map({ $0.at > start }) ?? true {
            let offset = zone.offsetSeconds(at: start)
            add("BEGIN", "STANDARD")
            add("DTSTART", "19700101T000000")
            add("TZOFFSETFROM", Self.offset(offset))
            add("TZOFFSETTO", Self.offset(offset))
            add("END", "STANDARD")
        }
        for change in kept {
            let kind = change.to > change.from ? "DAYLIGHT" : "STANDARD"
            add("BEGIN", kind)
            let onset = LocalDateTime(utc: change.at.adding(seconds: change.from))
            add("DTSTART", Self.digits(onset))
            add("TZOFFSETFROM", Self.offset(change.from))
            add("TZOFFSETTO", Self.offset(change.to))
            add("END", kind)
        }
        add("END", "VTIMEZONE")
    }

    /// `+0100`.
    private static func offset(_ seconds: Int) -> String {
        let minutes = abs(seconds) / 60
        let rest = abs(seconds) % 60
        return (seconds < 0 ? "-" : "+") + pair(minutes / 60) + pair(minutes % 60)
            + (rest == 0 ? "" : pair(rest))
    }

    // MARK: Lines

    private mutating func add(_ name: String, _ value: String) {
        lines.append("\(name):\(value)")
    }

    /// A text with its escapes (RFC 5545, section 3.3.11).
    private mutating func add(text name: String, _ text: String) {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case "\n": escaped += "\\n"
            // Other control characters may not stand in a text.
            case _ where scalar.value < 32 && scalar != "\t" || scalar.value == 127: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        add(name, escaped)
    }

    /// A line in parts of 75 bytes at most, none within a character.
    static func fold(_ line: String) -> String {
        guard line.utf8.count > longestLine else { return line }
        var folded = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if length + size > longestLine {
                folded += "\r\n "
                length = 1
            }
            folded.unicodeScalars.append(scalar)
            length += size
        }
        return folded
    }
}
