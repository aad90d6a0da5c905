/// What is asked of one date of a series.
public struct AskedDate: Sendable {
    /// What is to become of it.
    public enum Wish: Sendable {
        /// It stays as it is.
        case stay
        /// It is booked, as a plan says, at some time.
        case make(SeriesPlan, TimeWindow)
        /// Its booking is changed.
        case change(Booking, BookingChange)
        /// Its booking is given back.
        case giveBack(Booking)
    }

    /// The date.
    public var date: SeriesDate
    /// What is asked.
    public let wish: Wish

    /// Something asked of a date.
    public init(_ date: SeriesDate, _ wish: Wish) {
        self.date = date
        self.wish = wish
    }

    /// When it would begin; where nothing is asked, that does not matter.
    fileprivate var start: Instant {
        switch wish {
        case .make(_, let window): window.start
        case .change(let booking, let change):
            if case .instant(let from)? = change.from { from } else { booking.window.start }
        case .stay, .giveBack: date.planned?.start ?? Instant(microseconds: 0)
        }
    }

    /// The booking that leaves its place.
    fileprivate var leaving: Booking? {
        switch wish {
        case .stay, .make: nil
        case .change(let booking, let change): change.asksForRoom(of: booking) ? booking : nil
        case .giveBack(let booking): booking
        }
    }
}

/// What was decided about dates of a series.
public struct DecidedDates: Sendable {
    /// A booking with its room.
    public struct Placed: Sendable {
        /// The booking as it shall be.
        public let booking: Booking
        /// Its room.
        public let room: Room
        /// Whether it leaves its place and takes another, or asks for the same one in another way.
        public let moves: Bool
        /// What it was before; `nil` for a new one.
        public let former: Booking?
    }

    /// The dates with what became of them, in the order in which they were asked about.
    public internal(set) var dates: [SeriesDate] = []
    /// The bookings to make.
    public internal(set) var made: [Placed] = []
    /// The bookings to change.
    public internal(set) var changed: [Placed] = []
    /// The bookings to give back.
    public internal(set) var givenBack: [Booking] = []
    /// The bookings of others that occupy another time then.
    public internal(set) var others: [Reoccupation] = []
    /// What spoke against the first date that was refused.
    public internal(set) var firstRefusals: [Refusal] = []

    /// Whether anything becomes different.
    public var isChange: Bool { !made.isEmpty || !changed.isEmpty || !givenBack.isEmpty }
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
            var faults = except.enumerated().filter { !days.contains($0.element) }
                .map { FieldFault("/except/\($0.offset)", .conflicts(with: "rule")) }
            for (day, room) in rooms.sorted(by: { $0.key < $1.key }) {
                let pointer = "/rooms/\(day)"
                if room.building != self.room.building {
                    // In another house the same time of the clock might be another moment.
                    faults.append(FieldFault(pointer, .conflicts(with: "room")))
                } else if !days.contains(day) {
                    faults.append(FieldFault(pointer, .conflicts(with: "rule")))
                } else if except.contains(day) {
                    faults.append(FieldFault(pointer, .conflicts(with: "except")))
                }
            }
            guard faults.isEmpty else { return .failure(Refusals(faults.map(Refusal.invalid))) }
            return .success(
                dates.map { date in
                    var date = SeriesDate(date)
                    let room = rooms[date.original.date]
                    date.room = room == self.room ? nil : room
                    return date
                }
            )
        }
    }
}

extension SeriesPlan {
    /// What is asked of the dates of a new series: all are booked but those to be left out.
    public func asked(_ dates: [SeriesDate]) -> [AskedDate] {
        let left = Set(except)
        return dates.filter { !left.contains($0.original.date) }
            .map { date in
                guard let planned = date.planned else { return AskedDate(date, .stay) }
                var plan = self
                plan.room = date.room ?? room
                return AskedDate(date, .make(plan, planned))
            }
    }
}

extension SeriesGround {
    /// Decides about dates, each by every rule and beside those before it; pure.
    ///
    /// All bookings that are to move leave their places first, so that a series can move onto
    /// itself. One that cannot have its new place keeps its old one, and then the others are
    /// decided again beside it: that ends, since each turn keeps more of them.
    ///
    /// - Parameters:
    ///   - asked: The dates with what is asked of them.
    ///   - waive: Rules set aside beside those of the plans.
    ///   - actor: Who asks.
    ///   - id: Makes the identity of a booking.
    /// - Returns: What becomes of them.
    public func decide(
        _ asked: [AskedDate],
        waive: Set<WaivableRule> = [],
        by actor: Actor,
        id: () -> ID<Booking>
    ) -> DecidedDates {
        var kept: [ID<Booking>: [Refusal]] = [:]
        while true {
            let before = kept.count
            let decided = decide(asked, keeping: &kept, waive, actor, id)
            if kept.count == before { return decided }
        }
    }

    private func decide(
        _ asked: [AskedDate],
        keeping kept: inout [ID<Booking>: [Refusal]],
        _ waive: Set<WaivableRule>,
        _ actor: Actor,
        _ id: () -> ID<Booking>
    ) -> DecidedDates {
        var ground = self
        ground.remove(asked.compactMap(\.leaving).filter { kept[$0.id] == nil })
        var decided = DecidedDates()
        var dates = asked.map(\.date)
        let order = asked.indices.sorted { (asked[$0].start, $0) < (asked[$1].start, $1) }
        var refused: [(place: Int, refusals: [Refusal])] = []
        for place in order {
            let answer: Result<DecidedDates.Placed, Refusals>
            switch asked[place].wish {
            case .stay:
                continue
            case .giveBack(let booking):
                decided.givenBack.append(booking)
                dates[place].bookingStatus = .cancelled
                continue
            case .make(let plan, let window):
                answer = ground.make(plan, window, waive, actor, id)
            case .change(let booking, let change):
                if let refusals = kept[booking.id] {
                    answer = .failure(Refusals(refusals))
                } else {
                    answer = ground.change(booking, change, actor)
                }
            }
            switch answer {
            case .failure(let told):
                dates[place].refuse(told.refusals)
                refused.append((place, told.refusals))
                if case .change(let booking, _) = asked[place].wish {
                    kept[booking.id] = told.refusals
                }
            case .success(let placed):
                dates[place].book(placed.booking)
                if placed.former == nil {
                    decided.made.append(placed)
                } else {
                    decided.changed.append(placed)
                }
            }
        }
        decided.dates = dates
        decided.others = ground.reoccupied
        decided.firstRefusals = refused.min { $0.place < $1.place }?.refusals ?? []
        return decided
    }

    private mutating func make(
        _ plan: SeriesPlan,
        _ window: TimeWindow,
        _ waive: Set<WaivableRule>,
        _ actor: Actor,
        _ id: () -> ID<Booking>
    ) -> Result<DecidedDates.Placed, Refusals> {
        guard let situation = situation(of: plan.room, around: window) else {
            return .failure(Refusals([.unknown(.room, plan.room.description)]))
        }
        switch situation.decide(plan.demand(for: window, waive: waive), by: actor) {
        case .refused(let refusals):
            return .failure(Refusals(refusals))
        case .accepted(let accepted):
            let (booking, room) = (plan.booking(id(), accepted, in: situation), situation.room)
            add(booking, isFor: plan.booker)
            return .success(.init(booking: booking, room: room, moves: true, former: nil))
        }
    }

    private mutating func change(
        _ booking: Booking,
        _ change: BookingChange,
        _ actor: Actor
    ) -> Result<DecidedDates.Placed, Refusals> {
        let asked = change.request(on: booking)
        let moves = change.asksForRoom(of: booking)
        let around = asked.roomDemand.generousSpan ?? booking.window
        guard let situation = situation(of: asked.room, around: around) else {
            return .failure(Refusals([.unknown(.room, asked.room.description)]))
        }
        switch change.decide(on: booking, in: situation, by: actor) {
        case .failure(let told):
            return .failure(told)
        case .success(let accepted):
            let (changed, room) = (accepted.booking, situation.room)
            if moves { add(changed, isFor: asked.roomDemand.booker) }
            return .success(
                .init(booking: changed, room: room, moves: moves, former: booking)
            )
        }
    }
}

extension SeriesDate {
    /// It has this booking.
    fileprivate mutating func book(_ booking: Booking) {
        (state, self.booking, bookingStatus) = (.booked, booking.id, booking.status)
        placed = Placing(room: booking.room, window: booking.window)
        (reasons, conflict) = ([], nil)
    }

    /// Keeps what spoke against it; a booking that it has stays where it is.
    fileprivate mutating func refuse(_ refusals: [Refusal]) {
        if !stands { (booking, bookingStatus, placed, session) = (nil, nil, nil, nil) }
        (state, conflict) = (.refused, nil)
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
