import TotemDomain

extension Refusal {
    /// The place in the request that is to blame; `nil` when it is no single field.
    var pointer: String? {
        if case .onLine(let line, let refusal) = self { return refusal.pointer ?? "/lines/\(line)" }
        return switch plain {
        case .invalid(let fault): fault.pointer
        case .ambiguousLocalTime(let pointer, _, _, _): pointer
        default: nil
        }
    }

    /// The code among `errors`: of a wrong field the code of its fault.
    var errorCode: String {
        if case .invalid(let fault) = self { fault.problem.code } else { code }
    }

    /// Writes what a program needs to go on: conflicts, readings, who may waive, limits.
    func writeMembers(into writer: inout JSONWriter) {
        switch self {
        case .roomTaken(let conflicts, let alternatives):
            write(conflicts, into: &writer)
            Wire.write(alternatives, into: &writer)
        case .closureHitsBookings(let bookings):
            write(bookings, into: &writer)
        case .changeHitsBookings(let bookings):
            write(bookings, into: &writer)
        case .ambiguousLocalTime(_, let local, let place, let readings):
            writer.field("local", local.description)
            writer.field("zone", place.description)
            writer.array("readings") { writer in
                for reading in readings { writer.value(reading, in: place) }
            }
        case .outsideOpeningHours(_, let hours):
            writer.array("openingHours", hours.lines)
            writeWaiver(of: .openingHours, into: &writer)
        case .closedForHoliday(_, let holidays):
            writer.array("holidays") { writer in
                for holiday in holidays {
                    writer.object { writer in
                        writer.field("date", holiday.date.description)
                        writer.field("holiday", holiday.feast.rawValue)
                    }
                }
            }
            writeWaiver(of: .closedForHoliday, into: &writer)
        case .offering(let refusal, let alternatives):
            refusal.writeMembers(into: &writer)
            Wire.write(alternatives, into: &writer)
        case .onLine(_, let refusal):
            refusal.writeMembers(into: &writer)
        case .ruleBroken(let broken):
            Wire.write(broken, into: &writer)
        case .approvalNeeded(let agreed, let zone):
            Wire.write("approved", agreed, in: zone, into: &writer)
            writeWaiver(of: .approval, into: &writer)
        case .roomTooSmall(let room, let layout, let capacity, let wanted):
            writer.field("room", room.description)
            writer.field("layout", layout.rawValue)
            writer.field("capacity", capacity)
            writer.field("wanted", wanted)
        case .buildingFull(_, let limit, let planned):
            writer.field("limit", limit)
            writer.field("planned", planned)
        case .inThePast(let start, let now, let zone):
            writer.field("start", start, in: zone)
            writer.field("now", now, in: zone)
        case .registrationClosed(let reason, let zone):
            write(reason, in: zone, into: &writer)
        case .waitingListFull(let limit):
            writer.field("limit", limit)
        case .capacityBelowTaken(let capacity, let confirmed, let held, let unseated):
            writer.field("capacity", capacity)
            writer.field("confirmed", confirmed)
            writer.field("held", held)
            write(unseated, into: &writer)
        case .partyCannotGrow(let free, let waiting):
            writer.field("free", free)
            writer.field("waiting", waiting)
        case .undoOver(let minutes):
            writer.field("minutes", minutes)
        case .stale(_, let status):
            writer.field("statusNow", status)
        case .versionChanged(_, let version):
            writer.field("versionNow", version)
        case .tooManyRequests(let seconds):
            writer.field("retryAfter", seconds)
        default:
            break
        }
    }

    /// Writes, beside its code and its sentence, what else a program needs to know of each of
    /// several refusals: the rule that spoke, and who may set it aside.
    func writeRule(into writer: inout JSONWriter) {
        switch plain {
        case .ruleBroken(let broken): Wire.write(broken, into: &writer)
        case .outsideOpeningHours: writeWaiver(of: .openingHours, into: &writer)
        case .closedForHoliday: writeWaiver(of: .closedForHoliday, into: &writer)
        case .approvalNeeded: writeWaiver(of: .approval, into: &writer)
        default: break
        }
    }

    private func write(_ conflicts: [Conflict], into writer: inout JSONWriter) {
        writer.array("conflicts") { writer in
            for conflict in conflicts {
                writer.object { writer in
                    writer.field("room", conflict.room.description)
                    Wire.write("occupied", conflict.occupied, in: conflict.zone, into: &writer)
                    writer.field("closure", conflict.closure)
                    if let cost = conflict.turnaround {
                        writer.object("turnaround") { writer in
                            writer.field("from", cost.from?.rawValue)
                            writer.field("to", cost.to?.rawValue)
                            writer.field("minutes", cost.minutes)
                        }
                    } else {
                        writer.field("turnaround", String?.none)
                    }
                }
            }
        }
    }

    private func write(_ bookings: [AffectedBooking], into writer: inout JSONWriter) {
        writer.array("bookings") { writer in
            for booking in bookings {
                writer.object { writer in
                    writer.field("id", booking.id)
                    writer.field("room", booking.room.description)
                    Wire.write("occupied", booking.occupied, in: booking.zone, into: &writer)
                    writer.field("purpose", booking.purpose)
                    writer.field("session", booking.session?.description)
                    writer.array("proposals", booking.proposals.map(\.description))
                    writer.array("reasons", booking.refusals.map(\.errorCode))
                }
            }
        }
    }

    private func write(_ bookings: [StandingBooking], into writer: inout JSONWriter) {
        writer.array("bookings") { writer in
            for booking in bookings {
                writer.object { writer in
                    writer.field("id", booking.id)
                    writer.field("room", booking.room.description)
                    writer.field("from", booking.window.start, in: booking.zone)
                    writer.field("to", booking.window.end, in: booking.zone)
                    writer.field("layout", booking.layout?.rawValue)
                    writer.field("heads", booking.heads)
                    writer.field("purpose", booking.purpose)
                    writer.field("session", booking.session?.description)
                }
            }
        }
    }

    /// Only an edit tells who would stand; that one may be overruled.
    private func write(_ unseated: [UnseatedRegistration], into writer: inout JSONWriter) {
        guard !unseated.isEmpty else { return }
        writer.array("registrations") { writer in
            for registration in unseated {
                writer.object { writer in
                    writer.field("code", registration.code.description)
                    writer.field("status", registration.status.rawValue)
                    writer.field("seats", registration.seats)
                }
            }
        }
        writeWaiver(of: .capacityBelowTaken, into: &writer)
    }

    private func writeWaiver(of rule: WaivableRule, into writer: inout JSONWriter) {
        let roles = Role.allCases.filter { role in
            let id = ID<Token>(high: 0, low: 0)
            return rule.mayBeWaived(by: .token(id, name: "", role: role))
        }
        writer.object("waivable") { writer in
            writer.field("rule", rule.rawValue)
            writer.array("by", roles.map(\.rawValue))
        }
    }

    private func write(_ reason: ClosedReason, in zone: Zone, into writer: inout JSONWriter) {
        switch reason {
        case .notPublished: writer.field("reason", "not-published")
        case .cancelled: writer.field("reason", "cancelled")
        case .notYetOpen(let moment):
            writer.field("reason", "not-yet-open")
            writer.field("opens", moment, in: zone)
        case .closed(let moment):
            writer.field("reason", "closed")
            writer.field("closed", moment, in: zone)
        }
    }
}
