import TotemDomain
import TotemStore

extension Operations {
    /// Registers a person in a transaction of their own, which a preview is and one that was
    /// agreed to; the row lock keeps the lanes of the desk out meanwhile.
    func registerAlone(
        _ request: RegistrationRequest,
        for session: ID<Session>,
        _ call: Call<RegistrationReceipt>
    ) async throws(Failure) -> RegistrationReceipt {
        let arrival = RegistrationArrival(request, for: session, call)
        let now = clock.decision()
        return try await store.write(within: call.caller.timeLimit) {
            (writing) async throws(Failure) -> RegistrationReceipt in
            let locked = try await writing.lockBatch(
                [session],
                skipHeld: false,
                emails: [request.email.normalised],
                keys: arrival.claim.map { [$0.key] } ?? [],
                now: now
            )
            var work = BatchWork(locked, identifiers: identifiers, links: try loadedLinks())
            if let seating = locked.sessions[session], seating.hasDue {
                work.expire(try await writing.loadQueues([session], now: seating.now))
            }
            switch work.admit(arrival) {
            case nil:
                throw .refused(.unknown(.session, session.description))
            case .refused(let refusals):
                throw .refused(sorting: refusals)
            case .replayed(let receipt):
                return receipt
            case .accepted(let receipt):
                let decision = work.decision([arrival], [.accepted(receipt)], receipt)
                try await conclude(decision, call, writing)
                return receipt
            }
        }
    }
}
