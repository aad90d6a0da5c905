public import TotemDomain

extension Requests {
    /// A room to book again and again.
    public static func series(_ input: Input) -> Result<SeriesPlan, Refusals> {
        let fields = InputParser(input)
        let room = fields.room("room")
        let (from, to) = fields.localWindow()
        let rule = fields.recurrence("rule")
        let except = fields.days("except", required: false)
        let rooms = fields.roomsByDay("rooms")
        let layout = fields.word("layout", of: LayoutKind.self, required: false)
        let purpose = fields.text("purpose", maximum: Limits.purpose)
        let heads = fields.integer("heads", in: Limits.heads, required: false)
        let organisation = fields.text(
            "organisation",
            maximum: Limits.organisation,
            required: false
        )
        let contact = fields.contact("contact")
        let waive = fields.waive()
        return fields.finish {
            guard let room, let from, let to, let rule, let purpose else { return nil }
            return SeriesPlan(
                room: room,
                from: from,
                to: to,
                rule: rule,
                except: except,
                rooms: rooms,
                layout: layout,
                purpose: purpose,
                heads: heads,
                organisation: organisation,
                contact: contact,
                waive: waive
            )
        }
    }

    /// What becomes different of a series.
    public static func seriesEdit(_ input: Input) -> Result<SeriesEdit, Refusals> {
        let fields = InputParser(input)
        fields.refuseClearing("from", "to", "rule", "room", "purpose", "title")
        let scope = fields.word("scope", of: SeriesEdit.Scope.self)
        let date = fields.parsed("date", as: "date", required: scope == .one || scope == .following)
        {
            LocalDate($0)
        }
        if scope == .all, date != nil { fields.note("date", .conflicts(with: "scope")) }
        let from = fields.clockTime("from")
        let to = fields.clockTime("to")
        let rule = fields.recurrence("rule", required: false)
        let room = fields.room("room", required: false)
        let layout = fields.edit("layout") {
            fields.word($0, of: LayoutKind.self, required: false)
        }
        let purpose = fields.text("purpose", maximum: Limits.purpose, required: false)
        let title = sessionTitle(fields, [])
        let heads = fields.edit("heads") {
            fields.integer($0, in: Limits.heads, required: false)
        }
        let organisation = fields.edit("organisation") {
            fields.text($0, maximum: Limits.organisation, required: false)
        }
        let contact = fields.edit("contact") { fields.contact($0) }
        let waive = fields.waive()
        let replaces = fields.flag("replaceOverrides", default: false)
        if scope == .one {
            if rule != nil { fields.note("rule", .conflicts(with: "scope")) }
            if replaces { fields.note("replaceOverrides", .conflicts(with: "scope")) }
        }
        return fields.finish {
            guard let scope else { return nil }
            return SeriesEdit(
                scope: scope,
                date: date,
                from: from,
                to: to,
                rule: rule,
                room: room,
                layout: layout,
                purpose: purpose,
                title: title,
                heads: heads,
                organisation: organisation,
                contact: contact,
                waive: waive,
                replacesOverrides: replaces
            )
        }
    }

    /// From which day on a series is cancelled.
    public static func seriesCancellation(
        _ input: Input
    ) -> Result<SeriesCancellation, Refusals> {
        let fields = InputParser(input)
        let from = fields.parsed("from", as: "date", required: false) { LocalDate($0) }
        let reason = fields.text("reason", maximum: Limits.reason, required: false)
        return fields.finish { SeriesCancellation(from: from, reason: reason) }
    }

    /// Which dates of a series are left out.
    public static func seriesSkip(_ input: Input) -> Result<SeriesSkip, Refusals> {
        let fields = InputParser(input)
        let days = fields.days("dates", required: true)
        let reason = fields.text("reason", maximum: Limits.reason, required: false)
        return fields.finish { SeriesSkip(days: days, reason: reason) }
    }

    /// Which dates of a series are tried again.
    public static func seriesRetry(_ input: Input) -> Result<SeriesRetry, Refusals> {
        let fields = InputParser(input)
        let days = fields.days("dates", required: false)
        let room = fields.room("room", required: false)
        let waive = fields.waive()
        return fields.finish { SeriesRetry(days: days, room: room, waive: waive) }
    }
}

extension InputParser {
    /// The first start and its end, on the clock of the building.
    func localWindow() -> (from: LocalDateTime?, to: LocalDateTime?) {
        let from = parsed("from", as: "local-time") { LocalDateTime($0) }
        let to = parsed("to", as: "local-time") { LocalDateTime($0) }
        if let from, let to, to.secondsSinceEpoch <= from.secondsSinceEpoch {
            note("to", from == to ? .zeroLength : .endBeforeStart)
        }
        return (from, to)
    }

    /// A rule of recurrence; what is wrong with it is told by name.
    func recurrence(_ name: String, required: Bool = true) -> RecurrenceRule? {
        guard let text = text(name, maximum: Limits.recurrence, required: required) else {
            return nil
        }
        switch RecurrenceRule.parse(text) {
        case .success(let rule):
            if rule.end == nil { note(name, .recurrence(.endless)) }
            return rule
        case .failure(let fault):
            note(name, .recurrence(fault))
            return nil
        }
    }

    /// A time on the clock of the building, with its day or on that of the date that is meant.
    fileprivate func clockTime(_ name: String) -> SeriesEdit.ClockTime? {
        parsed(name, as: "clock-time", required: false) { SeriesEdit.ClockTime($0) }
    }

    /// Rooms by the days on which they are wished.
    func roomsByDay(_ name: String) -> [LocalDate: RoomPath] {
        nested(name) { inner in
            var rooms: [LocalDate: RoomPath] = [:]
            for day in inner.names() {
                guard let date = LocalDate(day) else {
                    inner.note(day, .malformed("date"))
                    continue
                }
                rooms[date] = inner.room(day)
            }
            return rooms
        } ?? [:]
    }

    func days(_ name: String, required: Bool) -> [LocalDate] {
        words(
            name,
            as: "date",
            maximum: RecurringTime.greatestCount,
            minimum: required ? 1 : 0,
            required: required
        ) { LocalDate($0) }
    }
}
