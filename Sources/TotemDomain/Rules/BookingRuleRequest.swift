/// A rule that somebody wants to make; every field is parsed already.
public struct BookingRuleRequest: Hashable, Sendable {
    /// What it shall demand, but for from when to when it holds.
    public let facts: BookingRuleFacts
    /// The first moment for which it holds.
    public let from: TimeInput?
    /// The moment from which on it no longer holds.
    public let to: TimeInput?

    /// A request; admins may always set the rule aside.
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
        facts = BookingRuleFacts(
            kind: kind,
            building: building,
            room: room,
            parties: parties,
            amount: amount,
            period: period,
            per: per,
            waivers: [.admin] + waivers.filter { $0 != .admin },
            note: note,
            tell: tell
        )
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
        var facts = facts
        (facts.validFrom, facts.validTo) = (moments[0], moments[1])
        return .success(facts)
    }
}
