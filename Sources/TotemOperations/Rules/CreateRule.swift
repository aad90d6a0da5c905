public import TotemDomain
import TotemStore

/// Makes a rule of booking.
///
/// It holds for what is booked from now on; what stands already stays as it is.
public struct CreateRule: Operation {
    /// What it demands.
    public let request: BookingRuleRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /rules", verb: "rule create")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(request: BookingRuleRequest) {
        self.request = request
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<BookingRule>
    ) async throws(Failure) -> Outcome<BookingRule> {
        let limit = call.caller.timeLimit
        var building: Building?
        var room: Room?
        if let path = request.facts.room {
            room = try await operations.store.room(path, within: limit)
            guard room != nil else { throw unknown("/room", .room, path.description) }
        }
        if let code = request.facts.building {
            building = try await operations.store.building(code, within: limit)
            guard building != nil else { throw unknown("/building", .building, code.description) }
        }
        let facts: BookingRuleFacts
        switch request.facts(in: building?.facts.zone) {
        case .failure(let told): throw .refused(sorting: told.refusals)
        case .success(let read): facts = read
        }
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<BookingRule> in
            let now = try await writing.now(operations.clock.decision())
            let rule = BookingRule(
                id: operations.identifiers.make(),
                version: 1,
                facts: facts,
                createdAt: now,
                endedAt: nil
            )
            var decision = Decision(answer: rule, at: now)
            decision.record.insert(
                rule,
                building: building?.id,
                room: room?.id,
                by: call.caller.actor
            )
            decision.events = [call.caller.event("rule.created", .rule, rule.id)]
            return decision
        }
    }

    private func unknown(
        _ pointer: String,
        _ subject: Refusal.Subject,
        _ name: String
    ) -> Failure {
        .refused(.invalid(FieldFault(pointer, .unknownThing(subject, name))))
    }
}
