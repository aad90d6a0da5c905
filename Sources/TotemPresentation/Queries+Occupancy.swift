public import TotemDomain

extension Queries {
    /// Of which building occupancy is asked, from which day to which, and what the rows are.
    public static func occupancy(
        _ pairs: [(name: String, text: String)]
    ) -> Result<
        (building: Code, first: LocalDate, last: LocalDate, part: Occupancy.Part), Refusals
    > {
        let fields = InputParser(Input(form: pairs))
        let building = fields.code("building")
        let first = fields.parsed("from", as: "date") { LocalDate($0) }
        let last = fields.parsed("to", as: "date") { LocalDate($0) }
        let part = fields.word("by", of: Occupancy.Part.self, required: false)
        if let first, let last {
            if last < first { fields.note("to", .endBeforeStart) }
            if last.daysSinceEpoch - first.daysSinceEpoch >= Occupancy.longestDays {
                fields.note("to", .longerThan(days: Occupancy.longestDays))
            }
        }
        return fields.finish {
            guard let building, let first, let last else { return nil }
            return (building: building, first: first, last: last, part: part ?? .day)
        }
    }
}
