import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Withdrawals that are taken back, and links that are asked for again.
@Suite struct RestoreRegistrationTests {
    @Test func theSeatsAreTheirOwnAgainWhileNobodyHasThem() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 2))
            let receipt = try await system.register("ada", party: 2, session)
            let link = RegistrationReference.link(system.operations.link(to: receipt.id))
            _ = try await system.answer(WithdrawRegistration(registration: link))
            system.clock.advance(minutes: 9)
            for _ in 0..<2 {
                let own = try await system.answer(
                    RestoreRegistration(registration: link),
                    as: TestSystem.anyone
                )
                #expect(own.registration.status == .confirmed)
                #expect(own.session.seats.confirmed == 2)
            }
            #expect(try await system.kinds().filter { $0 == .registrationConfirmed }.count == 2)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func whoFindsTheSeatTakenWaitsAtTheEnd() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1))
            let first = try await system.register("first", party: 1, session)
            _ = try await system.register("second", party: 1, session)
            _ = try await system.register("third", party: 1, session)
            let link = RegistrationReference.link(system.operations.link(to: first.id))
            _ = try await system.answer(WithdrawRegistration(registration: link))
            let own = try await system.answer(RestoreRegistration(registration: link))
            #expect(own.registration.status == .waitlisted && own.registration.position == 2)
            #expect(try await system.own(first.id).registration.position == 2)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func afterTenMinutesItIsOver() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let receipt = try await system.register("ada", party: 1, session)
            let link = RegistrationReference.link(system.operations.link(to: receipt.id))
            _ = try await system.answer(WithdrawRegistration(registration: link))
            system.clock.advance(minutes: 10)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(RestoreRegistration(registration: link))
            }
            #expect(told == [.undoOver(minutes: 10)])
            #expect(try await system.own(receipt.id).registration.status == .withdrawn)
        }
    }

    @Test func whoRegisteredAnewIsNotThereTwice() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let receipt = try await system.register("ada", party: 1, session)
            let link = RegistrationReference.link(system.operations.link(to: receipt.id))
            _ = try await system.answer(WithdrawRegistration(registration: link))
            _ = try await system.register("ada", party: 1, session)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(RestoreRegistration(registration: link))
            }
            #expect(told == [.alreadyRegistered])
            let seats = try await system.answer(ShowSession(session: .id(session.id))).seats
            #expect(seats.confirmed == 1)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func oneMailListsTheLinksOfAnAddress() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let other = try await system.answer(
                ScheduleSession(
                    plan: .sample(room: nil, from: "2027-01-13T14:00", to: "2027-01-13T16:00")
                )
            )
            let first = try await system.register("ada", party: 1, session)
            let second = try await system.register("ada", party: 1, other)
            let gone = try await system.register("bob", party: 1, session)
            _ = try await system.answer(
                WithdrawRegistration(registration: .link(system.operations.link(to: gone.id)))
            )
            let before = try await system.kinds().count
            for person in ["ada", "bob", "nobody"] {
                let answer = try await system.answer(
                    ResendLinks(email: RegistrationRequest.sample(person).email),
                    as: TestSystem.anyone
                )
                #expect(answer == ResentLinks())
            }
            let notices = try await system.answer(ListNotices(page: PageRequest())).items
            #expect(notices.count == before + 1)
            let mail = try #require(notices.first { $0.kind == .registrationLinks })
            #expect(mail.registration.id == first.id && mail.isTrue)
            #expect(mail.others.map(\.registration.id) == [second.id])
            #expect(mail.others.map(\.session.id) == [other.id])
        }
    }

    @Test func threeSuchMailsGoOutInADay() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await system.register("ada", party: 1, session)
            for _ in 0..<5 {
                _ = try await system.answer(
                    ResendLinks(email: RegistrationRequest.sample("ada").email),
                    as: TestSystem.anyone
                )
            }
            let kinds = try await system.kinds()
            #expect(kinds.filter { $0 == .registrationLinks }.count == ResendLinks.limit)
        }
    }

    @Test func anOrganiserSendsTheMailAgainThatTellsHowThingsStand() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1))
            let first = try await system.register("first", party: 1, session)
            let second = try await system.register("second", party: 1, session)
            for (receipt, kind) in [
                (first, Notice.Kind.registrationConfirmed), (second, .registrationWaitlisted),
            ] {
                let code = try #require(receipt.code)
                let own = try await system.answer(
                    ResendMail(registration: .code(.id(session.id), code))
                )
                #expect(own.registration.version == 1)
                let mails = try await system.answer(ListNotices(page: PageRequest())).items
                    .filter { $0.registration.id == receipt.id }
                #expect(mails.map(\.kind) == [kind, kind])
            }
            let code = try #require(first.code)
            let reference = RegistrationReference.code(.id(session.id), code)
            for _ in 2..<Admission.mailLimit {
                _ = try await system.answer(ResendMail(registration: reference))
            }
            let told = await refusals { () async throws(Failure) in
                try await system.answer(ResendMail(registration: reference))
            }
            #expect(told == [.tooManyRequests(retryAfterSeconds: 3600)])
            _ = try await system.answer(WithdrawRegistration(registration: reference))
            let over = await refusals { () async throws(Failure) in
                try await system.answer(ResendMail(registration: reference))
            }
            #expect(over == [.stale(.registration, status: "withdrawn")])
        }
    }

    /// Whoever has the link can go back and forth for as long as they like.
    @Test func goingBackAndForthSendsNoMoreMailsThanADayAllows() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let receipt = try await system.register("victim", party: 1, session)
            let link = RegistrationReference.link(system.operations.link(to: receipt.id))
            for _ in 0..<Admission.mailLimit {
                _ = try await system.answer(
                    WithdrawRegistration(registration: link),
                    as: TestSystem.anyone
                )
                let own = try await system.answer(
                    RestoreRegistration(registration: link),
                    as: TestSystem.anyone
                )
                #expect(own.registration.status == .confirmed)
            }
            #expect(try await system.kinds().count == Admission.mailLimit)
        }
    }

    /// Over all registrations of an address: withdrawing and coming back does not start anew.
    @Test func oneAddressGetsSoManyMailsADay() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            for _ in 0..<Admission.mailLimit {
                let receipt = try await system.register("victim", party: 1, session)
                #expect(receipt.outcome == .confirmed)
                try await system.database.execute(
                    """
                    update registration set status = 'withdrawn' where id = '\(receipt.id)';
                    update seat_pool set confirmed = 0
                    """
                )
            }
            #expect(try await system.kinds().count == Admission.mailLimit)
            let once = try await system.register("victim", party: 1, session)
            #expect(once.outcome == .confirmed)
            #expect(try await system.kinds().count == Admission.mailLimit)
            _ = try await system.register("other", party: 1, session)
            #expect(try await system.kinds().count == Admission.mailLimit + 1)
        }
    }
}
