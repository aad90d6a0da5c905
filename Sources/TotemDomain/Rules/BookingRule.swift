/// A rule of booking: where it holds, for whom and when, and who may set it aside.
///
/// Every rule that holds speaks; none silences another.
public struct BookingRule: Hashable, Sendable {
    /// The identity.
    public let id: ID<BookingRule>
    /// Raised by each change.
    public internal(set) var version: Int
    /// What it demands.
    public internal(set) var facts: BookingRuleFacts
    /// When it was made.
    public let createdAt: Instant
    /// When it was ended; `nil` while it stands.
    public internal(set) var endedAt: Instant?
    /// The closure that made it and that ends it; `nil` for a rule of its own.
    public let closure: ID<Closure>?

    /// A rule as stored.
    public init(
        id: ID<BookingRule>,
        version: Int,
        facts: BookingRuleFacts,
        createdAt: Instant,
        endedAt: Instant?,
        closure: ID<Closure>? = nil
    ) {
        self.id = id
        self.version = version
        self.facts = facts
        self.createdAt = createdAt
        self.endedAt = endedAt
        self.closure = closure
    }

    /// The same rule as somebody may see it: who decides for the house is for those who may book.
    public func seen(by actor: Actor) -> BookingRule {
        guard actor.role != .admin, actor.role != .organiser else { return self }
        var rule = self
        rule.facts.tell = nil
        return rule
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
        /// The sessions of a programme.
        case programme(Code)

        /// The party as it is written: `role:organiser`, `kind:start_up`, `organisation:nyuko`,
        /// `programme:123go`.
        public var text: String {
            switch self {
            case .role(let role): "role:" + role.rawValue
            case .kind(let kind): "kind:" + kind.rawValue
            case .organisation(let code): "organisation:" + code.description
            case .programme(let code): "programme:" + code.description
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
            case "programme":
                guard let code = Code(parts[1]) else { return nil }
                self = .programme(code)
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
    public internal(set) var tell: Contact?
    /// The first moment for which it holds; `nil` for ever before.
    public internal(set) var validFrom: Instant?
    /// The moment from which on it no longer holds; `nil` for ever.
    public internal(set) var validTo: Instant?

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

    /// Whether it holds in a room for something: for members only as soon as a part of it lies in
    /// its time, since a house that is theirs for a time is not for others then; else by its begin.
    public func holds(in path: RoomPath, during window: TimeWindow) -> Bool {
        guard kind == .membersOnly else { return holds(in: path, at: window.start) }
        return (building == nil || building == path.building) && (room == nil || room == path)
            && (validFrom.map { $0 < window.end } ?? true)
            && (validTo.map { window.start < $0 } ?? true)
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
