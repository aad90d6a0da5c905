import TotemDomain
import TotemOperations
import TotemPresentation

/// Changes what may change of a session without moving it, in the version that was seen.
///
/// Whoever was overtaken sees what changed meanwhile, keeps what they typed, and may save again.
struct EditPage: PageView {
    static let template = "edit"

    let frame: Frame
    let w: PageWords
    let title: String
    let titleLanguage: String
    let action: String
    let back: String
    let formToken: String
    let version: Int
    let summary: RegistrationForm.Summary?
    let form: SessionForm
    /// What the fields held when the page was opened, to tell later what changed.
    let before: [RoomChoice.Hidden]

    /// Shows the session's fields.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandChange()
        let reference = try visit.exchange.session(0)
        let session = try await visit.exchange.answer(ShowSession(session: reference))
        return visit.page(try await Self(visit, session, typed: [], refused: []))
    }

    /// Saves them.
    static func receive(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let pairs = try visit.form()
        try visit.demandChange()
        let reference = try visit.exchange.session(0)
        let version = pairs.last { $0.name == "version" }.flatMap { Int($0.text) }
        let typed = pairs.filter { !$0.name.hasPrefix(earlier) && $0.name != "version" }
        do {
            let edit = try visit.exchange.checked(Self.edit(typed))
            let operation = EditSession(
                session: reference,
                edit: edit,
                expected: .oneOf(version.map { [$0] } ?? [])
            )
            return visit.lead(to: try await visit.exchange.answer(operation), done: "edited")
        } catch {
            guard case .failure(.refused(let refusals)) = error else { throw error }
            let session = try await visit.exchange.answer(ShowSession(session: reference))
            return try await again(visit, session, pairs, typed, refusals)
        }
    }

    /// What stands before the names of fields as they were when the page was opened.
    private static let earlier = "before."

    private static func again(
        _ visit: DeskVisit,
        _ session: Session,
        _ pairs: [FormText.Pair],
        _ typed: [FormText.Pair],
        _ refusals: [Refusal]
    ) async throws(WebFault) -> WebResponse {
        let isOvertaken = refusals.contains {
            if case .versionChanged = $0 { true } else { false }
        }
        let told = isOvertaken ? overtaken(session, pairs, visit) : []
        let rest = refusals.filter { if case .versionChanged = $0 { false } else { true } }
        let page = try await Self(visit, session, typed: typed, refused: rest, told: told)
        return visit.page(page, status: refusals.first?.status ?? 422)
    }

    /// What another has changed since the page was opened, field by field.
    private static func overtaken(
        _ session: Session,
        _ pairs: [FormText.Pair],
        _ visit: DeskVisit
    ) -> [String] {
        let words = visit.words
        let nothing = words.text("desk.edit.nothing")
        let changes = fields(of: session)
            .compactMap { name, now -> String? in
                let before = pairs.last { $0.name == earlier + name }?.text ?? ""
                guard before != now else { return nil }
                let key = "desk.form." + name.lowercased()
                return words.text(
                    "desk.edit.was",
                    [
                        "field": words.has(key) ? words.text(key) : name,
                        "before": before.isEmpty ? nothing : before,
                        "after": now.isEmpty ? nothing : now,
                    ]
                )
            }
        return [words.text("desk.edit.changed")] + changes
    }

    /// The fields of a session as the form holds them.
    private static func fields(of session: Session) -> [(String, String)] {
        let preset = SessionForm.Preset(session)
        let titles = preset.titles.sorted { $0.key < $1.key }.map { ("title.\($0.key)", $0.value) }
        return titles + [
            ("languages", preset.languages.joined(separator: ", ")),
            ("capacity", preset.capacity), ("registration.opens", preset.opens),
            ("registration.closes", preset.closes),
            ("registration.waitingList.limit", preset.waitingLimit),
            ("registration.waitingList.promotion", preset.promotion.word.rawValue),
            (
                "registration.waitingList.offerHours",
                preset.promotion.offerHours.map { String($0) } ?? ""
            ), ("themes", preset.themes.joined(separator: ", ")),
        ]
    }

    /// The edit that the whole form stands for: what is empty is cleared.
    private static func edit(_ typed: [FormText.Pair]) -> Result<SessionEdit, Refusals> {
        let isTicked = { (name: String) in typed.contains { $0.name == name } }
        let without: Set = ["kind", "programme", "publish", "listed"]
        var pairs = SessionForm.tidied(typed).filter { !without.contains($0.name) }
        pairs.append(("visibility", isTicked("listed") ? "listed" : "unlisted"))
        // Without a waiting list its limit says nothing.
        if !isTicked("registration.waitingList.on") {
            pairs.removeAll { $0.name == "registration.waitingList.limit" }
        }
        let has = { (name: String) in pairs.contains { $0.name == name } }
        var missing: [Refusal] = []
        for field in ["languages", "capacity"] where !has(field) {
            missing.append(.invalid(FieldFault("/\(field)", .missing)))
        }
        if !pairs.contains(where: { $0.name.hasPrefix("title.") }) {
            missing.append(.invalid(FieldFault("/title", .missing)))
        }
        switch Requests.edit(Input(form: pairs)) {
        case .failure(let told):
            return .failure(Refusals(missing + told.refusals))
        case .success(let edit) where missing.isEmpty:
            return .success(
                SessionEdit(
                    title: edit.title,
                    languages: edit.languages,
                    capacity: edit.capacity,
                    opens: has("registration.opens") ? edit.opens : .clear,
                    closes: has("registration.closes") ? edit.closes : .clear,
                    confirmEmail: edit.confirmEmail,
                    waitingList: edit.waitingList,
                    waitingLimit: has("registration.waitingList.limit")
                        ? edit.waitingLimit : .clear,
                    visibility: edit.visibility,
                    promotion: edit.promotion,
                    offerHours: edit.promotion == .offer
                        && !has("registration.waitingList.offerHours") ? .clear : edit.offerHours,
                    // The form holds all of them: who ticks none wants none.
                    belonging: BelongingChange(
                        programme: .keep,
                        edition: .keep,
                        themes: edit.belonging.themes ?? []
                    )
                )
            )
        case .success:
            return .failure(Refusals(missing))
        }
    }

    private init(
        _ visit: DeskVisit,
        _ session: Session,
        typed: [FormText.Pair],
        refused: [Refusal],
        told: [String] = []
    ) async throws(WebFault) {
        let words = visit.words
        let own = "sessions/\(session.slug)"
        w = PageWords(words)
        title = session.title.text(in: visit.language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, visit.language)
        frame = visit.frame(words.text("desk.edit.title"), "\(own)/edit")
        action = "\(visit.root)/\(own)/edit"
        back = "\(visit.root)/\(own)"
        formToken = visit.formToken
        version = session.version
        let fields = DeskFields(
            words: words,
            typed: typed,
            refused: refused,
            stand: ["title": "title.\(visit.language.rawValue)"]
        )
        summary = fields.summary(told)
        form = try await SessionForm(fields, SessionForm.Preset(session), visit)
        before = Self.fields(of: session)
            .map { RoomChoice.Hidden(name: Self.earlier + $0.0, value: $0.1) }
    }
}
