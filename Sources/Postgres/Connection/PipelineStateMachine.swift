import DequeModule

/// What one connection expects from the server and what an answer means: events go in, actions
/// come out, nothing is sent or received here.
///
/// A *request* is what one caller sent; its *steps* are the answers it will get, in order. On an
/// exclusive connection a request ends with its own Sync. On a shared one many are under way, and
/// one Sync follows whatever was written together: the server then works and answers in batches,
/// which more than doubles what a connection carries. A request there is complete with its own
/// last answer. When one fails, the server skips the rest of its batch; those are told so
/// (`skipped`) and are simply sent again, so that nobody pays for a neighbour's error.
struct PipelineStateMachine {
    typealias RequestID = UInt64

    /// One expected answer.
    enum Step: Hashable {
        /// The answer to the preparation of call `n`.
        case prepare(Int)
        /// The answer to call `n` itself.
        case call(Int)
        /// The description of a prepared statement.
        case describe
        /// The answers to a script, which has no Sync of its own.
        case script
        /// The end of the request.
        case sync
    }

    /// What arrived.
    enum Event: Hashable {
        /// A result that is no error, with its command tag where COMMIT was asked.
        case result(tag: String?)
        /// An error of the server; without a SQLSTATE it was made by libpq.
        case error(sqlState: String?, severity: String)
        /// The server skipped the step because an earlier one of its request failed.
        case aborted
        /// All answers to the current step have arrived.
        case end
        /// The server reached the Sync of the request.
        case sync
        /// A notice or warning.
        case notice(sqlState: String, severity: String)
    }

    /// What to do with what arrived.
    enum Action: Hashable {
        case none
        /// Keep the result as the answer to a call.
        case keep(RequestID, call: Int)
        /// Keep the result as a description.
        case keepDescription(RequestID)
        /// Keep the error as the reason of the request's failure; `isStale` when the prepared
        /// statement of the step is gone or has to be prepared anew.
        case fail(RequestID, Step, isStale: Bool)
        /// The preparation of this call did not take place.
        case unprepared(RequestID, call: Int)
        /// The request is complete; nil when nobody waits for it any more.
        case complete(RequestID, Verdict?)
        /// The batch is answered; what was held back can go.
        case batchEnded
        /// The connection is broken: everything under way is lost.
        case lost
        /// The answer fits nothing that was asked: close the connection.
        case violation
    }

    /// How a request ended.
    enum Verdict: Hashable {
        /// Every call was answered.
        case succeeded
        /// A kept error says why not; nothing was committed.
        case failed
        /// As `failed`, and preparing the statement again may help.
        case stale
        /// The server skipped it because a neighbour failed; it can be sent again.
        case skipped
        /// The connection was lost and nothing was committed.
        case lost
        /// COMMIT was sent and what came of it is open.
        case unknown
        /// COMMIT ended the transaction without committing it: a failure had been ignored.
        case rolledBack
    }

    /// Why a caller stops waiting.
    enum Impatience: Hashable {
        case deadline
        case cancellation
    }

    /// What to do when a caller stops waiting.
    enum Expiry: Hashable {
        /// Nothing: it has its answer, or a COMMIT is under way that must not be disturbed.
        case ignore
        /// Tell the caller; the answer will be thrown away when it comes.
        case abandon
        /// Tell the caller and ask the server to stop.
        case cancel
        /// Tell the caller that the outcome is open, and let the COMMIT end by itself.
        case leave
    }

    /// What to do with a connection that nobody uses any more.
    enum Settlement: Hashable {
        /// Something is still under way.
        case wait
        /// Send ROLLBACK first.
        case rollBack
        /// Hand it to the next one.
        case reuse
        /// It is not worth keeping.
        case close
    }

    /// Where the session stands, as libpq knows from the last Sync.
    enum TransactionStatus: Hashable {
        case idle
        case inTransaction
        case inError
        case unknown
    }

    private struct Entry {
        let id: RequestID
        let steps: [Step]
        let commitCall: Int?
        var position = 0
        var isAnswered = false
        var hasFailed = false
        var isStale = false
        var wasSkipped = false
        var commitIsOpen = false
        var commitRolledBack = false

        var step: Step { steps[position] }

        /// A COMMIT in a lost pipeline may have been carried out, unless an earlier statement is
        /// known to have failed: then the server skipped it.
        var verdictWhenLost: Verdict {
            guard commitCall != nil else {
                return hasFailed ? .failed : .lost
            }
            if commitIsOpen { return .unknown }
            if hasFailed { return .failed }
            if commitRolledBack { return .rolledBack }
            return .unknown
        }

        var verdictAtEnd: Verdict {
            if commitIsOpen { return .unknown }
            if isStale { return .stale }
            if hasFailed { return .failed }
            if wasSkipped { return .skipped }
            if commitRolledBack { return .rolledBack }
            return .succeeded
        }

        func prepares(_ call: Int) -> Bool {
            steps.contains(.prepare(call))
        }
    }

    /// The id of a Sync that belongs to no request.
    private static let syncOnly: RequestID = 0

    let kind: ConnectionKind
    /// How many batches a shared connection has under way at most; what comes meanwhile is held
    /// back and makes the next batch.
    ///
    /// The server works on one at a time anyway.
    private static let maxBatches = 4
    private var batchesUnderWay = 0
    /// Whether a request of the current batch failed, so that the server skips what follows.
    private var batchHasFailed = false
    private var entries: Deque<Entry> = []
    private var cancelsUnderWay = 0
    private var mustClose = false
    private var hasRolledBack = false

    init(kind: ConnectionKind) {
        self.kind = kind
    }

    /// How many requests and Syncs are under way.
    var depth: Int { entries.count }

    /// Whether nothing is under way.
    var isQuiet: Bool { entries.isEmpty && cancelsUnderWay == 0 }

    /// Whether the connection cannot take another request.
    var isClosing: Bool { mustClose }

    /// Whether the next batch may go now.
    var mayStartBatch: Bool { batchesUnderWay < Self.maxBatches }

    /// A Sync was written behind the requests of a shared connection.
    mutating func submittedSync() {
        batchesUnderWay += 1
        entries.append(Entry(id: Self.syncOnly, steps: [.sync], commitCall: nil))
    }

    /// A request was written.
    ///
    /// `commitCall` is the call that is a COMMIT.
    mutating func submitted(_ id: RequestID, steps: [Step], commitCall: Int?) {
        entries.append(Entry(id: id, steps: steps, commitCall: commitCall))
    }

    /// The server is gone.
    ///
    /// - Returns: Every request that somebody still waits for, with its verdict.
    mutating func lost() -> [(RequestID, Verdict)] {
        mustClose = true
        defer { entries.removeAll() }
        return entries.filter { !$0.isAnswered && $0.id != Self.syncOnly }
            .map { ($0.id, $0.verdictWhenLost) }
    }

    /// A caller stops waiting.
    mutating func expired(_ id: RequestID, _ impatience: Impatience) -> Expiry {
        guard let index = entries.firstIndex(where: { $0.id == id }),
            !entries[index].isAnswered
        else {
            return .ignore
        }
        guard kind == .exclusive else {
            entries[index].isAnswered = true
            return .abandon
        }
        guard entries[index].commitCall == nil else {
            guard impatience == .deadline else {
                return .ignore
            }
            entries[index].isAnswered = true
            mustClose = true
            return .leave
        }
        entries[index].isAnswered = true
        cancelsUnderWay += 1
        return .cancel
    }

    /// A cancel has been delivered, or could not be: from now on it can hit nothing.
    mutating func cancelEnded() {
        cancelsUnderWay -= 1
    }

    /// What to do with the connection once its user let go of it.
    ///
    /// A cancel that is still under way is awaited, because it would hit whatever runs next.
    mutating func settle(_ status: TransactionStatus) -> Settlement {
        guard isQuiet else {
            return .wait
        }
        guard !mustClose else {
            return .close
        }
        switch status {
        case .idle:
            hasRolledBack = false
            return .reuse
        case .inTransaction, .inError:
            guard !hasRolledBack else {
                return .close
            }
            hasRolledBack = true
            return .rollBack
        case .unknown:
            return .close
        }
    }

    /// Something arrived.
    mutating func received(_ event: Event) -> Action {
        guard let entry = entries.first else {
            if case .notice = event {
                return .none
            }
            return .violation
        }
        switch event {
        case .result(let tag): return succeeded(entry, tag: tag)
        case .error(let sqlState, let severity):
            return failed(entry, sqlState: sqlState, severity: severity)
        case .aborted: return aborted(entry)
        case .end: return ended(entry)
        case .sync: return synced(entry)
        case .notice(let sqlState, let severity):
            if case .call(let call) = entry.step, call == entry.commitCall,
                SQLStatePolicy.noticeLeavesCommitOpen(sqlState: sqlState, severity: severity)
            {
                entries[0].commitIsOpen = true
            }
            return .none
        }
    }

    private mutating func succeeded(_ entry: Entry, tag: String?) -> Action {
        switch entry.step {
        case .prepare:
            return .none
        case .call(let call):
            if call == entry.commitCall {
                entries[0].commitRolledBack = tag == "ROLLBACK"
            }
            return .keep(entry.id, call: call)
        case .describe:
            return .keepDescription(entry.id)
        case .script:
            return .keep(entry.id, call: 0)
        case .sync:
            return .violation
        }
    }

    private mutating func failed(
        _ entry: Entry,
        sqlState: String?,
        severity: String
    ) -> Action {
        guard let sqlState else {
            return .lost
        }
        guard entry.step != .sync else {
            // An error in the place of a Sync ends the session: the server says goodbye.
            return .lost
        }
        entries[0].hasFailed = true
        batchHasFailed = true
        if case .call(let call) = entry.step {
            let policy = SQLStatePolicy.action(
                for: sqlState,
                wasPreparedBefore: !entry.prepares(call)
            )
            entries[0].isStale = policy == .reprepare
            if call == entry.commitCall,
                SQLStatePolicy.leavesCommitOpen(sqlState: sqlState, severity: severity)
            {
                entries[0].commitIsOpen = true
            }
        }
        if kind == .exclusive, SQLStatePolicy.endsConnection(sqlState: sqlState) {
            mustClose = true
        }
        return .fail(entry.id, entry.step, isStale: entries[0].isStale)
    }

    private mutating func aborted(_ entry: Entry) -> Action {
        guard batchHasFailed else {
            return .violation
        }
        entries[0].wasSkipped = !entry.hasFailed
        if case .prepare(let call) = entry.step {
            return .unprepared(entry.id, call: call)
        }
        return .none
    }

    private mutating func ended(_ entry: Entry) -> Action {
        switch entry.step {
        case .script:
            entries.removeFirst()
            return .complete(entry.id, entry.isAnswered ? nil : entry.verdictAtEnd)
        case .sync:
            return .violation
        default:
            entries[0].position += 1
            guard entries[0].position == entry.steps.count else {
                return .none
            }
            entries.removeFirst()
            return .complete(entry.id, entry.isAnswered ? nil : entry.verdictAtEnd)
        }
    }

    private mutating func synced(_ entry: Entry) -> Action {
        guard entry.step == .sync else {
            return .violation
        }
        entries.removeFirst()
        batchHasFailed = false
        guard entry.id != Self.syncOnly else {
            batchesUnderWay -= 1
            return .batchEnded
        }
        return .complete(entry.id, entry.isAnswered ? nil : entry.verdictAtEnd)
    }
}
