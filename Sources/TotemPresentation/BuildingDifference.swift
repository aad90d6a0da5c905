public import TotemDomain

/// One thing that a file makes different.
public struct BuildingDifference: Hashable, Sendable {
    /// What becomes of it.
    public let action: Action
    /// What it is.
    public let subject: Subject
    /// Its code; of a room its path.
    public let code: String
    /// Its fields that become different.
    public let fields: [Field]

    /// What becomes of a thing.
    public enum Action: String, CaseIterable, Hashable, Sendable {
        /// It is new.
        case create
        /// It becomes different.
        case change
        /// It goes.
        case remove
    }

    /// What things a file declares.
    public enum Subject: String, CaseIterable, Hashable, Sendable {
        /// The building itself.
        case building
        /// A room of it.
        case room
    }

    /// One field.
    public struct Field: Hashable, Sendable {
        /// Its name, as REST has it.
        public let name: String
        /// What was; `nil` for nothing.
        public let before: JSONValue?
        /// What is to be; `nil` for nothing.
        public let after: JSONValue?
    }

    /// Everything that a file makes different, the building first.
    public static func all(in applied: AppliedBuilding) -> [BuildingDifference] {
        var found: [BuildingDifference] = []
        if applied.before != applied.after {
            found.append(
                BuildingDifference(
                    action: applied.before == nil ? .create : .change,
                    subject: .building,
                    code: applied.after.facts.code.description,
                    fields: fields(
                        applied.before.map(BuildingDocument.fields) ?? [],
                        BuildingDocument.fields(of: applied.after)
                    )
                )
            )
        }
        for step in applied.rooms {
            guard let room = step.after ?? step.before else { continue }
            found.append(
                BuildingDifference(
                    action: step.before == nil ? .create : step.after == nil ? .remove : .change,
                    subject: .room,
                    code: room.path.description,
                    fields: fields(
                        step.before.map(BuildingDocument.fields) ?? [],
                        step.after.map(BuildingDocument.fields) ?? []
                    )
                )
            )
        }
        return found
    }

    private static func fields(_ before: [JSONMember], _ after: [JSONMember]) -> [Field] {
        let gone = before.map(\.name).filter { name in !after.contains { $0.name == name } }
        return (after.map(\.name) + gone)
            .compactMap { name in
                let was = before.first { $0.name == name }?.value
                let becomes = after.first { $0.name == name }?.value
                return was == becomes ? nil : Field(name: name, before: was, after: becomes)
            }
    }

    /// The differences as people read them, a line for each thing and each field.
    public static func text(of applied: AppliedBuilding) -> String {
        all(in: applied).map(\.text).joined()
    }

    private var text: String {
        let mark =
            switch action {
            case .create: "+"
            case .change: "~"
            case .remove: "-"
            }
        let head = "\(mark) \(subject.rawValue) \(code)\n"
        guard action != .remove else { return head }
        return head + fields.map(Self.line).joined()
    }

    /// What becomes of a field; of a list only what goes and what comes is told.
    private static func line(_ field: Field) -> String {
        if case .array(let before)? = field.before, case .array(let after)? = field.after {
            let gone = before.filter { !after.contains($0) }.map { "-\(text($0))" }
            let new = after.filter { !before.contains($0) }.map { "+\(text($0))" }
            let told = gone + new
            if !told.isEmpty { return "    \(field.name): \(told.joined(separator: ", "))\n" }
        }
        let after = field.after.map(text) ?? "nothing"
        guard let before = field.before else { return "    \(field.name): \(after)\n" }
        return "    \(field.name): \(text(before)) → \(after)\n"
    }

    /// A value on one line: lists with commas, things in lists by their fields.
    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .array(let values): values.map(text).joined(separator: ", ")
        case .object(let members):
            members.map { "\($0.name) \(text($0.value))" }.joined(separator: " ")
        default:
            String(decoding: Wire.bytes { $0.value(value) }, as: UTF8.self)
        }
    }
}

extension Wire {
    /// Writes what a file makes of a building: each thing that becomes different, field by field.
    public static func write(_ applied: AppliedBuilding, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("building", applied.after.facts.code.description)
            writer.array("changes") { writer in
                for change in BuildingDifference.all(in: applied) { write(change, into: &writer) }
            }
        }
    }

    private static func write(_ change: BuildingDifference, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("action", change.action.rawValue)
            writer.field("subject", change.subject.rawValue)
            writer.field("code", change.code)
            writer.array("fields") { writer in
                for field in change.fields {
                    writer.object { writer in
                        writer.field("field", field.name)
                        writer.name("before")
                        writer.value(field.before ?? .null)
                        writer.name("after")
                        writer.value(field.after ?? .null)
                    }
                }
            }
        }
    }
}
