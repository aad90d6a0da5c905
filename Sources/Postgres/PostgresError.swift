/// Why the database gave no answer, or not the one asked for.
///
/// `description` names the code, the SQLSTATE and the constraint only, so that no text of the
/// server and no value can reach a person through an error. `debugDescription` tells everything
/// the server told; it is for logs that developers read.
public struct PostgresError: Error, Hashable, Sendable {
    /// What happened, as far as a caller can act on it.
    public enum Code: String, Hashable, Sendable {
        /// The server refused a statement; `server` says why.
        case server
        /// No connection could be made.
        case connectionFailed
        /// The connection was lost before COMMIT was sent: nothing was done.
        case connectionLost
        /// COMMIT was sent and no trustworthy answer came: all or nothing was done.
        case outcomeUnknown
        /// The deadline passed before COMMIT was sent: nothing was done.
        case deadlineExceeded
        /// The task was cancelled before COMMIT was sent: nothing was done.
        case cancelled
        /// All connections are taken and the queue is full, or the wait in it was too long.
        case poolExhausted
        /// The result is not what the statement declares.
        case decoding
        /// Server and client disagree about where they are in the protocol.
        case protocolViolation
        /// The server is a standby or otherwise refuses to write.
        case readOnly
        /// The server's minor version has faults that break our invariants.
        case serverTooOld
        /// The transaction has ended already, or its failure was ignored by the caller.
        case transactionOver
        /// The database was shut down by us.
        case shutDown
        /// The connection string cannot be read.
        case invalidConfiguration
    }

    /// What the server said about an error, field by field.
    public struct ServerFields: Hashable, Sendable {
        /// The five characters of the SQLSTATE.
        public var sqlState: String
        /// `ERROR`, `FATAL` or `PANIC`, never translated.
        public var severity: String
        /// The primary message.
        public var message: String
        /// More about it.
        public var detail: String?
        /// What to do about it.
        public var hint: String?
        /// Where in the server's functions it happened.
        public var context: String?
        /// The schema of the object concerned.
        public var schema: String?
        /// The table concerned.
        public var table: String?
        /// The column concerned.
        public var column: String?
        /// The data type concerned.
        public var dataType: String?
        /// The constraint concerned.
        public var constraint: String?
        /// The character of the statement at which it was found, counted from one.
        public var position: String?

        /// Fills the fields that every error has.
        public init(sqlState: String, severity: String, message: String) {
            self.sqlState = sqlState
            self.severity = severity
            self.message = message
        }
    }

    /// What happened.
    public var code: Code
    /// What the server said, if it said something.
    public var server: ServerFields?
    /// The name of the statement concerned.
    public var statement: String?
    /// For developers: what the client library or this client knows besides.
    public var explanation: String?
    /// Whether a prepared statement was gone or outgrown; it is prepared anew at the next try.
    var isStale = false

    /// Describes a failure.
    public init(
        _ code: Code,
        server: ServerFields? = nil,
        statement: String? = nil,
        explanation: String? = nil
    ) {
        self.code = code
        self.server = server
        self.statement = statement
        self.explanation = explanation
    }

    /// The SQLSTATE, if the server sent one.
    public var sqlState: String? { server?.sqlState }

    /// The name of the violated constraint, if one was.
    public var constraint: String? { server?.constraint }

    /// Whether the same transaction may simply be run again: nothing of it was done, and the
    /// reason was the company it kept, not what it asked for.
    public var isRetryable: Bool {
        switch code {
        case .server: SQLStatePolicy.action(for: sqlState ?? "") == .retryTransaction
        case .connectionLost, .readOnly: true
        default: false
        }
    }

    /// Whether the database, not the request, is the reason: ask again later.
    public var isOutage: Bool {
        switch code {
        case .connectionFailed, .connectionLost, .outcomeUnknown, .deadlineExceeded,
            .poolExhausted, .readOnly, .serverTooOld, .shutDown:
            true
        case .server:
            switch SQLStatePolicy.action(for: sqlState ?? "") {
            case .shed, .retryTransaction, .reconnect, .rediscoverPrimary: true
            case .report, .reprepare, .rollBack: false
            }
        case .cancelled, .decoding, .protocolViolation, .transactionOver,
            .invalidConfiguration:
            false
        }
    }
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
    /// Code, SQLSTATE and constraint; never a word of the server.
    public var description: String {
        var parts = ["postgres: \(code.rawValue)"]
        if let server {
            parts.append(server.sqlState)
        }
        if let constraint {
            parts.append("(\(constraint))")
        }
        return parts.joined(separator: " ")
    }

    /// Everything that is known, for developers.
    public var debugDescription: String {
        var lines = [description]
        if let statement {
            lines.append("statement: \(statement)")
        }
        if let explanation {
            lines.append(explanation)
        }
        if let server {
            lines.append("\(server.severity): \(server.message)")
            let fields: [(String, String?)] = [
                ("detail", server.detail), ("hint", server.hint), ("context", server.context),
                ("schema", server.schema), ("table", server.table), ("column", server.column),
                ("type", server.dataType), ("position", server.position),
            ]
            for case (let name, let value?) in fields {
                lines.append("\(name): \(value)")
            }
        }
        return lines.joined(separator: "; ")
    }
}
