/// One time of an event of another calendar, on the clock of a house.
struct CalendarOccurrence: Hashable, Sendable {
    /// Where its event begins in the file.
    let line: Int
    /// The name of its event.
    let uid: String
    /// The start that its event first gave it; `nil` for an event that does not come again.
    let recurrence: Instant?
    /// When it is.
    let window: TimeWindow
    /// Its title.
    let summary: String
    /// Raised with each change of time.
    let sequence: Int
    /// Whether it needs its place.
    let presence: CalendarEvent.Presence
}

/// What the events of a file come to until a day.
struct ExpandedCalendar: Sendable {
    /// Each time of each event, by start.
    var occurrences: [CalendarOccurrence] = []
    /// What became of events that have no time ahead, or could not be read.
    var items: [ImportedCalendar.Item] = []
    /// Starts that their events leave out.
    var excluded: [String: Set<Instant>] = [:]
    /// The events that were understood, with what they need.
    var presences: [String: CalendarEvent.Presence] = [:]
    /// The events of which something was not understood: nothing of them is missed.
    var spared: Set<String> = []
    /// Whether something was not understood that may be any event.
    var sparesAll = false
    /// How many events go on after the last day.
    var continuing = 0
}

extension CalendarImport {
    /// The times of all events from a moment on; pure.
    ///
    /// - Parameters:
    ///   - house: The clock of the house.
    ///   - now: What begins before is told as past.
    ///   - last: The last day on which events come again.
    /// - Returns: The times, or that there are too many of them.
    func expanded(
        in house: Zone,
        from now: Instant,
        through last: LocalDate
    ) -> Result<ExpandedCalendar, Refusals> {
        var expanded = ExpandedCalendar()
        for fault in faults { expanded.note(fault) }
        let masters = latest(of: events.filter { $0.recurrence == nil }, &expanded) { $0.uid }
        let exceptions = latest(of: events.filter { $0.recurrence != nil }, &expanded) {
            "\($0.original(in: house, masters[$0.uid])?.microseconds ?? 0) \($0.uid)"
        }
        var moved: [String: Set<Instant>] = [:]
        for exception in exceptions.values {
            guard let original = exception.original(in: house, masters[exception.uid]) else {
                continue
            }
            moved[exception.uid, default: []].insert(original)
            expanded.add(exception, original, in: house)
        }
        for master in masters.values.sorted(by: { $0.line < $1.line }) {
            expanded.add(
                master,
                besides: moved[master.uid] ?? [],
                in: house,
                from: now,
                through: last
            )
            guard expanded.occurrences.count <= Self.mostOccurrences else {
                let many = FieldFault.Problem.recurrence(.tooMany(Self.mostOccurrences))
                return .failure(Refusals([.invalid(FieldFault("/until", many))]))
            }
        }
        expanded.occurrences.sort {
            ($0.window.start, $0.line, $0.uid) < ($1.window.start, $1.line, $1.uid)
        }
        return .success(expanded)
    }

    /// Of events with one name, the last of those with the highest sequence.
    private func latest(
        of events: [CalendarEvent],
        _ expanded: inout ExpandedCalendar,
        _ name: (CalendarEvent) -> String
    ) -> [String: CalendarEvent] {
        var found: [String: CalendarEvent] = [:]
        for event in events {
            let key = name(event)
            guard let other = found[key] else {
                found[key] = event
                continue
            }
            let (kept, left) = event.sequence >= other.sequence ? (event, other) : (other, event)
            found[key] = kept
            expanded.leave(left, .duplicate)
        }
        return found
    }
}

/// What is wrong with an event.
private struct WrongEvent: Error {
    let problem: FieldFault.Problem

    init(_ problem: FieldFault.Problem) {
        self.problem = problem
    }
}

extension CalendarEvent {
    /// The start, as its event first gave it, of the time that this one is about.
    fileprivate func original(in house: Zone, _ master: CalendarEvent?) -> Instant? {
        guard let recurrence else { return nil }
        guard recurrence.isDay, let master, !master.start.isDay, case .day(let day) = recurrence
        else { return recurrence.moment(in: house) }
        // Some programs name the day alone: the time is that of the event.
        let local = LocalDateTime(date: day, time: master.start.local.time)
        return master.start.clock.moment(of: local, in: house)
    }

    /// What a start on its clock comes to; `nil` for what takes no time.
    fileprivate func window(
        at local: LocalDateTime,
        _ own: End? = nil,
        in house: Zone
    ) -> Result<TimeWindow, WrongEvent>? {
        let clock = start.clock
        let begin = clock.moment(of: local, in: house)
        let finish: Instant
        switch own ?? end {
        case nil:
            guard start.isDay else { return nil }
            finish = clock.moment(of: local.adding(seconds: 86_400), in: house)
        case .time(let time) where own != nil:
            finish = time.moment(in: house)
        case .time(.day(let last)) where start.isDay:
            // A day that ends on itself is one day, as some programs write it.
            let days = max(1, last.daysSinceEpoch - start.local.date.daysSinceEpoch)
            guard last >= start.local.date else { return .failure(WrongEvent(.endBeforeStart)) }
            finish = clock.moment(of: local.adding(seconds: Int64(days) * 86_400), in: house)
        case .time(let time):
            // The time between the two is the same for each time of the event.
            let first = start.moment(in: house)
            let length = time.moment(in: house).microseconds - first.microseconds
            guard length >= 0 else { return .failure(WrongEvent(.endBeforeStart)) }
            finish = Instant(microseconds: begin.microseconds + length)
        case .length(let days, let seconds):
            let day = local.adding(seconds: Int64(days) * 86_400)
            finish = clock.moment(of: day, in: house).adding(seconds: seconds)
        }
        guard finish != begin else { return nil }
        guard let window = TimeWindow(from: begin, to: finish) else {
            return .failure(WrongEvent(.endBeforeStart))
        }
        guard window.minutes <= Self.mostDays * 24 * 60 else {
            return .failure(WrongEvent(.longerThan(days: Self.mostDays)))
        }
        return .success(window)
    }
}

extension ExpandedCalendar {
    fileprivate mutating func note(_ fault: CalendarImport.Fault) {
        if let uid = fault.uid { spared.insert(uid) } else { sparesAll = true }
        items.append(
            ImportedCalendar.Item(
                line: fault.line,
                uid: fault.uid,
                outcome: .notUnderstood(fault.fault)
            )
        )
    }

    fileprivate mutating func leave(
        _ event: CalendarEvent,
        _ reason: ImportedCalendar.Reason,
        _ window: TimeWindow? = nil
    ) {
        items.append(
            ImportedCalendar.Item(
                line: event.line,
                uid: event.uid,
                summary: event.summary,
                window: window,
                outcome: .leftOut(reason)
            )
        )
    }

    private mutating func refuse(_ event: CalendarEvent, _ problem: FieldFault.Problem) {
        note(
            CalendarImport.Fault(
                line: event.line,
                uid: event.uid,
                fault: FieldFault("/lines/\(event.line)", problem)
            )
        )
    }

    /// Adds another time for one of the times of an event.
    fileprivate mutating func add(
        _ event: CalendarEvent,
        _ original: Instant,
        in house: Zone
    ) {
        switch event.window(at: event.start.local, in: house) {
        case nil: leave(event, .takesNoTime)
        case .failure(let wrong): refuse(event, wrong.problem)
        case .success(let window):
            occurrences.append(occurrence(event, original, window))
        }
    }

    private func occurrence(
        _ event: CalendarEvent,
        _ recurrence: Instant?,
        _ window: TimeWindow
    ) -> CalendarOccurrence {
        CalendarOccurrence(
            line: event.line,
            uid: event.uid,
            recurrence: recurrence,
            window: window,
            summary: event.summary,
            sequence: event.sequence,
            presence: event.presence
        )
    }

    /// Adds the times of an event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - moved: The starts for which the file has another time.
    ///   - house: The clock of the house.
    ///   - now: What begins before is past.
    ///   - last: The last day on which it comes again.
    fileprivate mutating func add(
        _ event: CalendarEvent,
        besides moved: Set<Instant>,
        in house: Zone,
        from now: Instant,
        through last: LocalDate
    ) {
        presences[event.uid] = event.presence
        guard event.rule != nil || !event.added.isEmpty else {
            switch event.window(at: event.start.local, in: house) {
            case nil: leave(event, .takesNoTime)
            case .failure(let wrong): refuse(event, wrong.problem)
            case .success(let window): occurrences.append(occurrence(event, nil, window))
            }
            return
        }
        let clock = event.start.clock
        let days = Set(event.except.filter { $0.isDay && !event.start.isDay }.map(\.local.date))
        var starts: [(local: LocalDateTime, end: CalendarEvent.End?)] = []
        switch event.starts(in: house, from: now, through: last) {
        case .failure(let wrong): return refuse(event, wrong.problem)
        case .success(let (found, goesOn)):
            if goesOn { continuing += 1 }
            starts = found.map { ($0, nil) }
        }
        for added in event.added {
            // What is added may be read on another clock: it is told on that of the event.
            let moment = added.start.moment(in: house)
            starts.append((clock.local(moment, house), added.end))
        }
        let left = Set(event.except.map { $0.moment(in: house) })
        excluded[event.uid] = left
        var seen: Set<Instant> = []
        var isAhead = false
        for (local, end) in starts {
            let moment = clock.moment(of: local, in: house)
            guard seen.insert(moment).inserted else { continue }
            guard !left.contains(moment), !days.contains(local.date) else {
                excluded[event.uid, default: []].insert(moment)
                continue
            }
            guard !moved.contains(moment) else {
                isAhead = true
                continue
            }
            switch event.window(at: local, end, in: house) {
            case nil: return leave(event, .takesNoTime)
            case .failure(let wrong): return refuse(event, wrong.problem)
            case .success(let window):
                guard window.start >= now else { continue }
                isAhead = true
                occurrences.append(occurrence(event, moment, window))
            }
        }
        if !isAhead { leave(event, .past) }
    }
}

extension CalendarClock {
    /// What the clock shows at a moment.
    fileprivate func local(_ moment: Instant, _ house: Zone) -> LocalDateTime {
        switch self {
        case .house: house.local(moment)
        case .zone(let zone): zone.local(moment)
        case .observed(let clock): clock.local(moment)
        }
    }
}

extension CalendarEvent {
    /// The starts that its rule gives, its first one among them, and whether it goes on after the
    /// last day.
    fileprivate func starts(
        in house: Zone,
        from now: Instant,
        through last: LocalDate
    ) -> Result<([LocalDateTime], goesOn: Bool), WrongEvent> {
        let first = start.local
        guard let rule else { return .success(([first], false)) }
        let today = LocalDateTime(utc: now).date
        // What began a day ago may be today on another clock.
        var earliest = today.adding(days: -2)
        if rule.isCounted {
            let years = CalendarImport.countedYears
            guard today.daysSinceEpoch - first.date.daysSinceEpoch <= years * 366 else {
                return .failure(WrongEvent(.recurrence(.tooLong(years: years))))
            }
            earliest = first.date
        }
        var starts: [LocalDateTime] = first.date >= earliest ? [first] : []
        if rule.isCounted { starts = [first] }
        var counted = 1
        var isOver = false
        rule.days(from: first.date, notBefore: earliest, through: last) { day in
            guard day > first.date else { return true }
            let local = LocalDateTime(date: day, time: first.time)
            isOver = rule.ends(before: local, counted, clock: start.clock, house)
            guard !isOver else { return false }
            counted += 1
            if day >= earliest { starts.append(local) }
            return starts.count <= CalendarImport.mostOccurrences
        }
        let next = LocalDateTime(date: last.adding(days: 1), time: first.time)
        let goesOn = !isOver && !rule.ends(before: next, counted, clock: start.clock, house)
        return .success((starts, goesOn))
    }
}

extension RecurrenceRule {
    /// Whether it has ended before a start, the so-manieth and one.
    fileprivate func ends(
        before local: LocalDateTime,
        _ counted: Int,
        clock: CalendarClock,
        _ house: Zone
    ) -> Bool {
        switch end {
        case nil: false
        case .count(let count): counted >= count
        case .day(let day): local.date > day
        case .local(let last): local.secondsSinceEpoch > last.secondsSinceEpoch
        case .instant(let last): clock.moment(of: local, in: house) > last
        }
    }
}
