import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let turnaroundExists = define(
        Queries.turnaroundExists,
        parameters: ([String].self, UUIDBytes?.self),
        columns: Bool.self,
        row: { $0 }
    )
    static let turnaroundRooms = define(
        Queries.turnaroundRooms,
        parameters: ([String].self, UUIDBytes?.self),
        columns: roomColumns,
        row: room
    )
    static let turnaroundBookings = define(
        Queries.turnaroundBookings,
        parameters: (
            [String].self, UUIDBytes?.self, Timestamp.self, Timestamp.self, Timestamp?.self
        ),
        columns: placedColumns,
        row: placed
    )
    static let turnaroundClosures = define(
        Queries.turnaroundClosures,
        parameters: ([String].self, UUIDBytes?.self, Timestamp.self, Timestamp.self),
        columns: (UUIDBytes.self, Timestamp.self, Timestamp.self),
        row: { space, from, to in
            ClosedSpace(space: ID(space), during: try TimeWindow(stored: from, to))
        }
    )
    static let turnaroundGivenBack = define(
        Queries.turnaroundGivenBack,
        parameters: ([UUIDBytes].self),
        columns: placedColumns,
        row: placed
    )

    private static var placedColumns:
        (
            UUIDBytes.Type, String.Type, String.Type, Timestamp.Type, Timestamp.Type,
            Timestamp.Type, Timestamp.Type, String?.Type, [UUIDBytes].Type
        )
    {
        (
            UUIDBytes.self, String.self, String.self, Timestamp.self, Timestamp.self,
            Timestamp.self, Timestamp.self, String?.self, [UUIDBytes].self
        )
    }

    @Sendable private static func placed(
        id: UUIDBytes,
        building: String,
        room: String,
        from: Timestamp,
        to: Timestamp,
        occupiedFrom: Timestamp,
        occupiedTo: Timestamp,
        layout: String?,
        spaces: [UUIDBytes]
    ) throws -> PlacedBooking {
        PlacedBooking(
            id: ID(id),
            room: RoomPath(building: try code(building), room: try code(room)),
            window: try TimeWindow(stored: from, to),
            occupied: try TimeWindow(stored: occupiedFrom, occupiedTo),
            layout: try layout.map { try word($0) },
            spaces: spaces.map { ID($0) }
        )
    }

    static let turnaroundInsert = define(
        Queries.turnaroundInsert,
        parameters: (UUIDBytes.self, [String].self, [String].self, [Int32].self)
    )
    static let turnaroundDelete = define(Queries.turnaroundDelete, parameters: (UUIDBytes.self))
    static let bookingReoccupy = define(Queries.bookingReoccupy, parameters: (UUIDBytes.self))
}

/// The statements that read the neighbourhood of a booking, after the locks of its spaces.
struct NeighbourTickets {
    private let rooms: Ticket<Room>
    private let bookings: Ticket<PlacedBooking>
    private let closed: Ticket<ClosedSpace>
    private let moving: ID<Booking>?

    /// - Parameters:
    ///   - buildings: The buildings that are looked at.
    ///   - moving: A booking that is to be moved or given back: what is around it now is looked at
    ///     too.
    ///   - span: A stretch that surely holds the asked time with its neighbours; `nil` when no
    ///     other time is asked for.
    ///   - now: Stands in for the database's clock.
    ///   - pipeline: Where the statements go.
    init(
        of buildings: [Code],
        moving: ID<Booking>?,
        around span: TimeWindow?,
        now: Instant?,
        in pipeline: inout Pipeline
    ) {
        self.moving = moving
        let names = buildings.map(\.description)
        rooms = pipeline.add(Statements.turnaroundRooms, (names, moving?.uuid))
        let nowhere = Instant(microseconds: 0)
        let from = (span?.start ?? nowhere).timestamp
        let to = (span?.end ?? nowhere).timestamp
        bookings = pipeline.add(
            Statements.turnaroundBookings,
            (names, moving?.uuid, from, to, now?.timestamp)
        )
        closed = pipeline.add(Statements.turnaroundClosures, (names, moving?.uuid, from, to))
    }

    /// - Returns: The neighbourhood; `nil` where no room has rules for the change of layout.
    func neighbourhood(in loaded: Loaded) throws(Failure) -> Neighbourhood? {
        let rooms = try loaded.rows(rooms)
        guard !rooms.isEmpty else { return nil }
        return Neighbourhood(
            rooms: rooms,
            bookings: try loaded.rows(bookings),
            closed: try loaded.rows(closed),
            moving: moving
        )
    }
}

extension Store {
    /// The neighbourhood between two moments without any lock, for those who look; `nil` where no
    /// room has rules for the change of layout.
    public func neighbourhood(
        of buildings: [Code],
        moving: ID<Booking>? = nil,
        around from: Instant,
        _ to: Instant,
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> Neighbourhood? {
        let names = buildings.map(\.description)
        let known = try await rows(
            Statements.turnaroundExists,
            (names, moving?.uuid),
            within: limit
        )
        guard known == [true] else { return nil }
        let reach = 2 * Neighbourhood.reachMinutes
        let from = from.adding(minutes: -reach).timestamp
        let to = to.adding(minutes: reach).timestamp
        async let rooms = outcome { () async throws(Failure) in
            try await self.rows(Statements.turnaroundRooms, (names, moving?.uuid), within: limit)
        }
        async let closed = outcome { () async throws(Failure) in
            try await rows(
                Statements.turnaroundClosures,
                (names, moving?.uuid, from, to),
                within: limit
            )
        }
        let bookings = try await rows(
            Statements.turnaroundBookings,
            (names, moving?.uuid, from, to, now.timestamp),
            within: limit
        )
        let (found, closures) = (try await rooms.get(), try await closed.get())
        // The last rule may have gone on the way.
        guard !found.isEmpty else { return nil }
        return Neighbourhood(
            rooms: found,
            bookings: bookings,
            closed: closures,
            moving: moving
        )
    }
}

extension Writing {
    /// A situation that knows of the holds that were ended on the way to it, where who came after
    /// them may occupy another time now.
    func knowingEnded(_ situation: RoomSituation) async throws(Failure) -> RoomSituation {
        guard situation.neighbourhood != nil, !situation.ended.isEmpty else { return situation }
        var pipeline = Pipeline()
        let given = pipeline.add(Statements.turnaroundGivenBack, situation.ended.map(\.uuid))
        return situation.without(try await load(pipeline).rows(given))
    }
}

extension Record {
    /// Lets other bookings leave their spaces, before anybody occupies what they leave.
    mutating func release(_ others: [Reoccupation]) {
        for other in others { pipeline.add(Statements.occupationRelease, other.booking.uuid) }
    }

    /// Lets them occupy their spaces at their new time.
    mutating func occupy(_ others: [Reoccupation]) {
        guard !others.isEmpty else { return }
        occupy(others.map { (booking: $0.booking, spaces: $0.spaces, $0.occupied) })
        for other in others { pipeline.add(Statements.bookingReoccupy, other.booking.uuid) }
    }
}
