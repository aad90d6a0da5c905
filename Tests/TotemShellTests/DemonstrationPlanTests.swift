import Testing
import TotemDomain

@testable import TotemShell

struct DemonstrationPlanTests {
    /// Moments of eight years: every eleventh day, at an hour that changes too.
    static let moments = (0..<266)
        .map { index in
            // From Sunday, 1 November 2026 on.
            Instant(seconds: 1_793_491_200 + Int64(index) * 11 * 86_400 + Int64(index % 24) * 3600)
        }

    /// The plan of each, made once.
    static let plans = moments.map { (now: $0, plan: DemonstrationPlan(now: $0)) }

    /// One of so many of them.
    static func every(_ share: Int) -> [Instant] {
        stride(from: 0, to: moments.count, by: share).map { moments[$0] }
    }

    @Test func `ten sessions have begun and the others lie ahead, whenever it is loaded`() throws {
        for (now, plan) in Self.plans {
            let plan = try #require(plan, "\(now.rfc3339())")
            #expect(plan.sessions.count == 35)
            #expect(Set(plan.sessions.map(\.session.name)).count == 35)
            let begun = plan.sessions.filter { $0.start <= now }
            #expect(begun.count == 10, "\(now.rfc3339())")
            let early = begun.allSatisfy { $0.start > now.adding(minutes: -40 * 7 * 24 * 60) }
            #expect(early)
        }
    }

    @Test func `on a Thursday between the tenth and the eleventh the tenth is under way`() throws {
        // In Paris the jury sits from 9:00 to 17:30, and the workshop begins at 14:00.
        for (time, jury, workshop) in [
            ("12:59", "2027-01-28", "2027-02-04"), ("13:00", "2027-02-04", "2027-02-11"),
        ] {
            let local = try #require(LocalDateTime("2027-02-04T\(time)"))
            let now = Instant(seconds: local.secondsSinceEpoch)
            let plan = try #require(DemonstrationPlan(now: now))
            let days = Dictionary(
                plan.sessions.map { ($0.session.name, $0.from.date.description) }
            ) { first, _ in first }
            #expect(days["s07"] == jury)
            #expect(days["s08"] == workshop)
            #expect(plan.sessions.count { $0.start <= now } == 10)
        }
    }

    @Test func `every rule of rooms and buildings agrees with every plan`() throws {
        for (now, plan) in Self.plans {
            let plan = try #require(plan)
            let stays = try Stay.all(of: plan)
            #expect(stays.count == 42)
            for stay in stays {
                let told = stay.decision(beside: stays)
                if case .refused(let refusals) = told {
                    Issue.record("\(now.rfc3339()): \(stay.name): \(refusals)")
                }
                #expect(stay.waivesRightly(told), "\(now.rfc3339()): \(stay.name)")
            }
        }
    }

    @Test func `nothing begins on a public holiday of its place or between the years`() throws {
        for (now, plan) in Self.plans {
            let plan = try #require(plan)
            for place in plan.sessions {
                let isUsual = DemonstrationCalendar.isUsual(
                    place.from.date,
                    in: place.room.territory
                )
                #expect(isUsual, "\(now.rfc3339()): \(place.session.name)")
            }
        }
    }

    @Test func `sessions that show a property of a day have it, and are the next to have it`()
        throws
    {
        for (now, plan) in Self.plans {
            let plan = try #require(plan)
            func day(_ name: String) throws -> LocalDate {
                try #require(plan.sessions.first { $0.session.name == name }).from.date
            }
            let today = LocalDateTime(utc: now).date
            let hackathon = try day("s14")
            let back = DemonstrationCalendar.clocksBack(hackathon.year)
            #expect(hackathon.adding(days: 2) == back)
            let conference = try day("s20")
            let invoices = try day("s27")
            #expect(DemonstrationCalendar.isHoliday(conference.adding(days: 1), in: "FR-57"))
            #expect(DemonstrationCalendar.isHoliday(invoices, in: "FR-57"))
            #expect(invoices.weekday == .friday)
            let bastille = try day("s23")
            #expect(DemonstrationCalendar.isHoliday(bastille, in: "FR-54"))
            #expect((bastille.month, bastille.day) == (7, 14))
            let afterwards = try day("s24")
            #expect(DemonstrationCalendar.isHoliday(afterwards.adding(days: -1), in: "LU"))
            let coffees = try (1...6).map { try day("s28-\($0)") }
            #expect(zip(coffees, coffees.dropFirst()).allSatisfy { $0.adding(days: 7) == $1 })
            let forward = DemonstrationCalendar.clocksForward(coffees[0].year)
            #expect(coffees[1] < forward && forward < coffees[2])
            for next in [hackathon, conference, invoices, coffees[0]] {
                // Yearly days are at most thirteen months away.
                #expect(next >= today && next <= today.adding(days: 400))
            }
        }
    }
}

/// A stay in a room as the rules of the product see it.
private struct Stay {
    let name: String
    let room: Room
    let building: Building
    let demand: RoomDemand
    let window: TimeWindow
    let isWaived: Bool

    static func all(of plan: DemonstrationPlan) throws -> [Stay] {
        let sessions = try plan.sessions.map { place in
            try Stay(
                place.session.name,
                place.session.room,
                (place.from, place.to),
                place.session.layout,
                place.session.seats,
                isWaived: place.session.isOutOfHours
            )
        }
        let meetings = try plan.meetings.map { meeting in
            try Stay(
                meeting.booking.purpose,
                meeting.booking.room,
                (meeting.from, meeting.to),
                meeting.booking.layout,
                meeting.booking.heads,
                isWaived: false
            )
        }
        return sessions + meetings
    }

    init(
        _ name: String,
        _ path: String,
        _ times: (from: LocalDateTime, to: LocalDateTime),
        _ layout: LayoutKind,
        _ heads: Int,
        isWaived: Bool
    ) throws {
        let path = try #require(RoomPath(path))
        let building = try #require(
            DemonstrationPlaces.buildings.first { $0.code == path.building.description }
        )
        let room = try #require(building.rooms.first { $0.code == path.room.description })
        let facts = try #require(building.facts)
        self.name = name
        self.isWaived = isWaived
        self.building = Building(id: ID(high: 1, low: 1), version: 1, facts: facts)
        self.room = Room(
            id: ID(high: 1, low: 1),
            version: 1,
            building: facts.code,
            zone: facts.zone,
            spaces: [],
            facts: try #require(room.facts)
        )
        demand = RoomDemand(
            from: .local(times.from),
            to: .local(times.to),
            layout: layout,
            heads: heads,
            waive: isWaived ? [.openingHours] : []
        )
        window = try resolve(demand.from, demand.to, in: facts.zone).get()
    }

    /// What the rules say to it beside the others, long before.
    func decision(beside stays: [Stay]) -> RoomDecision {
        let others = stays.filter {
            $0.building.facts.code == building.facts.code
                && ($0.window != window || $0.room.path != room.path)
        }
        let situation = RoomSituation(
            room: room,
            building: building,
            now: Instant(seconds: 0),
            headcounts: others.map { Headcount(window: $0.window, heads: $0.demand.heads ?? 0) },
            occupations: others.filter { $0.room.path == room.path }
                .map {
                    Conflict(
                        room: $0.room.path,
                        occupied: $0.window.widened(
                            minutesBefore: 0,
                            minutesAfter: $0.room.facts.bufferAfterMinutes
                        ),
                        zone: $0.room.zone
                    )
                }
        )
        return situation.decide(demand, by: .shell(user: "test"))
    }

    /// Whether it sets aside the opening hours where it must, and only there.
    func waivesRightly(_ decision: RoomDecision) -> Bool {
        guard case .accepted(let room) = decision else { return false }
        return room.waived.isEmpty == !isWaived
    }
}
