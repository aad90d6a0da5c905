import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Freed seats that are offered with a deadline.
@Suite struct OfferTests {
    @Test func aFreedSeatIsOfferedAndHeldUntilTheFirstAnswers() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            let until = TestClock.start.adding(minutes: 24 * 60)
            try await system.withdraw(line.people[0])
            let offered = try await system.own(line.people[1].id)
            #expect(offered.registration.status == .offered)
            #expect(offered.registration.offeredUntil == until)
            #expect(offered.registration.position == nil)
            let seats = offered.session.seats
            #expect((seats.confirmed, seats.held, seats.waiting, seats.free) == (0, 1, 1, 0))
            #expect(try await system.own(line.people[2].id).registration.position == 1)
            #expect(try await system.kinds(of: line.people[1]).last == .seatOffered)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
            for _ in 0..<2 {
                let own = try await system.answer(
                    AcceptOffer(registration: system.link(line.people[1]))
                )
                #expect(own.registration.status == .confirmed)
                #expect(own.registration.expiresAt == nil)
                #expect((own.session.seats.confirmed, own.session.seats.held) == (1, 0))
            }
            let kinds = try await system.kinds(of: line.people[1])
            #expect(kinds == [.registrationWaitlisted, .seatOffered, .registrationConfirmed])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func aRefusedSeatIsOfferedToTheNextInTheSameTransaction() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            try await system.withdraw(line.people[0])
            for _ in 0..<2 {
                let own = try await system.answer(
                    DeclineOffer(registration: system.link(line.people[1]))
                )
                #expect(own.registration.status == .declined)
                #expect((own.session.seats.held, own.session.seats.waiting) == (1, 0))
            }
            #expect(try await system.own(line.people[2].id).registration.status == .offered)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(AcceptOffer(registration: system.link(line.people[1])))
            }
            #expect(told == [.stale(.registration, status: "declined")])
            let again = try await register("p1", key: nil, line.session.id, system)
            #expect(again.outcome == .waitlisted(position: 1))
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func anOfferThatRanOutGoesToTheNextAndTheirMailSaysSo() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            try await system.withdraw(line.people[0])
            system.clock.advance(minutes: 24 * 60)
            let ended = try await system.operations.answer(ExpirePending(), as: TestSystem.worker)
            #expect(ended == 1)
            #expect(try await system.own(line.people[1].id).registration.status == .expired)
            let next = try await system.own(line.people[2].id).registration
            #expect(next.status == .offered)
            #expect(next.offeredUntil == TestClock.start.adding(minutes: 48 * 60))
            #expect(try await system.kinds(of: line.people[1]).last == .offerExpired)
            let again = try await system.operations.answer(ExpirePending(), as: TestSystem.worker)
            #expect(again == 0)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    /// The sweeper only tidies: an offer is not taken late because nobody came by in time.
    @Test func anOverdueOfferCannotBeTakenAndANewcomerDoesNotSlipIn() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            try await system.withdraw(line.people[0])
            system.clock.advance(minutes: 24 * 60)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(AcceptOffer(registration: system.link(line.people[1])))
            }
            #expect(told == [.stale(.registration, status: "expired")])
            // The refusal is told, and the seat has gone on all the same.
            #expect(try await system.own(line.people[2].id).registration.status == .offered)
            let late = try await register("late", key: nil, line.session.id, system)
            #expect(late.outcome == .waitlisted(position: 1))
            #expect(try await system.own(line.people[1].id).registration.status == .expired)
            #expect(try await system.own(line.people[2].id).registration.status == .offered)
            #expect(try await system.kinds(of: line.people[1]).last == .offerExpired)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
            // The desk that made the offer also wrote when it ends.
            system.clock.advance(minutes: 24 * 60)
            #expect(
                try await system.operations.answer(ExpirePending(), as: TestSystem.worker) == 1
            )
            #expect(try await system.own(late.id).registration.status == .offered)
        }
    }

    @Test func whoWithdrawsWhileOfferedLeavesTheSeatToTheNext() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            try await system.withdraw(line.people[0])
            try await system.withdraw(line.people[1])
            #expect(try await system.own(line.people[1].id).registration.status == .withdrawn)
            let next = try await system.own(line.people[2].id)
            #expect(next.registration.status == .offered)
            #expect(next.session.seats.held == 1)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func morePlacesAreOfferedAtOnce() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 4)
            let edited = try await system.edit(line.session, SessionEdit(capacity: 3))
            let seats = edited.seats
            #expect((seats.confirmed, seats.held, seats.waiting) == (1, 2, 1))
            #expect(try await system.own(line.people[2].id).registration.status == .offered)
            let few = await refusals { () async throws(Failure) in
                try await system.edit(line.session, SessionEdit(capacity: 2))
            }
            let last = try await system.own(line.people[2].id).registration
            let unseated = UnseatedRegistration(code: last.code, status: .offered, seats: 1)
            let told = Refusal.capacityBelowTaken(
                capacity: 2,
                confirmed: 1,
                held: 2,
                unseated: [unseated]
            )
            #expect(few == [told])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    /// People were told a deadline: what is out stands, and seats that free later go at once.
    @Test func offersThatAreOutStandWhenTheRuleChanges() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            try await system.withdraw(line.people[0])
            let edit = SessionEdit(promotion: .confirm)
            let edited = try await system.edit(line.session, edit)
            #expect(edited.registration.promotion == .confirm)
            #expect(try await system.own(line.people[1].id).registration.status == .offered)
            _ = try await system.answer(DeclineOffer(registration: system.link(line.people[1])))
            #expect(try await system.own(line.people[2].id).registration.status == .confirmed)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func theRuleAndThePlacesOfOneEditGoTogether() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1))
            _ = try await register("first", key: nil, session.id, system)
            let waiting = try await register("second", key: nil, session.id, system)
            let edit = SessionEdit(capacity: 2, promotion: .offer, offerHours: .set(6))
            _ = try await system.edit(session, edit)
            let own = try await system.own(waiting.id)
            #expect(own.registration.offeredUntil == TestClock.start.adding(minutes: 360))
            #expect(own.session.registration.promotion == .offer(hours: 6))
        }
    }

    @Test func anEarlierBeginShortensTheOffersThatAreOut() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            try await system.withdraw(line.people[0])
            let move = SessionMove(
                from: try .of("2027-01-04T15:00"),
                to: try .of("2027-01-04T16:00"),
                room: nil,
                layout: nil,
                capacity: 2,
                waive: []
            )
            let moved = try await system.answer(
                MoveSession(session: .id(line.session.id), move: move)
            )
            #expect((moved.seats.held, moved.seats.waiting) == (2, 0))
            let first = try await system.own(line.people[1].id).registration
            #expect(first.offeredUntil == moved.window.start)
            // Five hours are left: half of them for who is asked now.
            let second = try await system.own(line.people[2].id).registration
            #expect(second.offeredUntil == TestClock.start.adding(minutes: 150))
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
            let kinds = try await system.kinds(of: line.people[1])
            #expect(kinds == [.registrationWaitlisted, .seatOffered, .sessionMoved])
        }
    }

    @Test func whoHasAnOfferOfACancelledSessionIsTold() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            try await system.withdraw(line.people[0])
            system.clock.advance(minutes: 24 * 60)
            _ = try await system.answer(
                CancelSession(session: .id(line.session.id), request: .init(reason: nil))
            )
            for person in line.people[1...2] {
                #expect(try await system.own(person.id).registration.status == .cancelled)
                #expect(try await system.kinds(of: person).last == .sessionCancelled)
            }
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func offersNearTheBeginAreShortAndTheLastEndsWithIt() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 4)
            let begin = line.session.window.start
            let left = Int((begin.seconds - TestClock.start.seconds) / 60)
            system.clock.advance(minutes: left - 100)
            try await system.withdraw(line.people[0])
            var ends: [Instant?] = []
            for person in line.people[1...] {
                ends.append(try await system.own(person.id).registration.offeredUntil)
                system.clock.advance(minutes: 50)
                _ = try await system.operations.answer(ExpirePending(), as: TestSystem.worker)
            }
            #expect(ends == [begin.adding(minutes: -50), begin.adding(minutes: -20), nil])
            #expect(try await system.own(line.people[3].id).registration.status == .waitlisted)
            let session = try await system.answer(ShowSession(session: .id(line.session.id)))
            #expect((session.seats.held, session.seats.waiting) == (0, 1))
        }
    }

    @Test func anOfferIsAnsweredAtTheDeskToo() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 2)
            try await system.withdraw(line.people[0])
            let code = try #require(line.people[1].code)
            let reference = RegistrationReference.code(.id(line.session.id), code)
            let own = try await system.answer(AcceptOffer(registration: reference))
            #expect(own.registration.status == .confirmed)
            let strange = await refusals { () async throws(Failure) in
                try await system.answer(
                    DeclineOffer(registration: reference),
                    as: TestSystem.anyone
                )
            }
            #expect(strange == [.notSignedIn])
        }
    }
}

/// A session of one seat, which the first person has, and a line of others.
struct OfferLine: Sendable {
    let session: Session
    let people: [RegistrationReceipt]
}

extension TestSystem {
    nonisolated(nonsending) func line(of count: Int) async throws -> OfferLine {
        let session = try await session(.sample(capacity: 1, promotion: .offer(hours: 24)))
        var people: [RegistrationReceipt] = []
        for number in 0..<count {
            people.append(try await register("p\(number)", party: 1, session))
        }
        return OfferLine(session: session, people: people)
    }

    func link(_ person: RegistrationReceipt) -> RegistrationReference {
        .link(operations.link(to: person.id))
    }

    nonisolated(nonsending) func withdraw(_ person: RegistrationReceipt) async throws(Failure) {
        _ = try await answer(WithdrawRegistration(registration: link(person)))
    }

    nonisolated(nonsending) func edit(
        _ session: Session,
        _ edit: SessionEdit
    ) async throws(Failure) -> Session {
        try await answer(EditSession(session: .id(session.id), edit: edit, expected: .any))
    }

    /// The kinds of the mails to a person, the first one first.
    nonisolated(nonsending) func kinds(
        of person: RegistrationReceipt
    ) async throws(Failure) -> [Notice.Kind] {
        try await answer(ListNotices(page: PageRequest())).items
            .filter { $0.registration.id == person.id }.map(\.kind).reversed()
    }
}
