import Postgres
import Synchronization
public import TotemDomain
import TotemSQL

extension Statements {
    static let idempotencyKeyClaim = define(
        Queries.idempotencyKeyClaim,
        parameters: (String.self, String.self, String.self, [UInt8].self),
        columns: (Bool.self),
        row: { $0 }
    )
    static let idempotencyKeyGet = define(
        Queries.idempotencyKeyGet,
        parameters: (String.self, String.self, String.self),
        columns: ([UInt8].self, Int16?.self, String?.self, [UInt8]?.self),
        row: { fingerprint, status, location, answer -> EarlierAnswer? in
            guard let status, let answer else { return nil }
            return EarlierAnswer(
                fingerprint: fingerprint,
                status: Int(status),
                location: location,
                body: answer
            )
        }
    )
    static let idempotencyKeyAnswer = define(
        Queries.idempotencyKeyAnswer,
        parameters: (
            String.self, String.self, String.self, Int16.self, String?.self, [UInt8].self
        )
    )
    static let idempotencyKeyClaimEach = define(
        Queries.idempotencyKeyClaimEach,
        parameters: ([String].self, [String].self, [String].self, [[UInt8]].self),
        columns: (String.self, String.self, String.self),
        row: { IdempotencyKey(caller: $0, operation: $1, key: $2) }
    )
    static let idempotencyKeyAnswerEach = define(
        Queries.idempotencyKeyAnswerEach,
        parameters: (
            [String].self, [String].self, [String].self, [Int32].self, [String?].self,
            [[UInt8]].self
        )
    )
    static let idempotencyKeyForget = define(
        Queries.idempotencyKeyForget,
        parameters: ([String].self, [String].self, [String].self)
    )
    static let idempotencyKeyFind = define(
        Queries.idempotencyKeyFind,
        parameters: ([String].self, [String].self, [String].self),
        columns: (
            String.self, String.self, String.self, [UInt8].self, [UInt8].self, Bool.self
        ),
        row: { caller, operation, key, fingerprint, answer, leads in
            var receipt = try RegistrationReceipt(stored: answer)
            receipt.isLinkRevoked = !leads
            return (
                key: IdempotencyKey(caller: caller, operation: operation, key: key),
                answered: Admission.Answered(
                    fingerprint: fingerprint,
                    receipt: receipt
                )
            )
        }
    )
    static let idempotencyKeyInsert = define(
        Queries.idempotencyKeyInsert,
        parameters: (
            [String].self, [String].self, [String].self, [[UInt8]].self, [[UInt8]].self,
            Timestamp.self
        )
    )
    static let idempotencyKeyPurge = define(
        Queries.idempotencyKeyPurge,
        parameters: (Timestamp?.self)
    )
}

/// What a key was answered before.
public struct EarlierAnswer: Hashable, Sendable {
    /// A digest of the request it was answered to.
    public let fingerprint: [UInt8]
    /// The HTTP status.
    public let status: Int
    /// Where the new thing stands; `nil` when none was made.
    public let location: String?
    /// The body.
    public let body: [UInt8]
}

/// Ends the body of a transaction whose key had been used; see `Writing.earlierAnswer`.
struct AnsweredBefore: Error {}

/// A key that is claimed with the first statements of a transaction, and what came of it.
final class PendingClaim: Sendable {
    /// The statements of the claim and how to read them.
    struct Statements: Sendable {
        let pipeline: Pipeline
        fileprivate let claim: Ticket<Bool>
        fileprivate let before: Ticket<EarlierAnswer?>

        /// - Returns: What the key was answered before; `nil` when it is ours now.
        func answer(in loaded: Loaded) throws(Failure) -> EarlierAnswer? {
            if try !loaded.rows(claim).isEmpty { return nil }
            guard let answer = try loaded.rows(before).first ?? nil else {
                throw .unavailable(retryAfterSeconds: 1, outcomeUnknown: false)
            }
            return answer
        }
    }

    private let state = Mutex<(waiting: Statements?, found: EarlierAnswer?)>((nil, nil))

    /// Whether the claim has not been sent yet.
    var isWaiting: Bool { state.withLock { $0.waiting != nil } }

    /// What the key was answered before.
    var answer: EarlierAnswer? { state.withLock(\.found) }

    fileprivate func wait(_ statements: Statements) {
        state.withLock { $0.waiting = statements }
    }

    func take() -> Statements? {
        state.withLock { state in
            defer { state.waiting = nil }
            return state.waiting
        }
    }

    func found(_ answer: EarlierAnswer) {
        state.withLock { $0.found = answer }
    }
}

extension Writing {
    /// Claims a key as the first thing of the transaction, in the round trip of the first load.
    ///
    /// A concurrent twin waits for ours to end. When the key had been used, that load throws;
    /// `earlierAnswer` then tells the answer, and the transaction is to be rolled back.
    ///
    /// - Parameters:
    ///   - key: The key in its scope.
    ///   - fingerprint: A digest of the request.
    public func claim(_ key: IdempotencyKey, fingerprint: [UInt8]) {
        var pipeline = Pipeline()
        let claimed = pipeline.add(
            Statements.idempotencyKeyClaim,
            (key.caller, key.operation, key.key, fingerprint)
        )
        let before = pipeline.add(
            Statements.idempotencyKeyGet,
            (key.caller, key.operation, key.key)
        )
        claim.wait(PendingClaim.Statements(pipeline: pipeline, claim: claimed, before: before))
    }

    /// What the claimed key was answered before; `nil` while it is not known to have been.
    public var earlierAnswer: EarlierAnswer? { claim.answer }
}

extension Store {
    /// Forgets keys after 48 hours.
    public func purgeKeys(now: Instant?, within limit: Duration) async throws(Failure) {
        _ = try await write(within: limit) { (writing) async throws(Failure) in
            var record = Record()
            record.pipeline.add(Statements.idempotencyKeyPurge, now?.timestamp)
            try await writing.commit(record)
        }
    }
}

extension Record {
    /// Stores the answer of a claimed key.
    public mutating func answer(
        _ key: IdempotencyKey,
        status: Int,
        location: String?,
        body: [UInt8]
    ) {
        pipeline.add(
            Statements.idempotencyKeyAnswer,
            (key.caller, key.operation, key.key, Int16(status), location, body)
        )
    }

    /// Stores the answers of claimed keys.
    public mutating func answer(
        _ answers: [(key: IdempotencyKey, status: Int, location: String?, body: [UInt8])]
    ) {
        guard !answers.isEmpty else { return }
        pipeline.add(
            Statements.idempotencyKeyAnswerEach,
            (
                answers.map(\.key.caller), answers.map(\.key.operation), answers.map(\.key.key),
                answers.map { Int32($0.status) }, answers.map(\.location), answers.map(\.body)
            )
        )
    }

    /// Gives claimed keys back that nothing was done for.
    public mutating func forget(_ keys: [IdempotencyKey]) {
        guard !keys.isEmpty else { return }
        pipeline.add(
            Statements.idempotencyKeyForget,
            (keys.map(\.caller), keys.map(\.operation), keys.map(\.key))
        )
    }

    /// Records the answered keys of a batch, sorted by key.
    public mutating func insert(
        _ answers: [(key: IdempotencyKey, answered: Admission.Answered)],
        at now: Instant
    ) {
        guard !answers.isEmpty else { return }
        let sorted = answers.sorted { $0.key < $1.key }
        pipeline.add(
            Statements.idempotencyKeyInsert,
            (
                sorted.map(\.key.caller), sorted.map(\.key.operation), sorted.map(\.key.key),
                sorted.map(\.answered.fingerprint), sorted.map { $0.answered.receipt.stored },
                now.timestamp
            )
        )
    }
}

extension RegistrationReceipt {
    /// The receipt as it is kept for repetitions: never with a link.
    var stored: [UInt8] {
        let end =
            switch outcome {
            case .pending(let expiresAt): "pending \(expiresAt.microseconds)"
            case .confirmed: "confirmed"
            case .waitlisted(let position): "waitlisted \(position)"
            }
        return Array("\(id) \(code?.description ?? "-") \(end)".utf8)
    }

    init(stored bytes: [UInt8]) throws(Unreadable) {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ").map(String.init)
        guard parts.count >= 3, let id = ID<Registration>(parts[0]) else {
            throw Unreadable("receipt")
        }
        let number = parts.count == 4 ? Int64(parts[3]) : nil
        let outcome: Outcome
        switch (parts[2], number) {
        case ("pending", let moment?): outcome = .pending(expiresAt: Instant(microseconds: moment))
        case ("confirmed", nil): outcome = .confirmed
        case ("waitlisted", let position?): outcome = .waitlisted(position: Int(position))
        default: throw Unreadable("receipt")
        }
        self.init(id: id, code: RegistrationCode(parts[1]), outcome: outcome)
    }
}
