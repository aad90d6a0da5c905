/// One line of a file of people to register.
public struct ImportLine: Hashable, Sendable {
    /// The line of the file, from 1, as an editor shows it.
    public let number: Int
    /// What it says.
    public let request: RegistrationRequest
    /// Where a registration stands that the line was exported from; `nil` for somebody new.
    public let status: Registration.Status?

    /// A line.
    public init(number: Int, request: RegistrationRequest, status: Registration.Status? = nil) {
        self.number = number
        self.request = request
        self.status = status
    }

    /// Whether it is about somebody who shall come: not about one who has given back, say.
    public var isLive: Bool { status?.isLive ?? true }
}

/// What became of each line of a file.
public struct ImportReceipt: Hashable, Sendable {
    /// The lines in the order of the file.
    public let lines: [Line]

    /// A receipt.
    public init(lines: [Line]) {
        self.lines = lines
    }

    /// One line with what became of it.
    public struct Line: Hashable, Sendable {
        /// The line of the file.
        public let number: Int
        /// What became of it.
        public let outcome: Outcome
        /// The code of a registration that was made.
        public let code: RegistrationCode?

        /// A line with what became of it.
        public init(number: Int, outcome: Outcome, code: RegistrationCode? = nil) {
            self.number = number
            self.outcome = outcome
            self.code = code
        }
    }

    /// What became of a line.
    public enum Outcome: Hashable, Sendable {
        /// Registered with seats.
        case confirmed
        /// Registered on the waiting list, with that rank.
        case waitlisted(position: Int)
        /// The address was registered already; nothing changes.
        case unchanged
        /// The same line stands earlier in the file.
        case repeated
        /// The person gave a registration back before, and is not registered behind their back.
        case withdrawn
        /// The line says itself that it is not about somebody who comes.
        case skipped

        /// The word of the outcome.
        public var word: String {
            switch self {
            case .confirmed: "confirmed"
            case .waitlisted: "waitlisted"
            case .unchanged: "unchanged"
            case .repeated: "repeated"
            case .withdrawn: "withdrawn"
            case .skipped: "skipped"
            }
        }
    }

    /// The words of all outcomes.
    public static let words = [
        "confirmed", "waitlisted", "unchanged", "repeated", "withdrawn", "skipped",
    ]

    /// How many lines came to that.
    public func count(_ word: String) -> Int {
        lines.reduce(0) { $0 + ($1.outcome.word == word ? 1 : 0) }
    }
}
