/// One SQL statement as a value: its text, and its parameters and columns as Swift types.
///
/// Made by `statement(_:_:parameters:columns:row:)`:
///
/// ```swift
/// let roomByCode = statement(
///     "room_by_code",
///     "select id, seats from room where code = $1",
///     parameters: (String.self),
///     columns: (UUIDBytes.self, Int32.self),
///     row: { id, seats in Room(id: id, seats: seats) }
/// )
/// ```
public struct Statement<Input: Sendable, Row: Sendable>: Sendable {
    /// What errors and logs call it.
    public let name: String
    /// The SQL text, exactly one statement.
    public let text: String
    /// The types of the parameters, `$1` first.
    public let parameterTypes: [DataType]
    /// The types of the columns, in order.
    public let columnTypes: [DataType]
    /// For each column whether the declaration accepts NULL.
    public let columnNullability: [Bool]

    let textHash: UInt64
    let encode: @Sendable (Input, inout ByteWriter) -> Void
    let decode: @Sendable (inout RowReader) throws -> Row

    init(
        name: String,
        text: String,
        parameterTypes: [DataType],
        columns: [(type: DataType, nullable: Bool)],
        encode: @escaping @Sendable (Input, inout ByteWriter) -> Void,
        decode: @escaping @Sendable (inout RowReader) throws -> Row
    ) {
        self.name = name
        self.text = text
        self.parameterTypes = parameterTypes
        columnTypes = columns.map(\.type)
        columnNullability = columns.map(\.nullable)
        textHash = StatementText.hash(text)
        self.encode = encode
        self.decode = decode
    }

    func call(_ input: Input) -> Call {
        var writer = ByteWriter()
        encode(input, &writer)
        return Call(
            name: name,
            text: StatementText(text, hash: textHash),
            parameterTypes: parameterTypes,
            parameters: writer.bytes
        )
    }
}

/// Declares a statement that returns rows.
///
/// - Parameters:
///   - name: What errors and logs call it.
///   - text: The SQL text.
///   - parameters: The types of the parameters, `$1` first.
///   - columns: The types of the columns, in order.
///   - row: Makes the row from its columns; what it throws becomes a `decoding` error.
/// - Returns: The statement; its input is the tuple of its parameters, or the parameter itself
///   when there is one, or `()`.
public func statement<each P: PostgresEncodable, each C: PostgresDecodable, Row: Sendable>(
    _ name: String,
    _ text: String,
    parameters: (repeat (each P).Type),
    columns: (repeat (each C).Type),
    row: @escaping @Sendable (repeat each C) throws -> Row
) -> Statement<(repeat each P), Row> {
    var parameterTypes: [DataType] = []
    repeat parameterTypes.append((each P).dataType)
    var columnTypes: [(type: DataType, nullable: Bool)] = []
    repeat columnTypes.append((type: (each C).dataType, nullable: (each C).isNullable))
    return Statement(
        name: name,
        text: text,
        parameterTypes: parameterTypes,
        columns: columnTypes,
        encode: { input, writer in repeat writer.appendWithLength(each input) },
        decode: { reader in try row(repeat try reader.next((each C).self)) }
    )
}

/// Declares a statement that returns no rows.
///
/// - Parameters:
///   - name: What errors and logs call it.
///   - text: The SQL text.
///   - parameters: The types of the parameters, `$1` first.
/// - Returns: The statement; `Replies.affected(_:)` tells how many rows it changed.
public func statement<each P: PostgresEncodable>(
    _ name: String,
    _ text: String,
    parameters: (repeat (each P).Type)
) -> Statement<(repeat each P), Never> {
    var parameterTypes: [DataType] = []
    repeat parameterTypes.append((each P).dataType)
    return Statement(
        name: name,
        text: text,
        parameterTypes: parameterTypes,
        columns: [],
        encode: { input, writer in repeat writer.appendWithLength(each input) },
        decode: { _ in throw DecodingFailure.rowRefused("the statement declares no columns") }
    )
}

/// Declares a statement that returns rows, from a text known to the compiler.
///
/// - Parameters:
///   - name: What errors and logs call it.
///   - text: The SQL text.
///   - parameters: The types of the parameters, `$1` first.
///   - columns: The types of the columns, in order.
///   - row: Makes the row from its columns; what it throws becomes a `decoding` error.
/// - Returns: The statement.
@_disfavoredOverload
public func statement<each P: PostgresEncodable, each C: PostgresDecodable, Row: Sendable>(
    _ name: String,
    _ text: StaticString,
    parameters: (repeat (each P).Type),
    columns: (repeat (each C).Type),
    row: @escaping @Sendable (repeat each C) throws -> Row
) -> Statement<(repeat each P), Row> {
    statement(
        name,
        text.description,
        parameters: (repeat (each P).self),
        columns: (repeat (each C).self),
        row: row
    )
}

/// Declares a statement that returns no rows, from a text known to the compiler.
///
/// - Parameters:
///   - name: What errors and logs call it.
///   - text: The SQL text.
///   - parameters: The types of the parameters, `$1` first.
/// - Returns: The statement.
@_disfavoredOverload
public func statement<each P: PostgresEncodable>(
    _ name: String,
    _ text: StaticString,
    parameters: (repeat (each P).Type)
) -> Statement<(repeat each P), Never> {
    statement(name, text.description, parameters: (repeat (each P).self))
}

/// The text of a statement with its hash, computed once where the statement is declared, because
/// the cache of each connection is asked at every call.
struct StatementText: Hashable, Sendable {
    let sql: String
    private let precomputed: UInt64

    init(_ sql: String) {
        self.init(sql, hash: Self.hash(sql))
    }

    init(_ sql: String, hash: UInt64) {
        self.sql = sql
        precomputed = hash
    }

    /// The name of the prepared statement on the server; `generation` counts how often it had to
    /// be prepared anew.
    func serverName(generation: Int) -> String {
        "s\(String(precomputed, radix: 36))_\(generation)"
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(precomputed)
    }

    static func == (left: StatementText, right: StatementText) -> Bool {
        left.precomputed == right.precomputed && left.sql == right.sql
    }

    /// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
    static func hash(_ sql: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in sql.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return hash
    }
}

/// One execution of a statement: text, types and the parameters in binary form, each behind its
/// length.
struct Call: Sendable {
    let name: String
    let text: StatementText
    let parameterTypes: [DataType]
    let parameters: [UInt8]
    /// Whether the connection keeps it prepared for the next time.
    var isPrepared = true

    /// A statement without parameters, prepared like any other.
    static func control(_ text: StatementText) -> Call {
        Call(name: text.sql, text: text, parameterTypes: [], parameters: [])
    }

    /// A statement without parameters whose text will hardly come again.
    static func once(_ sql: String) -> Call {
        Call(
            name: sql,
            text: StatementText(sql),
            parameterTypes: [],
            parameters: [],
            isPrepared: false
        )
    }
}
