/// What a word of equipment means: its name for people, and the needs that it serves.
///
/// A need such as `video-conference` is served by a camera here and by a whole rack there: people
/// search for the need, houses declare the things.
public struct EquipmentKind: Hashable, Sendable {
    /// The identity.
    public let id: ID<EquipmentKind>
    /// Raised by each change.
    public let version: Int
    /// What is declared of it.
    public let facts: EquipmentFacts

    /// A kind as stored.
    public init(id: ID<EquipmentKind>, version: Int, facts: EquipmentFacts) {
        self.id = id
        self.version = version
        self.facts = facts
    }
}

/// What is declared of a word of equipment.
public struct EquipmentFacts: Hashable, Sendable {
    /// The word that rooms have, such as `projector`.
    public let word: String
    /// The name for people.
    public let name: LocalisedText
    /// The needs that it serves, sorted.
    public let features: [String]

    /// The facts; features are put in order.
    public init(word: String, name: LocalisedText, features: [String]) {
        self.word = word
        self.name = name
        self.features = features.sorted()
    }
}

extension [EquipmentKind] {
    /// The needs that some words of equipment serve.
    public func features(of words: [String]) -> Set<String> {
        Set(filter { words.contains($0.facts.word) }.flatMap(\.facts.features))
    }

    /// Every need that something serves, sorted.
    public var features: [String] { Set(flatMap(\.facts.features)).sorted() }
}
