import Testing
import TotemDomain
import TotemTestSupport

/// What lies between bookings, by the change of layout.
struct NeighbourhoodTests {
    /// Minutes after eight o'clock.
    private static func window(_ from: Int, _ to: Int) throws -> TimeWindow {
        let start = TestClock.start
        return try #require(
            TimeWindow(from: start.adding(minutes: from), to: start.adding(minutes: to))
        )
    }

    private static let rules = [
        Turnaround(from: .theatre, to: .cabaret, minutes: 30),
        Turnaround(from: .cabaret, to: .theatre, minutes: 45),
        Turnaround(from: nil, to: .banquet, minutes: 60),
    ]

    /// Two halves of a hall, and the whole of it.
    private static func rooms() throws -> [Room] {
        let spaces: [ID<Space>] = [ID(high: 1, low: 1), ID(high: 1, low: 2)]
        let hall: [(code: String, spaces: [ID<Space>], rules: [Turnaround], before: Int)] = [
            ("left", [spaces[0]], rules, 0), ("right", [spaces[1]], [], 10),
            ("hall", spaces, [], 5),
        ]
        return try hall.enumerated()
            .map { index, part in
                Room(
                    id: ID(high: 2, low: UInt64(index)),
                    version: 1,
                    building: try .of("paddock"),
                    zone: try .of("Europe/Paris"),
                    spaces: part.spaces,
                    facts: RoomFacts(
                        code: try .of(part.code),
                        name: part.code,
                        areaSquareMetres: nil,
                        maxPublic: nil,
                        layouts: [],
                        equipment: [],
                        stepFree: true,
                        bufferBeforeMinutes: part.before,
                        bufferAfterMinutes: 20,
                        spaces: [],
                        turnarounds: part.rules
                    )
                )
            }
    }

    /// A day in the hall, played booking by booking.
    private struct Day {
        let rooms: [Room]
        var standing: [PlacedBooking] = []
        var closed: [ClosedSpace] = []
        private var made: UInt64 = 0

        init() throws {
            rooms = try NeighbourhoodTests.rooms()
        }

        func neighbourhood(moving: ID<Booking>? = nil) -> Neighbourhood {
            Neighbourhood(rooms: rooms, bookings: standing, closed: closed, moving: moving)
        }

        /// Books, or moves a booking, unless something is in the way.
        @discardableResult
        mutating func book(
            _ room: Int,
            _ from: Int,
            _ to: Int,
            _ layout: LayoutKind?,
            moving: ID<Booking>? = nil
        ) throws -> Neighbourhood.Placement {
            let window = try NeighbourhoodTests.window(from, to)
            let placement = neighbourhood(moving: moving)
                .place(in: rooms[room], during: window, layout: layout, closures: [])
            guard placement.conflicts.isEmpty else { return placement }
            standing.removeAll { $0.id == moving }
            follow(placement.others)
            made += 1
            standing.append(
                PlacedBooking(
                    id: moving ?? ID(high: 3, low: made),
                    room: rooms[room].path,
                    window: window,
                    occupied: placement.occupied,
                    layout: layout,
                    spaces: rooms[room].spaces
                )
            )
            return placement
        }

        mutating func giveBack(_ id: ID<Booking>?) {
            let others = neighbourhood(moving: id).afterRemoval
            standing.removeAll { $0.id == id }
            follow(others)
        }

        private mutating func follow(_ others: [Reoccupation]) {
            for other in others {
                guard let index = standing.firstIndex(where: { $0.id == other.booking }) else {
                    Issue.record("an unknown booking occupies another time")
                    return
                }
                let before = standing[index]
                standing[index] = PlacedBooking(
                    id: before.id,
                    room: before.room,
                    window: before.window,
                    occupied: other.occupied,
                    layout: before.layout,
                    spaces: before.spaces
                )
            }
        }

        /// The minutes kept free before a booking.
        func front(_ index: Int) -> Int {
            let booking = standing[index]
            let kept = booking.window.start.microseconds - booking.occupied.start.microseconds
            return Int(kept / 60_000_000)
        }

        /// Whether no space is occupied twice at any moment.
        var isSound: Bool {
            for (index, one) in standing.enumerated() {
                for other in standing[(index + 1)...]
                where one.spaces.contains(where: { other.spaces.contains($0) }) {
                    if one.occupied.overlaps(other.occupied) { return false }
                }
            }
            return true
        }
    }

    @Test(arguments: [
        (LayoutKind?.some(.theatre), LayoutKind?.some(.theatre), 0),
        (.theatre, .cabaret, 30), (.cabaret, .theatre, 45), (.theatre, .banquet, 60),
        (.banquet, .banquet, 0), (nil, .banquet, 60), (.theatre, .classroom, 20),
        (.theatre, nil, 20), (nil, nil, 20),
    ])
    func `the closest rule speaks, then the same layout, then the buffers`(
        before: LayoutKind?,
        after: LayoutKind?,
        minutes: Int
    ) throws {
        let facts = try Self.rooms()[0].facts
        #expect(facts.turnaround(from: before, to: after) == minutes)
        #expect(try Self.rooms()[1].facts.turnaround(from: before, to: after) == nil)
    }

    @Test func `a rule for the same layout wins over nothing, one for all comes last`() throws {
        let facts = try #require(
            try RoomChange(turnarounds: [
                Turnaround(from: .theatre, to: .theatre, minutes: 5),
                Turnaround(from: nil, to: nil, minutes: 15),
                Turnaround(from: .theatre, to: nil, minutes: 25),
            ])
            .decide(on: Self.rooms()[0], []).get().facts
        )
        #expect(facts.turnaround(from: .theatre, to: .theatre) == 5)
        #expect(facts.turnaround(from: .theatre, to: .islands) == 25)
        #expect(facts.turnaround(from: .islands, to: .theatre) == 15)
        #expect(facts.turnaround(from: .islands, to: .islands) == 0)
        #expect(facts.turnarounds.first?.from == nil)
    }

    @Test func `the change is charged to the front of the later booking`() throws {
        var day = try Day()
        try day.book(0, 0, 60, .theatre)
        try day.book(0, 90, 150, .cabaret)
        try day.book(0, 150, 200, .cabaret)
        #expect(day.standing.count == 3)
        #expect((0..<3).map(day.front) == [0, 30, 0])
        #expect(day.standing[2].occupied.end == day.standing[2].window.end)
    }

    @Test func `a refusal tells what the change of layout costs`() throws {
        var day = try Day()
        try day.book(0, 0, 60, .theatre)
        let close = try day.book(0, 80, 150, .cabaret)
        #expect(close.conflicts.count == 1)
        #expect(
            close.conflicts.first?.turnaround
                == TurnaroundCost(from: .theatre, to: .cabaret, minutes: 30)
        )
        let over = try day.book(0, 30, 150, .cabaret)
        #expect(over.conflicts.first?.turnaround == nil)
        try day.book(0, 200, 260, .theatre)
        let before = try day.book(0, 120, 170, .cabaret)
        #expect(
            before.conflicts.map(\.turnaround) == [
                TurnaroundCost(from: .cabaret, to: .theatre, minutes: 45)
            ]
        )
        #expect(day.standing.count == 2)
    }

    @Test func `a booking between two others changes both gaps, and back`() throws {
        var day = try Day()
        try day.book(0, 0, 60, .theatre)
        try day.book(0, 240, 300, .theatre)
        #expect(day.front(1) == 0)
        let between = try day.book(0, 120, 180, .cabaret)
        #expect(between.others.map(\.booking) == [day.standing[1].id])
        #expect((0..<3).map(day.front) == [0, 45, 30])
        day.giveBack(day.standing[2].id)
        #expect((0..<2).map(day.front) == [0, 0])
    }

    @Test func `a move changes what comes after the old place and after the new one`() throws {
        var day = try Day()
        try day.book(0, 0, 60, .theatre)
        try day.book(0, 120, 180, .cabaret)
        try day.book(0, 240, 300, .theatre)
        try day.book(0, 600, 660, .theatre)
        #expect((0..<4).map(day.front) == [0, 30, 45, 0])
        let moved = try day.book(0, 400, 460, .cabaret, moving: day.standing[1].id)
        #expect(moved.others.count == 2)
        #expect((0..<4).map(day.front) == [0, 0, 45, 30])
    }

    /// Nobody loses a room since another gave one back.
    @Test func `what cannot be kept free after a cancellation stays as it was`() throws {
        var day = try Day()
        try day.book(0, 0, 60, .theatre)
        try day.book(0, 90, 95, .cabaret)
        try day.book(0, 100, 160, .cabaret)
        day.giveBack(day.standing[1].id)
        #expect(day.front(1) == 30)
        var tight = try Day()
        try tight.book(0, 0, 60, .theatre)
        try tight.book(0, 60, 65, .theatre)
        try tight.book(0, 65, 70, .theatre)
        #expect(tight.standing.count == 3)
        tight.giveBack(tight.standing[1].id)
        #expect(tight.isSound)
    }

    /// The one between gone, the last would need forty-five minutes, of which some are closed.
    @Test func `no front reaches into a closure when another booking is given back`() throws {
        var day = try Day()
        try day.book(0, 0, 60, .cabaret)
        try day.book(0, 150, 151, nil)
        try day.book(0, 171, 231, .theatre)
        #expect((0..<3).map(day.front) == [0, 20, 20])
        var elsewhere = day
        let (left, right) = (day.rooms[0].spaces[0], day.rooms[1].spaces[0])
        day.closed = [ClosedSpace(space: left, during: try Self.window(120, 128))]
        elsewhere.closed = [ClosedSpace(space: right, during: try Self.window(120, 128))]
        day.giveBack(day.standing[1].id)
        elsewhere.giveBack(elsewhere.standing[1].id)
        #expect((0..<2).map(day.front) == [0, 20])
        #expect((0..<2).map(elsewhere.front) == [0, 45])
    }

    @Test func `a room without rules keeps its buffers, and the time to clear what comes before`()
        throws
    {
        var day = try Day()
        try day.book(1, 0, 60, .theatre)
        #expect(day.standing[0].occupied == (try Self.window(-10, 80)))
        #expect(try !day.book(1, 85, 100, .theatre).conflicts.isEmpty)
        try day.book(1, 90, 120, .theatre)
        #expect(day.front(1) == 10)
        try day.book(0, 300, 360, .theatre)
        // The hall follows its left half, which keeps nothing free after a booking.
        #expect(try !day.book(2, 380, 420, .theatre).conflicts.isEmpty)
        try day.book(2, 385, 420, .theatre)
        #expect(day.front(3) == 25)
    }

    @Test func `what ended a day ago asks for nothing`() throws {
        var day = try Day()
        try day.book(0, 0, 60, .theatre)
        try day.book(0, 60 + 24 * 60, 2000, .cabaret)
        #expect(day.front(1) == 0)
        try day.book(0, 3000, 3060, .cabaret)
        #expect(day.front(2) == 0)
    }

    @Test func `a closure in the time of the change is in the way`() throws {
        var day = try Day()
        try day.book(0, 0, 60, .theatre)
        let closure = Conflict(
            room: day.rooms[0].path,
            occupied: try Self.window(65, 80),
            zone: day.rooms[0].zone,
            closure: "Floor"
        )
        let window = try Self.window(95, 120)
        func place(_ layout: LayoutKind) -> [Conflict] {
            day.neighbourhood()
                .place(in: day.rooms[0], during: window, layout: layout, closures: [closure])
                .conflicts
        }
        #expect(place(.theatre) == [])
        #expect(place(.cabaret) == [closure])
    }

    /// The minutes that must lie between two bookings, said once more in another way.
    private static func needed(_ before: PlacedBooking, _ after: PlacedBooking) -> Int {
        let beforeIsRuled = before.room.room.description == "left"
        guard after.room.room.description == "left" else {
            return 20 + (after.room.room.description == "right" ? 10 : 5)
        }
        let own = beforeIsRuled ? 0 : 20
        return switch (before.layout, after.layout) {
        case (.theatre?, .cabaret?): max(30, own)
        case (.cabaret?, .theatre?): max(45, own)
        case (let one?, let other?) where one == other: own
        case (_, .banquet?): max(60, own)
        default: 20
        }
    }

    /// Whatever is booked, moved and given back: no space is occupied twice, and whoever was just
    /// placed has the time that the changes before and after it take.
    @Test(arguments: 0..<60)
    func `random days stay sound`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var day = try Day()
        var placed = 0
        for _ in 0..<120 {
            let mine = day.standing.randomElement(using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<2:
                if let mine { day.giveBack(mine.id) }
            case let choice:
                let start = 5 * Int.random(in: 0..<300, using: &random)
                let length = 5 * Int.random(in: 1..<20, using: &random)
                let layout = [LayoutKind?.none, .theatre, .cabaret, .banquet, .islands]
                    .randomElement(using: &random)
                let placement = try day.book(
                    Int.random(in: 0..<3, using: &random),
                    start,
                    start + length,
                    layout ?? nil,
                    moving: choice < 4 ? mine?.id : nil
                )
                if placement.conflicts.isEmpty {
                    placed += 1
                    try Self.expectTime(around: day)
                }
            }
            #expect(day.isSound, "seed \(seed)")
        }
        #expect(placed > 10)
    }

    private static func expectTime(around day: Day) throws {
        let own = try #require(day.standing.last)
        for space in own.spaces {
            let there = day.standing.filter { $0.spaces.contains(space) && $0 != own }
            let before = there.filter { $0.window.end <= own.window.start }
                .max { $0.window.end < $1.window.end }
            let after = there.filter { $0.window.start >= own.window.end }
                .min { $0.window.start < $1.window.start }
            for (one, other) in [(before, own), (own, after)] {
                guard let one, let other else { continue }
                let gap = other.window.start.microseconds - one.window.end.microseconds
                #expect(gap >= Int64(needed(one, other)) * 60_000_000)
            }
        }
    }

    /// In a room alone with its rules a refusal has a reason: times that meet, or a change that
    /// takes longer than there is.
    @Test(arguments: 0..<30)
    func `nothing is refused that has the time it needs`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 1000)
        var day = try Day()
        for _ in 0..<100 {
            if Int.random(in: 0..<4, using: &random) == 0 {
                day.giveBack(day.standing.randomElement(using: &random)?.id)
                continue
            }
            let start = 5 * Int.random(in: 0..<200, using: &random)
            let window = try Self.window(start, start + 5 * Int.random(in: 1..<12, using: &random))
            let layout = [LayoutKind.theatre, .cabaret, .banquet].randomElement(using: &random)
            let minutes = (
                Int((window.start.microseconds - TestClock.start.microseconds) / 60_000_000),
                Int((window.end.microseconds - TestClock.start.microseconds) / 60_000_000)
            )
            let standing = day.standing
            let placement = try day.book(0, minutes.0, minutes.1, layout)
            let own = PlacedBooking(
                id: nil,
                room: day.rooms[0].path,
                window: window,
                occupied: window,
                layout: layout,
                spaces: day.rooms[0].spaces
            )
            let hasTime = standing.allSatisfy { other in
                if other.window.overlaps(window) { return false }
                let isBefore = other.window.end <= window.start
                let (one, next) = isBefore ? (other, own) : (own, other)
                let between = standing.contains {
                    $0.window.start >= one.window.end && $0.window.end <= next.window.start
                }
                let gap = next.window.start.microseconds - one.window.end.microseconds
                return between || gap >= Int64(Self.needed(one, next)) * 60_000_000
            }
            #expect(placement.conflicts.isEmpty == hasTime, "seed \(seed)")
        }
    }
}
