/// Which dates of a series are tried again, and how; every field is parsed already.
public struct SeriesRetry: Hashable, Sendable {
    /// The days on which the rule gives them; none is all that were refused.
    public let days: [LocalDate]
    /// Another room of the same building; `nil` is the one that was wished for each.
    public let room: RoomPath?
    /// Rules set aside beside those of the series.
    public let waive: Set<WaivableRule>

    /// What is tried.
    public init(days: [LocalDate] = [], room: RoomPath? = nil, waive: Set<WaivableRule> = []) {
        self.days = days
        self.room = room
        self.waive = waive
    }

    /// Whether a date is tried.
    public func means(_ date: SeriesDate) -> Bool {
        guard date.isOpen else { return false }
        return days.isEmpty ? date.state == .refused : days.contains(date.original.date)
    }
}

extension Series {
    /// Lays the retry on the dates that it means, or tells what is wrong with it; pure.
    public func draft(_ retry: SeriesRetry) -> Result<SeriesDraft, Refusals> {
        if let room = retry.room, room.building != plan.room.building {
            // In another house the same time of the clock might be another moment.
            return .failure(Refusals([.invalid(FieldFault("/room", .conflicts(with: "series")))]))
        }
        let meant = dates.filter(retry.means)
        guard !meant.isEmpty else {
            return .failure(Refusals([.stale(.series, status: "without such dates")]))
        }
        let pairs = meant.map { date in
            var date = date
            date.state = .refused
            if let room = retry.room { date.room = room == plan.room ? nil : room }
            return SeriesDraft.Pair(new: date, old: date)
        }
        return .success(
            SeriesDraft(
                edit: SeriesEdit(scope: .all, waive: retry.waive),
                former: self,
                plan: plan,
                earlier: [],
                pairs: pairs
            )
        )
    }
}

extension SeriesDraft {
    /// Decides about dates that are tried again; pure.
    ///
    /// - Parameters:
    ///   - ground: The rooms under their locks.
    ///   - bookings: The bookings of the series as they stand there.
    ///   - actor: Who asks.
    ///   - id: Makes the identity of a booking.
    /// - Returns: What becomes of the dates.
    public func decideAgain(
        in ground: SeriesGround,
        _ bookings: [ID<Booking>: Booking],
        by actor: Actor,
        id: () -> ID<Booking>
    ) -> DecidedDates {
        guard case .success(let asked) = ask(bookings, at: ground.now ?? former.createdAt) else {
            return DecidedDates()
        }
        return ground.decide(asked.map(\.asked), waive: edit.waive, by: actor, id: id)
    }
}
