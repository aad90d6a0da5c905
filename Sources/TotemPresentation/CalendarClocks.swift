import TotemDomain

/// The clocks that a calendar names.
struct KnownClocks {
    private let described: [String: ClockDraft]
    private var found: [String: CalendarClock?] = [:]

    init(_ drafts: [ClockDraft]) {
        described = Dictionary(
            drafts.compactMap { draft in draft.name.map { ($0, draft) } }
        ) { first, _ in first }
    }

    /// The clock of a name: of the zone database if that knows it by any of the names in use,
    /// else as the file describes it; `nil` when nobody knows it.
    mutating func clock(named name: String) -> CalendarClock? {
        if let known = found[name] { return known }
        let clock = Self.zone(named: name).map { CalendarClock.zone($0) } ?? described(name)
        found[name] = .some(clock)
        return clock
    }

    private func described(_ name: String) -> CalendarClock? {
        guard let draft = described[name] else { return Self.fixed(name).map { .observed($0) } }
        if let zone = draft.location.flatMap({ Self.zone(named: $0) }) { return .zone(zone) }
        return draft.clock.map { .observed($0) }
    }

    /// A zone by its name, by that of Windows, or by a long name that ends in it, as in
    /// `/freeassociation.sourceforge.net/Europe/Paris`.
    private static func zone(named name: String) -> Zone? {
        guard name.utf8.count <= 200 else { return nil }
        if ["UTC", "GMT", "Z", "Etc/UTC", "Etc/GMT", "Etc/UCT", "Etc/Zulu"].contains(name) {
            return .utc
        }
        if let zone = WindowsZone.named(name) { return zone }
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
                UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard isPlain else { return nil }
        let parts = name.split(separator: "/")
        for count in [parts.count, 2, 3] where count >= 2 && count <= min(3, parts.count) {
            let candidate = parts.suffix(count)
            guard !candidate.contains(where: { $0.contains(".") }) else { continue }
            if let zone = Zone(candidate.joined(separator: "/")) { return zone }
        }
        return nil
    }

    /// `Etc/GMT-1`, which lies east of UTC, and what Windows calls `UTC+12`.
    private static func fixed(_ name: String) -> ObservedClock? {
        for (prefix, sign) in [("Etc/GMT", -1), ("UTC", 1)] where name.hasPrefix(prefix) {
            guard let hours = Int(name.dropFirst(prefix.count)), abs(hours) <= 14 else { continue }
            return ObservedClock(offset: sign * hours * 3600)
        }
        return nil
    }
}

/// A clock as a calendar describes it, as far as it is read.
struct ClockDraft {
    private(set) var name: String?
    /// The name of the zone database beside another one.
    private(set) var location: String?
    private var observances: [Observance] = []

    private struct Observance {
        var onset: LocalDateTime?
        var from: Int?
        var to: Int?
        var rule: RecurrenceRule?
        var added: [LocalDateTime] = []
        var isBroken = false
    }

    mutating func take(_ line: CalendarLine) {
        switch line.name {
        case "TZID": name = line.value
        case "X-LIC-LOCATION": location = line.value
        default: break
        }
    }

    mutating func begin() {
        // Many are a mistake, or meant to be much work.
        if observances.count < 400 { observances.append(Observance()) }
    }

    mutating func takeInside(_ line: CalendarLine) {
        guard !observances.isEmpty else { return }
        let index = observances.count - 1
        switch line.name {
        case "DTSTART": observances[index].onset = LocalDateTime(basic: line.value)
        case "TZOFFSETFROM": observances[index].from = Self.offset(line.value)
        case "TZOFFSETTO": observances[index].to = Self.offset(line.value)
        case "RRULE":
            if case .success(let rule) = RecurrenceRule.parse(line.value) {
                observances[index].rule = rule
            } else {
                observances[index].isBroken = true
            }
        case "RDATE":
            observances[index].added += line.value.split(separator: ",")
                .compactMap { LocalDateTime(basic: $0) }
        default: break
        }
    }

    /// The clock; `nil` when something of it could not be read.
    var clock: ObservedClock? {
        var read: [ObservedClock.Observance] = []
        for observance in observances {
            guard let onset = observance.onset, let from = observance.from, let to = observance.to,
                !observance.isBroken
            else { return nil }
            read.append(
                ObservedClock.Observance(
                    onset: onset,
                    from: from,
                    to: to,
                    rule: observance.rule,
                    added: observance.added
                )
            )
        }
        return ObservedClock(read)
    }

    /// Seconds of `+0100` or `-003015`; `nil` when it is none.
    private static func offset(_ text: String) -> Int? {
        let digits = text.dropFirst()
        guard let sign = text.first, sign == "+" || sign == "-",
            digits.utf8.count == 4 || digits.utf8.count == 6,
            digits.utf8.allSatisfy({ (48...57).contains($0) }), let whole = Int(digits)
        else { return nil }
        let (hours, minutes, seconds) =
            digits.utf8.count == 4
            ? (whole / 100, whole % 100, 0) : (whole / 10_000, whole / 100 % 100, whole % 100)
        guard hours < 24, minutes < 60, seconds < 60 else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds)
    }
}
