import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let auditInsert = define(
        Queries.auditInsert,
        parameters: (
            Timestamp.self, [String].self, [String].self, [String].self, [String].self,
            [UUIDBytes].self
        )
    )
    static let changeInsert = define(
        Queries.changeInsert,
        parameters: (Timestamp.self, [String].self, [String].self, [UUIDBytes].self)
    )
    static let changeLockNumberer = define(
        Queries.changeLockNumberer,
        parameters: (),
        columns: (Bool.self),
        row: { $0 }
    )
    static let changeNumber = define(Queries.changeNumber, parameters: (Int32.self))
    static let changeList = define(
        Queries.changeList,
        parameters: (Int64.self, Int32.self),
        columns: (Int64.self, String.self, String.self, UUIDBytes.self, Timestamp.self),
        row: { position, kind, subject, id, at in
            Change(
                position: position,
                kind: kind,
                subject: subject,
                subjectID: ID<Change>(id).description,
                at: Instant(at)
            )
        }
    )
}

/// One thing that happened to one thing, for audit and feed.
public struct Event: Sendable {
    /// What happened, such as `registration.confirmed`.
    public let kind: String
    /// The kind of thing.
    public let subject: Refusal.Subject
    let subjectID: UUIDBytes
    /// Who did it, as the audit names them.
    public let actor: String
    /// The request it was done in.
    public let requestID: String

    /// An event.
    public init<Subject>(
        _ kind: String,
        _ subject: Refusal.Subject,
        _ id: ID<Subject>,
        actor: String,
        requestID: String
    ) {
        self.kind = kind
        self.subject = subject
        subjectID = id.uuid
        self.actor = actor
        self.requestID = requestID
    }
}

extension Record {
    /// Writes the audit and the feed of changes.
    ///
    /// Stands last in a record: the ids of the feed are drawn after every lock.
    public mutating func add(_ events: [Event], at now: Instant) {
        guard !events.isEmpty else { return }
        let (kinds, subjects) = (events.map(\.kind), events.map(\.subject.rawValue))
        let ids = events.map(\.subjectID)
        pipeline.add(
            Statements.auditInsert,
            (now.timestamp, events.map(\.actor), events.map(\.requestID), kinds, subjects, ids)
        )
        pipeline.add(Statements.changeInsert, (now.timestamp, kinds, subjects, ids))
    }
}

extension Store {
    /// Gives positions to visible changes without one, in the order of their ids.
    ///
    /// Rows become visible out of the order of their ids, so a reader that follows ids loses
    /// some. One numberer at a time, under a lock, numbers what it sees: a row that appears late
    /// gets a later number, and nothing is lost.
    ///
    /// - Parameters:
    ///   - limit: The greatest number of rows to number.
    ///   - time: How long it may take.
    /// - Returns: How many were numbered; zero when another numberer is at work.
    /// - Throws: `unavailable` when the database is out of reach.
    public func numberChanges(
        limit: Int,
        within time: Duration
    ) async throws(Failure) -> Int {
        try await write(within: time) { (writing) async throws(Failure) -> Int in
            var locking = Pipeline()
            let lock = locking.add(Statements.changeLockNumberer, ())
            guard try await writing.load(locking).rows(lock).first == true else {
                try await writing.commit(Record())
                return 0
            }
            var numbering = Pipeline()
            let rows = numbering.add(Statements.changeNumber, Int32(limit))
            let numbered = try await writing.load(numbering).replies.affected(rows)
            try await writing.commit(Record())
            return numbered
        }
    }

    /// The feed after a position.
    public func changes(
        after position: Int64,
        limit: Int,
        within time: Duration
    ) async throws(Failure) -> [Change] {
        try await rows(Statements.changeList, (position, Int32(limit)), within: time)
    }
}
