/// A rule of booking: where it holds, for whom and when, and who may set it aside.
///
/// Every rule that holds speaks; none silences another.
public struct BookingRule: Hashable, Sendable {
    /// The identity.
    public let id: ID<BookingRule>
    /// Raised by each change.
    public internal(set) var version: Int
    /// What it demands.
    public let facts: BookingRuleFacts
    /// When it was made.
    public let createdAt: Instant
    /// When it was ended; `nil` while it stands.
    public internal(set) var endedAt: Instant?

    /// A rule as stored.
    public init(
        id: ID<BookingRule>,
        version: Int,
        facts: BookingRuleFacts,
        createdAt: Instant,
        endedAt: Instant?
    ) {
        self.id = id
        self.version = version
        self.facts = facts
        self.createdAt = createdAt
        self.endedAt = endedAt
    }

    /// The same rule as somebody may see it: who decides for the house is for those who may book.
    public func seen(by actor: Actor) -> BookingRule {
        guard actor.role != .admin, actor.role != .organiser else { return self }
        return BookingRule(
            id: id,
            version: version,
            facts: BookingRuleFacts(
                kind: facts.kind,
                building: facts.building,
                room: facts.room,
                parties: facts.parties,
                amount: facts.amount,
                period: facts.period,
                per: facts.per,
                waivers: facts.waivers,
                note: facts.note,
                tell: nil,
                validFrom: facts.validFrom,
                validTo: facts.validTo
            ),
            createdAt: createdAt,
            endedAt: endedAt
        )
    }

    /// The same rule, ended.
    public func ended(at now: Instant) -> BookingRule {
        var rule = self
        rule.version += 1
        rule.endedAt = now
        return rule
    }

    /// What a rule demands.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// So many minutes between booking and begin at least.
        case minimumNotice = "minimum_notice"
        /// So many days ahead at most.
        case advanceWindow = "advance_window"
        /// So many minutes long at least.
        case minimumLength = "minimum_length"
        /// So many minutes long at most.
        case maximumLength = "maximum_length"
        /// So many bookings in a period at most.
        case quotaBookings = "quota_bookings"
        /// So many minutes in a period at most.
        case quotaMinutes = "quota_minutes"
        /// The parties at any time, all others so many days before at most.
        case residentsFirst = "residents_first"
        /// The parties and nobody else.
        case membersOnly = "members_only"
        /// The house must be asked.
        case approval
        /// Who has not come so many minutes after the begin loses the room.
        case checkIn = "check_in"

        /// The word by which it is set aside; `nil` when it refuses nothing.
        public var waiver: WaivableRule? {
            switch self {
            case .minimumNotice: .tooShortNotice
            case .advanceWindow: .tooFarAhead
            case .minimumLength: .tooShort
            case .maximumLength: .tooLong
            case .quotaBookings: .quotaBookings
            case .quotaMinutes: .quotaTime
            case .residentsFirst: .residentsFirst
            case .membersOnly: .membersOnly
            case .approval: .approval
            case .checkIn: nil
            }
        }

        /// What its amount may be; `nil` when it has none.
        public var amounts: ClosedRange<Int>? {
            switch self {
            case .minimumNotice: 1...525_600
            case .advanceWindow, .residentsFirst: 1...3650
            case .minimumLength, .maximumLength: 1...44_640
            case .quotaBookings: 1...10_000
            case .quotaMinutes: 1...525_600
            case .checkIn: 1...1440
            case .membersOnly, .approval: nil
            }
        }

        /// Whether it counts what is booked in a period.
        public var counts: Bool { self == .quotaBookings || self == .quotaMinutes }

        /// Whether its parties are those whom it favours, so that it needs some.
        public var favours: Bool { self == .residentsFirst || self == .membersOnly }
    }

    /// A stretch of the calendar in which a quota counts.
    public enum Period: String, CaseIterable, Hashable, Sendable {
        /// A day of the building.
        case day
        /// From Monday to Sunday.
        case week
        /// A month of the calendar.
        case month
    }

    /// Whose bookings a quota counts together.
    public enum Holder: String, CaseIterable, Hashable, Sendable {
        /// Those of an organisation.
        case organisation
        /// Those of a contact, by their address.
        case contact
    }

    /// A group of those who book.
    public enum Party: Hashable, Sendable {
        /// Whoever is signed in so.
        case role(Role)
        /// Organisations of a kind.
        case kind(Organisation.Kind)
        /// One organisation.
        case organisation(Code)

        /// The party as it is written: `role:organiser`, `kind:start_up`, `organisation:nyuko`.
        public var text: String {
            switch self {
            case .role(let role): "role:" + role.rawValue
            case .kind(let kind): "kind:" + kind.rawValue
            case .organisation(let code): "organisation:" + code.description
            }
        }

        /// A party from its text; `nil` when it is none.
        public init?(_ text: String) {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return nil }
            switch parts[0] {
            case "role":
                guard let role = Role(rawValue: parts[1]) else { return nil }
                self = .role(role)
            case "kind":
                guard let kind = Organisation.Kind(rawValue: parts[1]) else { return nil }
                self = .kind(kind)
            case "organisation":
                guard let code = Code(parts[1]) else { return nil }
                self = .organisation(code)
            default:
                return nil
            }
        }
    }
}

/// What is declared of a rule.
public struct BookingRuleFacts: Hashable, Sendable {
    /// What it demands.
    public let kind: BookingRule.Kind
    /// Where it holds; `nil` in all buildings.
    public let building: Code?
    /// Only in this room of the building.
    public let room: RoomPath?
    /// For whom it holds, or whom it favours; nobody named is everybody.
    public let parties: [BookingRule.Party]
    /// How much.
    public let amount: Int?
    /// In which period a quota counts.
    public let period: BookingRule.Period?
    /// Whose bookings a quota counts together.
    public let per: BookingRule.Holder?
    /// Who may set it aside; admins always may.
    public let waivers: [Role]
    /// Why, for people.
    public let note: String?
    /// Who decides for the house and is told of requests.
    public let tell: Contact?
    /// The first moment for which it holds; `nil` for ever before.
    public let validFrom: Instant?
    /// The moment from which on it no longer holds; `nil` for ever.
    public let validTo: Instant?

    /// The facts of a rule.
    public init(
        kind: BookingRule.Kind,
        building: Code? = nil,
        room: RoomPath? = nil,
        parties: [BookingRule.Party] = [],
        amount: Int? = nil,
        period: BookingRule.Period? = nil,
        per: BookingRule.Holder? = nil,
        waivers: [Role] = [.admin],
        note: String? = nil,
        tell: Contact? = nil,
        validFrom: Instant? = nil,
        validTo: Instant? = nil
    ) {
        self.kind = kind
        self.building = room?.building ?? building
        self.room = room
        self.parties = parties
        self.amount = amount
        self.period = period
        self.per = per
        self.waivers = waivers
        self.note = note
        self.tell = tell
        self.validFrom = validFrom
        self.validTo = validTo
    }

    /// Whether it holds in a room for what begins at a moment.
    public func holds(in path: RoomPath, at start: Instant) -> Bool {
        (building == nil || building == path.building) && (room == nil || room == path)
            && (validFrom.map { $0 <= start } ?? true) && (validTo.map { start < $0 } ?? true)
    }
}

/// Which rules a list shows; what is `nil` does not filter.
public struct BookingRuleFilter: Hashable, Sendable {
    /// Only those that hold in this building or in rooms of it.
    public let building: Code?
    /// Only those that hold in this room.
    public let room: RoomPath?
    /// Whether ended ones are shown too.
    public let withEnded: Bool

    /// A filter.
    public init(building: Code? = nil, room: RoomPath? = nil, withEnded: Bool = false) {
        self.building = building
        self.room = room
        self.withEnded = withEnded
    }
}

/// For whom something is booked, as far as the rules ask.
public struct Booker: Hashable, Sendable {
    /// The organisation as written; `nil` without one.
    public let organisation: String?
    /// The address of the contact in its normal form; `nil` without one.
    public let contact: String?

    /// For whom.
    public init(organisation: String? = nil, contact: String? = nil) {
        self.organisation = organisation
        self.contact = contact
    }

    /// Nobody named.
    public static let nobody = Booker()
    /// Whether anybody is named, so that there is something to count.
    public var isNamed: Bool { organisation != nil || contact != nil }
    /// How many days before and after a booking its period may reach.
    public static let reachDays = 32
}

/// Something that an organisation or a contact has booked.
public struct UsedTime: Hashable, Sendable {
    /// The room.
    public let room: RoomPath
    /// The public time.
    public let window: TimeWindow
    /// Whether it was for the organisation.
    public let isOfOrganisation: Bool
    /// Whether it was for the contact.
    public let isOfContact: Bool

    /// A booking.
    public init(room: RoomPath, window: TimeWindow, isOfOrganisation: Bool, isOfContact: Bool) {
        self.room = room
        self.window = window
        self.isOfOrganisation = isOfOrganisation
        self.isOfContact = isOfContact
    }
}

/// An organisation that a booking names, as the rules know it.
public struct NamedOrganisation: Hashable, Sendable {
    /// Its code.
    public let code: Code
    /// What kind of party it is.
    public let kind: Organisation.Kind

    /// A named organisation.
    public init(code: Code, kind: Organisation.Kind) {
        self.code = code
        self.kind = kind
    }
}

/// The rules of a place, and what they must know of who books.
public struct HouseRules: Hashable, Sendable {
    /// The rules that stand.
    public let rules: [BookingRule]
    /// For whom the room is booked.
    public let booker: Booker
    /// The organisation it is for, where it is a known one.
    public let organisation: NamedOrganisation?
    /// What they have booked around that time.
    public let used: [UsedTime]

    /// Rules with what they must know.
    public init(
        rules: [BookingRule],
        booker: Booker = .nobody,
        organisation: NamedOrganisation? = nil,
        used: [UsedTime] = []
    ) {
        self.rules = rules
        self.booker = booker
        self.organisation = organisation
        self.used = used
    }

    /// A house without rules.
    public static let none = HouseRules(rules: [])

    /// Where a booking would be, when, and from when on the house knows of it.
    public struct Asked: Hashable, Sendable {
        /// The room.
        public let room: RoomPath
        /// The public time.
        public let window: TimeWindow
        /// The clock of the building.
        public let zone: Zone
        /// The database's clock.
        public let now: Instant

        /// Something asked for.
        public init(room: RoomPath, window: TimeWindow, zone: Zone, now: Instant) {
            self.room = room
            self.window = window
            self.zone = zone
            self.now = now
        }
    }

    /// Every rule that speaks against a booking; pure.
    public func broken(by asked: Asked, _ actor: Actor) -> [BrokenRule] {
        rules.compactMap { rule in
            guard rule.facts.holds(in: asked.room, at: asked.window.start) else { return nil }
            let isOfParty = rule.facts.parties.contains { isMember(of: $0, actor) }
            // Such a rule is for those whom it does not favour; every other for those it names.
            let speaks =
                rule.facts.kind.favours ? !isOfParty : rule.facts.parties.isEmpty || isOfParty
            return speaks ? broken(rule, by: asked) : nil
        }
    }

    /// What is left against a booking when its rules are set aside by one who may.
    public func judge(
        _ asked: Asked,
        waive: Set<WaivableRule>,
        by actor: Actor
    ) -> (waived: [WaivableRule], refusals: [Refusal]) {
        var waived: [WaivableRule] = []
        var refusals: [Refusal] = []
        for broken in broken(by: asked, actor) {
            guard let waiver = broken.rule.facts.kind.waiver else { continue }
            let may = actor.role.map { broken.rule.facts.waivers.contains($0) } ?? false
            guard may, waive.contains(waiver) else {
                refusals.append(.ruleBroken(broken))
                continue
            }
            if !waived.contains(waiver) { waived.append(waiver) }
        }
        return (waived, refusals)
    }

    private func isMember(of party: BookingRule.Party, _ actor: Actor) -> Bool {
        switch party {
        case .role(let role): actor.role == role
        case .kind(let kind): organisation?.kind == kind
        case .organisation(let code): organisation?.code == code
        }
    }

    private func broken(_ rule: BookingRule, by asked: Asked) -> BrokenRule? {
        let amount = rule.facts.amount ?? 0
        let minutes = asked.window.minutes
        switch rule.facts.kind {
        case .minimumNotice:
            let earliest = asked.now.adding(minutes: amount)
            return asked.window.start < earliest ? BrokenRule(rule, asked.zone) : nil
        case .advanceWindow, .residentsFirst:
            let latest = asked.now.adding(minutes: amount * 24 * 60)
            return asked.window.start > latest ? BrokenRule(rule, asked.zone) : nil
        case .minimumLength:
            return minutes < amount ? BrokenRule(rule, asked.zone, asked: minutes) : nil
        case .maximumLength:
            return minutes > amount ? BrokenRule(rule, asked.zone, asked: minutes) : nil
        case .quotaBookings, .quotaMinutes:
            return overdrawn(rule, by: asked)
        case .membersOnly, .approval:
            return BrokenRule(rule, asked.zone)
        case .checkIn:
            return nil
        }
    }

    /// A booking counts in the period in which it begins, on the clock of its building.
    private func overdrawn(_ rule: BookingRule, by asked: Asked) -> BrokenRule? {
        guard let period = rule.facts.period, let per = rule.facts.per,
            (per == .organisation ? booker.organisation : booker.contact) != nil
        else { return nil }
        let own = period.first(of: asked.zone.local(asked.window.start).date)
        let counted = used.filter { time in
            (per == .organisation ? time.isOfOrganisation : time.isOfContact)
                && rule.facts.holds(in: time.room, at: time.window.start)
                && period.first(of: asked.zone.local(time.window.start).date) == own
        }
        let isByNumber = rule.facts.kind == .quotaBookings
        let before = isByNumber ? counted.count : counted.reduce(0) { $0 + $1.window.minutes }
        let more = isByNumber ? 1 : asked.window.minutes
        guard before + more > rule.facts.amount ?? 0 else { return nil }
        return BrokenRule(rule, asked.zone, asked: more, used: before)
    }
}

extension BookingRule.Period {
    /// The first day of the period that a day lies in.
    func first(of date: LocalDate) -> LocalDate {
        switch self {
        case .day: date
        case .week: date.adding(days: 1 - date.weekday.rawValue)
        case .month: date.adding(days: 1 - date.day)
        }
    }
}

extension TimeWindow {
    /// Its length in minutes, begun ones whole.
    public var minutes: Int { Int((microseconds + 59_999_999) / 60_000_000) }
}

/// A rule that spoke against a booking, with what it found.
public struct BrokenRule: Hashable, Sendable {
    /// The rule.
    public let rule: BookingRule
    /// The clock of the building.
    public let zone: Zone
    /// What was asked for, in the unit of its amount; `nil` where that is no number.
    public let asked: Int?
    /// What was used up before.
    public let used: Int?

    /// A rule that spoke.
    public init(_ rule: BookingRule, _ zone: Zone, asked: Int? = nil, used: Int? = nil) {
        self.rule = rule
        self.zone = zone
        self.asked = asked
        self.used = used
    }

    /// The stable code, which is also the word by which it is set aside.
    public var code: String { rule.facts.kind.waiver?.rawValue ?? rule.facts.kind.rawValue }
}
