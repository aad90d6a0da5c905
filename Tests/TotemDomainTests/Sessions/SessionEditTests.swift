import Testing
import TotemDomain
import TotemTestSupport

struct SessionEditTests {
    private static func refusals(
        _ edit: SessionEdit,
        _ session: Session,
        in room: RoomSituation? = nil
    ) -> [Refusal] {
        guard case .failure(let told) = edit.accepted(session, in: room) else { return [] }
        return told.refusals
    }

    @Test func `what is not named stays, and nothing named changes nothing`() throws {
        let session = try Session.sample(waitingLimit: 5)
        #expect(try SessionEdit().accepted(session, in: nil).get() == session)
        let edited = try SessionEdit(visibility: .unlisted).accepted(session, in: nil).get()
        #expect(edited.visibility == .unlisted)
        #expect(edited.version == session.version + 1)
        #expect(edited.title == session.title)
        #expect(edited.registration == session.registration)
    }

    @Test func `a plain title is the one that others fall back to`() throws {
        let session = try Session.sample()
        let plain = try SessionEdit(title: .plain("Atelier")).accepted(session, in: nil).get()
        #expect(plain.title == LocalisedText("Atelier", in: "fr"))
        let text = try #require(LocalisedText(["en": "Workshop"], fallback: "en"))
        let several = try SessionEdit(title: .localised(text)).accepted(session, in: nil).get()
        #expect(several.title == text)
    }

    @Test func `clearing takes a value away`() throws {
        let opens = TestClock.start
        let session = try Session.sample(opens: opens, closes: opens.adding(minutes: 60))
        let edit = SessionEdit(opens: .clear, closes: .clear, waitingLimit: .clear)
        let rules = try edit.accepted(session, in: nil).get().registration
        #expect(rules.opens == nil && rules.closes == nil && rules.waitingLimit == nil)
    }

    @Test(arguments: [
        (
            Promotion.confirm, Promotion.Word?.some(.offer), FieldChange<Int>.keep,
            Promotion.offer(hours: 24)
        ),
        (.confirm, .offer, .set(6), .offer(hours: 6)), (.confirm, nil, .clear, .confirm),
        (.offer(hours: 6), nil, .set(8), .offer(hours: 8)),
        (.offer(hours: 6), nil, .clear, .offer(hours: 24)),
        (.offer(hours: 6), .offer, .keep, .offer(hours: 6)),
        (.offer(hours: 6), .confirm, .keep, .confirm),
    ])
    func `freed seats go by the rule that the edit names`(
        before: Promotion,
        word: Promotion.Word?,
        hours: FieldChange<Int>,
        after: Promotion
    ) throws {
        let first = SessionEdit(
            promotion: before.word,
            offerHours: before.offerHours.map { .set($0) } ?? .keep
        )
        let session = try first.accepted(.sample(), in: nil).get()
        let edit = SessionEdit(promotion: word, offerHours: hours)
        #expect(try edit.accepted(session, in: nil).get().registration.promotion == after)
    }

    @Test func `hours to answer go with offers alone`() throws {
        let fault = FieldFault(
            "/registration/waitingList/offerHours",
            .conflicts(with: "promotion")
        )
        for word in [Promotion.Word.confirm, nil] {
            let edit = SessionEdit(promotion: word, offerHours: .set(4))
            #expect(Self.refusals(edit, try .sample()) == [.invalid(fault)])
        }
    }

    @Test(arguments: [
        (20, 0, 20, true), (19, 1, 20, true), (20, 1, 20, false), (21, 0, 20, false),
    ])
    func `fewer places than are taken are refused with the numbers`(
        confirmed: Int,
        held: Int,
        capacity: Int,
        isAccepted: Bool
    ) throws {
        let session = try Session.sample(seats: .of(30, confirmed: confirmed, held: held))
        let told = Self.refusals(
            SessionEdit(capacity: capacity),
            session,
            in: try .sample()
        )
        let refusal = Refusal.capacityBelowTaken(
            capacity: capacity,
            confirmed: confirmed,
            held: held
        )
        #expect(told == (isAccepted ? [] : [refusal]))
    }

    @Test func `more places than the layout seats are refused`() throws {
        let session = try Session.sample(seats: .of(20))
        #expect(Self.refusals(SessionEdit(capacity: 58), session, in: try .sample()) == [])
        let told = Self.refusals(SessionEdit(capacity: 59), session, in: try .sample())
        #expect(told.map(\.code) == ["room-too-small"])
    }

    @Test func `more people than the building takes beside others are refused`() throws {
        let session = try Session.sample(seats: .of(20))
        let other = Headcount(window: session.window, heads: 90)
        let room = try RoomSituation.sample(headcounts: [other])
        #expect(Self.refusals(SessionEdit(capacity: 30), session, in: room) == [])
        let told = Self.refusals(SessionEdit(capacity: 31), session, in: room)
        #expect(told.map(\.code) == ["building-full"])
        #expect(Self.refusals(SessionEdit(capacity: 10), session, in: room) == [])
    }

    /// Registrations of so many people each, in the order of arrival.
    private static func live(_ parties: [Int]) -> [LiveRegistration] {
        parties.enumerated()
            .map { number, party in
                LiveRegistration(
                    id: ID(high: 0, low: UInt64(number)),
                    code: RegistrationCode(random: UInt64(number)),
                    status: .confirmed,
                    party: party,
                    seatsHeld: 0,
                    expiresAt: nil
                )
            }
    }

    @Test(arguments: [
        (5, [3]), (4, [2]), (3, [2, 3]), (1, [0, 2, 3]), (6, []),
    ])
    func `seats go in the order of arrival, and whoever finds none is told`(
        capacity: Int,
        standing: [UInt64]
    ) throws {
        let live = Self.live([2, 1, 2, 1])
        let session = try Session.sample(seats: .of(9, confirmed: 6))
        let decided = SessionEdit(capacity: capacity).accepted(session, in: nil, live)
        guard case .failure(let told) = decided else {
            #expect(standing.isEmpty)
            return
        }
        guard case .capacityBelowTaken(_, _, _, let unseated) = told.refusals.first else {
            Issue.record("refused otherwise: \(told.refusals)")
            return
        }
        #expect(unseated.map(\.code) == standing.map { RegistrationCode(random: $0) })
    }

    @Test func `who may overrules it, and whoever has a seat keeps it`() throws {
        let organiser = Actor.token(ID(high: 0, low: 1), name: "o", role: .organiser)
        let session = try Session.sample(seats: .of(20, confirmed: 18, held: 2))
        let edit = SessionEdit(capacity: 15, waive: [.capacityBelowTaken])
        let room = try RoomSituation.sample()
        var pool = try edit.accepted(session, in: room, by: organiser).get().seats
        #expect((pool.capacity, pool.allowance, pool.free) == (15, 5, 0))
        pool.release(confirmed: 3)
        #expect((pool.allowance, pool.free) == (2, 0))
        pool.release(confirmed: 3)
        #expect((pool.allowance, pool.free) == (0, 1))
        guard case .failure(let told) = edit.accepted(session, in: room, by: .anonymous) else {
            Issue.record("anybody may overrule it")
            return
        }
        #expect(told.refusals.map(\.code) == ["capacity-below-taken"])
        let needless = SessionEdit(capacity: 25, waive: [.capacityBelowTaken])
        let more = try needless.accepted(session, in: room, by: organiser).get().seats
        #expect((more.allowance, more.free) == (0, 5))
    }

    @Test func `registration that would never be open is refused`() throws {
        let session = try Session.sample()
        let late = SessionEdit(opens: .set(try .of("2027-01-12T14:00")))
        let fault = FieldFault("/registration/closes", .endBeforeStart)
        #expect(Self.refusals(late, session) == [.invalid(fault)])
        let early = SessionEdit(
            opens: .set(try .of("2027-01-05T10:00")),
            closes: .set(try .of("2027-01-05T09:00"))
        )
        #expect(Self.refusals(early, session) == [.invalid(fault)])
        let gap = SessionEdit(opens: .set(try .of("2027-03-28T02:30")))
        #expect(Self.refusals(gap, session).map(\.code) == ["ambiguous-local-time"])
    }

    @Test func `without a waiting list there is no limit`() throws {
        let session = try Session.sample(waitingLimit: 5)
        let off = try SessionEdit(waitingList: false).accepted(session, in: nil).get()
        #expect(!off.registration.waitingList && off.registration.waitingLimit == nil)
    }

    @Test(arguments: [Session.Status.cancelled, .ended, .closed])
    func `what is over is not edited`(status: Session.Status) throws {
        let told = Self.refusals(SessionEdit(waitingList: false), try .sample(status: status))
        #expect(told == [.stale(.session, status: status.rawValue)])
    }

    @Test func `a version that was not seen is refused`() {
        let refusal = Refusal.versionChanged(.session, version: 4)
        #expect(ExpectedVersion.any.refusal(of: .session, version: 4) == nil)
        #expect(ExpectedVersion.oneOf([3, 4]).refusal(of: .session, version: 4) == nil)
        #expect(ExpectedVersion.oneOf([3]).refusal(of: .session, version: 4) == refusal)
        #expect(ExpectedVersion.oneOf([]).refusal(of: .session, version: 4) == refusal)
    }
}
