/// What an organiser asks for when scheduling a session; every field is parsed already.
public struct SessionPlan: Hashable, Sendable {
    /// The title.
    public let title: LocalisedText
    /// What kind of event.
    public let kind: Session.Kind
    /// Where people take part.
    public let mode: Session.Mode
    /// The room; `nil` only online.
    public let room: RoomPath?
    /// How to furnish it.
    public let layout: LayoutKind?
    /// The start.
    public let from: TimeInput
    /// The end.
    public let to: TimeInput
    /// The clock of an online session; `nil` on site.
    public let zone: Zone?
    /// The places offered; `nil` takes the layout's.
    public let capacity: Int?
    /// The languages spoken.
    public let languages: [String]
    /// When registration opens.
    public let opens: TimeInput?
    /// When it closes.
    public let closes: TimeInput?
    /// Whether addresses are confirmed by mail.
    public let confirmEmail: Bool
    /// Whether there is a waiting list.
    public let waitingList: Bool
    /// Its limit in people.
    public let waitingLimit: Int?
    /// Whether to publish at once.
    public let publish: Bool
    /// Rules the caller sets aside.
    public let waive: Set<WaivableRule>
    /// The programme it belongs to.
    public let programme: Code?
    /// The edition of that programme.
    public let edition: Code?
    /// Its themes beside those of its programme.
    public let themes: [Code]
    /// What becomes of a seat for which somebody waits.
    public let promotion: Promotion
    /// Whether the house is asked for the room: the session stays a draft until it agrees.
    public let isRequest: Bool

    /// A plan.
    public init(
        title: LocalisedText,
        kind: Session.Kind,
        mode: Session.Mode,
        room: RoomPath?,
        layout: LayoutKind?,
        from: TimeInput,
        to: TimeInput,
        zone: Zone?,
        capacity: Int?,
        languages: [String],
        opens: TimeInput?,
        closes: TimeInput?,
        confirmEmail: Bool,
        waitingList: Bool,
        waitingLimit: Int?,
        publish: Bool,
        waive: Set<WaivableRule>,
        programme: Code? = nil,
        edition: Code? = nil,
        themes: [Code] = [],
        promotion: Promotion = .confirm,
        isRequest: Bool = false
    ) {
        self.title = title
        self.kind = kind
        self.mode = mode
        self.room = room
        self.layout = layout
        self.from = from
        self.to = to
        self.zone = zone
        self.capacity = capacity
        self.languages = languages
        self.opens = opens
        self.closes = closes
        self.confirmEmail = confirmEmail
        self.waitingList = waitingList
        self.waitingLimit = waitingLimit
        self.publish = publish
        self.waive = waive
        self.programme = programme
        self.edition = edition
        self.themes = themes
        self.promotion = promotion
        self.isRequest = isRequest
    }

    /// What it shall belong to.
    public var belonging: BelongingChange {
        BelongingChange(
            programme: programme.map { .set($0) } ?? .keep,
            edition: edition.map { .set($0) } ?? .keep,
            themes: themes
        )
    }

    /// What the session asks of its room.
    public var roomDemand: RoomDemand {
        RoomDemand(
            from: from,
            to: to,
            layout: layout,
            heads: capacity,
            waive: waive,
            booker: Booker(programme: programme)
        )
    }
}

/// A session plan that every rule has accepted.
public struct AcceptedSession: Hashable, Sendable {
    /// The public time.
    public let window: TimeWindow
    /// The clock of its times.
    public let zone: Zone
    /// The places offered.
    public let capacity: Int
    /// The rules of registration with exact times.
    public let registration: RegistrationRules
    /// What to book; `nil` online.
    public let room: AcceptedRoom?
}

extension SessionPlan {
    /// Decides the plan by every rule at once; pure.
    ///
    /// - Parameters:
    ///   - situation: The room under its locks; `nil` for an online session.
    ///   - now: The database's clock, read after the locks.
    ///   - actor: Who asks, for rules that can be set aside.
    /// - Returns: What to record, or everything that speaks against it.
    public func accepted(
        in situation: RoomSituation?,
        now: Instant,
        by actor: Actor
    ) -> Result<AcceptedSession, Refusals> {
        var refusals: [Refusal] = []
        var room: AcceptedRoom?
        var window: TimeWindow?
        guard let clock = situation?.building.facts.zone ?? zone else {
            return .failure(Refusals([.invalid(FieldFault("/zone", .missing))]))
        }
        if let situation {
            let decision =
                isRequest
                ? situation.decide(roomDemand.askingTheHouse, by: .house)
                : situation.decide(roomDemand, by: actor)
            switch decision {
            case .accepted(let accepted): (room, window) = (accepted, accepted.window)
            case .refused(let told): refusals += told
            }
        } else {
            switch resolve(from, to, in: clock) {
            case .success(let resolved):
                window = resolved
                if resolved.start < now {
                    refusals.append(.inThePast(start: resolved.start, now: now, zone: clock))
                }
            case .failure(let told): refusals += told.refusals
            }
        }
        let rules = registrationRules(in: clock, window: window, refusals: &refusals)
        let seats = capacity ?? room?.capacity ?? situation?.room.facts.largestCapacity
        if seats == nil || seats == 0 {
            refusals.append(.invalid(FieldFault("/capacity", .missing)))
        }
        guard refusals.isEmpty, let window, let seats else { return .failure(Refusals(refusals)) }
        return .success(
            AcceptedSession(
                window: window,
                zone: clock,
                capacity: seats,
                registration: rules,
                room: room
            )
        )
    }

    private func registrationRules(
        in clock: Zone,
        window: TimeWindow?,
        refusals: inout [Refusal]
    ) -> RegistrationRules {
        var moments: [Instant?] = []
        for (input, pointer) in [
            (opens, "/registration/opens"), (closes, "/registration/closes"),
        ] {
            switch input?.moment(in: clock, pointer: pointer) {
            case .success(let moment): moments.append(moment)
            case .failure(let told):
                refusals += told.refusals
                moments.append(nil)
            case nil: moments.append(nil)
            }
        }
        if let opens = moments[0], let end = moments[1] ?? window?.start, end <= opens {
            refusals.append(.invalid(FieldFault("/registration/closes", .endBeforeStart)))
        }
        return RegistrationRules(
            opens: moments[0],
            closes: moments[1],
            confirmEmail: confirmEmail,
            waitingList: waitingList,
            waitingLimit: waitingLimit,
            promotion: promotion
        )
    }
}
