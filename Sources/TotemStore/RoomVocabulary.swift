import Postgres
public import TotemDomain
import TotemSQL

// What words of equipment mean, and the attributes that a network defines.
extension Statements {
    static let equipmentKindList = define(
        Queries.equipmentKindList,
        parameters: (UUIDBytes?.self, Int32.self),
        columns: (
            UUIDBytes.self, Int32.self, String.self, [String].self, [String].self, String.self,
            [String].self
        ),
        row: { id, version, word, languages, texts, fallback, features in
            guard let name = try localised(languages, texts, fallback: fallback) else {
                throw Unreadable("equipment without a name")
            }
            return EquipmentKind(
                id: ID(id),
                version: Int(version),
                facts: EquipmentFacts(word: word, name: name, features: features)
            )
        }
    )
    static let equipmentKindLock = define(
        Queries.equipmentKindLock,
        parameters: (String.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let equipmentKindPut = define(
        Queries.equipmentKindPut,
        parameters: (
            UUIDBytes.self, String.self, [String].self, [String].self, String.self,
            [String].self, Timestamp.self
        )
    )
    static let attributeKindList = define(
        Queries.attributeKindList,
        parameters: (UUIDBytes?.self, Int32.self),
        columns: (
            UUIDBytes.self, Int32.self, String.self, [String].self, [String].self, String.self,
            String.self, [String].self
        ),
        row: { id, version, text, languages, texts, fallback, form, choices in
            guard let name = try localised(languages, texts, fallback: fallback) else {
                throw Unreadable("an attribute without a name")
            }
            let kind: AttributeFacts.Kind = try word(form)
            return AttributeKind(
                id: ID(id),
                version: Int(version),
                facts: AttributeFacts(word: text, name: name, form: .init(kind, choices))
            )
        }
    )
    static let attributeKindLock = define(
        Queries.attributeKindLock,
        parameters: (String.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let attributeKindShare = define(
        Queries.attributeKindShare,
        parameters: (),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let attributeKindPut = define(
        Queries.attributeKindPut,
        parameters: (
            UUIDBytes.self, String.self, [String].self, [String].self, String.self, String.self,
            [String].self, Timestamp.self
        )
    )
    static let attributeUsed = define(
        Queries.attributeUsed,
        parameters: (String.self),
        columns: (String.self, String.self, String.self, String.self),
        row: { building, room, text, form in
            AttributedRoom(
                room: RoomPath(building: try code(building), room: try code(room)),
                value: try value(text, form)
            )
        }
    )

    /// What a room has of an attribute, as its object of values holds it.
    static func value(_ text: String, _ form: String) throws -> AttributeValue {
        guard form == "number" else { return .text(text) }
        guard let number = Double(text) else { throw Unreadable("the number \(text)") }
        return .number(number)
    }
}

extension RoomFacts {
    var countedWords: [String] { stock.keys.sorted() }
    var counts: [Int32] { countedWords.map { Int32(stock[$0] ?? 1) } }
    var attributeWords: [String] { attributes.keys.sorted() }
    var attributeTexts: [String] {
        attributeWords.map { word in
            switch attributes[word] {
            case .number(let number): "\(number)"
            case .text(let text): text
            case nil: ""
            }
        }
    }
    var attributeForms: [String] {
        attributeWords.map { word in
            if case .number = attributes[word] { "number" } else { "text" }
        }
    }
}

extension Store {
    /// What all words of equipment mean.
    public func equipmentKinds(within limit: Duration) async throws(Failure) -> [EquipmentKind] {
        try await rows(Statements.equipmentKindList, (nil, Int32.max), within: limit)
    }

    /// What words of equipment mean, in the order of their making.
    public func equipmentKinds(
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<EquipmentKind> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.equipmentKindList,
            (after, Int32(page.limit + 1)),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }

    /// The attributes that are defined, in the order of their making.
    public func attributeKinds(
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<AttributeKind> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.attributeKindList,
            (after, Int32(page.limit + 1)),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

extension Writing {
    /// The attributes that are defined, kept as they are until what rooms have of them is
    /// written.
    public func attributeKinds() async throws(Failure) -> [AttributeKind] {
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.attributeKindShare, ())
        let found = pipeline.add(Statements.attributeKindList, (nil, Int32.max))
        return try await load(pipeline).rows(found)
    }

    /// Locks an attribute that is defined anew, and reads it with the rooms that have it.
    public func lockAttribute(
        _ word: String
    ) async throws(Failure) -> (before: AttributeKind?, rooms: [AttributedRoom]) {
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.attributeKindLock, word)
        let kinds = pipeline.add(Statements.attributeKindList, (nil, Int32.max))
        let used = pipeline.add(Statements.attributeUsed, word)
        let loaded = try await load(pipeline)
        let before = try loaded.rows(kinds).first { $0.facts.word == word }
        return (before, try loaded.rows(used))
    }

    /// Locks what is said of a word of equipment, and reads it; `nil` when nothing is.
    public func lockEquipment(_ word: String) async throws(Failure) -> EquipmentKind? {
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.equipmentKindLock, word)
        let kinds = pipeline.add(Statements.equipmentKindList, (nil, Int32.max))
        return try await load(pipeline).rows(kinds).first { $0.facts.word == word }
    }
}

extension Record {
    /// Says what a word of equipment means.
    public mutating func put(_ kind: EquipmentKind, at now: Instant) {
        let names = kind.facts.name.byLanguage.sorted { $0.key < $1.key }
        pipeline.add(
            Statements.equipmentKindPut,
            (
                kind.id.uuid, kind.facts.word, names.map(\.key), names.map(\.value),
                kind.facts.name.fallback, kind.facts.features, now.timestamp
            )
        )
    }

    /// Defines an attribute.
    public mutating func put(_ kind: AttributeKind, at now: Instant) {
        let names = kind.facts.name.byLanguage.sorted { $0.key < $1.key }
        let form = kind.facts.form
        pipeline.add(
            Statements.attributeKindPut,
            (
                kind.id.uuid, kind.facts.word, names.map(\.key), names.map(\.value),
                kind.facts.name.fallback, form.kind.rawValue, form.choices, now.timestamp
            )
        )
    }
}
