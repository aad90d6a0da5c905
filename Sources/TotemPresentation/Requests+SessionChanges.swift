public import TotemDomain

extension Requests {
    /// What is said when a session is called off.
    public static func cancellation(_ input: Input) -> Result<CancellationRequest, Refusals> {
        let fields = InputParser(input)
        let reason = fields.text("reason", maximum: Limits.reason, required: false)
        return fields.finish { CancellationRequest(reason: reason) }
    }
}
