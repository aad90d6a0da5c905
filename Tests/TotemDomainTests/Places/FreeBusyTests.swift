import Testing
import TotemDomain

/// How a time is cut by what occupies a room and by the hours of its building.
struct FreeBusyTests {
    private static func moment(_ text: String) throws -> Instant {
        try #require(Instant(rfc3339: text))
    }

    private static func window(_ from: String, _ to: String) throws -> TimeWindow {
        try #require(TimeWindow(from: moment(from), to: moment(to)))
    }

    private static func room(_ code: String = "ecurie", seats: Int = 58) throws -> Room {
        Room(
            id: ID(high: 0, low: UInt64(seats)),
            version: 1,
            building: try #require(Code("paddock")),
            zone: try #require(Zone("Europe/Paris")),
            spaces: [],
            facts: RoomFacts(
                code: try #require(Code(code)),
                name: code,
                areaSquareMetres: nil,
                maxPublic: nil,
                layouts: [Layout(kind: .theatre, capacity: seats)],
                equipment: [],
                stepFree: true,
                bufferBeforeMinutes: 0,
                bufferAfterMinutes: 0,
                spaces: []
            )
        )
    }

    private static func occupation(
        _ from: String,
        _ to: String,
        _ closure: String? = nil,
        room: String = "ecurie"
    ) throws -> FreeBusy.Occupation {
        FreeBusy.Occupation(
            room: try #require(Code(room)),
            window: try window(from, to),
            closure: closure
        )
    }

    /// A day of the sample hours, told as `08:30 free` on a clock of UTC.
    private static func told(
        _ occupations: [FreeBusy.Occupation],
        hours: [String] = ["mon-fri 08:30-19:00"],
        from: String = "2027-01-12T00:00+01:00",
        to: String = "2027-01-13T00:00+01:00"
    ) throws -> [String] {
        let busy = FreeBusy(
            room: try room(),
            hours: try #require(OpeningHours(lines: hours)),
            window: try window(from, to),
            occupations: occupations
        )
        #expect(busy.stretches.first?.window.start == busy.window.start)
        #expect(busy.stretches.last?.window.end == busy.window.end)
        for (left, right) in zip(busy.stretches, busy.stretches.dropFirst()) {
            #expect(left.window.end == right.window.start)
            #expect(left.state != right.state)
        }
        return busy.stretches.map { stretch in
            let time = busy.room.zone.local(stretch.window.start).time
            return "\(time) \(stretch.state.word)" + (stretch.state.reason.map { " " + $0 } ?? "")
        }
    }

    @Test func `a day without bookings is free while the doors are open`() throws {
        #expect(
            try Self.told([]) == ["00:00 outside-hours", "08:30 free", "19:00 outside-hours"]
        )
        #expect(try Self.told([], hours: []) == ["00:00 free"])
        let sunday = try Self.told(
            [],
            from: "2027-01-17T00:00+01:00",
            to: "2027-01-18T00:00+01:00"
        )
        #expect(sunday == ["00:00 outside-hours"])
    }

    @Test func `what is booked cuts the free time, also outside of the hours`() throws {
        let told = try Self.told([
            Self.occupation("2027-01-12T18:30+01:00", "2027-01-12T21:00+01:00"),
            Self.occupation("2027-01-12T10:00+01:00", "2027-01-12T11:00+01:00"),
            Self.occupation("2027-01-12T11:00+01:00", "2027-01-12T12:00+01:00"),
        ])
        #expect(
            told == [
                "00:00 outside-hours", "08:30 free", "10:00 busy", "12:00 free", "18:30 busy",
                "21:00 outside-hours",
            ]
        )
    }

    @Test func `what began before and ends after fills the whole time`() throws {
        let told = try Self.told([
            Self.occupation("2027-01-11T10:00+01:00", "2027-01-14T10:00+01:00")
        ])
        #expect(told == ["00:00 busy"])
    }

    @Test func `a closing is told with its reason, before bookings and hours`() throws {
        let told = try Self.told([
            Self.occupation("2027-01-12T07:00+01:00", "2027-01-12T12:00+01:00", "Works"),
            Self.occupation("2027-01-12T11:00+01:00", "2027-01-12T14:00+01:00", "Water"),
            Self.occupation("2027-01-12T13:00+01:00", "2027-01-12T15:00+01:00"),
        ])
        #expect(
            told == [
                "00:00 outside-hours", "07:00 closed Works", "12:00 closed Water", "14:00 busy",
                "15:00 free", "19:00 outside-hours",
            ]
        )
    }

    @Test func `what occupies another room does not count`() throws {
        let other = try Self.occupation(
            "2027-01-12T10:00+01:00",
            "2027-01-12T11:00+01:00",
            room: "sellerie"
        )
        #expect(try Self.told([other]).count == 3)
    }

    @Test func `hours are read on the clock of the day, also when it changes`() throws {
        let told = try Self.told(
            [],
            hours: ["sun 01:00-04:00"],
            from: "2027-03-28T00:00+01:00",
            to: "2027-03-29T00:00+02:00"
        )
        #expect(told == ["00:00 outside-hours", "01:00 free", "04:00 outside-hours"])
    }

    @Test func `the next free time is long enough and never in the past`() throws {
        let busy = FreeBusy(
            room: try Self.room(),
            hours: try #require(OpeningHours(lines: ["mon-fri 08:30-19:00"])),
            window: try Self.window("2027-01-12T00:00+01:00", "2027-01-13T12:00+01:00"),
            occupations: [
                try Self.occupation("2027-01-12T09:00+01:00", "2027-01-12T18:30+01:00")
            ]
        )
        for (now, from, to) in [
            ("2027-01-12T08:00+01:00", "2027-01-13T08:30+01:00", "2027-01-13T12:00+01:00"),
            ("2027-01-13T10:15+01:00", "2027-01-13T10:15+01:00", "2027-01-13T12:00+01:00"),
        ] {
            let next = busy.nextFree(after: try Self.moment(now), minutes: 60)
            #expect(try next == Self.window(from, to))
        }
        let short = busy.nextFree(after: try Self.moment("2027-01-12T08:00+01:00"), minutes: 30)
        #expect(try short == Self.window("2027-01-12T08:30+01:00", "2027-01-12T09:00+01:00"))
        #expect(busy.nextFree(after: try Self.moment("2027-01-13T11:30+01:00"), minutes: 60) == nil)
    }

    @Test func `the rooms of a building stand by size, each with its own`() throws {
        let zone = try #require(Zone("Europe/Paris"))
        let building = Building(
            id: ID(high: 0, low: 1),
            version: 1,
            facts: BuildingFacts(
                code: try #require(Code("paddock")),
                name: "Le Paddock",
                city: "Nancy",
                territory: "FR-54",
                zone: zone,
                maxPublic: nil,
                openingHours: .unrestricted
            )
        )
        let found = BuildingFreeBusy(
            building: building,
            rooms: [try Self.room("box", seats: 6), try Self.room()],
            window: try Self.window("2027-01-12T00:00+01:00", "2027-01-13T00:00+01:00"),
            occupations: [
                try Self.occupation(
                    "2027-01-12T10:00+01:00",
                    "2027-01-12T11:00+01:00",
                    room: "box"
                )
            ]
        )
        #expect(found.rooms.map(\.room.facts.code.description) == ["ecurie", "box"])
        #expect(found.rooms.map(\.stretches.count) == [1, 3])
    }

    @Test(arguments: [
        ("2027-01-12T10:00", "2027-01-12T10:00", FieldFault.Problem.zeroLength),
        ("2027-01-12T10:00", "2027-01-12T09:00", .endBeforeStart),
        ("2027-01-01T00:00", "2027-04-01T00:00", .longerThan(days: 62)),
    ])
    func `a time that cannot be looked at is refused`(
        from: String,
        to: String,
        problem: FieldFault.Problem
    ) throws {
        let request = FreeBusyRequest(
            from: try #require(TimeInput(from)),
            to: try #require(TimeInput(to))
        )
        let zone = try #require(Zone("Europe/Paris"))
        guard case .failure(let told) = request.window(in: zone) else {
            Issue.record("accepted")
            return
        }
        #expect(told.refusals == [.invalid(FieldFault("/to", problem))])
    }

    /// 62 days with an hour more, as in October.
    @Test func `two whole months may be looked at in any season`() throws {
        let request = FreeBusyRequest(
            from: try #require(TimeInput("2027-09-30T00:00")),
            to: try #require(TimeInput("2027-12-01T00:00"))
        )
        guard case .success = request.window(in: try #require(Zone("Europe/Paris"))) else {
            Issue.record("refused")
            return
        }
    }

    @Test(arguments: [
        (0, 0), (1, 2), (12, 2), (50, 2), (51, 3), (100, 3), (101, 4), (162, 5), (250, 6),
        (1000, 21), (1001, nil),
    ])
    func `places for wheelchairs grow with the seats`(seats: Int, places: Int?) {
        #expect(WheelchairPlaces.least(forSeats: seats) == places)
    }
}
