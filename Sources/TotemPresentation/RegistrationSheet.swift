public import TotemDomain

/// Registrations as a file for spreadsheets, out and back in.
///
/// The names in the first line are stable, and a file that went out comes back in unchanged.
/// Guests stand in one field with semicolons between them, words with spaces.
public enum RegistrationSheet {
    /// The columns that a new registration is read from.
    static let given = [
        "email", "name", "party", "guests", "organisation", "territory", "stage", "language",
        "consents",
    ]
    /// What somebody needs to take part: only on demand, since files get lost.
    static let needs = ["accessNeeds", "accessNote"]
    /// The columns that tell where a registration stands; all but the status are passed over
    /// when they come back.
    static let told = ["code", "status", "position", "createdAt"]

    /// The file of registrations.
    ///
    /// - Parameters:
    ///   - registrations: Which.
    ///   - withNeeds: Whether it tells what people need to take part.
    ///   - hasHeader: Whether the first line names the columns; later parts of a list go without.
    /// - Returns: Its bytes, without a byte order mark.
    public static func bytes(
        _ registrations: [Registration],
        withNeeds: Bool,
        hasHeader: Bool = true
    ) -> [UInt8] {
        var writer = CSVWriter()
        let columns =
            ["code", "status", "position"] + given + (withNeeds ? needs : []) + ["createdAt"]
        if hasHeader { writer.row(columns.map { .text($0) }) }
        for registration in registrations {
            writer.row(columns.map { field($0, of: registration) })
        }
        return writer.bytes
    }

    private static func field(_ column: String, of registration: Registration) -> CSVWriter.Field {
        let request = registration.request
        return switch column {
        case "code": .text(registration.code.description)
        case "status": .text(registration.status.rawValue)
        case "position": CSVWriter.Field(registration.position)
        case "email": .text(request.email.written)
        case "name": .text(request.name)
        case "party": .number(request.party)
        case "guests": .text(request.guests.joined(separator: "; "))
        case "organisation": CSVWriter.Field(request.organisation)
        case "territory": CSVWriter.Field(request.territory)
        case "stage": CSVWriter.Field(request.stage?.rawValue)
        case "language": .text(request.language.rawValue)
        case "consents": .text(request.consents.map(\.purpose).joined(separator: " "))
        case "accessNeeds": .text(request.accessNeeds.map(\.rawValue).joined(separator: " "))
        case "accessNote": CSVWriter.Field(request.accessNote)
        default: .text(registration.createdAt.rfc3339())
        }
    }

    /// The lines of a file of people, or everything that is wrong in it.
    ///
    /// A fault's pointer names line and column: `/lines/12/email`.
    public static func lines(
        _ bytes: [UInt8],
        defaultLanguage: Language
    ) -> Result<[ImportLine], Refusals> {
        let rows: [CSVReader.Row]
        do {
            rows = try CSVReader.rows(bytes)
        } catch {
            return failure([fault(of: error)])
        }
        guard let header = rows.first else { return failure([FieldFault("/lines", .empty)]) }
        guard header.fields.count <= mostColumns else {
            let range = FieldFault.Problem.outOfRange(minimum: 2, maximum: mostColumns)
            return failure([FieldFault("/lines/\(header.line)", range)])
        }
        let columns = header.fields.map(column)
        let wrong = faults(of: columns, at: header.line)
        guard wrong.isEmpty else { return failure(wrong) }
        guard rows.count - 1 <= Limits.importLines else {
            let range = FieldFault.Problem.outOfRange(minimum: 0, maximum: Limits.importLines)
            return failure([FieldFault("/lines", range)])
        }
        return lines(rows.dropFirst(), columns, defaultLanguage)
    }

    /// More columns than any list of people has; each of them could be a fault to tell.
    private static let mostColumns = 50

    private static func lines(
        _ rows: ArraySlice<CSVReader.Row>,
        _ columns: [String],
        _ defaultLanguage: Language
    ) -> Result<[ImportLine], Refusals> {
        var lines: [ImportLine] = []
        var faults: [FieldFault] = []
        var seen: [String: RegistrationRequest] = [:]
        for row in rows {
            switch line(row, columns, defaultLanguage) {
            case .failure(let told):
                faults += told.refusals.compactMap { $0.fault(below: "/lines/\(row.line)") }
            case .success(let line):
                lines.append(line)
                guard line.isLive else { continue }
                let person = line.request.email.normalised
                if let before = seen[person], before != line.request {
                    faults.append(FieldFault("/lines/\(row.line)/email", .duplicate))
                }
                seen[person] = seen[person] ?? line.request
            }
        }
        return faults.isEmpty ? .success(lines) : failure(faults)
    }

    private static func line(
        _ row: CSVReader.Row,
        _ columns: [String],
        _ defaultLanguage: Language
    ) -> Result<ImportLine, Refusals> {
        guard row.fields.count <= columns.count else {
            return failure([FieldFault("", .malformed("csv-fields"))])
        }
        var pairs: [FormText.Pair] = []
        var status: Registration.Status?
        var wrong: [FieldFault] = []
        for (column, field) in zip(columns, row.fields) {
            let text = CSVWriter.unguarded(field)
            let isEmpty = text.allSatisfy(\.isWhitespace)
            switch column {
            case "status" where !isEmpty:
                status = Registration.Status(rawValue: text)
                guard status == nil else { continue }
                let words = Registration.Status.allCases.map(\.rawValue)
                wrong.append(FieldFault("/status", .notOneOf(words)))
            case let column where told.contains(column) || isEmpty: continue
            case "guests":
                pairs += parts(text) { $0 == ";" || $0.isNewline }.map { (column, $0) }
            case "consents", "accessNeeds":
                pairs += parts(text) { $0 == ";" || $0 == "," || $0.isWhitespace }
                    .map { (column, $0) }
            default: pairs.append((column, text))
            }
        }
        switch Requests.registration(Input(form: pairs), defaultLanguage: defaultLanguage) {
        case .success(let request) where wrong.isEmpty:
            // Whoever agreed to something did so before the file was made, and not here.
            let said = request.agreedElsewhere
            return .success(ImportLine(number: row.line, request: said, status: status))
        case .success: return failure(wrong)
        case .failure(let told):
            return .failure(Refusals(told.refusals + wrong.map(Refusal.invalid)))
        }
    }

    private static func parts(_ text: String, _ isGap: (Character) -> Bool) -> [String] {
        text.split(whereSeparator: isGap).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// The column that a name means, in any case; the name itself when it means none.
    private static func column(_ name: String) -> String {
        let trimmed = name.trimmingSpaces
        return (given + needs + told).first { $0.lowercased() == trimmed.lowercased() } ?? trimmed
    }

    private static func faults(of columns: [String], at line: Int) -> [FieldFault] {
        var seen: Set<String> = []
        var faults: [FieldFault] = []
        for column in columns {
            if !(given + needs + told).contains(column) {
                faults.append(FieldFault("/lines/\(line)/\(column)", .unknownField))
            } else if !seen.insert(column).inserted {
                faults.append(FieldFault("/lines/\(line)/\(column)", .duplicate))
            }
        }
        for needed in ["email", "name"] where !seen.contains(needed) {
            faults.append(FieldFault("/lines/\(line)/\(needed)", .missing))
        }
        return faults
    }

    private static func fault(of fault: CSVReader.Fault) -> FieldFault {
        switch fault {
        case .notUTF8: FieldFault("/lines", .malformed("utf-8"))
        case .quote(let line): FieldFault("/lines/\(line)", .malformed("csv-quote"))
        }
    }

    private static func failure<Value>(_ faults: [FieldFault]) -> Result<Value, Refusals> {
        .failure(Refusals(faults.map(Refusal.invalid)))
    }
}

extension Refusal {
    /// A wrong field as part of something larger.
    fileprivate func fault(below place: String) -> FieldFault? {
        guard case .invalid(let fault) = self else { return nil }
        return FieldFault(place + fault.pointer, fault.problem)
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
