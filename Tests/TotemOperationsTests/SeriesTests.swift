import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Rooms booked again and again: every date is booked, or kept with what speaks against it.
@Suite struct SeriesTests {
    private func verify(_ system: TestSystem) async throws {
        let found = try await system.answer(VerifyInvariants())
        #expect(found.violations.isEmpty, "\(found.violations)")
    }

    private func states(_ series: Series) -> [String] {
        series.dates.map { ([$0.state.rawValue] + $0.reasons).joined(separator: " ") }
    }

    private func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    @Test func `a weekly café keeps its hour, and is stored as it was told`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let plan = try SeriesPlan.sample(
                from: "2027-03-18T08:30",
                to: "2027-03-18T09:30",
                rule: "FREQ=WEEKLY;COUNT=6",
                except: ["2027-04-08"]
            )
            let made = try await system.answer(CreateSeries(plan: plan))
            #expect(
                states(made) == ["booked", "booked", "booked", "skipped", "booked", "booked"]
            )
            #expect(
                made.dates.compactMap { $0.planned?.start.rfc3339() } == [
                    "2027-03-18T07:30:00Z", "2027-03-25T07:30:00Z", "2027-04-01T06:30:00Z",
                    "2027-04-08T06:30:00Z", "2027-04-15T06:30:00Z", "2027-04-22T06:30:00Z",
                ]
            )
            let shown = try await system.answer(ShowSeries(id: made.id))
            #expect(shown.dates == made.dates)
            #expect(shown.plan.rule == plan.rule && shown.version == 1)
            let first = try #require(made.dates[0].booking)
            let booking = try await system.answer(ShowBooking(id: first))
            #expect(booking.status == .confirmed && booking.window == made.dates[0].planned)
            #expect(booking.occupied.end == booking.window.end.adding(minutes: 30))
            let page = try await system.answer(
                ListSeries(filter: BookingRuleFilter(), page: PageRequest())
            )
            #expect(page.items.map(\.id) == [made.id] && page.items[0].dates.isEmpty)
            try await verify(system)
        }
    }

    @Test func `dates that cannot be are kept with why, and tried again`() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let other = try BookingRequest.sample(from: "2027-05-11T10:30", to: "2027-05-11T12:00")
            let taken = try await system.answer(CreateBooking(request: other))
            let closure = try ClosureRequest.sample(
                room: "paddock/ecurie",
                from: "2027-05-18T00:00",
                to: "2027-05-19T00:00"
            )
            _ = try await system.answer(CreateClosure(request: closure))
            // The sixth of May 2027 is Ascension Day.
            let plan = try SeriesPlan.sample(
                from: "2027-05-04T10:00",
                to: "2027-05-04T11:00",
                rule: "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5"
            )
            let made = try await system.answer(CreateSeries(plan: plan))
            #expect(
                states(made) == [
                    "booked", "refused closed-for-holiday", "refused room-taken", "booked",
                    "refused closure",
                ]
            )
            #expect(made.dates[2].conflict?.occupied.start == taken.window.start)
            _ = try await system.answer(CancelBooking(id: taken.id))
            let retried = try await system.answer(
                RetryDates(id: made.id, retry: SeriesRetry(waive: [.closedForHoliday]))
            )
            #expect(
                states(retried) == ["booked", "booked", "booked", "booked", "refused closure"]
            )
            let elsewhere = try await system.answer(
                RetryDates(
                    id: made.id,
                    retry: SeriesRetry(
                        days: [try day("2027-05-18")],
                        room: .of("paddock/sellerie")
                    )
                )
            )
            #expect(states(elsewhere).allSatisfy { $0 == "booked" })
            let last = try #require(elsewhere.dates.last?.booking)
            #expect(
                try await system.answer(ShowBooking(id: last)).room.description
                    == "paddock/sellerie"
            )
            #expect(try await system.answer(ShowSeries(id: made.id)).dates == elsewhere.dates)
            let none = await refusals { () async throws(Failure) in
                try await system.answer(RetryDates(id: made.id, retry: SeriesRetry()))
            }
            #expect(none == [.stale(.series, status: "without such dates")])
            try await verify(system)
        }
    }

    @Test func `one date, those that follow, and all are given back`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateSeries(plan: .sample()))
            let skipped = try await system.answer(
                SkipDates(id: made.id, skip: SeriesSkip(days: [try day("2027-02-09")]))
            )
            #expect(states(skipped) == ["booked", "skipped", "booked", "booked"])
            let following = try await system.answer(
                CancelSeries(
                    id: made.id,
                    cancellation: SeriesCancellation(from: try day("2027-02-16"))
                )
            )
            #expect(states(following) == ["booked", "skipped", "cancelled", "cancelled"])
            #expect(following.endedAt == nil)
            let ids = made.dates.compactMap(\.booking)
            var statuses: [Booking.Status] = []
            for id in ids { statuses.append(try await system.answer(ShowBooking(id: id)).status) }
            #expect(statuses == [.confirmed, .cancelled, .cancelled, .cancelled])
            let back = try await system.answer(
                RetryDates(id: made.id, retry: SeriesRetry(days: [try day("2027-02-09")]))
            )
            #expect(back.dates[1].stands && back.dates[1].booking != ids[1])
            let all = try await system.answer(CancelSeries(id: made.id))
            #expect(states(all) == ["cancelled", "cancelled", "cancelled", "cancelled"])
            #expect(all.endedAt == system.clock.now)
            #expect(try await system.answer(ShowSeries(id: made.id)).endedAt == all.endedAt)
            try await verify(system)
        }
    }

    @Test func `dates of one series are in each other's way`() async throws {
        try await TestSystem.lease { system in
            _ = try await system.answer(CreateBuilding(facts: .sample(hours: [])))
            _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: .sample()))
            let made = try await system.answer(
                CreateSeries(
                    plan: .sample(
                        from: "2027-02-02T10:00",
                        to: "2027-02-03T11:00",
                        rule: "FREQ=DAILY;COUNT=4"
                    )
                )
            )
            #expect(
                states(made) == ["booked", "refused room-taken", "booked", "refused room-taken"]
            )
            try await verify(system)
        }
    }

    @Test func `a quota counts the dates before`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let quota = BookingRuleRequest(
                kind: .quotaBookings,
                amount: 2,
                period: .month,
                per: .organisation
            )
            _ = try await system.answer(CreateRule(request: quota))
            let made = try await system.answer(
                CreateSeries(plan: .sample(organisation: "LORnTECH"))
            )
            #expect(
                states(made) == [
                    "booked", "booked", "refused quota-bookings", "refused quota-bookings",
                ]
            )
        }
    }

    @Test func `a series without a single date is refused with what speaks against it`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let late = try SeriesPlan.sample(from: "2027-02-02T22:00", to: "2027-02-02T23:00")
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateSeries(plan: late))
            }
            #expect(told.map(\.code) == ["outside-opening-hours"])
            let page = try await system.answer(
                ListSeries(filter: BookingRuleFilter(withEnded: true), page: PageRequest())
            )
            #expect(page.items.isEmpty)
            let long = try SeriesPlan.sample(rule: "FREQ=DAILY;COUNT=400")
            let endless = await refusals { () async throws(Failure) in
                try await system.answer(CreateSeries(plan: long))
            }
            #expect(endless == [.invalid(FieldFault("/rule", .recurrence(.tooMany(366))))])
        }
    }

    @Test func `of many equal series that come together one is made`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let plan = try SeriesPlan.sample(rule: "FREQ=WEEKLY;COUNT=20")
            let made = try await withThrowingTaskGroup(of: Series?.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        do throws(Failure) {
                            return try await system.answer(CreateSeries(plan: plan))
                        } catch {
                            guard case .refused(let told) = error,
                                told.map(\.code) == ["room-taken"]
                            else { throw error }
                            return nil
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(made.compactMap { $0 }.count == 1)
            try await verify(system)
        }
    }
}
