public import TotemDomain

extension Requests {
    /// Why the house says no, or takes a room back.
    public static func houseReason(_ input: Input) -> Result<String, Refusals> {
        let fields = InputParser(input)
        let reason = fields.text("reason", maximum: Limits.reason)
        return fields.finish { reason }
    }

    /// What is written about a booking.
    public static func bookingNote(_ input: Input) -> Result<String, Refusals> {
        let fields = InputParser(input)
        let words = fields.text("words", maximum: Limits.note)
        return fields.finish { words }
    }
}
