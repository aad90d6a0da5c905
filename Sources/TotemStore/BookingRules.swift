import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let bookingRuleGet = define(
        Queries.bookingRuleGet,
        parameters: (UUIDBytes.self),
        columns: bookingRuleColumns,
        row: bookingRule
    )
    static let bookingRuleList = define(
        Queries.bookingRuleList,
        parameters: (String?.self, String?.self, Bool.self, UUIDBytes?.self, Int32.self),
        columns: bookingRuleColumns,
        row: bookingRule
    )
    static let bookingRuleStanding = define(
        Queries.bookingRuleStanding,
        parameters: (String?.self, String?.self),
        columns: bookingRuleColumns,
        row: bookingRule
    )
    static let bookingRuleInsert = define(
        Queries.bookingRuleInsert,
        parameters: (
            UUIDBytes.self, String.self, UUIDBytes?.self, UUIDBytes?.self, [String].self,
            Int32?.self, String?.self, String?.self, [String].self, String?.self, String?.self,
            String?.self, String?.self, String?.self, Timestamp?.self, Timestamp?.self,
            Timestamp.self, String.self, UUIDBytes?.self
        )
    )
    static let bookingRuleEnd = define(
        Queries.bookingRuleEnd,
        parameters: (UUIDBytes.self, Timestamp.self)
    )
    static let bookingRuleLock = define(
        Queries.bookingRuleLock,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let bookingRuleLockQuotas = define(
        Queries.bookingRuleLockQuotas,
        parameters: ([String].self, [String].self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let bookingUsed = define(
        Queries.bookingUsed,
        parameters: (
            String?.self, String?.self, Timestamp.self, Timestamp.self, Timestamp?.self,
            UUIDBytes?.self
        ),
        columns: (
            String.self, String.self, Timestamp.self, Timestamp.self, Bool.self, Bool.self
        ),
        row: { building, room, lower, upper, isOfOrganisation, isOfContact in
            UsedTime(
                room: RoomPath(building: try code(building), room: try code(room)),
                window: try TimeWindow(stored: lower, upper),
                isOfOrganisation: isOfOrganisation,
                isOfContact: isOfContact
            )
        }
    )
    static let organisationCalled = define(
        Queries.organisationCalled,
        parameters: (String?.self, String?.self),
        columns: (String.self, String.self),
        row: { text, kind in NamedOrganisation(code: try code(text), kind: try word(kind)) }
    )
    static let bookingUnattended = define(
        Queries.bookingUnattended,
        parameters: (Timestamp?.self, Int32.self),
        columns: (UUIDBytes.self, Int32.self),
        row: { UnattendedBooking(id: ID($0), graceMinutes: Int($1)) }
    )
    static let bookingToRemind = define(
        Queries.bookingToRemind,
        parameters: (Timestamp?.self, Int32.self),
        columns: (UUIDBytes.self),
        row: { ID<Booking>($0) }
    )
    static let bookingRemind = define(
        Queries.bookingRemind,
        parameters: (UUIDBytes.self, Timestamp.self)
    )

    private static var bookingRuleColumns:
        (
            UUIDBytes.Type, String.Type, String?.Type, String?.Type, [String].Type, Int32?.Type,
            String?.Type, String?.Type, [String].Type, String?.Type, String?.Type, String?.Type,
            String?.Type, String?.Type, Timestamp?.Type, Timestamp?.Type, Timestamp?.Type,
            Int32.Type, Timestamp.Type, UUIDBytes?.Type
        )
    {
        (
            UUIDBytes.self, String.self, String?.self, String?.self, [String].self, Int32?.self,
            String?.self, String?.self, [String].self, String?.self, String?.self, String?.self,
            String?.self, String?.self, Timestamp?.self, Timestamp?.self, Timestamp?.self,
            Int32.self, Timestamp.self, UUIDBytes?.self
        )
    }

    /// A party as it is stored.
    static func party(_ text: String) throws -> BookingRule.Party {
        guard let party = BookingRule.Party(text) else { throw Unreadable("party \(text)") }
        return party
    }

    @Sendable private static func bookingRule(
        id: UUIDBytes,
        kind: String,
        buildingCode: String?,
        roomCode: String?,
        parties: [String],
        amount: Int32?,
        period: String?,
        per: String?,
        waivers: [String],
        note: String?,
        tellName: String?,
        tellEmail: String?,
        tellEmailNorm: String?,
        tellLanguage: String?,
        validFrom: Timestamp?,
        validTo: Timestamp?,
        endedAt: Timestamp?,
        version: Int32,
        createdAt: Timestamp,
        closure: UUIDBytes?
    ) throws -> BookingRule {
        let building = try buildingCode.map { try code($0) }
        var room: RoomPath?
        if let building, let roomCode {
            room = RoomPath(building: building, room: try code(roomCode))
        }
        var tell: Contact?
        if let tellName, let tellEmail, let tellEmailNorm {
            tell = Contact(
                name: tellName,
                email: EmailAddress(written: tellEmail, normalised: tellEmailNorm),
                phone: nil,
                language: try tellLanguage.map { try word($0) }
            )
        }
        return BookingRule(
            id: ID(id),
            version: Int(version),
            facts: BookingRuleFacts(
                kind: try word(kind),
                building: building,
                room: room,
                parties: try parties.map { try party($0) },
                amount: amount.map(Int.init),
                period: try period.map { try word($0) },
                per: try per.map { try word($0) },
                waivers: try waivers.map { try word($0) },
                note: note,
                tell: tell,
                validFrom: validFrom.map { Instant($0) },
                validTo: validTo.map { Instant($0) }
            ),
            createdAt: Instant(createdAt),
            endedAt: endedAt.map { Instant($0) },
            closure: closure.map { ID($0) }
        )
    }
}

extension BookingRule {
    /// How many standing rules are read at once, as `booking_rule_standing` does.
    static let readAtOnce = 1000
}

/// A booking to which nobody came in time.
public struct UnattendedBooking: Hashable, Sendable {
    /// The booking.
    public let id: ID<Booking>
    /// How long after its begin its room waits.
    public let graceMinutes: Int
}

extension Store {
    /// One rule, or `nil`.
    public func rule(
        _ id: ID<BookingRule>,
        within limit: Duration
    ) async throws(Failure) -> BookingRule? {
        try await rows(Statements.bookingRuleGet, id.uuid, within: limit).first
    }

    /// Rules in the order of their making.
    public func rules(
        _ filter: BookingRuleFilter,
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<BookingRule> {
        let building = filter.room?.building ?? filter.building
        let found = try await rows(
            Statements.bookingRuleList,
            (
                building?.description, filter.room?.room.description, filter.withEnded,
                page.after.map { UUIDBytes(high: $0.high, low: $0.low) }, Int32(page.limit + 1)
            ),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }

    /// The rules that stand, of one room or of all, with what they must know of who books; to be
    /// told without locks.
    ///
    /// - Parameters:
    ///   - room: Where; `nil` everywhere.
    ///   - booker: For whom.
    ///   - window: When.
    ///   - own: A booking that is to be changed and does not count beside itself.
    ///   - now: The database's clock.
    ///   - limit: How long it may take.
    /// - Returns: The rules.
    /// - Throws: `unavailable` when the database is out of reach.
    public func houseRules(
        in room: RoomPath? = nil,
        for booker: Booker,
        during window: TimeWindow,
        besides own: ID<Booking>? = nil,
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> HouseRules {
        let rules = try await rows(
            Statements.bookingRuleStanding,
            (room?.building.description, room?.room.description),
            within: limit
        )
        guard !rules.isEmpty, booker.isNamed else { return HouseRules(rules: rules) }
        let reach = window.reach
        return HouseRules(
            rules: rules,
            booker: booker,
            organisation: try await rows(
                Statements.organisationCalled,
                (booker.organisation, booker.programme?.description),
                within: limit
            )
            .first,
            used: !booker.isCounted
                ? []
                : try await rows(
                    Statements.bookingUsed,
                    (
                        booker.organisation, booker.contact, reach.start.timestamp,
                        reach.end.timestamp, now.timestamp, own?.uuid
                    ),
                    within: limit
                )
        )
    }

    /// Bookings to which nobody came in time.
    public func unattended(
        now: Instant?,
        limit: Int,
        within time: Duration
    ) async throws(Failure) -> [UnattendedBooking] {
        try await rows(Statements.bookingUnattended, (now?.timestamp, Int32(limit)), within: time)
    }

    /// Requests of which the house is to be reminded.
    public func requestsToRemind(
        now: Instant?,
        limit: Int,
        within time: Duration
    ) async throws(Failure) -> [ID<Booking>] {
        try await rows(Statements.bookingToRemind, (now?.timestamp, Int32(limit)), within: time)
    }
}

extension TimeWindow {
    /// The stretch in which whatever counts with it may begin.
    var reach: TimeWindow {
        let minutes = Booker.reachDays * 24 * 60
        return widened(minutesBefore: minutes, minutesAfter: minutes)
    }
}

/// The statements that read the rules of a room and what they must know of who books.
struct HouseRuleTickets {
    private let booker: Booker
    private let rules: Ticket<BookingRule>
    private let organisation: Ticket<NamedOrganisation>?
    private let used: Ticket<UsedTime>?

    /// - Parameters:
    ///   - path: The room.
    ///   - booker: For whom it is booked.
    ///   - span: A stretch that surely holds the asked time.
    ///   - own: A booking that does not count beside itself.
    ///   - now: Stands in for the database's clock.
    ///   - pipeline: Where the statements go.
    init(
        _ path: RoomPath,
        for booker: Booker,
        around span: TimeWindow,
        besides own: ID<Booking>?,
        now: Instant?,
        in pipeline: inout Pipeline
    ) {
        self.booker = booker
        rules = pipeline.add(
            Statements.bookingRuleStanding,
            (path.building.description, path.room.description)
        )
        guard booker.isNamed else {
            organisation = nil
            used = nil
            return
        }
        organisation = pipeline.add(
            Statements.organisationCalled,
            (booker.organisation, booker.programme?.description)
        )
        guard booker.isCounted else {
            used = nil
            return
        }
        let reach = span.reach
        used = pipeline.add(
            Statements.bookingUsed,
            (
                booker.organisation, booker.contact, reach.start.timestamp, reach.end.timestamp,
                now?.timestamp, own?.uuid
            )
        )
    }

    func rules(in loaded: Loaded) throws(Failure) -> HouseRules {
        HouseRules(
            rules: try loaded.rows(rules),
            booker: booker,
            organisation: try organisation.map { ticket throws(Failure) in
                try loaded.rows(ticket)
            }?
            .first,
            used: try used.map { ticket throws(Failure) in try loaded.rows(ticket) } ?? []
        )
    }
}

extension Writing {
    /// Locks a rule and reads it; `nil` when there is none.
    public func lockRule(
        _ id: ID<BookingRule>,
        now: Instant?
    ) async throws(Failure) -> (rule: BookingRule, now: Instant)? {
        locks.take(.rule)
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.bookingRuleLock, id.uuid)
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let found = pipeline.add(Statements.bookingRuleGet, id.uuid)
        let loaded = try await load(pipeline)
        guard let rule = try loaded.rows(found).first, let now = try loaded.rows(clock).first
        else { return nil }
        return (rule, now)
    }
}

extension Record {
    /// Adds a rule.
    public mutating func insert(
        _ rule: BookingRule,
        building: ID<Building>?,
        room: ID<Room>?,
        by actor: Actor
    ) {
        let facts = rule.facts
        pipeline.add(
            Statements.bookingRuleInsert,
            (
                rule.id.uuid, facts.kind.rawValue, building?.uuid, room?.uuid,
                facts.parties.map(\.text), facts.amount.map(Int32.init),
                facts.period?.rawValue, facts.per?.rawValue, facts.waivers.map(\.rawValue),
                facts.note, facts.tell?.name, facts.tell?.email?.written,
                facts.tell?.email?.normalised, facts.tell?.language?.rawValue,
                facts.validFrom?.timestamp, facts.validTo?.timestamp, rule.createdAt.timestamp,
                actor.auditName, rule.closure?.uuid
            )
        )
    }

    /// Ends a rule.
    public mutating func end(_ rule: ID<BookingRule>, at now: Instant) {
        pipeline.add(Statements.bookingRuleEnd, (rule.uuid, now.timestamp))
    }

    /// Notes that the house was reminded of a request.
    public mutating func remind(of booking: ID<Booking>, at now: Instant) {
        pipeline.add(Statements.bookingRemind, (booking.uuid, now.timestamp))
    }
}
