import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct OccupancyOperationTests {
    /// Open from 08:30 to 19:00: ten and a half hours; two are booked, and half of one is kept.
    @Test func `a day is counted from what is booked, and not from what was cancelled`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let kept = try await system.answer(CreateBooking(request: .sample()))
            let other = try await system.answer(
                CreateBooking(
                    request: .sample(from: "2027-01-12T09:00", to: "2027-01-12T10:00")
                )
            )
            _ = try await system.answer(CancelBooking(id: other.id))
            let date = try #require(LocalDate("2027-01-12"))
            let found = try await system.answer(
                ShowOccupancy(building: .of("paddock"), first: date, last: date, part: .room)
            )
            let times = try #require(found.rows.first).times
            #expect(kept.status == .confirmed)
            #expect(times.open / 60_000_000 == 630)
            #expect(times.booked / 60_000_000 == 120)
            #expect(times.occupied / 60_000_000 == 150)
            #expect(found.total == times)
        }
    }
}
