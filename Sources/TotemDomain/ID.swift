/// The identity of one `Subject`: a UUID version 7, made by us before the insert.
///
/// Ids made by the program, not by the database, let a whole write travel in one round trip.
/// The order of ids is the byte order of their UUIDs, which is also PostgreSQL's order, so that
/// rows can be locked sorted by id on both sides. Source: RFC 9562, section 5.7.
public struct ID<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first eight bytes, big endian.
    public let high: UInt64
    /// The last eight bytes, big endian.
    public let low: UInt64

    /// An id from its two halves, as the store reads it.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A version 7 id: 48 bits of Unix milliseconds, then 74 random bits.
    public init(unixMilliseconds: UInt64, random: (UInt64, UInt64)) {
        high = (unixMilliseconds << 16) | 0x7000 | (random.0 & 0x0FFF)
        low = 0x8000_0000_0000_0000 | (random.1 & 0x3FFF_FFFF_FFFF_FFFF)
    }

    /// An id from the usual text of 36 characters; `nil` when it is none.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 36 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        var digits = 0
        for (index, byte) in bytes.enumerated() {
            if [8, 13, 18, 23].contains(index) {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let value = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            if digits < 16 {
                halves.0 = halves.0 << 4 | UInt64(value)
            } else {
                halves.1 = halves.1 << 4 | UInt64(value)
            }
            digits += 1
        }
        high = halves.0
        low = halves.1
    }

    /// The usual text of 36 lower-case characters.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for index in 0..<16 {
            let half = index < 8 ? high : low
            let byte = UInt8(truncatingIfNeeded: half >> UInt64(56 - 8 * (index % 8)))
            text.append(Self.hexadecimal(byte >> 4))
            text.append(Self.hexadecimal(byte & 15))
            if [3, 5, 7, 9].contains(index) { text.append(UInt8(ascii: "-")) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Byte order, which is PostgreSQL's order of `uuid`.
    public static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
}
