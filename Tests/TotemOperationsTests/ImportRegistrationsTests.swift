import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// People of a file: all of them or none, by the rules of the desk.
@Suite struct ImportRegistrationsTests {
    private static func lines(_ people: [(String, Int)]) -> [ImportLine] {
        people.enumerated()
            .map { index, person in
                ImportLine(number: index + 2, request: .sample(person.0, party: person.1))
            }
    }

    private static func words(_ receipt: ImportReceipt) -> [String] {
        receipt.lines.map { "\($0.number) \($0.outcome.word)" }
    }

    @Test func firstComeFirstSeatedAndTheRestWaits() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3, confirmEmail: true))
            let lines = Self.lines([("ada", 2), ("bob", 2), ("carl", 1)])
            let receipt = try await system.answer(
                ImportRegistrations(session: .id(session.id), lines: lines)
            )
            #expect(
                receipt.lines.map(\.outcome) == [
                    .confirmed, .waitlisted(position: 1), .waitlisted(position: 2),
                ]
            )
            #expect(receipt.lines.allSatisfy { $0.code != nil })
            let seats = try await system.answer(ShowSession(session: .id(session.id))).seats
            #expect((seats.confirmed, seats.held, seats.waiting) == (2, 0, 2))
            let kinds = try await system.kinds()
            #expect(kinds.filter { $0 == .registrationConfirmed }.count == 1)
            #expect(kinds.filter { $0 == .registrationWaitlisted }.count == 2)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func theSameFileTwiceChangesNothing() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let lines = Self.lines([("ada", 2), ("bob", 1), ("ada", 2)])
            let operation = ImportRegistrations(session: .id(session.id), lines: lines)
            let first = try await system.answer(operation)
            #expect(Self.words(first) == ["2 confirmed", "3 confirmed", "4 repeated"])
            let before = try await state(system)
            let second = try await system.answer(operation)
            #expect(Self.words(second) == ["2 unchanged", "3 unchanged", "4 repeated"])
            #expect(try await state(system) == before)
        }
    }

    @Test func whoGaveAPlaceBackIsNotRegisteredBehindTheirBack() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let lines =
                Self.lines([("ada", 1), ("bob", 1)])
                + [ImportLine(number: 4, request: .sample("carl"), status: .cancelled)]
            let operation = ImportRegistrations(session: .id(session.id), lines: lines)
            let code = try #require(try await system.answer(operation).lines.first?.code)
            _ = try await system.answer(
                WithdrawRegistration(registration: .code(.id(session.id), code))
            )
            let again = try await system.answer(operation)
            #expect(Self.words(again) == ["2 withdrawn", "3 unchanged", "4 skipped"])
            let seats = try await system.answer(ShowSession(session: .id(session.id))).seats
            #expect(seats.confirmed == 1)
        }
    }

    @Test func whoDeclinedASeatIsNotRegisteredBehindTheirBack() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 2)
            try await system.withdraw(line.people[0])
            _ = try await system.answer(DeclineOffer(registration: system.link(line.people[1])))
            let receipt = try await system.answer(
                ImportRegistrations(
                    session: .id(line.session.id),
                    lines: Self.lines([("p1", 1)])
                )
            )
            #expect(Self.words(receipt) == ["2 withdrawn"])
            #expect(try await system.own(line.people[1].id).registration.status == .declined)
        }
    }

    @Test func oneLineWithoutAPlaceKeepsAllOut() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(
                .sample(capacity: 3, waitingList: true, waitingLimit: 1)
            )
            let lines = Self.lines([("ada", 2), ("bob", 2), ("carl", 1), ("dora", 9), ("eve", 1)])
            let before = try await state(system)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(
                    ImportRegistrations(session: .id(session.id), lines: lines)
                )
            }
            #expect(
                told == [
                    .invalid(FieldFault("/lines/4", .noPlace)),
                    .invalid(FieldFault("/lines/5/party", .outOfRange(minimum: 1, maximum: 3))),
                    .invalid(FieldFault("/lines/6", .noPlace)),
                ]
            )
            #expect(try await state(system) == before)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func whatSpeaksAgainstAllLinesIsToldOnce() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(publish: false))
            let told = await refusals { () async throws(Failure) in
                try await system.answer(
                    ImportRegistrations(
                        session: .id(session.id),
                        lines: Self.lines([("ada", 1), ("bob", 1)])
                    )
                )
            }
            #expect(told == [.registrationClosed(.notPublished, zone: session.zone)])
        }
    }

    /// Those whose time ran out make place for the file, as they do for anybody who comes.
    @Test func takesTheSeatsThatRanOut() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1, confirmEmail: true))
            _ = try await system.register("slow", party: 1, session)
            system.clock.advance(minutes: 31)
            let receipt = try await system.answer(
                ImportRegistrations(session: .id(session.id), lines: Self.lines([("ada", 1)]))
            )
            #expect(Self.words(receipt) == ["2 confirmed"])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func manyLinesAreOneTransaction() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(room: nil, capacity: 300))
            let lines = Self.lines((0..<500).map { ("p\($0)", 1) })
            let receipt = try await system.answer(
                ImportRegistrations(session: .id(session.id), lines: lines)
            )
            #expect(receipt.count("confirmed") == 300 && receipt.count("waitlisted") == 200)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    /// Everything that an import could have written.
    private func state(_ system: TestSystem) async throws -> [[String?]] {
        try await system.database.execute(
            """
            select
                (select string_agg(r::text, '|' order by r.id) from registration r),
                (select string_agg(p::text, '|') from seat_pool p),
                (select string_agg(o.id::text, '|' order by o.id) from outbox o),
                (select string_agg(c.id::text, '|' order by c.id) from change c)
            """
        )
    }
}
