import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// One date of a series, those that follow it, or all of them become different.
@Suite struct EditSeriesTests {
    private func verify(_ system: TestSystem) async throws {
        let found = try await system.answer(VerifyInvariants())
        #expect(found.violations.isEmpty, "\(found.violations)")
    }

    func edit(
        _ id: ID<Series>,
        _ edit: SeriesEdit,
        _ system: TestSystem
    ) async throws(Failure) -> EditedSeries {
        try await system.answer(EditSeries(id: id, edit: edit, expected: .any))
    }

    private func outcomes(_ edited: EditedSeries) -> [String] {
        edited.dates.map { date in
            ([date.outcome.rawValue] + date.byHand.map(\.rawValue)).joined(separator: " ")
        }
    }

    private func states(_ series: Series) -> [String] {
        series.dates.map { ([$0.state.rawValue] + $0.reasons).joined(separator: " ") }
    }

    /// Where each date's booking is, on the clock of the house.
    private func places(_ series: Series) -> [String] {
        series.dates.map { date in
            guard date.stands, let placed = date.placed else { return "" }
            let local = series.zone.local(placed.window.start)
            return "\(placed.room.room) \(local)"
        }
    }

    static func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    static func time(_ text: String) throws -> SeriesEdit.ClockTime {
        try #require(SeriesEdit.ClockTime(text))
    }

    @Test func `those that follow are carried by a series of their own`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateSeries(plan: .sample()))
            let edited = try await edit(
                made.id,
                SeriesEdit(
                    scope: .following,
                    date: try Self.day("2027-02-16"),
                    from: try Self.time("14:00"),
                    to: try Self.time("15:30"),
                    layout: .set(.classroom),
                    purpose: "Café des données"
                ),
                system
            )
            #expect(outcomes(edited) == ["changed", "changed"])
            let (series, earlier) = (edited.series, try #require(edited.earlier))
            #expect(series.id != made.id && series.parent == made.id && earlier.id == made.id)
            #expect(earlier.plan.rule.description == "FREQ=WEEKLY;UNTIL=20270215")
            #expect(series.plan.rule.description == "FREQ=WEEKLY;COUNT=2")
            #expect(series.plan.from.description == "2027-02-16T14:00")
            #expect(series.plan.purpose == "Café des données" && earlier.plan.layout == nil)
            #expect(places(earlier) == ["ecurie 2027-02-02T10:00", "ecurie 2027-02-09T10:00"])
            #expect(places(series) == ["ecurie 2027-02-16T14:00", "ecurie 2027-02-23T14:00"])
            // The bookings are the same ones.
            let ids = (earlier.dates + series.dates).map(\.booking)
            #expect(ids == made.dates.map(\.booking))
            let moved = try await system.answer(ShowBooking(id: try #require(ids[2])))
            #expect(moved.layout == .classroom && moved.purpose == "Café des données")
            #expect(moved.window.minutes == 90 && moved.version == 2 && moved.heads == 40)
            for told in [series, earlier] {
                let shown = try await system.answer(ShowSeries(id: told.id))
                #expect(shown.dates == told.dates && shown.plan == told.plan)
                #expect(shown.parent == told.parent && shown.version == told.version)
            }
            try await verify(system)
        }
    }

    @Test func `all that have not begun are meant, and the past stays`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateSeries(plan: .sample()))
            let later = SeriesEdit(scope: .all, from: try Self.time("11:00"))
            let whole = try await edit(made.id, later, system)
            #expect(whole.earlier == nil && whole.series.id == made.id)
            #expect(whole.series.version == 2)
            #expect(whole.series.plan.from.description == "2027-02-02T11:00")
            #expect(whole.series.dates.map(\.booking) == made.dates.map(\.booking))
            #expect(places(whole.series)[0] == "ecurie 2027-02-02T11:00")
            // The first two have been when it changes again.
            system.clock.advance(minutes: 37 * 24 * 60)
            let again = try await edit(
                made.id,
                SeriesEdit(scope: .all, to: try Self.time("13:00")),
                system
            )
            let earlier = try #require(again.earlier)
            #expect(earlier.id == made.id && earlier.dates == Array(whole.series.dates[..<2]))
            #expect(outcomes(again) == ["changed", "changed"])
            #expect(again.series.dates.map { $0.planned?.minutes } == [120, 120])
            try await verify(system)
            system.clock.advance(minutes: 60 * 24 * 60)
            let over = await refusals { () async throws(Failure) in
                try await edit(again.series.id, later, system)
            }
            #expect(over == [.stale(.series, status: "without such dates")])
        }
    }

    /// Three dates in one mail, and none about a date that only changes its name.
    @Test func `whom to call is told of all dates that moved in one mail`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let contact = Contact(
                name: "Eve",
                email: EmailAddress(written: "eve@example.org", normalised: "eve@example.org"),
                phone: nil,
                language: .german
            )
            let made = try await system.answer(CreateSeries(plan: .sample(contact: contact)))
            _ = try await edit(made.id, SeriesEdit(scope: .all, purpose: "Café"), system)
            let later = SeriesEdit(
                scope: .following,
                date: try Self.day("2027-02-09"),
                from: try Self.time("11:00")
            )
            let edited = try await edit(made.id, later, system)
            #expect(outcomes(edited) == ["changed", "changed", "changed"])
            let notices = try await system.answer(ListBookingNotices(page: PageRequest())).items
            #expect(notices.map(\.kind) == [.moved] && notices.allSatisfy(\.isTrue))
            let told = try #require(notices.first)
            #expect(told.recipient.email.written == "eve@example.org")
            #expect(told.recipient.language == .german)
            let dates = edited.series.dates.compactMap(\.placed)
            #expect(told.booking.window == dates[0].window)
            #expect(told.former?.window == made.dates[1].placed?.window)
            #expect(told.former?.place?.contains("Paddock") == true)
            #expect(told.offered.map(\.window) == dates.dropFirst().map(\.window))
            #expect(told.offered.map(\.room) == dates.dropFirst().map(\.room))
        }
    }

    @Test func `each person is told of the dates that are theirs`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            func contact(_ name: String) -> Contact {
                let address = "\(name)@example.org"
                let email = EmailAddress(written: address, normalised: address)
                return Contact(name: name, email: email, phone: nil)
            }
            let plan = try SeriesPlan.sample(contact: contact("eve"))
            let made = try await system.answer(CreateSeries(plan: plan))
            let second = try #require(made.dates[1].booking)
            let other = BookingChange(contact: .set(contact("ben")))
            _ = try await system.answer(ChangeBooking(id: second, change: other, expected: .any))
            let later = SeriesEdit(scope: .all, from: try Self.time("11:00"))
            let edited = try await edit(made.id, later, system)
            let dates = edited.series.dates.compactMap(\.placed?.window)
            let notices = try await system.answer(ListBookingNotices(page: PageRequest())).items
            let told = Dictionary(
                notices.map { ($0.recipient.name, [$0.booking.window] + $0.offered.map(\.window)) }
            ) { $0 + $1 }
            #expect(told == ["eve": [dates[0], dates[2], dates[3]], "ben": [dates[1]]])
        }
    }

    @Test func `what was changed by hand stays so until it is replaced`() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let made = try await system.answer(CreateSeries(plan: .sample()))
            let moved = try await edit(
                made.id,
                SeriesEdit(
                    scope: .one,
                    date: try Self.day("2027-02-09"),
                    from: try Self.time("2027-02-10T09:00")
                ),
                system
            )
            #expect(outcomes(moved) == ["changed"] && moved.series.dates.count == 4)
            #expect(places(moved.series)[1] == "ecurie 2027-02-10T09:00")
            #expect(moved.series.dates[1].placed?.window.minutes == 60)
            // One is given another room as any booking is.
            let third = try #require(made.dates[2].booking)
            _ = try await system.answer(
                ChangeBooking(
                    id: third,
                    change: BookingChange(room: .of("paddock/sellerie")),
                    expected: .any
                )
            )
            let later = try await edit(
                made.id,
                SeriesEdit(scope: .all, from: try Self.time("15:00")),
                system
            )
            #expect(outcomes(later) == ["changed", "unchanged time", "changed room", "changed"])
            #expect(
                places(later.series) == [
                    "ecurie 2027-02-02T15:00", "ecurie 2027-02-10T09:00",
                    "sellerie 2027-02-16T15:00", "ecurie 2027-02-23T15:00",
                ]
            )
            let replaced = try await edit(
                made.id,
                SeriesEdit(scope: .all, replacesOverrides: true),
                system
            )
            #expect(outcomes(replaced) == ["unchanged", "changed", "changed", "unchanged"])
            #expect(
                places(replaced.series) == [
                    "ecurie 2027-02-02T15:00", "ecurie 2027-02-09T15:00",
                    "ecurie 2027-02-16T15:00", "ecurie 2027-02-23T15:00",
                ]
            )
            try await verify(system)
        }
    }

    @Test func `a date that cannot move stays, and is tried again`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateSeries(plan: .sample()))
            let request = try BookingRequest.sample(
                from: "2027-02-09T14:00",
                to: "2027-02-09T15:00"
            )
            let other = try await system.answer(CreateBooking(request: request))
            let edited = try await edit(
                made.id,
                SeriesEdit(scope: .all, from: try Self.time("14:30")),
                system
            )
            #expect(outcomes(edited) == ["changed", "refused", "changed", "changed"])
            #expect(states(edited.series)[1] == "refused room-taken")
            #expect(places(edited.series)[1] == "ecurie 2027-02-09T10:00")
            #expect(edited.series.dates[1].conflict?.occupied.start == other.window.start)
            _ = try await system.answer(CancelBooking(id: other.id))
            let retried = try await system.answer(
                RetryDates(id: made.id, retry: SeriesRetry())
            )
            #expect(states(retried).allSatisfy { $0 == "booked" })
            #expect(places(retried)[1] == "ecurie 2027-02-09T14:30")
            #expect(retried.dates.map(\.booking) == made.dates.map(\.booking))
            try await verify(system)
        }
    }

    @Test func `an edit that nothing allows is refused with what spoke first`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateSeries(plan: .sample()))
            let before = try await system.database.contents()
            let late = try SeriesEdit(scope: .all, from: Self.time("22:00"))
            let night = await refusals { () async throws(Failure) in
                try await edit(made.id, late, system)
            }
            #expect(night.map(\.code) == ["outside-opening-hours"])
            let stale = await refusals { () async throws(Failure) in
                try await system.answer(
                    EditSeries(
                        id: made.id,
                        edit: SeriesEdit(scope: .all, purpose: "Thé"),
                        expected: .oneOf([7])
                    )
                )
            }
            #expect(stale == [.versionChanged(.series, version: 1)])
            let elsewhere = try SeriesEdit(scope: .all, room: .of("bliiida/wgh"))
            let far = await refusals { () async throws(Failure) in
                try await edit(made.id, elsewhere, system)
            }
            #expect(far == [.invalid(FieldFault("/room", .conflicts(with: "series")))])
            let unknown = try SeriesEdit(scope: .one, date: Self.day("2027-02-10"), purpose: "Thé")
            let none = await refusals { () async throws(Failure) in
                try await edit(made.id, unknown, system)
            }
            #expect(none == [.invalid(FieldFault("/date", .conflicts(with: "series")))])
            let wednesday = try SeriesEdit(
                scope: .following,
                date: Self.day("2027-02-09"),
                from: Self.time("2027-02-10T10:00"),
                rule: RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=TU;COUNT=2").get()
            )
            let odd = await refusals { () async throws(Failure) in
                try await edit(made.id, wednesday, system)
            }
            #expect(odd == [.invalid(FieldFault("/from", .conflicts(with: "rule")))])
            #expect(try await system.database.contents() == before)
        }
    }

    /// Each takes the place that the one before it leaves; the last finds its own taken, stays, and
    /// so do those before it that wanted its place.
    @Test func `a series moves onto itself, and stays where it cannot`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(
                CreateSeries(
                    plan: .sample(
                        from: "2027-02-01T10:00",
                        to: "2027-02-01T11:00",
                        rule: "FREQ=DAILY;COUNT=4"
                    )
                )
            )
            let shifted = try await edit(
                made.id,
                SeriesEdit(scope: .all, from: try Self.time("2027-02-02T10:00")),
                system
            )
            #expect(outcomes(shifted) == ["changed", "changed", "changed", "changed"])
            #expect(shifted.series.dates.map(\.booking) == made.dates.map(\.booking))
            #expect(places(shifted.series).last == "ecurie 2027-02-05T10:00")
            let back = try await edit(
                made.id,
                SeriesEdit(scope: .all, from: try Self.time("2027-02-01T10:00")),
                system
            )
            #expect(places(back.series).first == "ecurie 2027-02-01T10:00")
            let request = try BookingRequest.sample(
                from: "2027-02-05T10:00",
                to: "2027-02-05T11:00"
            )
            _ = try await system.answer(CreateBooking(request: request))
            let next = try SeriesEdit(scope: .all, from: Self.time("2027-02-02T10:00"))
            let stuck = await refusals { () async throws(Failure) in
                try await edit(made.id, next, system)
            }
            #expect(stuck.map(\.code) == ["room-taken"])
            try await verify(system)
        }
    }

    @Test func `another rule keeps the days that both give`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(
                CreateSeries(plan: .sample(rule: "FREQ=WEEKLY;COUNT=5"))
            )
            let hand = try SeriesEdit(scope: .one, date: Self.day("2027-02-23"), purpose: "Thé")
            _ = try await edit(made.id, hand, system)
            let rule = try RecurrenceRule.parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=5").get()
            let edited = try await edit(
                made.id,
                SeriesEdit(scope: .following, date: try Self.day("2027-02-09"), rule: rule),
                system
            )
            #expect(
                outcomes(edited) == [
                    "unchanged", "made", "given_back", "unchanged purpose", "made", "given_back",
                    "made",
                ]
            )
            #expect(
                edited.series.dates.map(\.original.description) == [
                    "2027-02-09T10:00", "2027-02-11T10:00", "2027-02-23T10:00",
                    "2027-02-25T10:00", "2027-03-09T10:00",
                ]
            )
            #expect(edited.series.dates[0].booking == made.dates[1].booking)
            let gone = try #require(made.dates[2].booking)
            #expect(try await system.answer(ShowBooking(id: gone)).status == .cancelled)
            // A rule that no longer gives the one that was changed by hand leaves it standing.
            let few = try RecurrenceRule.parse("FREQ=WEEKLY;COUNT=2").get()
            let kept = try await edit(
                edited.series.id,
                SeriesEdit(scope: .all, rule: few),
                system
            )
            #expect(
                outcomes(kept) == [
                    "unchanged", "given_back", "made", "kept purpose", "given_back", "given_back",
                ]
            )
            #expect(kept.series.dates.count == 3 && kept.series.dates[2].stands)
            try await verify(system)
        }
    }

    @Test func `what the clock jumps over is given back, and left out dates stay so`()
        async throws
    {
        try await TestSystem.lease { system in
            _ = try await system.answer(CreateBuilding(facts: .sample(hours: [])))
            _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: .sample()))
            let made = try await system.answer(
                CreateSeries(
                    plan: .sample(
                        from: "2027-03-27T10:00",
                        to: "2027-03-27T11:00",
                        rule: "FREQ=DAILY;UNTIL=20270330",
                        except: ["2027-03-30"],
                        waive: [.closedForHoliday]
                    )
                )
            )
            #expect(states(made) == ["booked", "booked", "booked", "skipped"])
            let night = try await edit(
                made.id,
                SeriesEdit(scope: .all, from: try Self.time("02:30")),
                system
            )
            #expect(outcomes(night) == ["changed", "given_back", "changed", "unchanged"])
            #expect(states(night.series) == ["booked", "in_gap", "booked", "skipped"])
            #expect(night.series.dates[1].reading == .never)
            let day = try await edit(
                made.id,
                SeriesEdit(scope: .all, from: try Self.time("12:00")),
                system
            )
            #expect(outcomes(day) == ["changed", "made", "changed", "unchanged"])
            try await verify(system)
        }
    }

    @Test func `a date without a booking gets one at the time that is named`() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let made = try await system.answer(
                CreateSeries(plan: .sample(except: ["2027-02-09"]))
            )
            let wish = try SeriesEdit(
                scope: .one,
                date: Self.day("2027-02-09"),
                from: Self.time("09:00"),
                to: Self.time("10:00"),
                room: .of("paddock/sellerie")
            )
            let edited = try await edit(made.id, wish, system)
            #expect(outcomes(edited) == ["made"])
            #expect(places(edited.series)[1] == "sellerie 2027-02-09T09:00")
            try await verify(system)
        }
    }

    @Test func `other rooms are wished for some days from the start`() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let taken = try BookingRequest.sample(
                room: "paddock/sellerie",
                from: "2027-02-16T10:00",
                to: "2027-02-16T11:00"
            )
            let other = try await system.answer(CreateBooking(request: taken))
            let sellerie = try RoomPath.of("paddock/sellerie")
            let plan = try SeriesPlan.sample(rooms: [
                Self.day("2027-02-09"): sellerie, Self.day("2027-02-16"): sellerie,
            ])
            let made = try await system.answer(CreateSeries(plan: plan))
            #expect(states(made) == ["booked", "booked", "refused room-taken", "booked"])
            #expect(places(made)[1] == "sellerie 2027-02-09T10:00")
            #expect(made.dates[1].moved(from: made) == nil && made.dates[2].room == sellerie)
            #expect(try await system.answer(ShowSeries(id: made.id)).dates == made.dates)
            // What is tried again is tried in the room that was wished for.
            _ = try await system.answer(CancelBooking(id: other.id))
            let retried = try await system.answer(
                RetryDates(id: made.id, retry: SeriesRetry())
            )
            #expect(places(retried)[2] == "sellerie 2027-02-16T10:00")
            let wrong = try SeriesPlan.sample(rooms: [
                Self.day("2027-02-10"): sellerie, Self.day("2027-02-16"): .of("bliiida/wgh"),
            ])
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateSeries(plan: wrong))
            }
            #expect(
                told == [
                    .invalid(FieldFault("/rooms/2027-02-10", .conflicts(with: "rule"))),
                    .invalid(FieldFault("/rooms/2027-02-16", .conflicts(with: "room"))),
                ]
            )
            try await verify(system)
        }
    }

    /// Two series want the same hour on the same days: one has it, the other keeps its own.
    @Test func `of edits that come together one has the place`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            var ids: [ID<Series>] = []
            for hour in ["09", "14"] {
                let plan = try SeriesPlan.sample(
                    from: "2027-02-02T\(hour):00",
                    to: "2027-02-02T\(hour):45"
                )
                ids.append(try await system.answer(CreateSeries(plan: plan)).id)
            }
            let noon = try SeriesEdit(scope: .all, from: Self.time("12:00"))
            let won = try await withThrowingTaskGroup(of: Bool.self) { group in
                for id in ids {
                    group.addTask {
                        do throws(Failure) {
                            _ = try await edit(id, noon, system)
                            return true
                        } catch {
                            guard case .refused(let told) = error,
                                told.map(\.code) == ["room-taken"]
                            else { throw error }
                            return false
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(won.count { $0 } == 1)
            try await verify(system)
        }
    }
}
