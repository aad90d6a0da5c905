/// For whom something is booked, as far as the rules ask.
public struct Booker: Hashable, Sendable {
    /// The organisation as written; `nil` without one.
    public let organisation: String?
    /// The address of the contact in its normal form; `nil` without one.
    public let contact: String?
    /// The programme of the session that is held; `nil` without one.
    public let programme: Code?

    /// For whom.
    public init(organisation: String? = nil, contact: String? = nil, programme: Code? = nil) {
        self.organisation = organisation
        self.contact = contact
        self.programme = programme
    }

    /// Nobody named.
    public static let nobody = Booker()
    /// Whether an organisation or a contact is named, whose bookings can be counted.
    public var isCounted: Bool { organisation != nil || contact != nil }
    /// Whether anybody is named, so that rules can tell who it is.
    public var isNamed: Bool { organisation != nil || contact != nil || programme != nil }
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
    /// The organisation it is for, where it is a known one: the one that is named, or the owner of
    /// the programme.
    public let organisation: NamedOrganisation?
    /// What they have booked around that time.
    public internal(set) var used: [UsedTime]

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
            guard rule.facts.holds(in: asked.room, during: asked.window) else { return nil }
            return speaks(rule, to: actor) ? broken(rule, by: asked) : nil
        }
    }

    /// The rules that count bookings of a room, whenever they are.
    public func countingRules(in room: RoomPath) -> [ID<BookingRule>] {
        rules.filter { rule in
            [.quotaBookings, .quotaMinutes].contains(rule.facts.kind)
                && (rule.facts.building == nil || rule.facts.building == room.building)
                && (rule.facts.room == nil || rule.facts.room == room)
        }
        .map(\.id)
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

    /// Whether a rule is for whoever books: one that favours some is for all others, every other
    /// for those it names.
    func speaks(_ rule: BookingRule, to actor: Actor) -> Bool {
        let isOfParty = rule.facts.parties.contains { isMember(of: $0, actor) }
        return rule.facts.kind.favours ? !isOfParty : rule.facts.parties.isEmpty || isOfParty
    }

    private func isMember(of party: BookingRule.Party, _ actor: Actor) -> Bool {
        switch party {
        case .role(let role): actor.role == role
        case .kind(let kind): organisation?.kind == kind
        case .organisation(let code): organisation?.code == code
        case .programme(let code): booker.programme == code
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

extension HouseRules {
    /// Those who decide for the house, each once.
    public func deciders(in room: RoomPath, at start: Instant) -> [BookingNotice.Recipient] {
        var seen: Set<String> = []
        return rules.filter { $0.facts.kind == .approval && $0.facts.holds(in: room, at: start) }
            .compactMap { rule in
                guard let tell = rule.facts.tell, let email = tell.email,
                    seen.insert(email.normalised).inserted
                else { return nil }
                return BookingNotice.Recipient(
                    name: tell.name,
                    email: email,
                    language: tell.language ?? .french
                )
            }
    }

    /// By how many days something lies further ahead than the rules allow; zero when it does not.
    public func daysTooFar(_ asked: Asked, _ actor: Actor) -> Int {
        let day: Int64 = 24 * 60 * 60 * 1_000_000
        return broken(by: asked, actor)
            .filter { [.advanceWindow, .residentsFirst].contains($0.rule.facts.kind) }
            .map { broken in
                let latest = asked.now.adding(minutes: (broken.rule.facts.amount ?? 0) * 24 * 60)
                let beyond = asked.window.start.microseconds - latest.microseconds
                return Int((beyond + day - 1) / day)
            }
            .max() ?? 0
    }
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
