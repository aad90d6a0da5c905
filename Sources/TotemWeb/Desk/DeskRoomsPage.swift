import TotemDomain
import TotemOperations
import TotemPresentation

/// The rooms of all houses, for those who keep what is declared of them.
struct DeskRoomsPage: PageView {
    static let template = "desk-rooms"

    let frame: Frame
    let w: PageWords
    let houses: [House]
    let isEmpty: Bool

    /// A house with its rooms.
    struct House {
        let id: String
        let name: String
        let rooms: [Row]
    }

    /// One room.
    struct Row {
        let address: String
        let name: String
        let layouts: String
        let equipment: String
    }

    /// Shows them.
    static func show(_ visit: DeskVisit) async throws(WebFault) -> WebResponse {
        try visit.demandAdmin()
        let all = PageRequest(limit: PageRequest.maximumLimit)
        let buildings = try await visit.exchange.answer(ListBuildings(page: all)).items
        let rooms = try await visit.exchange.answer(ListRooms(building: nil, page: all)).items
        return visit.page(Self(visit, buildings, rooms))
    }

    private init(_ visit: DeskVisit, _ buildings: [Building], _ rooms: [Room]) {
        let (words, language) = (visit.words, visit.language)
        w = PageWords(words)
        frame = visit.frame(words.text("desk.rooms.all"), "rooms", here: .rooms)
        houses = buildings.compactMap { building in
            let own = rooms.filter { $0.building == building.facts.code }
            guard !own.isEmpty else { return nil }
            return House(
                id: building.facts.code.description,
                name: "\(building.facts.name), \(building.facts.city)",
                rooms: own.map { room in
                    let layouts = room.facts.layouts.map { layout in
                        let kind = ["layout": Sentence.name(of: layout.kind, language)]
                        return words.plural("room.places", layout.capacity, kind)
                    }
                    let things = room.facts.equipment.map {
                        Sentence.name(ofEquipment: $0, language)
                    }
                    return Row(
                        address: "\(visit.root)/rooms/\(room.path)",
                        name: room.facts.name,
                        layouts: layouts.joined(separator: " · "),
                        equipment: things.joined(separator: ", ")
                    )
                }
            )
        }
        isEmpty = houses.isEmpty
    }
}

extension DeskVisit {
    /// Demands the role that keeps houses and rooms.
    func demandAdmin() throws(WebFault) {
        guard signIn.role == .admin else { throw .refused(.notAllowed) }
    }
}
