import Testing
import TotemDomain
import TotemTestSupport

struct HoldTests {
    private static let desk = Actor.shell(user: "test")

    /// The clock of the samples shows Monday, 4 January 2027, 10:00 in Nancy.
    @Test(arguments: [
        ("2027-01-05T12:00", []), ("2027-01-12T14:00", []), ("2027-01-04T10:00", ["already-past"]),
        ("2027-01-04T09:59", ["already-past"]), ("2027-01-12T14:01", ["after-start"]),
        ("2026-10-25T02:30", ["ambiguous"]),
    ])
    func `a hold ends ahead and before the booking begins`(
        until: String,
        problems: [String]
    ) throws {
        let request = try BookingRequest.sample(holdUntil: until)
        switch request.accepted(in: try .sample(), by: Self.desk) {
        case .success(let accepted):
            #expect(problems.isEmpty)
            #expect(accepted.status == .held)
            #expect(accepted.heldUntil != nil)
        case .failure(let told):
            let found = told.refusals.map { refusal in
                if case .invalid(let fault) = refusal, fault.pointer == "/hold/until" {
                    return fault.problem.code
                }
                if case .ambiguousLocalTime("/hold/until", _, _, _) = refusal { return "ambiguous" }
                return refusal.code
            }
            #expect(found == problems)
        }
    }

    @Test func `without a hold a booking is confirmed`() throws {
        let accepted = try BookingRequest.sample().accepted(in: .sample(), by: Self.desk).get()
        #expect(accepted.status == .confirmed)
        #expect(accepted.heldUntil == nil)
    }

    @Test func `what is wrong with the hold is told beside all other rules`() throws {
        let request = try BookingRequest.sample(
            from: "2027-01-12T20:00",
            to: "2027-01-12T22:00",
            holdUntil: "2027-01-04T09:00"
        )
        guard case .failure(let told) = request.accepted(in: try .sample(), by: Self.desk) else {
            Issue.record("accepted")
            return
        }
        #expect(told.refusals.map(\.code) == ["outside-opening-hours", "invalid-input"])
    }

    @Test func `a hold that ran out has ended, swept or not`() throws {
        let until = Instant(seconds: 1000)
        let held = try booking(.held, until)
        #expect(held.status(at: Instant(seconds: 999)) == .held)
        #expect(held.status(at: until) == .expired)
        let confirmed = try booking(.confirmed, until)
        #expect(confirmed.status(at: Instant(seconds: 2000)) == .confirmed)
        let settled = held.settled(as: .confirmed)
        #expect(settled.version == 2)
        #expect(settled.status == .confirmed)
        #expect(settled.heldUntil == until)
    }

    @Test func `only held and confirmed bookings occupy`() {
        let occupying = Booking.Status.allCases.filter(\.occupies)
        #expect(Set(occupying) == [.held, .confirmed])
    }

    private func booking(_ status: Booking.Status, _ until: Instant) throws -> Booking {
        let window = try TimeWindow.of("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z")
        return Booking(
            id: ID(high: 1, low: 1),
            version: 1,
            status: status,
            room: try .of("paddock/ecurie"),
            zone: try .of("Europe/Paris"),
            window: window,
            occupied: window,
            layout: nil,
            purpose: "Jury",
            heads: 0,
            organisation: nil,
            contact: nil,
            session: nil,
            waived: [],
            createdAt: TestClock.start,
            heldUntil: until
        )
    }
}
