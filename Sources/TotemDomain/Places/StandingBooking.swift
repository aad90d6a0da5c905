/// A booking that stands and is not over, with what it relies on: the time, the layout and the
/// people that its place was declared to take.
public struct StandingBooking: Hashable, Sendable {
    /// The booking.
    public let id: ID<Booking>
    /// Its room.
    public let room: RoomPath
    /// The public time.
    public let window: TimeWindow
    /// The clock of the building.
    public let zone: Zone
    /// How the room is to be furnished; `nil` when left open.
    public let layout: LayoutKind?
    /// The planned number of people.
    public let heads: Int
    /// What it is for.
    public let purpose: String
    /// The session it was made for; `nil` for a plain booking.
    public let session: ID<Session>?

    /// A booking that stands.
    public init(
        id: ID<Booking>,
        room: RoomPath,
        window: TimeWindow,
        zone: Zone,
        layout: LayoutKind?,
        heads: Int,
        purpose: String,
        session: ID<Session>?
    ) {
        self.id = id
        self.room = room
        self.window = window
        self.zone = zone
        self.layout = layout
        self.heads = heads
        self.purpose = purpose
        self.session = session
    }

    /// The bookings that together are more people than a limit at some moment; pure.
    ///
    /// The sum can only rise where a booking begins, so those moments are all that need a look.
    /// Who brings nobody is never too many.
    public static func crowds(in bookings: [StandingBooking], over limit: Int) -> [StandingBooking]
    {
        let byStart = bookings.filter { $0.heads > 0 }
            .sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }
        var inside: [StandingBooking] = []
        var crowded: Set<ID<Booking>> = []
        for (index, booking) in byStart.enumerated() {
            inside.removeAll { $0.window.end <= booking.window.start }
            inside.append(booking)
            // Those who begin at the same moment are looked at together, with the last of them.
            if index + 1 < byStart.count, byStart[index + 1].window.start == booking.window.start {
                continue
            }
            guard inside.reduce(0, { $0 + $1.heads }) > limit else { continue }
            crowded.formUnion(inside.map(\.id))
        }
        return byStart.filter { crowded.contains($0.id) }
    }
}
