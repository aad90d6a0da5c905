import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// What people and organisers change of a registration that stands.
@Suite struct ChangeRegistrationTests {
    @Test func aSmallerPartyPromotesInTheSameTransaction() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            let large = try await system.register("large", party: 3, session)
            let waiting = try await system.register("waiting", party: 2, session)
            var edit = RegistrationEdit()
            edit.party = 1
            edit.name = "Camille Tout Seul"
            edit.accessNote = .set("calme")
            let own = try await system.change(large.id, edit, version: 1)
            #expect(own.registration.request.party == 1 && own.registration.version == 2)
            #expect(own.session.seats.confirmed == 3)
            #expect(try await system.own(waiting.id).registration.status == .confirmed)
            let kept = try await system.own(large.id).registration
            #expect(kept == own.registration)
            #expect(kept.request.name == "Camille Tout Seul")
            let kinds = try await system.kinds()
            #expect(kinds.filter { $0 == .registrationPromoted }.count == 1)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func aLargerPartyTakesFreeSeatsOnly() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            let first = try await system.register("first", party: 1, session)
            var edit = RegistrationEdit()
            edit.party = 4
            let told = await refusals { () async throws(Failure) in
                try await system.change(first.id, edit, version: 1)
            }
            #expect(told == [.partyCannotGrow(free: 2, waiting: 0)])
            edit.party = 3
            let own = try await system.change(first.id, edit, version: 1)
            #expect(own.session.seats.confirmed == 3 && own.session.seats.free == 0)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func whoWaitsAndBecomesFewerMovesUpAtOnce() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 2))
            _ = try await system.register("first", party: 1, session)
            let waiting = try await system.register("waiting", party: 2, session)
            var edit = RegistrationEdit()
            edit.party = 1
            let own = try await system.change(waiting.id, edit, version: 1)
            #expect(own.registration.status == .confirmed && own.registration.position == nil)
            #expect(try await system.own(waiting.id).registration == own.registration)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func nothingIsWrittenForNothing() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let receipt = try await system.register("ada", party: 1, session)
            let own = try await system.change(receipt.id, RegistrationEdit(), version: 1)
            #expect(own.registration.version == 1)
            let changes = try await system.database.execute(
                "select count(*) from change where kind = 'registration.changed'"
            )
            #expect(changes == [["0"]])
        }
    }

    @Test func anotherVersionIsRefused() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let receipt = try await system.register("ada", party: 1, session)
            var edit = RegistrationEdit()
            edit.name = "Ada"
            _ = try await system.change(receipt.id, edit, version: 1)
            let told = await refusals { () async throws(Failure) in
                try await system.change(receipt.id, edit, version: 1)
            }
            #expect(told == [.versionChanged(.registration, version: 2)])
        }
    }

    @Test func whatHasEndedStaysAsItIs() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let receipt = try await system.register("ada", party: 1, session)
            let link = RegistrationReference.link(system.operations.link(to: receipt.id))
            _ = try await system.answer(WithdrawRegistration(registration: link))
            var edit = RegistrationEdit()
            edit.name = "Ada"
            let told = await refusals { () async throws(Failure) in
                try await system.change(receipt.id, edit, version: 2)
            }
            #expect(told == [.stale(.registration, status: "withdrawn")])
        }
    }

    @Test func aCorrectedAddressGetsALinkOfItsOwn() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(confirmEmail: true))
            let receipt = try await system.register("acme", party: 2, session)
            let code = try await system.own(receipt.id).registration.code
            system.clock.advance(minutes: 20)
            var edit = RegistrationEdit()
            edit.email = EmailAddress(written: "Ada@example.org", normalised: "ada@example.org")
            let old = RegistrationReference.link(system.operations.link(to: receipt.id))
            let byLink = await refusals { () async throws(Failure) in
                try await system.answer(
                    ChangeRegistration(registration: old, edit: edit, expected: .any),
                    as: TestSystem.anyone
                )
            }
            #expect(byLink == [.notAllowed])
            let byCode = RegistrationReference.code(.id(session.id), code)
            let own = try await system.answer(
                ChangeRegistration(registration: byCode, edit: edit, expected: .any)
            )
            #expect(own.registration.generation == 2)
            #expect(own.registration.expiresAt == TestClock.start.adding(minutes: 50))
            let dead = await refusals { () async throws(Failure) in
                try await system.answer(ShowRegistration(registration: old), as: TestSystem.anyone)
            }
            #expect(dead == [.unknown(.registration, "")])
            let new = RegistrationReference.link(
                system.operations.link(to: receipt.id, generation: 2)
            )
            let confirmed = try await system.answer(
                ConfirmRegistration(registration: new),
                as: TestSystem.anyone
            )
            #expect(confirmed.registration.status == .confirmed)
            let mails = try await system.answer(ListNotices(page: PageRequest())).items
            #expect(mails.filter { $0.kind == .confirmationRequest }.count == 2)
            #expect(mails.allSatisfy { $0.registration.request.email.written == "Ada@example.org" })
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func anAddressThatIsRegisteredIsNoCorrection() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await system.register("ada", party: 1, session)
            let other = try await system.register("adda", party: 1, session)
            let code = try #require(other.code)
            var edit = RegistrationEdit()
            edit.email = EmailAddress(written: "ada@example.org", normalised: "ada@example.org")
            let told = await refusals { () async throws(Failure) in
                try await system.answer(
                    ChangeRegistration(
                        registration: .code(.id(session.id), code),
                        edit: edit,
                        expected: .any
                    )
                )
            }
            #expect(told == [.alreadyRegistered])
            let kept = try await system.own(other.id).registration
            #expect(kept.request.email.normalised == "adda@example.org" && kept.version == 1)
        }
    }

    @Test func onlyOrganisersNameARegistrationByItsCode() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let code = try #require(try await system.register("ada", party: 1, session).code)
            let reference = RegistrationReference.code(.id(session.id), code)
            var edit = RegistrationEdit()
            edit.name = "Ada"
            for (actor, refusal) in [
                (Actor.anonymous, Refusal.notSignedIn),
                (.token(ID(high: 1, low: 1), name: "v", role: .viewer), .notAllowed),
            ] {
                let caller = Caller(actor: actor, requestID: "t", timeLimit: .seconds(120))
                let change = ChangeRegistration(
                    registration: reference,
                    edit: edit,
                    expected: .any
                )
                let changed = await refusals { () async throws(Failure) in
                    try await system.answer(change, as: caller)
                }
                #expect(changed == [refusal])
                let resent = await refusals { () async throws(Failure) in
                    try await system.answer(ResendMail(registration: reference), as: caller)
                }
                #expect(resent == [refusal])
            }
        }
    }
}

extension TestSystem {
    /// Registers a party.
    nonisolated(nonsending) func register(
        _ person: String,
        party: Int,
        _ session: Session
    ) async throws(Failure) -> RegistrationReceipt {
        try await answer(
            RegisterAttendee(session: session.id, request: .sample(person, party: party)),
            as: Self.anyone
        )
    }

    /// Changes a registration by its own link.
    nonisolated(nonsending) func change(
        _ id: ID<Registration>,
        _ edit: RegistrationEdit,
        version: Int
    ) async throws(Failure) -> OwnRegistration {
        try await answer(
            ChangeRegistration(
                registration: .link(operations.link(to: id)),
                edit: edit,
                expected: .oneOf([version])
            ),
            as: Self.anyone
        )
    }

    /// The kinds of all mails.
    nonisolated(nonsending) func kinds() async throws(Failure) -> [Notice.Kind] {
        try await answer(ListNotices(page: PageRequest(limit: 200))).items.map(\.kind)
    }
}
