public import TotemDomain

extension Requests {
    /// What is said when a session is called off.
    public static func cancellation(_ input: Input) -> Result<CancellationRequest, Refusals> {
        let fields = InputParser(input)
        let reason = fields.text("reason", maximum: Limits.reason, required: false)
        return fields.finish { CancellationRequest(reason: reason) }
    }

    /// A session that shall take place at another time, and perhaps in another room.
    public static func move(_ input: Input) -> Result<SessionMove, Refusals> {
        let fields = InputParser(input)
        let (from, to) = fields.window()
        let room = fields.room("room", required: false)
        let layout = fields.word("layout", of: LayoutKind.self, required: false)
        let capacity = fields.integer("capacity", in: Limits.people, required: false)
        let waive = Set(fields.words("waive", of: WaivableRule.self))
        return fields.finish {
            guard let from, let to else { return nil }
            return SessionMove(
                from: from,
                to: to,
                room: room,
                layout: layout,
                capacity: capacity,
                waive: waive
            )
        }
    }
}
