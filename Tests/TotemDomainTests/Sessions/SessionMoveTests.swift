import Testing
import TotemDomain
import TotemTestSupport

struct SessionMoveTests {
    private static let now = TestClock.start
    private static let organiser = Actor.token(ID(high: 0, low: 1), name: "o", role: .organiser)

    private static func move(
        from: String = "2027-01-13T14:00",
        to: String = "2027-01-13T16:00",
        layout: LayoutKind? = nil,
        capacity: Int? = nil,
        waive: Set<WaivableRule> = []
    ) throws -> SessionMove {
        SessionMove(
            from: try .of(from),
            to: try .of(to),
            room: nil,
            layout: layout,
            capacity: capacity,
            waive: waive
        )
    }

    private static func decide(
        _ move: SessionMove,
        _ session: Session,
        in room: RoomSituation? = nil,
        online: Bool = false,
        now: Instant = now
    ) throws -> Result<AcceptedMove, Refusals> {
        let situation = online ? nil : try room ?? .sample()
        return move.accepted(session, in: situation, now: now, by: organiser)
    }

    @Test func `a session goes to its new time with its room and its seats`() throws {
        let session = try Session.sample(seats: .of(20, confirmed: 20))
        let accepted = try Self.decide(Self.move(), session).get()
        let window = try TimeWindow.of("2027-01-13T13:00:00Z", "2027-01-13T15:00:00Z")
        #expect(accepted.window == window)
        #expect(accepted.venue == session.venue)
        #expect(accepted.capacity == 20)
        #expect(accepted.room?.heads == 20)
        #expect(session.isElsewhere(accepted))
        let after = session.moved(accepted, leaving: session.seats, at: Self.now)
        #expect(after.version == session.version + 1)
        #expect(after.window == accepted.window)
        #expect(after.movedAt == Self.now)
    }

    @Test(arguments: [
        (LayoutKind?.none, Int?.none, 58, 58), (.classroom, nil, 58, 40), (.classroom, nil, 30, 30),
        (.classroom, 35, 30, 35), (.theatre, 20, 58, 20),
    ])
    func `places stay as they were, as far as the layout seats them`(
        layout: LayoutKind?,
        capacity: Int?,
        before: Int,
        after: Int
    ) throws {
        let session = try Session.sample(seats: .of(before, confirmed: 5))
        let move = try Self.move(layout: layout, capacity: capacity)
        #expect(try Self.decide(move, session).get().capacity == after)
    }

    @Test func `offers that would outlast the new begin are shortened to it`() throws {
        let session = try Session.sample(seats: .of(20, confirmed: 9, held: 9))
        let accepted = try Self.decide(Self.move(), session).get()
        let begin = accepted.window.start
        let ends: [(Registration.Status, Instant?)] = [
            (.offered, begin.adding(minutes: 1)), (.offered, begin), (.offered, Self.now),
            (.pending, begin.adding(minutes: 1)), (.confirmed, nil),
        ]
        let live = ends.enumerated()
            .map { index, end in
                LiveRegistration(
                    id: ID(high: 0, low: UInt64(index)),
                    code: RegistrationCode(random: UInt64(index)),
                    status: end.0,
                    party: 3,
                    seatsHeld: end.0 == .offered ? 3 : 0,
                    expiresAt: end.1
                )
            }
        let shortened = SeatOffer(registration: live[0].id, party: 3, until: begin)
        #expect(accepted.shortened(live, at: Self.now) == [shortened])
    }

    @Test(arguments: [(40, 0, true), (41, 0, false), (30, 10, true), (30, 11, false)])
    func `a layout with fewer seats than are taken is refused with the numbers`(
        confirmed: Int,
        held: Int,
        isAccepted: Bool
    ) throws {
        let session = try Session.sample(seats: .of(58, confirmed: confirmed, held: held))
        let decided = try Self.decide(Self.move(layout: .classroom), session)
        if isAccepted {
            #expect(try decided.get().capacity == 40)
        } else {
            let told = Refusal.capacityBelowTaken(capacity: 40, confirmed: confirmed, held: held)
            #expect(decided == .failure(Refusals([told])))
        }
    }

    @Test func `every rule that speaks against it is told at once`() throws {
        let session = try Session.sample(seats: .of(58, confirmed: 50))
        let move = try Self.move(
            from: "2027-01-13T20:00",
            to: "2027-01-13T22:00",
            layout: .classroom,
            capacity: 45
        )
        guard case .failure(let told) = try Self.decide(move, session) else {
            Issue.record("was accepted")
            return
        }
        #expect(
            told.refusals.map(\.code) == [
                "room-too-small", "outside-opening-hours", "capacity-below-taken",
            ]
        )
    }

    @Test func `who may sets the opening hours aside`() throws {
        let move = try Self.move(
            from: "2027-01-13T20:00",
            to: "2027-01-13T22:00",
            waive: [.openingHours]
        )
        #expect(try Self.decide(move, .sample()).get().room?.waived == [.openingHours])
    }

    @Test func `those who keep a seat beyond the capacity need room too`() throws {
        var seats = SeatPool.of(38, confirmed: 45)
        seats.allowance = 7
        let session = try Session.sample(seats: seats)
        guard case .failure(let told) = try Self.decide(Self.move(layout: .classroom), session)
        else {
            Issue.record("was accepted")
            return
        }
        #expect(told.refusals.map(\.code) == ["room-too-small"])
        #expect(try Self.decide(Self.move(), session).get().room?.heads == 45)
    }

    @Test(arguments: [
        (Session.Status.draft, true), (.published, true), (.cancelled, false), (.ended, false),
        (.closed, false),
    ])
    func `only what lies ahead moves`(status: Session.Status, isAccepted: Bool) throws {
        let decided = try Self.decide(Self.move(), .sample(status: status))
        if isAccepted {
            #expect(try decided.get().capacity == 20)
        } else {
            let told = Refusals([.stale(.session, status: status.rawValue)])
            #expect(decided == .failure(told))
        }
    }

    @Test func `what has begun stays where it is`() throws {
        let session = try Session.sample()
        let start = session.window.start
        let decided = try Self.decide(Self.move(), session, now: start)
        let told = Refusal.inThePast(start: start, now: start, zone: session.zone)
        #expect(decided == .failure(Refusals([told])))
    }

    @Test func `a start before registration opens is refused`() throws {
        let opens = try #require(Instant(rfc3339: "2027-01-13T13:00:00Z"))
        let session = try Session.sample(opens: opens)
        let told = FieldFault("/from", .conflicts(with: "registration.opens"))
        #expect(try Self.decide(Self.move(), session) == .failure(Refusals([.invalid(told)])))
        let later = try Self.move(from: "2027-01-13T14:01")
        #expect(try Self.decide(later, session).get().capacity == 20)
    }

    @Test func `online only the time moves, and may be as large as it was`() throws {
        let session = try Session.sample(mode: .online, seats: .of(5000, confirmed: 4000))
        let accepted = try Self.decide(Self.move(), session, online: true).get()
        #expect(accepted.capacity == 5000)
        #expect(accepted.room == nil && accepted.venue == nil)
        let furnished = try Self.decide(Self.move(layout: .theatre), session, online: true)
        let told = FieldFault("/layout", .conflicts(with: "mode"))
        #expect(furnished == .failure(Refusals([.invalid(told)])))
        let past = try Self.move(from: "2027-01-03T14:00", to: "2027-01-03T16:00")
        guard case .failure(let refused) = try Self.decide(past, session, online: true) else {
            Issue.record("was accepted")
            return
        }
        #expect(refused.refusals.map(\.code) == ["in-the-past"])
    }

    @Test func `a move to where it is changes nothing`() throws {
        let session = try Session.sample()
        let same = try Self.move(from: "2027-01-12T14:00", to: "2027-01-12T16:00")
        #expect(session.isAlready(at: try Self.decide(same, session).get()))
        let larger = try Self.move(
            from: "2027-01-12T14:00",
            to: "2027-01-12T16:00",
            capacity: 30
        )
        let accepted = try Self.decide(larger, session).get()
        #expect(!session.isAlready(at: accepted) && !session.isElsewhere(accepted))
        #expect(session.moved(accepted, leaving: .of(30), at: Self.now).movedAt == nil)
    }
}
