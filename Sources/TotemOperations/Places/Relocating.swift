import TotemDomain
import TotemStore

/// What a closing would do, as it was planned before the locks.
struct ClosingPlan: Sendable {
    /// A booking that gets another room.
    struct Move: Sendable {
        let planned: PlannedRelocation
        /// Where it was before, for the mail about it.
        let former: Notice.Whereabouts
        /// Its place among the choices of the request; `nil` for the first proposal.
        let choice: Int?
    }

    /// A booking that the house takes back, with what is free instead.
    struct Bump: Sendable {
        let booking: ID<Booking>
        let offers: [BookingNotice.Offer]
    }

    /// The bookings that were seen there; `nil` when nothing was to become of them.
    var seen: Set<ID<Booking>>?
    /// Those that get other rooms, by their start.
    var moves: [Move] = []
    /// Those that are taken back.
    var bumps: [Bump] = []
}

/// The bookings of a place are others than those that were seen before the locks.
struct ChangedMeanwhile: Error {}

extension Operations {
    /// The bookings that a closure would hit, each with rooms that could take it at its own time.
    ///
    /// It is looked up without locks: nothing is kept for anybody.
    ///
    /// - Parameters:
    ///   - hits: The bookings.
    ///   - place: What would close.
    ///   - choices: The rooms that somebody has chosen.
    ///   - caller: Who would close it.
    /// - Returns: Those of them that still stand, by their start.
    /// - Throws: `unavailable` when the database is out of reach.
    func relocations(
        of hits: [AffectedBooking],
        in place: Closure.Place,
        choosing choices: [ID<Booking>: RoomPath] = [:],
        by caller: Caller
    ) async throws(Failure) -> [Relocation] {
        let limit = caller.timeLimit
        guard !hits.isEmpty, let house = try await store.building(place.building, within: limit)
        else { return [] }
        let now = try await now(within: limit)
        let buildings = try await store.buildings(code: nil, city: nil, within: limit)
        let closed = try await store.closing(place, within: limit)
        var plan = RelocationPlan(knowing: try await store.equipmentKinds(within: limit))
        var items: [Relocation] = []
        // What somebody has chosen comes first: no proposal stands in its way.
        let chosen = hits.filter { choices[$0.id] != nil }
        let others = hits.filter { choices[$0.id] == nil }
        for hit in (chosen + others).prefix(Relocation.mostBookings) {
            // What was given back meanwhile is hit no longer.
            guard let booking = try await store.booking(hit.id, within: limit),
                booking.status(at: now).occupies,
                let room = try await store.room(booking.room, within: limit)
            else { continue }
            let booker = try await booker(of: booking, within: limit)
            let free = try await rooms(for: booking, booker, from: room, in: buildings, now, caller)
            items.append(
                plan.relocate(
                    booking,
                    from: room,
                    of: house,
                    among: free.filter { closed.isDisjoint(with: $0.room.spaces) },
                    choosing: choices[hit.id]
                )
            )
        }
        return items.sorted {
            ($0.booking.window.start, $0.booking.id) < ($1.booking.window.start, $1.booking.id)
        }
    }

    /// For whom a booking is, where a rule asks: its session tells its programme.
    func booker(
        of booking: Booking,
        within limit: Duration
    ) async throws(Failure) -> Booker {
        guard let session = booking.session else { return booking.roomDemand.booker }
        return try await store.session(id: session, slug: nil, within: limit)?.booker ?? .nobody
    }

    /// The rooms that every rule accepts for a booking at its time.
    private func rooms(
        for booking: Booking,
        _ booker: Booker,
        from room: Room,
        in buildings: [Building],
        _ now: Instant,
        _ caller: Caller
    ) async throws(Failure) -> [FreeRoom] {
        let limit = caller.timeLimit
        let waive = booking.relocationWaivers
        let demand = booking.relocating(for: booker, as: booking.layout, waiving: waive)
        let search = RoomSearch(
            from: demand.from,
            to: demand.to,
            seats: demand.heads,
            layout: nil,
            equipment: [],
            city: nil,
            building: nil,
            stepFree: room.facts.stepFree
        )
        let waived = WaivableRule.ofDoors.filter { demand.waives($0, by: caller.actor) }
        guard case .success(let open) = search.open(buildings, now: now, waiving: Set(waived))
        else { return [] }
        let house = try await store.houseRules(
            for: booker,
            during: booking.window,
            besides: booking.id,
            now: now,
            within: limit
        )
        return try await store.freeRooms(search, in: open, now: now, within: limit)
            .map { $0.under(house) }
            .compactMap { $0.fitting(demand, seats: demand.heads, by: caller.actor) }
    }

    /// Tells the bookings that keep a place from being closed with rooms that could take them.
    ///
    /// Trouble in looking for those leaves the refusals as they are.
    func proposing(
        _ failure: Failure,
        for place: Closure.Place,
        _ caller: Caller
    ) async -> Failure {
        guard case .refused(let refusals) = failure else { return failure }
        var told: [Refusal] = []
        for refusal in refusals {
            guard case .closureHitsBookings(let hits) = refusal else {
                told.append(refusal)
                continue
            }
            let found = try? await relocations(of: hits, in: place, by: caller)
            let rooms = Dictionary(
                (found ?? []).map { ($0.booking.id, $0.proposals.map(\.room.room.path)) }
            ) { first, _ in first }
            told.append(
                .closureHitsBookings(
                    hits.map { hit in
                        var hit = hit
                        hit.proposals = rooms[hit.id] ?? []
                        return hit
                    }
                )
            )
        }
        return .refused(told)
    }
}

/// How a booking is to get another room.
struct RelocationTerms: Sendable {
    /// How the room is to be furnished, where it can be done so.
    let layout: LayoutKind?
    /// The rules that are set aside.
    let waive: Set<WaivableRule>
    /// Where it was before, for the mail about it.
    let former: Notice.Whereabouts
}

extension Decision {
    /// Moves a booking into a room, with its session where it has one, and tells everybody; or
    /// records nothing and tells what speaks against it.
    ///
    /// - Parameters:
    ///   - move: The booking under the locks.
    ///   - room: The room as those before it have left it.
    ///   - terms: How.
    ///   - seating: The seats of its session; `nil` for a plain booking.
    ///   - caller: Who moves it.
    /// - Returns: The booking where it is now, or everything that speaks against it.
    mutating func relocate(
        _ move: LockedRelocation,
        into room: RoomSituation,
        _ terms: RelocationTerms,
        _ seating: Seating?,
        by caller: Caller
    ) -> Result<Booking, Refusals> {
        let booking = move.booking
        let booker = move.attendance?.session.booker ?? booking.roomDemand.booker
        let demand = booking.relocating(for: booker, as: terms.layout, waiving: terms.waive)
        guard let fitting = room.fitting(demand, seats: demand.heads, by: caller.actor) else {
            guard case .refused(let told) = room.decide(demand, by: caller.actor) else {
                let facts = room.room.facts
                let small = Refusal.roomTooSmall(
                    room: room.room.path,
                    layout: facts.largestLayout ?? .theatre,
                    capacity: facts.largestCapacity,
                    wanted: booking.heads
                )
                return .failure(Refusals([small]))
            }
            return .failure(Refusals(told))
        }
        let path = room.room.path
        if let attendance = move.attendance, let seating {
            return relocate(
                attendance,
                booking,
                into: room,
                SessionMove(
                    from: demand.from,
                    to: demand.to,
                    room: path,
                    layout: fitting.layout,
                    capacity: attendance.session.seats.capacity,
                    waive: terms.waive
                ),
                seating,
                by: caller
            )
        }
        let change = BookingChange(room: path, layout: .set(fitting.layout), waive: terms.waive)
        switch change.decide(on: booking, in: room, by: caller.actor) {
        case .failure(let told): return .failure(told)
        case .success(let accepted):
            let moved = accepted.booking
            record.update(moved, of: room.room, moves: true, reoccupying: accepted.others)
            events += caller.events(ofEnded: room.ended)
            events.append(caller.event("booking.moved", .booking, moved.id))
            events += caller.events(reoccupying: accepted.others)
            events += caller.events(waiving: moved.waived, for: moved.id)
            bookingNotices += moved.notice(.moved, former: terms.former)
            return .success(moved)
        }
    }

    private mutating func relocate(
        _ attendance: LockedAttendance,
        _ booking: Booking,
        into room: RoomSituation,
        _ move: SessionMove,
        _ seating: Seating,
        by caller: Caller
    ) -> Result<Booking, Refusals> {
        var seating = seating
        let before = attendance.session.seated(seating.pool)
        let accepted = move.accepted(
            of: booking,
            before,
            in: room,
            now: attendance.now,
            by: caller.actor
        )
        switch accepted {
        case .failure(let told): return .failure(told)
        case .success(let accepted):
            let after = before.moved(accepted, leaving: seating.pool, at: attendance.now)
            seating.follow(after.admissionFacts)
            seating.offer(accepted.capacity)
            let moved = self.move(
                before,
                accepted,
                (booking, room),
                attendance,
                seating,
                waiving: move.waive,
                caller
            )
            return .success(moved ?? booking)
        }
    }

    /// Takes a room back for a closure, with what is free instead.
    mutating func bump(
        _ booking: Booking,
        _ reason: String,
        offering offers: [BookingNotice.Offer],
        noting note: BookingNote,
        by caller: Caller
    ) {
        let bumped = booking.ended(as: .cancelled, .bumped, reason: reason, at: at)
        record.end(bumped, at: at)
        record.insert(note)
        events.append(caller.event("booking.bumped", .booking, booking.id))
        bookingNotices += bumped.notice(.bumped, words: reason, offered: offers)
    }
}

extension [LockedRelocation] {
    /// Lets the moves that are still to be decided find a booking where it was just moved.
    ///
    /// - Parameters:
    ///   - booking: The booking where it is now.
    ///   - former: Where it was.
    ///   - room: The room it is in.
    ///   - index: Its place among the moves.
    mutating func join(_ booking: Booking, from former: RoomPath, in room: Room, after index: Int) {
        let isNew = former.building != booking.room.building
        for later in indices.dropFirst(index + 1) {
            self[later].room = self[later].room?.joined(by: booking, in: room, isNew: isNew)
        }
    }
}
