import Testing
import TotemDomain
import TotemTestSupport

struct ClosureTests {
    private static func situation(_ bookings: [AffectedBooking] = []) throws -> ClosureSituation {
        let facts = try BuildingFacts.sample()
        return ClosureSituation(
            building: Building(id: ID(high: 3, low: 1), version: 1, facts: facts),
            room: nil,
            spaces: [ID(high: 2, low: 1)],
            now: TestClock.start,
            bookings: bookings
        )
    }

    private static func request(_ from: String, _ to: String) throws -> ClosureRequest {
        ClosureRequest(
            place: .building(try .of("paddock")),
            from: try .of(from),
            to: try .of(to),
            reason: "New floor"
        )
    }

    private static func booking(_ from: String, _ to: String) throws -> AffectedBooking {
        AffectedBooking(
            id: ID(high: 4, low: 1),
            room: try .of("paddock/ecurie"),
            occupied: try .of(from, to),
            zone: try .of("Europe/Paris"),
            purpose: "Jury",
            session: nil
        )
    }

    @Test(arguments: [
        ("2027-02-01T08:00", "2027-02-05T20:00", []),
        ("2027-01-01T00:00", "2027-01-05T00:00", []),
        ("2026-12-01T00:00", "2027-01-04T10:00", ["in-the-past"]),
        ("2027-02-05T20:00", "2027-02-01T08:00", ["invalid-input"]),
        ("2027-03-28T02:30", "2027-04-01T08:00", ["ambiguous-local-time"]),
    ])
    func `a closure may have begun, but its end lies ahead`(
        from: String,
        to: String,
        codes: [String]
    ) throws {
        switch try Self.situation().decide(Self.request(from, to)) {
        case .success: #expect(codes.isEmpty)
        case .failure(let told): #expect(told.refusals.map(\.code) == codes)
        }
    }

    @Test func `bookings that it would hit are told, neighbours are not`() throws {
        let inside = try Self.booking("2027-02-01T10:00:00Z", "2027-02-01T12:00:00Z")
        let before = try Self.booking("2027-02-01T05:00:00Z", "2027-02-01T07:00:00Z")
        let situation = try Self.situation([before, inside])
        let closing = try situation.decide(Self.request("2027-02-01T08:00", "2027-02-05T20:00"))
        #expect(closing == .failure(Refusals([.closureHitsBookings([inside])])))
        let later = try situation.decide(Self.request("2027-02-01T13:00", "2027-02-05T20:00"))
        guard case .success = later else {
            Issue.record("a closure that only touches a booking is refused")
            return
        }
    }

    @Test func `lifting keeps everything else`() throws {
        let closure = Closure(
            id: ID(high: 1, low: 1),
            version: 1,
            place: .room(try .of("paddock/ecurie")),
            zone: try .of("Europe/Paris"),
            window: try .of("2027-02-01T10:00:00Z", "2027-02-01T12:00:00Z"),
            reason: "New floor",
            liftedAt: nil,
            createdAt: TestClock.start
        )
        let lifted = closure.lifted(at: TestClock.start)
        #expect(lifted.version == 2)
        #expect(lifted.liftedAt == TestClock.start)
        #expect(lifted.window == closure.window && lifted.reason == closure.reason)
        #expect(closure.place.building.description == "paddock")
        #expect(closure.place.room?.description == "ecurie")
        #expect(Closure.Place.building(closure.place.building).room == nil)
    }
}
