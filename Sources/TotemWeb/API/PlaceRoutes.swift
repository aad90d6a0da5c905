import TotemDomain
import TotemOperations
import TotemPresentation

/// Buildings, their rooms and what is closed of them.
enum PlaceRoutes {
    /// The routes of this noun.
    static let table: [Route] = [
        .listing(ListBuildings.self, .plain, privacy: .open) { query, _ in
            ListBuildings(page: query.page)
        } write: { building, writer in
            Wire.write(building, into: &writer)
        },
        .writing(CreateBuilding.self) { exchange throws(WebFault) in
            CreateBuilding(facts: try exchange.parsed(Requests.building))
        } answer: { building in
            .created("/buildings/\(building.facts.code)") { Wire.write(building, into: &$0) }
        },
        .reading(ShowBuilding.self) { exchange throws(WebFault) in
            ShowBuilding(code: try exchange.parameter(0, of: .building) { Code($0) })
        } answer: { building, _ in
            .json(privacy: .open) { Wire.write(building, into: &$0) }
                .tagged("\(building.version)")
        },
        .changing(ChangeBuilding.self) { exchange, version throws(WebFault) in
            ChangeBuilding(
                code: try exchange.parameter(0, of: .building) { Code($0) },
                change: try exchange.parsed(Requests.buildingChange),
                expected: version
            )
        } tag: { building in
            "\(building.version)"
        } answer: { building in
            .done { Wire.write(building, into: &$0) }
        },
        Route(ExportBuilding.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            try exchange.demandNoQuery()
            let code = try exchange.parameter(0, of: .building) { Code($0) }
            let declared = try await exchange.answer(ExportBuilding(code: code))
            var response = WebResponse.json(privacy: .open) {
                BuildingDocument.write(declared, into: &$0)
            }
            if exchange.wantsYAML {
                response = WebResponse(
                    status: 200,
                    headers: [
                        ("Content-Type", "application/yaml; charset=utf-8"),
                        ("Content-Disposition", "attachment; filename=\"\(code).yaml\""),
                    ],
                    body: BuildingDocument.bytes(declared),
                    privacy: .open
                )
            }
            response.headers.append(("Vary", "Accept"))
            return response
        },
        .writing(ApplyBuilding.self) { exchange throws(WebFault) in
            // A file can be long to read: only for those who may bring it.
            if let refusal = ApplyBuilding.policy.refusal(of: exchange.actor) {
                throw .refused(refusal)
            }
            guard let yaml = try exchange.yaml() else {
                return ApplyBuilding(file: try exchange.parsed(Requests.buildingFile))
            }
            return ApplyBuilding(file: try exchange.checked(BuildingDocument.read(yaml)))
        } answer: { applied in
            .done { Wire.write(applied, into: &$0) }
        },
        .listing(ListEquipment.self, .plain, privacy: .open) { query, _ in
            ListEquipment(page: query.page)
        } write: { kind, writer in
            Wire.write(kind, into: &writer)
        },
        .writing(DefineEquipment.self) { exchange throws(WebFault) in
            DefineEquipment(facts: try exchange.parsed(Requests.equipment))
        } answer: { kind in
            .done { Wire.write(kind, into: &$0) }
        },
        .listing(ListAttributes.self, .plain, privacy: .open) { query, _ in
            ListAttributes(page: query.page)
        } write: { kind, writer in
            Wire.write(kind, into: &writer)
        },
        .writing(DefineAttribute.self) { exchange throws(WebFault) in
            DefineAttribute(facts: try exchange.parsed(Requests.attribute))
        } answer: { kind in
            .done { Wire.write(kind, into: &$0) }
        },
        .writing(CreateRoom.self) { exchange throws(WebFault) in
            CreateRoom(
                building: try exchange.parameter(0, of: .building) { Code($0) },
                facts: try exchange.parsed(Requests.room)
            )
        } answer: { room in
            .created("/rooms/\(room.path)") { Wire.write(room, into: &$0) }
        },
        Route(ImportRooms.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let lines = try exchange.checked(RoomSheet.lines(try exchange.csv()))
            let keepsGoing = try exchange.checked(Queries.keepsGoing(try exchange.query()))
            let operation = ImportRooms(
                building: try exchange.parameter(0, of: .building) { Code($0) },
                rooms: RoomImport(lines: lines, keepsGoing: keepsGoing)
            )
            return try await exchange.write(operation, besides: ["keepGoing"]) { imported in
                .done { Wire.write(imported, .english, into: &$0) }
            }
        },
        .listing(ListRooms.self, .rooms, privacy: .open) { query, _ in
            ListRooms(building: query.building, page: query.page)
        } write: { room, writer in
            Wire.write(room, into: &writer)
        },
        Route(FindFreeRooms.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let query = try exchange.query()
            let explains = try exchange.checked(Queries.tellsRefused(query))
            let draft = Queries.roomSearch(query.filter { $0.name != "refused" })
            let found = try await exchange.answer(
                FindFreeRooms(draft: draft, explains: explains)
            )
            return .json(privacy: .open) { Wire.write(found, into: &$0) }
        },
        Route(FindSlots.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let search = try exchange.checked(Queries.slots(try exchange.query()))
            let slots = try await exchange.answer(FindSlots(search: search))
            return .json(privacy: .open) { writer in
                Wire.write(items: slots, into: &writer) { Wire.write($0, into: &$1) }
            }
        },
        Route(ShowOccupancy.self, occupancy),
        .reading(ShowRoom.self) { exchange throws(WebFault) in
            ShowRoom(path: try room(in: exchange))
        } answer: { room, _ in
            .json(privacy: .open) { Wire.write(room, into: &$0) }.tagged("\(room.version)")
        },
        .reading(SuggestLayouts.self) { exchange throws(WebFault) in
            SuggestLayouts(path: try room(in: exchange))
        } answer: { suggestion, _ in
            .json(privacy: .open) { Wire.write(suggestion, into: &$0) }
        },
        Route(ShowTimeline.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let wish = try exchange.checked(Queries.timeline(try exchange.query()))
            let operation = ShowTimeline(
                building: try exchange.parameter(0, of: .building) { Code($0) },
                date: wish.date,
                days: wish.days
            )
            let timeline = try await exchange.answer(operation)
            return .json { Wire.write(timeline, into: &$0) }
        },
        .changing(ChangeRoom.self) { exchange, version throws(WebFault) in
            ChangeRoom(
                path: try room(in: exchange),
                change: try exchange.parsed(Requests.roomChange),
                expected: version
            )
        } tag: { room in
            "\(room.version)"
        } answer: { room in
            .done { Wire.write(room, into: &$0) }
        },
        .writing(SplitRoom.self) { exchange throws(WebFault) in
            SplitRoom(
                path: try room(in: exchange),
                split: try exchange.parsed(Requests.roomSplit)
            )
        } answer: { rooms in
            .done { Wire.write(items: rooms, into: &$0) { Wire.write($0, into: &$1) } }
        },
        .listing(ListClosures.self, .closures) { query, _ in
            ListClosures(filter: query.closures, page: query.page)
        } write: { closure, writer in
            Wire.write(closure, into: &writer)
        },
        Route(ProposeRelocations.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let request = try exchange.checked(Queries.relocations(try exchange.query()))
            let found = try await exchange.answer(ProposeRelocations(request: request))
            return .json { Wire.write(found, into: &$0) }
        },
        .writing(CreateClosure.self) { exchange throws(WebFault) in
            CreateClosure(request: try exchange.parsed(Requests.closure))
        } answer: { closure in
            .created("/closures/\(closure.id)") { Wire.write(closure, into: &$0) }
        },
        .reading(ShowClosure.self) { exchange throws(WebFault) in
            ShowClosure(id: try exchange.parameter(0, of: .closure) { ID<Closure>($0) })
        } answer: { closure, _ in
            .json { Wire.write(closure, into: &$0) }.tagged("\(closure.version)")
        },
        .writing(LiftClosure.self) { exchange throws(WebFault) in
            try exchange.demandNoFields()
            return LiftClosure(id: try exchange.parameter(0, of: .closure) { ID<Closure>($0) })
        } answer: { closure in
            .done { Wire.write(closure, into: &$0) }
        },
    ]

    /// Tells occupancy as JSON, or as a file for spreadsheets.
    private static func occupancy(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let asked = try exchange.checked(Queries.occupancy(try exchange.query()))
        let found = try await exchange.answer(
            ShowOccupancy(
                building: asked.building,
                first: asked.first,
                last: asked.last,
                part: asked.part
            )
        )
        guard exchange.wantsSheet else { return .json { Wire.write(found, into: &$0) } }
        return WebResponse(
            status: 200,
            headers: [
                ("Content-Type", "text/csv; charset=utf-8; header=present"),
                ("Content-Disposition", "attachment; filename=\"occupancy.csv\""),
                ("Vary", "Accept"),
            ],
            body: OccupancySheet.bytes(found),
            privacy: .personal
        )
    }

    /// The room that the two segments of the path name.
    private static func room(in exchange: Exchange) throws(WebFault) -> RoomPath {
        let path = exchange.parameters.joined(separator: "/")
        guard let room = RoomPath(path) else { throw .refused(.unknown(.room, path)) }
        return room
    }
}
