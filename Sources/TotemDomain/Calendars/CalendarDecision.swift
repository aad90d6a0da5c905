/// What was decided about a calendar: what is told, and everything to record.
public struct DecidedCalendar: Sendable {
    /// What is told.
    public let answer: ImportedCalendar
    /// The bookings to make.
    public let made: [Booking]
    /// The bookings that move.
    public let moved: [Move]
    /// The bookings that are only described anew.
    public let described: [Booking]
    /// The bookings to cancel.
    public let cancelled: [Booking]
    /// The bookings of others that occupy another time then.
    public let others: [Reoccupation]
    /// The events to remember, with their bookings.
    public let remembered: [KnownEvent]
    /// The events to forget, since they have another name now.
    public let forgotten: [KnownEvent]

    /// A booking before and after it moves.
    public struct Move: Sendable {
        /// As it was.
        public let before: Booking
        /// As it is to be.
        public let after: Booking
    }
}

extension CalendarImport {
    /// The stretch of time in which the room is looked at for the times of all events, or what
    /// speaks against the file as a whole; pure.
    ///
    /// - Parameters:
    ///   - house: The clock of the house.
    ///   - now: The clock of the look.
    /// - Returns: A stretch that surely holds them with their neighbours.
    public func span(in house: Zone, at now: Instant) -> Result<TimeWindow, Refusals> {
        horizon(from: house.local(now).date)
            .flatMap { last in
                expanded(in: house, from: now, through: last)
                    .map { expanded in
                        let ends = expanded.occurrences.map(\.window.end)
                        let end = house.latest(last.adding(days: 1).midnight)
                        let margin = 3 * 24 * 60
                        let from = now.adding(minutes: -margin)
                        let to = max(ends.max() ?? end, end).adding(minutes: margin)
                        return TimeWindow(from: from, to: to) ?? .around(now)
                    }
            }
    }

    /// Decides about each time of each event by every rule, and beside all others; pure.
    ///
    /// - Parameters:
    ///   - known: What is known of the events.
    ///   - situation: The room over all of them.
    ///   - actor: Who asks.
    ///   - id: Makes the identity of a booking.
    /// - Returns: What becomes of them, or everything that speaks against any, unless the import
    ///   passes over that.
    public func decide(
        knowing known: KnownEvents,
        in situation: RoomSituation,
        by actor: Actor,
        id: () -> ID<Booking>
    ) -> Result<DecidedCalendar, Refusals> {
        let (house, now) = (situation.room.zone, situation.now)
        let last: LocalDate
        switch horizon(from: house.local(now).date) {
        case .failure(let told): return .failure(told)
        case .success(let day): last = day
        }
        let expanded: ExpandedCalendar
        switch self.expanded(in: house, from: now, through: last) {
        case .failure(let told): return .failure(told)
        case .success(let found): expanded = found
        }
        var plan = CalendarPlan(self, known, situation, expanded, through: last)
        plan.meet()
        plan.miss()
        let settled = plan.settle(by: actor, id: id)
        let told = settled.answer.items.flatMap { item in
            item.outcome.refusals.map { refusal -> Refusal in
                if case .invalid = refusal { return refusal }
                return item.line.map { .onLine($0, refusal) } ?? refusal
            }
        }
        guard keepsGoing || told.isEmpty else {
            return .failure(Refusals(Array(told.prefix(100))))
        }
        return .success(settled)
    }
}

extension TimeWindow {
    fileprivate static func around(_ moment: Instant) -> TimeWindow {
        guard let window = TimeWindow(from: moment, to: moment.adding(minutes: 1)) else {
            preconditionFailure("a minute later is later")
        }
        return window
    }
}

/// The plan of what happens to each event.
private struct CalendarPlan {
    private enum Step {
        case nothing
        case book(CalendarOccurrence, KnownEvent?)
        case move(CalendarOccurrence, KnownEvent)
        case describe(CalendarOccurrence, KnownEvent)
        case cancel(KnownEvent)
        case note(CalendarOccurrence, KnownEvent)
    }

    private let file: CalendarImport
    private let known: KnownEvents
    private let situation: RoomSituation
    private let expanded: ExpandedCalendar
    private let last: LocalDate
    private var steps: [Step] = []
    /// The items that go with the steps.
    private var items: [ImportedCalendar.Item] = []
    private var met: Set<Int> = []
    private var forgotten: [KnownEvent] = []

    init(
        _ file: CalendarImport,
        _ known: KnownEvents,
        _ situation: RoomSituation,
        _ expanded: ExpandedCalendar,
        through last: LocalDate
    ) {
        self.file = file
        self.known = known
        self.situation = situation
        self.expanded = expanded
        self.last = last
    }

    // MARK: What is known of each event

    /// Finds the booking of each time of an event, by its name and first start, else by the day.
    mutating func meet() {
        var byName: [Name: Int] = [:]
        for (index, event) in known.events.enumerated() {
            byName[Name(event.uid, event.recurrence)] = index
        }
        var found: [Int?] = expanded.occurrences.map { byName[Name($0.uid, $0.recurrence)] }
        met = Set(found.compactMap(\.self))
        // An event that comes again now, or at another hour, has times of other names.
        var byDay: [String: [Int]] = [:]
        for (index, event) in known.events.enumerated() where !met.contains(index) {
            byDay["\(day(event.recurrence ?? event.window.start)) \(event.uid)", default: []]
                .append(index)
        }
        for (index, occurrence) in expanded.occurrences.enumerated() where found[index] == nil {
            let start = occurrence.recurrence ?? occurrence.window.start
            let name = "\(day(start)) \(occurrence.uid)"
            guard let other = byDay[name]?.popLast() else { continue }
            found[index] = other
            met.insert(other)
            if !known.events[other].isOwn { forgotten.append(known.events[other]) }
        }
        for (occurrence, index) in zip(expanded.occurrences, found) {
            take(occurrence, index.map { known.events[$0] })
        }
    }

    private struct Name: Hashable {
        let uid: String
        let recurrence: Instant?

        init(_ uid: String, _ recurrence: Instant?) {
            (self.uid, self.recurrence) = (uid, recurrence)
        }
    }

    private func day(_ moment: Instant) -> LocalDate { situation.room.zone.local(moment).date }

    private mutating func take(_ occurrence: CalendarOccurrence, _ event: KnownEvent?) {
        guard let event else { return take(occurrence) }
        let booking = event.booking
        let isNews =
            occurrence.sequence > event.sequence || occurrence.window != event.window
        let stands = booking.status(at: situation.now).occupies
        let isPast = occurrence.window.start < situation.now
        if occurrence.sequence < event.sequence {
            let isSame = occurrence.window == event.window && occurrence.reason == nil && stands
            return add(.nothing, occurrence, isSame ? .unchanged : .leftOut(.outdated), booking)
        }
        guard stands else {
            if let reason = occurrence.reason { return add(.nothing, occurrence, .leftOut(reason)) }
            if isPast { return add(.nothing, occurrence, .leftOut(.past)) }
            guard isNews, !event.isOwn else {
                return add(.nothing, occurrence, .leftOut(.endedHere), booking)
            }
            return add(.book(occurrence, event), occurrence, .booked)
        }
        if booking.window.start < situation.now {
            return add(.nothing, occurrence, .leftOut(.past), booking)
        }
        let isHere = booking.room == situation.room.path && booking.session == nil
        let saysOther =
            occurrence.window != event.window
            || (occurrence.summary != event.summary && !event.isOwn) || occurrence.reason != nil
        if saysOther, !isHere {
            let status = booking.session == nil ? "moved to \(booking.room)" : "held by a session"
            return add(.nothing, occurrence, .refused([.stale(.booking, status: status)]), booking)
        }
        if occurrence.reason != nil || isPast && occurrence.window != event.window {
            return add(.cancel(event), occurrence, .cancelled, booking)
        }
        if occurrence.window != event.window {
            return add(.move(occurrence, event), occurrence, .changed, booking)
        }
        guard !saysOther else {
            return add(.describe(occurrence, event), occurrence, .changed, booking)
        }
        let isNoted = event.isOwn || (!isNews && occurrence.recurrence == event.recurrence)
        add(isNoted ? .nothing : .note(occurrence, event), occurrence, .unchanged, booking)
    }

    /// Takes a time of an event of which no booking is known.
    private mutating func take(_ occurrence: CalendarOccurrence) {
        if let closed = known.closures[occurrence.uid] {
            let isSame = closed == occurrence.window || occurrence.reason != nil
            let outcome: ImportedCalendar.Outcome =
                isSame ? .unchanged : .refused([.stale(.closure, status: "kept here")])
            return add(.nothing, occurrence, outcome)
        }
        if let reason = occurrence.reason { return add(.nothing, occurrence, .leftOut(reason)) }
        if occurrence.window.start < situation.now {
            return add(.nothing, occurrence, .leftOut(.past))
        }
        add(.book(occurrence, nil), occurrence, .booked)
    }

    private mutating func add(
        _ step: Step,
        _ occurrence: CalendarOccurrence,
        _ outcome: ImportedCalendar.Outcome,
        _ booking: Booking? = nil
    ) {
        steps.append(step)
        items.append(
            ImportedCalendar.Item(
                line: occurrence.line,
                uid: occurrence.uid,
                recurrence: occurrence.recurrence,
                summary: occurrence.summary,
                window: occurrence.window,
                booking: booking?.id,
                outcome: outcome
            )
        )
    }

    /// Finds the bookings of which the file no longer has the event: what it takes back by name is
    /// cancelled, the rest only when that is wanted.
    mutating func miss() {
        let end = situation.room.zone.latest(last.adding(days: 1).midnight)
        let seen = Set(met.map { known.events[$0].booking.id })
        for (index, event) in known.events.enumerated() where !met.contains(index) {
            let booking = event.booking
            // The file may have it under the name that it has in our own feed.
            guard !seen.contains(booking.id) else { continue }
            let isAhead =
                booking.status(at: situation.now).occupies
                && booking.window.start >= situation.now
            guard !event.isOwn, isAhead else { continue }
            let isTaken =
                event.recurrence.map { expanded.excluded[event.uid]?.contains($0) ?? false }
                ?? false
            let presence = expanded.presences[event.uid]
            let isGone = isTaken || (presence ?? .needed) != .needed
            if !isGone {
                // What lies after the last day may still come.
                if let recurrence = event.recurrence, recurrence >= end { continue }
                if expanded.sparesAll || expanded.spared.contains(event.uid) { continue }
            }
            let isHere = booking.room == situation.room.path && booking.session == nil
            let cancels = (isGone || file.cancelsVanished) && isHere
            steps.append(cancels ? .cancel(event) : .nothing)
            items.append(
                ImportedCalendar.Item(
                    line: nil,
                    uid: event.uid,
                    recurrence: event.recurrence,
                    summary: event.summary,
                    window: booking.window,
                    booking: booking.id,
                    outcome: cancels ? .cancelled : .vanished
                )
            )
        }
    }

    // MARK: What the rules say

    /// One try: what is decided when some moves are not tried.
    private struct Trial {
        var made: [Booking] = []
        var moved: [DecidedCalendar.Move] = []
        var others: [ID<Booking>: Reoccupation] = [:]
        var told: [Int: [Refusal]] = [:]
        var bookings: [Int: ID<Booking>] = [:]
        var failedMoves: Set<Int> = []
    }

    /// Decides all steps: what moves leaves its place first, then each takes its new one, by start.
    ///
    /// A booking that cannot move stays, so that all are decided again beside it.
    mutating func settle(by actor: Actor, id: () -> ID<Booking>) -> DecidedCalendar {
        var staying: [Int: [Refusal]] = [:]
        var trial = attempt(staying, by: actor, id: id)
        while !trial.failedMoves.isEmpty {
            for index in trial.failedMoves { staying[index] = trial.told[index] ?? [] }
            trial = attempt(staying, by: actor, id: id)
        }
        for (index, refusals) in trial.told.merging(staying, uniquingKeysWith: { $1 }) {
            let isTaken = refusals.contains { if case .roomTaken = $0 { true } else { false } }
            items[index].outcome = isTaken ? .conflict(refusals) : .refused(refusals)
        }
        for (index, booking) in trial.bookings { items[index].booking = booking }
        let all = items + expanded.items
        let order = all.enumerated()
            .sorted {
                ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset)
            }
        return record(
            trial,
            ImportedCalendar(
                room: situation.room.path,
                zone: situation.room.zone,
                horizon: last,
                continuing: expanded.continuing,
                items: order.map(\.element)
            )
        )
    }

    private func attempt(
        _ staying: [Int: [Refusal]],
        by actor: Actor,
        id: () -> ID<Booking>
    ) -> Trial {
        var trial = Trial()
        var situation = situation
        for (index, step) in steps.enumerated() where staying[index] == nil {
            switch step {
            case .cancel(let event), .move(_, let event):
                for other in situation.remove(event.booking) { trial.others[other.booking] = other }
            default: break
            }
        }
        let booker = file.booker
        // The occurrences are in the order of their start.
        for (index, step) in steps.enumerated() where staying[index] == nil {
            switch step {
            case .book(let occurrence, _):
                switch situation.decide(file.demand(for: occurrence), by: actor) {
                case .refused(let refusals): trial.told[index] = refusals
                case .accepted(let room):
                    let booking = file.booking(id(), of: occurrence, room, in: situation)
                    situation.add(
                        booking,
                        occupying: situation.room.spaces,
                        countingFor: booker
                    )
                    situation.note(room.others)
                    for other in room.others { trial.others[other.booking] = other }
                    trial.made.append(booking)
                    trial.bookings[index] = booking.id
                }
            case .move(let occurrence, let event):
                let change = BookingChange(
                    from: .instant(occurrence.window.start),
                    to: .instant(occurrence.window.end),
                    purpose: event.isOwn ? nil : occurrence.summary,
                    waive: file.waive
                )
                switch change.decide(on: event.booking, in: situation, by: actor) {
                case .failure(let told):
                    trial.told[index] = told.refusals
                    trial.failedMoves.insert(index)
                case .success(let changed):
                    situation.add(
                        changed.booking,
                        occupying: situation.room.spaces,
                        countingFor: booker
                    )
                    situation.note(changed.others)
                    for other in changed.others { trial.others[other.booking] = other }
                    trial.moved.append(.init(before: event.booking, after: changed.booking))
                }
            default: break
            }
        }
        return trial
    }

    private func record(_ trial: Trial, _ answer: ImportedCalendar) -> DecidedCalendar {
        var described: [Booking] = []
        var cancelled: [Booking] = []
        var remembered: [KnownEvent] = []
        let byID = Dictionary(
            trial.made.map { ($0.id, $0) } + trial.moved.map { ($0.after.id, $0.after) }
        ) { first, _ in first }
        for (index, step) in steps.enumerated() {
            switch step {
            case .nothing: break
            case .book(let occurrence, _):
                guard let id = trial.bookings[index], let booking = byID[id] else { continue }
                remembered.append(KnownEvent(occurrence, booking))
            case .move(let occurrence, let event):
                guard let booking = byID[event.booking.id] else { continue }
                if !event.isOwn { remembered.append(KnownEvent(occurrence, booking)) }
            case .describe(let occurrence, let event):
                let change = BookingChange(purpose: occurrence.summary)
                guard
                    case .success(let changed) = change.decide(
                        on: event.booking,
                        in: situation,
                        by: .house
                    )
                else { continue }
                described.append(changed.booking)
                remembered.append(KnownEvent(occurrence, changed.booking))
            case .note(let occurrence, let event):
                remembered.append(KnownEvent(occurrence, event.booking))
            case .cancel(let event):
                cancelled.append(event.booking.ended(as: .cancelled, at: situation.now))
            }
        }
        let gone = Set(cancelled.map(\.id)).union(trial.moved.map(\.after.id))
            .union(trial.made.map(\.id))
        let kept = Set(remembered.map { Name($0.uid, $0.recurrence) })
        let renamed = Set(remembered.map(\.booking.id))
        return DecidedCalendar(
            answer: answer,
            made: trial.made,
            moved: trial.moved,
            described: described,
            cancelled: cancelled,
            others: trial.others.values.filter { !gone.contains($0.booking) }
                .sorted { $0.booking < $1.booking },
            remembered: remembered,
            forgotten: forgotten.filter {
                renamed.contains($0.booking.id) && !kept.contains(Name($0.uid, $0.recurrence))
            }
        )
    }
}

extension CalendarOccurrence {
    /// Why it needs no room; `nil` when it does.
    fileprivate var reason: ImportedCalendar.Reason? {
        switch presence {
        case .needed: nil
        case .cancelled: .cancelled
        case .transparent: .transparent
        }
    }
}

extension KnownEvent {
    fileprivate init(_ occurrence: CalendarOccurrence, _ booking: Booking) {
        self.init(
            uid: occurrence.uid,
            recurrence: occurrence.recurrence,
            sequence: occurrence.sequence,
            window: occurrence.window,
            summary: occurrence.summary,
            booking: booking
        )
    }
}

extension CalendarImport {
    fileprivate func demand(for occurrence: CalendarOccurrence) -> RoomDemand {
        RoomDemand(
            from: .instant(occurrence.window.start),
            to: .instant(occurrence.window.end),
            layout: nil,
            heads: nil,
            waive: waive,
            booker: booker
        )
    }

    fileprivate func booking(
        _ id: ID<Booking>,
        of occurrence: CalendarOccurrence,
        _ accepted: AcceptedRoom,
        in situation: RoomSituation
    ) -> Booking {
        Booking(
            id: id,
            version: 1,
            status: .confirmed,
            room: situation.room.path,
            zone: situation.room.zone,
            window: accepted.window,
            occupied: accepted.occupied,
            layout: nil,
            purpose: occurrence.summary,
            heads: accepted.heads,
            organisation: organisation,
            contact: nil,
            session: nil,
            waived: accepted.waived,
            createdAt: situation.now
        )
    }
}
