import TotemDomain
import TotemOperations
import TotemPresentation

/// What an admin keeps of a room at the desk: how long it takes to be furnished otherwise, how many
/// there are of its equipment, and what the network wants to be said of it.
///
/// It is changed in the version that was seen; who was overtaken sees how things stand now.
struct DeskRoomPage: PageView {
    static let template = "desk-room"

    let frame: Frame
    let w: PageWords
    let place: String
    let name: String
    /// What was just done, in one sentence.
    let done: String?
    /// Why the last thing asked for was not done.
    let refusal: String?
    let summary: RegistrationForm.Summary?
    let action: String
    let formToken: String
    let version: Int
    let form: RoomForm
    let publicPage: String
    let back: String

    /// Shows the room's fields.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandAdmin()
        let isDone = try visit.exchange.query().contains { $0.name == "done" }
        let (room, kinds) = try await found(visit)
        let form = RoomForm(room.facts, kinds, RoomForm.typed(room.facts), [], visit.language)
        return visit.page(try await page(visit, room, form, isDone: isDone))
    }

    /// Saves them.
    static func receive(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        let typed = try visit.form()
        try visit.demandAdmin()
        let version = typed.last { $0.name == "version" }.flatMap { Int($0.text) }
        let (room, kinds) = try await found(visit)
        do {
            let body = RoomForm.body(typed, room.facts, kinds)
            let change = try visit.exchange.checked(Requests.roomChange(Input(json: body)))
            let operation = ChangeRoom(
                path: room.path,
                change: change,
                expected: .oneOf(version.map { [$0] } ?? [])
            )
            _ = try await visit.exchange.answer(operation)
            let address = "\(visit.root)/rooms/\(room.path)?done=changed"
            return .redirect(303, to: address, privacy: .personal)
        } catch {
            guard case .failure(.refused(let refusals)) = error, let first = refusals.first,
                [409, 412, 422].contains(first.status)
            else { throw error }
            let isStale = refusals.contains { if case .versionChanged = $0 { true } else { false } }
            let shown = isStale ? RoomForm.typed(room.facts) : typed
            let form = RoomForm(room.facts, kinds, shown, refusals, visit.language)
            let others = refusals.filter { if case .invalid = $0 { false } else { true } }
            let told = others.map { Sentence.of($0, visit.language) }.joined(separator: " ")
            let page = try await page(visit, room, form, refusal: told.isEmpty ? nil : told)
            return visit.page(page, status: first.status)
        }
    }

    private static func found(
        _ visit: DeskVisit
    ) async throws(WebFault) -> (Room, [AttributeKind]) {
        let text = visit.exchange.parameters.joined(separator: "/")
        guard let path = RoomPath(text) else { throw .refused(.unknown(.room, text)) }
        let room = try await visit.exchange.answer(ShowRoom(path: path))
        let all = PageRequest(limit: PageRequest.maximumLimit)
        return (room, try await visit.exchange.answer(ListAttributes(page: all)).items)
    }

    private static func page(
        _ visit: DeskVisit,
        _ room: Room,
        _ form: RoomForm,
        isDone: Bool = false,
        refusal: String? = nil
    ) async throws(WebFault) -> Self {
        let house = try await visit.exchange.answer(ShowBuilding(code: room.building)).facts
        let own = "rooms/\(room.path)"
        return Self(
            frame: visit.frame(room.facts.name, own, here: .rooms),
            w: PageWords(visit.words),
            place: "\(house.name), \(house.city)",
            name: room.facts.name,
            done: isDone ? visit.words.text("desk.room.done") : nil,
            refusal: refusal,
            summary: form.summary,
            action: "\(visit.root)/\(own)",
            formToken: visit.formToken,
            version: room.version,
            form: form,
            publicPage: "/\(visit.language.rawValue)/buildings/\(room.path)",
            back: "\(visit.root)/rooms"
        )
    }
}
