/// An instant as `timestamptz` keeps it.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    /// The server's `infinity`.
    public static let infinity = Timestamp(microseconds: .max)
    /// The server's `-infinity`.
    public static let minusInfinity = Timestamp(microseconds: .min)

    /// Counts microseconds since 1970-01-01T00:00:00Z.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Orders by time.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }

    /// The server counts from 2000-01-01T00:00:00Z.
    static let serverEpoch: Int64 = 946_684_800_000_000
}

extension Timestamp: PostgresCodable {
    /// `timestamptz`.
    public static var dataType: DataType { .timestamptz }

    /// Eight bytes, counted from the server's epoch.
    ///
    /// An instant before what the count can hold is written as the earliest finite count,
    /// which the server refuses (22008).
    public func encode(into writer: inout ByteWriter) {
        guard self != .infinity, self != .minusInfinity else {
            writer.write(microseconds)
            return
        }
        let (shifted, overflow) = microseconds.subtractingReportingOverflow(Self.serverEpoch)
        writer.write(overflow ? Int64.min + 1 : shifted)
    }

    /// Reads eight bytes.
    ///
    /// - Throws: `DecodingFailure` when the length is wrong or the instant does not fit.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> Timestamp {
        let count = try ByteReader.only(Int64.self, in: bytes)
        guard count != .max, count != .min else {
            return Timestamp(microseconds: count)
        }
        let (shifted, overflow) = count.addingReportingOverflow(serverEpoch)
        // The last count of ours means infinity, which this one does not.
        guard !overflow, shifted != .max else {
            throw .malformed("timestamptz \(count)")
        }
        return Timestamp(microseconds: shifted)
    }
}

/// A day as `date` keeps it.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; the extremes are the server's infinities.
    public let daysSinceEpoch: Int32

    /// Counts days since 1970-01-01.
    public init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// Orders by time.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    /// The server counts from 2000-01-01.
    static let serverEpoch: Int32 = 10_957
}

extension CalendarDay: PostgresCodable {
    /// `date`.
    public static var dataType: DataType { .date }

    /// Four bytes, counted from the server's epoch; what does not fit is refused by the server.
    public func encode(into writer: inout ByteWriter) {
        guard daysSinceEpoch != .max, daysSinceEpoch != .min else {
            writer.write(daysSinceEpoch)
            return
        }
        let (shifted, overflow) = daysSinceEpoch.subtractingReportingOverflow(Self.serverEpoch)
        writer.write(overflow ? Int32.min + 1 : shifted)
    }

    /// Reads four bytes.
    ///
    /// - Throws: `DecodingFailure` when the length is wrong or the day does not fit.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> CalendarDay {
        let count = try ByteReader.only(Int32.self, in: bytes)
        guard count != .max, count != .min else {
            return CalendarDay(daysSinceEpoch: count)
        }
        let (shifted, overflow) = count.addingReportingOverflow(serverEpoch)
        guard !overflow else {
            throw .malformed("date \(count)")
        }
        return CalendarDay(daysSinceEpoch: shifted)
    }
}

/// A time of day as `time` keeps it, from 00:00 to 24:00 inclusive.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Microseconds since midnight, 0 to 86,400,000,000.
    public let microseconds: Int64

    /// Counts microseconds since midnight; the server refuses what lies outside the day.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Orders by time.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.microseconds < right.microseconds
    }
}

extension TimeOfDay: PostgresCodable {
    /// `time`.
    public static var dataType: DataType { .time }

    /// Eight bytes.
    public func encode(into writer: inout ByteWriter) {
        writer.write(microseconds)
    }

    /// Reads eight bytes.
    ///
    /// - Throws: `DecodingFailure` when the length is wrong or the time is no time of a day.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer
    ) throws(DecodingFailure) -> TimeOfDay {
        let count = try ByteReader.only(Int64.self, in: bytes)
        guard (0...86_400_000_000).contains(count) else {
            throw .malformed("time \(count)")
        }
        return TimeOfDay(microseconds: count)
    }
}
