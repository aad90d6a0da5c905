/// Collects the binary form of parameters, integers in network order.
public struct ByteWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// Starts empty.
    public init() {}

    /// How many bytes have been written.
    public var count: Int { bytes.count }

    /// Appends one integer in network order.
    @inlinable
    public mutating func write<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
    }

    /// Appends bytes as they are.
    public mutating func append(contentsOf raw: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: raw)
    }

    /// Appends bytes as they are.
    public mutating func append(contentsOf raw: [UInt8]) {
        bytes.append(contentsOf: raw)
    }

    /// Appends a text as UTF-8.
    public mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends a value behind its length in four bytes; NULL is the length -1.
    public mutating func appendWithLength<Value: PostgresEncodable>(_ value: Value) {
        guard !value.isNull else {
            write(Int32(-1))
            return
        }
        let start = bytes.count
        write(Int32(0))
        value.encode(into: &self)
        let length = UInt32(truncatingIfNeeded: bytes.count - start - 4)
        for index in 0..<4 {
            bytes[start + index] = UInt8(truncatingIfNeeded: length >> (24 - 8 * UInt32(index)))
        }
    }
}

/// Reads integers in network order and slices from the bytes of one column.
struct ByteReader {
    private var rest: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) {
        rest = bytes
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func read<Number: FixedWidthInteger>(
        _ type: Number.Type
    ) throws(DecodingFailure) -> Number {
        let size = MemoryLayout<Number>.size
        guard rest.count >= size else {
            throw .wrongLength(rest.count)
        }
        let number = Number(bigEndian: rest.loadUnaligned(as: Number.self))
        rest = UnsafeRawBufferPointer(rebasing: rest[size...])
        return number
    }

    mutating func read(count: Int) throws(DecodingFailure) -> UnsafeRawBufferPointer {
        guard count >= 0, rest.count >= count else {
            throw .wrongLength(rest.count)
        }
        let slice = UnsafeRawBufferPointer(rebasing: rest[..<count])
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        return slice
    }

    mutating func readWithLength<Value: PostgresDecodable>(
        _ type: Value.Type
    ) throws(DecodingFailure) -> Value {
        let length = try read(Int32.self)
        guard length != -1 else {
            return try Value.decodeNull()
        }
        return try Value.decode(try read(count: Int(length)))
    }

    /// Reads the only integer of a value of fixed size.
    static func only<Number: FixedWidthInteger>(
        _ type: Number.Type,
        in bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> Number {
        guard bytes.count == MemoryLayout<Number>.size else {
            throw .wrongLength(bytes.count)
        }
        return Number(bigEndian: bytes.loadUnaligned(as: Number.self))
    }
}
