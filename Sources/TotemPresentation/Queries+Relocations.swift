public import TotemDomain

extension Queries {
    /// What somebody thinks of closing, and when: moments, local times or bare days, which are
    /// read on the clock of the building.
    public static func relocations(
        _ pairs: [(name: String, text: String)]
    ) -> Result<RelocationRequest, Refusals> {
        let fields = InputParser(Input(form: pairs))
        let (hasBuilding, hasRoom) = (fields.has("building"), fields.has("room"))
        let building = fields.code("building", required: false)
        let room = fields.room("room", required: false)
        if hasBuilding, hasRoom { fields.note("room", .conflicts(with: "building")) }
        if !hasBuilding, !hasRoom { fields.note("building", .missing) }
        let (from, to) = (fields.timeOrDay("from"), fields.timeOrDay("to"))
        return fields.finish {
            guard let from, let to,
                let place = room.map(Closure.Place.room) ?? building.map(Closure.Place.building)
            else { return nil }
            return RelocationRequest(place: place, from: from, to: to)
        }
    }
}
