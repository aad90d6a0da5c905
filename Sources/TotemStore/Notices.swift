import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let outboxInsert = define(
        Queries.outboxInsert,
        parameters: ([UUIDBytes].self, [String].self, [UUIDBytes].self, Timestamp.self)
    )
    static let outboxInsertMoved = define(
        Queries.outboxInsertMoved,
        parameters: (
            [UUIDBytes].self, [UUIDBytes].self, Timestamp.self, TimestampRange.self, String.self,
            String?.self
        )
    )
    static let outboxClaim = define(
        Queries.outboxClaim,
        parameters: (UUIDBytes.self, Int32.self),
        columns: outboxColumns,
        row: outbox
    )
    static let outboxSettle = define(
        Queries.outboxSettle,
        parameters: ([UUIDBytes].self, [UUIDBytes].self, [String].self, [Double].self)
    )
    static let outboxList = define(
        Queries.outboxList,
        parameters: (UUIDBytes?.self, Int32.self),
        columns: outboxColumns,
        row: outbox
    )

    private static var outboxColumns:
        (
            UUIDBytes.Type, String.Type, String.Type, Int32.Type, Timestamp.Type,
            Timestamp?.Type, UUIDBytes.Type, Timestamp?.Type, Timestamp?.Type, String?.Type,
            String?.Type
        )
    {
        (
            UUIDBytes.self, String.self, String.self, Int32.self, Timestamp.self,
            Timestamp?.self, UUIDBytes.self, Timestamp?.self, Timestamp?.self, String?.self,
            String?.self
        )
    }

    @Sendable private static func outbox(
        id: UUIDBytes,
        kind: String,
        state: String,
        attempts: Int32,
        createdAt: Timestamp,
        sentAt: Timestamp?,
        registration: UUIDBytes,
        formerLower: Timestamp?,
        formerUpper: Timestamp?,
        formerZone: String?,
        formerPlace: String?
    ) throws -> OutboxRow {
        OutboxRow(
            id: ID(id),
            kind: try word(kind),
            state: try word(state),
            attempts: Int(attempts),
            createdAt: Instant(createdAt),
            sentAt: sentAt.map { Instant($0) },
            registration: ID(registration),
            former: try whereabouts(formerLower, formerUpper, formerZone, formerPlace)
        )
    }

    /// Where and when something was before it moved; `nil` when it did not.
    static func whereabouts(
        _ lower: Timestamp?,
        _ upper: Timestamp?,
        _ zoneName: String?,
        _ place: String?
    ) throws -> Notice.Whereabouts? {
        guard let lower, let upper, let zoneName else { return nil }
        return Notice.Whereabouts(
            window: try TimeWindow(stored: lower, upper),
            zone: try zone(zoneName),
            place: place
        )
    }
}

/// A message owed, without what it tells about.
public struct OutboxRow: Hashable, Identifiable, Sendable {
    /// The identity.
    public let id: ID<Notice>
    /// What it tells.
    public let kind: Notice.Kind
    /// Where its delivery stands.
    public let state: Notice.State
    /// Deliveries tried so far.
    public let attempts: Int
    /// When it was written.
    public let createdAt: Instant
    /// When it was delivered.
    public let sentAt: Instant?
    /// Whom it concerns.
    public let registration: ID<Registration>
    /// Where its session was before it moved.
    public let former: Notice.Whereabouts?
}

/// What a message has come to, under the lease it was claimed with.
public struct SettledNotice: Hashable, Sendable {
    /// The message.
    public let id: ID<Notice>
    /// The lease.
    public let lease: ID<OutboxRow>
    /// Where its delivery stands now.
    public let state: Notice.State
    /// Seconds until it is due again, while it is pending.
    public let retryAfterSeconds: Double

    /// A message to settle.
    public init(
        id: ID<Notice>,
        lease: ID<OutboxRow>,
        state: Notice.State,
        retryAfterSeconds: Double
    ) {
        self.id = id
        self.lease = lease
        self.state = state
        self.retryAfterSeconds = retryAfterSeconds
    }
}

extension Store {
    /// Leases messages that are due, for 60 seconds.
    public func claimNotices(
        lease: ID<OutboxRow>,
        limit: Int,
        within time: Duration
    ) async throws(Failure) -> [OutboxRow] {
        try await claim(Statements.outboxClaim, lease, limit, within: time)
    }

    /// Ends leases; a lost one changes nothing.
    public func settleNotices(
        _ settled: [SettledNotice],
        within time: Duration
    ) async throws(Failure) {
        try await settle(Statements.outboxSettle, settled, within: time)
    }

    /// Leases messages of one outbox by its statement.
    func claim<Row: Sendable>(
        _ statement: Statement<(UUIDBytes, Int32), Row>,
        _ lease: ID<OutboxRow>,
        _ limit: Int,
        within time: Duration
    ) async throws(Failure) -> [Row] {
        try await write(within: time) { (writing) async throws(Failure) -> [Row] in
            var pipeline = Pipeline()
            let claim = pipeline.add(statement, (lease.uuid, Int32(limit)))
            let claimed = try await writing.load(pipeline).rows(claim)
            try await writing.commit(Record())
            return claimed
        }
    }

    /// Ends leases of one outbox by its statement.
    func settle<Row: Sendable>(
        _ statement: Statement<([UUIDBytes], [UUIDBytes], [String], [Double]), Row>,
        _ settled: [SettledNotice],
        within time: Duration
    ) async throws(Failure) {
        let sorted = settled.sorted { $0.id < $1.id }
        try await write(within: time) { (writing) async throws(Failure) in
            var record = Record()
            record.pipeline.add(
                statement,
                (
                    sorted.map(\.id.uuid), sorted.map(\.lease.uuid),
                    sorted.map(\.state.rawValue), sorted.map(\.retryAfterSeconds)
                )
            )
            try await writing.commit(record)
        }
    }

    /// Messages newest first.
    public func notices(
        _ page: PageRequest,
        within time: Duration
    ) async throws(Failure) -> Page<OutboxRow> {
        let before = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.outboxList,
            (before, Int32(page.limit + 1)),
            within: time
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

extension Record {
    /// Writes messages owed.
    public mutating func insert(
        _ all: [(id: ID<Notice>, draft: NoticeDraft)],
        at now: Instant
    ) {
        let moved = Dictionary(grouping: all.filter { $0.draft.former != nil }, by: \.draft.former)
        for case (let former?, let notices) in moved {
            insert(moved: notices.map { ($0.id, $0.draft.registration) }, from: former, at: now)
        }
        let notices = all.filter { $0.draft.former == nil }
        guard !notices.isEmpty else { return }
        pipeline.add(
            Statements.outboxInsert,
            (
                notices.map(\.id.uuid), notices.map(\.draft.kind.rawValue),
                notices.map(\.draft.registration.uuid), now.timestamp
            )
        )
    }

    /// Writes messages owed to people whose session moved, sorted by registration.
    private mutating func insert(
        moved notices: [(id: ID<Notice>, registration: ID<Registration>)],
        from former: Notice.Whereabouts,
        at now: Instant
    ) {
        guard !notices.isEmpty else { return }
        pipeline.add(
            Statements.outboxInsertMoved,
            (
                notices.map(\.id.uuid), notices.map(\.registration.uuid), now.timestamp,
                former.window.range, former.zone.description, former.place
            )
        )
    }
}
