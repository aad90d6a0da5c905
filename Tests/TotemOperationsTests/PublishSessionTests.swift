import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct PublishSessionTests {
    /// What is answered, and kept for repetitions of the key, is the session as the lock shows it.
    @Test func answersWhatStandsAfterTheWaitForTheLock() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(publish: false))
            let holder = try await system.database.connect()
            let deadline = Deadline.in(.seconds(20))
            try await holder.execute(script: "begin", deadline: deadline)
            try await holder.execute(
                script: """
                    update session set title = '{"fr": "Atelier"}', version = version + 1
                    """,
                deadline: deadline
            )
            async let publishing = system.answer(PublishSession(session: .id(session.id)))
            _ = try await system.database.waiter(behind: holder.processID)
            try await holder.execute(script: "commit", deadline: deadline)
            let published = try await publishing
            await holder.close()
            #expect(published.title.text(in: "fr") == "Atelier")
            #expect(published.version == session.version + 2)
            let shown = try await system.answer(ShowSession(session: .id(session.id)))
            #expect(shown == published)
        }
    }

    @Test func aDraftThatWasCalledOffIsForNobodyToSee() async throws {
        try await TestSystem.lease { system in
            let draft = try await system.session(.sample(publish: false))
            _ = try await system.answer(
                CancelSession(session: .id(draft.id), request: .init(reason: nil))
            )
            let unknown = Refusal.unknown(.session, draft.id.description)
            let hidden = await refusals { () async throws(Failure) in
                try await system.answer(
                    ShowSession(session: .id(draft.id)),
                    as: TestSystem.anyone
                )
            }
            #expect(hidden == [unknown])
            let told = await refusals { () async throws(Failure) in
                try await register("camille", key: nil, draft.id, system)
            }
            #expect(told == [unknown])
            let own = try await system.answer(ShowSession(session: .id(draft.id)))
            #expect(own.status == .cancelled && !own.wasPublished)
        }
    }

    @Test func whatWasPublicStaysSeenWhenCalledOff() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(publish: false))
            _ = try await system.answer(PublishSession(session: .id(session.id)))
            _ = try await system.answer(
                CancelSession(session: .id(session.id), request: .init(reason: nil))
            )
            let shown = try await system.answer(
                ShowSession(session: .id(session.id)),
                as: TestSystem.anyone
            )
            #expect(shown.status == .cancelled && shown.wasPublished)
            let told = await refusals { () async throws(Failure) in
                try await register("camille", key: nil, session.id, system)
            }
            #expect(told == [.registrationClosed(.cancelled, zone: session.zone)])
        }
    }
}
