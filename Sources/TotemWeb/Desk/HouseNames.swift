import TotemDomain
import TotemOperations
import TotemPresentation

/// The names of rooms and houses, for pages that know a room by its path.
struct HouseNames {
    private let rooms: [RoomPath: Room]
    private let buildings: [Code: Building]

    /// Asks for the names.
    static func of(_ visit: DeskVisit) async throws(WebFault) -> HouseNames {
        let all = PageRequest(limit: PageRequest.maximumLimit)
        let rooms = try await visit.exchange.answer(ListRooms(building: nil, page: all)).items
        let buildings = try await visit.exchange.answer(ListBuildings(page: all)).items
        return HouseNames(
            rooms: Dictionary(rooms.map { ($0.path, $0) }) { first, _ in first },
            buildings: Dictionary(buildings.map { ($0.facts.code, $0) }) { first, _ in first }
        )
    }

    /// A room with its house and town; its path where no name is known.
    func place(_ path: RoomPath) -> String {
        guard let room = rooms[path], let building = buildings[path.building] else {
            return path.description
        }
        return "\(room.facts.name), \(building.facts.name), \(building.facts.city)"
    }
}
