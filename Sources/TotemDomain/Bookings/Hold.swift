/// A booking request that every rule has accepted.
public struct AcceptedBooking: Hashable, Sendable {
    /// What is booked.
    public let room: AcceptedRoom
    /// Until when it is only held; `nil` when it is booked at once.
    public let heldUntil: Instant?

    /// The rules that the house would have to set aside; `nil` when it is not asked.
    public let needs: [WaivableRule]?

    /// Where the booking stands.
    public var status: Booking.Status {
        if needs != nil { return .requested }
        return heldUntil == nil ? .confirmed : .held
    }
}

extension BookingRequest {
    /// Decides the request by every rule at once; pure.
    ///
    /// A hold ends in the future and before the booking begins: then somebody is there or not.
    /// A request may have against it what the house can set aside.
    public func accepted(
        in situation: RoomSituation,
        by actor: Actor
    ) -> Result<AcceptedBooking, Refusals> {
        var refusals: [Refusal] = []
        var room: AcceptedRoom?
        var needs: [WaivableRule]?
        let decision =
            isRequest
            ? situation.decide(roomDemand.askingTheHouse, by: .house)
            : situation.decide(roomDemand, by: actor)
        switch decision {
        case .accepted(let accepted):
            room = accepted
            needs = isRequest ? accepted.waived : nil
        case .refused(let told): refusals += told
        }
        var heldUntil: Instant?
        switch hold?.moment(in: situation.building.facts.zone, pointer: "/hold/until") {
        case .success(let moment):
            heldUntil = moment
            if moment <= situation.now {
                refusals.append(.invalid(FieldFault("/hold/until", .alreadyPast)))
            }
            if let start = room?.window.start, moment > start {
                refusals.append(.invalid(FieldFault("/hold/until", .afterStart)))
            }
        case .failure(let told): refusals += told.refusals
        case nil: break
        }
        guard refusals.isEmpty, let room else { return .failure(Refusals(refusals)) }
        return .success(AcceptedBooking(room: room, heldUntil: heldUntil, needs: needs))
    }
}

extension Booking {
    /// Where it stands at that moment: a hold that ran out has ended, and so has a request that
    /// nobody answered until it would have begun, swept or not.
    public func status(at now: Instant) -> Status {
        switch status {
        case .held where heldUntil.map { $0 <= now } ?? false: .expired
        case .requested where window.start <= now: .expired
        default: status
        }
    }

    /// The booking as it stands at that moment, swept or not.
    public func seen(at now: Instant) -> Booking {
        with(status(at: now), version: version)
    }

    /// The same booking in another status.
    public func settled(as status: Status) -> Booking {
        with(status, version: version + 1)
    }

    /// Whether nobody came to it in the time that its room gives.
    public func isUnattended(at now: Instant, graceMinutes: Int) -> Bool {
        status == .confirmed && checkedInAt == nil && session == nil && now < window.end
            && window.start.adding(minutes: graceMinutes) <= now
    }

    private func with(_ status: Status, version: Int) -> Booking {
        var booking = self
        booking.status = status
        booking.version = version
        return booking
    }
}

extension Booking.Status {
    /// Whether a booking in this status occupies its room.
    public var occupies: Bool { self == .held || self == .confirmed }
}
