public import TotemDomain

extension Requests {
    /// Sessions to schedule by a rule, in rooms of one house.
    public static func seriesSessions(_ input: Input) -> Result<SeriesPlan, Refusals> {
        let fields = InputParser(input)
        let languages = fields.words(
            "languages",
            as: "language",
            maximum: Limits.languages,
            minimum: 1,
            required: false,
            languageTag
        )
        let title = fields.localised("title", languages: languages)
        let kind = fields.word("kind", of: Session.Kind.self, required: false) ?? .infoSession
        let mode = fields.word("mode", of: Session.Mode.self, required: false) ?? .onSite
        if mode == .online { fields.note("mode", .notOneOf(["on_site", "hybrid"])) }
        let room = fields.room("room")
        let layout = fields.word("layout", of: LayoutKind.self)
        let (from, to) = fields.localWindow()
        let rule = fields.recurrence("rule")
        let except = fields.days("except", required: false)
        let rooms = fields.roomsByDay("rooms")
        let capacity = fields.integer("capacity", in: Limits.people, required: false)
        let registration =
            fields.nested("registration") { RegistrationMinutes($0) } ?? RegistrationMinutes()
        let publish = fields.flag("publish", default: false)
        let waive = fields.waive()
        let programme = fields.code("programme", required: false)
        let edition = fields.code("edition", required: false)
        if edition != nil, !fields.has("programme") {
            fields.note("edition", .conflicts(with: "programme"))
        }
        let themes = fields.themes()
        return fields.finish {
            guard let title, let room, let layout, let from, let to, let rule else { return nil }
            let session = SeriesSession(
                title: title,
                kind: kind,
                mode: mode,
                languages: languages.isEmpty ? ["fr"] : languages,
                opensMinutes: registration.opens,
                closesMinutes: registration.closes,
                confirmEmail: registration.confirmEmail,
                waitingList: registration.waitingList.on,
                waitingLimit: registration.waitingList.limit,
                promotion: registration.waitingList.promotion,
                publish: publish,
                programme: programme,
                edition: edition,
                themes: themes
            )
            return SeriesPlan(
                room: room,
                from: from,
                to: to,
                rule: rule,
                except: except,
                rooms: rooms,
                layout: layout,
                purpose: title.text(in: title.fallback),
                heads: capacity,
                session: session,
                waive: waive
            )
        }
    }
}

/// The object `registration` of a series of sessions: moments are minutes before each start.
private struct RegistrationMinutes {
    var opens: Int?
    var closes: Int?
    var confirmEmail = true
    var waitingList = WaitingListFields()

    /// The rules when a request says nothing.
    init() {}

    init(_ fields: InputParser) {
        opens = fields.integer(
            "opensMinutesBefore",
            in: Limits.minutesBeforeStart,
            required: false
        )
        closes = fields.integer(
            "closesMinutesBefore",
            in: Limits.minutesBeforeStart,
            required: false
        )
        if let opens, opens <= closes ?? 0 {
            fields.note("closesMinutesBefore", .endBeforeStart)
        }
        confirmEmail = fields.flag("confirmEmail", default: true)
        waitingList = WaitingListFields(fields)
    }
}
