import Testing
import TotemDomain
import TotemTestSupport

struct SeatingTests {
    @Test func `freed seats go down the list while a party fits`() throws {
        var seating = seating(
            .of(5, confirmed: 5, waiting: 3),
            try .sample(),
            waiting: [(11, 2), (12, 2), (13, 1)]
        )
        #expect(seating.withdraw(standing(1, .confirmed, party: 3)) == nil)
        #expect(seating.promoted == [ID(high: 0, low: 11)])
        #expect(seating.pool == .of(5, confirmed: 4, waiting: 2))
    }

    @Test func `when the first in line leaves, those behind move up`() throws {
        var seating = seating(
            .of(5, confirmed: 4, waiting: 2),
            try .sample(),
            waiting: [(11, 3), (12, 1)]
        )
        #expect(seating.withdraw(standing(11, .waitlisted, party: 3)) == nil)
        #expect(seating.promoted == [ID(high: 0, low: 12)])
        #expect(seating.pool == .of(5, confirmed: 5))
    }

    @Test func `nobody moves up once the session has begun or is called off`() throws {
        let begun = try Admission.SessionFacts.sample()
        for (facts, now) in [
            (begun, begun.window.start), (try .sample(status: .cancelled), TestClock.start),
        ] {
            var seating = Seating(
                session: facts,
                now: now,
                pool: .of(1, confirmed: 1, waiting: 1),
                nextPosition: 2,
                waiting: [Seating.Waiting(id: ID(high: 0, low: 11), party: 1)]
            )
            #expect(seating.withdraw(standing(1, .confirmed)) == nil)
            #expect(seating.promoted.isEmpty)
            #expect(seating.pool == .of(1, waiting: 1))
        }
    }

    @Test func `those whose time ran out give back what they held`() throws {
        var seating = seating(
            .of(3, confirmed: 1, held: 2, waiting: 1),
            try .sample(),
            waiting: [(11, 2)]
        )
        seating.expire([
            Seating.Due(id: ID(high: 0, low: 1), seatsHeld: 2),
            Seating.Due(id: ID(high: 0, low: 2), seatsHeld: 0),
        ])
        #expect(seating.expired == [ID(high: 0, low: 1), ID(high: 0, low: 2)])
        #expect(seating.promoted == [ID(high: 0, low: 11)])
        #expect(seating.pool == .of(3, confirmed: 3))
    }

    @Test(arguments: [Registration.Status.expired, .declined, .cancelled])
    func `what ended in another way cannot be withdrawn or confirmed`(
        status: Registration.Status
    ) throws {
        var seating = seating(.of(3), try .sample(), waiting: [])
        let told = Refusal.stale(.registration, status: status.rawValue)
        #expect(seating.withdraw(standing(1, status)) == told)
        #expect(seating.confirm(standing(1, status)) == .failure(Refusals([told])))
        #expect(seating.pool == .of(3))
    }

    @Test func `withdrawing twice is withdrawing once`() throws {
        var seating = seating(.of(3, confirmed: 1), try .sample(), waiting: [])
        #expect(seating.withdraw(standing(1, .withdrawn)) == nil)
        #expect(seating.pool == .of(3, confirmed: 1))
    }

    @Test func `confirming turns held seats into taken ones`() throws {
        var seating = seating(.of(3, held: 2, waiting: 1), try .sample(), waiting: [(11, 3)])
        let answer = seating.confirm(standing(1, .pending, party: 2, held: 2))
        #expect(answer == .success(.confirmed))
        #expect(seating.pool == .of(3, confirmed: 2, waiting: 1))
    }

    @Test func `confirming without held seats takes free ones, else waits`() throws {
        var seating = seating(.of(2), try .sample(), waiting: [])
        #expect(seating.confirm(standing(1, .pending)) == .success(.confirmed))
        #expect(
            seating.confirm(standing(2, .pending, party: 2)) == .success(.waitlisted(position: 1))
        )
        #expect(seating.confirm(standing(3, .pending)) == .success(.waitlisted(position: 2)))
        #expect(seating.pool == .of(2, confirmed: 1, waiting: 2))
        #expect(seating.nextPosition == 3)
    }

    @Test func `confirming too late, or where nothing is left, is refused`() throws {
        var full = seating(.of(1, confirmed: 1), try .sample(waitingList: false), waiting: [])
        #expect(full.confirm(standing(1, .pending)) == .failure(Refusals([.sessionFull])))
        var limited = seating(
            .of(1, confirmed: 1, waiting: 1),
            try .sample(waitingLimit: 1),
            waiting: [(11, 1)]
        )
        #expect(
            limited.confirm(standing(1, .pending))
                == .failure(Refusals([.waitingListFull(limit: 1)]))
        )
        var cancelled = seating(.of(1, held: 1), try .sample(status: .cancelled), waiting: [])
        #expect(
            cancelled.confirm(standing(1, .pending, held: 1))
                == .failure(
                    Refusals([.registrationClosed(.cancelled, zone: try .of("Europe/Paris"))])
                )
        )
        #expect(cancelled.pool == .of(1, held: 1))
    }

    @Test(arguments: [Registration.Status.confirmed, .waitlisted])
    func `confirming twice is confirming once`(status: Registration.Status) throws {
        var seating = seating(.of(3, confirmed: 1), try .sample(), waiting: [])
        #expect(seating.confirm(standing(1, status)) == .success(.unchanged))
        #expect(seating.pool == .of(3, confirmed: 1))
    }

    @Test func `an allowance shrinks before a seat counts as free`() {
        var pool = SeatPool(
            capacity: 10,
            overbooking: 1,
            allowance: 3,
            confirmed: 14,
            held: 0,
            waiting: 1
        )
        #expect(pool.free == 0)
        pool.release(confirmed: 2)
        #expect(pool.allowance == 1)
        #expect(pool.free == 0)
        pool.release(confirmed: 2)
        #expect(pool.allowance == 0)
        #expect(pool.free == 1)
    }

    private func seating(
        _ pool: SeatPool,
        _ facts: Admission.SessionFacts,
        waiting: [(UInt64, Int)]
    ) -> Seating {
        Seating(
            session: facts,
            now: TestClock.start,
            pool: pool,
            nextPosition: 1,
            waiting: waiting.map { Seating.Waiting(id: ID(high: 0, low: $0.0), party: $0.1) }
        )
    }

    private func standing(
        _ number: UInt64,
        _ status: Registration.Status,
        party: Int = 1,
        held: Int = 0
    ) -> Seating.Standing {
        Seating.Standing(
            id: ID(high: 0, low: number),
            status: status,
            party: party,
            seatsHeld: held
        )
    }
}
