public import TotemDomain

extension Requests {
    /// What is said when a session is called off.
    public static func cancellation(_ input: Input) -> Result<CancellationRequest, Refusals> {
        let fields = InputParser(input)
        let reason = fields.text("reason", maximum: Limits.reason, required: false)
        return fields.finish { CancellationRequest(reason: reason) }
    }

    /// A session that shall take place at another time, and perhaps in another room.
    public static func move(_ input: Input) -> Result<SessionMove, Refusals> {
        let fields = InputParser(input)
        let (from, to) = fields.window()
        let room = fields.room("room", required: false)
        let layout = fields.word("layout", of: LayoutKind.self, required: false)
        let capacity = fields.integer("capacity", in: Limits.people, required: false)
        let waive = fields.waive()
        return fields.finish {
            guard let from, let to else { return nil }
            return SessionMove(
                from: from,
                to: to,
                room: room,
                layout: layout,
                capacity: capacity,
                waive: waive
            )
        }
    }

    /// What to change of a session; null clears what may be without a value.
    public static func edit(_ input: Input) -> Result<SessionEdit, Refusals> {
        let fields = InputParser(input)
        let languages = fields.words(
            "languages",
            as: "language",
            maximum: Limits.languages,
            minimum: 1,
            required: false,
            languageTag
        )
        let title = sessionTitle(fields, languages)
        let capacity = fields.integer("capacity", in: Limits.people, required: false)
        let visibility = fields.word("visibility", of: Session.Visibility.self, required: false)
        let waive = fields.waive([.capacityBelowTaken])
        let rules = fields.nested("registration") { RuleChanges($0) } ?? RuleChanges()
        let belonging = BelongingChange(
            programme: fields.change("programme") { fields.code($0, required: false) },
            edition: fields.change("edition") { fields.code($0, required: false) },
            themes: fields.has("themes") ? fields.themes() : nil
        )
        return fields.finish {
            SessionEdit(
                title: title,
                languages: languages.isEmpty ? nil : languages,
                capacity: capacity,
                opens: rules.opens,
                closes: rules.closes,
                confirmEmail: rules.confirmEmail,
                waitingList: rules.waitingList,
                waitingLimit: rules.waitingLimit,
                visibility: visibility,
                waive: waive,
                promotion: rules.promotion,
                offerHours: rules.offerHours,
                belonging: belonging
            )
        }
    }

    /// Another title, in one language or several.
    static func sessionTitle(
        _ fields: InputParser,
        _ languages: [String]
    ) -> SessionEdit.Title? {
        switch fields.value("title") {
        case nil: nil
        case .object?: fields.localised("title", languages: languages).map { .localised($0) }
        default: fields.text("title", maximum: Limits.title).map { .plain($0) }
        }
    }
}

/// The object `registration` of a change.
private struct RuleChanges {
    var opens = FieldChange<TimeInput>.keep
    var closes = FieldChange<TimeInput>.keep
    var confirmEmail: Bool?
    var waitingList: Bool?
    var waitingLimit = FieldChange<Int>.keep
    var promotion: Promotion.Word?
    var offerHours = FieldChange<Int>.keep

    /// Nothing changes.
    init() {}

    init(_ fields: InputParser) {
        opens = fields.change("opens") { fields.time($0, required: false) }
        closes = fields.change("closes") { fields.time($0, required: false) }
        if fields.has("confirmEmail") { confirmEmail = fields.flag("confirmEmail", default: true) }
        _ = fields.nested("waitingList") { inner in
            if inner.has("on") { waitingList = inner.flag("on", default: true) }
            waitingLimit = inner.change("limit") {
                inner.integer($0, in: Limits.people, required: false)
            }
            if waitingList == false, case .set = waitingLimit {
                inner.note("limit", .conflicts(with: "on"))
            }
            promotion = inner.word("promotion", of: Promotion.Word.self, required: false)
            offerHours = inner.change("offerHours") {
                inner.integer($0, in: Promotion.hours, required: false)
            }
        }
    }
}
