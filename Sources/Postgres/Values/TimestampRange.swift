/// A span of time as `tstzrange` keeps it.
public struct TimestampRange: Hashable, Sendable {
    /// Where it begins; nil when unbounded or empty.
    public let lower: Timestamp?
    /// Where it ends; nil when unbounded or empty.
    public let upper: Timestamp?
    /// Whether `lower` itself belongs to it.
    public let lowerInclusive: Bool
    /// Whether `upper` itself belongs to it.
    public let upperInclusive: Bool
    /// Whether it holds no instant at all.
    public let isEmpty: Bool

    /// The range without any instant.
    public static let empty = TimestampRange(isEmpty: true)

    /// Closed below, open above; nil is unbounded.
    ///
    /// The server refuses a lower bound above the upper one (22000) and turns equal bounds into the
    /// empty range.
    public init(lower: Timestamp?, upper: Timestamp?) {
        self.init(lower: lower, upper: upper, lowerInclusive: true, upperInclusive: false)
    }

    /// Bounds of any kind; an unbounded side is never inclusive, as on the server.
    public init(
        lower: Timestamp?,
        upper: Timestamp?,
        lowerInclusive: Bool,
        upperInclusive: Bool
    ) {
        self.lower = lower
        self.upper = upper
        self.lowerInclusive = lowerInclusive && lower != nil
        self.upperInclusive = upperInclusive && upper != nil
        isEmpty = false
    }

    private init(isEmpty: Bool) {
        lower = nil
        upper = nil
        lowerInclusive = false
        upperInclusive = false
        self.isEmpty = isEmpty
    }
}

extension TimestampRange: PostgresCodable {
    /// `tstzrange`.
    public static var dataType: DataType { .tstzrange }

    /// One byte of flags, then each finite bound behind its length
    /// (`range_send`, src/backend/utils/adt/rangetypes.c).
    public func encode(into writer: inout ByteWriter) {
        writer.write(flags.rawValue)
        if let lower {
            writer.appendWithLength(lower)
        }
        if let upper {
            writer.appendWithLength(upper)
        }
    }

    /// Reads flags and bounds.
    ///
    /// - Throws: `DecodingFailure` when the bytes break the format.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> TimestampRange {
        var reader = ByteReader(bytes)
        let flags = Flags(rawValue: try reader.read(UInt8.self))
        if flags.contains(.empty) {
            return .empty
        }
        let lower: Timestamp? =
            flags.contains(.lowerUnbounded) ? nil : try reader.readWithLength(Timestamp.self)
        let upper: Timestamp? =
            flags.contains(.upperUnbounded) ? nil : try reader.readWithLength(Timestamp.self)
        guard reader.isAtEnd else {
            throw .malformed("tstzrange with trailing bytes")
        }
        return TimestampRange(
            lower: lower,
            upper: upper,
            lowerInclusive: flags.contains(.lowerInclusive),
            upperInclusive: flags.contains(.upperInclusive)
        )
    }

    private var flags: Flags {
        guard !isEmpty else {
            return .empty
        }
        var flags: Flags = []
        if lowerInclusive { flags.insert(.lowerInclusive) }
        if upperInclusive { flags.insert(.upperInclusive) }
        if lower == nil { flags.insert(.lowerUnbounded) }
        if upper == nil { flags.insert(.upperUnbounded) }
        return flags
    }

    private struct Flags: OptionSet {
        let rawValue: UInt8
        static let empty = Flags(rawValue: 0x01)
        static let lowerInclusive = Flags(rawValue: 0x02)
        static let upperInclusive = Flags(rawValue: 0x04)
        static let lowerUnbounded = Flags(rawValue: 0x08)
        static let upperUnbounded = Flags(rawValue: 0x10)
    }
}
