/// A part of a list and where the next part begins.
public struct Page<Item: Sendable>: Sendable {
    /// The items, in the list's order.
    public let items: [Item]
    /// Where the next part begins; `nil` at the end.
    public let next: Cursor?

    /// A part of a list.
    public init(items: [Item], next: Cursor?) {
        self.items = items
        self.next = next
    }
}

/// Which part of a list is wanted.
public struct PageRequest: Hashable, Sendable {
    /// The greatest number of items.
    public static let maximumLimit = 200
    /// The number of items without a wish.
    public static let defaultLimit = 50

    /// How many items, 1 to 200.
    public let limit: Int
    /// Where the part begins; `nil` for the start.
    public let after: Cursor?

    /// A wish; a limit outside the range is brought into it.
    public init(limit: Int = Self.defaultLimit, after: Cursor? = nil) {
        self.limit = min(max(limit, 1), Self.maximumLimit)
        self.after = after
    }
}

/// The sort key of the last item seen: a moment and an id.
///
/// Callers treat its text as opaque.
public struct Cursor: Hashable, Sendable, CustomStringConvertible {
    /// The moment part of the key; zero for lists ordered by id alone.
    public let microseconds: Int64
    /// The id part, first half.
    public let high: UInt64
    /// The id part, second half.
    public let low: UInt64

    /// A cursor after the item with that key.
    public init(microseconds: Int64, high: UInt64, low: UInt64) {
        self.microseconds = microseconds
        self.high = high
        self.low = low
    }

    /// The opaque text.
    public var description: String {
        [UInt64(bitPattern: microseconds), high, low]
            .map { part in
                let digits = String(part, radix: 16)
                return String(repeating: "0", count: 16 - digits.count) + digits
            }
            .joined()
    }

    /// A cursor from its text; `nil` when it is none.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 48 else { return nil }
        let parts = stride(from: 0, to: 48, by: 16)
            .compactMap {
                UInt64(String(decoding: bytes[$0..<$0 + 16], as: UTF8.self), radix: 16)
            }
        guard parts.count == 3 else { return nil }
        self.init(microseconds: Int64(bitPattern: parts[0]), high: parts[1], low: parts[2])
    }
}
