import Testing
import TotemDomain
import TotemTestSupport

struct SeatOfferTests {
    /// Hours of the rule, minutes until the begin, minutes that the offer lasts.
    @Test(arguments: [
        (24, 8 * 24 * 60, 24 * 60), (24, 48 * 60, 24 * 60), (24, 47 * 60, 47 * 30),
        (24, 10 * 60, 5 * 60), (2, 10 * 60, 2 * 60), (1, 90, 45), (24, 60, 30), (24, 45, 30),
        (24, 30, 30), (24, 20, 20), (24, 1, 1), (168, 400 * 60, 168 * 60), (1, 61, 30),
    ])
    func `an offer lasts its hours, at most half of the time left`(
        hours: Int,
        left: Int,
        lasts: Int
    ) {
        let now = TestClock.start
        let until = SeatOffer.deadline(hours: hours, from: now, begin: now.adding(minutes: left))
        #expect(until == now.adding(minutes: lasts))
    }

    @Test func `an offer ends on a full minute, and after now`() {
        let now = TestClock.start.adding(seconds: 17)
        let begin = TestClock.start.adding(minutes: 4000)
        let until = SeatOffer.deadline(hours: 2, from: now, begin: begin)
        #expect(until == TestClock.start.adding(minutes: 120))
        let last = TestClock.start.adding(seconds: 40)
        #expect(SeatOffer.deadline(hours: 2, from: now, begin: last) == last)
    }

    @Test func `freed seats are offered in order, and held`() throws {
        var seating = seating(.of(5, confirmed: 5, waiting: 3), [(11, 2), (12, 2), (13, 1)])
        #expect(seating.withdraw(standing(1, .confirmed, party: 4)) == nil)
        let until = TestClock.start.adding(minutes: 240)
        #expect(seating.offers.map(\.registration) == [id(11), id(12)])
        #expect(seating.offers.allSatisfy { $0.until == until })
        #expect(seating.promoted.isEmpty)
        #expect(seating.nextExpiry == until)
        #expect(seating.pool == .of(5, confirmed: 1, held: 4, waiting: 1))
    }

    @Test func `a large party is asked when all its seats are free, and nobody before it`() {
        var seating = seating(.of(3, confirmed: 3, waiting: 2), [(11, 2), (12, 1)])
        #expect(seating.withdraw(standing(1, .confirmed)) == nil)
        #expect(seating.offers.isEmpty)
        #expect(seating.withdraw(standing(2, .confirmed)) == nil)
        #expect(seating.offers.map(\.registration) == [id(11)])
        #expect(seating.pool == .of(3, confirmed: 1, held: 2, waiting: 1))
    }

    @Test func `accepting takes the seats, and again changes nothing`() {
        var seating = seating(.of(3, held: 2), [])
        #expect(seating.accept(standing(1, .offered, party: 2, held: 2)) == .success(true))
        #expect(seating.accept(standing(1, .confirmed, party: 2)) == .success(false))
        #expect(seating.pool == .of(3, confirmed: 2))
    }

    @Test func `declining passes the seats on, and again changes nothing`() {
        var seating = seating(.of(2, held: 2, waiting: 1), [(11, 1)])
        #expect(seating.decline(standing(1, .offered, party: 2, held: 2)) == .success(true))
        #expect(seating.offers.map(\.registration) == [id(11)])
        #expect(seating.pool == .of(2, held: 1))
        #expect(seating.decline(standing(1, .declined, party: 2)) == .success(false))
        #expect(seating.pool == .of(2, held: 1))
    }

    @Test(arguments: Registration.Status.allCases)
    func `only an offer can be answered`(status: Registration.Status) {
        var seating = seating(.of(3), [])
        let told = Result<Bool, Refusals>
            .failure(Refusals([.stale(.registration, status: status.rawValue)]))
        if status != .offered, status != .confirmed {
            #expect(seating.accept(standing(1, status)) == told)
        }
        if status != .offered, status != .declined {
            #expect(seating.decline(standing(1, status)) == told)
        }
        #expect(seating.pool == .of(3))
    }

    @Test func `an offer that ran out goes to the next`() {
        var seating = seating(.of(1, held: 1, waiting: 1), [(11, 1)])
        seating.expire([Seating.Due(id: id(1), seatsHeld: 1, isOffer: true)])
        #expect(seating.expired == [id(1)])
        #expect(seating.lapsed == [id(1)])
        #expect(seating.offers.map(\.registration) == [id(11)])
        #expect(seating.pool == .of(1, held: 1))
    }

    @Test func `an offer that ends with the begin is nobody's news`() throws {
        let facts = try Admission.SessionFacts.sample(promotion: .offer(hours: 4))
        var seating = Seating(
            session: facts,
            now: facts.window.start,
            pool: .of(1, held: 1, waiting: 1),
            nextPosition: 2,
            waiting: [Seating.Waiting(id: id(11), party: 1)]
        )
        seating.expire([Seating.Due(id: id(1), seatsHeld: 1, isOffer: true)])
        #expect(seating.expired == [id(1)])
        #expect(seating.lapsed.isEmpty && seating.offers.isEmpty)
        #expect(seating.pool == .of(1, waiting: 1))
    }

    @Test func `who answers or leaves in the moment of the offer is not told of it`() {
        for leave in [true, false] {
            var seating = seating(.of(1, confirmed: 1, waiting: 2), [(11, 1), (12, 1)])
            #expect(seating.withdraw(standing(1, .confirmed)) == nil)
            if leave {
                #expect(seating.withdraw(standing(11, .offered, held: 1)) == nil)
            } else {
                #expect(seating.accept(standing(11, .offered, held: 1)) == .success(true))
            }
            #expect(seating.offers.map(\.registration) == (leave ? [id(12)] : []))
        }
    }

    @Test func `an earlier begin shortens the offers, a later one does not lengthen them`() throws {
        var seating = seating(.of(1, confirmed: 1, waiting: 1), [(11, 1)])
        #expect(seating.withdraw(standing(1, .confirmed)) == nil)
        let begin = TestClock.start.adding(minutes: 60)
        seating.follow(try facts(begin: begin))
        #expect(seating.offers.map(\.until) == [begin])
        #expect(seating.nextExpiry == begin)
        seating.follow(try facts(begin: begin.adding(minutes: 999)))
        #expect(seating.offers.map(\.until) == [begin])
    }

    @Test func `more places are offered by the rules of then`() throws {
        var seating = seating(.of(1, confirmed: 1, waiting: 2), [(11, 1), (12, 1)])
        seating.offer(2)
        #expect(seating.offers.map(\.registration) == [id(11)])
        seating.follow(try .sample(promotion: .confirm))
        seating.offer(3)
        #expect(seating.promoted == [id(12)])
        #expect(seating.pool == .of(3, confirmed: 2, held: 1))
    }

    private func facts(begin: Instant) throws -> Admission.SessionFacts {
        let facts = try Admission.SessionFacts.sample(promotion: .offer(hours: 4))
        return Admission.SessionFacts(
            id: facts.id,
            status: facts.status,
            window: try #require(TimeWindow(from: begin, to: begin.adding(minutes: 60))),
            zone: facts.zone,
            rules: facts.rules
        )
    }

    private func id(_ number: UInt64) -> ID<Registration> { ID(high: 0, low: number) }

    private func seating(_ pool: SeatPool, _ waiting: [(UInt64, Int)]) -> Seating {
        let facts = try? Admission.SessionFacts.sample(promotion: .offer(hours: 4))
        guard let facts else { preconditionFailure("the sample stands") }
        return Seating(
            session: facts,
            now: TestClock.start,
            pool: pool,
            nextPosition: 1,
            waiting: waiting.map { Seating.Waiting(id: id($0.0), party: $0.1) }
        )
    }

    private func standing(
        _ number: UInt64,
        _ status: Registration.Status,
        party: Int = 1,
        held: Int = 0
    ) -> Seating.Standing {
        Seating.Standing(id: id(number), status: status, party: party, seatsHeld: held)
    }
}
