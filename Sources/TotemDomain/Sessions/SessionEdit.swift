/// What an organiser changes of a session; what is not named stays as it is.
public struct SessionEdit: Hashable, Sendable {
    /// The title.
    public let title: Title?
    /// The languages spoken; never empty.
    public let languages: [String]?
    /// The places offered.
    public let capacity: Int?
    /// When registration opens; cleared for at once.
    public let opens: FieldChange<TimeInput>
    /// When it closes; cleared for the start.
    public let closes: FieldChange<TimeInput>
    /// Whether addresses are confirmed by mail.
    public let confirmEmail: Bool?
    /// Whether those who find no seat may wait.
    public let waitingList: Bool?
    /// The limit of the waiting list; cleared for none.
    public let waitingLimit: FieldChange<Int>
    /// Who finds it.
    public let visibility: Session.Visibility?
    /// Rules the caller sets aside.
    public let waive: Set<WaivableRule>
    /// Whether freed seats are confirmed or offered; offers made before run on to their end.
    public let promotion: Promotion.Word?
    /// The hours to answer an offer; cleared for the usual ones.
    public let offerHours: FieldChange<Int>
    /// What it shall belong to.
    public let belonging: BelongingChange

    /// An edit.
    public init(
        title: Title? = nil,
        languages: [String]? = nil,
        capacity: Int? = nil,
        opens: FieldChange<TimeInput> = .keep,
        closes: FieldChange<TimeInput> = .keep,
        confirmEmail: Bool? = nil,
        waitingList: Bool? = nil,
        waitingLimit: FieldChange<Int> = .keep,
        visibility: Session.Visibility? = nil,
        waive: Set<WaivableRule> = [],
        promotion: Promotion.Word? = nil,
        offerHours: FieldChange<Int> = .keep,
        belonging: BelongingChange = .none
    ) {
        self.title = title
        self.languages = languages
        self.capacity = capacity
        self.opens = opens
        self.closes = closes
        self.confirmEmail = confirmEmail
        self.waitingList = waitingList
        self.waitingLimit = waitingLimit
        self.visibility = visibility
        self.waive = waive
        self.promotion = promotion
        self.offerHours = offerHours
        self.belonging = belonging
    }

    /// A title as an edit names it.
    public enum Title: Hashable, Sendable {
        /// In the language that the title falls back to; other languages keep theirs.
        case plain(String)
        /// In these languages and no others.
        case localised(LocalisedText)

        /// The title after the edit.
        func applied(to title: LocalisedText) -> LocalisedText {
            switch self {
            case .localised(let text):
                return text
            case .plain(let text):
                let texts = title.byLanguage.merging([title.fallback: text]) { _, new in new }
                return LocalisedText(texts, fallback: title.fallback) ?? title
            }
        }
    }
}

/// What a change says about a field that may be without a value.
public enum FieldChange<Value: Hashable & Sendable>: Hashable, Sendable {
    /// It stays as it is.
    case keep
    /// It shall have no value.
    case clear
    /// It shall have this value.
    case set(Value)
}

/// Which versions of a thing the caller has seen, for a change that must not hide another's.
public enum ExpectedVersion: Hashable, Sendable {
    /// Whichever there is.
    case any
    /// One of these.
    case oneOf([Int])

    /// The refusal when the thing has gone on to another version.
    public func refusal(of subject: Refusal.Subject, version: Int) -> Refusal? {
        guard case .oneOf(let seen) = self, !seen.contains(version) else { return nil }
        return .versionChanged(subject, version: version)
    }
}

extension SessionEdit {
    /// Decides the edit by every rule at once; pure.
    ///
    /// - Parameters:
    ///   - session: The session under its lock, its seats counted after those due have gone.
    ///   - room: Its room with the building's other headcounts, without its own; only asked when
    ///     the capacity changes, `nil` online.
    ///   - live: Its live registrations in the order of arrival.
    ///   - actor: Who asks, for rules that can be set aside.
    ///   - belonging: What it shall belong to, or which of the named things there are not;
    ///     `nil` when nothing of that changes.
    /// - Returns: The session as it shall be, or everything that speaks against it. The counts of
    ///   its seats follow the capacity by `Seating.offer`.
    public func accepted(
        _ session: Session,
        in room: RoomSituation?,
        _ live: [LiveRegistration] = [],
        by actor: Actor = .anonymous,
        to belonging: Result<SessionBelonging, Refusals>? = nil
    ) -> Result<Session, Refusals> {
        switch session.status {
        case .cancelled, .ended, .closed:
            let stale = Refusal.stale(.session, status: session.status.rawValue)
            return .failure(Refusals([stale]))
        case .draft, .published:
            break
        }
        var refusals: [Refusal] = []
        var edited = session
        edited.title = newTitle(session)
        if let languages { edited.languages = languages }
        if let visibility { edited.visibility = visibility }
        edited.registration = rules(session, refusals: &refusals)
        switch belonging {
        case .success(let belonging)?: edited = edited.belonging(to: belonging)
        case .failure(let told)?: refusals += told.refusals
        case nil: break
        }
        if let capacity, capacity != session.seats.capacity {
            let rule = WaivableRule.capacityBelowTaken
            let overrules = waive.contains(rule) && rule.mayBeWaived(by: actor)
            edited.seats.offer(capacity, overrules: overrules)
            if !overrules, let refusal = session.seats.refusal(offering: capacity, to: live) {
                refusals.append(refusal)
            }
            refusals += room?.refusals(offering: capacity, to: session) ?? []
        }
        guard refusals.isEmpty else { return .failure(Refusals(refusals)) }
        if edited != session { edited.version += 1 }
        return .success(edited)
    }

    private func newTitle(_ session: Session) -> LocalisedText {
        title?.applied(to: session.title) ?? session.title
    }

    private func rules(_ session: Session, refusals: inout [Refusal]) -> RegistrationRules {
        let before = session.registration
        let opens = moment(opens, before.opens, "/registration/opens", session, &refusals)
        let closes = moment(closes, before.closes, "/registration/closes", session, &refusals)
        if let opens, (opens, closes) != (before.opens, before.closes),
            min(closes ?? session.window.start, session.window.start) <= opens
        {
            refusals.append(.invalid(FieldFault("/registration/closes", .endBeforeStart)))
        }
        let list = waitingList ?? before.waitingList
        return RegistrationRules(
            opens: opens,
            closes: closes,
            confirmEmail: confirmEmail ?? before.confirmEmail,
            waitingList: list,
            waitingLimit: list ? limit(before) : nil,
            promotion: promotion(before.promotion, refusals: &refusals)
        )
    }

    private func promotion(_ before: Promotion, refusals: inout [Refusal]) -> Promotion {
        switch (promotion ?? before.word, offerHours) {
        case (.confirm, .set):
            let pointer = "/registration/waitingList/offerHours"
            refusals.append(.invalid(FieldFault(pointer, .conflicts(with: "promotion"))))
            return .confirm
        case (.confirm, .keep), (.confirm, .clear): return .confirm
        case (.offer, .set(let hours)): return .offer(hours: hours)
        case (.offer, .clear): return .offer(hours: Promotion.usualHours)
        case (.offer, .keep): return .offer(hours: before.offerHours ?? Promotion.usualHours)
        }
    }

    private func limit(_ before: RegistrationRules) -> Int? {
        switch waitingLimit {
        case .keep: before.waitingLimit
        case .clear: nil
        case .set(let limit): limit
        }
    }

    private func moment(
        _ change: FieldChange<TimeInput>,
        _ before: Instant?,
        _ pointer: String,
        _ session: Session,
        _ refusals: inout [Refusal]
    ) -> Instant? {
        switch change {
        case .keep: return before
        case .clear: return nil
        case .set(let input):
            switch input.moment(in: session.zone, pointer: pointer) {
            case .success(let moment): return moment
            case .failure(let told):
                refusals += told.refusals
                return before
            }
        }
    }
}

extension Session {
    /// Why its places are more than the house agreed to; `nil` when they are not, and for one who
    /// may agree for it.
    public func refusal(within agreed: Approval?, by actor: Actor) -> Refusal? {
        guard let agreed, seats.capacity + seats.allowance > agreed.heads,
            !WaivableRule.approval.mayBeWaived(by: actor)
        else { return nil }
        return .approvalNeeded(agreed, zone: zone)
    }
}

extension RoomSituation {
    /// What the room and the building say to other numbers of people of a session in it.
    fileprivate func refusals(offering capacity: Int, to session: Session) -> [Refusal] {
        var refusals: [Refusal] = []
        let layout = session.venue?.layout
        let seats = layout.flatMap { room.facts.capacity(of: $0) } ?? room.facts.largestCapacity
        if seats > 0, capacity > seats {
            refusals.append(
                .roomTooSmall(
                    room: room.path,
                    layout: layout ?? .theatre,
                    capacity: seats,
                    wanted: capacity
                )
            )
        }
        let peak = Headcount.peak(of: headcounts, within: session.window) + capacity
        if let limit = building.facts.maxPublic, capacity > session.seats.capacity, peak > limit {
            refusals.append(
                .buildingFull(building: building.facts.code, limit: limit, planned: peak)
            )
        }
        return refusals
    }
}
