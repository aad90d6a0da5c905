public import TotemDomain

extension Requests {
    /// What a word of equipment means.
    public static func equipment(_ input: Input) -> Result<EquipmentFacts, Refusals> {
        let fields = InputParser(input)
        let word = fields.parsed("word", as: "word", maximum: Limits.word, word)
        let name = fields.localised("name", languages: [], maximum: Limits.name)
        let features = fields.words(
            "features",
            as: "word",
            maximum: Limits.features,
            required: false,
            Requests.word
        )
        return fields.finish {
            guard let word, let name else { return nil }
            return EquipmentFacts(word: word, name: name, features: features)
        }
    }

    /// An attribute of rooms; choices stand where something is to be chosen, and nowhere else.
    public static func attribute(_ input: Input) -> Result<AttributeFacts, Refusals> {
        let fields = InputParser(input)
        let word = fields.parsed("word", as: "word", maximum: Limits.word, word)
        let name = fields.localised("name", languages: [], maximum: Limits.name)
        let kind = fields.word("kind", of: AttributeFacts.Kind.self)
        let choices = fields.words(
            "choices",
            as: "word",
            maximum: AttributeFacts.mostChoices,
            required: false,
            Requests.word
        )
        if let kind {
            if kind == .choice, !fields.has("choices") { fields.note("choices", .missing) }
            if kind != .choice, !choices.isEmpty {
                fields.note("choices", .conflicts(with: "kind"))
            }
        }
        return fields.finish {
            guard let word, let name, let kind else { return nil }
            return AttributeFacts(word: word, name: name, form: .init(kind, choices))
        }
    }
}

extension InputParser {
    /// How many there are of some equipment, by its words.
    func stock(_ name: String) -> [String: Int] {
        nested(name) { inner in
            var counts: [String: Int] = [:]
            for word in inner.names() {
                guard Requests.word(word) != nil else {
                    inner.note(word, .malformed("word"))
                    continue
                }
                counts[word] = inner.integer(word, in: Limits.stock)
            }
            return counts
        } ?? [:]
    }

    /// What a room has of attributes, by their words: texts and numbers.
    func attributes(_ name: String) -> [String: AttributeValue] {
        nested(name) { inner in
            var values: [String: AttributeValue] = [:]
            for word in inner.names() {
                guard Requests.word(word) != nil else {
                    inner.note(word, .malformed("word"))
                    continue
                }
                switch inner.value(word) {
                case .integer(let whole): values[word] = .number(Double(whole))
                case .number(let number): values[word] = .number(number)
                default: values[word] = inner.text(word, maximum: Limits.line).map { .text($0) }
                }
            }
            return values
        } ?? [:]
    }
}
