/// The rooms of one house in which dates of a series are decided, under the locks of all of them.
///
/// Each date is decided beside those before it, whichever of the rooms they are in.
public struct SeriesGround: Sendable {
    private var rooms: [RoomPath: RoomSituation]
    private let former: Neighbourhood?
    private var neighbourhood: Neighbourhood?
    private var touched: Set<ID<Space>>

    /// Rooms of one building, read at one moment.
    public init(_ situations: [RoomSituation]) {
        rooms = Dictionary(situations.map { ($0.room.path, $0) }) { first, _ in first }
        let given = Set(situations.flatMap { $0.neighbourhood?.givenBack ?? [] })
        former = situations.first?.neighbourhood?
            .without(given.sorted { $0.window.start < $1.window.start })
        neighbourhood = former
        touched = Set(situations.flatMap(\.room.spaces))
    }

    /// The database's clock, read after the locks.
    public var now: Instant? { rooms.values.map(\.now).max() }
    /// The holds that had run out and were ended under the locks.
    public var ended: [ID<Booking>] { rooms.values.flatMap(\.ended).sorted() }

    /// A room of the ground, or `nil`.
    public func room(_ path: RoomPath) -> Room? { rooms[path]?.room }

    /// A room as it is for a booking at some time; `nil` for one that is not of the ground.
    public func situation(of room: RoomPath, around window: TimeWindow) -> RoomSituation? {
        guard var situation = rooms[room] else { return nil }
        situation.neighbourhood = neighbourhood?.near(window)
        return situation
    }

    /// Takes bookings out, which are to be moved or given back.
    mutating func remove(_ bookings: [Booking]) {
        guard let building = rooms.keys.first?.building, !bookings.isEmpty else { return }
        let here = bookings.filter { $0.room.building == building }
        let places = Set(here.map { Place(room: $0.room, time: $0.occupied) })
        let times = Set(here.map { Place(room: $0.room, time: $0.window) })
        for path in rooms.keys {
            rooms[path]?.occupations
                .removeAll {
                    $0.closure == nil && places.contains(Place(room: $0.room, time: $0.occupied))
                }
            rooms[path]?.headcounts
                .remove(here.map { Headcount(window: $0.window, heads: $0.heads) })
            rooms[path]?.house.used
                .removeAll { times.contains(Place(room: $0.room, time: $0.window)) }
        }
        let gone = Set(bookings.map(\.id))
        for placed in neighbourhood?.bookings ?? [] where placed.id.map(gone.contains) ?? false {
            touched.formUnion(placed.spaces)
        }
        neighbourhood = neighbourhood?.leavingOut(gone)
    }

    /// Puts a booking in.
    mutating func add(_ booking: Booking, isFor booker: Booker) {
        guard let spaces = rooms[booking.room]?.room.spaces else { return }
        for path in rooms.keys {
            rooms[path]?.add(booking, occupying: spaces, countingFor: booker)
        }
        neighbourhood = neighbourhood?
            .with(
                PlacedBooking(
                    id: booking.id,
                    room: booking.room,
                    window: booking.window,
                    occupied: booking.occupied,
                    layout: booking.layout,
                    spaces: spaces
                )
            )
    }

    /// The bookings of others that occupy another time than at first.
    var reoccupied: [Reoccupation] {
        guard let former, let neighbourhood else { return [] }
        let locked = neighbourhood.lockedSpaces(with: touched)
        return neighbourhood.reoccupied(since: former) { $0.allSatisfy(locked.contains) }
            .sorted { $0.booking < $1.booking }
    }

    private struct Place: Hashable {
        let room: RoomPath
        let time: TimeWindow
    }
}

extension [Headcount] {
    /// Takes out as many of each as are named.
    fileprivate mutating func remove(_ gone: [Headcount]) {
        var rest = Dictionary(gone.map { ($0, 1) }, uniquingKeysWith: +)
        removeAll { count in
            guard let left = rest[count], left > 0 else { return false }
            rest[count] = left - 1
            return true
        }
    }
}
