import TotemDomain
import TotemOperations
import TotemPresentation

/// The fields of a session that are not its room and its time.
struct SessionForm {
    let titles: [RegistrationForm.Field]
    /// Titles in languages that the desk is not written in.
    let furtherTitles: [RegistrationForm.Field]
    let hasFurtherTitles: Bool
    let languages: [RegistrationForm.Option]
    let languagesFault: String?
    let kinds: [RegistrationForm.Option]
    let programmes: [RegistrationForm.Option]
    let hasProgrammes: Bool
    let capacity: RegistrationForm.Field
    let opens: RegistrationForm.Field
    let closes: RegistrationForm.Field
    let waitingLimit: RegistrationForm.Field
    let promotions: [RegistrationForm.Option]
    let offerHours: RegistrationForm.Field
    let themes: [RegistrationForm.Option]
    let hasThemes: Bool
    let themesFault: String?
    let isWaiting: Bool
    let isConfirming: Bool
    let isListed: Bool
    /// Whether the further fields are unfolded.
    let isOpen: Bool

    /// The languages that a session can be titled and spoken in.
    static let tags = ["fr", "en", "de", "lb"]

    /// What the fields hold before anything was typed.
    struct Preset {
        var titles: [String: String] = [:]
        var languages = ["fr"]
        var kind = Session.Kind.infoSession
        var programme: String?
        var capacity = ""
        var opens = ""
        var closes = ""
        var waitingList = true
        var waitingLimit = ""
        var confirmEmail = true
        var promotion = Promotion.confirm
        var themes: [String] = []
        var isListed = true

        /// A new session in a chosen room: as many places as were asked for.
        init(_ choice: RoomChoice) {
            let seats = min(choice.question.seats ?? choice.capacity, choice.capacity)
            capacity = String(seats)
        }

        /// A session as it stands.
        init(_ session: Session) {
            let rules = session.registration
            let local = { (moment: Instant?) in
                moment.map { session.zone.local($0).description } ?? ""
            }
            titles = session.title.byLanguage
            languages = session.languages
            kind = session.kind
            programme = session.programme?.code.description
            capacity = String(session.seats.capacity)
            (opens, closes) = (local(rules.opens), local(rules.closes))
            waitingList = rules.waitingList
            waitingLimit = rules.waitingLimit.map { String($0) } ?? ""
            confirmEmail = rules.confirmEmail
            promotion = rules.promotion
            themes = session.themes.map(\.code.description)
            isListed = session.visibility == .listed
        }
    }

    init(_ fields: DeskFields, _ preset: Preset, _ visit: DeskVisit) async throws(WebFault) {
        let language = visit.language
        // The languages that the session has already stay, whichever they are.
        let tags = Self.tags + preset.titles.keys.filter { !Self.tags.contains($0) }.sorted()
        let own = language.rawValue
        let titled = ([own] + tags.filter { $0 != own })
            .map { tag in
                fields.field(
                    "title.\(tag)",
                    preset: preset.titles[tag] ?? "",
                    isOptional: tag != own
                )
            }
        let written = Set(Words.wholeLanguages.map { "title.\($0.rawValue)" })
        titles = titled.filter { written.contains($0.id) }
        furtherTitles = titled.filter { !written.contains($0.id) }
        hasFurtherTitles = furtherTitles.contains { !$0.value.isEmpty || $0.fault != nil }
        let spoken = Self.tags + preset.languages.filter { !Self.tags.contains($0) }
        languages = spoken.map { tag in
            fields.option(
                "languages",
                tag,
                Sentence.name(ofLanguage: tag, language),
                preset: preset.languages.contains(tag)
            )
        }
        languagesFault = fields.fault(of: "languages")
        kinds = Session.Kind.allCases.map { kind in
            let name = Sentence.name(of: kind, language)
            return fields.option("kind", kind.rawValue, name, preset: kind == preset.kind)
        }
        let all = PageRequest(limit: PageRequest.maximumLimit)
        programmes = try await visit.exchange.answer(ListProgrammes(page: all)).items
            .map { programme in
                let code = programme.code.description
                let name = programme.name.text(in: own)
                return fields.option("programme", code, name, preset: code == preset.programme)
            }
        hasProgrammes = !programmes.isEmpty
        capacity = fields.field(
            "capacity",
            type: "number",
            preset: preset.capacity,
            isOptional: false
        )
        let moment = { (name: String, value: String) in
            fields.field("registration.\(name)", type: "datetime-local", preset: value)
        }
        opens = moment("opens", preset.opens)
        closes = moment("closes", preset.closes)
        waitingLimit = fields.field(
            "registration.waitingList.limit",
            type: "number",
            preset: preset.waitingLimit
        )
        let promotion = "registration.waitingList.promotion"
        promotions = [
            fields.option(
                promotion,
                Promotion.Word.confirm.rawValue,
                visit.words.text("desk.promotion.confirm"),
                preset: preset.promotion.word == .confirm
            ),
            fields.option(
                promotion,
                Promotion.Word.offer.rawValue,
                visit.words.text("desk.promotion.offer"),
                preset: preset.promotion.word == .offer
            ),
        ]
        offerHours = fields.field(
            "registration.waitingList.offerHours",
            type: "number",
            preset: preset.promotion.offerHours.map { String($0) } ?? "",
            extent: Promotion.hours.upperBound,
            hint: visit.words.plural("desk.promotion.hours-hint", Promotion.usualHours)
        )
        themes = try await visit.exchange.answer(ListThemes(page: all)).items
            .map { theme in
                let code = theme.named.code.description
                let name = theme.named.name.text(in: own)
                return fields.option("themes", code, name, preset: preset.themes.contains(code))
            }
        hasThemes = !themes.isEmpty
        themesFault = fields.fault(of: "themes")
        let ticked = { (name: String, preset: Bool) in
            fields.option(name, "on", "", preset: preset).isChosen
        }
        isWaiting = ticked("registration.waitingList.on", preset.waitingList)
        isConfirming = ticked("registration.confirmEmail", preset.confirmEmail)
        isListed = ticked("listed", preset.isListed)
        isOpen =
            promotions.last?.isChosen == true
            || [opens, closes, waitingLimit, offerHours]
                .contains { !$0.value.isEmpty || $0.fault != nil }
    }

    /// The fields of a form as the parser of sessions wants them: titles that were left empty
    /// are none, and a box that is not ticked says no.
    static func tidied(_ pairs: [FormText.Pair]) -> [FormText.Pair] {
        let known = [
            "kind", "languages", "programme", "capacity", "registration.opens",
            "registration.closes", "registration.waitingList.on",
            "registration.waitingList.limit", "registration.waitingList.promotion",
            "registration.waitingList.offerHours", "registration.confirmEmail", "publish", "themes",
        ]
        var tidied = pairs.filter { pair in
            guard !pair.name.hasPrefix("title.") else {
                return !pair.text.allSatisfy(\.isWhitespace)
            }
            return known.contains(pair.name) && !pair.text.isEmpty
        }
        // Without a waiting list nothing is promoted, and without an offer nobody has hours.
        let has = { (name: String, text: String) in
            tidied.contains { $0.name == name && $0.text == text }
        }
        let isWaiting = tidied.contains { $0.name == "registration.waitingList.on" }
        let isOffered = has("registration.waitingList.promotion", Promotion.Word.offer.rawValue)
        if !isWaiting {
            tidied.removeAll { $0.name == "registration.waitingList.promotion" }
        }
        if !isWaiting || !isOffered {
            tidied.removeAll { $0.name == "registration.waitingList.offerHours" }
        }
        for box in ["registration.waitingList.on", "registration.confirmEmail"]
        where !tidied.contains(where: { $0.name == box }) {
            tidied.append((box, "off"))
        }
        return tidied
    }
}
