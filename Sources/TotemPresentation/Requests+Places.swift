public import TotemDomain

extension Requests {
    /// A place to close: a building or one of its rooms.
    public static func closure(_ input: Input) -> Result<ClosureRequest, Refusals> {
        let fields = InputParser(input)
        let (hasBuilding, hasRoom) = (fields.has("building"), fields.has("room"))
        let building = fields.code("building", required: false)
        let room = fields.room("room", required: false)
        if hasBuilding, hasRoom { fields.note("room", .conflicts(with: "building")) }
        if !hasBuilding, !hasRoom { fields.note("building", .missing) }
        let (from, to) = fields.window()
        let reason = fields.text("reason", maximum: Limits.purpose)
        let kind = fields.word("kind", of: Closure.Kind.self, required: false)
        let approvedBy = fields.text("approvedBy", maximum: Limits.name, required: false)
        let approvedAt = fields.time("approvedAt", required: false)
        if fields.has("approvedAt"), !fields.has("approvedBy") {
            fields.note("approvedBy", .missing)
        }
        let allowed = fields.words(
            "allowed",
            as: "party",
            maximum: Limits.parties,
            required: false
        ) { BookingRule.Party($0) }
        let moves = fields.relocations("moves")
        let takesProposals = fields.flag("takeProposals", default: false)
        let rest = fields.word("rest", of: Relocation.Rest.self, required: false)
        if !allowed.isEmpty {
            // Who is booked already stays: nobody has to go.
            for name in ["moves", "takeProposals", "rest"] where fields.has(name) {
                fields.note(name, .conflicts(with: "allowed"))
            }
        }
        return fields.finish {
            guard let from, let to, let reason,
                let place = room.map(Closure.Place.room) ?? building.map(Closure.Place.building)
            else { return nil }
            return ClosureRequest(
                place: place,
                from: from,
                to: to,
                reason: reason,
                kind: kind ?? .closure,
                approvedBy: approvedBy,
                approvedAt: approvedAt,
                allowed: allowed,
                moves: moves,
                takesProposals: takesProposals,
                rest: rest ?? .refuse
            )
        }
    }

    /// A change of a booking: what is absent stays, what is null becomes nothing.
    public static func bookingChange(_ input: Input) -> Result<BookingChange, Refusals> {
        let fields = InputParser(input)
        fields.refuseClearing("room", "from", "to", "purpose")
        let room = fields.room("room", required: false)
        let (from, to) = fields.window(required: false)
        let layout = fields.edit("layout") {
            fields.word($0, of: LayoutKind.self, required: false)
        }
        let purpose = fields.text("purpose", maximum: Limits.purpose, required: false)
        let heads = fields.edit("heads") {
            fields.integer($0, in: Limits.heads, required: false)
        }
        let organisation = fields.edit("organisation") {
            fields.text($0, maximum: Limits.organisation, required: false)
        }
        let contact = fields.edit("contact") { fields.contact($0) }
        let waive = fields.waive()
        return fields.finish {
            BookingChange(
                room: room,
                from: from,
                to: to,
                layout: layout,
                purpose: purpose,
                heads: heads,
                organisation: organisation,
                contact: contact,
                waive: waive
            )
        }
    }
}
