import Testing
import TotemDomain
import TotemPresentation

/// A refusal of every kind.
enum ProblemSamples {
    static func refusals() throws -> [Refusal] {
        let room = try Samples.room()
        let paris = try Samples.paris()
        let code = try #require(Code("paddock"))
        let twice = try #require(LocalDateTime("2027-10-31T02:30"))
        let never = try #require(LocalDateTime("2027-03-28T02:30"))
        let moment = try Samples.moment("2027-01-11T22:00:00Z")
        let occupied = try Samples.window("2027-01-12T13:00:00Z", "2027-01-12T15:30:00Z")
        let conflict = Conflict(room: room, occupied: occupied, zone: paris)
        let faults: [Refusal] = problems.map { .invalid(FieldFault("/field", $0)) }
        let rules = try BookingRule.Kind.allCases.filter { $0.waiver != nil }.map { try broken($0) }
        let unknown = Refusal.Subject.allCases.map { Refusal.unknown($0, "x<y") }
        return faults + unknown + rules + [
            .roomTaken(conflicts: []), .roomTaken(conflicts: [conflict]),
            .roomTaken(conflicts: [conflict], alternatives: try alternatives()),
            .roomTaken(conflicts: [conflict], alternatives: [try alternatives()[1]]),
            .roomTaken(
                conflicts: [
                    Conflict(room: room, occupied: occupied, zone: paris, closure: "Travaux")
                ]
            ),
            .roomTaken(conflicts: [
                Conflict(
                    room: room,
                    occupied: occupied,
                    zone: paris,
                    turnaround: TurnaroundCost(from: .theatre, to: .cabaret, minutes: 30)
                )
            ]),
            .roomTaken(conflicts: [
                Conflict(
                    room: room,
                    occupied: occupied,
                    zone: paris,
                    turnaround: TurnaroundCost(from: nil, to: .cabaret, minutes: 1)
                )
            ]),
            .closureHitsBookings([]), .closureHitsBookings([try affected(1)]),
            .closureHitsBookings([try affected(1), try affected(2)]),
            .roomTooSmall(room: room, layout: .theatre, capacity: 58, wanted: 1200),
            .outsideOpeningHours(building: code, hours: try Samples.hours()),
            .closedForHoliday(building: code, holidays: try Samples.holidays()),
            .buildingFull(building: code, limit: 120, planned: 121),
            .inThePast(start: moment, now: moment, zone: paris),
            .ambiguousLocalTime(
                pointer: "/from",
                local: twice,
                zone: paris,
                readings: readings(paris, twice)
            ),
            .ambiguousLocalTime(
                pointer: "/to",
                local: never,
                zone: paris,
                readings: readings(paris, never)
            ),
            .codeTaken(.building, "paddock"), .alreadyRegistered,
            .registrationClosed(.notPublished, zone: paris),
            .registrationClosed(.cancelled, zone: paris),
            .registrationClosed(.notYetOpen(moment), zone: paris),
            .registrationClosed(.closed(moment), zone: paris),
            .capacityBelowTaken(capacity: 13, confirmed: 12, held: 3),
            .capacityBelowTaken(
                capacity: 12,
                confirmed: 12,
                held: 3,
                unseated: (0..<12)
                    .map {
                        UnseatedRegistration(
                            code: RegistrationCode(random: $0),
                            status: .confirmed,
                            seats: 2
                        )
                    }
            ),
            .changeHitsBookings([]), .changeHitsBookings([try standing(1)]),
            .changeHitsBookings([try standing(1), try standing(2)]),
            .partyCannotGrow(free: 1, waiting: 0), .partyCannotGrow(free: 0, waiting: 3),
            .undoOver(minutes: 10),
            .approvalNeeded(
                Approval(at: moment, room: room, window: occupied, heads: 40),
                zone: paris
            ),
            .offering(
                .roomTooSmall(room: room, layout: .theatre, capacity: 58, wanted: 61),
                try alternatives()
            ),
            .sessionFull, .waitingListFull(limit: 1), .waitingListFull(limit: 30),
            .stale(.registration, status: "withdrawn"), .idempotencyKeyReused,
            .versionChanged(.booking, version: 2), .previewStale, .notSignedIn,
            .notAllowed, .tooManyRequests(retryAfterSeconds: 30),
        ]
    }

    /// A rule that spoke.
    private static func broken(_ kind: BookingRule.Kind) throws -> Refusal {
        let amount = kind.amounts.map { _ in kind == .quotaBookings ? 4 : 90 }
        let party = try #require(BookingRule.Party("kind:start_up"))
        let facts = BookingRuleFacts(
            kind: kind,
            building: Code("paddock"),
            parties: kind.favours ? [party] : [],
            amount: amount,
            period: kind.counts ? .month : nil,
            per: kind.counts ? .organisation : nil,
            waivers: kind == .approval ? [.admin] : [.admin, .organiser],
            note: kind == .membersOnly ? "Convention" : nil
        )
        let rule = BookingRule(
            id: ID(high: 20, low: 21),
            version: 1,
            facts: facts,
            createdAt: try Samples.moment("2027-01-05T09:00:00Z"),
            endedAt: nil
        )
        let isCounted = kind.counts
        return .ruleBroken(
            BrokenRule(
                rule,
                try Samples.paris(),
                asked: [.minimumLength, .maximumLength].contains(kind) || isCounted ? 120 : nil,
                used: isCounted ? 4 : nil
            )
        )
    }

    private static func affected(_ number: UInt64) throws -> AffectedBooking {
        AffectedBooking(
            id: ID(high: 6, low: number),
            room: try Samples.room(),
            occupied: try Samples.window("2027-01-12T13:00:00Z", "2027-01-12T15:30:00Z"),
            zone: try Samples.paris(),
            purpose: "Jury",
            session: number == 1 ? nil : ID(high: 8, low: 9)
        )
    }

    private static func standing(_ number: UInt64) throws -> StandingBooking {
        StandingBooking(
            id: ID(high: 6, low: number),
            room: try Samples.room(),
            window: try Samples.window("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z"),
            zone: try Samples.paris(),
            layout: number == 1 ? nil : .theatre,
            heads: 40,
            purpose: "Jury",
            session: number == 1 ? nil : ID(high: 8, low: 9)
        )
    }

    /// Another room at the same time, and the same room later.
    private static func alternatives() throws -> [Alternative] {
        [
            Alternative(
                room: try #require(RoomPath("paddock/sellerie")),
                window: try Samples.window("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z"),
                zone: try Samples.paris(),
                layout: .theatre,
                capacity: 22
            ),
            Alternative(
                room: try Samples.room(),
                window: try Samples.window("2027-01-12T15:30:00Z", "2027-01-12T17:30:00Z"),
                zone: try Samples.paris(),
                layout: nil,
                capacity: 58
            ),
        ]
    }

    static let problems: [FieldFault.Problem] =
        [
            .missing, .unknownField, .duplicate, .tooLong(maximum: 200), .empty,
            .controlCharacters, .outOfRange(minimum: 1, maximum: 100_000),
            .notOneOf(["theatre", "u_shape"]), .endBeforeStart, .zeroLength,
            .recurrence(.part("FREQ=SOMETIMES")), .recurrence(.withoutFrequency),
            .recurrence(.oftenerThanDaily), .recurrence(.endsTwice), .recurrence(.endless),
            .recurrence(.unfitting("BYSETPOS")), .recurrence(.empty),
            .recurrence(.incomplete("BYWEEKNO", needs: "BYDAY")), .recurrence(.tooMany(366)),
            .recurrence(.tooLong(years: 10)),
            .alreadyPast, .afterStart, .longerThan(days: 1), .longerThan(days: 31),
            .unknownThing(.room, "paddock/x"), .conflicts(with: "mode"),
            .guestsBeyondParty(1), .guestsBeyondParty(3), .noPlace,
            .mustStay("ecurie"), .relied(["paddock/ecurie"]),
        ]
        + ["text", "number", "boolean", "list", "object"].map { .wrongType(expected: $0) }
        + [
            "party", "email", "code", "room", "date-time", "local-time", "date", "instant", "zone",
            "territory",
            "language",
            "opening-hours", "layout", "number", "integer", "cursor", "word", "utf-8", "csv-quote",
            "csv-fields", "else",
        ]
        .map { .malformed($0) }

    private static func readings(_ zone: Zone, _ local: LocalDateTime) -> [Instant] {
        switch zone.readings(of: local) {
        case .unique(let moment): [moment]
        case .gap(let first, let second), .ambiguous(let first, let second): [first, second]
        }
    }

    static let transport: [TransportProblem] = [
        .malformedRequest, .malformedJSON(offset: 7), .unknownPage,
        .methodNotAllowed(allow: ["GET", "HEAD"]), .notAcceptable, .requestTimeout,
        .lengthRequired, .preconditionFailed, .tooLarge(maximumBytes: 65_536), .addressTooLong,
        .unsupportedMediaType(accepted: ["application/json"]), .expectationFailed,
        .preconditionRequired, .headersTooLarge, .notImplemented, .versionNotSupported,
    ]

    /// Every code that a problem can bear.
    static var codes: Set<String> {
        let refusals = (try? Self.refusals()) ?? []
        return Set(refusals.map(\.code) + transport.map(\.code) + ["unavailable", "broken"])
    }
}

struct ProblemBodies {
    private func text(_ problem: Problem) throws -> String {
        let headers = problem.headers.map { "\($0.name): \($0.value)\n" }.joined()
        return "\(problem.status)\n\(headers)\n" + (try lines(problem.bytes)) + "\n"
    }

    @Test(arguments: [Language.french, .english])
    func areRecorded(language: Language) throws {
        var all = ""
        for refusal in try ProblemSamples.refusals() {
            all += try text(
                Problem.body(
                    for: Failure.refused(refusal),
                    requestID: "req-1",
                    language: language
                )
            )
        }
        for problem in ProblemSamples.transport {
            all += try text(Problem.body(for: problem, requestID: "req-2", language: language))
        }
        for unknown in [false, true] {
            let failure = Failure.unavailable(retryAfterSeconds: 5, outcomeUnknown: unknown)
            all += try text(Problem.body(for: failure, requestID: "req-3", language: language))
        }
        try GoldenFile.expect(all, "problems.\(language.rawValue).txt")
    }

    @Test func tellSeveralRefusalsUnderTheFirst() throws {
        let refusals: [Refusal] = [
            .invalid(FieldFault("/from", .missing)), .invalid(FieldFault("/to", .missing)),
            .notAllowed,
        ]
        let problem = Problem.body(
            for: .refused(sorting: refusals),
            requestID: "r",
            language: .english
        )
        let body = try JSONValue.parse(problem.bytes)
        #expect(problem.status == 403)
        #expect(body["code"] == .string("not-allowed"))
        guard case .array(let errors) = body["errors"] else {
            Issue.record("no errors")
            return
        }
        #expect(errors.map { $0["pointer"] } == [nil, .string("/from"), .string("/to")])
    }

    @Test func tellNothingOfABug() throws {
        struct Secret: Error {}
        let problem = Problem.body(
            for: .broken(Secret()),
            requestID: "r-9",
            language: .english
        )
        #expect(
            String(decoding: problem.bytes, as: UTF8.self)
                == #"{"type":"/problems/broken","title":"Error on our side","status":500,"#
                + #""code":"broken","requestId":"r-9"}"#
        )
    }

    @Test func tellDoubleNamesAsFaultsAndAllElseAsMalformed() throws {
        let double = JSONFault(offset: 4, pointer: "/a", reason: .duplicateName)
        let broken = JSONFault(offset: 4, pointer: "/a", reason: .unexpectedByte)
        #expect(Problem.body(for: double, requestID: "", language: .english).status == 422)
        #expect(Problem.body(for: broken, requestID: "", language: .english).status == 400)
    }

    @Test func nameEveryStatusThatAFrameworkRaises() {
        for problem in ProblemSamples.transport {
            #expect(TransportProblem(status: problem.status)?.code == problem.code)
        }
        #expect(TransportProblem(status: 200) == nil)
    }

    @Test(arguments: [Language.french, .english])
    func haveASentenceWithoutHolesForEverything(language: Language) throws {
        for refusal in try ProblemSamples.refusals() {
            let sentence = Sentence.of(refusal, language)
            #expect(!sentence.contains("{") && !sentence.contains("refusal."), "\(sentence)")
            #expect(sentence.count > 5)
        }
    }

    @Test func exitAsTheShellPromises() throws {
        let expected: [String: Int32] = [
            "invalid-input": 65, "room-taken": 2, "closure-hits-bookings": 2,
            "precondition-failed": 2, "room-too-small": 2,
            "in-the-past": 2,
            "outside-opening-hours": 2, "closed-for-holiday": 2, "building-full": 2,
            "ambiguous-local-time": 2,
            "code-taken": 2, "already-registered": 2, "registration-closed": 2,
            "session-full": 2, "waiting-list-full": 2, "stale": 2, "idempotency-key-reused": 2,
            "not-signed-in": 77, "not-allowed": 77, "too-many-requests": 75,
            "capacity-below-taken": 2, "change-hits-bookings": 2, "preview-stale": 2,
            "approval-needed": 2, "too-short-notice": 2, "too-far-ahead": 2,
            "booking-too-short": 2, "booking-too-long": 2, "quota-bookings": 2, "quota-time": 2,
            "residents-first": 2, "members-only": 2, "party-cannot-grow": 2, "undo-over": 2,
        ]
        for refusal in try ProblemSamples.refusals() {
            if case .invalid(let fault) = refusal, case .unknownThing = fault.problem {
                #expect(refusal.exitCode == 66)
            } else if case .unknown = refusal {
                #expect(refusal.exitCode == 66)
            } else {
                #expect(refusal.exitCode == expected[refusal.code])
            }
        }
        #expect(Failure.unavailable(retryAfterSeconds: 1, outcomeUnknown: false).exitCode == 69)
    }
}
