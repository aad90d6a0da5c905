import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct PeopleTests {
    @Test func aTokenSignsInUntilItIsRevoked() async throws {
        try await TestSystem.lease { system in
            let draft = TokenDraft(name: "ci", role: .organiser, expiresAt: nil)
            let made = try await system.answer(CreateToken(draft: draft))
            let actor = try await system.operations.actor(bearer: made.secret)
            #expect(actor == .token(made.token.id, name: "ci", role: .organiser))
            _ = try await system.answer(RevokeToken(id: made.token.id))
            let told = await refusals { () async throws(Failure) in
                try await system.operations.actor(bearer: made.secret)
            }
            #expect(told == [.notSignedIn])
            let stored = try await system.database.execute("select hash::text from token")
            #expect(stored.first?.first??.contains(made.secret) == false)
        }
    }

    @Test func aTokenOfWrongFormIsRefusedWithoutTheDatabase() async throws {
        try await TestSystem.lease { system in
            let draft = TokenDraft(name: "ci", role: .admin, expiresAt: nil)
            let secret = try await system.answer(CreateToken(draft: draft)).secret
            let typo = secret.dropLast() + (secret.last == "0" ? "1" : "0")
            await system.database.database.shutdown()
            for wrong in ["", "totem_", String(typo), secret.uppercased(), "Bearer"] {
                let told = await refusals { () async throws(Failure) in
                    try await system.operations.actor(bearer: wrong)
                }
                #expect(told == [.notSignedIn])
            }
        }
    }

    @Test func rolesDecideWhoMay() async throws {
        try await TestSystem.lease { system in
            let facts = try BuildingFacts.sample()
            let id = ID<Token>(high: 1, low: 1)
            let expected: [(Actor, [Refusal])] = [
                (.anonymous, [.notSignedIn]),
                (.token(id, name: "o", role: .organiser), [.notAllowed]),
                (.token(id, name: "v", role: .viewer), [.notAllowed]),
            ]
            for (actor, refusal) in expected {
                let told = await refusals { () async throws(Failure) in
                    try await system.answer(
                        CreateBuilding(facts: facts),
                        as: Caller(actor: actor, requestID: "test")
                    )
                }
                #expect(told == refusal)
            }
            let inside = await refusals { () async throws(Failure) in
                try await system.answer(NumberChanges(), as: TestSystem.admin)
            }
            #expect(inside == [.notAllowed])
        }
    }
}
