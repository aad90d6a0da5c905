import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Several sessions scheduled by a rule: each an ordinary one, with its room and its people.
@Suite struct SeriesOfSessionsTests {
    private func plan(
        _ session: SeriesSession = SeriesSession(
            title: LocalisedText("Café du numérique", in: "fr"),
            kind: .workshop,
            opensMinutes: 14 * 24 * 60,
            closesMinutes: 60,
            confirmEmail: false,
            publish: true
        ),
        rule: String = "FREQ=WEEKLY;COUNT=4",
        except: [String] = [],
        heads: Int? = 20
    ) throws -> SeriesPlan {
        try SeriesPlan.sample(rule: rule, except: except, layout: .theatre, heads: heads)
            .with(session)
    }

    private func verify(_ system: TestSystem) async throws {
        let found = try await system.answer(VerifyInvariants())
        #expect(found.violations.isEmpty, "\(found.violations)")
    }

    private func sessions(_ series: Series, _ system: TestSystem) async throws -> [Session] {
        var sessions: [Session] = []
        for id in series.dates.compactMap(\.session) {
            sessions.append(try await system.answer(ShowSession(session: .id(id))))
        }
        return sessions
    }

    private func states(_ series: Series) -> [String] {
        series.dates.map { ([$0.state.rawValue] + $0.reasons).joined(separator: " ") }
    }

    private func register(
        _ person: String,
        for session: Session,
        _ system: TestSystem
    ) async throws {
        _ = try await system.answer(
            RegisterAttendee(session: session.id, request: .sample(person))
        )
    }

    @Test func `each date is a session of its own with its room`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let taken = try BookingRequest.sample(from: "2027-02-09T10:30", to: "2027-02-09T12:00")
            let other = try await system.answer(CreateBooking(request: taken))
            let made = try await system.answer(ScheduleSeries(plan: plan()))
            #expect(states(made) == ["booked", "refused room-taken", "booked", "booked"])
            let sessions = try await sessions(made, system)
            #expect(sessions.count == 3 && Set(sessions.map(\.slug)).count == 3)
            let first = sessions[0]
            #expect(first.status == .published && first.kind == .workshop)
            #expect(first.window == made.dates[0].planned && first.seats.capacity == 20)
            #expect(first.registration.opens == first.window.start.adding(minutes: -14 * 24 * 60))
            #expect(first.registration.closes == first.window.start.adding(minutes: -60))
            let booking = try await system.answer(
                ShowBooking(id: try #require(made.dates[0].booking))
            )
            #expect(booking.session == first.id && booking.purpose == "Café du numérique")
            let shown = try await system.answer(ShowSeries(id: made.id))
            #expect(shown.dates == made.dates && shown.plan.session == made.plan.session)
            let listed = try await system.answer(
                ListSeries(filter: BookingRuleFilter(), page: PageRequest())
            )
            #expect(listed.items.map(\.plan.session) == [made.plan.session])
            // What was refused is tried again, and is a session like the others.
            _ = try await system.answer(CancelBooking(id: other.id))
            let retried = try await system.answer(
                RetryDates(id: made.id, retry: SeriesRetry())
            )
            #expect(states(retried).allSatisfy { $0 == "booked" })
            let again = try await self.sessions(retried, system)
            #expect(again.count == 4 && again[1].title == first.title)
            try await verify(system)
        }
    }

    @Test func `one and those that follow are called off, and everybody is told`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(
                ScheduleSeries(
                    plan: plan(
                        SeriesSession(
                            title: LocalisedText("Café", in: "fr"),
                            confirmEmail: false,
                            publish: true
                        )
                    )
                )
            )
            let sessions = try await sessions(made, system)
            for (person, index) in [("ada", 0), ("ben", 1), ("eve", 1), ("max", 3)] {
                try await register(person, for: sessions[index], system)
            }
            let skipped = try await system.answer(
                SkipDates(
                    id: made.id,
                    skip: SeriesSkip(
                        days: [try #require(LocalDate("2027-02-09"))],
                        reason: "The speaker is ill."
                    )
                )
            )
            #expect(states(skipped) == ["booked", "skipped", "booked", "booked"])
            let off = try await system.answer(ShowSession(session: .id(sessions[1].id)))
            #expect(off.status == .cancelled && off.cancelReason == "The speaker is ill.")
            #expect(off.seats.confirmed == 0)
            let following = try await system.answer(
                CancelSeries(
                    id: made.id,
                    cancellation: SeriesCancellation(from: LocalDate("2027-02-16"))
                )
            )
            #expect(states(following) == ["booked", "skipped", "cancelled", "cancelled"])
            let statuses = try await self.sessions(made, system).map(\.status)
            #expect(statuses == [.published, .cancelled, .cancelled, .cancelled])
            let mails = try await system.answer(ListNotices(page: PageRequest(limit: 50)))
            #expect(mails.items.filter { $0.kind == .sessionCancelled }.count == 3)
            // The room is free again.
            let request = try BookingRequest.sample(
                from: "2027-02-09T10:00",
                to: "2027-02-09T11:00"
            )
            _ = try await system.answer(CreateBooking(request: request))
            try await verify(system)
        }
    }

    @Test func `a date that is left out and tried again is another session`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(ScheduleSeries(plan: plan()))
            let day = try #require(LocalDate("2027-02-09"))
            _ = try await system.answer(
                SkipDates(id: made.id, skip: SeriesSkip(days: [day]))
            )
            let back = try await system.answer(
                RetryDates(id: made.id, retry: SeriesRetry(days: [day]))
            )
            #expect(states(back).allSatisfy { $0 == "booked" })
            #expect(back.dates[1].session != made.dates[1].session)
            try await verify(system)
        }
    }

    @Test func `what sessions shall belong to must be there, and nothing is half made`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let before = try await system.database.contents()
            let unknown = SeriesSession(
                title: LocalisedText("Café", in: "fr"),
                programme: try .of("123go")
            )
            let wrong = try plan(unknown)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(ScheduleSeries(plan: wrong))
            }
            #expect(
                told == [
                    .invalid(FieldFault("/programme", .unknownThing(.programme, "123go")))
                ]
            )
            #expect(try await system.database.contents() == before)
            let plain = try await system.answer(CreateSeries(plan: .sample()))
            let reason = await refusals { () async throws(Failure) in
                try await system.answer(
                    CancelSeries(
                        id: plain.id,
                        cancellation: SeriesCancellation(reason: "Why not")
                    )
                )
            }
            #expect(reason == [.invalid(FieldFault("/reason", .conflicts(with: "series")))])
        }
    }

    @Test func `a programme's sessions carry its names`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.programme()
            let template = SeriesSession(
                title: LocalisedText("Café", in: "fr"),
                programme: try .of("123go")
            )
            let made = try await system.answer(ScheduleSeries(plan: plan(template, heads: nil)))
            let sessions = try await sessions(made, system)
            #expect(sessions.allSatisfy { $0.programme?.code.description == "123go" })
            #expect(sessions.allSatisfy { $0.status == .draft && $0.seats.capacity == 58 })
            try await verify(system)
        }
    }

    @Test func `those that follow move with their people, and have another title`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let template = SeriesSession(
                title: LocalisedText("Café", in: "fr"),
                closesMinutes: 60,
                confirmEmail: false,
                publish: true
            )
            let made = try await system.answer(ScheduleSeries(plan: plan(template)))
            let before = try await sessions(made, system)
            try await register("ada", for: before[0], system)
            try await register("ben", for: before[2], system)
            let edit = SeriesEdit(
                scope: .following,
                date: LocalDate("2027-02-16"),
                from: SeriesEdit.ClockTime("14:00"),
                title: .plain("Thé")
            )
            let edited = try await system.answer(
                EditSeries(id: made.id, edit: edit, expected: .any)
            )
            #expect(edited.dates.map(\.outcome) == [.changed, .changed])
            #expect(edited.series.plan.session?.title == LocalisedText("Thé", in: "fr"))
            #expect(edited.series.dates.map(\.session) == made.dates[2...].map(\.session))
            let after = try await sessions(made, system)
            #expect(after[..<2].map(\.title) == before[..<2].map(\.title))
            #expect(after[2].title == LocalisedText("Thé", in: "fr"))
            #expect(after[2].window == edited.series.dates[0].planned)
            #expect(after[2].registration.closes == after[2].window.start.adding(minutes: -60))
            #expect(after[2].seats.confirmed == 1 && after[2].slug == before[2].slug)
            let mails = try await system.answer(ListNotices(page: PageRequest(limit: 50)))
            #expect(mails.items.filter { $0.kind == .sessionMoved }.count == 1)
            let shown = try await system.answer(ShowSeries(id: edited.series.id))
            #expect(shown.dates == edited.series.dates)
            #expect(shown.plan.session == edited.series.plan.session)
            try await verify(system)
            let days = SeriesEdit(scope: .all, heads: .set(3))
            let told = await refusals { () async throws(Failure) in
                try await system.answer(EditSeries(id: made.id, edit: days, expected: .any))
            }
            #expect(told == [.invalid(FieldFault("/heads", .conflicts(with: "series")))])
        }
    }
}
