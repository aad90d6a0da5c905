import Testing
import TotemDomain
import TotemTestSupport

/// Each rule of the house alone, at the edge of its value.
struct HouseRuleTests {
    private static let organiser = Actor.token(ID(high: 9, low: 9), name: "desk", role: .organiser)

    private static func rule(
        _ kind: BookingRule.Kind,
        _ amount: Int? = nil,
        parties: [String] = [],
        period: BookingRule.Period? = nil,
        per: BookingRule.Holder? = nil,
        waivers: [Role] = [.admin],
        building: String? = "paddock",
        from: String? = nil,
        to: String? = nil
    ) throws -> BookingRule {
        BookingRule(
            id: ID(high: 20, low: 1),
            version: 1,
            facts: BookingRuleFacts(
                kind: kind,
                building: try building.map { try .of($0) },
                parties: parties.compactMap { BookingRule.Party($0) },
                amount: amount,
                period: period,
                per: per,
                waivers: waivers,
                validFrom: from.flatMap { Instant(rfc3339: $0) },
                validTo: to.flatMap { Instant(rfc3339: $0) }
            ),
            createdAt: TestClock.start,
            endedAt: nil
        )
    }

    /// The codes of what speaks against a booking of the sample room.
    private static func codes(
        _ rule: BookingRule,
        from: String = "2027-01-12T14:00",
        to: String = "2027-01-12T16:00",
        booker: Booker = .nobody,
        organisation: NamedOrganisation? = nil,
        used: [UsedTime] = [],
        waive: Set<WaivableRule> = [],
        by actor: Actor = organiser
    ) throws -> [String] {
        let house = HouseRules(
            rules: [rule],
            booker: booker,
            organisation: organisation,
            used: used
        )
        let demand = try BookingRequest.sample(from: from, to: to, waive: waive).roomDemand
        switch try RoomSituation.sample().under(house).decide(demand, by: actor) {
        case .accepted: return []
        case .refused(let told): return told.map(\.code)
        }
    }

    @Test func `notice is kept to the minute`() throws {
        // It is 10:00 in Nancy on the 4th.
        let rule = try Self.rule(.minimumNotice, 240)
        #expect(try Self.codes(rule, from: "2027-01-04T14:00", to: "2027-01-04T15:00") == [])
        #expect(
            try Self.codes(rule, from: "2027-01-04T13:59", to: "2027-01-04T15:00")
                == ["too-short-notice"]
        )
    }

    @Test func `nothing is booked beyond the window`() throws {
        let rule = try Self.rule(.advanceWindow, 8)
        #expect(try Self.codes(rule, from: "2027-01-12T10:00", to: "2027-01-12T11:00") == [])
        #expect(
            try Self.codes(rule, from: "2027-01-12T10:01", to: "2027-01-12T11:00")
                == ["too-far-ahead"]
        )
    }

    @Test func `length has two ends`() throws {
        let short = try Self.rule(.minimumLength, 120)
        #expect(try Self.codes(short) == [])
        #expect(try Self.codes(short, to: "2027-01-12T15:59") == ["booking-too-short"])
        let long = try Self.rule(.maximumLength, 120)
        #expect(try Self.codes(long) == [])
        #expect(try Self.codes(long, to: "2027-01-12T16:01") == ["booking-too-long"])
    }

    private static func used(_ from: String, _ to: String) throws -> UsedTime {
        UsedTime(
            room: try .of("paddock/ecurie"),
            window: try .of(from, to),
            isOfOrganisation: true,
            isOfContact: false
        )
    }

    @Test(arguments: [
        (BookingRule.Period.day, "2027-01-11T23:00:00Z", true),
        (.day, "2027-01-11T22:59:00Z", false), (.week, "2027-01-10T23:00:00Z", true),
        (.week, "2027-01-10T22:59:00Z", false), (.month, "2026-12-31T23:00:00Z", true),
        (.month, "2026-12-31T22:59:00Z", false),
    ])
    func `a quota counts what begins in the period on the clock of the building`(
        period: BookingRule.Period,
        start: String,
        counts: Bool
    ) throws {
        let rule = try Self.rule(.quotaBookings, 1, period: period, per: .organisation)
        let began = try #require(Instant(rfc3339: start))
        let window = try #require(TimeWindow(from: began, to: began.adding(minutes: 60)))
        let used = UsedTime(
            room: try .of("paddock/ecurie"),
            window: window,
            isOfOrganisation: true,
            isOfContact: false
        )
        let booker = Booker(organisation: "Nyuko")
        #expect(
            try Self.codes(rule, booker: booker, used: [used])
                == (counts ? ["quota-bookings"] : [])
        )
        #expect(try Self.codes(rule, used: [used]) == [], "nobody is named")
        let other = UsedTime(
            room: used.room,
            window: window,
            isOfOrganisation: false,
            isOfContact: true
        )
        #expect(try Self.codes(rule, booker: booker, used: [other]) == [])
    }

    @Test func `a quota of time counts what is asked for too`() throws {
        let rule = try Self.rule(.quotaMinutes, 180, period: .week, per: .organisation)
        let used = try [Self.used("2027-01-13T08:00:00Z", "2027-01-13T09:00:00Z")]
        let booker = Booker(organisation: "Nyuko")
        #expect(try Self.codes(rule, booker: booker, used: used) == [])
        #expect(
            try Self.codes(rule, to: "2027-01-12T16:01", booker: booker, used: used)
                == ["quota-time"]
        )
    }

    @Test func `residents come first, others when it is near`() throws {
        let rule = try Self.rule(.residentsFirst, 7, parties: ["kind:start_up"])
        let resident = NamedOrganisation(code: try .of("graoully"), kind: .startUp)
        let outsider = NamedOrganisation(code: try .of("nyuko"), kind: .support)
        #expect(try Self.codes(rule, organisation: resident) == [])
        #expect(try Self.codes(rule, organisation: outsider) == ["residents-first"])
        #expect(try Self.codes(rule) == ["residents-first"])
        #expect(
            try Self.codes(
                rule,
                from: "2027-01-11T09:59",
                to: "2027-01-11T11:00",
                organisation: outsider
            ) == []
        )
    }

    @Test func `some rooms are for some only`() throws {
        let rule = try Self.rule(.membersOnly, parties: ["organisation:nyuko", "role:admin"])
        let nyuko = NamedOrganisation(code: try .of("nyuko"), kind: .support)
        #expect(try Self.codes(rule) == ["members-only"])
        #expect(try Self.codes(rule, organisation: nyuko) == [])
        #expect(try Self.codes(rule, by: .shell(user: "test")) == [])
    }

    @Test func `where the house must be asked, only a request goes`() throws {
        let rule = try Self.rule(.approval)
        #expect(try Self.codes(rule) == ["approval-needed"])
        let house = HouseRules(rules: [rule])
        let request = try BookingRequest.sample(isRequest: true)
        let situation = try RoomSituation.sample().under(house)
        let accepted = try request.accepted(in: situation, by: Self.organiser).get()
        #expect(accepted.needs == [.approval])
    }

    @Test func `a rule holds where, when and for whom it says`() throws {
        let elsewhere = try Self.rule(.maximumLength, 30, building: "annexe")
        #expect(try Self.codes(elsewhere) == [])
        #expect(
            try Self.codes(Self.rule(.maximumLength, 30, building: nil)) == [
                "booking-too-long"
            ]
        )
        let later = try Self.rule(.maximumLength, 30, from: "2027-01-12T13:00:01Z")
        #expect(try Self.codes(later) == [])
        let now = try Self.rule(.maximumLength, 30, from: "2027-01-12T13:00:00Z")
        #expect(try Self.codes(now) == ["booking-too-long"])
        let over = try Self.rule(.maximumLength, 30, to: "2027-01-12T13:00:00Z")
        #expect(try Self.codes(over) == [])
        let admins = try Self.rule(.maximumLength, 30, parties: ["role:admin"])
        #expect(try Self.codes(admins) == [])
    }

    @Test func `whom a rule names may set it aside, and nobody else`() throws {
        let strict = try Self.rule(.maximumLength, 30)
        let mild = try Self.rule(.maximumLength, 30, waivers: [.admin, .organiser])
        let waive: Set<WaivableRule> = [.tooLong]
        #expect(try Self.codes(strict, waive: waive) == ["booking-too-long"])
        #expect(try Self.codes(strict, waive: waive, by: .shell(user: "test")) == [])
        #expect(try Self.codes(mild, waive: waive) == [])
        #expect(try Self.codes(mild, waive: waive, by: .anonymous) == ["booking-too-long"])
        #expect(try Self.codes(mild, waive: [.tooShort]) == ["booking-too-long"])
    }

    @Test func `parties are written as they are read`() {
        for text in ["role:organiser", "kind:start_up", "organisation:nyuko"] {
            #expect(BookingRule.Party(text)?.text == text)
        }
        for text in ["", "role", "role:king", "kind:x", "organisation:X", "group:a"] {
            #expect(BookingRule.Party(text) == nil)
        }
    }
}
