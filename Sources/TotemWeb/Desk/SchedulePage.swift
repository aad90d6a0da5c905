import TotemDomain
import TotemOperations
import TotemPresentation

/// Three questions, and the rooms that answer them.
struct SchedulePage: PageView {
    static let template = "schedule"

    let frame: Frame
    let w: PageWords
    let action: String
    let questions: RoomQuestions
    let answer: RoomAnswer

    /// Shows the questions as they were answered, and the rooms below.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandChange()
        let pairs = try visit.exchange.query()
        let question = RoomQuestion(pairs)
        let answer = try await RoomAnswer.to(question, visit) { room, layout, waives in
            let more: [(String, String?)] = [
                ("room", room.description),
                (
                    "furnish",
                    question.has("layout", layout?.rawValue ?? "") ? layout?.rawValue : nil
                ),
                ("waive", waives ? WaivableRule.openingHours.rawValue : nil),
            ]
            return "\(visit.root)/schedule/details?\(question.query(more))"
        }
        let page = Self(
            visit,
            questions: try await RoomQuestions(question, visit),
            answer: answer
        )
        return visit.page(page, status: answer.hasFaults ? 422 : 200)
    }

    private init(_ visit: DeskVisit, questions: RoomQuestions, answer: RoomAnswer) {
        let words = visit.words
        w = PageWords(words)
        frame = visit.frame(
            words.text("desk.schedule"),
            "schedule",
            here: .schedule,
            hasScript: true
        )
        action = "\(visit.root)/schedule"
        self.questions = questions
        self.answer = answer
    }
}

/// The fields of the three questions, with what there is to choose from.
struct RoomQuestions {
    let date: String
    let from: String
    let to: String
    let until: String
    let isLonger: Bool
    let seats: String
    let today: String
    let layouts: [RegistrationForm.Option]
    let equipment: [RegistrationForm.Option]
    let cities: [RegistrationForm.Option]
    let buildings: [RegistrationForm.Option]
    let isStepFree: Bool

    init(_ question: RoomQuestion, _ visit: DeskVisit) async throws(WebFault) {
        let exchange = visit.exchange
        let all = PageRequest(limit: PageRequest.maximumLimit)
        let houses = try await exchange.answer(ListBuildings(page: all)).items.map(\.facts)
        let rooms = try await exchange.answer(ListRooms(building: nil, page: all)).items
        let option = { (name: String, value: String, text: String) in
            RegistrationForm.Option(
                value: value,
                name: text,
                isChosen: question.has(name, value)
            )
        }
        date = question.text("date")
        from = question.text("from")
        to = question.text("to")
        until = question.text("until")
        isLonger = !until.isEmpty
        seats = question.text("seats")
        today = (houses.first?.zone ?? .utc).local(visit.now).date.description
        let kinds = Set(rooms.flatMap(\.facts.layouts).map(\.kind)).sorted()
        layouts = kinds.map {
            option("layout", $0.rawValue, Sentence.name(of: $0, visit.language))
        }
        equipment = Set(rooms.flatMap(\.facts.equipment))
            .map { option("equipment", $0, Sentence.name(ofEquipment: $0, visit.language)) }
            .sorted {
                (SearchText.plain($0.name), $0.value) < (SearchText.plain($1.name), $1.value)
            }
        cities = Set(houses.map(\.city)).sorted().map { option("city", $0, $0) }
        buildings = houses.map { option("building", $0.code.description, $0.name) }
        isStepFree = question.has("stepFree", "true")
    }
}
