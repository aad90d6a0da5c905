/// A short name for addresses and commands: `paddock`, `ecurie`, `1-2-3-go`.
///
/// Lower-case letters, digits and single inner hyphens, 1 to 40 characters.
public struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The greatest number of characters.
    public static let maximumLength = 40

    /// The text.
    public let description: String

    /// A code, or `nil` when the text does not have its form.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.maximumLength, bytes.first != Self.hyphen,
            bytes.last != Self.hyphen
        else { return nil }
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 97...122, 48...57: continue
            case Self.hyphen where bytes[index - 1] != Self.hyphen: continue
            default: return nil
            }
        }
        description = String(text)
    }

    /// Alphabetic order.
    public static func < (left: Self, right: Self) -> Bool {
        left.description < right.description
    }

    private static let hyphen = UInt8(ascii: "-")
}

/// How people name a room: the codes of building and room, `paddock/ecurie`.
public struct RoomPath: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The building's code.
    public let building: Code
    /// The room's code within the building.
    public let room: Code

    /// A path from its parts.
    public init(building: Code, room: Code) {
        self.building = building
        self.room = room
    }

    /// A path from `paddock/ecurie`; `nil` when it is none.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let building = Code(parts[0]), let room = Code(parts[1]) else {
            return nil
        }
        self.init(building: building, room: room)
    }

    /// `paddock/ecurie`.
    public var description: String { "\(building)/\(room)" }

    /// By building, then by room.
    public static func < (left: Self, right: Self) -> Bool {
        (left.building, left.room) < (right.building, right.room)
    }
}
