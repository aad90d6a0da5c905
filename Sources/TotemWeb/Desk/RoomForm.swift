import TotemDomain
import TotemOperations
import TotemPresentation

/// The fields of a room at the desk: turnarounds, counts of equipment, attributes.
struct RoomForm {
    let turnarounds: [Row]
    let stock: [RegistrationForm.Field]
    let hasStock: Bool
    let attributes: [Attribute]
    let hasAttributes: Bool
    let summary: RegistrationForm.Summary?

    /// How many rows stand ready for what is new.
    static let spareRows = 3

    /// One change of layout with its minutes.
    struct Row {
        let place: Int
        let froms: [RegistrationForm.Option]
        let tos: [RegistrationForm.Option]
        let minutes: String
        let fault: String?
    }

    /// One attribute: a field, or a choice.
    struct Attribute {
        let field: RegistrationForm.Field
        let choices: [RegistrationForm.Option]
        let isChoice: Bool
    }

    /// What the form holds before anybody types.
    static func typed(_ room: RoomFacts) -> [FormText.Pair] {
        let rows = room.turnarounds.enumerated()
            .flatMap { place, rule -> [FormText.Pair] in
                [
                    ("turnaround.\(place).from", rule.from?.rawValue ?? ""),
                    ("turnaround.\(place).to", rule.to?.rawValue ?? ""),
                    ("turnaround.\(place).minutes", String(rule.minutes)),
                ]
            }
        let stock = room.stock.map { word, count -> FormText.Pair in
            ("stock.\(word)", String(count))
        }
        let attributes = room.attributes.map { word, value -> FormText.Pair in
            switch value {
            case .text(let text): ("attributes.\(word)", text)
            case .number(let number):
                ("attributes.\(word)", Int(exactly: number).map { String($0) } ?? "\(number)")
            }
        }
        return rows + stock + attributes
    }

    /// The places of the rows that stay: those with minutes.
    private static func places(_ typed: [FormText.Pair]) -> [Int] {
        let told = typed.filter { !$0.text.allSatisfy(\.isWhitespace) }
            .compactMap { pair -> Int? in
                let parts = pair.name.split(separator: ".")
                guard parts.count == 3, parts[0] == "turnaround", parts[2] == "minutes" else {
                    return nil
                }
                return Int(parts[1])
            }
        return Set(told).filter { (0..<Limits.turnarounds).contains($0) }.sorted()
    }

    private static func text(_ name: String, _ typed: [FormText.Pair]) -> String {
        let text = typed.last { $0.name == name }?.text ?? ""
        return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The change that the whole form stands for: what is empty is not so.
    static func body(
        _ typed: [FormText.Pair],
        _ room: RoomFacts,
        _ kinds: [AttributeKind]
    ) -> JSONValue {
        let rows = places(typed)
            .map { place -> JSONValue in
                let kinds = ["from", "to"]
                    .compactMap { name -> JSONMember? in
                        let kind = text("turnaround.\(place).\(name)", typed)
                        return kind.isEmpty ? nil : JSONMember(name, .string(kind))
                    }
                let minutes = number(text("turnaround.\(place).minutes", typed))
                return .object(kinds + [JSONMember("minutes", minutes)])
            }
        let members = {
            (
                group: String,
                words: [String],
                read: (String, String) -> JSONValue
            ) -> [JSONMember]
            in
            words.compactMap { word -> JSONMember? in
                let value = text("\(group).\(word)", typed)
                return value.isEmpty ? nil : JSONMember(word, read(word, value))
            }
        }
        let stock = members("stock", room.equipment) { number($1) }
        let attributes = members("attributes", kinds.map(\.facts.word)) { word, value in
            let isNumber = kinds.contains { $0.facts.word == word && $0.facts.form == .number }
            return isNumber ? number(value) : .string(value)
        }
        return .object([
            JSONMember("turnarounds", .array(rows)), JSONMember("stock", .object(stock)),
            JSONMember("attributes", .object(attributes)),
        ])
    }

    /// A number with a point or a comma; what is none stays a text, which the parser refuses.
    private static func number(_ text: String) -> JSONValue {
        let plain = text.replacing(",", with: ".")
        guard plain.utf8.allSatisfy({ "0123456789.-".utf8.contains($0) }) else {
            return .string(text)
        }
        if let whole = Int64(plain) { return .integer(whole) }
        return Double(plain).map { .number($0) } ?? .string(text)
    }

    init(
        _ room: RoomFacts,
        _ kinds: [AttributeKind],
        _ typed: [FormText.Pair],
        _ refused: [Refusal],
        _ language: Language
    ) {
        let words = Words(language)
        let told = Faults(refused, Self.places(typed), words)
        let last = Self.places(typed).last ?? -1
        turnarounds = (0..<last + 1 + Self.spareRows)
            .map { Self.row($0, room, typed, told, words) }
        stock = room.equipment.map { word in
            Self.field(
                "stock.\(word)",
                Sentence.name(ofEquipment: word, language),
                type: "number",
                typed,
                told
            )
        }
        attributes = kinds.map { kind in
            let id = "attributes.\(kind.facts.word)"
            let value = Self.text(id, typed)
            let field = Self.field(
                id,
                kind.facts.name.text(in: language.rawValue),
                type: "text",
                typed,
                told
            )
            let choices = kind.facts.form.choices.map {
                RegistrationForm.Option(value: $0, name: $0, isChosen: $0 == value)
            }
            return Attribute(field: field, choices: choices, isChoice: !choices.isEmpty)
        }
        hasStock = !stock.isEmpty
        hasAttributes = !attributes.isEmpty
        summary = told.summary(stock + attributes.map(\.field))
    }

    private static func row(
        _ place: Int,
        _ room: RoomFacts,
        _ typed: [FormText.Pair],
        _ told: Faults,
        _ words: Words
    ) -> Row {
        let options = { (name: String) -> [RegistrationForm.Option] in
            let chosen = text("turnaround.\(place).\(name)", typed)
            let any = RegistrationForm.Option(
                value: "",
                name: words.text("desk.room.any-layout"),
                isChosen: chosen.isEmpty
            )
            return [any]
                + room.layouts.map { layout in
                    RegistrationForm.Option(
                        value: layout.kind.rawValue,
                        name: Sentence.name(of: layout.kind, words.language),
                        isChosen: chosen == layout.kind.rawValue
                    )
                }
        }
        return Row(
            place: place,
            froms: options("from"),
            tos: options("to"),
            minutes: text("turnaround.\(place).minutes", typed),
            fault: told.sentence(of: "turnaround.\(place).minutes")
        )
    }

    private static func field(
        _ id: String,
        _ label: String,
        type: String,
        _ typed: [FormText.Pair],
        _ told: Faults
    ) -> RegistrationForm.Field {
        let fault = told.sentence(of: id)
        return RegistrationForm.Field(
            id: id,
            label: label,
            type: type,
            value: text(id, typed),
            isOptional: true,
            hint: nil,
            autocomplete: "off",
            extent: nil,
            fault: fault,
            describedBy: fault.map { _ in "\(id)-fault" }
        )
    }

    /// What is wrong, by the fields of the form.
    private struct Faults {
        let words: Words
        private let told: [(field: String, sentence: String)]

        /// Faults of the request; its list of turnarounds has the rows that say something.
        init(_ refused: [Refusal], _ places: [Int], _ words: Words) {
            self.words = words
            told = refused.compactMap { refusal in
                guard case .invalid(let fault) = refusal else { return nil }
                let sentence = Sentence.of(fault.problem, words.language)
                let parts = fault.pointer.split(separator: "/").map(String.init)
                guard parts.first == "turnarounds" else {
                    return (parts.joined(separator: "."), sentence)
                }
                let place = parts.dropFirst().first.flatMap { Int($0) }
                    .flatMap { places.indices.contains($0) ? places[$0] : nil }
                return ("turnaround.\(place ?? 0).minutes", sentence)
            }
        }

        func sentence(of field: String) -> String? {
            let own = told.filter { $0.field == field }.map(\.sentence)
            return own.isEmpty ? nil : own.joined(separator: " ")
        }

        func summary(_ fields: [RegistrationForm.Field]) -> RegistrationForm.Summary? {
            guard !told.isEmpty else { return nil }
            let faults = told.map { field, sentence in
                let label =
                    fields.first { $0.id == field }?.label
                    ?? words.text("desk.room.turnarounds")
                return RegistrationForm.Fault(
                    address: "#\(field)",
                    sentence: words.text("form.fault", ["field": label, "fault": sentence])
                )
            }
            return RegistrationForm.Summary(
                title: words.plural("form.faults", faults.count),
                faults: faults
            )
        }
    }
}
