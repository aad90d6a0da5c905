import CLibPQ
import Glibc

/// Drives one connection: writes what the event loop hands it, feeds what arrives to the state
/// machine and does what that says.
///
/// It belongs to the thread of its event loop; other threads only pass it on.
final class Session: @unchecked Sendable {
    typealias RequestID = PipelineStateMachine.RequestID

    /// What the event loop must do after something arrived.
    enum Happening {
        case completed(Request, PipelineStateMachine.Verdict)
        /// Somebody's request ended after they had left.
        case discarded(RequestID)
    }

    let id: PoolStateMachine.ConnectionID
    let kind: ConnectionKind
    let descriptor: Int32
    /// The server's process behind it.
    let processID: Int32
    private(set) var isOpen = true
    /// Whether it stands in the event loop's list of sessions to flush.
    var wantsFlush = false
    /// Whether epoll watches for room to write.
    var watchesWriting = false
    /// Whether the user of an exclusive connection let go of it.
    var isReleased = false
    /// Who waits until it is clean again.
    var settled: UnsafeContinuation<Void, Never>?
    /// When to close it if it has not come to rest by then.
    var closeAt: ContinuousClock.Instant?

    private var connection: ServerConnection?
    private var machine: PipelineStateMachine
    private var cache: StatementCache
    private var requests = RequestQueue()
    /// Whether requests were written to a shared connection since its last Sync.
    private var lacksSync = false
    /// Whether a batch was held back and may go now.
    var holdsBack: Bool { lacksSync && machine.mayStartBatch }
    private var lossMessage = ""
    private var lossFields: PostgresError.ServerFields?

    init(
        id: PoolStateMachine.ConnectionID,
        kind: ConnectionKind,
        connection: ServerConnection,
        cache: StatementCache
    ) {
        self.id = id
        self.kind = kind
        self.connection = connection
        self.cache = cache
        descriptor = PQsocket(connection.pointer)
        processID = PQbackendPID(connection.pointer)
        machine = PipelineStateMachine(kind: kind)
    }

    var pending: some Collection<Request> { requests.all }
    var isQuiet: Bool { machine.isQuiet }
    var isClosing: Bool { machine.isClosing }
    var usesTLS: Bool { connection.map { PQsslInUse($0.pointer) == 1 } ?? false }

    /// What the server or libpq last said about the loss of the connection.
    var loss: PostgresError {
        PostgresError(.connectionLost, server: lossFields, explanation: lossMessage)
    }

    // MARK: Writing

    /// Writes a request into the connection's buffer.
    ///
    /// - Returns: Whether the connection took it; if not, it is broken.
    func submit(_ request: Request) -> Bool {
        guard let pointer = connection?.pointer, isOpen else {
            return false
        }
        // Even a request that was written in part may have reached the server in part.
        request.id = requests.append(request)
        request.session = self
        let steps: [PipelineStateMachine.Step]?
        switch request.content {
        case .calls(let calls, _): steps = write(calls, of: request, to: pointer)
        case .script(let text): steps = writeScript(text, to: pointer)
        case .describe(let text): steps = writeDescription(of: text, to: pointer)
        }
        machine.submitted(request.id, steps: steps ?? [.sync], commitCall: request.commitCall)
        return steps != nil
    }

    private func write(
        _ calls: [Call],
        of request: Request,
        to pointer: OpaquePointer
    ) -> [PipelineStateMachine.Step]? {
        var steps: [PipelineStateMachine.Step] = []
        steps.reserveCapacity(calls.count * 2 + 1)
        request.results = Array(repeating: nil, count: calls.count)
        request.names = Array(repeating: nil, count: calls.count)
        for (index, call) in calls.enumerated() {
            var name: String?
            switch call.isPrepared ? cache.plan(call.text) : .whole {
            case .prepared(let known):
                name = known
            case .prepare(let new):
                name = new
                guard prepare(call, as: new, on: pointer) else {
                    return nil
                }
                steps.append(.prepare(index))
            case .whole:
                break
            }
            request.names[index] = name
            guard send(call, name: name, to: pointer) else {
                return nil
            }
            steps.append(.call(index))
        }
        if kind == .shared {
            lacksSync = true
            return steps
        }
        steps.append(.sync)
        return PQpipelineSync(pointer) == 1 ? steps : nil
    }

    private func prepare(_ call: Call, as name: String, on pointer: OpaquePointer) -> Bool {
        let types = call.parameterTypes.map(\.oid)
        return PQsendPrepare(pointer, name, call.text.sql, Int32(types.count), types) == 1
    }

    /// Sends one execution; the parameters point into the call's bytes, behind their lengths.
    private func send(_ call: Call, name: String?, to pointer: OpaquePointer) -> Bool {
        let count = call.parameterTypes.count
        return call.parameters.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) {
                values in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * 2) { numbers in
                    var offset = 0
                    for index in 0..<count {
                        let length = Int32(
                            bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)
                        )
                        offset += 4
                        values[index] =
                            length < 0
                            ? nil
                            : bytes.baseAddress.map {
                                ($0 + offset).assumingMemoryBound(to: CChar.self)
                            }
                        numbers[index] = max(0, length)
                        numbers[count + index] = 1
                        offset += Int(max(0, length))
                    }
                    let lengths = UnsafePointer(numbers.baseAddress)
                    let formats = lengths.map { $0 + count }
                    let first = UnsafePointer(values.baseAddress)
                    guard let name else {
                        return PQsendQueryParams(
                            pointer,
                            call.text.sql,
                            Int32(count),
                            call.parameterTypes.map(\.oid),
                            first,
                            lengths,
                            formats,
                            1
                        ) == 1
                    }
                    return PQsendQueryPrepared(
                        pointer,
                        name,
                        Int32(count),
                        first,
                        lengths,
                        formats,
                        1
                    ) == 1
                }
            }
        }
    }

    /// The simple protocol is not allowed in pipeline mode, so the mode is left for the script.
    private func writeScript(
        _ text: String,
        to pointer: OpaquePointer
    ) -> [PipelineStateMachine.Step]? {
        guard machine.depth == 0, PQexitPipelineMode(pointer) == 1,
            PQsendQuery(pointer, text) == 1
        else {
            return nil
        }
        return [.script]
    }

    private func writeDescription(
        of text: String,
        to pointer: OpaquePointer
    ) -> [PipelineStateMachine.Step]? {
        guard PQsendPrepare(pointer, "", text, 0, nil) == 1,
            PQsendDescribePrepared(pointer, "") == 1, PQpipelineSync(pointer) == 1
        else {
            return nil
        }
        return [.prepare(0), .describe, .sync]
    }

    /// Pushes the buffer towards the server, with one Sync behind all that shared it.
    ///
    /// - Returns: Whether something is left to write, or nil when the connection is broken.
    func flush() -> Bool? {
        guard let pointer = connection?.pointer else {
            return nil
        }
        if lacksSync, !machine.mayStartBatch, !watchesWriting {
            // Held back until a batch has been answered.
            return false
        }
        // While a batch is written in part, its rest has to go whatever is held back behind it.
        if lacksSync, machine.mayStartBatch {
            lacksSync = false
            machine.submittedSync()
            guard PQpipelineSync(pointer) == 1 else {
                return nil
            }
        }
        switch PQflush(pointer) {
        case 0: return false
        case 1: return true
        default: return nil
        }
    }

    // MARK: Reading

    /// Whether libpq holds answers that nobody has taken in.
    ///
    /// Where the socket has no room for what is written, libpq reads what has arrived, so that the
    /// server is not stuck either (`pqSendSome`): the poller then knows nothing of it.
    var holdsAnswers: Bool {
        guard let pointer = connection?.pointer, isOpen else { return false }
        return machine.depth > 0 && PQisBusy(pointer) == 0
    }

    /// Takes in what has arrived.
    ///
    /// - Returns: What came of it, and whether the connection still works.
    func receive() -> (happenings: [Happening], isAlive: Bool) {
        guard let pointer = connection?.pointer else {
            return ([], false)
        }
        // What arrived before a loss still counts, so results are drained in either case.
        let isAlive = PQconsumeInput(pointer) == 1
        var happenings: [Happening] = []
        while machine.depth > 0, PQisBusy(pointer) == 0 {
            let result = PQgetResult(pointer).map(ServerResult.init(owning:))
            takeNotices()
            guard handle(result, &happenings) else {
                return (happenings, false)
            }
        }
        takeNotices()
        if !isAlive {
            noteLoss()
        }
        return (happenings, isAlive)
    }

    private func takeNotices() {
        for notice in connection?.notices.take() ?? [] {
            _ = machine.received(.notice(sqlState: notice.sqlState, severity: notice.severity))
            if ["FATAL", "PANIC"].contains(notice.severity) || notice.sqlState.hasPrefix("57P") {
                lossFields = PostgresError.ServerFields(
                    sqlState: notice.sqlState,
                    severity: notice.severity,
                    message: notice.message
                )
            }
        }
    }

    private func noteLoss() {
        if lossMessage.isEmpty {
            lossMessage = connection?.errorMessage ?? ""
        }
    }

    private func event(of result: ServerResult?) -> PipelineStateMachine.Event {
        guard let result else {
            return .end
        }
        switch result.status {
        case PGRES_PIPELINE_SYNC: return .sync
        case PGRES_PIPELINE_ABORTED: return .aborted
        case PGRES_COMMAND_OK: return .result(tag: result.tag)
        case PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return .result(tag: nil)
        case PGRES_FATAL_ERROR:
            let fields = result.serverFields
            return .error(sqlState: fields?.sqlState, severity: fields?.severity ?? "")
        default:
            return .error(sqlState: nil, severity: "")
        }
    }

    /// - Returns: Whether the connection still works.
    private func handle(_ result: ServerResult?, _ happenings: inout [Happening]) -> Bool {
        switch machine.received(event(of: result)) {
        case .none:
            return true
        case .keep(let id, let call):
            if case .script? = requests[id]?.content {
                requests[id]?.results.append(result)
            } else {
                requests[id]?.results[call] = result
            }
            return true
        case .keepDescription(let id):
            requests[id]?.results = [result]
            return true
        case .fail(let id, let step, let isStale):
            noteFailure(of: id, step, isStale: isStale, result: result)
            return true
        case .unprepared(let id, let call):
            notPrepared(id, call)
            return true
        case .batchEnded:
            return true
        case .complete(let id, let verdict):
            return complete(id, verdict, &happenings)
        case .lost:
            lossMessage = result?.errorMessage ?? ""
            lossFields = result?.serverFields ?? lossFields
            return false
        case .violation:
            lossMessage = "an answer that nothing asked for: \(event(of: result))"
            return false
        }
    }

    private func complete(
        _ id: RequestID,
        _ verdict: PipelineStateMachine.Verdict?,
        _ happenings: inout [Happening]
    ) -> Bool {
        guard let request = requests.end(id) else {
            return false
        }
        if case .script = request.content, let pointer = connection?.pointer,
            PQenterPipelineMode(pointer) != 1
        {
            return false
        }
        if let verdict {
            happenings.append(.completed(request, verdict))
        } else {
            happenings.append(.discarded(id))
        }
        return true
    }

    private func noteFailure(
        of id: RequestID,
        _ step: PipelineStateMachine.Step,
        isStale: Bool,
        result: ServerResult?
    ) {
        guard let request = requests[id], let fields = result?.serverFields else {
            return
        }
        var statement: String?
        switch step {
        case .prepare(let call):
            notPrepared(id, call)
            statement = request.calls.isEmpty ? nil : request.calls[call].name
        case .call(let call):
            statement = request.calls[call].name
            if isStale, let name = request.names[call] {
                let isGone = fields.sqlState == "26000"
                cache.stale(request.calls[call].text, name: name, withOthers: isGone)
            }
        case .describe, .script, .sync:
            break
        }
        let endsConnection =
            kind == .exclusive && SQLStatePolicy.endsConnection(sqlState: fields.sqlState)
        if fields.severity != "ERROR" || endsConnection {
            lossFields = fields
        }
        guard request.failure == nil else {
            return
        }
        let code: PostgresError.Code
        switch SQLStatePolicy.action(for: fields.sqlState) {
        case .reconnect where fields.severity != "ERROR": code = .connectionLost
        case .rediscoverPrimary where kind == .exclusive: code = .readOnly
        default: code = .server
        }
        request.failure = PostgresError(code, server: fields, statement: statement)
        request.failure?.isStale = isStale
    }

    private func notPrepared(_ id: RequestID, _ call: Int) {
        guard let request = requests[id], request.names.indices.contains(call),
            let name = request.names[call]
        else {
            return
        }
        cache.notPrepared(request.calls[call].text, name: name)
    }

    // MARK: Ends

    func expire(
        _ request: Request,
        _ impatience: PipelineStateMachine.Impatience
    ) -> PipelineStateMachine.Expiry {
        machine.expired(request.id, impatience)
    }

    func cancelEnded() {
        machine.cancelEnded()
    }

    func settle() -> PipelineStateMachine.Settlement {
        guard let pointer = connection?.pointer, isOpen else {
            return .close
        }
        let status: PipelineStateMachine.TransactionStatus
        switch PQtransactionStatus(pointer) {
        case PQTRANS_IDLE: status = .idle
        case PQTRANS_INTRANS: status = .inTransaction
        case PQTRANS_INERROR: status = .inError
        default: status = .unknown
        }
        return machine.settle(status)
    }

    /// A handle with which another thread can ask the server to stop what runs here.
    func cancelHandle() -> OpaquePointer? {
        connection.flatMap { PQgetCancel($0.pointer) }
    }

    /// Closes the connection.
    ///
    /// - Returns: Every request that somebody still awaits, with its verdict.
    func close() -> [(Request, PipelineStateMachine.Verdict)] {
        isOpen = false
        connection = nil
        let lost = machine.lost()
            .compactMap { id, verdict in
                requests[id].map { ($0, verdict) }
            }
        requests.removeAll()
        return lost
    }
}
