/// A rule that somebody wants to make; every field is parsed already.
public struct BookingRuleRequest: Hashable, Sendable {
    /// What it shall demand, but for where it holds from and to in local time.
    public let kind: BookingRule.Kind
    /// Where it holds.
    public let building: Code?
    /// Only in this room.
    public let room: RoomPath?
    /// For whom it holds, or whom it favours.
    public let parties: [BookingRule.Party]
    /// How much.
    public let amount: Int?
    /// In which period a quota counts.
    public let period: BookingRule.Period?
    /// Whose bookings a quota counts together.
    public let per: BookingRule.Holder?
    /// Who may set it aside, beside admins.
    public let waivers: [Role]
    /// Why.
    public let note: String?
    /// Who is told of requests.
    public let tell: Contact?
    /// The first moment for which it holds.
    public let from: TimeInput?
    /// The moment from which on it no longer holds.
    public let to: TimeInput?

    /// A request.
    public init(
        kind: BookingRule.Kind,
        building: Code? = nil,
        room: RoomPath? = nil,
        parties: [BookingRule.Party] = [],
        amount: Int? = nil,
        period: BookingRule.Period? = nil,
        per: BookingRule.Holder? = nil,
        waivers: [Role] = [],
        note: String? = nil,
        tell: Contact? = nil,
        from: TimeInput? = nil,
        to: TimeInput? = nil
    ) {
        self.kind = kind
        self.building = building
        self.room = room
        self.parties = parties
        self.amount = amount
        self.period = period
        self.per = per
        self.waivers = waivers
        self.note = note
        self.tell = tell
        self.from = from
        self.to = to
    }

    /// The rule with its times on the clock of its building; pure.
    ///
    /// - Parameter zone: The clock; `nil` for a rule of all buildings, whose times need an offset.
    /// - Returns: What to record, or what is wrong.
    public func facts(in zone: Zone?) -> Result<BookingRuleFacts, Refusals> {
        var refusals: [Refusal] = []
        var moments: [Instant?] = []
        for (input, pointer) in [(from, "/from"), (to, "/to")] {
            switch (input, zone) {
            case (nil, _): moments.append(nil)
            case (.local, nil):
                refusals.append(.invalid(FieldFault(pointer, .malformed("instant"))))
                moments.append(nil)
            case (.instant(let moment)?, _): moments.append(moment)
            case (let local?, let zone?):
                switch local.moment(in: zone, pointer: pointer) {
                case .success(let moment): moments.append(moment)
                case .failure(let told):
                    refusals += told.refusals
                    moments.append(nil)
                }
            }
        }
        if let start = moments[0], let end = moments[1], end <= start {
            refusals.append(
                .invalid(FieldFault("/to", end == start ? .zeroLength : .endBeforeStart))
            )
        }
        guard refusals.isEmpty else { return .failure(Refusals(refusals)) }
        return .success(
            BookingRuleFacts(
                kind: kind,
                building: building,
                room: room,
                parties: parties,
                amount: amount,
                period: period,
                per: per,
                waivers: [.admin] + waivers.filter { $0 != .admin },
                note: note,
                tell: tell,
                validFrom: moments[0],
                validTo: moments[1]
            )
        )
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
}

extension HouseRules {
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

extension TimeWindow {
    /// The same stretch so many times 24 hours later.
    public func shifted(days: Int) -> TimeWindow? {
        let minutes = days * 24 * 60
        return TimeWindow(from: start.adding(minutes: minutes), to: end.adding(minutes: minutes))
    }
}

extension Alternative {
    /// A free room as an alternative.
    public init(_ free: FreeRoom) {
        self.init(
            room: free.room.path,
            window: free.window,
            zone: free.building.facts.zone,
            layout: free.layout,
            capacity: free.capacity
        )
    }
}

extension Booking {
    /// Whether nobody came to it in the time that its room gives.
    public func isUnattended(at now: Instant, graceMinutes: Int) -> Bool {
        status == .confirmed && checkedInAt == nil && session == nil && now < window.end
            && window.start.adding(minutes: graceMinutes) <= now
    }
}
