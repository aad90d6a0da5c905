/// A whole building as a file declares it: what is not said there is not so.
public struct BuildingFile: Hashable, Sendable {
    /// The greatest number of rooms.
    public static let mostRooms = 200
    /// The greatest number of spaces that are no room's own.
    public static let mostSpaces = 200

    /// What it declares of the building.
    public let building: BuildingFacts
    /// Spaces that rooms consist of although no room has their code.
    public let spaces: [Code]
    /// What it declares of each room; there are no others.
    public let rooms: [RoomFacts]
    /// The lines on which its parts stand, by their places in it; none for what is no text.
    public let lines: [String: Int]

    /// A file.
    public init(
        building: BuildingFacts,
        spaces: [Code],
        rooms: [RoomFacts],
        lines: [String: Int] = [:]
    ) {
        self.building = building
        self.spaces = spaces
        self.rooms = rooms
        self.lines = lines
    }

    /// A fault at its line, where it is known: `/lines/12/rooms/0/code`.
    public static func located(_ fault: FieldFault, _ lines: [String: Int]) -> FieldFault {
        guard !lines.isEmpty else { return fault }
        var place = fault.pointer[...]
        while lines[String(place)] == nil, let slash = place.lastIndex(of: "/") {
            place = place[..<slash]
        }
        let line = lines[String(place)] ?? 1
        return FieldFault("/lines/\(line)\(fault.pointer)", fault.problem)
    }
}

/// A building with its rooms, as they are declared.
public struct DeclaredBuilding: Hashable, Sendable {
    /// The building.
    public let building: Building
    /// Its rooms.
    public let rooms: [Room]

    /// A building with its rooms, which are put in the order of their codes.
    public init(building: Building, rooms: [Room]) {
        self.building = building
        self.rooms = rooms.sorted { $0.facts.code < $1.facts.code }
    }

    /// The spaces that rooms consist of although no room has their code.
    public var nameless: [Code] {
        let own = Set(rooms.map(\.facts.code))
        return Set(rooms.flatMap(\.facts.spaces)).subtracting(own).sorted()
    }
}

/// A building with its rooms, under the locks of all its spaces, and what relies on them.
public struct Estate: Sendable {
    /// The building and its rooms.
    public let declared: DeclaredBuilding
    /// Its spaces by their codes.
    public let spaces: [Code: ID<Space>]
    /// The bookings that stand in it.
    public let bookings: [StandingBooking]
    /// The rooms of which something else knows: they were booked or closed once, or have a rule.
    public let remembered: Set<ID<Room>>

    /// An estate.
    public init(
        declared: DeclaredBuilding,
        spaces: [Code: ID<Space>],
        bookings: [StandingBooking],
        remembered: Set<ID<Room>>
    ) {
        self.declared = declared
        self.spaces = spaces
        self.bookings = bookings
        self.remembered = remembered
    }
}

/// What a file makes of a building.
public struct AppliedBuilding: Hashable, Sendable {
    /// The building before; `nil` when it is new.
    public let before: Building?
    /// The building after.
    public let after: Building
    /// The spaces that are made.
    public let spaces: [NewSpace]
    /// The rooms that are new, others than before or gone; gone ones last.
    public let rooms: [Step]

    /// A space that is made.
    public struct NewSpace: Hashable, Sendable {
        /// The identity.
        public let id: ID<Space>
        /// Its code.
        public let code: Code
    }

    /// What happens to one room.
    public struct Step: Hashable, Sendable {
        /// The room before; `nil` when it is new.
        public let before: Room?
        /// The room after; `nil` when it is gone.
        public let after: Room?

        /// What happens to one room.
        public init(before: Room?, after: Room?) {
            self.before = before
            self.after = after
        }
    }

    /// What a file makes of a building.
    public init(before: Building?, after: Building, spaces: [NewSpace], rooms: [Step]) {
        self.before = before
        self.after = after
        self.spaces = spaces
        self.rooms = rooms
    }

    /// Whether the file says what there is.
    public var isUnchanged: Bool { before == after && rooms.isEmpty }
}

extension BuildingFile {
    /// Decides what the file makes of a building, by every rule at once; pure.
    ///
    /// The same promises hold as for a change of one thing: what standing bookings rely on is not
    /// taken away, a clock stays, and so do the spaces of a room. A room goes only when nothing
    /// remembers it.
    ///
    /// - Parameters:
    ///   - estate: What there is; `nil` for a new building.
    ///   - attributes: The attributes that are defined.
    ///   - makeBuilding: Makes the identity of a building.
    ///   - makeRoom: Makes the identity of a room.
    ///   - makeSpace: Makes the identity of a space.
    /// - Returns: What to record, or everything that speaks against it.
    public func decide(
        on estate: Estate?,
        knowing attributes: [AttributeKind] = [],
        makeBuilding: () -> ID<Building>,
        makeRoom: () -> ID<Room>,
        makeSpace: () -> ID<Space>
    ) -> Result<AppliedBuilding, Refusals> {
        var work = Work(file: self, estate: estate, attributes: attributes)
        work.makeSpaces(makeSpace)
        let after = work.building(makeBuilding)
        for (index, facts) in rooms.enumerated() { work.room(facts, at: index, makeRoom) }
        work.removals()
        guard work.refusals.isEmpty else { return .failure(Refusals(work.refusals)) }
        return .success(
            AppliedBuilding(
                before: estate?.declared.building,
                after: after,
                spaces: work.made,
                rooms: work.steps
            )
        )
    }

    /// A decision under way.
    private struct Work {
        let file: BuildingFile
        let estate: Estate?
        let attributes: [AttributeKind]
        private var known: [Code: ID<Space>]
        private(set) var made: [AppliedBuilding.NewSpace] = []
        private(set) var steps: [AppliedBuilding.Step] = []
        private var told: [Refusal] = []
        private var hits: [StandingBooking] = []

        init(file: BuildingFile, estate: Estate?, attributes: [AttributeKind]) {
            self.file = file
            self.attributes = attributes
            self.estate = estate
            known = estate?.spaces ?? [:]
        }

        var refusals: [Refusal] {
            guard !hits.isEmpty else { return told }
            var seen: Set<ID<Booking>> = []
            let all = hits.filter { seen.insert($0.id).inserted }
            return told + [.changeHitsBookings(all.sorted { $0.window.start < $1.window.start })]
        }

        private mutating func note(_ pointer: String, _ problem: FieldFault.Problem) {
            let fault = FieldFault(pointer, problem)
            told.append(.invalid(BuildingFile.located(fault, file.lines)))
        }

        /// The value of a decision, or `nil` with what speaks against it noted.
        private mutating func taken<Value>(_ result: Result<Value, Refusals>) -> Value? {
            switch result {
            case .success(let value): return value
            case .failure(let refused):
                for refusal in refused.refusals {
                    if case .changeHitsBookings(let bookings) = refusal {
                        hits += bookings
                    } else if case .invalid(let fault) = refusal {
                        note(fault.pointer, fault.problem)
                    } else {
                        told.append(refusal)
                    }
                }
                return nil
            }
        }

        /// Makes the spaces that are said to be there and the own ones of new rooms, so that rooms
        /// over several can name them; others must exist, so that a mistyped code does not make a
        /// second wall.
        mutating func makeSpaces(_ make: () -> ID<Space>) {
            let there = Set(estate?.declared.rooms.map(\.facts.code) ?? [])
            let own = file.rooms.filter { !there.contains($0.code) && $0.spaces.contains($0.code) }
            for code in Set(file.spaces + own.map(\.code)).sorted() where known[code] == nil {
                let space = AppliedBuilding.NewSpace(id: make(), code: code)
                known[code] = space.id
                made.append(space)
            }
        }

        mutating func building(_ make: () -> ID<Building>) -> Building {
            let facts = file.building
            guard let before = estate?.declared.building else {
                return Building(id: make(), version: 1, facts: facts)
            }
            if facts.zone != before.facts.zone {
                note("/zone", .notOneOf([before.facts.zone.description]))
            }
            let change = BuildingChange(to: facts, from: before.facts)
            return taken(change.decide(on: before, estate?.bookings ?? [])) ?? before
        }

        mutating func room(_ facts: RoomFacts, at index: Int, _ make: () -> ID<Room>) {
            let before = estate?.declared.rooms.first { $0.facts.code == facts.code }
            guard let before else { return add(facts, at: index, make) }
            if facts.spaces != before.facts.spaces {
                // A wall is not moved by a file: bookings stand in its spaces.
                note("/rooms/\(index)/spaces", .notOneOf(before.facts.spaces.map(\.description)))
            }
            let change = RoomChange(to: facts, from: before.facts)
            let decided = change.decide(
                on: before,
                bookings(of: before),
                knowing: attributes,
                at: "/rooms/\(index)"
            )
            let after = taken(decided)
            guard let after, after != before else { return }
            steps.append(AppliedBuilding.Step(before: before, after: after))
        }

        private mutating func add(_ said: RoomFacts, at index: Int, _ make: () -> ID<Room>) {
            let facts = said.settled(knowing: attributes)
            for fault in facts.faults(knowing: attributes, at: "/rooms/\(index)") {
                note(fault.pointer, fault.problem)
            }
            var spaces: [ID<Space>] = []
            for (place, code) in facts.spaces.enumerated() {
                if let id = known[code] {
                    spaces.append(id)
                } else {
                    let choices = known.keys.sorted().map(\.description)
                    note("/rooms/\(index)/spaces/\(place)", .notOneOf(choices))
                }
            }
            let room = Room(
                id: make(),
                version: 1,
                building: file.building.code,
                zone: file.building.zone,
                spaces: spaces.sorted(),
                facts: facts
            )
            steps.append(AppliedBuilding.Step(before: nil, after: room))
        }

        mutating func removals() {
            let named = Set(file.rooms.map(\.code))
            for room in estate?.declared.rooms ?? [] where !named.contains(room.facts.code) {
                let standing = bookings(of: room)
                hits += standing
                if standing.isEmpty, estate?.remembered.contains(room.id) == true {
                    note("/rooms", .mustStay(room.facts.code.description))
                }
                steps.append(AppliedBuilding.Step(before: room, after: nil))
            }
        }

        private func bookings(of room: Room) -> [StandingBooking] {
            estate?.bookings.filter { $0.room == room.path } ?? []
        }
    }
}

extension BuildingChange {
    /// The change that leads to these facts; code and zone stay.
    ///
    /// Visitors call the house in no language of its own.
    fileprivate init(to facts: BuildingFacts, from before: BuildingFacts) {
        self.init(
            name: facts.name,
            city: facts.city,
            territory: facts.territory,
            maxPublic: .set(facts.maxPublic),
            openingHours: facts.openingHours,
            address: .set(facts.address),
            directions: .set(facts.directions.keeping(before.directions)),
            houseRules: .set(facts.houseRules.keeping(before.houseRules)),
            accessNotes: .set(facts.accessNotes.keeping(before.accessNotes)),
            contact: .set(
                facts.contact.map { Contact(name: $0.name, email: $0.email, phone: $0.phone) }
            ),
            photos: facts.photos.map { photo in
                let alt = before.photos.first { $0.url == photo.url }?.alt
                return Photo(url: photo.url, alt: photo.alt.keeping(alt))
            },
            holidays: facts.holidays,
            goodFriday: .set(facts.goodFriday)
        )
    }
}

extension RoomChange {
    /// The change that leads to these facts; code and spaces stay.
    fileprivate init(to facts: RoomFacts, from before: RoomFacts) {
        self.init(
            name: facts.name,
            areaSquareMetres: .set(facts.areaSquareMetres),
            maxPublic: .set(facts.maxPublic),
            layouts: facts.layouts,
            equipment: facts.equipment,
            stepFree: facts.stepFree,
            stepFreeDetail: .set(facts.stepFreeDetail.keeping(before.stepFreeDetail)),
            floor: .set(facts.floor),
            wheelchairPlaces: .set(facts.wheelchairPlaces),
            bufferBeforeMinutes: facts.bufferBeforeMinutes,
            bufferAfterMinutes: facts.bufferAfterMinutes,
            turnarounds: facts.turnarounds,
            stock: facts.stock,
            attributes: facts.attributes
        )
    }
}

extension LocalisedText {
    /// The text that was, if it says the same: a file does not tell which language stands in for
    /// the others.
    fileprivate func keeping(_ before: LocalisedText?) -> LocalisedText {
        guard let before, before.byLanguage == byLanguage else { return self }
        return before
    }
}

extension LocalisedText? {
    /// The text that was, if it says the same.
    fileprivate func keeping(_ before: LocalisedText?) -> LocalisedText? {
        map { $0.keeping(before) }
    }
}
