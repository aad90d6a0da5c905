import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// What people say of themselves, from the desk to the database and back.
@Suite struct RegistrationFieldsTests {
    private static let note = "Un siège \"près\" de la porte, \\ et {calme}"

    private static func full(_ person: String) -> RegistrationRequest {
        RegistrationRequest(
            email: EmailAddress(
                written: "\(person)@example.org",
                normalised: "\(person)@example.org"
            ),
            name: "Zoé d’Échantillon",
            party: 3,
            guests: ["Max \"Ohne\" Organisation", "O'Test Ñandú"],
            organisation: "PME Exemple, SARL",
            territory: "other",
            stage: .growth,
            language: .luxembourgish,
            accessNeeds: [.inductionLoop, .other],
            accessNote: note,
            consents: [
                Consent(purpose: "newsletter", wording: "2026-11/en"),
                Consent(purpose: "alumni", wording: nil),
            ]
        )
    }

    @Test func everythingSaidIsKept() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let said = Self.full("zoe")
            let receipt = try await system.answer(
                RegisterAttendee(session: session.id, request: said),
                as: TestSystem.anyone
            )
            let kept = try await system.own(receipt.id).registration
            #expect(kept.request.guests == said.guests)
            #expect(kept.request.organisation == said.organisation)
            #expect(kept.request.territory == "other" && kept.request.stage == .growth)
            #expect(kept.request.language == .luxembourgish)
            #expect(kept.request.accessNeeds == said.accessNeeds)
            #expect(kept.request.accessNote == Self.note)
            #expect(
                kept.request.consents
                    == said.consents.map {
                        Consent(purpose: $0.purpose, wording: $0.wording, at: TestClock.start)
                    }
            )
            #expect(kept.changedAt == TestClock.start)
        }
    }

    /// Side by side in one statement: who agrees to nothing beside who agrees to two things.
    @Test func consentsOfABatchAreNotMixedUp() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let people = ["one", "two", "three", "four"]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, person) in people.enumerated() {
                    group.addTask {
                        let request: RegistrationRequest =
                            index.isMultiple(of: 2) ? .sample(person) : Self.full(person)
                        _ = try await system.answer(
                            RegisterAttendee(session: session.id, request: request),
                            as: TestSystem.anyone
                        )
                    }
                }
                try await group.waitForAll()
            }
            let listed = try await system.answer(
                ListRegistrations(
                    session: .id(session.id),
                    filter: RegistrationFilter(),
                    page: PageRequest()
                )
            )
            #expect(listed.items.count == 4)
            for registration in listed.items {
                let isFull = registration.request.party == 3
                #expect(registration.request.consents.count == (isFull ? 2 : 0))
                #expect(registration.request.consents.allSatisfy { $0.at == TestClock.start })
                #expect(registration.request.accessNote == (isFull ? Self.note : nil))
            }
        }
    }

    @Test func whatSomebodyNeedsStandsNowhereElse() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await system.answer(
                RegisterAttendee(session: session.id, request: Self.full("zoe")),
                as: TestSystem.anyone
            )
            let beside = try await system.database.execute(
                """
                select to_jsonb(a)::text from audit a
                union all select to_jsonb(c)::text from change c
                union all select to_jsonb(o)::text from outbox o
                union all select to_jsonb(k)::text from idempotency_key k
                """
            )
            let text = beside.compactMap { $0.first ?? nil }.joined()
            #expect(text.contains("registration.created"))
            for secret in ["porte", "induction_loop", "example.org", "chantillon"] {
                #expect(!text.contains(secret))
            }
        }
    }
}
