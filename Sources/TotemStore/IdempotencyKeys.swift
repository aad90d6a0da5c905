import Postgres
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
        row: { (fingerprint: $0, status: $1, location: $2, answer: $3) }
    )
    static let idempotencyKeyAnswer = define(
        Queries.idempotencyKeyAnswer,
        parameters: (
            String.self, String.self, String.self, Int16.self, String?.self, [UInt8].self
        )
    )
    static let idempotencyKeyFind = define(
        Queries.idempotencyKeyFind,
        parameters: ([String].self, [String].self, [String].self),
        columns: (String.self, String.self, String.self, [UInt8].self, [UInt8].self),
        row: { caller, operation, key, fingerprint, answer in
            (
                key: IdempotencyKey(caller: caller, operation: operation, key: key),
                answered: Admission.Answered(
                    fingerprint: fingerprint,
                    receipt: try RegistrationReceipt(stored: answer)
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

/// What a key was found to be.
public enum KeyClaim: Sendable {
    /// Ours now.
    case claimed
    /// Used before for the request with that fingerprint, and answered so.
    case answered(fingerprint: [UInt8], status: Int, location: String?, body: [UInt8])
}

extension Writing {
    /// Claims a key as the first thing of a transaction.
    ///
    /// A concurrent twin waits for ours to end.
    ///
    /// - Parameters:
    ///   - key: The key in its scope.
    ///   - fingerprint: A digest of the request.
    /// - Returns: Whether it is ours, or what it was answered.
    /// - Throws: `unavailable` when the database is out of reach.
    public func claim(
        _ key: IdempotencyKey,
        fingerprint: [UInt8]
    ) async throws(Failure) -> KeyClaim {
        var pipeline = Pipeline()
        let claim = pipeline.add(
            Statements.idempotencyKeyClaim,
            (key.caller, key.operation, key.key, fingerprint)
        )
        let before = pipeline.add(
            Statements.idempotencyKeyGet,
            (key.caller, key.operation, key.key)
        )
        let loaded = try await load(pipeline)
        if try !loaded.rows(claim).isEmpty { return .claimed }
        guard let row = try loaded.rows(before).first, let status = row.status,
            let answer = row.answer
        else { throw .unavailable(retryAfterSeconds: 1, outcomeUnknown: false) }
        return .answered(
            fingerprint: row.fingerprint,
            status: Int(status),
            location: row.location,
            body: answer
        )
    }
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
