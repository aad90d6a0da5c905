/// What was changed by hand of one date of a series, and stays so when the series is edited.
public enum SeriesField: String, CaseIterable, Hashable, Sendable {
    /// Start or end.
    case time
    /// The room.
    case room
    /// How it is furnished.
    case layout
    /// What for.
    case purpose
    /// How many people.
    case heads
    /// For whom.
    case organisation
    /// Whom to call.
    case contact
}

/// What an edit asks of a date, and what of it was changed by hand.
struct EditedDate {
    let asked: AskedDate
    let former: SeriesDate?
    let byHand: [SeriesField]
    /// Whether the rule no longer gives the date.
    let isLeftOver: Bool
    /// Whether the date is no longer one of the series.
    let isDropped: Bool

    init(
        _ asked: AskedDate,
        former: SeriesDate?,
        byHand: [SeriesField] = [],
        isLeftOver: Bool = false,
        isDropped: Bool = false
    ) {
        self.asked = asked
        self.former = former
        self.byHand = byHand
        self.isLeftOver = isLeftOver
        self.isDropped = isDropped
    }
}

extension SeriesDraft {
    /// What is asked of every date, by the bookings as they stand under the locks; pure.
    ///
    /// - Parameters:
    ///   - bookings: The bookings of the series.
    ///   - now: The database's clock, read after the locks.
    /// - Returns: What is asked of each date, or what is wrong with the edit.
    func ask(
        _ bookings: [ID<Booking>: Booking],
        at now: Instant
    ) -> Result<[EditedDate], Refusals> {
        if edit.scope == .one, let old = pairs.first?.old { return one(old, bookings) }
        return .success(pairs.map { ask($0, bookings, at: now) })
    }

    // MARK: One date

    private func one(
        _ old: SeriesDate,
        _ bookings: [ID<Booking>: Booking]
    ) -> Result<[EditedDate], Refusals> {
        var date = former.reckoned(old)
        if let room = edit.room { date.room = room == plan.room ? nil : room }
        let zone = former.zone
        let booking = old.stands ? old.booking.flatMap { bookings[$0] } : nil
        if let booking, booking.room.building != plan.room.building, edit.room == nil {
            // It was moved to another house by hand: there it has another clock.
            return .failure(
                Refusals([.invalid(FieldFault("/date", .conflicts(with: "series")))])
            )
        }
        let window = booking?.window ?? date.planned
        let from = edit.from.map { TimeInput.local($0.on(old.original.date)) }
        var to = edit.to.map { TimeInput.local($0.on(old.original.date)) }
        if to == nil, case .local(let start)? = from, let window {
            let seconds =
                zone.local(window.end).secondsSinceEpoch
                - zone.local(window.start).secondsSinceEpoch
            to = .local(start.adding(seconds: seconds))
        }
        guard let booking else { return make(date, from, to, window) }
        let change = BookingChange(
            room: edit.room,
            from: from,
            to: to,
            layout: edit.layout,
            purpose: edit.purpose ?? title.map { $0.text(in: $0.fallback) },
            heads: edit.heads,
            organisation: edit.organisation,
            contact: edit.contact,
            waive: plan.waive.union(edit.waive)
        )
        return asked(date, .change(booking, change), old)
    }

    /// Another title of the session of one date.
    private var title: LocalisedText? {
        plan.session.flatMap { session in edit.title.map { $0.applied(to: session.title) } }
    }

    /// What the sessions of the edited dates shall be; `nil` for plain bookings.
    public var session: SeriesSession? {
        var session = plan.session
        if let title { session?.title = title }
        return session
    }

    /// A date that has no booking gets one, as it is wished.
    private func make(
        _ date: SeriesDate,
        _ from: TimeInput?,
        _ to: TimeInput?,
        _ planned: TimeWindow?
    ) -> Result<[EditedDate], Refusals> {
        guard let from = from ?? planned.map({ .instant($0.start) }),
            let to = to ?? planned.map({ .instant($0.end) })
        else {
            // The clock jumps over it: another time must be named.
            return .failure(Refusals([.invalid(FieldFault("/from", .missing))]))
        }
        var own = plan
        own.room = edit.room ?? date.room ?? plan.room
        own.layout = edit.layout.applied(to: plan.layout)
        own.purpose = edit.purpose ?? title.map { $0.text(in: $0.fallback) } ?? plan.purpose
        own.heads = edit.heads.applied(to: plan.heads)
        own.organisation = edit.organisation.applied(to: plan.organisation)
        own.contact = edit.contact.applied(to: plan.contact)
        own.waive.formUnion(edit.waive)
        switch resolve(from, to, in: former.zone) {
        case .failure(let told): return .failure(told)
        case .success(let window): return asked(date, .make(own, window), date)
        }
    }

    private func asked(
        _ date: SeriesDate,
        _ wish: AskedDate.Wish,
        _ former: SeriesDate
    ) -> Result<[EditedDate], Refusals> {
        .success([EditedDate(AskedDate(date, wish), former: former)])
    }

    // MARK: Several dates

    private func ask(
        _ pair: Pair,
        _ bookings: [ID<Booking>: Booking],
        at now: Instant
    ) -> EditedDate {
        let old = pair.old
        let standing = old.flatMap { $0.stands ? $0.booking : nil }.flatMap { bookings[$0] }
        guard var date = pair.new else {
            return unmet(old, standing, at: now)
        }
        guard let old else {
            let wish = date.planned.map { AskedDate.Wish.make(plan, $0) } ?? .stay
            return EditedDate(AskedDate(date, wish), former: nil)
        }
        date.room = edit.replacesOverrides || old.room == plan.room ? nil : old.room
        (date.booking, date.bookingStatus, date.placed, date.session) =
            (old.booking, old.bookingStatus, old.placed, old.session)
        guard let standing else {
            return EditedDate(open(date, as: old), former: old)
        }
        date.state = old.state == .refused ? .refused : .booked
        (date.reasons, date.conflict) = (old.reasons, old.conflict)
        let (wish, byHand) = wish(of: standing, from: old, to: date, at: now)
        if date.planned == nil { date.state = .inGap }
        return EditedDate(AskedDate(date, wish), former: old, byHand: byHand)
    }

    /// A date without a booking: one that was left out stays so, one that was refused is tried.
    private func open(_ date: SeriesDate, as old: SeriesDate) -> AskedDate {
        var date = date
        guard let planned = date.planned else { return AskedDate(date, .stay) }
        guard old.state == .refused || old.state == .inGap else {
            date.state = old.state
            return AskedDate(date, .stay)
        }
        var own = plan
        own.room = date.room ?? plan.room
        return AskedDate(date, .make(own, planned))
    }

    /// A date that the rule no longer gives.
    ///
    /// Its booking is given back, unless it has begun or was changed by hand.
    private func unmet(
        _ old: SeriesDate?,
        _ standing: Booking?,
        at now: Instant
    ) -> EditedDate {
        guard let old else { preconditionFailure("a pair has one of the two") }
        guard let standing else {
            return EditedDate(AskedDate(old, .stay), former: old, isDropped: true)
        }
        let byHand = differences(of: standing, from: former.plan, old)
        let isKept =
            standing.window.start <= now || !edit.replacesOverrides && !byHand.isEmpty
        return EditedDate(
            AskedDate(old, isKept ? .stay : .giveBack(standing)),
            former: old,
            byHand: isKept ? byHand : [],
            isLeftOver: true,
            isDropped: !isKept
        )
    }

    /// What is asked of a booking that stands, and what of it stays as it was made by hand.
    private func wish(
        of booking: Booking,
        from old: SeriesDate,
        to new: SeriesDate,
        at now: Instant
    ) -> (AskedDate.Wish, [SeriesField]) {
        if booking.window.start <= now { return (.stay, []) }
        if booking.room.building != plan.room.building, !edit.replacesOverrides {
            return (.stay, [.room])
        }
        guard let planned = new.planned else {
            let byHand = differences(of: booking, from: former.plan, old)
            let isMoved = byHand.contains(.time) && !edit.replacesOverrides
            return isMoved ? (.stay, byHand) : (.giveBack(booking), [])
        }
        var merge = Merge(
            // What it should have become is not there yet, so all of it is asked for again.
            takesAll: edit.replacesOverrides || old.state == .refused
        )
        let was = former.plan
        let window = merge.value(.time, of: booking.window, was: old.planned, shall: planned)
        let wished = old.state == .refused ? new.room ?? plan.room : plan.room
        let room = merge.value(.room, of: booking.room, was: was.room, shall: wished)
        let layout = merge.value(.layout, of: booking.layout, was: was.layout, shall: plan.layout)
        let change = BookingChange(
            room: room,
            from: window.map { .instant($0.start) },
            to: window.map { .instant($0.end) },
            layout: layout.map { .set($0) } ?? .keep,
            purpose: merge.value(
                .purpose,
                of: booking.purpose,
                was: was.purpose,
                shall: plan.purpose
            ),
            heads: heads(of: booking, recounts: layout != nil || room != nil, &merge),
            organisation:
                merge.value(
                    .organisation,
                    of: booking.organisation,
                    was: was.organisation,
                    shall: plan.organisation
                )
                .map { .set($0) } ?? .keep,
            contact:
                merge.value(
                    .contact,
                    of: booking.contact,
                    was: was.contact,
                    shall: plan.contact
                )
                .map { .set($0) } ?? .keep,
            waive: plan.waive.union(edit.waive)
        )
        return (merge.isChange ? .change(booking, change) : .stay, merge.byHand)
    }

    /// Without a number the seats of the layout count, anew where that is another one.
    private func heads(
        of booking: Booking,
        recounts: Bool,
        _ merge: inout Merge
    ) -> Edit<Int?> {
        guard let heads = plan.heads else {
            let isTakenBack = former.plan.heads != nil
            if isTakenBack { merge.isChange = true }
            return recounts || isTakenBack ? .set(nil) : .keep
        }
        return
            merge.value(
                .heads,
                of: booking.heads,
                was: former.plan.heads ?? booking.heads,
                shall: heads
            )
            .map { .set($0) } ?? .keep
    }

    private func differences(
        of booking: Booking,
        from plan: SeriesPlan,
        _ date: SeriesDate
    ) -> [SeriesField] {
        guard date.state != .refused else { return [] }
        var merge = Merge(takesAll: false)
        _ = merge.value(.time, of: booking.window, was: nil, shall: date.planned)
        _ = merge.value(.room, of: booking.room, was: nil, shall: plan.room)
        _ = merge.value(.layout, of: booking.layout, was: nil, shall: plan.layout)
        _ = merge.value(.purpose, of: booking.purpose, was: nil, shall: plan.purpose)
        return merge.byHand
    }
}

extension Series {
    /// A date with what the clock makes of it by the time-zone data of today.
    fileprivate func reckoned(_ date: SeriesDate) -> SeriesDate {
        let time = RecurringTime(rule: plan.rule, start: plan.from, end: plan.to, zone: zone)
        let reading = time.date(of: date.original).reading
        var date = date
        (date.reading, date.planned) = (SeriesDate.Reading(reading), reading.window)
        return date
    }
}

/// Lays what a series shall be over what one date of it is: a value that was changed by hand stays.
private struct Merge {
    let takesAll: Bool
    var byHand: [SeriesField] = []
    var isChange = false

    init(takesAll: Bool) {
        self.takesAll = takesAll
    }

    /// The value that it gets; `nil` where it keeps the one it has.
    mutating func value<Value: Equatable>(
        _ field: SeriesField,
        of now: Value,
        was: Value?,
        shall: Value?
    ) -> Value? {
        guard let shall, now != shall else { return nil }
        if takesAll || now == was {
            isChange = true
            return shall
        }
        byHand.append(field)
        return nil
    }
}
