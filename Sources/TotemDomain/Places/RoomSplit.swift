/// A wall that goes through a room: the parts that can be booked alone from now on.
///
/// The room itself stays, as the room of all parts, with everything that is booked in it.
public struct RoomSplit: Hashable, Sendable {
    /// The greatest number of parts.
    public static let mostParts = 10

    /// The parts, two at least, each with a code of its own.
    public let parts: [Part]

    /// A split.
    public init(parts: [Part]) {
        self.parts = parts
    }

    /// One part of a room.
    public struct Part: Hashable, Sendable {
        /// The short name, unique in the building.
        public let code: Code
        /// The name for people; `nil` takes the code.
        public let name: String?
        /// The floor area; `nil` when not stated.
        public let areaSquareMetres: Double?
        /// The layouts it takes.
        public let layouts: [Layout]

        /// A part.
        public init(code: Code, name: String?, areaSquareMetres: Double?, layouts: [Layout]) {
            self.code = code
            self.name = name
            self.areaSquareMetres = areaSquareMetres
            self.layouts = layouts
        }
    }

    /// What a split makes of a room.
    public struct Outcome: Hashable, Sendable {
        /// The space that was the whole room and is its first part from now on.
        public let divided: ID<Space>
        /// The spaces of the other parts, in the order of the parts.
        public let added: [ID<Space>]
        /// The room with all its spaces.
        public let whole: Room
        /// The parts as rooms of their own.
        public let parts: [Room]
    }

    /// Decides the split; pure.
    ///
    /// A room over several spaces is divided already: one of those is to be split instead.
    /// Equipment, access and buffers are the whole room's until somebody says otherwise; so is
    /// its legal headcount, which no part can pass.
    ///
    /// - Parameters:
    ///   - room: The room under the locks of its building and its spaces.
    ///   - makeSpace: Makes the identity of a space.
    ///   - makeRoom: Makes the identity of a room.
    /// - Returns: What to record, or what speaks against it.
    public func decide(
        on room: Room,
        makeSpace: () -> ID<Space>,
        makeRoom: () -> ID<Room>
    ) -> Result<Outcome, Refusals> {
        guard room.spaces.count == 1, let divided = room.spaces.first else {
            return .failure(Refusals([.invalid(FieldFault("/parts", .conflicts(with: "spaces")))]))
        }
        let added = parts.dropFirst().map { _ in makeSpace() }
        let spaces = [divided] + added
        let whole = Room(
            id: room.id,
            version: room.version + 1,
            building: room.building,
            zone: room.zone,
            spaces: spaces.sorted(),
            facts: room.facts.over(parts.map(\.code))
        )
        let rooms = zip(parts, spaces)
            .map { part, space in
                Room(
                    id: makeRoom(),
                    version: 1,
                    building: room.building,
                    zone: room.zone,
                    spaces: [space],
                    facts: room.facts.part(part)
                )
            }
        return .success(Outcome(divided: divided, added: added, whole: whole, parts: rooms))
    }
}

extension RoomFacts {
    /// The same room over other spaces.
    fileprivate func over(_ spaces: [Code]) -> RoomFacts {
        RoomFacts(
            code: code,
            name: name,
            areaSquareMetres: areaSquareMetres,
            maxPublic: maxPublic,
            layouts: layouts,
            equipment: equipment,
            stepFree: stepFree,
            bufferBeforeMinutes: bufferBeforeMinutes,
            bufferAfterMinutes: bufferAfterMinutes,
            spaces: spaces,
            floor: floor,
            wheelchairPlaces: wheelchairPlaces,
            stepFreeDetail: stepFreeDetail,
            turnarounds: turnarounds,
            stock: stock,
            attributes: attributes
        )
    }

    /// A part of the room; its wheelchair places and its equipment are for somebody to count.
    fileprivate func part(_ part: RoomSplit.Part) -> RoomFacts {
        RoomFacts(
            code: part.code,
            name: part.name ?? part.code.description,
            areaSquareMetres: part.areaSquareMetres,
            maxPublic: maxPublic,
            layouts: part.layouts,
            equipment: equipment,
            stepFree: stepFree,
            bufferBeforeMinutes: bufferBeforeMinutes,
            bufferAfterMinutes: bufferAfterMinutes,
            spaces: [part.code],
            floor: floor,
            stepFreeDetail: stepFreeDetail,
            turnarounds: turnarounds,
            attributes: attributes
        )
    }
}
