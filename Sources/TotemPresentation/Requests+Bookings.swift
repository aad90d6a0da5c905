public import TotemDomain

extension Requests {
    /// Why the house says no, or takes a room back.
    public static func houseReason(_ input: Input) -> Result<String, Refusals> {
        let fields = InputParser(input)
        let reason = fields.text("reason", maximum: Limits.reason)
        return fields.finish { reason }
    }

    /// A code to keep for a booking.
    public static func bookingKey(_ input: Input) -> Result<BookingKeyDraft, Refusals> {
        let fields = InputParser(input)
        let secret = fields.text("secret", maximum: Limits.name)
        let releaseAt = fields.time("releaseAt", required: false)
        return fields.finish {
            secret.map { BookingKeyDraft(secret: $0, releaseAt: releaseAt) }
        }
    }

    /// A rule of booking to make.
    public static func rule(_ input: Input) -> Result<BookingRuleRequest, Refusals> {
        let fields = InputParser(input)
        let kind = fields.word("kind", of: BookingRule.Kind.self)
        let building = fields.code("building", required: false)
        let room = fields.room("room", required: false)
        if let building, let room, room.building != building {
            fields.note("room", .conflicts(with: "building"))
        }
        let parties = fields.words(
            "parties",
            as: "party",
            maximum: Limits.parties,
            required: false
        ) { BookingRule.Party($0) }
        let amount = fields.amount(of: kind)
        let isQuota = kind?.counts ?? false
        let period = fields.word("period", of: BookingRule.Period.self, required: isQuota)
        let per = fields.word("per", of: BookingRule.Holder.self, required: isQuota)
        let waivers = fields.words("waivers", of: Role.self)
        let note = fields.text("note", maximum: Limits.reason, required: false)
        let tell = fields.contact("tell")
        if let tell, tell.email == nil { fields.note("tell", .missing) }
        fields.checkWhatSuits(kind)
        let (from, to) = fields.window(required: false)
        return fields.finish {
            guard let kind else { return nil }
            return BookingRuleRequest(
                kind: kind,
                building: building,
                room: room,
                parties: parties,
                amount: amount,
                period: period,
                per: per,
                waivers: waivers,
                note: note,
                tell: tell,
                from: from,
                to: to
            )
        }
    }

    /// What is written about a booking.
    public static func bookingNote(_ input: Input) -> Result<String, Refusals> {
        let fields = InputParser(input)
        let words = fields.text("words", maximum: Limits.note)
        return fields.finish { words }
    }
}

extension InputParser {
    /// The amount of a rule, within what its kind allows.
    fileprivate func amount(of kind: BookingRule.Kind?) -> Int? {
        guard let kind else {
            return integer("amount", in: 1...525_600, required: false)
        }
        guard let amounts = kind.amounts else {
            if has("amount") { note("amount", .conflicts(with: "kind")) }
            return nil
        }
        return integer("amount", in: amounts)
    }

    /// Notes fields that mean nothing for a kind of rule, and those without which it has none.
    fileprivate func checkWhatSuits(_ kind: BookingRule.Kind?) {
        guard let kind else { return }
        if !kind.counts {
            for name in ["period", "per"] where has(name) { note(name, .conflicts(with: "kind")) }
        }
        if kind.favours, !has("parties") { note("parties", .missing) }
        if kind == .checkIn, has("parties") { note("parties", .conflicts(with: "kind")) }
        if kind != .approval, has("tell") { note("tell", .conflicts(with: "kind")) }
    }
}
