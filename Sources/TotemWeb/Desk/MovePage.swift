import TotemDomain
import TotemOperations
import TotemPresentation

/// When and where a session shall take place instead: the same three questions as for a new one.
struct MovePage: PageView {
    static let template = "move"

    let frame: Frame
    let w: PageWords
    let title: String
    let titleLanguage: String
    let action: String
    let back: String
    let questions: RoomQuestions
    let answer: RoomAnswer
    let isOnline: Bool
    let preview: String

    /// Shows the questions, at first as the session answers them.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandChange()
        let reference = try visit.exchange.session(0)
        let session = try await visit.exchange.answer(ShowSession(session: reference))
        var pairs = try visit.exchange.query()
        if pairs.isEmpty { pairs = now(session) }
        let question = RoomQuestion(pairs)
        let own = "\(visit.root)/sessions/\(session.slug)"
        let isOnline = session.venue == nil
        let answer = try await RoomAnswer.to(
            isOnline ? RoomQuestion([]) : question,
            visit,
            moving: session
        ) { room, layout, waives in
            let more: [(String, String?)] = [
                ("room", room.description), ("furnish", layout?.rawValue),
                ("waive", waives ? WaivableRule.openingHours.rawValue : nil),
            ]
            return "\(own)/move/preview?\(question.query(more))"
        }
        let page = Self(
            visit,
            session,
            questions: try await RoomQuestions(question, visit),
            answer: answer
        )
        return visit.page(page, status: answer.hasFaults ? 422 : 200)
    }

    /// Tells what the move would bring with it.
    static func preview(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandChange()
        let (session, operation, change) = try await asked(try visit.exchange.query(), visit)
        return try await ConsequencePage.preview(operation, change, of: session, visit)
    }

    /// Moves it, exactly as the preview told.
    static func receive(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let pairs = try visit.form()
        try visit.demandChange()
        let (session, operation, change) = try await asked(pairs, visit)
        let token = pairs.last { $0.name == "previewToken" }?.text ?? ""
        return try await ConsequencePage.apply(operation, change, of: session, token: token, visit)
    }

    private static func asked(
        _ pairs: [FormText.Pair],
        _ visit: DeskVisit
    ) async throws(WebFault) -> (Session, MoveSession, ConsequencePage.Change) {
        let reference = try visit.exchange.session(0)
        let session = try await visit.exchange.answer(ShowSession(session: reference))
        let question = RoomQuestion(pairs)
        let wanted: Set<String> =
            session.venue == nil ? ["from", "to"] : ["from", "to", "room", "layout", "waive"]
        let fields = RoomChoice.fields(pairs).filter { wanted.contains($0.name) }
        let move = try visit.exchange.checked(Requests.move(Input(form: fields)))
        let own = "\(visit.root)/sessions/\(session.slug)"
        let kept = ["room", "furnish", "waive"]
            .map { name in (name, pairs.last { $0.name == name }?.text ?? "") }
        let hidden = (question.pairs.map { ($0.name, $0.text) } + kept)
            .filter { !$0.1.isEmpty }
            .map { RoomChoice.Hidden(name: $0.0, value: $0.1) }
        let change = ConsequencePage.Change(
            path: "move",
            question: visit.words.text("desk.consequences.move"),
            apply: visit.words.text("desk.consequences.move-do"),
            back: "\(own)/move?\(question.query())",
            done: "moved",
            hidden: hidden
        )
        return (session, MoveSession(session: .id(session.id), move: move), change)
    }

    /// The questions as the session answers them now.
    private static func now(_ session: Session) -> [FormText.Pair] {
        let (start, end) = (
            session.zone.local(session.window.start), session.zone.local(session.window.end)
        )
        return [
            ("date", start.date.description), ("from", start.time.description),
            ("to", end.time.description),
            ("until", start.date == end.date ? "" : end.date.description),
            ("seats", String(session.seats.capacity)),
            ("layout", session.venue?.layout?.rawValue ?? ""),
            ("city", session.venue?.city ?? ""),
        ]
    }

    private init(
        _ visit: DeskVisit,
        _ session: Session,
        questions: RoomQuestions,
        answer: RoomAnswer
    ) {
        let words = visit.words
        let own = "sessions/\(session.slug)"
        w = PageWords(words)
        title = session.title.text(in: visit.language.rawValue)
        titleLanguage = SessionFacts.titleLanguage(of: session, visit.language)
        isOnline = session.venue == nil
        frame = visit.frame(words.text("desk.move.title"), "\(own)/move", hasScript: !isOnline)
        preview = "\(visit.root)/\(own)/move/preview"
        action = isOnline ? preview : "\(visit.root)/\(own)/move"
        back = "\(visit.root)/\(own)"
        self.questions = questions
        self.answer = answer
    }
}
