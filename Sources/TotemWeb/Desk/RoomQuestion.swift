import TotemDomain
import TotemOperations
import TotemPresentation

/// The three questions before a room is chosen: when, how many and how seated, what is needed.
struct RoomQuestion: Sendable {
    /// The answers as typed.
    let pairs: [FormText.Pair]

    /// The names of the fields.
    private static let names: Set<String> = [
        "date", "from", "to", "until", "seats", "layout", "equipment", "stepFree", "city",
        "building",
    ]

    /// The questions in a query or a form; other fields are left out.
    init(_ pairs: [FormText.Pair]) {
        self.pairs = pairs.filter { Self.names.contains($0.name) && !$0.text.isEmpty }
    }

    /// The text of a field; empty when it was not answered.
    func text(_ name: String) -> String {
        pairs.last { $0.name == name }?.text ?? ""
    }

    /// Whether a value of a field was chosen.
    func has(_ name: String, _ value: String) -> Bool {
        pairs.contains { $0.name == name && $0.text == value }
    }

    /// Whether the first question is answered, so that rooms can be looked for.
    var isAsked: Bool { ["date", "from", "to"].allSatisfy { !text($0).isEmpty } }

    /// The number of people; `nil` when it is no number.
    var seats: Int? { Int(text("seats")) }

    /// The start as a local time of the place.
    var start: String { "\(text("date"))T\(text("from"))" }

    /// The end; on the same day when no other is named.
    var end: String {
        let last = text("until")
        return "\(last.isEmpty ? text("date") : last)T\(text("to"))"
    }

    /// The search as the REST service takes it.
    var search: RoomSearchDraft {
        let kept = pairs.filter { !["date", "from", "to", "until"].contains($0.name) }
        let window: [FormText.Pair] = [("from", start), ("to", end)]
        return Queries.roomSearch(window + kept)
    }

    /// The query of an address with these answers and more.
    func query(_ more: [(String, String?)] = []) -> String {
        let all = pairs.map { ($0.name, Optional($0.text)) } + more
        return all.compactMap { name, text in text.map { "\(name)=\(FormText.escaped($0))" } }
            .joined(separator: "&")
    }
}

/// The rooms that answer the questions, as a page lists them.
struct RoomAnswer {
    /// Whether there was enough to look for rooms.
    let isAsked: Bool
    /// What was wrong with the questions.
    let faults: [String]
    let hasFaults: Bool
    /// How many rooms fit, and when.
    let told: String
    let isAnswered: Bool
    let fits: [Row]
    let hasFits: Bool
    let outOfHours: [Row]
    let hasOutOfHours: Bool
    let others: [Row]
    let hasOthers: Bool
    let othersTold: String

    /// One room.
    struct Row {
        let seats: String
        let name: String
        let place: String
        let reasons: [String]
        /// Where it is chosen; `nil` when it cannot be.
        let choose: String?
        let chooseName: String
    }

    /// How a room is chosen: its path, its layout, and whether the hours are set aside.
    typealias Choose = (_ room: RoomPath, _ layout: LayoutKind?, _ waives: Bool) -> String

    /// Looks for the rooms; what is wrong with the questions is part of the answer.
    static func to(
        _ question: RoomQuestion,
        _ visit: DeskVisit,
        moving session: Session? = nil,
        choose: Choose
    ) async throws(WebFault) -> RoomAnswer {
        guard question.isAsked else { return RoomAnswer(visit, isAsked: false, faults: []) }
        do {
            let found = try await visit.exchange.answer(
                FindFreeRooms(draft: question.search, explains: true, moving: session)
            )
            return RoomAnswer(found, question, visit, session, choose)
        } catch {
            guard case .failure(.refused(let refusals)) = error else { throw error }
            let words = visit.words
            let faults = refusals.map { refusal in
                guard case .invalid(let fault) = refusal else {
                    return Sentence.of(refusal, visit.language)
                }
                let field = DeskFields.field(of: fault.pointer)
                let key = "desk.form." + field.lowercased()
                let name = words.has(key) ? words.text(key) : field
                let values = ["field": name, "fault": Sentence.of(fault.problem, visit.language)]
                return words.text("form.fault", values)
            }
            return RoomAnswer(visit, isAsked: true, faults: faults)
        }
    }

    private init(_ visit: DeskVisit, isAsked: Bool, faults: [String]) {
        self.isAsked = isAsked
        self.faults = faults
        hasFaults = !faults.isEmpty
        told = ""
        isAnswered = false
        (fits, hasFits) = ([], false)
        (outOfHours, hasOutOfHours) = ([], false)
        (others, hasOthers, othersTold) = ([], false, "")
    }

    private init(
        _ found: FoundRooms,
        _ question: RoomQuestion,
        _ visit: DeskVisit,
        _ session: Session?,
        _ choose: Choose
    ) {
        let (words, language) = (visit.words, visit.language)
        let canWaive = WaivableRule.openingHours.mayBeWaived(by: visit.signIn.actor)
        let late = found.others.filter { canWaive && $0.isOutOfHoursAlone }
            .sorted { ($0.capacity, $0.room.path) < ($1.capacity, $1.room.path) }
        let unfit = found.others.filter { !(canWaive && $0.isOutOfHoursAlone) }
        isAsked = true
        (faults, hasFaults) = ([], false)
        let window = found.free.first?.window ?? found.others.first?.window
        let zone = (found.free.first?.building ?? found.others.first?.building)?.facts.zone
        let when = Self.both(window, zone).map { DatesForPeople(language, in: $1).window($0) } ?? ""
        told = words.plural("desk.rooms.fit", found.free.count, ["when": when])
        isAnswered = true
        fits = found.free.map { free in
            let isOwn = session?.venue?.room == free.room.path
            let own = isOwn ? [words.text("desk.rooms.own")] : []
            return Self.row(
                free.room,
                free.building,
                seats: free.capacity,
                reasons: own
                    + Sentence.reasons(
                        for: free,
                        layout: LayoutKind(rawValue: question.text("layout")),
                        seats: question.seats,
                        language
                    ),
                choose: choose(free.room.path, free.layout, false),
                words
            )
        }
        outOfHours = late.map { room in
            Self.row(
                room.room,
                room.building,
                seats: room.capacity,
                reasons: room.reasons.map { Sentence.of($0, for: room, language) },
                choose: choose(room.room.path, room.layout, true),
                words
            )
        }
        others = unfit.map { room in
            Self.row(
                room.room,
                room.building,
                seats: room.capacity,
                reasons: room.reasons.map { Sentence.of($0, for: room, language) },
                choose: nil,
                words
            )
        }
        hasFits = !fits.isEmpty
        hasOutOfHours = !outOfHours.isEmpty
        hasOthers = !others.isEmpty
        othersTold = words.plural("desk.rooms.others", others.count)
    }

    private static func both<A, B>(_ one: A?, _ other: B?) -> (A, B)? {
        guard let one, let other else { return nil }
        return (one, other)
    }

    private static func row(
        _ room: Room,
        _ building: Building,
        seats: Int,
        reasons: [String],
        choose: String?,
        _ words: Words
    ) -> Row {
        let place = "\(building.facts.name), \(building.facts.city)"
        return Row(
            seats: words.number(seats),
            name: room.facts.name,
            place: place,
            reasons: reasons,
            choose: choose,
            chooseName: words.text(
                "desk.rooms.choose-name",
                ["room": room.facts.name, "place": place]
            )
        )
    }
}
