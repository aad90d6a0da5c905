import Testing
import TotemDomain
import TotemTestSupport

struct RoomDecisionTests {
    private static let desk = Actor.shell(user: "test")

    @Test func `a fitting demand is accepted with its buffers`() throws {
        let demand = try BookingRequest.sample(layout: .classroom).roomDemand
        let expected = try TimeWindow.of("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z")
        guard case .accepted(let room) = try RoomSituation.sample().decide(demand, by: Self.desk)
        else {
            Issue.record("refused")
            return
        }
        #expect(room.window == expected)
        #expect(room.occupied == expected.widened(minutesBefore: 0, minutesAfter: 30))
        #expect(room.heads == 40)
        #expect(room.capacity == 40)
        #expect(room.waived.isEmpty)
    }

    @Test func `every rule that speaks is told at once`() throws {
        let taken = Conflict(
            room: try .of("paddock/ecurie"),
            occupied: try .of("2027-01-02T20:00:00Z", "2027-01-02T23:30:00Z"),
            zone: try .of("Europe/Paris")
        )
        let situation = try RoomSituation.sample(maxPublic: 50, occupations: [taken])
        let start = try #require(Instant(rfc3339: "2027-01-02T21:00:00Z"))
        let demand =
            try BookingRequest.sample(
                from: "2027-01-02T22:00",
                to: "2027-01-02T23:00",
                layout: .theatre,
                heads: 59
            )
            .roomDemand
        #expect(
            situation.decide(demand, by: Self.desk)
                == .refused([
                    .inThePast(start: start, now: TestClock.start, zone: try .of("Europe/Paris")),
                    .roomTooSmall(
                        room: try .of("paddock/ecurie"),
                        layout: .theatre,
                        capacity: 58,
                        wanted: 59
                    ),
                    .buildingFull(building: try .of("paddock"), limit: 50, planned: 59),
                    .outsideOpeningHours(
                        building: try .of("paddock"),
                        hours: situation.building.facts.openingHours
                    ),
                    .roomTaken(conflicts: [taken]),
                ])
        )
    }

    @Test func `a layout that the room lacks is a wrong field`() throws {
        let demand = try BookingRequest.sample(layout: .banquet).roomDemand
        #expect(
            try RoomSituation.sample().decide(demand, by: Self.desk)
                == .refused([
                    .invalid(FieldFault("/layout", .notOneOf(["theatre", "classroom"])))
                ])
        )
    }

    @Test func `without a layout the largest one bounds the heads`() throws {
        let situation = try RoomSituation.sample()
        let fitting = try BookingRequest.sample(heads: 58).roomDemand
        guard case .accepted(let room) = situation.decide(fitting, by: Self.desk) else {
            Issue.record("refused")
            return
        }
        #expect(room.heads == 58)
        #expect(room.capacity == nil)
        let crowded = try BookingRequest.sample(heads: 59).roomDemand
        let told = Refusal.roomTooSmall(
            room: try .of("paddock/ecurie"),
            layout: .theatre,
            capacity: 58,
            wanted: 59
        )
        #expect(situation.decide(crowded, by: Self.desk) == .refused([told]))
    }

    @Test func `the booking that only touches the buffer's end is no conflict`() throws {
        let next = Conflict(
            room: try .of("paddock/ecurie"),
            occupied: try .of("2027-01-12T15:30:00Z", "2027-01-12T16:00:00Z"),
            zone: try .of("Europe/Paris")
        )
        let demand = try BookingRequest.sample().roomDemand
        let free = try RoomSituation.sample(occupations: [next])
        guard case .accepted = free.decide(demand, by: Self.desk) else {
            Issue.record("refused")
            return
        }
        let closer = Conflict(
            room: next.room,
            occupied: try .of("2027-01-12T15:29:59Z", "2027-01-12T16:00:00Z"),
            zone: try .of("Europe/Paris")
        )
        let taken = try RoomSituation.sample(occupations: [next, closer])
        #expect(taken.decide(demand, by: Self.desk) == .refused([.roomTaken(conflicts: [closer])]))
    }

    @Test func `opening hours are waived by one who may and asks for it`() throws {
        let situation = try RoomSituation.sample()
        let plain = try BookingRequest.sample(from: "2027-01-12T19:00", to: "2027-01-12T20:00")
        let waiving = try BookingRequest.sample(
            from: "2027-01-12T19:00",
            to: "2027-01-12T20:00",
            waive: [.openingHours]
        )
        let told = Refusal.outsideOpeningHours(
            building: try .of("paddock"),
            hours: situation.building.facts.openingHours
        )
        let viewer = Actor.token(ID(high: 0, low: 0), name: "lobby", role: .viewer)
        #expect(situation.decide(plain.roomDemand, by: Self.desk) == .refused([told]))
        #expect(situation.decide(waiving.roomDemand, by: viewer) == .refused([told]))
        guard case .accepted(let room) = situation.decide(waiving.roomDemand, by: Self.desk) else {
            Issue.record("refused")
            return
        }
        #expect(room.waived == [.openingHours])
    }

    @Test func `both times of a clock change are told, each at its own place`() throws {
        let zone = try #require(Zone("Europe/Paris"))
        let (gap, double) = (
            try #require(LocalDateTime("2027-03-28T02:30")),
            try #require(LocalDateTime("2027-10-31T02:30"))
        )
        let demand = try BookingRequest.sample(from: gap.description, to: double.description)
        guard
            case .refused(let told) = try RoomSituation.sample()
                .decide(
                    demand.roomDemand,
                    by: Self.desk
                )
        else {
            Issue.record("accepted")
            return
        }
        #expect(
            told == [
                .ambiguousLocalTime(
                    pointer: "/from",
                    local: gap,
                    zone: zone,
                    readings: [Instant(seconds: 1_806_193_800), Instant(seconds: 1_806_197_400)]
                ),
                .ambiguousLocalTime(
                    pointer: "/to",
                    local: double,
                    zone: zone,
                    readings: [Instant(seconds: 1_824_942_600), Instant(seconds: 1_824_946_200)]
                ),
            ]
        )
    }

    @Test(arguments: [
        ("2027-01-12T14:00", FieldFault.Problem.zeroLength),
        ("2027-01-12T13:59", .endBeforeStart), ("2027-01-12T13:00:00Z", .zeroLength),
    ])
    func `an end that does not come after the start is a wrong field`(
        to: String,
        problem: FieldFault.Problem
    ) throws {
        let demand = try BookingRequest.sample(to: to).roomDemand
        #expect(
            try RoomSituation.sample().decide(demand, by: Self.desk)
                == .refused([.invalid(FieldFault("/to", problem))])
        )
    }
}

struct HeadcountTests {
    @Test func `the peak is the greatest sum at any moment`() throws {
        var random = SeededGenerator(seed: 10)
        for _ in 0..<500 {
            let counts = try (0..<Int.random(in: 0...8, using: &random))
                .map { _ in
                    Headcount(
                        window: try window(using: &random),
                        heads: .random(in: 0...50, using: &random)
                    )
                }
            let asked = try window(using: &random)
            let slow = (Int64(0)..<30).map { Instant(seconds: $0) }.filter { asked.contains($0) }
                .map { moment in
                    counts.reduce(0) { $0 + ($1.window.contains(moment) ? $1.heads : 0) }
                }
            #expect(Headcount.peak(of: counts, within: asked) == slow.max())
        }
    }

    @Test func `the limit is met by heads that overlap and passed by one more`() throws {
        let demand = try BookingRequest.sample(heads: 40).roomDemand
        let desk = Actor.shell(user: "test")
        let during = try TimeWindow.of("2027-01-12T14:00:00Z", "2027-01-12T18:00:00Z")
        let after = try TimeWindow.of("2027-01-12T15:00:00Z", "2027-01-12T18:00:00Z")
        let met = try RoomSituation.sample(
            headcounts: [
                Headcount(window: during, heads: 80), Headcount(window: after, heads: 500),
            ]
        )
        guard case .accepted = met.decide(demand, by: desk) else {
            Issue.record("refused")
            return
        }
        let passed = try RoomSituation.sample(headcounts: [Headcount(window: during, heads: 81)])
        #expect(
            passed.decide(demand, by: desk)
                == .refused([
                    .buildingFull(building: try .of("paddock"), limit: 120, planned: 121)
                ])
        )
    }

    private func window(using random: inout SeededGenerator) throws -> TimeWindow {
        let start = Int64.random(in: 0..<29, using: &random)
        let end = Int64.random(in: start + 1...29, using: &random)
        return try #require(
            TimeWindow(from: Instant(seconds: start), to: Instant(seconds: end))
        )
    }
}
