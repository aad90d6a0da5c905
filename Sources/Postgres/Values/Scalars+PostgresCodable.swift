extension Bool: PostgresCodable {
    /// `bool`.
    public static var dataType: DataType { .bool }

    /// One byte.
    public func encode(into writer: inout ByteWriter) {
        writer.write(UInt8(self ? 1 : 0))
    }

    /// Reads one byte.
    ///
    /// - Throws: `DecodingFailure` when the length is not one or the byte neither 0 nor 1.
    public static func decode(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) -> Bool {
        switch try ByteReader.only(UInt8.self, in: bytes) {
        case 0: false
        case 1: true
        case let byte: throw .malformed("bool \(byte)")
        }
    }
}

extension Int16: PostgresCodable {
    /// `int2`.
    public static var dataType: DataType { .int2 }

    /// Two bytes.
    public func encode(into writer: inout ByteWriter) {
        writer.write(self)
    }

    /// Reads two bytes.
    ///
    /// - Throws: `DecodingFailure` when there are more or fewer.
    public static func decode(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) -> Int16 {
        try ByteReader.only(Int16.self, in: bytes)
    }
}

extension Int32: PostgresCodable {
    /// `int4`.
    public static var dataType: DataType { .int4 }

    /// Four bytes.
    public func encode(into writer: inout ByteWriter) {
        writer.write(self)
    }

    /// Reads four bytes.
    ///
    /// - Throws: `DecodingFailure` when there are more or fewer.
    public static func decode(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) -> Int32 {
        try ByteReader.only(Int32.self, in: bytes)
    }
}

extension Int64: PostgresCodable {
    /// `int8`.
    public static var dataType: DataType { .int8 }

    /// Eight bytes.
    public func encode(into writer: inout ByteWriter) {
        writer.write(self)
    }

    /// Reads eight bytes.
    ///
    /// - Throws: `DecodingFailure` when there are more or fewer.
    public static func decode(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) -> Int64 {
        try ByteReader.only(Int64.self, in: bytes)
    }
}

extension Double: PostgresCodable {
    /// `float8`.
    public static var dataType: DataType { .float8 }

    /// Eight bytes of IEEE 754.
    public func encode(into writer: inout ByteWriter) {
        writer.write(bitPattern)
    }

    /// Reads eight bytes of IEEE 754.
    ///
    /// - Throws: `DecodingFailure` when there are more or fewer.
    public static func decode(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) -> Double {
        Double(bitPattern: try ByteReader.only(UInt64.self, in: bytes))
    }
}

extension String: PostgresCodable {
    /// `text`.
    public static var dataType: DataType { .text }

    /// The text in UTF-8; a NUL inside is refused by the server.
    public func encode(into writer: inout ByteWriter) {
        writer.append(self)
    }

    /// Reads UTF-8.
    ///
    /// - Throws: `DecodingFailure.notUTF8`.
    public static func decode(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notUTF8
        }
        return text
    }
}
