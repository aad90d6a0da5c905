import Testing
import TotemDomain
import TotemTestSupport

/// Random histories of one session, held against a list of people that is counted anew each time.
struct SeatHistoryTests {
    @Test func `a session is never oversold, and the list moves in order`() throws {
        var (promotions, confirmations, expirations) = (0, 0, 0)
        var (offers, acceptances, lapses) = (0, 0, 0)
        for seed in UInt64(1)...40 {
            var history = try SeatHistory(seed: seed)
            for step in 0..<600 where history.faults.isEmpty {
                history.step()
                #expect(history.faults.isEmpty, "seed \(seed), step \(step)")
            }
            promotions += history.promotions
            confirmations += history.confirmations
            expirations += history.expirations
            offers += history.offers
            acceptances += history.acceptances
            lapses += history.lapses
        }
        // The histories must have seen what they are about.
        #expect(promotions > 200)
        #expect(confirmations > 200)
        #expect(expirations > 200)
        #expect(offers > 100)
        #expect(acceptances > 20)
        #expect(lapses > 20)
    }
}

/// One session, its rows as the store would keep them, and what must never happen to them.
private struct SeatHistory {
    private struct Row {
        let id: ID<Registration>
        let person: String
        let party: Int
        var status: Registration.Status
        var position: Int?
        var held: Int
        var expiresAt: Instant?
    }

    private var random: SeededGenerator
    private let facts: Admission.SessionFacts
    private var pool: SeatPool
    private var now = TestClock.start
    private var nextPosition = 1
    private var nextNumber: UInt64 = 1
    private var rows: [Row] = []
    private var positions: Set<Int> = []
    private(set) var faults: [String] = []
    private(set) var promotions = 0
    private(set) var confirmations = 0
    private(set) var expirations = 0
    private(set) var offers = 0
    private(set) var acceptances = 0
    private(set) var lapses = 0

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        facts = try .sample(
            confirmEmail: seed.isMultiple(of: 2),
            waitingList: !seed.isMultiple(of: 5),
            waitingLimit: seed.isMultiple(of: 3) ? 4 : nil,
            promotion: seed % 4 < 2 ? .offer(hours: 1) : .confirm
        )
        pool = SeatPool(
            capacity: .random(in: 1...12, using: &random),
            overbooking: .random(in: 0...2, using: &random),
            allowance: 0,
            confirmed: 0,
            held: 0,
            waiting: 0
        )
    }

    /// Does one thing, as the operations do: who is due is settled first.
    mutating func step() {
        now = now.adding(seconds: .random(in: 0...400, using: &random))
        if now >= facts.window.start { now = TestClock.start }
        settle()
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<6: arrive()
        case 6, 7: withdraw()
        case 8: answer(accepting: true)
        case 9: answer(accepting: false)
        default: confirm()
        }
        check()
    }

    private mutating func arrive() {
        var admission = Admission.sample(
            facts,
            pool: pool,
            now: now,
            nextPosition: nextPosition,
            known: Dictionary(
                rows.filter(\.status.isLive)
                    .map { row in
                        (
                            row.person + "@example.org",
                            Admission.Known(id: row.id, status: row.status, recentNotices: 0)
                        )
                    },
                uniquingKeysWith: { first, _ in first }
            )
        )
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let person = "person\(Int.random(in: 0..<30, using: &random))"
            let party = Int.random(in: 1...4, using: &random)
            let hadWaiting = admission.pool.waiting > 0
            let wasFree = admission.pool.free
            let isKnown =
                rows.contains { $0.status.isLive && $0.person == person }
                || admission.admitted.contains {
                    $0.request.email.normalised == person + "@example.org"
                }
            let answer = admission.admit(nextNumber, person: person, party: party)
            nextNumber += 1
            if case .accepted(let receipt) = answer, receipt.outcome == .confirmed,
                hadWaiting || party > wasFree || isKnown
            {
                faults.append("\(person) was seated out of turn")
            }
        }
        for admitted in admission.admitted {
            let party = admitted.request.party
            let mail = admitted.request.email.normalised
            rows.append(
                Row(
                    id: admitted.id,
                    person: String(mail.prefix { $0 != "@" }),
                    party: party,
                    status: admitted.status,
                    position: admitted.position,
                    held: admitted.seatsHeld,
                    expiresAt: admitted.expiresAt
                )
            )
            take(admitted.position)
        }
        (pool, nextPosition) = (admission.pool, admission.nextPosition)
    }

    private mutating func settle() {
        let due = rows.filter { $0.expiresAt.map { $0 <= now } ?? false }
        guard !due.isEmpty else { return }
        var seating = seating
        seating.expire(
            due.map { Seating.Due(id: $0.id, seatsHeld: $0.held, isOffer: $0.status == .offered) }
        )
        expirations += seating.expired.count
        lapses += seating.lapsed.count
        if seating.lapsed.count != due.count(where: { $0.status == .offered }) {
            faults.append("an offer ran out unnoticed")
        }
        for id in seating.expired { update(id, .expired) }
        keep(seating)
    }

    private mutating func withdraw() {
        guard let row = rows.filter(\.status.isLive).randomElement(using: &random) else { return }
        var seating = seating
        if seating.withdraw(standing(row)) != nil { faults.append("\(row.person) cannot leave") }
        update(row.id, .withdrawn)
        keep(seating)
    }

    private mutating func confirm() {
        guard let row = rows.filter({ $0.status == .pending }).randomElement(using: &random)
        else { return }
        var seating = seating
        switch seating.confirm(standing(row)) {
        case .success(.confirmed):
            confirmations += 1
            update(row.id, .confirmed)
        case .success(.waitlisted(let position)):
            update(row.id, .waitlisted, position: position)
            take(position)
        case .success(.unchanged): faults.append("\(row.person) was confirmed before")
        case .failure: break
        }
        keep(seating)
    }

    private mutating func answer(accepting: Bool) {
        guard let row = rows.filter({ $0.status == .offered }).randomElement(using: &random)
        else { return }
        var seating = seating
        let answer = accepting ? seating.accept(standing(row)) : seating.decline(standing(row))
        if answer != .success(true) { faults.append("\(row.person) cannot answer") }
        if accepting { acceptances += 1 }
        update(row.id, accepting ? .confirmed : .declined)
        keep(seating)
    }

    private var line: [Row] {
        rows.filter { $0.status == .waitlisted }.sorted { ($0.position ?? 0) < ($1.position ?? 0) }
    }

    private var seating: Seating {
        Seating(
            session: facts,
            now: now,
            pool: pool,
            nextPosition: nextPosition,
            waiting: line.map { Seating.Waiting(id: $0.id, party: $0.party) },
            nextExpiry: rows.compactMap(\.expiresAt).min()
        )
    }

    private func standing(_ row: Row) -> Seating.Standing {
        Seating.Standing(id: row.id, status: row.status, party: row.party, seatsHeld: row.held)
    }

    /// Writes what a decision did; those who move up must be the first in line.
    private mutating func keep(_ seating: Seating) {
        (pool, nextPosition) = (seating.pool, seating.nextPosition)
        let moved = seating.promoted + seating.offers.map(\.registration)
        let first = line.prefix(moved.count).map(\.id)
        if first != moved { faults.append("promoted out of order") }
        promotions += seating.promoted.count
        offers += seating.offers.count
        for offer in seating.offers {
            if offer.until <= now || offer.until > facts.window.start {
                faults.append("an offer until \(offer.until)")
            }
            if seating.nextExpiry.map({ $0 > offer.until }) ?? true {
                faults.append("nobody will end an offer")
            }
            update(offer.registration, .offered, held: offer.party, until: offer.until)
        }
        for id in seating.promoted { update(id, .confirmed) }
    }

    private mutating func update(
        _ id: ID<Registration>,
        _ status: Registration.Status,
        position: Int? = nil,
        held: Int = 0,
        until: Instant? = nil
    ) {
        guard let index = rows.firstIndex(where: { $0.id == id }) else {
            faults.append("\(id) is not of this session")
            return
        }
        rows[index].status = status
        rows[index].position = position ?? rows[index].position
        rows[index].held = held
        rows[index].expiresAt = until
    }

    private mutating func take(_ position: Int?) {
        guard let position else { return }
        if !positions.insert(position).inserted { faults.append("position \(position) again") }
    }

    /// What must always hold, counted from the rows alone.
    private mutating func check() {
        let live = rows.filter(\.status.isLive)
        let confirmed = live.filter { $0.status == .confirmed }.reduce(0) { $0 + $1.party }
        let held = live.reduce(0) { $0 + $1.held }
        let counted = (confirmed, held, line.count)
        if counted != (pool.confirmed, pool.held, pool.waiting) {
            faults.append("counted \(counted), kept \(pool)")
        }
        if confirmed + held > pool.capacity + pool.overbooking { faults.append("oversold") }
        if Set(live.map(\.person)).count != live.count { faults.append("somebody is in twice") }
        let pending = live.filter { $0.status == .pending }.reduce(0) { $0 + $1.held }
        if pending > pool.pendingLimit { faults.append("too much is held") }
        if live.contains(where: { $0.status == .offered && $0.held != $0.party }) {
            faults.append("an offer without its seats")
        }
        if let first = line.first, first.party <= pool.free {
            faults.append("\(first.person) waits for \(first.party) with \(pool.free) free")
        }
        if (positions.max() ?? 0) >= nextPosition { faults.append("a position is not past") }
        rows = live
    }
}
