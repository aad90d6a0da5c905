public import TotemDomain

extension Queries {
    /// The parameters of a timeline: the first day, `nil` for today, and how many days.
    public static func timeline(
        _ pairs: [(name: String, text: String)]
    ) -> Result<(date: LocalDate?, days: Int), Refusals> {
        let fields = InputParser(Input(form: pairs))
        let date = fields.parsed("date", as: "date", required: false) { LocalDate($0) }
        let days = fields.integer("days", in: Limits.timelineDays, required: false)
        return fields.finish { (date: date, days: days ?? 1) }
    }
}
