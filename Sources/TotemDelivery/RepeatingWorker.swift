public import Logging
public import ServiceLifecycle
import TotemDomain
public import TotemOperations

/// Does one internal operation again and again: numbering changes, expiring what ran out.
public struct RepeatingWorker<Work: Operation>: Service {
    private let name: String
    private let operations: Operations
    private let work: Work
    private let interval: Duration
    private let hasMore: @Sendable (Work.Answer) -> Bool
    private let logger: Logger

    /// A worker.
    ///
    /// - Parameters:
    ///   - name: how the audit and the log name it.
    ///   - operations: the system.
    ///   - work: what to do each time.
    ///   - interval: the pause between two rounds, give or take a fifth.
    ///   - hasMore: whether an answer means that the next round should follow at once.
    ///   - logger: where outages are told.
    public init(
        name: String,
        operations: Operations,
        work: Work,
        interval: Duration = .seconds(1),
        hasMore: @escaping @Sendable (Work.Answer) -> Bool,
        logger: Logger
    ) {
        self.name = name
        self.operations = operations
        self.work = work
        self.interval = interval
        self.hasMore = hasMore
        self.logger = logger
    }

    /// Works until the service stops; a round that was begun is finished.
    public func run() async throws {
        var outage = OutagePause()
        let caller = Caller(actor: .worker(name: name), requestID: "worker-\(name)")
        while !isStopping {
            do throws(Failure) {
                let answer = try await operations.answer(work, as: caller)
                if outage.isAway {
                    logger.notice("worker goes on", metadata: ["worker": "\(name)"])
                }
                outage.succeeded()
                if hasMore(answer) { continue }
                await pause(interval.jittered)
            } catch {
                if !outage.isAway { logger.report(error, of: name) }
                await pause(outage.afterFailure())
            }
        }
    }
}

extension Logger {
    /// Tells once why a worker waits; never with a person's data in it.
    func report(_ failure: Failure, of worker: String) {
        switch failure {
        case .unavailable:
            warning("worker waits for the database", metadata: ["worker": "\(worker)"])
        case .refused(let refusals):
            let codes = refusals.map(\.code).joined(separator: " ")
            error("worker was refused", metadata: ["worker": "\(worker)", "codes": "\(codes)"])
        case .broken(let bug):
            error(
                "worker failed",
                // The short form: what reflection tells could hold a person's address.
                metadata: ["worker": "\(worker)", "error": "\(bug)"]
            )
        }
    }
}
