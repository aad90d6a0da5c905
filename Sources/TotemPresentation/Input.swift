import TotemDomain

/// The fields of a request, from a JSON body or from the pairs of a form, a query or the shell.
public struct Input: Sendable {
    let root: JSONValue
    /// Whether every value came as text, so that `"12"` may stand for 12 and `""` for nothing.
    let isText: Bool
    /// Hears of each field that a parser asks for, by its pointer; set by the test that holds the
    /// schemas of requests against their parsers.
    var trace: (@Sendable (String) -> Void)?

    /// The fields of a JSON body.
    public init(json: JSONValue) {
        root = json
        isText = false
    }

    /// The fields of a form: a dot in a name leads into an object (`contact.name`), a repeated
    /// name makes a list.
    public init(form pairs: [(name: String, text: String)]) {
        root = .object(Self.tree(pairs.map { ($0.name[...], $0.text) }, depth: 0))
        isText = true
    }

    /// No form nests deeper; dots beyond belong to the name, so that no name of many dots can
    /// lead into a depth that exhausts the stack.
    private static let maximumDepth = 4

    private static func tree(
        _ pairs: [(name: Substring, text: String)],
        depth: Int
    ) -> [JSONMember] {
        var order: [Substring] = []
        var texts: [Substring: [JSONValue]] = [:]
        var inner: [Substring: [(name: Substring, text: String)]] = [:]
        for pair in pairs {
            let splits = depth < maximumDepth ? 1 : 0
            let parts = pair.name.split(separator: ".", maxSplits: splits)
            let head = parts.count == 2 ? parts[0] : pair.name
            if texts[head] == nil, inner[head] == nil { order.append(head) }
            if parts.count == 2 {
                inner[head, default: []].append((parts[1], pair.text))
            } else {
                texts[head, default: []].append(.string(pair.text))
            }
        }
        return order.flatMap { head -> [JSONMember] in
            var members: [JSONMember] = []
            if let found = texts[head] {
                let value = found.count == 1 ? found[0] : JSONValue.array(found)
                members.append(JSONMember(String(head), value))
            }
            if let found = inner[head] {
                members.append(JSONMember(String(head), .object(tree(found, depth: depth + 1))))
            }
            return members
        }
    }
}

/// Reads the fields of one object and notes everything that is wrong, so that a person hears of
/// all faults at once.
///
/// Each reader returns `nil` when the field is absent or wrong; `finish` says whether anything was
/// wrong, fields that nobody asked for included. It is used within one function, never shared.
final class InputParser {
    private let isText: Bool
    private let parent: InputParser?
    private let place: String
    private let members: [JSONMember]
    private let trace: (@Sendable (String) -> Void)?
    /// Few and short, so that a look at each is faster than a set.
    private var asked: [String] = []
    private var faults: [FieldFault] = []

    /// A parser of a whole request.
    init(_ input: Input) {
        isText = input.isText
        trace = input.trace
        parent = nil
        place = ""
        guard case .object(let members) = input.root else {
            members = []
            faults = [FieldFault("", .wrongType(expected: "object"))]
            return
        }
        self.members = members
    }

    private init(_ members: [JSONMember], below parent: InputParser, at place: String) {
        isText = parent.isText
        trace = parent.trace
        self.parent = parent
        self.place = place
        self.members = members
    }

    /// Notes a fault of a field of this object.
    func note(_ name: String, _ problem: FieldFault.Problem) {
        note(at: pointer(place, name), problem)
    }

    /// Notes a fault at a pointer.
    func note(at pointer: String, _ problem: FieldFault.Problem) {
        if let parent { return parent.note(at: pointer, problem) }
        guard faults.count < Limits.faults else { return }
        faults.append(FieldFault(pointer, problem))
    }

    /// Notes the fields that nobody asked for.
    func refuseUnknownFields() {
        for member in members where !asked.contains(member.name) {
            note(member.name, .unknownField)
        }
        // The reader of JSON has refused double names; a form can still spell one in two ways.
        guard isText else { return }
        var seen: Set<String> = []
        for member in members where !seen.insert(member.name).inserted {
            note(member.name, .duplicate)
        }
    }

    /// The value made of the fields, or everything that was wrong.
    func finish<Value>(_ make: () -> Value?) -> Result<Value, Refusals> {
        refuseUnknownFields()
        guard faults.isEmpty else { return .failure(Refusals(faults.map(Refusal.invalid))) }
        guard let value = make() else {
            preconditionFailure("a reader returned nothing and noted nothing")
        }
        return .success(value)
    }

    // MARK: Fields

    /// Whether the field is there; null, and an empty text of a form, are not.
    func has(_ name: String) -> Bool {
        value(name) != nil
    }

    /// Whether the field is there to be emptied: null, or an empty text of a form.
    func isCleared(_ name: String) -> Bool {
        value(name) == nil && members.contains { $0.name == name }
    }

    /// Whether the field stands there at all, be it empty.
    func isGiven(_ name: String) -> Bool {
        members.contains { $0.name == name }
    }

    /// A field of a change: an absent one stays as it is, an emptied one becomes nothing.
    func edit<Value: Hashable & Sendable>(
        _ name: String,
        _ read: (String) -> Value?
    ) -> Edit<Value?> {
        if isCleared(name) { return .set(nil) }
        return read(name).map { .set($0) } ?? .keep
    }

    /// Notes fields of a change that may not be emptied.
    func refuseClearing(_ names: String...) {
        for name in names where isCleared(name) { note(name, .missing) }
    }

    private func ask(_ name: String) {
        asked.append(name)
        trace?(pointer(place, name))
    }

    /// The raw value of a field; `nil` when absent.
    func value(_ name: String) -> JSONValue? {
        ask(name)
        guard let value = members.first(where: { $0.name == name })?.value else { return nil }
        if value == .null { return nil }
        if isText, case .string(let text) = value, text.allSatisfy(\.isWhitespace) { return nil }
        return value
    }

    /// What a change says about a field: null clears it.
    func change<Value: Hashable & Sendable>(
        _ name: String,
        _ read: (String) -> Value?
    ) -> FieldChange<Value> {
        if members.contains(where: { $0.name == name && $0.value == .null }) {
            ask(name)
            return .clear
        }
        return read(name).map { .set($0) } ?? .keep
    }

    /// Notes a missing field when it must be there.
    private func value(_ name: String, required: Bool) -> JSONValue? {
        let found = value(name)
        if found == nil, required { note(name, .missing) }
        return found
    }

    /// One line of text, trimmed and in NFC.
    func text(_ name: String, maximum: Int, required: Bool = true) -> String? {
        guard let found = value(name, required: required) else { return nil }
        return text(found, at: pointer(place, name), maximum: maximum)
    }

    /// A text that a function turns into a value, or refuses as malformed.
    func parsed<Value>(
        _ name: String,
        as form: String,
        required: Bool = true,
        maximum: Int = Limits.line,
        _ parse: (String) -> Value?
    ) -> Value? {
        guard let found = text(name, maximum: maximum, required: required) else { return nil }
        guard let value = parse(found) else {
            note(name, .malformed(form))
            return nil
        }
        return value
    }

    /// One of the words of an enum.
    func word<Value: RawRepresentable & CaseIterable>(
        _ name: String,
        of type: Value.Type,
        required: Bool = true
    ) -> Value? where Value.RawValue == String {
        guard let found = text(name, maximum: Limits.line, required: required) else { return nil }
        guard let value = Value(rawValue: found) else {
            note(name, .notOneOf(Value.allCases.map(\.rawValue)))
            return nil
        }
        return value
    }

    /// A whole number within a range.
    func integer(_ name: String, in range: ClosedRange<Int>, required: Bool = true) -> Int? {
        guard let found = value(name, required: required) else { return nil }
        guard let number = number(found, at: pointer(place, name)) else { return nil }
        guard let whole = Int(exactly: number) else {
            let isFractional = number != number.rounded()
            note(name, isFractional ? .malformed("integer") : outOfRange(range))
            return nil
        }
        guard range.contains(whole) else {
            note(name, outOfRange(range))
            return nil
        }
        return whole
    }

    /// A number within a range.
    func number(_ name: String, in range: ClosedRange<Int>, required: Bool = true) -> Double? {
        guard let found = value(name, required: required) else { return nil }
        guard let number = number(found, at: pointer(place, name)) else { return nil }
        guard (Double(range.lowerBound)...Double(range.upperBound)).contains(number) else {
            note(name, outOfRange(range))
            return nil
        }
        return number
    }

    /// A yes or no; forms say `on`, `true` or `1` and `off`, `false` or `0`.
    func flag(_ name: String, default value: Bool) -> Bool {
        switch self.value(name) {
        case nil:
            return value
        case .bool(let flag):
            return flag
        case .string(let text) where isText:
            switch text {
            case "on", "true", "1": return true
            case "off", "false", "0": return false
            default: note(name, .notOneOf(["true", "false"]))
            }
        case .array where isText:
            note(name, .duplicate)
        default:
            note(name, .wrongType(expected: "boolean"))
        }
        return value
    }

    /// An object; its own unknown fields are noted too.
    func nested<Value>(_ name: String, _ read: (InputParser) -> Value) -> Value? {
        guard let found = value(name) else { return nil }
        guard case .object(let members) = found else {
            note(name, .wrongType(expected: "object"))
            return nil
        }
        let inner = InputParser(members, below: self, at: pointer(place, name))
        let value = read(inner)
        inner.refuseUnknownFields()
        return value
    }

    /// A list of at most so many elements, each read by its value and pointer.
    ///
    /// In a form one text stands for a list of one.
    func list<Value>(
        _ name: String,
        maximum: Int,
        minimum: Int = 0,
        required: Bool = true,
        _ read: (JSONValue, String) -> Value?
    ) -> [Value] {
        guard let found = value(name, required: required) else { return [] }
        let elements: [JSONValue]
        switch found {
        case .array(let several): elements = several
        case .string where isText: elements = [found]
        default:
            note(name, .wrongType(expected: "list"))
            return []
        }
        guard (minimum...maximum).contains(elements.count) else {
            note(name, .outOfRange(minimum: minimum, maximum: maximum))
            return []
        }
        let pointer = pointer(place, name)
        return elements.enumerated()
            .compactMap { index, element in read(element, "\(pointer)/\(index)") }
    }

    /// A list of texts that a function turns into values; the same value twice is a fault.
    func words<Value: Hashable>(
        _ name: String,
        as form: String,
        maximum: Int,
        minimum: Int = 0,
        required: Bool = true,
        _ parse: (String) -> Value?
    ) -> [Value] {
        var seen: Set<Value> = []
        return list(name, maximum: maximum, minimum: minimum, required: required) {
            element,
            pointer in
            guard let text = text(element, at: pointer, maximum: Limits.line) else { return nil }
            guard let value = parse(text) else {
                note(at: pointer, .malformed(form))
                return nil
            }
            guard seen.insert(value).inserted else {
                note(at: pointer, .duplicate)
                return nil
            }
            return value
        }
    }

    /// A list of the words of an enum, each at most once.
    func words<Value: RawRepresentable & CaseIterable & Hashable>(
        _ name: String,
        of type: Value.Type,
        among some: [Value]? = nil
    ) -> [Value] where Value.RawValue == String {
        let all = some ?? Array(Value.allCases)
        var seen: Set<Value> = []
        return list(name, maximum: all.count, required: false) { element, pointer in
            guard let text = text(element, at: pointer, maximum: Limits.line) else { return nil }
            guard let value = Value(rawValue: text), all.contains(value) else {
                note(at: pointer, .notOneOf(all.map(\.rawValue)))
                return nil
            }
            guard seen.insert(value).inserted else {
                note(at: pointer, .duplicate)
                return nil
            }
            return value
        }
    }

    /// The members of an object in a list, read as a request of its own.
    func element<Value>(
        _ value: JSONValue,
        at pointer: String,
        _ read: (InputParser) -> Value?
    ) -> Value? {
        guard case .object(let members) = value else {
            note(at: pointer, .wrongType(expected: "object"))
            return nil
        }
        let inner = InputParser(members, below: self, at: pointer)
        let value = read(inner)
        inner.refuseUnknownFields()
        return value
    }

    /// The names of the object's members, asked for by their number; used where names are data.
    func names() -> [String] {
        asked += members.map(\.name)
        return members.map(\.name)
    }

    // MARK: Values

    /// One line of text out of a value.
    func text(
        _ value: JSONValue,
        at pointer: @autoclosure () -> String,
        maximum: Int
    ) -> String? {
        guard case .string(let raw) = value else {
            let isDouble = isText && value.typeName == "list"
            note(at: pointer(), isDouble ? .duplicate : .wrongType(expected: "text"))
            return nil
        }
        switch TextLine.read(raw, maximum: maximum) {
        case .success(let text): return text
        case .failure(let wrong):
            note(at: pointer(), wrong.problem)
            return nil
        }
    }

    private func number(_ value: JSONValue, at pointer: @autoclosure () -> String) -> Double? {
        switch value {
        case .integer(let whole): return Double(whole)
        case .number(let number): return number
        case .string(let text) where isText:
            // `Double` alone would also read `0x10`, `nan` and `infinity`.
            let isPlain = text.utf8.allSatisfy { "0123456789.-".utf8.contains($0) }
            if isPlain, let number = Double(text) { return number }
            note(at: pointer(), .malformed("number"))
        case .array where isText:
            note(at: pointer(), .duplicate)
        default:
            note(at: pointer(), .wrongType(expected: "number"))
        }
        return nil
    }

    private func outOfRange(_ range: ClosedRange<Int>) -> FieldFault.Problem {
        .outOfRange(minimum: range.lowerBound, maximum: range.upperBound)
    }
}
