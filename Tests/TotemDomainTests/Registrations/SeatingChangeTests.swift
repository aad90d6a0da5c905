import Testing
import TotemDomain
import TotemTestSupport

/// Parties that grow and shrink, and withdrawals that are taken back.
struct SeatingChangeTests {
    @Test func `a smaller party gives its seats to those who wait`() throws {
        var seating = seating(
            .of(4, confirmed: 4, waiting: 2),
            try .sample(),
            waiting: [(11, 2), (12, 1)]
        )
        #expect(seating.resize(standing(1, .confirmed, party: 3), to: 1) == nil)
        #expect(seating.promoted == [ID(high: 0, low: 11)])
        #expect(seating.pool == .of(4, confirmed: 4, waiting: 1))
    }

    @Test func `who waits and becomes fewer moves up as soon as it fits`() throws {
        var seating = seating(
            .of(3, confirmed: 2, waiting: 2),
            try .sample(),
            waiting: [(11, 2), (12, 1)]
        )
        #expect(seating.resize(standing(11, .waitlisted, party: 2), to: 1) == nil)
        #expect(seating.promoted == [ID(high: 0, low: 11)])
        #expect(seating.pool == .of(3, confirmed: 3, waiting: 1))
    }

    @Test func `held seats follow the party`() throws {
        var seating = seating(.of(6, held: 2), try .sample(), waiting: [])
        #expect(seating.resize(standing(1, .pending, party: 2, held: 2), to: 3) == nil)
        #expect(seating.pool == .of(6, held: 3))
        #expect(seating.resize(standing(1, .pending, party: 3, held: 3), to: 1) == nil)
        #expect(seating.pool == .of(6, held: 1))
        #expect(seating.resize(standing(2, .pending, party: 2), to: 4) == nil)
        #expect(seating.pool == .of(6, held: 1))
    }

    @Test(arguments: [
        // More people than seats are free.
        (SeatPool.of(4, confirmed: 3), Registration.Status.confirmed, 1, 0, 3, 1),
        // Seats are free, but somebody waits for them.
        (SeatPool.of(4, confirmed: 1, waiting: 1), .confirmed, 1, 0, 2, 0),
        // Who waits would be a larger party before those behind.
        (SeatPool.of(4, confirmed: 4, waiting: 1), .waitlisted, 1, 0, 2, 0),
        // Unconfirmed addresses hold half of the seats at most.
        (SeatPool.of(4, held: 2), .pending, 2, 2, 3, 2),
        // Who holds nothing must find room for all of them.
        (SeatPool.of(4, confirmed: 2), .pending, 2, 0, 3, 2),
    ])
    func `a party grows only into free seats that nobody waits for`(
        pool: SeatPool,
        status: Registration.Status,
        party: Int,
        held: Int,
        wanted: Int,
        free: Int
    ) throws {
        let waiting: [(UInt64, Int)] = pool.waiting > 0 ? [(1, 9)] : []
        var seating = seating(pool, try .sample(), waiting: waiting)
        let told = seating.resize(standing(1, status, party: party, held: held), to: wanted)
        #expect(told == .partyCannotGrow(free: free, waiting: pool.waiting))
        #expect(seating.pool == pool)
    }

    @Test func `a party grows into what is free, and not after registration closed`() throws {
        var open = seating(.of(4, confirmed: 2), try .sample(), waiting: [])
        #expect(open.resize(standing(1, .confirmed, party: 2), to: 4) == nil)
        #expect(open.pool == .of(4, confirmed: 4))
        #expect(open.resize(standing(1, .confirmed, party: 4), to: 4) == nil)
        let facts = try Admission.SessionFacts.sample(closes: TestClock.start)
        var closed = seating(.of(4, confirmed: 2), facts, waiting: [])
        let told = closed.resize(standing(1, .confirmed, party: 2), to: 3)
        #expect(told == .registrationClosed(.closed(TestClock.start), zone: facts.zone))
        #expect(closed.resize(standing(1, .confirmed, party: 2), to: 1) == nil)
    }

    @Test(arguments: [Registration.Status.withdrawn, .expired, .declined, .cancelled])
    func `what has ended has no party`(status: Registration.Status) throws {
        var seating = seating(.of(4), try .sample(), waiting: [])
        let told = seating.resize(standing(1, status, party: 2), to: 1)
        #expect(told == .stale(.registration, status: status.rawValue))
        #expect(seating.pool == .of(4))
    }

    @Test func `undoing gives the seats back, else the end of the list`() throws {
        var free = seating(.of(2, confirmed: 1), try .sample(), waiting: [])
        #expect(restore(&free, .withdrawn, minutes: 9) == .success(.confirmed))
        #expect(free.pool == .of(2, confirmed: 2))
        var taken = seating(.of(2, confirmed: 2, waiting: 1), try .sample(), waiting: [(11, 1)])
        #expect(restore(&taken, .withdrawn, minutes: 9) == .success(.waitlisted(position: 1)))
        #expect(taken.pool == .of(2, confirmed: 2, waiting: 2))
    }

    @Test func `undoing ends after some minutes, at the begin, and where nothing is left`() throws {
        var late = seating(.of(2), try .sample(), waiting: [])
        let over = Refusals([.undoOver(minutes: Seating.undoMinutes)])
        #expect(restore(&late, .withdrawn, minutes: Seating.undoMinutes) == .failure(over))
        var full = seating(.of(1, confirmed: 1), try .sample(waitingList: false), waiting: [])
        #expect(restore(&full, .withdrawn, minutes: 1) == .failure(Refusals([.sessionFull])))
        let facts = try Admission.SessionFacts.sample(status: .cancelled)
        var cancelled = seating(.of(1), facts, waiting: [])
        let closed = Refusals([.registrationClosed(.cancelled, zone: facts.zone)])
        #expect(restore(&cancelled, .withdrawn, minutes: 1) == .failure(closed))
    }

    /// Nobody could ever pass it on the list, and newcomers would queue behind free seats.
    @Test func `a party larger than its session does not come back to block the list`() throws {
        for pool in [SeatPool.of(2), .of(2, confirmed: 2)] {
            var seating = seating(pool, try .sample(), waiting: [])
            let answer = restore(&seating, .withdrawn, party: 3, minutes: 1)
            #expect(answer == .failure(Refusals([.sessionFull])))
            #expect(seating.pool == pool)
        }
    }

    @Test func `only a withdrawal is undone, and once`() throws {
        for status in Registration.Status.allCases where status != .withdrawn {
            var seating = seating(.of(2), try .sample(), waiting: [])
            let answer = restore(&seating, status, minutes: 1)
            let stale = Refusals([.stale(.registration, status: status.rawValue)])
            #expect(answer == (status.isLive ? .success(.unchanged) : .failure(stale)))
            #expect(seating.pool == .of(2))
        }
    }

    private func restore(
        _ seating: inout Seating,
        _ status: Registration.Status,
        party: Int = 1,
        minutes: Int
    ) -> Result<Seating.Confirmation, Refusals> {
        seating.restore(
            standing(1, status, party: party),
            withdrawnAt: TestClock.start.adding(minutes: -minutes)
        )
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
