import TotemPresentation

/// Holds JSON against the schemas of a document: the words of JSON Schema that ours use.
struct SchemaCheck {
    let document: JSONValue

    /// Everything that is not as the schema says, by pointer.
    func faults(of value: JSONValue, _ schema: JSONValue, at pointer: String) -> [String] {
        if case .string(let reference) = schema["$ref"] {
            let name = String(reference.split(separator: "/").last ?? "")
            guard let named = document["components"]?["schemas"]?[name] else {
                return ["\(pointer): no schema \(name)"]
            }
            return faults(of: value, named, at: pointer)
        }
        var found: [String] = []
        if let shapes = schema["anyOf"]?.elements {
            let tries = shapes.map { faults(of: value, $0, at: pointer) }
            if !tries.contains([]) { found += ["\(pointer): none of the shapes"] + tries.joined() }
        }
        for shape in schema["allOf"]?.elements ?? [] {
            found += faults(of: value, shape, at: pointer)
        }
        if let constant = schema["const"], constant != value {
            found.append("\(pointer): is not \(constant)")
        }
        if let words = schema["enum"]?.elements, !words.contains(value) {
            found.append("\(pointer): \(value) is none of the words")
        }
        if let type = schema["type"] {
            let types = type.elements.isEmpty ? [type] : type.elements
            if !types.contains(where: { Self.matches(value, $0) }) {
                found.append("\(pointer): \(value) is not of type \(type)")
            }
        }
        return found + members(of: value, schema, pointer) + elements(of: value, schema, pointer)
    }

    private func members(
        of value: JSONValue,
        _ schema: JSONValue,
        _ pointer: String
    ) -> [String] {
        guard case .object(let members) = value else { return [] }
        var found: [String] = []
        let names = members.map(\.name)
        for case .string(let name) in schema["required"]?.elements ?? []
        where !names.contains(name) {
            found.append("\(pointer)/\(name): is missing")
        }
        for member in members {
            let place = "\(pointer)/\(member.name)"
            if let property = schema["properties"]?[member.name] {
                found += faults(of: member.value, property, at: place)
            } else if let others = schema["additionalProperties"] {
                if others == .bool(false) {
                    found.append("\(place): is not described")
                } else {
                    found += faults(of: member.value, others, at: place)
                }
            }
        }
        return found
    }

    private func elements(
        of value: JSONValue,
        _ schema: JSONValue,
        _ pointer: String
    ) -> [String] {
        guard case .array(let elements) = value, let items = schema["items"] else { return [] }
        return elements.enumerated()
            .flatMap { faults(of: $1, items, at: "\(pointer)/\($0)") }
    }

    private static func matches(_ value: JSONValue, _ type: JSONValue) -> Bool {
        switch (value, type) {
        case (.null, .string("null")), (.bool, .string("boolean")), (.string, .string("string")),
            (.array, .string("array")), (.object, .string("object")),
            (.integer, .string("integer")), (.integer, .string("number")),
            (.number, .string("number")):
            true
        default:
            false
        }
    }
}
