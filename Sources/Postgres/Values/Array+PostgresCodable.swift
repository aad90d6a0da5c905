/// A value that can stand in an array; it says how an array of it looks.
///
/// `UInt8` conforms without being a column type itself: an array of bytes is a `bytea`.
public protocol PostgresArrayElement: Sendable {
    /// The server's type of an array of this type.
    static var arrayDataType: DataType { get }
    /// Appends the binary form of an array.
    static func encodeArray(_ array: [Self], into writer: inout ByteWriter)
    /// Reads the binary form of an array.
    ///
    /// - Throws: `DecodingFailure` when the bytes are no such array.
    static func decodeArray(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) -> [Self]
}

extension PostgresArrayElement where Self: PostgresCodable {
    /// Number of dimensions, whether NULLs occur, type of the elements, length and lower bound,
    /// then each element behind its length (`array_send`, src/backend/utils/adt/arrayfuncs.c).
    public static func encodeArray(_ array: [Self], into writer: inout ByteWriter) {
        writer.write(Int32(array.isEmpty ? 0 : 1))
        writer.write(Int32(array.contains(where: \.isNull) ? 1 : 0))
        writer.write(dataType.oid)
        guard !array.isEmpty else {
            return
        }
        writer.write(Int32(truncatingIfNeeded: array.count))
        writer.write(Int32(1))
        for element in array {
            writer.appendWithLength(element)
        }
    }

    /// Reads an array of at most one dimension.
    ///
    /// - Throws: `DecodingFailure` for more dimensions, another element type or broken bytes.
    public static func decodeArray(
        _ bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> [Self] {
        var reader = ByteReader(bytes)
        let dimensions = try reader.read(Int32.self)
        _ = try reader.read(Int32.self)
        let actual = try reader.read(UInt32.self)
        guard dataType.carriesSameBytes(as: actual) else {
            throw .wrongType(declared: dataType, actual: actual)
        }
        guard dimensions != 0 else {
            return []
        }
        guard dimensions == 1 else {
            throw .malformed("array of \(dimensions) dimensions")
        }
        let count = Int(try reader.read(Int32.self))
        _ = try reader.read(Int32.self)
        // Each element takes four bytes at least, so a lying count cannot reserve memory.
        guard count >= 0, count <= bytes.count / 4 else {
            throw .malformed("array of \(count) elements")
        }
        var array: [Self] = []
        array.reserveCapacity(count)
        for _ in 0..<count {
            array.append(try reader.readWithLength(Self.self))
        }
        return array
    }
}

extension Array: PostgresTyped where Element: PostgresArrayElement {
    /// What the element says.
    public static var dataType: DataType { Element.arrayDataType }
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    /// Appends the array.
    public func encode(into writer: inout ByteWriter) {
        Element.encodeArray(self, into: &writer)
    }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    /// Reads the array.
    ///
    /// - Throws: what the element throws.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> [Element] {
        try Element.decodeArray(bytes)
    }
}

extension Optional: PostgresArrayElement
where Wrapped: PostgresCodable & PostgresArrayElement {
    /// What the wrapped type says; NULL may stand in any array.
    public static var arrayDataType: DataType { Wrapped.arrayDataType }
}

extension UInt8: PostgresArrayElement {
    /// An array of bytes is a `bytea`.
    public static var arrayDataType: DataType { .bytea }

    /// Appends the bytes as they are.
    public static func encodeArray(_ array: [UInt8], into writer: inout ByteWriter) {
        writer.append(contentsOf: array)
    }

    /// Takes the bytes as they are.
    ///
    /// - Throws: nothing.
    public static func decodeArray(
        _ bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> [UInt8] {
        Array(bytes)
    }
}

extension Array: PostgresArrayElement where Element == UInt8 {
    /// `bytea[]`.
    public static var arrayDataType: DataType { .byteaArray }
}

extension Bool: PostgresArrayElement {
    /// `bool[]`.
    public static var arrayDataType: DataType { .boolArray }
}

extension Int16: PostgresArrayElement {
    /// `int2[]`.
    public static var arrayDataType: DataType { .int2Array }
}

extension Int32: PostgresArrayElement {
    /// `int4[]`.
    public static var arrayDataType: DataType { .int4Array }
}

extension Int64: PostgresArrayElement {
    /// `int8[]`.
    public static var arrayDataType: DataType { .int8Array }
}

extension Double: PostgresArrayElement {
    /// `float8[]`.
    public static var arrayDataType: DataType { .float8Array }
}

extension String: PostgresArrayElement {
    /// `text[]`.
    public static var arrayDataType: DataType { .textArray }
}

extension UUIDBytes: PostgresArrayElement {
    /// `uuid[]`.
    public static var arrayDataType: DataType { .uuidArray }
}

extension Timestamp: PostgresArrayElement {
    /// `timestamptz[]`.
    public static var arrayDataType: DataType { .timestamptzArray }
}

extension CalendarDay: PostgresArrayElement {
    /// `date[]`.
    public static var arrayDataType: DataType { .dateArray }
}

extension TimeOfDay: PostgresArrayElement {
    /// `time[]`.
    public static var arrayDataType: DataType { .timeArray }
}

extension TimestampRange: PostgresArrayElement {
    /// `tstzrange[]`.
    public static var arrayDataType: DataType { .tstzrangeArray }
}

extension JSONText: PostgresArrayElement {
    /// `jsonb[]`.
    public static var arrayDataType: DataType { .jsonbArray }
}
