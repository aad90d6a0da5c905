/// What somebody wants to be different of a series; every field is parsed already.
public struct SeriesEdit: Hashable, Sendable {
    /// Which dates are meant.
    public enum Scope: String, CaseIterable, Hashable, Sendable {
        /// One date alone.
        case one
        /// That date and those after it.
        case following
        /// All that have not begun.
        case all
    }

    /// A time on the clock of the building, on its own day or on the day of the date.
    public enum ClockTime: Hashable, Sendable {
        /// On this day.
        case at(LocalDateTime)
        /// On the day of the date that is meant.
        case time(LocalTime)

        /// A time from `2027-03-18T09:00` or `09:00`; `nil` when it is none.
        public init?(_ text: some StringProtocol) {
            if let local = LocalDateTime(text) {
                self = .at(local)
            } else if let time = LocalTime(text) {
                self = .time(time)
            } else {
                return nil
            }
        }

        func on(_ day: LocalDate) -> LocalDateTime {
            switch self {
            case .at(let local): local
            case .time(let time): LocalDateTime(date: day, time: time)
            }
        }
    }

    /// Which dates are meant.
    public let scope: Scope
    /// The day on which the rule gives the date, or the first of them; `nil` for all.
    public let date: LocalDate?
    /// Another start, of the first date that is meant.
    public let from: ClockTime?
    /// Another end, of the first date that is meant.
    public let to: ClockTime?
    /// Other days; not for one date.
    public let rule: RecurrenceRule?
    /// Another room of the same house.
    public let room: RoomPath?
    /// Another way of furnishing; `set(nil)` leaves it open.
    public let layout: Edit<LayoutKind?>
    /// Another purpose.
    public let purpose: String?
    /// Another title of the sessions.
    public let title: SessionEdit.Title?
    /// Another number of people; `set(nil)` counts the layout's seats.
    public let heads: Edit<Int?>
    /// For somebody else, or for nobody named.
    public let organisation: Edit<String?>
    /// Somebody else to call, or nobody.
    public let contact: Edit<Contact?>
    /// Rules the caller sets aside.
    public let waive: Set<WaivableRule>
    /// Whether dates that were changed by hand become as the series is.
    public let replacesOverrides: Bool

    /// An edit.
    public init(
        scope: Scope,
        date: LocalDate? = nil,
        from: ClockTime? = nil,
        to: ClockTime? = nil,
        rule: RecurrenceRule? = nil,
        room: RoomPath? = nil,
        layout: Edit<LayoutKind?> = .keep,
        purpose: String? = nil,
        title: SessionEdit.Title? = nil,
        heads: Edit<Int?> = .keep,
        organisation: Edit<String?> = .keep,
        contact: Edit<Contact?> = .keep,
        waive: Set<WaivableRule> = [],
        replacesOverrides: Bool = false
    ) {
        self.scope = scope
        self.date = date
        self.from = from
        self.to = to
        self.rule = rule
        self.room = room
        self.layout = layout
        self.purpose = purpose
        self.title = title
        self.heads = heads
        self.organisation = organisation
        self.contact = contact
        self.waive = waive
        self.replacesOverrides = replacesOverrides
    }

    /// What is said of the dates after the edit.
    fileprivate func applied(to plan: SeriesPlan) -> SeriesPlan {
        var plan = plan
        plan.room = room ?? plan.room
        plan.layout = layout.applied(to: plan.layout)
        plan.purpose = purpose ?? plan.purpose
        plan.heads = heads.applied(to: plan.heads)
        plan.organisation = organisation.applied(to: plan.organisation)
        plan.contact = contact.applied(to: plan.contact)
        plan.waive = plan.waive.union(waive)
        if let title, let session = plan.session {
            let text = title.applied(to: session.title)
            plan.session?.title = text
            plan.purpose = text.text(in: text.fallback)
        }
        (plan.except, plan.rooms) = ([], [:])
        return plan
    }

    /// What it may not name: the sessions of a series have titles and times, and their places,
    /// their days and those who registered are their own; a plain series has no titles.
    fileprivate func strangers(to plan: SeriesPlan) -> [Refusal] {
        let told: [(String, Bool)]
        if plan.session == nil {
            told = [("/title", title != nil)]
        } else {
            told = [
                ("/rule", rule != nil), ("/purpose", purpose != nil), ("/heads", heads != .keep),
                ("/organisation", organisation != .keep), ("/contact", contact != .keep),
                ("/replaceOverrides", replacesOverrides),
            ]
        }
        return told.filter(\.1)
            .map { .invalid(FieldFault($0.0, .conflicts(with: "series"))) }
    }
}

/// An edit as it lies on a series, before anything is decided.
public struct SeriesDraft: Sendable {
    /// A date as it shall be, with what it was; one of the two may be missing.
    struct Pair: Sendable {
        let new: SeriesDate?
        let old: SeriesDate?
    }

    /// The edit.
    public let edit: SeriesEdit
    /// The series as it was.
    public let former: Series
    /// What the edited dates shall be.
    public let plan: SeriesPlan
    /// The dates before the edited ones, which stay as they are.
    public let earlier: [SeriesDate]
    /// The dates that are edited.
    let pairs: [Pair]

    /// Whether what was one series becomes two: what lies before stays, the rest has its own rule.
    public var splits: Bool { edit.scope != .one && !earlier.isEmpty }

    /// The dates that are edited, as they were.
    public var edited: [SeriesDate] { pairs.compactMap(\.old) }

    /// Every room in which a date may be before or after the edit.
    public var rooms: Set<RoomPath> {
        let building = former.plan.room.building
        var rooms: Set<RoomPath> = [former.plan.room, plan.room, edit.room ?? plan.room]
        for date in pairs.flatMap({ [$0.new, $0.old] }).compactMap({ $0 }) {
            rooms.formUnion([date.room, date.placed?.room].compactMap { $0 })
        }
        return rooms.filter { $0.building == building }
    }

    /// Every time at which a date may be before or after the edit.
    public var windows: [TimeWindow] {
        pairs.flatMap { [$0.new?.planned, $0.old?.planned, $0.old?.placed?.window, asked] }
            .compactMap { $0 }
    }

    /// The time that is asked for one date, roughly: its zone is not known to be unambiguous.
    private var asked: TimeWindow? {
        guard edit.scope == .one, let day = edit.date else { return nil }
        let locals = [edit.from, edit.to].compactMap { $0?.on(day) }
        guard let first = locals.min(by: { $0.secondsSinceEpoch < $1.secondsSinceEpoch }),
            let last = locals.max(by: { $0.secondsSinceEpoch < $1.secondsSinceEpoch })
        else { return nil }
        let old = pairs.first?.old
        let length = (old?.placed?.window ?? old?.planned)?.minutes ?? 0
        return TimeWindow(
            from: former.zone.earliest(first),
            to: former.zone.latest(last).adding(minutes: 24 * 60 + length)
        )
    }
}

extension Series {
    /// Lays an edit on the series: which dates are meant, and what they shall be; pure.
    ///
    /// - Parameters:
    ///   - edit: The edit.
    ///   - now: The database's clock: what has begun stays as it was.
    /// - Returns: The edit on its dates, or what is wrong with it.
    public func draft(_ edit: SeriesEdit, at now: Instant) -> Result<SeriesDraft, Refusals> {
        if let room = edit.room, room.building != plan.room.building {
            // In another house the same time of the clock might be another moment.
            return fault("/room", .conflicts(with: "series"))
        }
        let strangers = edit.strangers(to: plan)
        guard strangers.isEmpty else { return .failure(Refusals(strangers)) }
        return edit.scope == .one ? one(edit) : several(edit, at: now)
    }

    private func one(_ edit: SeriesEdit) -> Result<SeriesDraft, Refusals> {
        guard let index = dates.firstIndex(where: { $0.original.date == edit.date }) else {
            return fault("/date", .conflicts(with: "series"))
        }
        let pair = SeriesDraft.Pair(new: dates[index], old: dates[index])
        return .success(
            SeriesDraft(
                edit: edit,
                former: self,
                plan: plan,
                earlier: dates.enumerated().filter { $0.offset != index }.map(\.element),
                pairs: [pair]
            )
        )
    }

    private func several(
        _ edit: SeriesEdit,
        at now: Instant
    ) -> Result<SeriesDraft, Refusals> {
        // What was kept by hand when an earlier edit dropped it is no date of the rule.
        var given: Set<LocalDateTime> = []
        if case .success(let dates) = plan.dates(in: zone) { given = Set(dates.map(\.original)) }
        let first = dates.firstIndex { date in
            given.contains(date.original) && date.begins(after: now, in: zone)
                && (edit.date.map { date.original.date >= $0 } ?? true)
        }
        guard let first else {
            return .failure(Refusals([.stale(.series, status: "without such dates")]))
        }
        let rest = Array(dates[first...])
        let wanted: SeriesPlan
        switch planned(edit, from: rest, given) {
        case .failure(let told): return .failure(told)
        case .success(let planned): wanted = planned
        }
        let new: [SeriesDate]
        switch wanted.dates(in: zone) {
        case .failure(let told): return .failure(told)
        case .success(let dates): new = dates
        }
        if plan.session != nil, new.contains(where: { $0.planned == nil }) {
            // A session that the clock jumps over would have to be called off: another time, or
            // that one called off first.
            return fault("/from", .conflicts(with: "series"))
        }
        if edit.from != nil, new.first?.original != wanted.from {
            // The day that is named is none of the rule's: say which days, too.
            return fault("/from", .conflicts(with: "rule"))
        }
        let byOrder = edit.rule == nil && wanted.from.date != rest[0].original.date
        return .success(
            SeriesDraft(
                edit: edit,
                former: self,
                plan: wanted,
                earlier: Array(dates[..<first]),
                pairs: Self.pairs(new, rest, given, byOrder: byOrder)
            )
        )
    }

    /// What the dates from one on shall be.
    private func planned(
        _ edit: SeriesEdit,
        from rest: [SeriesDate],
        _ given: Set<LocalDateTime>
    ) -> Result<SeriesPlan, Refusals> {
        let first = rest[0].original
        var plan = edit.applied(to: self.plan)
        plan.from = edit.from?.on(first.date) ?? first
        let length = self.plan.to.secondsSinceEpoch - self.plan.from.secondsSinceEpoch
        let days = self.plan.to.date.daysSinceEpoch - self.plan.from.date.daysSinceEpoch
        plan.to =
            edit.to?.on(plan.from.date.adding(days: days)) ?? plan.from.adding(seconds: length)
        guard plan.to.secondsSinceEpoch > plan.from.secondsSinceEpoch else {
            return fault("/to", plan.to == plan.from ? .zeroLength : .endBeforeStart)
        }
        if let rule = edit.rule {
            plan.rule = rule
            return .success(plan)
        }
        let own = rest.filter { given.contains($0.original) }
        if case .count? = self.plan.rule.end {
            plan.rule = plan.rule.ending(.count(own.count(where: { $0.planned != nil })))
        } else if let last = own.last {
            let shift = plan.from.date.daysSinceEpoch - first.date.daysSinceEpoch
            plan.rule = plan.rule.ending(.day(last.original.date.adding(days: shift)))
        }
        return .success(plan)
    }

    /// Which date becomes which: by its day, or where the days move by its place among them.
    private static func pairs(
        _ new: [SeriesDate],
        _ old: [SeriesDate],
        _ given: Set<LocalDateTime>,
        byOrder: Bool
    ) -> [SeriesDraft.Pair] {
        var former: [LocalDateTime: SeriesDate] = [:]
        if byOrder {
            let own = old.filter { given.contains($0.original) }
            for (date, was) in zip(new, own) { former[date.original] = was }
        } else {
            let byDay = Dictionary(old.map { ($0.original.date, $0) }) { first, _ in first }
            for date in new { former[date.original] = byDay[date.original.date] }
        }
        let met = Set(former.values.map(\.original))
        return new.map { SeriesDraft.Pair(new: $0, old: former[$0.original]) }
            + old.filter { !met.contains($0.original) }
            .map { SeriesDraft.Pair(new: nil, old: $0) }
    }

    private func fault<Value>(
        _ pointer: String,
        _ problem: FieldFault.Problem
    ) -> Result<Value, Refusals> {
        .failure(Refusals([.invalid(FieldFault(pointer, problem))]))
    }
}

extension SeriesDate {
    /// Whether its time by the rule is still to come.
    fileprivate func begins(after now: Instant, in zone: Zone) -> Bool {
        if let planned { return planned.start > now }
        return original.secondsSinceEpoch > zone.local(now).secondsSinceEpoch
    }
}
