import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// What people and organisers change while seats are offered to somebody.
@Suite struct ChangeOfferedTests {
    @Test func anotherAddressLeavesTheOfferItsDeadline() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 2)
            try await system.withdraw(line.people[0])
            let offered = try await system.own(line.people[1].id).registration
            system.clock.advance(minutes: 60)
            let edit = RegistrationEdit.address("right@example.org")
            let own = try await system.correct(offered, edit)
            #expect(own.registration.status == .offered)
            #expect(own.registration.expiresAt == offered.expiresAt)
            #expect(own.registration.generation == 2)
            let kinds = try await system.kinds(of: line.people[1])
            #expect(kinds == [.registrationWaitlisted, .seatOffered, .seatOffered])
            #expect(try await system.byCode(own.registration) == own.registration)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func whoWaitsAndBecomesFewerIsOfferedTheSeatsAtOnce() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(
                .sample(capacity: 2, promotion: .offer(hours: 24))
            )
            _ = try await system.register("first", party: 1, session)
            let waiting = try await system.register("waiting", party: 2, session)
            let before = try await system.own(waiting.id).registration
            var edit = RegistrationEdit.address("right@example.org")
            edit.party = 1
            let own = try await system.correct(before, edit)
            #expect(own.registration.status == .offered)
            #expect(own.registration.offeredUntil == TestClock.start.adding(minutes: 24 * 60))
            #expect((own.session.seats.confirmed, own.session.seats.held) == (1, 1))
            #expect(try await system.byCode(own.registration) == own.registration)
            // The mail about the offer is the one that tells of the new link.
            #expect(
                try await system.kinds(of: waiting) == [.registrationWaitlisted, .seatOffered]
            )
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func aSmallerPartyPassesOnWhatItWasOffered() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(
                .sample(capacity: 2, promotion: .offer(hours: 24))
            )
            let first = try await system.register("first", party: 2, session)
            let second = try await system.register("second", party: 2, session)
            let third = try await system.register("third", party: 1, session)
            try await system.withdraw(first)
            let offered = try await system.own(second.id).registration
            var edit = RegistrationEdit()
            edit.party = 1
            let own = try await system.change(second.id, edit, version: offered.version)
            #expect(own.registration.status == .offered)
            #expect(own.registration.expiresAt == offered.expiresAt)
            #expect(own.session.seats.held == 2)
            #expect(try await system.own(third.id).registration.status == .offered)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func aChangeThatComesAfterTheOfferPassesItOn() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            try await system.withdraw(line.people[0])
            let offered = try await system.own(line.people[1].id).registration
            system.clock.advance(minutes: 24 * 60)
            var edit = RegistrationEdit()
            edit.name = "Too Late"
            let told = await refusals { () async throws(Failure) in
                try await system.change(offered.id, edit, version: offered.version)
            }
            #expect(told == [.stale(.registration, status: "expired")])
            #expect(try await system.own(offered.id).registration.status == .expired)
            #expect(try await system.own(line.people[2].id).registration.status == .offered)
        }
    }

    @Test func whoComesBackWaitsBehindWhomTheirSeatWasOfferedTo() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 2)
            try await system.withdraw(line.people[0])
            let own = try await system.answer(
                RestoreRegistration(registration: system.link(line.people[0]))
            )
            #expect(own.registration.status == .waitlisted)
            #expect((own.session.seats.held, own.session.seats.waiting) == (1, 1))
            _ = try await system.answer(
                DeclineOffer(registration: system.link(line.people[1]))
            )
            #expect(try await system.own(line.people[0].id).registration.status == .offered)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }
}

extension RegistrationEdit {
    fileprivate static func address(_ text: String) -> Self {
        var edit = RegistrationEdit()
        edit.email = EmailAddress(written: text, normalised: text)
        return edit
    }
}

extension TestSystem {
    /// A registration as it stands, whatever became of its link.
    fileprivate nonisolated(nonsending) func byCode(
        _ registration: Registration
    ) async throws(Failure) -> Registration {
        let reference = RegistrationReference.code(.id(registration.session), registration.code)
        return try await answer(ShowRegistration(registration: reference)).registration
    }

    /// Changes a registration as an organiser does, by its code.
    fileprivate nonisolated(nonsending) func correct(
        _ registration: Registration,
        _ edit: RegistrationEdit
    ) async throws(Failure) -> OwnRegistration {
        try await answer(
            ChangeRegistration(
                registration: .code(.id(registration.session), registration.code),
                edit: edit,
                expected: .oneOf([registration.version])
            )
        )
    }
}
