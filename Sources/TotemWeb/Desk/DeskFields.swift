import TotemDomain
import TotemPresentation

/// Makes the fields of the desk's forms from what was typed and what was refused.
struct DeskFields {
    let words: Words
    let typed: [FormText.Pair]
    let refused: [Refusal]
    /// The field that stands for a whole group, such as the title in the page's language.
    var stand: [String: String] = [:]

    /// The name of the field that a pointer leads to; places in lists are left out.
    static func field(of pointer: String) -> String {
        pointer.split(separator: "/").filter { Int($0) == nil }.joined(separator: ".")
    }

    /// One field; what was typed goes before the preset.
    func field(
        _ id: String,
        type: String = "text",
        preset: String = "",
        isOptional: Bool = true,
        extent: Int? = nil,
        hint: String? = nil
    ) -> RegistrationForm.Field {
        let fault = fault(of: id)
        let explaining = [hint.map { _ in "\(id)-hint" }, fault.map { _ in "\(id)-fault" }]
            .compactMap(\.self)
        return RegistrationForm.Field(
            id: id,
            label: label(id),
            type: type,
            value: typed.last { $0.name == id }?.text ?? preset,
            isOptional: isOptional,
            hint: hint,
            autocomplete: "off",
            extent: extent,
            fault: fault,
            describedBy: explaining.isEmpty ? nil : explaining.joined(separator: " ")
        )
    }

    /// One choice of a list or one box to tick; presets hold until something was typed.
    func option(
        _ name: String,
        _ value: String,
        _ text: String,
        preset: Bool = false
    ) -> RegistrationForm.Option {
        let isTyped = typed.contains { $0.name == name && $0.text == value }
        return RegistrationForm.Option(
            value: value,
            name: text,
            isChosen: typed.isEmpty ? preset : isTyped
        )
    }

    /// What is wrong with a field, in one sentence.
    func fault(of id: String) -> String? {
        let told = refused.filter { field(of: $0) == id }.map(sentence)
        return told.isEmpty ? nil : told.joined(separator: " ")
    }

    /// Everything that is wrong; each fault leads to its field.
    func summary(_ more: [String] = []) -> RegistrationForm.Summary? {
        let faults =
            more.map { RegistrationForm.Fault(address: nil, sentence: $0) }
            + refused.map { refusal in
                guard let field = field(of: refusal), words.has(key(field)) else {
                    return RegistrationForm.Fault(address: nil, sentence: sentence(refusal))
                }
                let values = ["field": label(field), "fault": sentence(refusal)]
                return RegistrationForm.Fault(
                    address: "#\(field)",
                    sentence: words.text("form.fault", values)
                )
            }
        guard let first = faults.first else { return nil }
        if faults.count == 1, first.address == nil {
            return RegistrationForm.Summary(title: first.sentence, faults: [])
        }
        return RegistrationForm.Summary(
            title: words.plural("form.faults", faults.count),
            faults: faults
        )
    }

    /// The field that a refusal is about.
    private func field(of refusal: Refusal) -> String? {
        switch refusal.plain {
        case .invalid(let fault):
            let field = Self.field(of: fault.pointer)
            return stand[field] ?? field
        case .ambiguousLocalTime(let pointer, _, _, _):
            return Self.field(of: pointer)
        case .roomTooSmall, .capacityBelowTaken:
            return "capacity"
        default:
            return nil
        }
    }

    private func sentence(_ refusal: Refusal) -> String {
        guard case .invalid(let fault) = refusal else {
            return Sentence.of(refusal, words.language)
        }
        return Sentence.of(fault.problem, words.language)
    }

    private func label(_ id: String) -> String { words.text(key(id)) }

    private func key(_ id: String) -> String { "desk.form." + id.lowercased() }
}

extension DeskVisit {
    /// The key that a form bears; `nil` without one.
    ///
    /// - Throws: A fault when no form of ours can bear it.
    static func key(in typed: [FormText.Pair]) throws(WebFault) -> String? {
        guard let key = typed.last(where: { $0.name == "key" })?.text else { return nil }
        guard !key.isEmpty, key.utf8.count <= IdempotencyKey.maximumLength,
            key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { throw .transport(.malformedRequest) }
        return key
    }

    /// A key for a form, so that a form sent twice is done once: 128 random bits.
    static func newKey() -> String {
        String(UInt64.random(in: .min ... .max), radix: 36)
            + String(UInt64.random(in: .min ... .max), radix: 36)
    }
}
