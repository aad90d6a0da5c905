// What the rules of a house say while nobody knows yet for whom a room is looked for.
extension HouseRules {
    /// What the rules say of a time: those that speak in any case, and those that ask for whom it
    /// is, or want the house to be asked.
    ///
    /// - Parameters:
    ///   - asked: The room and the time.
    ///   - actor: Who looks.
    /// - Returns: The rules of both kinds.
    func spoken(
        against asked: Asked,
        _ actor: Actor
    ) -> (refusals: [BrokenRule], conditions: [BrokenRule]) {
        let told = broken(by: asked, actor)
        return (
            told.filter { !$0.rule.facts.dependsOnBooker },
            told.filter(\.rule.facts.dependsOnBooker)
        )
    }

    /// The moments at which something cannot begin in a room, since a rule speaks in any case.
    ///
    /// - Parameters:
    ///   - room: The room.
    ///   - minutes: How long it lasts.
    ///   - now: The clock of the look.
    ///   - actor: Who looks.
    /// - Returns: Stretches of moments, the end of each left out; without a bound they go on.
    func forbidden(
        in room: RoomPath,
        minutes: Int,
        now: Instant,
        _ actor: Actor
    ) -> [(from: Instant?, to: Instant?)] {
        rules.compactMap { rule in
            let facts = rule.facts
            guard facts.building == nil || facts.building == room.building,
                facts.room == nil || facts.room == room, !facts.dependsOnBooker,
                speaks(rule, to: actor), let stretch = facts.forbidden(minutes: minutes, now: now)
            else { return nil }
            // A house that is for some only for a time is not for others when they stay until then.
            let early = facts.kind == .membersOnly ? -minutes : 0
            let from = [facts.validFrom?.adding(minutes: early), stretch.from].compactMap(\.self)
            let to = [facts.validTo, stretch.to].compactMap(\.self)
            return (from.max(), to.min())
        }
    }
}

extension BookingRuleFacts {
    /// Whether it speaks by who the booking is for: what roles there are is known of whoever looks.
    fileprivate var dependsOnBooker: Bool {
        let namesOthers = parties.contains { party in
            if case .role = party { false } else { true }
        }
        return kind == .approval || (kind.favours && namesOthers)
    }

    /// When something of a length cannot begin, as long as the rule stands; `nil` when it can.
    fileprivate func forbidden(minutes: Int, now: Instant) -> (from: Instant?, to: Instant?)? {
        let amount = amount ?? 0
        switch kind {
        case .minimumNotice: return (nil, now.adding(minutes: amount))
        case .advanceWindow, .residentsFirst:
            let latest = now.adding(minutes: amount * 24 * 60)
            return (Instant(microseconds: latest.microseconds + 1), nil)
        case .minimumLength: return minutes < amount ? (nil, nil) : nil
        case .maximumLength: return minutes > amount ? (nil, nil) : nil
        case .membersOnly: return (nil, nil)
        case .quotaBookings, .quotaMinutes, .approval, .checkIn: return nil
        }
    }
}
