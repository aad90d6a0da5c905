public import TotemDomain

/// What people are told, in their language.
public enum Sentence {
    /// Why something was refused.
    ///
    /// Moments are told on the clock of their place.
    public static func of(_ refusal: Refusal, _ language: Language) -> String {
        let words = Words(language)
        switch refusal {
        case .invalid(let fault):
            return words.text(
                "refusal.invalid-input",
                ["field": fault.pointer, "reason": of(fault.problem, language)]
            )
        case .unknown(let subject, let name):
            return words.text(unknownKey(subject), ["name": name])
        case .roomTaken(let conflicts, let alternatives):
            return ([roomTaken(conflicts, words)] + free(instead: alternatives, conflicts, words))
                .joined(separator: " ")
        case .closureHitsBookings(let bookings):
            return hits(bookings, words)
        case .changeHitsBookings(let bookings):
            return reliant(bookings, words)
        case .offering(let refusal, let alternatives):
            return ([of(refusal, language)] + instead(alternatives, words)).joined(separator: " ")
        case .onLine(let line, let refusal):
            return words.text(
                "refusal.on-line",
                ["line": String(line), "reason": of(refusal, language)]
            )
        case .ruleBroken(let broken):
            return of(broken, language)
        case .approvalNeeded(let agreed, let zone):
            let dates = DatesForPeople(words.language, in: zone)
            return words.plural(
                "refusal.approval-needed",
                agreed.heads,
                ["room": agreed.room.description, "when": dates.window(agreed.window)]
            )
        case .roomTooSmall(let room, let layout, let capacity, let wanted):
            return words.plural(
                "refusal.room-too-small",
                capacity,
                [
                    "room": room.description, "layout": name(of: layout, language),
                    "wanted": words.number(wanted),
                ]
            )
        case .outsideOpeningHours(let building, let hours):
            return words.text(
                "refusal.outside-opening-hours",
                ["building": building.description, "hours": hours.lines.joined(separator: "; ")]
            )
        case .closedForHoliday(let building, let holidays):
            return closed(building, holidays, words)
        case .buildingFull(let building, let limit, let planned):
            return words.text(
                "refusal.building-full",
                [
                    "building": building.description, "limit": words.number(limit),
                    "planned": words.number(planned),
                ]
            )
        case .inThePast:
            return words.text("refusal.in-the-past")
        case .ambiguousLocalTime(_, let local, let zone, let readings):
            return ambiguous(local, zone, readings, words)
        case .codeTaken(_, let name):
            return words.text("refusal.code-taken", ["name": name])
        case .alreadyRegistered:
            return words.text("refusal.already-registered")
        case .registrationClosed(let reason, let zone):
            return closed(reason, words, in: zone)
        case .sessionFull:
            return words.text("refusal.session-full")
        case .waitingListFull(let limit):
            return words.plural("refusal.waiting-list-full", limit)
        case .capacityBelowTaken(let capacity, let confirmed, let held, let unseated):
            let numbers = words.plural(
                "refusal.capacity-below-taken",
                capacity,
                ["confirmed": words.number(confirmed), "held": words.number(held)]
            )
            return ([numbers] + standing(unseated, words)).joined(separator: " ")
        case .partyCannotGrow(let free, let waiting):
            return waiting > 0
                ? words.text("refusal.party-cannot-overtake")
                : words.plural("refusal.party-cannot-grow", free)
        case .undoOver(let minutes):
            return words.plural("refusal.undo-over", minutes)
        case .stale(_, let status):
            return words.text("refusal.stale", ["status": status])
        case .versionChanged(_, let version):
            return words.text("refusal.version-changed", ["version": words.number(version)])
        case .previewStale:
            return words.text("refusal.preview-stale")
        case .idempotencyKeyReused:
            return words.text("refusal.idempotency-key-reused")
        case .notSignedIn:
            return words.text("refusal.not-signed-in")
        case .notAllowed:
            return words.text("refusal.not-allowed")
        case .tooManyRequests(let seconds):
            return words.plural("refusal.too-many-requests", seconds)
        }
    }

    /// What is wrong with a field, to stand beside it.
    public static func of(_ problem: FieldFault.Problem, _ language: Language) -> String {
        let words = Words(language)
        switch problem {
        case .missing: return words.text("fault.missing")
        case .unknownField: return words.text("fault.unknown-field")
        case .duplicate: return words.text("fault.duplicate-field")
        case .wrongType(let expected):
            return words.text("fault.wrong-type", ["expected": type(expected, words)])
        case .tooLong(let maximum): return words.plural("fault.too-long", maximum)
        case .empty: return words.text("fault.empty")
        case .controlCharacters: return words.text("fault.control-characters")
        case .outOfRange(let minimum, let maximum):
            return words.text(
                "fault.out-of-range",
                ["minimum": words.number(minimum), "maximum": words.number(maximum)]
            )
        case .malformed(let form): return malformed(form, words)
        case .notOneOf(let allowed):
            return words.text("fault.not-one-of", ["allowed": allowed.joined(separator: ", ")])
        case .endBeforeStart: return words.text("fault.end-before-start")
        case .zeroLength: return words.text("fault.zero-length")
        case .alreadyPast: return words.text("fault.already-past")
        case .afterStart: return words.text("fault.after-start")
        case .longerThan(let days): return words.plural("fault.too-long-time", days)
        case .unknownThing(let subject, let name):
            return words.text(unknownKey(subject), ["name": name])
        case .conflicts(let other):
            return words.text("fault.conflicting-fields", ["other": other])
        case .guestsBeyondParty(let party):
            return words.plural(
                "fault.guests-beyond-party",
                party,
                ["guests": words.number(party - 1)]
            )
        case .noPlace: return words.text("fault.no-place")
        case .relied(let rooms):
            return words.text("fault.relied-upon", ["rooms": rooms.joined(separator: ", ")])
        case .mustStay(let name): return words.text("fault.must-stay", ["name": name])
        case .recurrence(let fault): return recurrence(fault, words)
        }
    }

    private static func unknownKey(_ subject: Refusal.Subject) -> String {
        switch subject {
        case .building: "refusal.unknown-building"
        case .room: "refusal.unknown-room"
        case .booking: "refusal.unknown-booking"
        case .closure: "refusal.unknown-closure"
        case .session: "refusal.unknown-session"
        case .registration: "refusal.unknown-registration"
        case .token: "refusal.unknown-token"
        case .notice: "refusal.unknown-notice"
        case .page: "refusal.unknown-page"
        case .organisation: "refusal.unknown-organisation"
        case .programme: "refusal.unknown-programme"
        case .theme: "refusal.unknown-theme"
        case .edition: "refusal.unknown-edition"
        case .equipment: "refusal.unknown-equipment"
        case .attribute: "refusal.unknown-attribute"
        case .rule: "refusal.unknown-rule"
        case .schoolHoliday: "refusal.unknown-school-holiday"
        case .series: "refusal.unknown-series"
        }
    }

    private static func roomTaken(_ conflicts: [Conflict], _ words: Words) -> String {
        guard let first = conflicts.min(by: { $0.occupied.start < $1.occupied.start }) else {
            return words.text("refusal.room-taken")
        }
        let dates = DatesForPeople(words.language, in: first.zone)
        let values = ["room": first.room.description, "when": dates.window(first.occupied)]
        guard let reason = first.closure else {
            let taken = words.text("refusal.room-taken-by", values)
            guard let cost = first.turnaround else { return taken }
            return taken + " " + turnaround(cost, words)
        }
        return words.text("refusal.room-closed", values.merging(["reason": reason]) { $1 })
    }

    /// What the change from one layout to another takes.
    static func turnaround(_ cost: TurnaroundCost, _ words: Words) -> String {
        guard let from = cost.from, let to = cost.to else {
            return words.plural("refusal.turnaround-open", cost.minutes)
        }
        let names = ["from": name(of: from, words.language), "to": name(of: to, words.language)]
        return words.plural("refusal.turnaround", cost.minutes, names)
    }

    /// How many bookings stand in the way, and the first of them.
    private static func hits(_ bookings: [AffectedBooking], _ words: Words) -> String {
        guard let first = bookings.min(by: { $0.occupied.start < $1.occupied.start }) else {
            return words.text("refusal.closure-hits")
        }
        let dates = DatesForPeople(words.language, in: first.zone)
        var told = [
            words.plural(
                "refusal.closure-hits-bookings",
                bookings.count,
                ["room": first.room.description, "when": dates.window(first.occupied)]
            )
        ]
        if let why = first.refusals.first {
            told.append(words.text("refusal.hit-stays", ["why": of(why, words.language)]))
        }
        if let room = first.proposals.first {
            told.append(words.text("refusal.hit-proposed", ["room": room.description]))
        }
        return told.joined(separator: " ")
    }

    private static func reliant(_ bookings: [StandingBooking], _ words: Words) -> String {
        guard let first = bookings.min(by: { $0.window.start < $1.window.start }) else {
            return words.text("refusal.change-hits")
        }
        let dates = DatesForPeople(words.language, in: first.zone)
        return words.plural(
            "refusal.change-hits-bookings",
            bookings.count,
            [
                "room": first.room.description, "when": dates.window(first.window),
                "heads": words.number(first.heads),
            ]
        )
    }

    /// The codes of those who would have no seat; beyond a few their number does.
    private static func standing(
        _ unseated: [UnseatedRegistration],
        _ words: Words
    ) -> [String] {
        guard !unseated.isEmpty else { return [] }
        let told = 10
        let codes = unseated.prefix(told).map(\.code.description).joined(separator: ", ")
        let more = unseated.count > told ? ", …" : ""
        return [
            words.plural("refusal.capacity-unseated", unseated.count, ["codes": codes + more])
        ]
    }

    /// Another room at that time, and the next time of the room itself.
    private static func free(
        instead alternatives: [Alternative],
        _ conflicts: [Conflict],
        _ words: Words
    ) -> [String] {
        guard let first = alternatives.first else { return [] }
        let isSameTime = conflicts.contains { $0.occupied.overlaps(first.window) }
        guard isSameTime else { return [freeLater(first, words)] }
        let other = words.text("refusal.free-then", ["room": first.room.description])
        let later = alternatives.first { $0.window != first.window }
        return [other] + (later.map { [freeLater($0, words)] } ?? [])
    }

    private static func freeLater(_ alternative: Alternative, _ words: Words) -> String {
        let dates = DatesForPeople(words.language, in: alternative.zone)
        return words.text(
            "refusal.free-later",
            ["room": alternative.room.description, "when": dates.window(alternative.window)]
        )
    }

    /// A local time that the clock shows twice, or jumps over.
    private static func ambiguous(
        _ local: LocalDateTime,
        _ zone: Zone,
        _ readings: [Instant],
        _ words: Words
    ) -> String {
        let isShown = readings.first.map { zone.local($0) == local } ?? false
        let values = ["local": local.description, "zone": zone.description]
        return isShown
            ? words.text("refusal.local-time-twice", values)
            : words.text("refusal.local-time-never", values)
    }

    private static func closed(
        _ reason: Refusal.ClosedReason,
        _ words: Words,
        in zone: Zone
    ) -> String {
        let dates = DatesForPeople(words.language, in: zone)
        switch reason {
        case .notPublished:
            return words.text("refusal.session-not-published")
        case .cancelled:
            return words.text("refusal.session-cancelled")
        case .notYetOpen(let moment):
            return words.text("refusal.registration-opens", ["when": dates.moment(moment)])
        case .closed(let moment):
            return words.text("refusal.registration-closed-at", ["when": dates.moment(moment)])
        }
    }

    /// A house on its holidays, the first of them with its day.
    private static func closed(
        _ building: Code,
        _ holidays: [Holiday],
        _ words: Words
    ) -> String {
        let dates = DatesForPeople(words.language, in: .utc)
        let days = holidays.map { holiday in
            "\(dates.day(holiday.date)): \(name(of: holiday.feast, words.language))"
        }
        return words.text(
            "refusal.closed-for-holiday",
            ["building": building.description, "days": days.joined(separator: "; ")]
        )
    }

    private static func type(_ expected: String, _ words: Words) -> String {
        switch expected {
        case "text": words.text("type.text")
        case "number": words.text("type.number")
        case "boolean": words.text("type.boolean")
        case "list": words.text("type.list")
        default: words.text("type.object")
        }
    }

    private static func malformed(_ form: String, _ words: Words) -> String {
        switch form {
        case "email": words.text("malformed.email")
        case "code": words.text("malformed.code")
        case "room": words.text("malformed.room")
        case "date-time": words.text("malformed.date-time")
        case "local-time": words.text("malformed.local-time")
        case "clock-time": words.text("malformed.clock-time")
        case "duration": words.text("malformed.duration")
        case "date": words.text("malformed.date")
        case "instant": words.text("malformed.instant")
        case "zone": words.text("malformed.zone")
        case "https-url": words.text("malformed.https-url")
        case "territory": words.text("malformed.territory")
        case "calendar": words.text("malformed.calendar")
        case "language": words.text("malformed.language")
        case "opening-hours": words.text("malformed.opening-hours")
        case "opening-hours-overlap": words.text("malformed.opening-hours-overlap")
        case "layout": words.text("malformed.layout")
        case "turnaround": words.text("malformed.turnaround")
        case "number": words.text("malformed.number")
        case "integer": words.text("malformed.integer")
        case "party": words.text("malformed.party")
        case "cursor": words.text("malformed.cursor")
        case "word": words.text("malformed.word")
        case "utf-8": words.text("malformed.utf-8")
        case "csv-quote": words.text("malformed.csv-quote")
        case "csv-fields": words.text("malformed.csv-fields")
        case "yaml": words.text("malformed.yaml")
        case "past": words.text("malformed.past")
        case "calendar-utf-8": words.text("malformed.calendar-utf-8")
        case "calendar-file": words.text("malformed.calendar-file")
        case "calendar-version": words.text("malformed.calendar-version")
        case "calendar-method": words.text("malformed.calendar-method")
        case "calendar-nesting": words.text("malformed.calendar-nesting")
        case "calendar-end": words.text("malformed.calendar-end")
        case "calendar-time": words.text("malformed.calendar-time")
        case "calendar-zone": words.text("malformed.calendar-zone")
        case "calendar-duration": words.text("malformed.calendar-duration")
        case "calendar-range": words.text("malformed.calendar-range")
        case "calendar-exrule": words.text("malformed.calendar-exrule")
        case "school-zone": words.text("malformed.school-zone")
        default: words.text("malformed.other")
        }
    }
}
