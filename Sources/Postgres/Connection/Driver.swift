import CLibPQ
import Glibc
import Logging
import Synchronization

/// What the event loop's thread does: it carries commands to the state machines and their actions
/// to the connections.
///
/// It holds no rules of its own.
final class Driver {
    typealias ConnectionID = PoolStateMachine.ConnectionID
    typealias Instant = ContinuousClock.Instant

    fileprivate enum Waiter {
        case read(Request)
        case lease(LeaseRequest)
    }

    /// How many cancels may be on their way; beyond, a connection is closed instead, because
    /// each of them holds a thread for as long as the server takes to accept it.
    static let maxCancelling = 16
    /// How many events one call of epoll brings at most.
    private static let eventBatch = 64
    /// How much later than its deadline a COMMIT is given up, so that a refusal that the server
    /// makes at the deadline still arrives as what it is.
    private static let commitSlack = Duration.milliseconds(200)

    let configuration: PostgresConfiguration
    let loop: EventLoop
    let logger: Logger
    private let statistics: StatisticsBox
    var pool: PoolStateMachine
    var sessions: [ConnectionID: Session] = [:]
    private var waiters: [PoolStateMachine.WaiterID: Waiter] = [:]
    private var nextWaiter: PoolStateMachine.WaiterID = 1
    /// Sessions with something to write, each once (`Session.wantsFlush`).
    private var unflushed: [Session] = []
    private var commands: [EventLoop.Command] = []
    private var jobs: [UnownedJob] = []
    /// The earliest moment at which some deadline may have passed.
    private var nextScan: Instant?
    var now = Instant.now
    var cancelling = 0
    var connecting = 0
    /// Who waits until the first attempt to connect is over, and until when at most.
    var connectWaiters: [UnsafeContinuation<Void, Never>] = []
    var connectPatience: Instant?
    private var shutDownWaiters: [UnsafeContinuation<Void, Never>] = []
    var isShuttingDown = false

    init(
        _ configuration: PostgresConfiguration,
        loop: EventLoop,
        logger: Logger,
        statistics: StatisticsBox
    ) {
        self.configuration = configuration
        self.loop = loop
        self.logger = logger
        self.statistics = statistics
        pool = PoolStateMachine(
            limits: PoolStateMachine.Limits(
                shared: configuration.sharedConnections,
                exclusive: configuration.exclusiveConnections,
                maxWaiting: configuration.maxWaiting,
                maxConnecting: configuration.maxConnecting,
                maxSharedInFlight: configuration.maxSharedInFlight,
                outagePatience: configuration.outagePatience,
                shortestBackoff: configuration.shortestBackoff,
                longestBackoff: configuration.longestBackoff
            )
        )
    }

    // MARK: The loop

    func run() {
        loop.adoptThread()
        watch(loop.bell, id: 0, operation: EPOLL_CTL_ADD, writing: false)
        var events = Array(repeating: epoll_event(), count: Self.eventBatch)
        while true {
            let pause = loop.mayBlock() ? timeout() : 0
            let count = epoll_wait(loop.poller, &events, Int32(events.count), pause)
            loop.awoke()
            now = .now
            for index in 0..<Int(max(0, count)) {
                take(events[index])
            }
            runJobs()
            obeyAll()
            scanIfDue()
            flushAll()
            statistics.value.withLock { $0 = pool.statistics }
            if isShuttingDown, sessions.isEmpty, connecting == 0 {
                break
            }
        }
        finish()
    }

    /// Runs the jobs that are ready now, once; those that they make ready wait for the next turn,
    /// so that no task can keep the sockets waiting.
    private func runJobs() {
        let executor = loop.asUnownedTaskExecutor()
        loop.takeJobs(into: &jobs)
        for job in jobs {
            job.runSynchronously(on: executor)
        }
        jobs.removeAll(keepingCapacity: true)
    }

    private func obeyAll() {
        loop.take(into: &commands)
        for command in commands {
            obey(command)
        }
        commands.removeAll(keepingCapacity: true)
    }

    private func timeout() -> Int32 {
        let earliest: Instant
        switch (nextScan, pool.nextTick) {
        case (nil, nil): return -1
        case (let scan?, nil): earliest = scan
        case (nil, let tick?): earliest = tick
        case (let scan?, let tick?): earliest = min(scan, tick)
        }
        return Int32(clamping: max(.zero, Instant.now.duration(to: earliest)).wholeMilliseconds)
    }

    private func take(_ event: epoll_event) {
        let id = Int(event.data.u64)
        guard id != 0 else {
            loop.heardBell()
            return
        }
        guard let session = sessions[id] else {
            return
        }
        if event.events & ~EPOLLOUT.rawValue != 0 {
            receive(session)
        }
        if session.isOpen, event.events & EPOLLOUT.rawValue != 0 {
            wantFlush(session)
        }
    }

    private func obey(_ command: EventLoop.Command) {
        switch command {
        case .connect(let waiter): connect(ahead: waiter)
        case .read(let request): read(request)
        case .lease(let request): lease(request)
        case .run(let request, let session): run(request, on: session)
        case .release(let session, let continuation): release(session, continuation)
        case .cancel(let request): cancel(request)
        case .cancelLease(let request): cancel(request)
        case .connected(let id, let result): connected(id, result)
        case .cancelEnded(let id): cancelEnded(id)
        case .shutDown(let continuation): shutDown(continuation)
        }
    }

    /// The last commands find nobody: each is answered, so that no caller waits for ever.
    private func finish() {
        let (commands, jobs) = loop.closeInbox()
        for job in jobs {
            globalConcurrentExecutor.enqueue(job)
        }
        for command in commands {
            switch command {
            case .read(let request), .run(let request, _):
                request.answer(.failure(PostgresError(.shutDown)))
            case .lease(let request):
                request.answer(.failure(PostgresError(.shutDown)))
            case .release(_, let continuation):
                continuation?.resume()
            case .shutDown(let continuation):
                continuation.map { shutDownWaiters.append($0) }
            case .connect(let continuation):
                continuation.map { connectWaiters.append($0) }
            case .cancel, .cancelLease, .connected, .cancelEnded:
                break
            }
        }
        endConnectWait()
        for continuation in shutDownWaiters {
            continuation.resume()
        }
    }

    // MARK: Requests

    private func read(_ request: Request) {
        guard !request.isCancelled else {
            request.answer(.failure(PostgresError(.cancelled)))
            return
        }
        if let id = pool.claimShared(), let session = sessions[id] {
            submit(request, to: session)
            return
        }
        enqueue(.read(request), .shared, deadline: request.deadline)
    }

    private func lease(_ request: LeaseRequest) {
        guard !request.isCancelled else {
            request.answer(.failure(PostgresError(.cancelled)))
            return
        }
        enqueue(.lease(request), .exclusive, deadline: request.deadline)
    }

    private func enqueue(_ waiter: Waiter, _ kind: ConnectionKind, deadline: Instant) {
        let id = nextWaiter
        nextWaiter += 1
        waiters[id] = waiter
        let patience = now + configuration.acquireTimeout
        act(
            pool.requested(
                id,
                kind,
                deadline: min(deadline, patience),
                reason: deadline <= patience ? .deadlineExceeded : .poolExhausted,
                now: now
            )
        )
    }

    private func run(_ request: Request, on session: Session) {
        guard session.isOpen else {
            request.answer(.failure(session.loss))
            return
        }
        guard !session.isClosing else {
            close(session)
            request.answer(.failure(PostgresError(.connectionLost)))
            return
        }
        guard !request.isCancelled || request.commitCall != nil else {
            request.answer(.failure(PostgresError(.cancelled)))
            return
        }
        submit(request, to: session)
    }

    func submit(_ request: Request, to session: Session) {
        guard session.submit(request) else {
            close(session)
            return
        }
        wantFlush(session)
        scan(by: giveUpAt(request))
    }

    private func giveUpAt(_ request: Request) -> Instant {
        request.commitCall == nil ? request.deadline : request.deadline + Self.commitSlack
    }

    private func cancel(_ request: Request) {
        request.isCancelled = true
        if let session = request.session {
            expire(request, on: session, .cancellation)
        } else if let id = waiters.first(where: { $0.value.isFor(request) })?.key,
            pool.withdrew(id)
        {
            waiters[id] = nil
            request.answer(.failure(PostgresError(.cancelled)))
        }
    }

    private func cancel(_ request: LeaseRequest) {
        request.isCancelled = true
        if let id = waiters.first(where: { $0.value.isFor(request) })?.key, pool.withdrew(id) {
            waiters[id] = nil
            request.answer(.failure(PostgresError(.cancelled)))
        }
    }

    private func expire(
        _ request: Request,
        on session: Session,
        _ impatience: PipelineStateMachine.Impatience
    ) {
        let code: PostgresError.Code =
            impatience == .deadline ? .deadlineExceeded : .cancelled
        switch session.expire(request, impatience) {
        case .ignore:
            return
        case .abandon:
            request.answer(.failure(PostgresError(code)))
            closeIfStalled(session)
        case .cancel:
            request.answer(.failure(PostgresError(code)))
            closeBy(now + configuration.cancelGrace, session)
            sendCancel(for: session)
        case .leave:
            request.answer(.failure(PostgresError(.outcomeUnknown)))
            closeBy(now + configuration.commitGrace, session)
        }
    }

    /// The server itself ends a statement that takes too long, so a shared connection on which
    /// an abandoned one is still under way well after that leads nowhere.
    private func closeIfStalled(_ session: Session) {
        guard session.closeAt == nil else {
            return
        }
        let longest = configuration.statementTimeout ?? .zero
        closeBy(now + longest + configuration.cancelGrace, session)
    }

    func closeBy(_ instant: Instant, _ session: Session) {
        session.closeAt = session.closeAt.map { min($0, instant) } ?? instant
        scan(by: instant)
    }

    // MARK: Answers

    private func receive(_ session: Session) {
        let (happenings, isAlive) = session.receive()
        for happening in happenings {
            switch happening {
            case .completed(let request, let verdict):
                settleRequest(request, verdict, of: session)
            case .discarded:
                break
            }
            if session.kind == .shared {
                // Whatever came, the connection is moving.
                session.closeAt = nil
                act(pool.released(session.id, now: now))
            }
        }
        guard isAlive else {
            close(session)
            return
        }
        if session.holdsBack {
            wantFlush(session)
        }
        settle(session)
    }

    func settleRequest(
        _ request: Request,
        _ verdict: PipelineStateMachine.Verdict,
        of session: Session
    ) {
        switch verdict {
        case .succeeded:
            request.answer(.success(request.results.compactMap(\.self)))
        case .failed:
            let error = request.failure ?? session.loss
            if error.code == .connectionLost, resend(request) {
                return
            }
            request.answer(.failure(error))
        case .stale:
            guard !resend(request) else {
                return
            }
            request.answer(.failure(request.failure ?? PostgresError(.protocolViolation)))
        case .skipped:
            request.reset()
            read(request)
        case .lost:
            guard !resend(request) else {
                return
            }
            request.answer(.failure(session.loss))
        case .unknown:
            var error = request.failure ?? session.loss
            error.code = .outcomeUnknown
            logger.error(
                "what came of a commit is unknown: lost, or not replicated",
                metadata: ["reason": "\(error)"]
            )
            request.answer(.failure(error))
        case .rolledBack:
            request.answer(
                .failure(
                    PostgresError(
                        .transactionOver,
                        explanation: "COMMIT answered ROLLBACK: a failure had been ignored"
                    )
                )
            )
        }
    }

    /// Sends a read anew, on whatever connection the pool gives.
    private func resend(_ request: Request) -> Bool {
        guard request.resends > 0, request.deadline > now, !isShuttingDown else {
            return false
        }
        request.resends -= 1
        request.reset()
        read(request)
        return true
    }

    // MARK: The pool's actions

    func act(_ actions: [PoolStateMachine.Action]) {
        for action in actions {
            switch action {
            case .grant(let waiter, let connection): grant(waiter, connection)
            case .connect(let id, let kind): connect(id, kind)
            case .refuse(let waiter, let error): refuse(waiter, error)
            case .close(let id): sessions[id].map { close($0) }
            }
        }
    }

    private func grant(_ waiter: PoolStateMachine.WaiterID, _ id: ConnectionID) {
        guard let session = sessions[id], let waiter = waiters.removeValue(forKey: waiter) else {
            return
        }
        switch waiter {
        case .read(let request): submit(request, to: session)
        case .lease(let request): request.answer(.success(session))
        }
    }

    private func refuse(_ waiter: PoolStateMachine.WaiterID, _ error: PostgresError) {
        switch waiters.removeValue(forKey: waiter) {
        case .read(let request): request.answer(.failure(error))
        case .lease(let request): request.answer(.failure(error))
        case nil: break
        }
    }

    // MARK: Time

    func scan(by instant: Instant) {
        nextScan = nextScan.map { min($0, instant) } ?? instant
    }

    private func scanIfDue() {
        if let tick = pool.nextTick, tick <= now {
            act(pool.ticked(now: now))
        }
        guard let due = nextScan, due <= now else {
            return
        }
        nextScan = nil
        endConnectWaitIfDue()
        for session in Array(sessions.values) {
            for request in Array(session.pending) where session.isOpen && !request.isAnswered {
                let end = giveUpAt(request)
                if end <= now {
                    expire(request, on: session, .deadline)
                } else {
                    scan(by: end)
                }
            }
            if let end = session.closeAt {
                if end <= now {
                    close(session)
                } else {
                    scan(by: end)
                }
            }
        }
    }

    // MARK: Sockets

    private func wantFlush(_ session: Session) {
        guard !session.wantsFlush else {
            return
        }
        session.wantsFlush = true
        unflushed.append(session)
    }

    private func flushAll() {
        // Closing a connection may hand its requests to others, which then want flushing too.
        var next = 0
        while next < unflushed.count {
            let session = unflushed[next]
            next += 1
            session.wantsFlush = false
            guard session.isOpen else {
                continue
            }
            guard let hasMore = session.flush() else {
                receive(session)
                close(session)
                continue
            }
            if hasMore != session.watchesWriting {
                session.watchesWriting = hasMore
                watch(
                    session.descriptor,
                    id: session.id,
                    operation: EPOLL_CTL_MOD,
                    writing: hasMore
                )
            }
            if session.holdsAnswers {
                receive(session)
            }
        }
        unflushed.removeAll(keepingCapacity: true)
    }

    func watch(
        _ descriptor: Int32,
        id: ConnectionID,
        operation: Int32,
        writing: Bool
    ) {
        var event = epoll_event()
        event.events = EPOLLIN.rawValue | (writing ? EPOLLOUT.rawValue : 0)
        event.data.u64 = UInt64(id)
        epoll_ctl(loop.poller, operation, descriptor, &event)
    }

    // MARK: The end

    private func shutDown(_ continuation: UnsafeContinuation<Void, Never>?) {
        continuation.map { shutDownWaiters.append($0) }
        guard !isShuttingDown else {
            return
        }
        isShuttingDown = true
        eventfd_write(loop.stopSignal, 1)
        act(pool.shutDown())
        for session in Array(sessions.values) {
            closeBy(now + configuration.shutdownGrace, session)
        }
    }
}

extension Driver.Waiter {
    fileprivate func isFor(_ other: Request) -> Bool {
        if case .read(let request) = self { request === other } else { false }
    }

    fileprivate func isFor(_ other: LeaseRequest) -> Bool {
        if case .lease(let request) = self { request === other } else { false }
    }
}

/// The latest figures of a pool, for other threads.
final class StatisticsBox: Sendable {
    let value = Mutex(PoolStatistics())
}
