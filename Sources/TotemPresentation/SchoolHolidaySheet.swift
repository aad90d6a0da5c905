public import TotemDomain

/// School holidays as a file for spreadsheets: zone, name, first and last day.
public enum SchoolHolidaySheet {
    /// The columns; each may have the other name too, which other makers of such files use.
    private static let columns = [
        (name: "zone", other: "region"), (name: "name", other: "name"),
        (name: "first_day", other: "from"), (name: "last_day", other: "last_day_inclusive"),
    ]

    /// What the file says, or everything that is wrong in it.
    ///
    /// A fault's pointer names line and column: `/lines/12/first_day`.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - keepGoing: Whether bad lines are passed over, and told in the receipt.
    /// - Returns: The file, or its faults.
    public static func file(
        _ bytes: [UInt8],
        keepGoing: Bool
    ) -> Result<SchoolHolidayFile, Refusals> {
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
        let names = header.fields.map(column)
        var wrong = columns.filter { !names.contains($0.name) }
            .map { FieldFault("/lines/\(header.line)/\($0.name)", .missing) }
        for (index, name) in names.enumerated().prefix(50) {
            let place = "/lines/\(header.line)/\(name)"
            if !columns.contains(where: { $0.name == name }) {
                wrong.append(FieldFault(place, .unknownField))
            } else if names[..<index].contains(name) {
                wrong.append(FieldFault(place, .duplicate))
            }
        }
        guard wrong.isEmpty else { return failure(wrong) }
        guard rows.count - 1 <= Limits.importLines else {
            let range = FieldFault.Problem.outOfRange(minimum: 0, maximum: Limits.importLines)
            return failure([FieldFault("/lines", range)])
        }
        let file = lines(rows.dropFirst(), names)
        guard keepGoing || file.skipped.isEmpty else {
            return failure(file.skipped.flatMap(\.faults))
        }
        return .success(file)
    }

    private static func lines(
        _ rows: ArraySlice<CSVReader.Row>,
        _ names: [String]
    ) -> SchoolHolidayFile {
        var lines: [SchoolHolidayFile.Line] = []
        var skipped: [SchoolHolidayFile.Skipped] = []
        var seen: Set<String> = []
        for row in rows {
            let place = "/lines/\(row.line)"
            guard row.fields.count <= names.count else {
                let fault = FieldFault(place, .malformed("csv-fields"))
                skipped.append(SchoolHolidayFile.Skipped(number: row.line, faults: [fault]))
                continue
            }
            let pairs = zip(names, row.fields).map { (name: $0, text: CSVWriter.unguarded($1)) }
            switch holiday(pairs) {
            case .failure(let told):
                let faults = told.refusals.compactMap { refusal -> FieldFault? in
                    guard case .invalid(let fault) = refusal else { return nil }
                    return FieldFault(place + fault.pointer, fault.problem)
                }
                skipped.append(SchoolHolidayFile.Skipped(number: row.line, faults: faults))
            case .success(let holiday):
                let key = "\(holiday.zone) \(holiday.first) \(holiday.name)"
                guard seen.insert(key).inserted else {
                    let fault = FieldFault(place, .duplicate)
                    skipped.append(SchoolHolidayFile.Skipped(number: row.line, faults: [fault]))
                    continue
                }
                lines.append(SchoolHolidayFile.Line(number: row.line, holiday: holiday))
            }
        }
        return SchoolHolidayFile(lines: lines, skipped: skipped)
    }

    private static func holiday(
        _ pairs: [(name: String, text: String)]
    ) -> Result<SchoolHoliday, Refusals> {
        let fields = InputParser(Input(form: pairs))
        let zone = fields.parsed("zone", as: "school-zone") { SchoolZone($0) }
        let name = fields.text("name", maximum: Limits.name)
        let first = fields.parsed("first_day", as: "date") { LocalDate($0) }
        let last = fields.parsed("last_day", as: "date") { LocalDate($0) }
        if let first, let last {
            let days = last.daysSinceEpoch - first.daysSinceEpoch + 1
            if days < 1 { fields.note("last_day", .endBeforeStart) }
            if days > SchoolHoliday.mostDays {
                fields.note("last_day", .longerThan(days: SchoolHoliday.mostDays))
            }
        }
        return fields.finish {
            guard let zone, let name, let first, let last else { return nil }
            return SchoolHoliday(zone: zone, name: name, first: first, last: last)
        }
    }

    /// The column that a name means, in any case; the name itself when it means none.
    private static func column(_ name: String) -> String {
        let trimmed = name.filter { !$0.isWhitespace }.lowercased()
        return columns.first { $0.name == trimmed || $0.other == trimmed }?.name ?? trimmed
    }

    private static func failure<Value>(_ faults: [FieldFault]) -> Result<Value, Refusals> {
        .failure(Refusals(faults.prefix(Limits.faults).map(Refusal.invalid)))
    }
}
