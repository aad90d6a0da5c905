import Testing
import TotemDomain
import TotemTestSupport

struct SessionPlanTests {
    private static let desk = Actor.shell(user: "test")

    @Test func `a session on site books its room for its time`() throws {
        let plan = try SessionPlan.sample(capacity: nil)
        let accepted = try decide(plan).get()
        #expect(accepted.capacity == 58)
        #expect(accepted.zone.description == "Europe/Paris")
        #expect(
            accepted.window == (try TimeWindow.of("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z"))
        )
        #expect(accepted.room?.window == accepted.window)
        #expect(accepted.room?.heads == 58)
    }

    @Test func `a smaller capacity is taken and a greater one refused`() throws {
        let small = try decide(.sample(capacity: 20)).get()
        #expect(small.capacity == 20)
        #expect(small.room?.heads == 20)
        let told = Refusal.roomTooSmall(
            room: try .of("paddock/ecurie"),
            layout: .theatre,
            capacity: 58,
            wanted: 59
        )
        #expect(try decide(.sample(capacity: 59)) == .failure(Refusals([told])))
    }

    @Test func `an online session has any capacity and its own clock`() throws {
        let accepted = try decide(.sample(room: nil, capacity: 5000)).get()
        #expect(accepted.capacity == 5000)
        #expect(accepted.zone.description == "Europe/Luxembourg")
        #expect(accepted.room == nil)
    }

    @Test func `an online session without a capacity, in the past, is told both`() throws {
        let plan = try SessionPlan.sample(
            room: nil,
            from: "2027-01-02T14:00",
            to: "2027-01-02T16:00",
            capacity: nil
        )
        let start = try #require(Instant(rfc3339: "2027-01-02T13:00:00Z"))
        #expect(
            try decide(plan)
                == .failure(
                    Refusals([
                        .inThePast(
                            start: start,
                            now: TestClock.start,
                            zone: try .of("Europe/Luxembourg")
                        ),
                        .invalid(FieldFault("/capacity", .missing)),
                    ])
                )
        )
    }

    @Test func `registration runs from its opening to its end`() throws {
        let accepted = try decide(
            plan(opens: "2027-01-05T09:00", closes: "2027-01-11T18:00:00+01:00")
        )
        .get()
        #expect(accepted.registration.opens == Instant(rfc3339: "2027-01-05T08:00:00Z"))
        #expect(accepted.registration.closes == Instant(rfc3339: "2027-01-11T17:00:00Z"))
    }

    @Test(
        arguments: [
            ("2027-01-11T18:00", "2027-01-11T18:00"), ("2027-01-11T18:00", "2027-01-11T17:00"),
            ("2027-01-12T14:00", nil), ("2027-01-13T14:00", nil),
        ] as [(String, String?)]
    )
    func `registration that opens when it has closed is refused`(
        opens: String,
        closes: String?
    ) throws {
        let fault = FieldFault("/registration/closes", .endBeforeStart)
        #expect(
            try decide(plan(opens: opens, closes: closes))
                == .failure(Refusals([.invalid(fault)]))
        )
    }

    @Test func `the clock change is told for the times of registration too`() throws {
        guard case .failure(let told) = try decide(plan(opens: "2026-10-25T02:30", closes: nil))
        else {
            Issue.record("accepted")
            return
        }
        guard case .ambiguousLocalTime(let pointer, _, _, let readings) = told.refusals.first else {
            Issue.record("told \(told.refusals)")
            return
        }
        #expect(pointer == "/registration/opens")
        #expect(readings.count == 2)
    }

    private func decide(_ plan: SessionPlan) throws -> Result<AcceptedSession, Refusals> {
        plan.accepted(
            in: plan.room == nil ? nil : try .sample(),
            now: TestClock.start,
            by: Self.desk
        )
    }

    private func plan(opens: String, closes: String?) throws -> SessionPlan {
        let sample = try SessionPlan.sample()
        return SessionPlan(
            title: sample.title,
            kind: sample.kind,
            mode: sample.mode,
            room: sample.room,
            layout: sample.layout,
            from: sample.from,
            to: sample.to,
            zone: nil,
            capacity: 20,
            languages: sample.languages,
            opens: try .of(opens),
            closes: try closes.map { try .of($0) },
            confirmEmail: true,
            waitingList: true,
            waitingLimit: nil,
            publish: true,
            waive: []
        )
    }
}
