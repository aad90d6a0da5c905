public import TotemDomain

extension Requests {
    /// A session to schedule.
    ///
    /// An online session names its zone and its capacity and no room; every other names its room
    /// with a layout and takes the clock of the building.
    public static func session(_ input: Input) -> Result<SessionPlan, Refusals> {
        let fields = InputParser(input)
        let mode = fields.word("mode", of: Session.Mode.self, required: false) ?? .onSite
        let isOnline = mode == .online
        let kind = fields.word("kind", of: Session.Kind.self, required: false) ?? .infoSession
        let languages = fields.words(
            "languages",
            as: "language",
            maximum: Limits.languages,
            minimum: 1,
            required: false,
            languageTag
        )
        let title = fields.localised("title", languages: languages)
        let room = isOnline ? nil : fields.room("room")
        let layout = isOnline ? nil : fields.word("layout", of: LayoutKind.self)
        let (from, to) = fields.window()
        let zone = isOnline ? fields.zone("zone") : nil
        let capacity = fields.integer("capacity", in: Limits.people, required: isOnline)
        for name in isOnline ? ["room", "layout"] : ["zone"] where fields.has(name) {
            fields.note(name, .conflicts(with: "mode"))
        }
        let rules =
            fields.nested("registration") { RegistrationFields($0) }
            ?? RegistrationFields()
        let publish = fields.flag("publish", default: false)
        let waive = fields.waive()
        let isRequest = fields.flag("request", default: false)
        if isRequest, isOnline { fields.note("request", .conflicts(with: "mode")) }
        let programme = fields.code("programme", required: false)
        let edition = fields.code("edition", required: false)
        if edition != nil, !fields.has("programme") {
            fields.note("edition", .conflicts(with: "programme"))
        }
        let themes = fields.themes()
        return fields.finish {
            guard let title, let from, let to else { return nil }
            return SessionPlan(
                title: title,
                kind: kind,
                mode: mode,
                room: room,
                layout: layout,
                from: from,
                to: to,
                zone: zone,
                capacity: capacity,
                languages: languages.isEmpty ? ["fr"] : languages,
                opens: rules.opens,
                closes: rules.closes,
                confirmEmail: rules.confirmEmail,
                waitingList: rules.waitingList,
                waitingLimit: rules.waitingLimit,
                publish: publish,
                waive: waive,
                programme: programme,
                edition: edition,
                themes: themes,
                promotion: rules.promotion,
                isRequest: isRequest
            )
        }
    }
}

/// The object `registration` of a session.
private struct RegistrationFields {
    var opens: TimeInput?
    var closes: TimeInput?
    var confirmEmail = true
    var waitingList = true
    var waitingLimit: Int?
    var promotion = Promotion.confirm

    /// The rules when a request says nothing.
    init() {}

    init(_ fields: InputParser) {
        opens = fields.time("opens", required: false)
        closes = fields.time("closes", required: false)
        confirmEmail = fields.flag("confirmEmail", default: true)
        // Approval of each registration by the organiser is not offered; the field may say so.
        if fields.flag("approval", default: false) { fields.note("approval", .notOneOf(["false"])) }
        let list = WaitingListFields(fields)
        (waitingList, waitingLimit, promotion) = (list.on, list.limit, list.promotion)
    }
}

/// The object `waitingList` of `registration`.
struct WaitingListFields {
    var on = true
    var limit: Int?
    var promotion = Promotion.confirm

    /// The list when a request says nothing.
    init() {}

    init(_ fields: InputParser) {
        let list = fields.nested("waitingList") { inner in
            (
                on: inner.flag("on", default: true),
                limit: inner.integer("limit", in: Limits.people, required: false),
                promotion: promotionOfSeats(inner)
            )
        }
        on = list?.on ?? true
        limit = list?.limit
        if !on, limit != nil { fields.note("waitingList", .conflicts(with: "limit")) }
        promotion = list?.promotion ?? .confirm
    }
}

/// What becomes of freed seats; hours to answer go with offers alone.
private func promotionOfSeats(_ fields: InputParser) -> Promotion {
    let word = fields.word("promotion", of: Promotion.Word.self, required: false) ?? .confirm
    let hours = fields.integer("offerHours", in: Promotion.hours, required: false)
    guard word == .offer else {
        if hours != nil { fields.note("offerHours", .conflicts(with: "promotion")) }
        return .confirm
    }
    return .offer(hours: hours ?? Promotion.usualHours)
}
