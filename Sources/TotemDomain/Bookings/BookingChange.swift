/// What a change does with one field: leaves it, or gives it another value.
public enum Edit<Value: Hashable & Sendable>: Hashable, Sendable {
    /// It stays as it is.
    case keep
    /// It becomes this.
    case set(Value)

    /// The value after the change.
    public func applied(to value: Value) -> Value {
        if case .set(let new) = self { new } else { value }
    }
}

/// What somebody wants to be different of a booking; every field is parsed already.
public struct BookingChange: Hashable, Sendable {
    /// Another room.
    public let room: RoomPath?
    /// Another start.
    public let from: TimeInput?
    /// Another end.
    public let to: TimeInput?
    /// Another way of furnishing; `set(nil)` leaves it open.
    public let layout: Edit<LayoutKind?>
    /// Another purpose.
    public let purpose: String?
    /// Another number of people; `set(nil)` counts the layout's seats.
    public let heads: Edit<Int?>
    /// For somebody else, or for nobody named.
    public let organisation: Edit<String?>
    /// Somebody else to call, or nobody.
    public let contact: Edit<Contact?>
    /// Rules the caller sets aside.
    public let waive: Set<WaivableRule>

    /// A change.
    public init(
        room: RoomPath? = nil,
        from: TimeInput? = nil,
        to: TimeInput? = nil,
        layout: Edit<LayoutKind?> = .keep,
        purpose: String? = nil,
        heads: Edit<Int?> = .keep,
        organisation: Edit<String?> = .keep,
        contact: Edit<Contact?> = .keep,
        waive: Set<WaivableRule> = []
    ) {
        self.room = room
        self.from = from
        self.to = to
        self.layout = layout
        self.purpose = purpose
        self.heads = heads
        self.organisation = organisation
        self.contact = contact
        self.waive = waive
    }

    /// The whole booking that is asked for: what stays, and what becomes different.
    ///
    /// A rule that was set aside for a time stays so as long as the time stays.
    public func request(on booking: Booking) -> BookingRequest {
        let keepsTime = room ?? booking.room == booking.room && from == nil && to == nil
        return BookingRequest(
            room: room ?? booking.room,
            from: from ?? .instant(booking.window.start),
            to: to ?? .instant(booking.window.end),
            layout: layout.applied(to: booking.layout),
            purpose: purpose ?? booking.purpose,
            heads: heads.applied(to: booking.heads),
            organisation: organisation.applied(to: booking.organisation),
            contact: contact.applied(to: booking.contact),
            waive: keepsTime ? waive.union(booking.waived) : waive
        )
    }

    /// Whether the room is asked for anew: in another way than before, or for another time.
    public func asksForRoom(of booking: Booking) -> Bool {
        let asked = request(on: booking)
        return asked.room != booking.room || from != nil || to != nil
            || asked.layout != booking.layout || asked.heads != booking.heads
    }

    /// Decides the change by every rule at once; pure.
    ///
    /// What only describes the booking may change at any time; the rules are asked where the
    /// room is.
    ///
    /// - Parameters:
    ///   - booking: The booking, read under the locks.
    ///   - situation: The room it is to have, without the booking itself.
    ///   - actor: Who asks, for rules that can be set aside.
    /// - Returns: The booking after the change with the others that occupy another time then, or
    ///   everything that speaks against it.
    public func decide(
        on booking: Booking,
        in situation: RoomSituation,
        by actor: Actor
    ) -> Result<ChangedBooking, Refusals> {
        let asked = request(on: booking)
        guard asksForRoom(of: booking) else {
            let changed = booking.changed(to: asked, nil, zone: booking.zone)
            return .success(ChangedBooking(booking: changed, others: []))
        }
        guard booking.status != .requested else {
            return situation.requested(booking, asked)
        }
        let isCovered = booking.approval.map { covers(asked, $0, in: situation) } ?? true
        let mayExtend = waive.contains(.approval) && WaivableRule.approval.mayBeWaived(by: actor)
        var refusals: [Refusal] = []
        if let agreed = booking.approval, !isCovered, !mayExtend {
            refusals.append(.approvalNeeded(agreed, zone: situation.building.facts.zone))
        }
        // What the house has set aside stays so within what it agreed to.
        let isAgreed = booking.approval != nil && isCovered
        var demand = isAgreed ? asked.roomDemand.askingTheHouse : asked.roomDemand
        demand.keepsPlace = asked.room == booking.room && from == nil && to == nil
        switch situation.decide(demand, by: isAgreed ? .house : actor) {
        case .refused(let told): return .failure(Refusals(told + refusals))
        case .accepted where !refusals.isEmpty: return .failure(Refusals(refusals))
        case .accepted(let room):
            if let heldUntil = booking.heldUntil, booking.status == .held,
                heldUntil > room.window.start
            {
                // A hold ends before the booking begins: then somebody is there or not.
                let fault = FieldFault("/from", .conflicts(with: "hold.until"))
                return .failure(Refusals([.invalid(fault)]))
            }
            let zone = situation.building.facts.zone
            var changed = booking.changed(to: asked, room, zone: zone)
            if !isCovered { changed.extendApproval(at: situation.now) }
            return .success(ChangedBooking(booking: changed, others: room.others))
        }
    }

    /// Whether what is asked for is within what the house agreed to.
    fileprivate func covers(
        _ asked: BookingRequest,
        _ agreed: Approval,
        in situation: RoomSituation
    ) -> Bool {
        let zone = situation.building.facts.zone
        guard case .success(let window) = resolve(asked.from, asked.to, in: zone) else {
            return false
        }
        let seats = asked.layout.flatMap { situation.room.facts.capacity(of: $0) }
        return agreed.covers(asked.room, window, heads: asked.heads ?? seats ?? 0)
    }
}

extension RoomSituation {
    /// A request that is changed before the house has answered: it still occupies nothing, and
    /// what it needs is seen anew.
    fileprivate func requested(
        _ booking: Booking,
        _ asked: BookingRequest
    ) -> Result<ChangedBooking, Refusals> {
        switch decide(asked.roomDemand.askingTheHouse, by: .house) {
        case .refused(let told): return .failure(Refusals(told))
        case .accepted(let room):
            var changed = booking.changed(to: asked, room, zone: building.facts.zone)
            changed.occupied = room.window
            changed.needs = room.waived
            changed.waived = []
            return .success(ChangedBooking(booking: changed, others: []))
        }
    }
}

/// What a change of a booking comes to.
public struct ChangedBooking: Hashable, Sendable {
    /// The booking after the change.
    public let booking: Booking
    /// The others that occupy another time then.
    public let others: [Reoccupation]
}

extension Booking {
    /// The same booking with what was asked; without a room it stays where it is.
    fileprivate func changed(
        to asked: BookingRequest,
        _ accepted: AcceptedRoom?,
        zone: Zone
    ) -> Booking {
        var booking = self
        booking.version += 1
        booking.room = asked.room
        booking.zone = zone
        booking.window = accepted?.window ?? window
        booking.occupied = accepted?.occupied ?? occupied
        booking.layout = asked.layout
        booking.purpose = asked.purpose
        booking.heads = accepted?.heads ?? heads
        booking.organisation = asked.organisation
        booking.contact = asked.contact
        booking.waived = accepted?.waived ?? waived
        return booking
    }

    /// Notes that the house agrees to the booking as it is now.
    fileprivate mutating func extendApproval(at now: Instant) {
        if !waived.contains(.approval) { waived.append(.approval) }
        approval = Approval(at: now, room: room, window: window, heads: heads)
    }
}
