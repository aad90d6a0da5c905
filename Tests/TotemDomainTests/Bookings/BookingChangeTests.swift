import Testing
import TotemDomain
import TotemTestSupport

struct BookingChangeTests {
    private static let desk = Actor.shell(user: "test")

    /// A booking of the sample room on 12 January 2027, 14:00 to 16:00, for 12 people.
    private static func booking(
        waived: [WaivableRule] = [],
        heldUntil: String? = nil
    ) throws -> Booking {
        let window = try TimeWindow.of("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z")
        return Booking(
            id: ID(high: 1, low: 1),
            version: 3,
            status: heldUntil == nil ? .confirmed : .held,
            room: try .of("paddock/ecurie"),
            zone: try .of("Europe/Paris"),
            window: window,
            occupied: window.widened(minutesBefore: 0, minutesAfter: 30),
            layout: .theatre,
            purpose: "Jury",
            heads: 12,
            organisation: "Incubateur",
            contact: Contact(name: "Ada", email: nil, phone: nil),
            session: nil,
            waived: waived,
            createdAt: TestClock.start,
            heldUntil: heldUntil.flatMap { Instant(rfc3339: $0) }
        )
    }

    private static func decide(
        _ change: BookingChange,
        on booking: Booking,
        in situation: RoomSituation? = nil
    ) throws -> Result<Booking, Refusals> {
        try change.decide(on: booking, in: situation ?? .sample(), by: desk).map(\.booking)
    }

    @Test func `what is not named stays`() throws {
        let booking = try Self.booking()
        let changed = try Self.decide(BookingChange(purpose: "Pitch"), on: booking).get()
        #expect(changed.purpose == "Pitch")
        #expect(changed.version == 4)
        #expect(changed.window == booking.window && changed.occupied == booking.occupied)
        #expect(changed.layout == .theatre && changed.heads == 12)
        #expect(changed.organisation == "Incubateur" && changed.contact == booking.contact)
    }

    @Test func `what is emptied is taken away`() throws {
        let change = BookingChange(
            layout: .set(nil),
            heads: .set(nil),
            organisation: .set(nil),
            contact: .set(nil)
        )
        let changed = try Self.decide(change, on: Self.booking()).get()
        #expect(changed.layout == nil)
        #expect(changed.heads == 0)
        #expect(changed.organisation == nil && changed.contact == nil)
    }

    @Test func `moving one end keeps the other`() throws {
        let later = BookingChange(to: try .of("2027-01-12T17:00"))
        let changed = try Self.decide(later, on: Self.booking()).get()
        let expected = try TimeWindow.of("2027-01-12T13:00:00Z", "2027-01-12T16:00:00Z")
        #expect(changed.window == expected)
        #expect(changed.occupied.end == changed.window.end.adding(minutes: 30))
    }

    @Test(arguments: [
        ("2026-12-29T10:00", "2026-12-29T12:00", ["in-the-past"]),
        ("2027-01-12T20:00", "2027-01-12T22:00", ["outside-opening-hours"]),
        ("2027-01-12T16:00", "2027-01-12T14:00", ["invalid-input"]),
        ("2027-03-28T02:30", "2027-03-28T04:00", ["ambiguous-local-time"]),
        ("2027-01-14T10:00", "2027-01-14T11:00", ["room-taken"]),
    ])
    func `a move asks every rule again`(from: String, to: String, codes: [String]) throws {
        let taken = Conflict(
            room: try .of("paddock/ecurie"),
            occupied: try .of("2027-01-14T09:00:00Z", "2027-01-14T12:00:00Z"),
            zone: try .of("Europe/Paris")
        )
        let change = BookingChange(from: try .of(from), to: try .of(to))
        let situation = try RoomSituation.sample(occupations: [taken])
        switch try Self.decide(change, on: Self.booking(), in: situation) {
        case .success: Issue.record("accepted")
        case .failure(let told): #expect(told.refusals.map(\.code) == codes)
        }
    }

    @Test func `more people than the layout has seats are refused`() throws {
        let change = BookingChange(heads: .set(59))
        switch try Self.decide(change, on: Self.booking()) {
        case .success: Issue.record("accepted")
        case .failure(let told): #expect(told.refusals.map(\.code) == ["room-too-small"])
        }
    }

    /// A booking that has begun can still be described otherwise, but no longer moved.
    @Test func `rules are asked where the room is asked for anew`() throws {
        let booking = try Self.booking()
        #expect(!BookingChange(purpose: "x", organisation: .set(nil)).asksForRoom(of: booking))
        #expect(!BookingChange(room: booking.room, heads: .set(12)).asksForRoom(of: booking))
        #expect(BookingChange(heads: .set(13)).asksForRoom(of: booking))
        #expect(BookingChange(layout: .set(.classroom)).asksForRoom(of: booking))
        #expect(BookingChange(room: try .of("paddock/box")).asksForRoom(of: booking))
        #expect(BookingChange(to: try .of("2027-01-12T17:00")).asksForRoom(of: booking))
    }

    @Test func `hours stay waived as long as the time stays`() throws {
        let booking = try Self.booking(waived: [.openingHours])
        #expect(BookingChange(heads: .set(13)).request(on: booking).waive == [.openingHours])
        let moved = BookingChange(to: try .of("2027-01-12T22:00"))
        #expect(moved.request(on: booking).waive.isEmpty)
        switch try Self.decide(moved, on: booking) {
        case .success: Issue.record("accepted")
        case .failure(let told): #expect(told.refusals.map(\.code) == ["outside-opening-hours"])
        }
    }

    @Test(arguments: [
        ("2027-01-11T10:00", "2027-01-11T11:00", true),
        ("2027-01-11T13:00", "2027-01-11T14:00", false),
        ("2027-01-13T10:00", "2027-01-13T11:00", false),
    ])
    func `a hold does not outlast the start that it moves to`(
        from: String,
        to: String,
        isRefused: Bool
    ) throws {
        let booking = try Self.booking(heldUntil: "2027-01-11T12:00:00Z")
        let change = BookingChange(from: try .of(from), to: try .of(to))
        switch try Self.decide(change, on: booking) {
        case .success(let changed): #expect(!isRefused && changed.heldUntil == booking.heldUntil)
        case .failure(let told):
            let fault = FieldFault("/from", .conflicts(with: "hold.until"))
            #expect(isRefused && told.refusals == [.invalid(fault)])
        }
    }
}
