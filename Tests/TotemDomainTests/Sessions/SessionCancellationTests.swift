import Testing
import TotemDomain
import TotemTestSupport

struct SessionCancellationTests {
    private static let now = TestClock.start

    private static func live(
        _ number: UInt64,
        _ status: Registration.Status,
        party: Int = 1,
        held: Int = 0,
        expiresIn minutes: Int? = nil
    ) -> LiveRegistration {
        LiveRegistration(
            id: ID(high: 0, low: number),
            code: RegistrationCode(random: number),
            status: status,
            party: party,
            seatsHeld: held,
            expiresAt: minutes.map { now.adding(minutes: $0) }
        )
    }

    @Test func `everybody alive ends with the session and no seat stays counted`() throws {
        let session = try Session.sample(seats: .of(9, confirmed: 3, held: 3, waiting: 1))
        let live = [
            Self.live(1, .confirmed, party: 3), Self.live(2, .pending, held: 1, expiresIn: 10),
            Self.live(3, .waitlisted, party: 2), Self.live(4, .offered, party: 2, held: 2),
            Self.live(5, .pending, expiresIn: 10),
        ]
        let decided = try session.cancellation(of: live, at: Self.now).get()
        #expect(decided?.cancelled == live.map(\.id))
        #expect(decided?.expired == [])
        #expect(decided?.pool == .of(9))
    }

    @Test func `whose time had run out is not told of it`() throws {
        let session = try Session.sample(seats: .of(9, held: 4))
        let live = [
            Self.live(1, .pending, held: 1, expiresIn: 0),
            Self.live(2, .pending, held: 1, expiresIn: 1),
            Self.live(3, .offered, party: 2, held: 2, expiresIn: 0),
        ]
        let decided = try session.cancellation(of: live, at: Self.now).get()
        #expect(decided?.expired == [live[0].id])
        // Who had been offered a seat waits for news, in time or not.
        #expect(decided?.cancelled == [live[1].id, live[2].id])
        #expect(decided?.pool == .of(9))
    }

    @Test func `an allowance ends with the seats it was for`() throws {
        var pool = SeatPool.of(2, confirmed: 3)
        pool.allowance = 1
        let session = try Session.sample(seats: pool)
        let decided =
            try session.cancellation(
                of: [Self.live(1, .confirmed, party: 3)],
                at: Self.now
            )
            .get()
        #expect(decided?.pool == .of(2))
    }

    @Test(arguments: [
        (Session.Status.draft, true), (.published, true), (.ended, false), (.closed, false),
    ])
    func `only what lies ahead is called off`(status: Session.Status, isDone: Bool) throws {
        let decided = try Session.sample(status: status).cancellation(of: [], at: Self.now)
        if isDone {
            #expect(try decided.get() != nil)
        } else {
            let told = Refusals([.stale(.session, status: status.rawValue)])
            #expect(decided == .failure(told))
        }
    }

    @Test func `calling off twice is calling off once`() throws {
        let session = try Session.sample(status: .cancelled)
        #expect(session.cancellation(of: [], at: Self.now) == .success(nil))
    }

    @Test func `what has ended took place, to the moment`() throws {
        let session = try Session.sample()
        let end = session.window.end
        #expect(
            session.cancellation(of: [], at: end)
                == .failure(Refusals([.stale(.session, status: "ended")]))
        )
        #expect(try session.cancellation(of: [], at: end.adding(minutes: -1)).get() != nil)
    }
}
