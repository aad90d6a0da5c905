import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct WaitingListTests {
    @Test func withdrawingPromotesInTheSameTransaction() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1))
            let first = try await register("first", key: nil, session.id, system)
            let second = try await register("second", key: nil, session.id, system)
            let third = try await register("third", key: nil, session.id, system)
            #expect(first.outcome == .confirmed)
            #expect(second.outcome == .waitlisted(position: 1))
            #expect(third.outcome == .waitlisted(position: 2))
            let withdrawn = try await system.answer(
                WithdrawRegistration(registration: .link(system.operations.link(to: first.id)))
            )
            #expect(withdrawn.registration.status == .withdrawn)
            #expect(withdrawn.session.seats.confirmed == 1)
            let own = try await system.own(second.id)
            #expect(own.registration.status == .confirmed)
            #expect(own.registration.position == nil)
            #expect(try await system.own(third.id).registration.position == 1)
            let kinds = try await system.answer(ListNotices(page: .init())).items.map(\.kind)
            #expect(kinds.filter { $0 == .registrationPromoted }.count == 1)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func withdrawingTwiceIsWithdrawingOnce() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 2))
            let receipt = try await register("first", key: nil, session.id, system)
            let operation = WithdrawRegistration(
                registration: .link(system.operations.link(to: receipt.id))
            )
            _ = try await system.answer(operation)
            let again = try await system.answer(operation)
            #expect(again.registration.status == .withdrawn)
            #expect(again.session.seats.confirmed == 0)
            #expect(again.session.seats.free == 2)
        }
    }

    @Test func aLargePartyIsNotOvertaken() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            let singles = try await registerParties([1, 1, 1, 2, 1], session.id, system)
            for index in 0...1 {
                _ = try await system.answer(
                    WithdrawRegistration(
                        registration: .link(system.operations.link(to: singles[index].id))
                    )
                )
                let party = try await system.own(singles[3].id).registration.status
                let single = try await system.own(singles[4].id).registration.status
                #expect(party == (index == 0 ? .waitlisted : .confirmed))
                #expect(single == .waitlisted)
            }
        }
    }

    @Test func confirmingTheAddressTakesTheHeldSeat() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 2, confirmEmail: true))
            let receipt = try await register("camille", key: nil, session.id, system)
            let expiry = TestClock.start.adding(minutes: 30)
            #expect(receipt.outcome == .pending(expiresAt: expiry))
            #expect(receipt.code == nil)
            let held = try await system.answer(ShowSession(session: .id(session.id))).seats
            #expect((held.held, held.confirmed) == (1, 0))
            let link = RegistrationReference.link(system.operations.link(to: receipt.id))
            for _ in 0..<2 {
                let own = try await system.answer(ConfirmRegistration(registration: link))
                #expect(own.registration.status == .confirmed)
                #expect((own.session.seats.held, own.session.seats.confirmed) == (0, 1))
            }
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    /// The answer to a known address is the answer to an unknown one; the mail tells the truth.
    @Test func aKnownAddressIsToldSoByMailOnly() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 9, confirmEmail: true))
            let first = try await register("camille", key: nil, session.id, system)
            _ = try await system.answer(
                ConfirmRegistration(
                    registration: .link(system.operations.link(to: first.id))
                )
            )
            for _ in 0..<5 {
                let again = try await register("camille", key: nil, session.id, system)
                #expect(again.outcome == first.outcome)
                #expect(again.id != first.id)
            }
            let kinds = try await system.answer(ListNotices(page: .init())).items.map(\.kind)
            // The confirmation request, the ticket, and one more until the limit of three a day.
            #expect(kinds.count == Admission.noticeLimit)
            #expect(kinds.contains(.alreadyRegistered))
        }
    }

    @Test func whatRunsOutIsGivenToThoseWhoWait() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1, confirmEmail: true))
            let slow = try await register("slow", key: nil, session.id, system)
            let quick = try await register("quick", key: nil, session.id, system)
            let waiting = try await system.answer(
                ConfirmRegistration(
                    registration: .link(system.operations.link(to: quick.id))
                )
            )
            #expect(waiting.registration.status == .waitlisted)
            #expect(waiting.registration.position == 1)
            system.clock.advance(minutes: 31)
            let ended = try await system.operations.answer(ExpirePending(), as: TestSystem.worker)
            #expect(ended == 1)
            #expect(try await system.own(slow.id).registration.status == .expired)
            #expect(try await system.own(quick.id).registration.status == .confirmed)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(
                    ConfirmRegistration(
                        registration: .link(system.operations.link(to: slow.id))
                    )
                )
            }
            #expect(told == [.stale(.registration, status: "expired")])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    /// The sweeper only tidies: whoever comes next settles what is due before anything else.
    @Test func aNewcomerFindsTheSeatsThatRanOut() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(
                .sample(capacity: 1, confirmEmail: true, waitingList: false)
            )
            _ = try await register("slow", key: nil, session.id, system)
            let full = await refusals { () async throws(Failure) in
                try await register("early", key: nil, session.id, system)
            }
            #expect(full == [.sessionFull])
            system.clock.advance(minutes: 31)
            let late = try await register("late", key: nil, session.id, system)
            #expect(late.outcome == .pending(expiresAt: TestClock.start.adding(minutes: 61)))
            let seats = try await system.answer(ShowSession(session: .id(session.id))).seats
            #expect((seats.held, seats.confirmed, seats.waiting) == (1, 0, 0))
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func whoWithdrawsInTheMomentOfTheirPromotionLeavesTheSeatToTheNext() async throws {
        try await TestSystem.lease { system in
            let plan = try SessionPlan.sample(capacity: 1, confirmEmail: true)
            let session = try await system.session(plan)
            let pending = try await register("pending", key: nil, session.id, system)
            var waiting: [RegistrationReceipt] = []
            for name in ["first", "second"] {
                let receipt = try await register(name, key: nil, session.id, system)
                _ = try await system.answer(
                    ConfirmRegistration(
                        registration: .link(system.operations.link(to: receipt.id))
                    ),
                    as: TestSystem.anyone
                )
                waiting.append(receipt)
            }
            // The pending one's time is over and nobody has noticed yet.
            system.clock.advance(minutes: 31)
            let own = try await system.answer(
                WithdrawRegistration(
                    registration: .link(system.operations.link(to: waiting[0].id))
                ),
                as: TestSystem.anyone
            )
            #expect(own.registration.status == .withdrawn)
            #expect(try await system.own(pending.id).registration.status == .expired)
            #expect(try await system.own(waiting[0].id).registration.status == .withdrawn)
            #expect(try await system.own(waiting[1].id).registration.status == .confirmed)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
            let kinds = try await system.answer(ListNotices(page: PageRequest())).items
                .filter { $0.registration.id == waiting[0].id }.map(\.kind)
            #expect(!kinds.contains(.registrationPromoted))
        }
    }

    @Test func aLinkThatWasNeverGivenIsUnknown() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let receipt = try await register("camille", key: nil, session.id, system)
            let link = system.operations.link(to: receipt.id)
            let flipped = (link.first == "A" ? "B" : "A") + link.dropFirst()
            for wrong in [flipped, String(link.dropLast()), link + "A", "", "é"] {
                let told = await refusals { () async throws(Failure) in
                    try await system.answer(ShowRegistration(registration: .link(wrong)))
                }
                #expect(told == [.unknown(.registration, "")])
            }
        }
    }

    private func registerParties(
        _ parties: [Int],
        _ session: ID<Session>,
        _ system: TestSystem
    ) async throws -> [RegistrationReceipt] {
        var receipts: [RegistrationReceipt] = []
        for (index, party) in parties.enumerated() {
            receipts.append(
                try await system.answer(
                    RegisterAttendee(
                        session: session,
                        request: .sample("person\(index)", party: party)
                    ),
                    as: TestSystem.anyone
                )
            )
        }
        return receipts
    }
}

extension TestSystem {
    /// A person's own page.
    nonisolated(nonsending) func own(
        _ id: ID<Registration>
    ) async throws(Failure) -> OwnRegistration {
        let link = RegistrationReference.link(operations.link(to: id))
        return try await answer(ShowRegistration(registration: link), as: Self.anyone)
    }
}
