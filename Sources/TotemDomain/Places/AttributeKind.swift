/// Something that a network wants to be said of its rooms, beyond what every room has.
public struct AttributeKind: Hashable, Sendable {
    /// The identity.
    public let id: ID<AttributeKind>
    /// Raised by each change.
    public let version: Int
    /// What is declared of it.
    public let facts: AttributeFacts

    /// A kind as stored.
    public init(id: ID<AttributeKind>, version: Int, facts: AttributeFacts) {
        self.id = id
        self.version = version
        self.facts = facts
    }
}

/// What is declared of an attribute.
public struct AttributeFacts: Hashable, Sendable {
    /// The greatest number of choices.
    public static let mostChoices = 50

    /// The word by which rooms have it, such as `ceiling_height`.
    public let word: String
    /// The name for people.
    public let name: LocalisedText
    /// What its values are.
    public let form: Form

    /// The facts.
    public init(word: String, name: LocalisedText, form: Form) {
        self.word = word
        self.name = name
        self.form = form
    }

    /// What values are.
    public enum Form: Hashable, Sendable {
        /// A line of text.
        case text
        /// A number.
        case number
        /// One of these words.
        case choice([String])

        /// The form of a word, with what may be chosen.
        public init(_ kind: Kind, _ choices: [String]) {
            self =
                switch kind {
                case .text: .text
                case .number: .number
                case .choice: .choice(choices)
                }
        }

        /// The word of the form.
        public var kind: Kind {
            switch self {
            case .text: .text
            case .number: .number
            case .choice: .choice
            }
        }

        /// The words among which is chosen; none of other forms.
        public var choices: [String] {
            if case .choice(let words) = self { words } else { [] }
        }
    }

    /// The words of forms.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case text, number, choice
    }

    /// What is wrong with a value; `nil` when it fits.
    public func problem(of value: AttributeValue) -> FieldFault.Problem? {
        switch (form, value) {
        case (.text, .text), (.number, .number): nil
        case (.text, _): .wrongType(expected: "text")
        case (.number, _): .wrongType(expected: "number")
        case (.choice(let words), .text(let word)):
            words.contains(word) ? nil : .notOneOf(words)
        case (.choice(let words), .number): .notOneOf(words)
        }
    }
}

/// What a room has of an attribute.
public enum AttributeValue: Hashable, Sendable {
    /// A line of text, or a word.
    case text(String)
    /// A number.
    case number(Double)
}

extension RoomFacts {
    /// What is wrong with the counts of equipment and with the attributes; pure.
    ///
    /// - Parameters:
    ///   - kinds: The attributes that are defined.
    ///   - place: Where the room stands in the request.
    /// - Returns: Every fault, by the words.
    public func faults(knowing kinds: [AttributeKind], at place: String = "") -> [FieldFault] {
        var faults: [FieldFault] = []
        for word in stock.keys.sorted() where !equipment.contains(word) {
            faults.append(FieldFault("\(place)/stock/\(word)", .notOneOf(equipment)))
        }
        for (word, value) in attributes.sorted(by: { $0.key < $1.key }) {
            let pointer = "\(place)/attributes/\(word)"
            guard let kind = kinds.first(where: { $0.facts.word == word }) else {
                let words = kinds.map(\.facts.word).sorted()
                faults.append(FieldFault(pointer, .notOneOf(words)))
                continue
            }
            if let problem = kind.facts.problem(of: value) {
                faults.append(FieldFault(pointer, problem))
            }
        }
        return faults
    }
}

/// A room with what it has of one attribute.
public struct AttributedRoom: Hashable, Sendable {
    /// The room.
    public let room: RoomPath
    /// What it has.
    public let value: AttributeValue

    /// A room with a value.
    public init(room: RoomPath, value: AttributeValue) {
        self.room = room
        self.value = value
    }
}

extension AttributeFacts {
    /// What speaks against taking these facts for an attribute that rooms have already; pure.
    public func refusal(by rooms: [AttributedRoom]) -> Refusal? {
        let unfit = rooms.filter { problem(of: $0.value) != nil }
        guard !unfit.isEmpty else { return nil }
        let names = unfit.map(\.room.description).sorted()
        return .invalid(FieldFault("/kind", .relied(names)))
    }
}
