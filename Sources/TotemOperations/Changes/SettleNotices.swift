public import TotemDomain
import TotemStore

/// Gives back the leases of messages: delivered, to be tried again, given up, or overtaken.
public struct SettleNotices: Operation {
    /// What came of each message; a lease that has run out changes nothing.
    public let settlements: [Settlement]

    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the delivery worker's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// What came of one message.
    public struct Settlement: Hashable, Sendable {
        /// The message.
        public let id: ID<Notice>
        /// The lease it was claimed under.
        public let lease: ID<ClaimedNotice>
        /// What came of it.
        public let result: Delivery

        /// What came of a message.
        public init(id: ID<Notice>, lease: ID<ClaimedNotice>, result: Delivery) {
            self.id = id
            self.lease = lease
            self.result = result
        }

        /// The same for the store.
        var settled: SettledNotice {
            SettledNotice(
                id: id,
                lease: ID(high: lease.high, low: lease.low),
                state: result.state,
                retryAfterSeconds: result.pauseSeconds
            )
        }
    }

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

        fileprivate var state: Notice.State {
            switch self {
            case .sent: .sent
            case .failed: .pending
            case .dead: .dead
            case .obsolete: .obsolete
            }
        }

        fileprivate var pauseSeconds: Double {
            if case .failed(let seconds) = self { seconds } else { 0 }
        }
    }

    /// The operation with its input.
    public init(_ settlements: [Settlement]) {
        self.settlements = settlements
    }

    /// Does it, for all in one transaction.
    public func run(
        in operations: Operations,
        _ call: Call<Void>
    ) async throws(Failure) -> Outcome<Void> {
        guard !settlements.isEmpty else { return .done(()) }
        try await operations.store.settleNotices(
            settlements.map(\.settled),
            within: call.caller.timeLimit
        )
        return .done(())
    }
}
