import TotemPresentation

/// The answer of a command as rows and columns, made of its JSON: a row for each item of a list, a
/// column for each field, `seats.free` for a field within a field.
///
/// So that a spreadsheet has all that programs have, under the same names.
struct Sheet {
    private(set) var columns: [String] = []
    private var rows: [[String: CSVWriter.Field]] = []

    /// The sheet of a list, or of one thing.
    init(_ answer: JSONValue) {
        var items = [answer]
        if case .array(let found)? = answer["items"] { items = found }
        for item in items {
            var row: [String: CSVWriter.Field] = [:]
            add(item, "", to: &row)
            rows.append(row)
        }
        dropStandIns()
    }

    /// The sheet by RFC 4180; nothing when there are no rows, since only they tell the columns.
    var csv: [UInt8] {
        var writer = CSVWriter()
        guard !rows.isEmpty else { return [] }
        writer.row(columns.map { .text($0) })
        for row in rows { writer.row(columns.map { row[$0] ?? .empty }) }
        return writer.bytes
    }

    private mutating func add(
        _ value: JSONValue,
        _ name: String,
        to row: inout [String: CSVWriter.Field]
    ) {
        if case .object(let members) = value {
            for member in members {
                add(member.value, name.isEmpty ? member.name : "\(name).\(member.name)", to: &row)
            }
            return
        }
        if !columns.contains(name) { columns.append(name) }
        row[name] = Self.field(value)
    }

    /// Takes away the column of what is an object in some rows and null in the others.
    private mutating func dropStandIns() {
        columns = columns.filter { column in
            let hasParts = columns.contains { $0.hasPrefix(column + ".") }
            return !hasParts || rows.contains { ($0[column] ?? .empty) != .empty }
        }
    }

    private static func field(_ value: JSONValue) -> CSVWriter.Field {
        switch value {
        case .null: .empty
        case .integer(let number): .number(Int(number))
        default: .text(text(value))
        }
    }

    /// A value as one text: lists with semicolons, things in lists as the options of the shell
    /// take them, `theatre=58`.
    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .bool(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .string(let text): text
        case .array(let values): values.map(text).joined(separator: ";")
        case .object(let members):
            members.map { text($0.value) }.filter { !$0.isEmpty }.joined(separator: "=")
        }
    }
}
