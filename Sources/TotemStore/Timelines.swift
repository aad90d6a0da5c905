import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let occupationTimeline = define(
        Queries.occupationTimeline,
        parameters: (String.self, Timestamp.self, Timestamp.self, Timestamp.self),
        columns: (
            UUIDBytes.self, Timestamp.self, Timestamp.self, String?.self, UUIDBytes?.self,
            Timestamp?.self, Timestamp?.self, Bool.self, String?.self, UUIDBytes?.self,
            UUIDBytes?.self, String?.self, String?.self
        ),
        row: StoredUse.init
    )
}

/// A row of `occupation_timeline`: a booking or a closure, and the space it occupies.
struct StoredUse: Sendable {
    let space: ID<Space>
    let occupied: TimeWindow
    let room: Code?
    let purpose: SpaceUse.Purpose

    @Sendable init(
        space: UUIDBytes,
        lower: Timestamp,
        upper: Timestamp,
        room: String?,
        booking: UUIDBytes?,
        publicLower: Timestamp?,
        publicUpper: Timestamp?,
        isHeld: Bool,
        purpose: String?,
        session: UUIDBytes?,
        closure: UUIDBytes?,
        reason: String?,
        kind: String?
    ) throws {
        self.space = ID(space)
        occupied = try TimeWindow(stored: lower, upper)
        self.room = try room.map { try code($0) }
        if let booking, let publicLower, let publicUpper, let purpose {
            self.purpose = .booking(
                ID(booking),
                try TimeWindow(stored: publicLower, publicUpper),
                isHeld: isHeld,
                purpose: purpose,
                session.map { ID($0) }
            )
        } else if let closure, let reason, let kind {
            self.purpose = .closure(ID(closure), reason: reason, try word(kind))
        } else {
            throw Unreadable("occupation of neither a booking nor a closure")
        }
    }
}

extension Store {
    /// What occupies the spaces of a building within a window at that moment, by start.
    public func uses(
        of building: Code,
        during window: TimeWindow,
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> [SpaceUse] {
        let found = try await rows(
            Statements.occupationTimeline,
            (
                building.description, window.start.timestamp, window.end.timestamp, now.timestamp
            ),
            within: limit
        )
        return found.map { use in
            SpaceUse(
                space: use.space,
                occupied: use.occupied,
                room: use.room.map { RoomPath(building: building, room: $0) },
                purpose: use.purpose
            )
        }
    }
}
