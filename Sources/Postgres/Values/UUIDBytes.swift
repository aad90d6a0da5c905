/// The sixteen bytes of a `uuid`, as two halves in network order.
public struct UUIDBytes: Hashable, Comparable, Sendable {
    /// The first eight bytes.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// Joins two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Orders as the server orders `uuid`: byte by byte.
    public static func < (left: UUIDBytes, right: UUIDBytes) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension UUIDBytes: PostgresCodable {
    /// `uuid`.
    public static var dataType: DataType { .uuid }

    /// Sixteen bytes.
    public func encode(into writer: inout ByteWriter) {
        writer.write(high)
        writer.write(low)
    }

    /// Reads sixteen bytes.
    ///
    /// - Throws: `DecodingFailure` when there are more or fewer.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> UUIDBytes {
        guard bytes.count == 16 else {
            throw .wrongLength(bytes.count)
        }
        var reader = ByteReader(bytes)
        return UUIDBytes(high: try reader.read(UInt64.self), low: try reader.read(UInt64.self))
    }
}
