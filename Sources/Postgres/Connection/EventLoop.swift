import CLibPQ
import Glibc
import Synchronization

/// One thread that owns every connection of a database.
///
/// See the decision "One thread owns every connection" in the module's documentation.
final class EventLoop: Sendable {
    /// What other threads ask of the loop.
    enum Command: Sendable {
        /// To connect ahead of the first question; who waits is told when that is over.
        case connect(UnsafeContinuation<Void, Never>?)
        case read(Request)
        case lease(LeaseRequest)
        case run(Request, on: Session)
        case release(Session, UnsafeContinuation<Void, Never>?)
        case cancel(Request)
        case cancelLease(LeaseRequest)
        case connected(
            PoolStateMachine.ConnectionID,
            Result<ServerConnection, PostgresError>
        )
        case cancelEnded(PoolStateMachine.ConnectionID)
        case shutDown(UnsafeContinuation<Void, Never>?)
    }

    private struct Inbox {
        var commands: [Command] = []
        var jobs: [UnownedJob] = []
        var isOpen = true
        var isAsleep = false
    }

    private let inbox = Mutex(Inbox())
    /// The loop's thread, once it runs.
    private let thread = Atomic<UInt>(0)
    /// Jobs that the loop's own thread made ready; touched by no other.
    private let ownJobs = JobList()
    /// Readable when the inbox was empty and is no longer.
    let bell: Int32
    /// Readable once the loop shuts down, for threads that connect.
    let stopSignal: Int32
    let poller: Int32

    init() {
        bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        stopSignal = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        poller = epoll_create1(Int32(EPOLL_CLOEXEC))
        precondition(
            bell >= 0 && stopSignal >= 0 && poller >= 0,
            "the system has no file descriptors left"
        )
    }

    deinit {
        close(bell)
        close(stopSignal)
        close(poller)
    }

    /// Hands a command to the loop.
    ///
    /// - Returns: Whether the loop still takes commands; if not, it is the caller's again.
    @discardableResult
    func post(_ command: Command) -> Bool {
        let (taken, mustRing) = inbox.withLock { inbox in
            guard inbox.isOpen else {
                return (false, false)
            }
            inbox.commands.append(command)
            defer { inbox.isAsleep = false }
            return (true, inbox.isAsleep)
        }
        if mustRing {
            eventfd_write(bell, 1)
        }
        return taken
    }

    /// Whether the loop may sleep because no command and no job is waiting.
    ///
    /// If so, the next one rings the bell. While the loop is at work nothing rings: what comes is
    /// found before the next sleep.
    func mayBlock() -> Bool {
        inbox.withLock { inbox in
            inbox.isAsleep =
                inbox.commands.isEmpty && inbox.jobs.isEmpty && ownJobs.jobs.isEmpty
            return inbox.isAsleep
        }
    }

    /// The calling thread is the loop's from now on.
    func adoptThread() {
        thread.store(UInt(pthread_self()), ordering: .releasing)
    }

    /// Takes every job that is ready, in exchange for an empty list whose memory is used again.
    func takeJobs(into jobs: inout [UnownedJob]) {
        swap(&ownJobs.jobs, &jobs)
        inbox.withLock { inbox in
            jobs += inbox.jobs
            inbox.jobs.removeAll(keepingCapacity: true)
        }
    }

    /// The loop is at work again.
    func awoke() {
        inbox.withLock { $0.isAsleep = false }
    }

    /// Takes every command that has come, in exchange for an empty list whose memory is used again.
    func take(into commands: inout [Command]) {
        inbox.withLock { swap(&$0.commands, &commands) }
    }

    /// Refuses commands from now on.
    ///
    /// - Returns: Those that came before, and the jobs that nobody ran.
    func closeInbox() -> ([Command], [UnownedJob]) {
        thread.store(0, ordering: .releasing)
        return inbox.withLock { inbox in
            inbox.isOpen = false
            defer { (inbox.commands, inbox.jobs) = ([], []) }
            return (inbox.commands, ownJobs.jobs + inbox.jobs)
        }
    }

    /// Silences the bell.
    func heardBell() {
        var count: eventfd_t = 0
        eventfd_read(bell, &count)
    }
}

/// Tasks that mostly wait for the database may run on the thread that waits for it: an answer then
/// resumes its caller without waking another thread, and what all callers of one moment ask next
/// leaves together.
extension EventLoop: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if thread.load(ordering: .acquiring) == UInt(pthread_self()) {
            ownJobs.jobs.append(job)
            return
        }
        let (taken, mustRing) = inbox.withLock { inbox in
            guard inbox.isOpen else {
                return (false, false)
            }
            inbox.jobs.append(job)
            defer { inbox.isAsleep = false }
            return (true, inbox.isAsleep)
        }
        if mustRing {
            eventfd_write(bell, 1)
        }
        if !taken {
            // The loop has ended; its tasks go on elsewhere.
            globalConcurrentExecutor.enqueue(job)
        }
    }
}

/// Jobs in the order in which they became ready.
private final class JobList: @unchecked Sendable {
    var jobs: [UnownedJob] = []
}

/// Runs a function on a thread of its own.
///
/// Used where libpq blocks; such calls must not take a thread from Swift's cooperative pool.
func runOnThread(named name: String, _ body: @escaping @Sendable () -> Void) {
    final class Work: Sendable {
        let body: @Sendable () -> Void
        let name: String
        init(name: String, body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }
    }
    let work = Unmanaged.passRetained(Work(name: name, body: body))
    var thread = pthread_t()
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let status = pthread_create(
        &thread,
        &attributes,
        { context in
            guard let context else {
                return nil
            }
            let work = Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
            pthread_setname_np(pthread_self(), work.name)
            work.body()
            return nil
        },
        work.toOpaque()
    )
    pthread_attr_destroy(&attributes)
    precondition(status == 0, "the system has no threads left")
}

/// Has the process ignore SIGPIPE, so that writing to a peer that has gone is an error and not the
/// end.
///
/// To be called once, at the start of a program.
public func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
}
