/// Rooms of a file for a building: those that are new are made, those that are there become what
/// the file says of them; what it does not say stays.
public struct RoomImport: Hashable, Sendable {
    /// The lines, in the order of the file.
    public let lines: [Line]
    /// Whether lines that something speaks against are passed over instead of stopping all.
    public let keepsGoing: Bool

    /// An import.
    public init(lines: [Line], keepsGoing: Bool) {
        self.lines = lines
        self.keepsGoing = keepsGoing
    }

    /// One line, read as a change of a room and as a new one: which of both is known only under
    /// the locks.
    public struct Line: Hashable, Sendable {
        /// Its number in the file.
        public let number: Int
        /// The code of the room; `nil` when it could not be read.
        public let code: Code?
        /// What it says of a room that is there.
        public let change: RoomChange
        /// The spaces that it names.
        public let spaces: [Code]
        /// The room that it makes; `nil` when something is missing for that.
        public let facts: RoomFacts?
        /// What is wrong with it in any case.
        public let faults: [FieldFault]
        /// What is wrong with it where the room is new.
        public let faultsAsNew: [FieldFault]

        /// A line.
        public init(
            number: Int,
            code: Code?,
            change: RoomChange,
            spaces: [Code],
            facts: RoomFacts?,
            faults: [FieldFault],
            faultsAsNew: [FieldFault]
        ) {
            self.number = number
            self.code = code
            self.change = change
            self.spaces = spaces
            self.facts = facts
            self.faults = faults
            self.faultsAsNew = faultsAsNew
        }

        /// Whether its room stands in no space but its own.
        fileprivate var isAlone: Bool {
            spaces.allSatisfy { $0 == code }
        }
    }
}

/// What a file of rooms comes to.
public struct ImportedRooms: Hashable, Sendable {
    /// What is written.
    public let applied: AppliedBuilding
    /// What became of each line, in the order of the file.
    public let lines: [Line]

    /// What became of one line.
    public struct Line: Hashable, Sendable {
        /// Its number in the file.
        public let number: Int
        /// The code of the room; `nil` when it could not be read.
        public let code: Code?
        /// What became of it.
        public let outcome: Outcome
    }

    /// What becomes of a line.
    public enum Outcome: Hashable, Sendable {
        /// The room is new.
        case created
        /// The room is another than before.
        case changed
        /// The room is so already.
        case unchanged
        /// Something speaks against it, and it was passed over.
        case refused([Refusal])

        /// The stable word.
        public var word: String {
            switch self {
            case .created: "created"
            case .changed: "changed"
            case .unchanged: "unchanged"
            case .refused: "refused"
            }
        }

        /// Why it was passed over.
        public var refusals: [Refusal] {
            if case .refused(let refusals) = self { refusals } else { [] }
        }
    }

    /// Every word of an outcome.
    public static let words = ["created", "changed", "unchanged", "refused"]

    /// How many lines came to an outcome.
    public func count(_ word: String) -> Int {
        lines.count { $0.outcome.word == word }
    }
}

extension RoomImport {
    /// Decides the whole file, line after line, by the rules of a change of one room; pure.
    ///
    /// Rooms over the spaces of others come after those, wherever they stand in the file.
    ///
    /// - Parameters:
    ///   - estate: The building.
    ///   - attributes: The attributes that are defined.
    ///   - makeRoom: Makes the identity of a room.
    ///   - makeSpace: Makes the identity of a space.
    /// - Returns: What to record, or everything that speaks against any line.
    public func decide(
        on estate: Estate,
        knowing attributes: [AttributeKind],
        makeRoom: () -> ID<Room>,
        makeSpace: () -> ID<Space>
    ) -> Result<ImportedRooms, Refusals> {
        var fold = Fold(estate: estate, attributes: attributes)
        for line in lines where line.isAlone { fold.take(line) }
        for line in lines where !line.isAlone { fold.take(line) }
        let told = fold.outcomes.sorted { $0.number < $1.number }
        let refusals = told.flatMap(\.outcome.refusals)
        guard keepsGoing || refusals.isEmpty else { return .failure(Refusals(refusals)) }
        let decided = fold.file.decide(
            on: estate,
            knowing: attributes,
            makeBuilding: { estate.declared.building.id },
            makeRoom: makeRoom,
            makeSpace: makeSpace
        )
        return decided.map { ImportedRooms(applied: $0, lines: told) }
    }

    /// The lines taken one after the other.
    private struct Fold {
        let estate: Estate
        let attributes: [AttributeKind]
        private var rooms: [RoomFacts]
        private var seen: [Code: Line] = [:]
        private(set) var outcomes: [ImportedRooms.Line] = []

        init(estate: Estate, attributes: [AttributeKind]) {
            self.estate = estate
            self.attributes = attributes
            rooms = estate.declared.rooms.map(\.facts)
        }

        /// The building with the rooms that the lines so far make of it.
        var file: BuildingFile { file(rooms) }

        private func file(_ rooms: [RoomFacts]) -> BuildingFile {
            BuildingFile(building: estate.declared.building.facts, spaces: [], rooms: rooms)
        }

        mutating func take(_ line: Line) {
            guard line.faults.isEmpty, let code = line.code else {
                return note(line, .refused(invalid(line.faults, line)))
            }
            if let before = seen[code] {
                let isSame = before.change == line.change && before.spaces == line.spaces
                let fault = FieldFault("/code", .duplicate)
                return note(line, isSame ? .unchanged : .refused(invalid([fault], line)))
            }
            seen[code] = line
            guard let index = rooms.firstIndex(where: { $0.code == code }) else {
                guard let facts = line.facts else {
                    return note(line, .refused(invalid(line.faultsAsNew, line)))
                }
                return settle(line, rooms + [facts], at: rooms.count, as: .created)
            }
            let before = rooms[index]
            guard line.spaces.isEmpty || line.spaces.sorted() == before.spaces else {
                let spaces = FieldFault.Problem.notOneOf(before.spaces.map(\.description))
                return note(line, .refused(invalid([FieldFault("/spaces", spaces)], line)))
            }
            var after = rooms
            after[index] = line.change.applied(to: before).settled(knowing: attributes)
            settle(line, after, at: index, as: after[index] == before ? .unchanged : .changed)
        }

        /// Takes a line, unless a rule speaks against the building as it would be then.
        private mutating func settle(
            _ line: Line,
            _ after: [RoomFacts],
            at index: Int,
            as outcome: ImportedRooms.Outcome
        ) {
            let decided = file(after)
                .decide(
                    on: estate,
                    knowing: attributes,
                    makeBuilding: { estate.declared.building.id },
                    makeRoom: { ID(high: 0, low: 0) },
                    makeSpace: { ID(high: 0, low: 0) }
                )
            switch decided {
            case .success:
                rooms = after
                note(line, outcome)
            case .failure(let told):
                let here = "/rooms/\(index)"
                let refusals = told.refusals.map { refusal -> Refusal in
                    guard case .invalid(let fault) = refusal, fault.pointer.hasPrefix(here) else {
                        return refusal
                    }
                    let place = "/lines/\(line.number)" + fault.pointer.dropFirst(here.count)
                    return .invalid(FieldFault(place, fault.problem))
                }
                note(line, .refused(refusals))
            }
        }

        private func invalid(_ faults: [FieldFault], _ line: Line) -> [Refusal] {
            faults.map { .invalid(FieldFault("/lines/\(line.number)\($0.pointer)", $0.problem)) }
        }

        private mutating func note(_ line: Line, _ outcome: ImportedRooms.Outcome) {
            outcomes.append(
                ImportedRooms.Line(number: line.number, code: line.code, outcome: outcome)
            )
        }
    }
}
