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
        return fields.finish {
            guard let from, let to, let reason,
                let place = room.map(Closure.Place.room) ?? building.map(Closure.Place.building)
            else { return nil }
            return ClosureRequest(place: place, from: from, to: to, reason: reason)
        }
    }
}
