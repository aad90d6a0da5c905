/// What was decided about dates of a series.
public struct DecidedDates: Sendable {
    /// The dates with what became of them.
    public internal(set) var dates: [SeriesDate] = []
    /// The bookings to make, in the order of the dates.
    public internal(set) var bookings: [Booking] = []
    /// The bookings of others that occupy another time then.
    public internal(set) var others: [Reoccupation] = []
    /// What spoke against the first date that was refused.
    public internal(set) var firstRefusals: [Refusal] = []
}

extension SeriesPlan {
    /// All dates of the rule, those to be left out among them, or what is wrong with it; pure.
    public func dates(in zone: Zone) -> Result<[SeriesDate], Refusals> {
        let time = RecurringTime(rule: rule, start: from, end: to, zone: zone)
        switch time.dates {
        case .failure(let fault):
            return .failure(Refusals([.invalid(FieldFault("/rule", .recurrence(fault)))]))
        case .success(let dates):
            let days = Set(dates.map(\.original.date))
            let unknown = except.enumerated().filter { !days.contains($0.element) }
                .map {
                    Refusal.invalid(FieldFault("/except/\($0.offset)", .conflicts(with: "rule")))
                }
            return unknown.isEmpty
                ? .success(dates.map { SeriesDate($0) }) : .failure(Refusals(unknown))
        }
    }

    /// Decides which dates can be booked, each by every rule, and beside those before it; pure.
    ///
    /// - Parameters:
    ///   - dates: The dates to decide about, in order; the others stay as they are.
    ///   - situation: The room over all of them.
    ///   - waive: Rules set aside beside those of the plan.
    ///   - actor: Who asks.
    ///   - id: Makes the identity of a booking.
    /// - Returns: What becomes of them.
    public func decide(
        _ dates: [SeriesDate],
        in situation: RoomSituation,
        waive: Set<WaivableRule> = [],
        by actor: Actor,
        id: () -> ID<Booking>
    ) -> DecidedDates {
        var decided = DecidedDates()
        var situation = situation
        for var date in dates {
            defer { decided.dates.append(date) }
            guard let planned = date.planned else { continue }
            switch situation.decide(demand(for: planned, waive: waive), by: actor) {
            case .accepted(let room):
                let booking = booking(id(), room, in: situation)
                situation.add(booking, isFor: booker)
                decided.bookings.append(booking)
                decided.others += room.others
                (date.state, date.booking, date.bookingStatus) = (.booked, booking.id, .confirmed)
                (date.reasons, date.conflict) = ([], nil)
            case .refused(let refusals):
                (date.state, date.booking, date.bookingStatus) = (.refused, nil, nil)
                date.note(refusals)
                if decided.firstRefusals.isEmpty { decided.firstRefusals = refusals }
            }
        }
        return decided
    }
}

extension SeriesDate {
    /// Keeps what spoke against it.
    fileprivate mutating func note(_ refusals: [Refusal]) {
        conflict = nil
        reasons = refusals.map { refusal in
            guard case .roomTaken(let conflicts, _) = refusal,
                let first = conflicts.min(by: { $0.occupied.start < $1.occupied.start })
            else { return refusal.code }
            conflict = Obstacle(room: first.room, occupied: first.occupied)
            return first.closure == nil ? refusal.code : "closure"
        }
    }
}

extension RoomSituation {
    /// The situation with one more booking in it.
    mutating func add(_ booking: Booking, isFor booker: Booker) {
        occupations.append(
            Conflict(room: booking.room, occupied: booking.occupied, zone: booking.zone)
        )
        headcounts.append(Headcount(window: booking.window, heads: booking.heads))
        neighbourhood = neighbourhood?
            .with(
                PlacedBooking(
                    id: booking.id,
                    room: booking.room,
                    window: booking.window,
                    occupied: booking.occupied,
                    layout: booking.layout,
                    spaces: room.spaces
                )
            )
        guard booker.isNamed else { return }
        house.used.append(
            UsedTime(
                room: booking.room,
                window: booking.window,
                isOfOrganisation: booker.organisation != nil,
                isOfContact: booker.contact != nil
            )
        )
    }

    /// Notes that others occupy another time.
    mutating func note(_ others: [Reoccupation]) {
        neighbourhood = neighbourhood?.with(others)
    }

    /// The situation without one of its bookings.
    ///
    /// - Parameter booking: A booking of this room, as it stands.
    /// - Returns: The others that occupy another time then.
    mutating func remove(_ booking: Booking) -> [Reoccupation] {
        let taken = occupations.firstIndex {
            $0.closure == nil && $0.room == booking.room && $0.occupied == booking.occupied
        }
        if let taken { occupations.remove(at: taken) }
        let counted = Headcount(window: booking.window, heads: booking.heads)
        if let index = headcounts.firstIndex(of: counted) { headcounts.remove(at: index) }
        let used = house.used.firstIndex {
            $0.room == booking.room && $0.window == booking.window
        }
        if let used { house.used.remove(at: used) }
        guard let (rest, others) = neighbourhood?.removing(booking.id) else { return [] }
        neighbourhood = rest
        return others
    }
}
