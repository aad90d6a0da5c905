import Testing
import TotemDomain
import TotemTestSupport

struct RefusalTests {
    /// The codes that other programs branch on, in the order in which one answer names them.
    private static let codes = [
        "not-signed-in", "not-allowed", "too-many-requests", "idempotency-key-reused",
        "unknown-building", "invalid-input", "ambiguous-local-time", "in-the-past", "stale",
        "code-taken", "registration-closed", "already-registered", "room-too-small",
        "outside-opening-hours", "closed-for-holiday", "building-full", "room-taken",
        "session-full",
        "waiting-list-full", "closure-hits-bookings", "capacity-below-taken", "precondition-failed",
        "change-hits-bookings", "party-cannot-grow", "undo-over",
    ]

    private static func all() throws -> [Refusal] {
        let (code, room) = (try Code.of("paddock"), try RoomPath.of("paddock/ecurie"))
        let moment = Instant(seconds: 0)
        let local = try #require(LocalDateTime("2027-03-28T02:30"))
        let zone = try #require(Zone("Europe/Paris"))
        return [
            .undoOver(minutes: 10), .partyCannotGrow(free: 1, waiting: 0),
            .changeHitsBookings([]), .versionChanged(.booking, version: 2),
            .capacityBelowTaken(capacity: 2, confirmed: 3, held: 1), .closureHitsBookings([]),
            .waitingListFull(limit: 3), .sessionFull,
            .roomTaken(conflicts: []),
            .buildingFull(building: code, limit: 10, planned: 11),
            .closedForHoliday(building: code, holidays: []),
            .outsideOpeningHours(building: code, hours: .unrestricted),
            .roomTooSmall(room: room, layout: .theatre, capacity: 10, wanted: 11),
            .alreadyRegistered, .registrationClosed(.notPublished, zone: zone),
            .codeTaken(.building, "paddock"), .stale(.booking, status: "cancelled"),
            .inThePast(start: moment, now: moment, zone: zone),
            .ambiguousLocalTime(pointer: "/from", local: local, zone: zone, readings: []),
            .invalid(FieldFault("/from", .missing)), .unknown(.building, "x"),
            .idempotencyKeyReused, .tooManyRequests(retryAfterSeconds: 1), .notAllowed,
            .notSignedIn,
        ]
    }

    @Test func `codes and their order stand`() throws {
        guard case .refused(let sorted) = Failure.refused(sorting: try Self.all()) else {
            Issue.record("refusals became another failure")
            return
        }
        #expect(sorted.map(\.code) == Self.codes)
        #expect(sorted.map(\.rank) == Array(0..<Self.codes.count))
    }

    @Test func `an unknown thing is named in its code`() {
        for subject in Refusal.Subject.allCases {
            #expect(Refusal.unknown(subject, "x").code == "unknown-\(subject.rawValue)")
        }
    }

    @Test func `what is said twice is told once, and equal ranks keep their order`() {
        let (first, second) = (FieldFault("/to", .missing), FieldFault("/from", .missing))
        let failure = Failure.refused(
            sorting: [.sessionFull, .invalid(first), .invalid(second), .sessionFull]
        )
        guard case .refused(let told) = failure else {
            Issue.record("refusals became another failure")
            return
        }
        #expect(told == [.invalid(first), .invalid(second), .sessionFull])
    }

    @Test func `policies ask for a token before they ask for a role`() {
        let viewer = Actor.token(ID(high: 0, low: 0), name: "lobby", role: .viewer)
        let organisers = Policy.roles([.admin, .organiser])
        #expect(Policy.everyone.refusal(of: .anonymous) == nil)
        #expect(organisers.refusal(of: .anonymous) == .notSignedIn)
        #expect(organisers.refusal(of: viewer) == .notAllowed)
        #expect(organisers.refusal(of: .shell(user: "root")) == nil)
        #expect(Policy.workers.refusal(of: .shell(user: "root")) == .notAllowed)
        #expect(Policy.workers.refusal(of: .worker(name: "mail")) == nil)
    }
}
