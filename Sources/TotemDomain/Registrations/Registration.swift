/// A party's place on a session: one person, with guests, under one address.
public struct Registration: Hashable, Sendable {
    /// The identity.
    public let id: ID<Registration>
    /// Raised by each change.
    public let version: Int
    /// The session.
    public let session: ID<Session>
    /// The eight letters that people read out.
    public let code: RegistrationCode
    /// Where it stands.
    public let status: Status
    /// What the person gave.
    public let request: RegistrationRequest
    /// The rank on the waiting list, from 1; `nil` when not waiting.
    public let position: Int?
    /// When a pending registration or an offer ends; `nil` otherwise.
    public let expiresAt: Instant?
    /// Raised when the link is revoked; earlier links then fail.
    public let generation: Int
    /// When it was made.
    public let createdAt: Instant
    /// When it last changed; of one that was withdrawn, when that was.
    public let changedAt: Instant

    /// A registration as stored.
    public init(
        id: ID<Registration>,
        version: Int,
        session: ID<Session>,
        code: RegistrationCode,
        status: Status,
        request: RegistrationRequest,
        position: Int?,
        expiresAt: Instant?,
        generation: Int,
        createdAt: Instant,
        changedAt: Instant
    ) {
        self.id = id
        self.version = version
        self.session = session
        self.code = code
        self.status = status
        self.request = request
        self.position = position
        self.expiresAt = expiresAt
        self.generation = generation
        self.createdAt = createdAt
        self.changedAt = changedAt
    }

    /// Until when seats are offered; `nil` when none are.
    public var offeredUntil: Instant? { status == .offered ? expiresAt : nil }

    /// Where a registration stands.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// Waits for the address to be confirmed; may become `confirmed`, `waitlisted`,
        /// `withdrawn` or `expired`.
        case pending
        /// Waits for a seat; may become `confirmed`, `offered` or `withdrawn`.
        case waitlisted
        /// Has been offered a seat; may become `confirmed`, `declined`, `expired`, `withdrawn`.
        case offered
        /// Has its seats; may become `withdrawn` or `cancelled`.
        case confirmed
        /// Given back by the person or for them; final.
        case withdrawn
        /// Not confirmed or not answered in time; final.
        case expired
        /// Refused the offer; final.
        case declined
        /// The session was called off; final.
        case cancelled

        /// Whether it counts as the person's one registration of the session.
        public var isLive: Bool {
            switch self {
            case .pending, .waitlisted, .offered, .confirmed: true
            case .withdrawn, .expired, .declined, .cancelled: false
            }
        }
    }
}

/// Eight letters that name a registration in speech: no I, no O, no digits.
public struct RegistrationCode: Hashable, Sendable, CustomStringConvertible {
    /// The letters in use: 24, so that 8 of them give 1.1 × 10¹¹ codes.
    public static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

    /// The eight letters.
    public let description: String

    /// A code from random bits.
    public init(random: UInt64) {
        var rest = random
        var letters: [UInt8] = []
        for _ in 0..<8 {
            letters.append(Self.alphabet[Int(rest % 24)])
            rest /= 24
        }
        description = String(decoding: letters, as: UTF8.self)
    }

    /// A code as typed, in either case, spaces and hyphens ignored; `nil` when it is none.
    public init?(_ text: some StringProtocol) {
        let letters = text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
            .map { (97...122).contains($0) ? $0 - 32 : $0 }
        guard letters.count == 8, letters.allSatisfy({ Self.alphabet.contains($0) }) else {
            return nil
        }
        description = String(decoding: letters, as: UTF8.self)
    }
}
