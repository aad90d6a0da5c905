public import TotemDomain
import TotemStore

/// Gives back the lease of a message: delivered, to be tried again, or given up.
public struct SettleNotice: Operation {
    /// The message.
    public let id: ID<Notice>
    /// The lease it was claimed under; when it has run out, nothing changes.
    public let lease: ID<ClaimedNotice>
    /// What came of it.
    public let result: Delivery

    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the delivery worker's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// What came of a delivery.
    public enum Delivery: Hashable, Sendable {
        /// It was handed over.
        case sent
        /// It failed; it is due again after so many seconds.
        case failed(retryAfterSeconds: Double)
        /// It is given up.
        case dead
        /// It was no longer true and was not sent.
        case obsolete
    }

    /// The operation with its input.
    public init(id: ID<Notice>, lease: ID<ClaimedNotice>, result: Delivery) {
        self.id = id
        self.lease = lease
        self.result = result
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Void>
    ) async throws(Failure) -> Outcome<Void> {
        let (state, pause): (Notice.State, Double) =
            switch result {
            case .sent: (.sent, 0)
            case .failed(let seconds): (.pending, seconds)
            case .dead: (.dead, 0)
            case .obsolete: (.obsolete, 0)
            }
        try await operations.store.settleNotice(
            id,
            lease: ID(high: lease.high, low: lease.low),
            state: state,
            retryAfterSeconds: pause,
            within: call.caller.timeLimit
        )
        return .done(())
    }
}
