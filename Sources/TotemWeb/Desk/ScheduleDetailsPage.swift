import TotemDomain
import TotemOperations
import TotemPresentation

/// What a session is called and how people register, once its room is chosen.
struct ScheduleDetailsPage: PageView {
    static let template = "schedule-details"

    let frame: Frame
    let w: PageWords
    let action: String
    let back: String
    let formToken: String
    let key: String
    let room: RoomChoice
    let summary: RegistrationForm.Summary?
    let instead: [Instead]
    let isTaken: Bool
    let form: SessionForm

    /// What could be booked instead of the room that was taken meanwhile.
    struct Instead {
        let value: String
        let text: String
    }

    /// Asks for the details of a session in the room that was chosen.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandChange()
        let pairs = try visit.exchange.query()
        let choice = try await RoomChoice(pairs, visit)
        return visit.page(try await Self(visit, choice, typed: [], refused: []))
    }

    /// Schedules the session and leads to it; what is refused is shown with all that was typed.
    static func receive(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let pairs = RoomChoice.following(try visit.form())
        try visit.demandChange()
        let typed = SessionForm.tidied(pairs)
        let key = pairs.last { $0.name == "key" }?.text ?? DeskVisit.newKey()
        do {
            let plan = try visit.exchange.checked(
                Requests.session(Input(form: typed + RoomChoice.fields(pairs)))
            )
            return try await schedule(plan, key, visit)
        } catch {
            guard case .failure(.refused(let refusals)) = error else { throw error }
            let choice = try await RoomChoice(pairs, visit)
            let page = try await Self(visit, choice, typed: pairs, refused: refusals)
            return visit.page(page, status: refusals.first?.status ?? 422)
        }
    }

    private static func schedule(
        _ plan: SessionPlan,
        _ key: String,
        _ visit: DeskVisit
    ) async throws(WebFault) -> WebResponse {
        let root = visit.root
        let claim: Claim<Session> = visit.exchange.claim(key: key) { session in
            StoredAnswer(
                status: 303,
                location: "\(root)/sessions/\(session.slug)?done=scheduled",
                body: []
            )
        }
        do {
            let outcome = try await visit.exchange.site.operations.perform(
                ScheduleSession(plan: plan),
                as: visit.exchange.caller,
                claim: claim
            )
            let stored =
                switch outcome {
                case .done(let session): claim.encode(session)
                case .replayed(let stored): stored
                }
            return .redirect(303, to: stored.location ?? root, privacy: .personal)
        } catch {
            throw .failure(error)
        }
    }

    private init(
        _ visit: DeskVisit,
        _ choice: RoomChoice,
        typed: [FormText.Pair],
        refused: [Refusal]
    ) async throws(WebFault) {
        let words = visit.words
        w = PageWords(words)
        frame = visit.frame(words.text("desk.details.title"), "schedule", here: .schedule)
        action = "\(visit.root)/schedule"
        back = "\(visit.root)/schedule?\(choice.question.query())"
        formToken = visit.formToken
        key = DeskVisit.newKey()
        room = choice
        let fields = DeskFields(
            words: words,
            typed: typed,
            refused: refused,
            stand: ["title": "title.\(visit.language.rawValue)"]
        )
        summary = fields.summary()
        form = try await SessionForm(fields, SessionForm.Preset(choice), visit)
        var free: [Alternative] = []
        for case .roomTaken(_, let alternatives) in refused { free += alternatives }
        var rooms: [Room] = []
        if !free.isEmpty {
            let all = PageRequest(limit: PageRequest.maximumLimit)
            rooms = try await visit.exchange.answer(ListRooms(building: nil, page: all)).items
        }
        instead = free.map { Self.instead($0, rooms, visit) }
        isTaken = !instead.isEmpty
    }

    private static func instead(
        _ alternative: Alternative,
        _ rooms: [Room],
        _ visit: DeskVisit
    ) -> Instead {
        let name = rooms.first { $0.path == alternative.room }?.facts.name
        let dates = DatesForPeople(visit.language, in: alternative.zone)
        let zone = alternative.zone
        let moments = [alternative.window.start, alternative.window.end]
            .map { zone.local($0).description }
        let parts = [alternative.room.description] + moments + [alternative.layout?.rawValue ?? ""]
        return Instead(
            value: parts.joined(separator: " "),
            text: visit.words.plural(
                "desk.details.instead",
                alternative.capacity,
                [
                    "room": name ?? alternative.room.description,
                    "when": dates.window(alternative.window),
                ]
            )
        )
    }
}

/// The room and the time that were chosen.
struct RoomChoice {
    let question: RoomQuestion
    let path: String
    let from: String
    let to: String
    let layout: String
    let waive: String
    let isWaived: Bool
    let place: String
    let when: String
    /// The room's layouts with their places, to choose from.
    let layouts: [RegistrationForm.Option]
    let capacity: Int
    /// What a form of the choice carries on.
    let hidden: [Hidden]

    /// A hidden field.
    struct Hidden {
        let name: String
        let value: String
    }

    /// The choice in a query or in a form.
    init(_ pairs: [FormText.Pair], _ visit: DeskVisit) async throws(WebFault) {
        let text = { (name: String) in pairs.last { $0.name == name }?.text ?? "" }
        let language = visit.language
        question = RoomQuestion(pairs)
        path = text("room")
        guard let room = RoomPath(path) else { throw .refused(.unknown(.room, path)) }
        let found = try await visit.exchange.answer(ShowRoom(path: room))
        let house = try await visit.exchange.answer(ShowBuilding(code: room.building))
        let kind = Self.layout(of: found.facts, text("furnish"), question)
        layout = kind?.rawValue ?? ""
        (from, to) = (question.start, question.end)
        waive = text("waive")
        isWaived = waive == WaivableRule.openingHours.rawValue
        place = "\(found.facts.name), \(house.facts.name), \(house.facts.city)"
        capacity = kind.flatMap { found.facts.capacity(of: $0) } ?? found.facts.largestCapacity
        layouts = found.facts.layouts.map { each in
            let seats = found.facts.capacity(of: each.kind) ?? each.capacity
            let name = ["layout": Sentence.name(of: each.kind, language)]
            return RegistrationForm.Option(
                value: each.kind.rawValue,
                name: visit.words.plural("room.places", seats, name),
                isChosen: each.kind == kind
            )
        }
        guard let start = TimeInput(from), let end = TimeInput(to),
            case .success(let window) = resolve(start, end, in: found.zone)
        else {
            throw .refused(.invalid(FieldFault("/date", .malformed("date-time"))))
        }
        when = DatesForPeople(language, in: found.zone).window(window)
        let chosen = [("room", path), ("waive", waive)]
        hidden = (question.pairs.map { ($0.name, $0.text) } + chosen)
            .filter { !$0.1.isEmpty }
            .map { Hidden(name: $0.0, value: $0.1) }
    }

    /// The layout that was chosen or asked for; else the first that seats as many as were asked
    /// for.
    private static func layout(
        of room: RoomFacts,
        _ chosen: String,
        _ question: RoomQuestion
    ) -> LayoutKind? {
        for wish in [chosen, question.text("layout")] {
            guard let kind = LayoutKind(rawValue: wish), room.capacity(of: kind) != nil else {
                continue
            }
            return kind
        }
        let seats = question.seats ?? 0
        return room.layouts.first { room.capacity(of: $0.kind) ?? 0 >= seats }?.kind
            ?? room.largestLayout
    }

    /// The fields of a session that the choice stands for.
    static func fields(_ pairs: [FormText.Pair]) -> [FormText.Pair] {
        let question = RoomQuestion(pairs)
        let text = { (name: String) in pairs.last { $0.name == name }?.text ?? "" }
        let fields: [FormText.Pair] = [
            ("room", text("room")), ("layout", text("furnish")), ("from", question.start),
            ("to", question.end),
        ]
        return fields.filter { !$0.text.isEmpty } + waivers(text("waive"))
    }

    /// Who chose a room in spite of the doors sets both rules about them aside.
    private static func waivers(_ chosen: String) -> [FormText.Pair] {
        guard chosen == WaivableRule.openingHours.rawValue else {
            return chosen.isEmpty ? [] : [("waive", chosen)]
        }
        return WaivableRule.ofDoors.map { ("waive", $0.rawValue) }
    }

    /// The pairs of a form, of which a button may have chosen another room or time.
    static func following(_ pairs: [FormText.Pair]) -> [FormText.Pair] {
        guard let instead = pairs.last(where: { $0.name == "instead" })?.text else { return pairs }
        let parts = instead.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let from = LocalDateTime(parts[1]), let to = LocalDateTime(parts[2])
        else { return pairs.filter { $0.name != "instead" } }
        let gone: Set = ["instead", "room", "furnish", "date", "from", "to", "until"]
        let last = from.date == to.date ? "" : to.date.description
        let other: [FormText.Pair] = [
            ("room", parts[0]), ("furnish", parts[3]), ("date", from.date.description),
            ("from", from.time.description), ("to", to.time.description), ("until", last),
        ]
        return pairs.filter { !gone.contains($0.name) } + other
    }
}
