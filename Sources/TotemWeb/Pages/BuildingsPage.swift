import TotemDomain
import TotemOperations
import TotemPresentation

/// The buildings of the network, each drawn as the stack of its rooms.
struct BuildingsPage: PageView {
    static let template = "buildings"

    let frame: Frame
    let w: PageWords
    let buildings: [Row]
    let isEmpty: Bool
    /// The address of the next part; `nil` at the end.
    let next: String?

    /// A building.
    struct Row {
        let address: String
        let name: String
        let place: String
        let rooms: String
        /// The most people that one of its rooms takes; `nil` without rooms.
        let capacity: String?
        let doors: String
        let access: String?
        /// One slab for each room, as wide as the room is large.
        let slabs: [Slab]
        let height: Int
    }

    /// A room in the drawing of its building.
    struct Slab {
        let y: Int
        let width: Int
    }

    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let query = try await exchange.list(.plain)
        let buildings = try await exchange.answer(ListBuildings(page: query.page))
        let all = PageRequest(limit: PageRequest.maximumLimit)
        let rooms = try await exchange.answer(ListRooms(building: nil, page: all))
        let byBuilding = Dictionary(grouping: rooms.items, by: \.building)
        return .page(Self(exchange, buildings, byBuilding))
    }

    private init(_ exchange: Exchange, _ page: Page<Building>, _ rooms: [Code: [Room]]) {
        let language = exchange.language
        let words = Words(language)
        let now = exchange.site.configuration.clock()
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            language,
            title: words.text("building.title"),
            path: "buildings",
            query: QueryParts(exchange.target),
            section: .buildings
        )
        buildings = page.items.map { building in
            Self.row(building.facts, rooms[building.facts.code] ?? [], words, now: now)
        }
        isEmpty = page.items.isEmpty
        next = page.next.map { "/\(language.rawValue)/buildings?after=\($0)" }
    }

    private static func row(
        _ facts: BuildingFacts,
        _ rooms: [Room],
        _ words: Words,
        now: Instant
    ) -> Row {
        let language = words.language
        let largest = rooms.map(\.facts.largestCapacity).max() ?? 0
        let heads = rooms.map { max(1, $0.facts.largestCapacity) }.sorted()
        let territory = Sentence.name(ofTerritory: facts.territory, language)
        return Row(
            address: "/\(language.rawValue)/buildings/\(facts.code)",
            name: facts.name,
            place: territory == facts.city ? facts.city : "\(facts.city), \(territory)",
            rooms: rooms.isEmpty
                ? words.text("building.no-rooms") : words.plural("building.rooms", rooms.count),
            capacity: largest == 0 ? nil : words.plural("building.up-to", largest),
            doors: Sentence.doors(
                facts.doors,
                on: facts.zone.local(now).date,
                language
            ),
            access: BuildingPage.access(rooms, words),
            slabs: heads.enumerated()
                .map { index, heads in
                    Slab(y: index * 12, width: 20 + 80 * heads / max(1, heads, largest))
                },
            height: max(12, rooms.count * 12)
        )
    }
}
