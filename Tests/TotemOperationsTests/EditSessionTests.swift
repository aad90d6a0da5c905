import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct EditSessionTests {
    @Test func changesWhatIsNamedAndNothingElse() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let edit = SessionEdit(
                title: .plain("Atelier"),
                languages: ["fr", "de"],
                capacity: 30,
                closes: .set(try .of("2027-01-12T12:00")),
                confirmEmail: true,
                waitingLimit: .set(7),
                visibility: .unlisted
            )
            let edited = try await system.answer(
                EditSession(
                    session: .id(session.id),
                    edit: edit,
                    expected: .oneOf([session.version])
                )
            )
            #expect(edited.version == session.version + 1)
            #expect(edited.title.text(in: "fr") == "Atelier")
            #expect(edited.registration.waitingLimit == 7)
            #expect(edited.registration.confirmEmail)
            #expect(edited.slug == session.slug)
            #expect(try await system.answer(ShowSession(session: .id(session.id))) == edited)
            let booking = try await system.answer(ShowBooking(id: try #require(session.booking)))
            #expect(booking.heads == 30)
            #expect(booking.purpose == "Atelier")
            #expect(booking.window == session.window)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func anUnlistedSessionIsReachedByItsAddressAlone() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await system.answer(
                EditSession(
                    session: .id(session.id),
                    edit: SessionEdit(visibility: .unlisted),
                    expected: .any
                )
            )
            let list = ListSessions(filter: SessionFilter(), page: .init())
            #expect(try await system.answer(list, as: TestSystem.anyone).items.isEmpty)
            #expect(try await system.answer(list).items.map(\.id) == [session.id])
            let shown = ShowSession(session: .slug(session.slug))
            #expect(try await system.answer(shown, as: TestSystem.anyone).id == session.id)
            _ = try await register("camille", key: nil, session.id, system)
        }
    }

    @Test func morePlacesTakeInThoseWhoWait() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1))
            var people: [RegistrationReceipt] = []
            for number in 0..<4 {
                people.append(try await register("p\(number)", key: nil, session.id, system))
            }
            let edited = try await system.answer(
                EditSession(
                    session: .id(session.id),
                    edit: SessionEdit(capacity: 3),
                    expected: .oneOf([session.version])
                )
            )
            let seats = edited.seats
            #expect((seats.capacity, seats.confirmed, seats.waiting) == (3, 3, 1))
            #expect(try await system.own(people[2].id).registration.status == .confirmed)
            #expect(try await system.own(people[3].id).registration.position == 1)
            let kinds = try await system.answer(ListNotices(page: .init())).items.map(\.kind)
            #expect(kinds.filter { $0 == .registrationPromoted }.count == 2)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func fewerPlacesThanAreTakenAreRefused() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            var people: [RegistrationReceipt] = []
            for number in 0..<3 {
                people.append(try await register("p\(number)", key: nil, session.id, system))
            }
            let before = try await system.answer(ShowSession(session: .id(session.id)))
            let told = await refusals { () async throws(Failure) in
                try await system.answer(
                    EditSession(
                        session: .id(session.id),
                        edit: SessionEdit(capacity: 2),
                        expected: .any
                    )
                )
            }
            let last = try await system.own(people[2].id).registration.code
            let unseated = UnseatedRegistration(code: last, status: .confirmed, seats: 1)
            #expect(
                told == [
                    .capacityBelowTaken(
                        capacity: 2,
                        confirmed: 3,
                        held: 0,
                        unseated: [unseated]
                    )
                ]
            )
            #expect(try await system.answer(ShowSession(session: .id(session.id))) == before)
        }
    }

    @Test func whoHasASeatKeepsItWhereThatIsOverruled() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            var people: [RegistrationReceipt] = []
            for number in 0..<4 {
                people.append(try await register("p\(number)", key: nil, session.id, system))
            }
            let edited = try await system.answer(
                EditSession(
                    session: .id(session.id),
                    edit: SessionEdit(capacity: 2, waive: [.capacityBelowTaken]),
                    expected: .any
                )
            )
            let seats = edited.seats
            #expect((seats.capacity, seats.allowance, seats.confirmed) == (2, 1, 3))
            #expect((seats.free, seats.waiting) == (0, 1))
            #expect(try await system.answer(ShowSession(session: .id(session.id))) == edited)
            let booking = try await system.answer(ShowBooking(id: try #require(session.booking)))
            #expect(booking.heads == 3)
            let actions = try await system.database.execute(
                "select action from audit where action like '%.waived.%'"
            )
            #expect(actions == [["session.waived.capacity-below-taken"]])
            // The seat given back is not given again, the next one is.
            for (person, confirmed) in [(0, 2), (1, 2)] {
                _ = try await system.answer(
                    WithdrawRegistration(
                        registration: .link(system.operations.link(to: people[person].id))
                    ),
                    as: TestSystem.anyone
                )
                let left = try await system.answer(ShowSession(session: .id(session.id))).seats
                #expect((left.allowance, left.confirmed) == (0, confirmed))
            }
            #expect(try await system.own(people[3].id).registration.status == .confirmed)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func ofTwoEditorsAtOnceTheSecondIsTold() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let edits = ["Atelier", "Conférence"]
            let results = try await withThrowingTaskGroup(of: [String].self) { tasks in
                for title in edits {
                    tasks.addTask {
                        do throws(Failure) {
                            let edited = try await system.answer(
                                EditSession(
                                    session: .id(session.id),
                                    edit: SessionEdit(title: .plain(title)),
                                    expected: .oneOf([session.version])
                                )
                            )
                            return ["done \(edited.version)"]
                        } catch {
                            guard case .refused(let refusals) = error else { throw error }
                            return refusals.map(\.code)
                        }
                    }
                }
                return try await tasks.reduce(into: [String]()) { $0 += $1 }
            }
            #expect(results.sorted() == ["done 2", "precondition-failed"])
            _ = try await register("camille", key: nil, session.id, system)
            // Seats that change meanwhile are no reason to refuse.
            _ = try await system.answer(
                EditSession(
                    session: .id(session.id),
                    edit: SessionEdit(waitingList: false),
                    expected: .oneOf([2])
                )
            )
        }
    }
}
