import CLibPQ

/// Owns one `PGresult` and frees it with its last user.
///
/// Safe to hand to another thread: libpq allows it for results, and after the event loop let go
/// of it nobody writes (libpq-threading).
final class ServerResult: @unchecked Sendable {
    let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }

    var status: ExecStatusType { PQresultStatus(pointer) }

    /// The command tag, such as `UPDATE 3`.
    var tag: String {
        PQcmdStatus(pointer).map { String(cString: $0) } ?? ""
    }

    var affected: Int {
        PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? 0
    }

    var rowCount: Int { Int(PQntuples(pointer)) }

    var columnTypes: [UInt32] {
        (0..<PQnfields(pointer)).map { PQftype(pointer, $0) }
    }

    /// What a `describe` says of the parameters.
    var parameterTypes: [UInt32] {
        (0..<PQnparams(pointer)).map { PQparamtype(pointer, $0) }
    }

    /// The cells as text; only for results that were asked for in text format.
    var texts: [[String?]] {
        (0..<PQntuples(pointer))
            .map { row in
                (0..<PQnfields(pointer))
                    .map { column in
                        PQgetisnull(pointer, row, column) == 1
                            ? nil : PQgetvalue(pointer, row, column).map { String(cString: $0) }
                    }
            }
    }

    /// The error fields, when the server sent them; nil for errors that libpq itself makes.
    var serverFields: PostgresError.ServerFields? {
        guard let sqlState = field(.sqlState) else {
            return nil
        }
        var fields = PostgresError.ServerFields(
            sqlState: sqlState,
            severity: field(.severity) ?? field(.localizedSeverity) ?? "ERROR",
            message: field(.message) ?? ""
        )
        fields.detail = field(.detail)
        fields.hint = field(.hint)
        fields.context = field(.context)
        fields.schema = field(.schema)
        fields.table = field(.table)
        fields.column = field(.column)
        fields.dataType = field(.dataType)
        fields.constraint = field(.constraint)
        fields.position = field(.position)
        return fields
    }

    /// The text of an error, also of those that libpq itself makes.
    var errorMessage: String {
        PQresultErrorMessage(pointer).map { String(cString: $0) } ?? ""
    }

    /// Decodes every row.
    ///
    /// - Throws: `decoding` when columns or values are not as declared.
    func rows<Row>(
        statement: String,
        columnTypes: [DataType],
        decode: (inout RowReader) throws -> Row
    ) throws(PostgresError) -> [Row] {
        do {
            try check(columnTypes)
            let count = PQntuples(pointer)
            var rows: [Row] = []
            rows.reserveCapacity(Int(count))
            for row in 0..<count {
                var reader = RowReader(result: pointer, row: row)
                rows.append(try decode(&reader))
            }
            return rows
        } catch {
            throw PostgresError(.decoding, statement: statement, explanation: "\(error)")
        }
    }

    private func check(_ declared: [DataType]) throws(DecodingFailure) {
        guard status == PGRES_TUPLES_OK || !declared.isEmpty else {
            return
        }
        let count = Int(PQnfields(pointer))
        guard count == declared.count else {
            throw .wrongColumnCount(declared: declared.count, actual: count)
        }
        for (index, type) in declared.enumerated() {
            let actual = PQftype(pointer, Int32(truncatingIfNeeded: index))
            guard type.carriesSameBytes(as: actual) else {
                throw .wrongType(declared: type, actual: actual)
            }
        }
    }

    /// The codes of error fields (postgres_ext.h), which are character constants in C.
    private enum Field: UInt8 {
        case localizedSeverity = 0x53  // S
        case severity = 0x56  // V
        case sqlState = 0x43  // C
        case message = 0x4D  // M
        case detail = 0x44  // D
        case hint = 0x48  // H
        case position = 0x50  // P
        case context = 0x57  // W
        case schema = 0x73  // s
        case table = 0x74  // t
        case column = 0x63  // c
        case dataType = 0x64  // d
        case constraint = 0x6E  // n
    }

    private func field(_ field: Field) -> String? {
        PQresultErrorField(pointer, Int32(field.rawValue)).map { String(cString: $0) }
    }
}

/// Reads the columns of one row in order.
struct RowReader {
    private let result: OpaquePointer
    private let row: Int32
    private var column: Int32 = 0

    init(result: OpaquePointer, row: Int32) {
        self.result = result
        self.row = row
    }

    /// Reads the next column.
    ///
    /// - Throws: `DecodingFailure` when the value is not of the type.
    mutating func next<Value: PostgresDecodable>(
        _ type: Value.Type
    ) throws(DecodingFailure) -> Value {
        let current = column
        column += 1
        guard PQgetisnull(result, row, current) == 0 else {
            return try Value.decodeNull()
        }
        let length = Int(PQgetlength(result, row, current))
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, current),
            count: length
        )
        return try Value.decode(bytes)
    }
}
