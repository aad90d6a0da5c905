import Logging
public import TotemDomain
import TotemStore

/// Leases messages that are due, each with its registration and session as they stand now.
public struct ClaimNotices: Operation {
    /// The greatest number of messages.
    public let limit: Int

    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the delivery worker's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// The operation with its input.
    public init(limit: Int) {
        self.limit = limit
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<[ClaimedNotice]>
    ) async throws(Failure) -> Outcome<[ClaimedNotice]> {
        let time = call.caller.timeLimit
        let lease: ID<OutboxRow> = operations.identifiers.make()
        let rows = try await operations.store.claimNotices(
            lease: lease,
            limit: limit,
            within: time
        )
        return .done(
            try await operations.readable(rows) { (row) async throws(Failure) -> ClaimedNotice in
                ClaimedNotice(
                    notice: try await operations.notice(row, within: time),
                    lease: ID(high: lease.high, low: lease.low)
                )
            }
        )
    }
}

/// A message on lease.
public struct ClaimedNotice: Hashable, Sendable {
    /// The message.
    public let notice: Notice
    /// The lease, which `SettleNotices` gives back.
    public let lease: ID<ClaimedNotice>
}

extension Operations {
    /// How many messages are read at the same time; others share the connections.
    private static let readsAtOnce = 16

    /// Messages in the order of their ids, each read with what it tells about.
    ///
    /// Some are read at the same time, where the answers arrive: what they ask leaves together, and
    /// nothing is woken for each. One that cannot be read must not keep the others: it is logged,
    /// and its lease runs out.
    func readable<Row: Identifiable & Sendable, Message: Sendable>(
        _ rows: [Row],
        _ read: @escaping @Sendable (Row) async throws(Failure) -> Message
    ) async throws(Failure) -> [Message] where Row.ID == ID<Notice> {
        let found = await withTaskGroup(of: (ID<Notice>, Result<Message, Failure>).self) { group in
            var found: [(ID<Notice>, Result<Message, Failure>)] = []
            for (place, row) in rows.enumerated() {
                if place >= Self.readsAtOnce, let one = await group.next() { found.append(one) }
                group.addTask(executorPreference: store.executor) {
                    (row.id, await outcome(of: { () async throws(Failure) in try await read(row) }))
                }
            }
            for await one in group { found.append(one) }
            return found.sorted { $0.0 < $1.0 }
        }
        var messages: [Message] = []
        for (id, result) in found {
            do throws(Failure) {
                messages.append(try result.get())
            } catch {
                guard case .broken(let bug) = error else { throw error }
                logger.error(
                    "a message cannot be read",
                    metadata: ["notice": "\(id)", "error": "\(bug)"]
                )
            }
        }
        return messages
    }

    /// A message with what it tells about, as it stands now.
    func notice(_ row: OutboxRow, within time: Duration) async throws(Failure) -> Notice {
        let own = try await ownRegistration(row.registration, within: time)
        let others =
            row.kind == .registrationLinks ? try await others(of: own, within: time) : []
        return Notice(
            id: row.id,
            kind: row.kind,
            state: row.state,
            attempts: row.attempts,
            createdAt: row.createdAt,
            sentAt: row.sentAt,
            registration: own.registration,
            session: own.session,
            former: row.former,
            others: others
        )
    }

    /// The other live registrations of the same address.
    private func others(
        of own: OwnRegistration,
        within time: Duration
    ) async throws(Failure) -> [Notice.Held] {
        let ids = try await store.registrations(
            of: own.registration.request.email,
            now: clock.decision(),
            within: time
        )
        var others: [Notice.Held] = []
        for id in ids where id != own.registration.id {
            let other = try await ownRegistration(id, within: time)
            others.append(
                Notice.Held(registration: other.registration, session: other.session)
            )
        }
        return others
    }
}
