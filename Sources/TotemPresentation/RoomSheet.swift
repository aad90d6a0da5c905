public import TotemDomain

/// Rooms as a file for spreadsheets.
///
/// The first line names the columns, as REST names the fields. Several words stand in one field
/// with spaces, commas or semicolons between them: `theatre=58 classroom=40`, `projector sound`.
/// An empty field says nothing.
public enum RoomSheet {
    private static let words = ["layouts", "equipment", "spaces", "turnarounds", "stock"]
    private static let single = [
        "code", "name", "areaM2", "maxPublic", "stepFree", "stepFreeDetail", "floor",
        "wheelchairPlaces", "bufferBeforeMinutes", "bufferAfterMinutes",
    ]
    /// Columns that name a field below another one: `attributes.view`, `stepFreeDetail.fr`.
    private static let parents = ["attributes", "stepFreeDetail", "stock"]
    /// More columns than any list of rooms has; each of them could be a fault to tell.
    private static let mostColumns = 100

    /// The lines of a file, each with what is wrong in it; a failure when there are none to read.
    ///
    /// The pointer of a fault names line and column: `/lines/12/name`.
    public static func lines(_ bytes: [UInt8]) -> Result<[RoomImport.Line], Refusals> {
        let rows: [CSVReader.Row]
        do {
            rows = try CSVReader.rows(bytes)
        } catch {
            switch error {
            case .notUTF8: return failure([FieldFault("/lines", .malformed("utf-8"))])
            case .quote(let line):
                return failure([FieldFault("/lines/\(line)", .malformed("csv-quote"))])
            }
        }
        guard let header = rows.first else { return failure([FieldFault("/lines", .empty)]) }
        guard header.fields.count <= mostColumns else {
            let range = FieldFault.Problem.outOfRange(minimum: 1, maximum: mostColumns)
            return failure([FieldFault("/lines/\(header.line)", range)])
        }
        guard rows.count - 1 <= BuildingFile.mostRooms else {
            let range = FieldFault.Problem.outOfRange(minimum: 0, maximum: BuildingFile.mostRooms)
            return failure([FieldFault("/lines", range)])
        }
        let columns = header.fields.map(column)
        let wrong = faults(of: columns, at: header.line)
        guard wrong.isEmpty else { return failure(wrong) }
        return .success(rows.dropFirst().map { line($0, columns) })
    }

    private static func line(_ row: CSVReader.Row, _ columns: [String]) -> RoomImport.Line {
        guard row.fields.count <= columns.count else {
            return RoomImport.Line(
                number: row.line,
                code: nil,
                change: RoomChange(),
                spaces: [],
                facts: nil,
                faults: [FieldFault("", .malformed("csv-fields"))],
                faultsAsNew: []
            )
        }
        let pairs = pairs(row.fields, columns)
        let changing = pairs.filter { $0.name != "code" && $0.name != "spaces" }
        let asNew = Requests.room(Input(form: pairs))
        let asChange = Requests.roomChange(Input(form: changing))
        let code = pairs.first { $0.name == "code" }.flatMap { Code($0.text) }
        var faults: [FieldFault] = []
        if code == nil { faults += asNew.faults.filter { $0.pointer == "/code" } }
        faults += asNew.faults.filter { $0.pointer.hasPrefix("/spaces") }
        faults += asChange.faults
        return RoomImport.Line(
            number: row.line,
            code: code,
            change: (try? asChange.get()) ?? RoomChange(),
            spaces: pairs.filter { $0.name == "spaces" }.compactMap { Code($0.text) },
            facts: try? asNew.get(),
            faults: faults,
            faultsAsNew: asNew.faults
        )
    }

    private static func pairs(_ fields: [String], _ columns: [String]) -> [FormText.Pair] {
        var pairs: [FormText.Pair] = []
        for (column, field) in zip(columns, fields) {
            let text = CSVWriter.unguarded(field)
            guard !text.allSatisfy(\.isWhitespace) else { continue }
            guard words.contains(column) else {
                // Half of Europe writes 52,5.
                let isNumber = column == "areaM2"
                pairs.append((column, isNumber ? text.replacing(",", with: ".") : text))
                continue
            }
            for part in text.split(whereSeparator: { ";,".contains($0) || $0.isWhitespace }) {
                guard column == "stock" else {
                    pairs.append((column, String(part)))
                    continue
                }
                let halves = part.split(separator: "=", maxSplits: 1)
                pairs.append(
                    ("stock.\(halves[0])", halves.count > 1 ? String(halves[1]) : "?")
                )
            }
        }
        return pairs
    }

    /// The column that a name means, in any case; the name itself when it means none.
    private static func column(_ name: String) -> String {
        let trimmed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (words + single).first { $0.lowercased() == trimmed.lowercased() } ?? trimmed
    }

    private static func faults(of columns: [String], at line: Int) -> [FieldFault] {
        var seen: Set<String> = []
        var faults: [FieldFault] = []
        for column in columns {
            let parts = column.split(separator: ".", maxSplits: 1)
            let isBelow = parts.count == 2 && parents.contains(String(parts[0]))
            if !isBelow, !(words + single).contains(column) {
                faults.append(FieldFault("/lines/\(line)/\(column)", .unknownField))
            } else if !seen.insert(column).inserted {
                faults.append(FieldFault("/lines/\(line)/\(column)", .duplicate))
            }
        }
        if !seen.contains("code") { faults.append(FieldFault("/lines/\(line)/code", .missing)) }
        return faults
    }

    private static func failure(_ faults: [FieldFault]) -> Result<[RoomImport.Line], Refusals> {
        .failure(Refusals(faults.map(Refusal.invalid)))
    }
}

extension Result where Failure == Refusals {
    /// The wrong fields.
    fileprivate var faults: [FieldFault] {
        guard case .failure(let told) = self else { return [] }
        return told.refusals.compactMap { refusal in
            if case .invalid(let fault) = refusal { fault } else { nil }
        }
    }
}

extension Wire {
    /// Writes what became of each line of a file of rooms.
    public static func write(
        _ imported: ImportedRooms,
        _ language: Language,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("building", imported.applied.after.facts.code.description)
            writer.field("lines", imported.lines.count)
            writer.object("counts") { writer in
                for word in ImportedRooms.words {
                    writer.name(escaping: word)
                    writer.value(imported.count(word))
                }
            }
            writer.array("items") { writer in
                for line in imported.lines {
                    writer.object { writer in
                        writer.field("line", line.number)
                        writer.field("code", line.code?.description)
                        writer.field("outcome", line.outcome.word)
                        writer.array("reasons") { writer in
                            for refusal in line.outcome.refusals {
                                writer.object { writer in
                                    writer.field("code", refusal.code)
                                    writer.field("pointer", refusal.place)
                                    writer.field("detail", Sentence.of(refusal, language))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Refusal {
    /// The place in the request of a wrong field.
    fileprivate var place: String? {
        if case .invalid(let fault) = self { fault.pointer } else { nil }
    }
}
