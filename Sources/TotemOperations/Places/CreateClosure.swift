public import TotemDomain
import TotemStore

/// Closes a building or a room for a time.
public struct CreateClosure: Operation {
    /// What is asked for.
    public let request: ClosureRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /closures", verb: "closure create")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(request: ClosureRequest) {
        self.request = request
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Closure>
    ) async throws(Failure) -> Outcome<Closure> {
        guard let span = request.generousSpan else {
            throw .refused(.invalid(FieldFault("/to", .endBeforeStart)))
        }
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Closure> in
            let now = operations.clock.decision()
            let found = try await writing.lockPlace(request.place, around: span, now: now)
            guard let situation = found else { throw .refused(unknownPlace) }
            switch situation.decide(request) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(let window):
                let closure = Closure(
                    id: operations.identifiers.make(),
                    version: 1,
                    place: request.place,
                    zone: situation.building.facts.zone,
                    window: window,
                    reason: request.reason,
                    liftedAt: nil,
                    createdAt: situation.now
                )
                var decision = Decision(answer: closure, at: situation.now)
                decision.record.insert(closure, in: situation, by: call.caller.actor)
                decision.events = call.caller.events(ofEnded: situation.ended)
                decision.events.append(
                    call.caller.event("closure.created", .closure, closure.id)
                )
                return decision
            }
        }
    }

    private var unknownPlace: Refusal {
        switch request.place {
        case .building(let code):
            .invalid(FieldFault("/building", .unknownThing(.building, code.description)))
        case .room(let path):
            .invalid(FieldFault("/room", .unknownThing(.room, path.description)))
        }
    }
}
