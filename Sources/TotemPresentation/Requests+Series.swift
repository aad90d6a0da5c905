public import TotemDomain

extension Requests {
    /// A room to book again and again.
    public static func series(_ input: Input) -> Result<SeriesPlan, Refusals> {
        let fields = InputParser(input)
        let room = fields.room("room")
        let from = fields.parsed("from", as: "local-time") { LocalDateTime($0) }
        let to = fields.parsed("to", as: "local-time") { LocalDateTime($0) }
        if let from, let to, to.secondsSinceEpoch <= from.secondsSinceEpoch {
            fields.note("to", from == to ? .zeroLength : .endBeforeStart)
        }
        let rule = fields.recurrence("rule")
        let except = fields.days("except", required: false)
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
                layout: layout,
                purpose: purpose,
                heads: heads,
                organisation: organisation,
                contact: contact,
                waive: waive
            )
        }
    }

    /// From which day on a series is cancelled.
    public static func seriesCancellation(_ input: Input) -> Result<LocalDate?, Refusals> {
        let fields = InputParser(input)
        let from = fields.parsed("from", as: "date", required: false) { LocalDate($0) }
        return fields.finish { .some(from) }
    }

    /// Which dates of a series are left out.
    public static func seriesSkip(_ input: Input) -> Result<[LocalDate], Refusals> {
        let fields = InputParser(input)
        let days = fields.days("dates", required: true)
        return fields.finish { days }
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
    /// A rule of recurrence; what is wrong with it is told by name.
    fileprivate func recurrence(_ name: String) -> RecurrenceRule? {
        guard let text = text(name, maximum: Limits.recurrence) else { return nil }
        switch RecurrenceRule.parse(text) {
        case .success(let rule):
            if rule.end == nil { note(name, .recurrence(.endless)) }
            return rule
        case .failure(let fault):
            note(name, .recurrence(fault))
            return nil
        }
    }

    fileprivate func days(_ name: String, required: Bool) -> [LocalDate] {
        words(
            name,
            as: "date",
            maximum: RecurringTime.greatestCount,
            minimum: required ? 1 : 0,
            required: required
        ) { LocalDate($0) }
    }
}
