import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct ProgrammeOperationTests {
    @Test func keepWhoTakesPartInWhichRole() async throws {
        try await TestSystem.lease { system in
            let programme = try await system.programme()
            #expect(programme.parties.map(\.role) == [.owner, .referencePartner, .relay])
            let shown = try await system.answer(
                ShowProgramme(code: programme.code),
                as: TestSystem.anyone
            )
            #expect(shown == programme)
            let all = try await system.answer(ListProgrammes(page: .init())).items
            #expect(all == [programme])
            let organisations = try await system.answer(ListOrganisations(page: .init())).items
            #expect(organisations.map(\.facts.code.description) == ["nyuko", "lorntech"])
            let doubled = await refusals { () async throws(Failure) in
                try await system.answer(CreateOrganisation(facts: organisations[0].facts))
            }
            #expect(doubled == [.codeTaken(.organisation, "nyuko")])
            let draft = ProgrammeDraft(
                code: programme.code,
                name: programme.name,
                roles: [
                    .init(
                        organisation: organisations[0].facts.code,
                        role: .owner,
                        territory: nil
                    )
                ]
            )
            let again = await refusals { () async throws(Failure) in
                try await system.answer(CreateProgramme(draft: draft))
            }
            #expect(again == [.codeTaken(.programme, "123go")])
        }
    }

    @Test func areFoundBySessionsThatNameThem() async throws {
        try await TestSystem.lease { system in
            let programme = try await system.programme()
            let session = try await system.session(.sample(programme: "123go"))
            let name = Session.ProgrammeName(code: programme.code, name: programme.name)
            #expect(session.programme == name)
            #expect(try await system.answer(ShowSession(session: .id(session.id))) == session)
            _ = try await system.answer(
                ScheduleSession(plan: try .sample(room: nil, capacity: 9))
            )
            let filter = SessionFilter(programme: programme.code)
            let found = try await system.answer(ListSessions(filter: filter, page: .init())).items
            #expect(found.map(\.id) == [session.id])
            let plan = try SessionPlan.sample(room: nil, capacity: 9, programme: "nothing")
            let unknown = await refusals { () async throws(Failure) in
                try await system.answer(ScheduleSession(plan: plan))
            }
            let problem = FieldFault.Problem.unknownThing(.programme, "nothing")
            #expect(unknown == [.invalid(FieldFault("/programme", problem))])
        }
    }
}
