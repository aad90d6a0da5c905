/// Something that somebody asks for and must not get, or gets whole: one row of the table that
/// the service and the shell are both held against.
///
/// The places and the neighbours are those of `TestSystem.neighbourhood`.
public struct TrialCase: Sendable, CustomStringConvertible {
    /// What it is about.
    public let description: String
    /// What is asked for.
    public let ask: Ask
    /// What comes of it.
    public let answer: Answer

    /// What is asked for, with the fields as the REST body names them.
    public enum Ask: Sendable {
        /// A room is booked.
        case booking([Field])
        /// A session is scheduled.
        case session([Field])
        /// A free room is searched.
        case search([Field])
        /// The hold that ran out is confirmed.
        case confirmation
    }

    /// A field with its value.
    public struct Field: Sendable {
        /// The name in the REST body, without `waive`, which no case needs.
        public let name: String
        /// The value.
        public let value: Value

        /// A text or a number.
        public enum Value: Sendable {
            case text(String)
            case number(Int)
        }

        /// `"text"` or `12`; the texts of the table need no escapes.
        public var json: String {
            switch value {
            case .text(let text): "\"\(name)\":\"\(text)\""
            case .number(let number): "\"\(name)\":\(number)"
            }
        }

        /// The value as it is typed.
        public var text: String {
            switch value {
            case .text(let text): text
            case .number(let number): String(number)
            }
        }
    }

    /// What comes of it.
    public enum Answer: Sendable {
        /// It is refused.
        ///
        /// - status: The HTTP status.
        /// - code: The code of the problem.
        /// - exit: The exit code of the shell.
        /// - errors: Every rule that spoke, in order.
        case refused(status: Int, code: String, exit: Int32, errors: [Told])
        /// It is done, and what was said comes back whole.
        case accepted([Field])
        /// Exactly these rooms are found.
        case found([String])
    }

    /// One rule that spoke.
    public struct Told: Sendable {
        /// Where it points; `nil` when it is about no single field.
        public let pointer: String?
        /// The code among the errors.
        public let code: String
        /// The whole sentence in English.
        public let sentence: String
    }

    init(_ description: String, _ ask: Ask, _ answer: Answer) {
        self.description = description
        self.ask = ask
        self.answer = answer
    }

    /// The body of the request.
    public var json: String {
        switch ask {
        case .booking(let fields), .session(let fields), .search(let fields):
            "{" + fields.map(\.json).joined(separator: ",") + "}"
        case .confirmation: ""
        }
    }

    /// The fields as options of the shell; those of one name only, as all of the table are.
    public var options: [String] {
        switch ask {
        case .booking(let fields), .session(let fields), .search(let fields):
            fields.map { field in
                let name = field.name == "stepFree" ? "step-free" : field.name
                // A flag stands alone; a number below zero would look like an option.
                return name == "step-free" ? "--\(name)" : "--\(name)=\(field.text)"
            }
        case .confirmation: []
        }
    }
}
