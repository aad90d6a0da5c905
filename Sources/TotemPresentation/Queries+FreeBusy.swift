public import TotemDomain

extension Queries {
    /// The time for which somebody wants to know when rooms are free: moments, local times or
    /// bare days, which are read on the clock of the building.
    public static func freeBusy(
        _ pairs: [(name: String, text: String)]
    ) -> Result<FreeBusyRequest, Refusals> {
        let fields = InputParser(Input(form: pairs))
        let from = fields.timeOrDay("from")
        let to = fields.timeOrDay("to")
        return fields.finish {
            guard let from, let to else { return nil }
            return FreeBusyRequest(from: from, to: to)
        }
    }
}

extension InputParser {
    func timeOrDay(_ name: String) -> TimeInput? {
        parsed(name, as: "date-time", required: true) { text in
            TimeInput(text) ?? LocalDate(text).flatMap { TimeInput.start(of: $0) }
        }
    }
}

extension TimeInput {
    /// The beginning of a day on the clock of a place.
    public static func start(of date: LocalDate) -> TimeInput? {
        LocalTime(secondOfDay: 0).map { .local(LocalDateTime(date: date, time: $0)) }
    }
}
