/// A value that the server has a type for.
public protocol PostgresTyped: Sendable {
    /// The server's type of the value.
    static var dataType: DataType { get }
}

/// A value that can be a parameter, in the server's binary format.
public protocol PostgresEncodable: PostgresTyped {
    /// Whether this value stands for NULL; then `encode(into:)` is not called.
    var isNull: Bool { get }
    /// Appends the binary form, without its length.
    func encode(into writer: inout ByteWriter)
}

extension PostgresEncodable {
    /// No value is NULL, unless it is an absent optional.
    public var isNull: Bool { false }
}

/// A value that can be read from a column, in the server's binary format.
public protocol PostgresDecodable: PostgresTyped {
    /// Whether NULL is a value of this type.
    static var isNullable: Bool { get }
    /// Reads the binary form.
    ///
    /// - Throws: `DecodingFailure` when the bytes are no such value.
    static func decode(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) -> Self
    /// The value that stands for NULL.
    ///
    /// - Throws: `DecodingFailure.unexpectedNull` for types that have none.
    static func decodeNull() throws(DecodingFailure) -> Self
}

extension PostgresDecodable {
    /// NULL is no value, unless the type is optional.
    public static var isNullable: Bool { false }

    /// Refuses NULL.
    ///
    /// - Throws: `DecodingFailure.unexpectedNull`, always.
    public static func decodeNull() throws(DecodingFailure) -> Self {
        throw .unexpectedNull
    }
}

/// A value that travels both ways.
public typealias PostgresCodable = PostgresEncodable & PostgresDecodable

/// Why bytes of a column are not a value of the declared type.
public enum DecodingFailure: Error, Hashable, Sendable {
    /// The column is NULL and the declared type has no value for that.
    case unexpectedNull
    /// The value has another length than the type prescribes.
    case wrongLength(Int)
    /// The bytes are not UTF-8.
    case notUTF8
    /// The bytes break the format of the type.
    case malformed(String)
    /// The column has another type than declared.
    case wrongType(declared: DataType, actual: UInt32)
    /// The result has another number of columns than declared.
    case wrongColumnCount(declared: Int, actual: Int)
    /// The declaration's row function refused the values.
    case rowRefused(String)
    /// The ticket was made by another pipeline.
    case foreignTicket
}

extension Optional: PostgresTyped where Wrapped: PostgresTyped {
    /// The type of the wrapped value.
    public static var dataType: DataType { Wrapped.dataType }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    /// Absence is NULL.
    public var isNull: Bool {
        switch self {
        case .none: true
        case .some(let value): value.isNull
        }
    }

    /// Appends the wrapped value.
    public func encode(into writer: inout ByteWriter) {
        self?.encode(into: &writer)
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    /// NULL is absence.
    public static var isNullable: Bool { true }

    /// Reads the wrapped value.
    ///
    /// - Throws: what the wrapped type throws.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> Wrapped? {
        try Wrapped.decode(bytes)
    }

    /// NULL is absence.
    public static func decodeNull() throws(DecodingFailure) -> Wrapped? {
        nil
    }
}
