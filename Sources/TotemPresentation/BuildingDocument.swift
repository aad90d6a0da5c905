public import TotemDomain

/// A whole building as a file, out and back in: the fields of a new building and, under `rooms`,
/// those of each new room, as REST takes them.
///
/// What stands for nothing is left out, so that the file says what there is and nothing else; what
/// goes out comes back in unchanged.
public enum BuildingDocument {
    /// The file as a text for people to keep and to edit.
    public static func bytes(_ declared: DeclaredBuilding) -> [UInt8] {
        let comment = [
            "\(declared.building.facts.name): what is not said here is not so.",
            "totem apply FILE --plan tells what an edit would change.",
        ]
        return Array(YAMLText.write(value(declared), comment: comment).utf8)
    }

    /// The file as JSON, which is read as well.
    public static func write(_ declared: DeclaredBuilding, into writer: inout JSONWriter) {
        writer.value(value(declared))
    }

    /// Reads a file of YAML; every wrong field is told with its line: `/lines/12/rooms/0/code`.
    public static func read(_ bytes: [UInt8]) -> Result<BuildingFile, Refusals> {
        switch YAMLText.read(bytes) {
        case .failure(let told): return .failure(told)
        case .success(let document):
            switch Requests.buildingFile(Input(json: document.value)) {
            case .success(let file):
                return .success(
                    BuildingFile(
                        building: file.building,
                        spaces: file.spaces,
                        rooms: file.rooms,
                        lines: document.lines
                    )
                )
            case .failure(let told):
                let located = told.refusals.map { refusal -> Refusal in
                    guard case .invalid(let fault) = refusal else { return refusal }
                    return .invalid(BuildingFile.located(fault, document.lines))
                }
                return .failure(Refusals(located))
            }
        }
    }

    private static func value(_ declared: DeclaredBuilding) -> JSONValue {
        var members = fields(of: declared.building)
        let spaces = declared.nameless.map { JSONValue.string($0.description) }
        if !spaces.isEmpty { members.append(JSONMember("spaces", .array(spaces))) }
        let rooms = declared.rooms.map { JSONValue.object(fields(of: $0)) }
        if !rooms.isEmpty { members.append(JSONMember("rooms", .array(rooms))) }
        return .object(members)
    }

    /// What a file says of a building.
    static func fields(of building: Building) -> [JSONMember] {
        let bytes = Wire.bytes { Wire.write(building, into: &$0) }
        var members = said(bytes, besides: ["id", "version"])
        if building.facts.goodFriday == nil {
            // Left out it would be taken for a holiday.
            members.append(JSONMember("goodFriday", .null))
        }
        return members
    }

    /// What a file says of a room; its own space alone goes without saying.
    static func fields(of room: Room) -> [JSONMember] {
        let own = JSONValue.array([.string(room.facts.code.description)])
        let bytes = Wire.bytes { Wire.write(room, into: &$0) }
        return said(bytes, besides: ["id", "version", "room", "building"])
            .filter { $0.name != "spaces" || $0.value != own }
    }

    private static func said(_ bytes: [UInt8], besides unsaid: Set<String>) -> [JSONMember] {
        guard let value = try? JSONValue.parse(bytes), case .object(let members)? = bare(value)
        else { preconditionFailure("what the writer wrote is JSON") }
        return members.filter { !unsaid.contains($0.name) }
    }

    /// A value without what stands for nothing; `nil` when nothing is left.
    private static func bare(_ value: JSONValue) -> JSONValue? {
        switch value {
        case .null: return nil
        case .array(let values):
            let kept = values.compactMap(bare)
            return kept.isEmpty ? nil : .array(kept)
        case .object(let members):
            let declared = JSONMember("origin", .string(Layout.Origin.declared.rawValue))
            let kept =
                members.compactMap { member in
                    bare(member.value).map { JSONMember(member.name, $0) }
                }
                .filter { $0 != declared }
            return kept.isEmpty ? nil : .object(kept)
        default: return value
        }
    }
}

extension Requests {
    /// A whole building, by the parsers of its parts.
    public static func buildingFile(_ input: Input) -> Result<BuildingFile, Refusals> {
        let fields = InputParser(input)
        let building = buildingFacts(fields)
        let spaces = fields.words(
            "spaces",
            as: "code",
            maximum: BuildingFile.mostSpaces,
            required: false
        ) { Code($0) }
        var seen: Set<Code> = []
        let rooms = fields.list("rooms", maximum: BuildingFile.mostRooms, required: false) {
            value,
            pointer in
            fields.element(value, at: pointer) { inner -> RoomFacts? in
                let room = roomFacts(inner)
                if let room, !seen.insert(room.code).inserted { inner.note("code", .duplicate) }
                return room
            }
        }
        return fields.finish {
            building.map { BuildingFile(building: $0, spaces: spaces, rooms: rooms) }
        }
    }
}
