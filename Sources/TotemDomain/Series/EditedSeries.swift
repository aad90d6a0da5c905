/// What an edit of a series came to.
public struct EditedSeries: Hashable, Sendable {
    /// What became of one date.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// It stays as it was.
        case unchanged
        /// Its booking is another now.
        case changed
        /// It has a booking now, which it had not.
        case made
        /// Rules spoke against it; a booking that it had stays where it was, and it can be tried
        /// again.
        case refused
        /// The rule no longer gives it: its room is given back.
        case givenBack = "given_back"
        /// The rule no longer gives it, but it was changed by hand: it stays.
        case kept
    }

    /// One date with what became of it.
    public struct Date: Hashable, Sendable {
        /// The start that the rule gives now; `nil` where it no longer gives it.
        public let original: LocalDateTime?
        /// The start that the rule gave; `nil` where it gave none.
        public let former: LocalDateTime?
        /// What became of it.
        public let outcome: Outcome
        /// What of it was changed by hand and stays so.
        public let byHand: [SeriesField]
    }

    /// The series with the edited dates.
    public let series: Series
    /// The series with the dates before them, from which it was split; `nil` without a split.
    public let earlier: Series?
    /// The dates that were meant, with what became of them.
    public let dates: [Date]

    /// The same edit, some dates of which are held by new sessions.
    public func holding(_ held: [SeriesDate]) -> EditedSeries {
        let byStart = Dictionary(held.map { ($0.original, $0) }) { first, _ in first }
        let dates = series.dates.map { byStart[$0.original] ?? $0 }
        return EditedSeries(series: series.with(dates), earlier: earlier, dates: self.dates)
    }
}

/// An edit after the decision, with what is to be written.
public struct DecidedEdit: Sendable {
    /// The answer.
    public let edited: EditedSeries
    /// The bookings.
    public let decided: DecidedDates
    /// The dates that are no longer what they were.
    public let replaced: [SeriesDate]
    /// What stands in their place.
    public let dates: [SeriesDate]
}

extension SeriesDraft {
    /// Decides the edit by every rule at once; pure.
    ///
    /// - Parameters:
    ///   - ground: The rooms under their locks.
    ///   - bookings: The bookings of the series as they stand there.
    ///   - actor: Who asks.
    ///   - ids: Make the identity of a booking, and of the series where it is split.
    /// - Returns: The edit with what is to be written, or everything that speaks against it.
    public func decide(
        in ground: SeriesGround,
        _ bookings: [ID<Booking>: Booking],
        by actor: Actor,
        ids: (booking: () -> ID<Booking>, series: () -> ID<Series>)
    ) -> Result<DecidedEdit, Refusals> {
        let now = ground.now ?? former.createdAt
        let asked: [EditedDate]
        switch ask(bookings, at: now) {
        case .failure(let told): return .failure(told)
        case .success(let found): asked = found
        }
        let decided = ground.decide(asked.map(\.asked), by: actor, id: ids.booking)
        let isRefused = !decided.firstRefusals.isEmpty
        if isRefused, edit.scope == .one || !decided.isChange {
            // Nothing at all could be done: what spoke against the first is told.
            return .failure(Refusals(decided.firstRefusals))
        }
        let told = zip(asked, decided.dates).map { $0.told(as: $1) }
        let kept = zip(asked, decided.dates).filter { !$0.0.isDropped }.map(\.1)
            .byOriginal()
        let (series, earlier) = series(kept, at: now, ids.series)
        return .success(
            DecidedEdit(
                edited: EditedSeries(
                    series: series,
                    earlier: earlier,
                    dates: told.compactMap { $0 }
                        .sorted { $0.place < $1.place }
                ),
                decided: decided,
                replaced: edited,
                dates: kept
            )
        )
    }

    /// The series as it is afterwards, and what is split from it.
    private func series(
        _ dates: [SeriesDate],
        at now: Instant,
        _ id: () -> ID<Series>
    ) -> (Series, Series?) {
        guard splits else {
            let all = edit.scope == .one ? (earlier + dates).byOriginal() : dates
            let stands = all.contains(where: \.stands)
            return (
                former.changed(all, plan: plan, endedAt: stands ? nil : former.endedAt), nil
            )
        }
        var head = former.plan
        if let first = pairs.compactMap({ $0.old?.original })
            .min(by: {
                $0.secondsSinceEpoch < $1.secondsSinceEpoch
            })
        {
            head.rule = head.rule.ending(.day(first.date.adding(days: -1)))
        }
        let series = Series(
            id: id(),
            version: 1,
            plan: plan,
            zone: former.zone,
            createdAt: now,
            parent: former.id,
            dates: dates
        )
        return (series, former.changed(earlier, plan: head, endedAt: former.endedAt))
    }
}

extension EditedDate {
    /// What became of it; `nil` for one that the rule no longer gives and that had nothing.
    fileprivate func told(as date: SeriesDate) -> EditedSeries.Date? {
        let outcome: EditedSeries.Outcome
        switch asked.wish {
        case .giveBack: outcome = .givenBack
        case .stay where isDropped: return nil
        case .stay: outcome = isLeftOver ? .kept : .unchanged
        case .make: outcome = date.state == .booked ? .made : .refused
        case .change: outcome = date.state == .booked ? .changed : .refused
        }
        return EditedSeries.Date(
            original: isLeftOver || isDropped ? nil : date.original,
            former: former?.original,
            outcome: outcome,
            byHand: byHand
        )
    }
}

extension EditedSeries.Date {
    fileprivate var place: Int64 {
        (original ?? former)?.secondsSinceEpoch ?? 0
    }
}

extension [SeriesDate] {
    /// In order, each start once: what the rule gives goes before what is left over.
    fileprivate func byOriginal() -> [SeriesDate] {
        var seen: Set<LocalDateTime> = []
        return filter { seen.insert($0.original).inserted }
            .sorted { $0.original.secondsSinceEpoch < $1.original.secondsSinceEpoch }
    }
}
