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
            let unknown = try await writing.unknown(request.allowed, at: "/allowed")
            guard unknown.isEmpty else { throw .refused(sorting: unknown) }
            switch situation.decide(request) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(let decided):
                return record(decided, situation, operations, call.caller)
            }
        }
    }

    private func record(
        _ decided: ClosureDecision,
        _ situation: ClosureSituation,
        _ operations: Operations,
        _ caller: Caller
    ) -> Decision<Closure> {
        let closure = Closure(
            id: operations.identifiers.make(),
            version: 1,
            place: request.place,
            zone: situation.building.facts.zone,
            window: decided.window,
            reason: request.reason,
            liftedAt: nil,
            createdAt: situation.now,
            kind: request.kind,
            approval: decided.approval,
            allowed: request.allowed
        )
        var decision = Decision(answer: closure, at: situation.now)
        decision.record.insert(closure, in: situation, by: caller.actor)
        decision.events = caller.events(ofEnded: situation.ended)
        decision.events.append(caller.event("closure.created", .closure, closure.id))
        if closure.approval != nil {
            decision.events.append(caller.event("closure.approved", .closure, closure.id))
        }
        for (facts, room) in request.rules(during: decided.window, in: situation.rooms) {
            let rule = BookingRule(
                id: operations.identifiers.make(),
                version: 1,
                facts: facts,
                createdAt: situation.now,
                endedAt: nil,
                closure: closure.id
            )
            decision.record.insert(
                rule,
                building: situation.building.id,
                room: room,
                by: caller.actor
            )
            decision.events.append(caller.event("rule.created", .rule, rule.id))
        }
        return decision
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

extension Writing {
    /// Those of some parties that name an organisation or a programme that does not exist.
    fileprivate func unknown(
        _ parties: [BookingRule.Party],
        at pointer: String
    ) async throws(Failure) -> [Refusal] {
        let codes = parties.compactMap { party in
            if case .organisation(let code) = party { code } else { nil }
        }
        let known = codes.isEmpty ? [:] : try await organisations(codes)
        var told: [Refusal] = []
        for (index, party) in parties.enumerated() {
            switch party {
            case .organisation(let code) where known[code] == nil:
                told.append(.unknownNamed("\(pointer)/\(index)", .organisation, code))
            case .programme(let code):
                guard try await programme(code) == nil else { continue }
                told.append(.unknownNamed("\(pointer)/\(index)", .programme, code))
            case .organisation, .role, .kind: continue
            }
        }
        return told
    }
}
