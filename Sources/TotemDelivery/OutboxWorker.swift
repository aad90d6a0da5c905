public import Logging
public import ServiceLifecycle
public import TotemDomain
public import TotemOperations
public import TotemPresentation

/// Delivers the notices that changes left in the outbox.
///
/// A notice is claimed under a lease, composed from the latest state, delivered, and settled under
/// the same lease. A worker that dies between delivery and settling leaves the notice to another,
/// which sends it again under the same `Message-ID`: at least once, and twice is recognisable.
public struct OutboxWorker: Service {
    /// Notices claimed at once.
    static let batchLimit = 50
    /// The pause when the outbox is empty.
    static let interval = Duration.seconds(1)
    /// The pause while it is not.
    ///
    /// Messages are not in as much of a hurry as the registrations that cause them, and both want
    /// the same disk. So a node sends at most 500 a second.
    static let breath = Duration.milliseconds(100)

    private let operations: Operations
    private let folder: MailFolder
    private let sender: MailSender
    private let address: PublicAddress
    private let logger: Logger
    private let now: @Sendable () -> Instant
    private let caller = Caller(actor: .worker(name: "outbox"), requestID: "worker-outbox")

    /// A worker.
    ///
    /// - Parameters:
    ///   - operations: the system.
    ///   - folder: where messages go.
    ///   - sender: who sends.
    ///   - address: where the links in the messages lead.
    ///   - logger: where failures are told, without addresses.
    ///   - now: the clock.
    public init(
        operations: Operations,
        folder: MailFolder,
        sender: MailSender,
        address: PublicAddress,
        logger: Logger,
        now: @escaping @Sendable () -> Instant
    ) {
        self.operations = operations
        self.folder = folder
        self.sender = sender
        self.address = address
        self.logger = logger
        self.now = now
    }

    /// Works until the service stops; what was claimed is still delivered.
    public func run() async throws {
        var outage = OutagePause()
        while !isStopping {
            do throws(Failure) {
                let delivered = try await deliverDue()
                if outage.isAway { logger.notice("worker goes on", metadata: ["worker": "outbox"]) }
                outage.succeeded()
                let isMore = delivered == Self.batchLimit
                await pause((isMore ? Self.breath : Self.interval).jittered)
            } catch {
                if !outage.isAway { logger.report(error, of: "outbox") }
                await pause(outage.afterFailure())
            }
        }
    }

    /// Claims what is due and delivers it.
    ///
    /// - Returns: how many were claimed.
    /// - Throws: `Failure` when the outbox cannot be read or written.
    @discardableResult
    public func deliverDue() async throws(Failure) -> Int {
        let claimed = try await operations.answer(
            ClaimNotices(limit: Self.batchLimit),
            as: caller
        )
        let due = claimed.map { claim in
            DueMail(
                id: claim.notice.id,
                lease: claim.lease,
                kind: claim.notice.kind.rawValue,
                isTrue: claim.notice.isTrue,
                attempts: claim.notice.attempts,
                createdAt: claim.notice.createdAt
            ) {
                message(for: claim.notice)
            }
        }
        try await operations.answer(SettleNotices(await deliver(due)), as: caller)
        return max(claimed.count, try await deliverDueOfBookings())
    }

    /// Claims what is due about bookings and delivers it.
    private func deliverDueOfBookings() async throws(Failure) -> Int {
        let claimed = try await operations.answer(
            ClaimBookingNotices(limit: Self.batchLimit),
            as: caller
        )
        let due = claimed.map { claim in
            DueMail(
                id: claim.notice.id,
                lease: claim.lease,
                kind: claim.notice.kind.rawValue,
                isTrue: claim.notice.isTrue,
                attempts: claim.notice.attempts,
                createdAt: claim.notice.createdAt
            ) {
                let to = claim.notice.recipient
                let mail = Mail(claim.notice, sender: sender)
                return MailMessage(mail, to: to.name, to.email, date: claim.notice.createdAt)
            }
        }
        try await operations.answer(SettleBookingNotices(await deliver(due)), as: caller)
        return claimed.count
    }

    /// A message that is due, whatever it is about.
    private struct DueMail: Sendable {
        let id: ID<Notice>
        let lease: ID<ClaimedNotice>
        let kind: String
        let isTrue: Bool
        let attempts: Int
        let createdAt: Instant
        let message: @Sendable () -> MailMessage

        /// The message as it goes out.
        func bytes() throws -> [UInt8] { try message().encoded() }
    }

    /// Composes and delivers notices; a failure is logged and put into the result.
    private func deliver(_ notices: [DueMail]) async -> [SettleNotices.Settlement] {
        var results = notices.map { $0.isTrue ? SettleNotices.Delivery.sent : .obsolete }
        let due = notices.indices.filter { notices[$0].isTrue }
        let composed = due.isEmpty ? [] : await compose(due.map { notices[$0] })
        var messages: [(place: Int, file: MailFolder.File)] = []
        for (place, bytes) in zip(due, composed) {
            let notice = notices[place]
            switch bytes {
            case .success(let bytes):
                messages.append((place, MailFolder.File(notice: notice.id, bytes: bytes)))
            case .failure(let error as NoThread):
                results[place] = verdict(notice, error)
            case .failure(let error):
                // The same content would fail again: no attempt more can help.
                logger.error("mail cannot be written", metadata: metadata(notice, error))
                results[place] = .dead
            }
        }
        let faults = await folder.deliver(messages.map(\.file))
        for (message, fault) in zip(messages, faults) {
            if let fault { results[message.place] = verdict(notices[message.place], fault) }
        }
        return zip(notices, results)
            .map { notice, result in
                SettleNotices.Settlement(id: notice.id, lease: notice.lease, result: result)
            }
    }

    private func compose(_ notices: [DueMail]) async -> [Result<[UInt8], any Error>] {
        await onOwnThread { notices.map { notice in Result { try notice.bytes() } } }
            ?? notices.map { _ in .failure(NoThread()) }
    }

    /// The system had no thread left to compose on.
    private struct NoThread: Error {}

    /// What follows from a failed attempt.
    private func verdict(
        _ notice: DueMail,
        _ error: any Error
    ) -> SettleNotices.Delivery {
        let verdict = Backoff.verdict(
            attempts: notice.attempts,
            createdAt: notice.createdAt,
            now: now(),
            spread: Double.random(in: 0...1)
        )
        switch verdict {
        case .dead:
            logger.error("mail given up", metadata: metadata(notice, error))
            return .dead
        case .retry(let seconds):
            logger.warning("mail not delivered", metadata: metadata(notice, error))
            return .failed(retryAfterSeconds: Double(seconds))
        }
    }

    private func message(for notice: Notice) -> MailMessage {
        let mail = Mail(
            notice,
            link: link(to: notice.registration),
            otherLinks: notice.others.map { link(to: $0.registration) },
            sender: sender
        )
        let person = notice.registration.request
        return MailMessage(mail, to: person.name, person.email, date: notice.createdAt)
    }

    private func link(to registration: Registration) -> String {
        let token = operations.link(to: registration.id, generation: registration.generation)
        return address.registration(token: token, registration.request.language)
    }

    private func metadata(_ notice: DueMail, _ error: any Error) -> Logger.Metadata {
        [
            "notice": "\(notice.id)", "kind": "\(notice.kind)",
            "attempt": "\(notice.attempts)", "error": "\(error)",
        ]
    }
}
