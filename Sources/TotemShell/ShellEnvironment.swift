public import TotemDomain
public import TotemOperations

/// What the commands get from the program around them: tests give captured output and a fixed
/// clock, the executable gives the real ones.
public struct ShellEnvironment: Sendable {
    /// The login name under which changes are recorded.
    public let user: String
    /// The place data goes to.
    public let terminal: Terminal
    /// Writes data; text comes with its newlines.
    public let writeOutput: @Sendable (String) -> Void
    /// Writes messages; text comes with its newlines.
    public let writeMessage: @Sendable (String) -> Void
    /// The clock.
    public let now: @Sendable () -> Instant
    /// Makes the id under which one command is logged and audited.
    public let makeRequestID: @Sendable () -> String
    /// The environment variables.
    public let variables: [String: String]
    /// Opens what works on the database, hands it over, and closes it afterwards.
    ///
    /// The text is the value of `--database`; `nil` without one. Throws `Failure`,
    /// `ConfigurationFault`, or what the command throws.
    public let withServices:
        @Sendable (
            String?, @escaping @Sendable (ShellServices) async throws -> Void
        ) async throws -> Void

    /// Everything a command gets from outside.
    public init(
        user: String,
        terminal: Terminal,
        writeOutput: @escaping @Sendable (String) -> Void,
        writeMessage: @escaping @Sendable (String) -> Void,
        now: @escaping @Sendable () -> Instant,
        makeRequestID: @escaping @Sendable () -> String,
        variables: [String: String],
        withServices:
            @escaping @Sendable (
                String?, @escaping @Sendable (ShellServices) async throws -> Void
            ) async throws -> Void
    ) {
        self.user = user
        self.terminal = terminal
        self.writeOutput = writeOutput
        self.writeMessage = writeMessage
        self.now = now
        self.makeRequestID = makeRequestID
        self.variables = variables
        self.withServices = withServices
    }
}

/// What works on the database, opened for one command.
public struct ShellServices: Sendable {
    /// Everything the system can do.
    public let operations: Operations
    /// Brings the schema to the version this program knows.
    public let migrate: @Sendable () async throws(Failure) -> SchemaStatus
    /// Reads which schema the database has.
    public let schemaStatus: @Sendable () async throws(Failure) -> SchemaStatus
    /// Reads what the doctor looks at.
    public let serverFacts: @Sendable () async throws(Failure) -> ServerFacts

    /// Services over one database.
    public init(
        operations: Operations,
        migrate: @escaping @Sendable () async throws(Failure) -> SchemaStatus,
        schemaStatus: @escaping @Sendable () async throws(Failure) -> SchemaStatus,
        serverFacts: @escaping @Sendable () async throws(Failure) -> ServerFacts
    ) {
        self.operations = operations
        self.migrate = migrate
        self.schemaStatus = schemaStatus
        self.serverFacts = serverFacts
    }
}

/// Which schema a database has and which one the program knows.
public struct SchemaStatus: Hashable, Sendable {
    /// The last migration in the database; zero for an empty one.
    public let current: Int
    /// The last migration the program knows.
    public let known: Int
    /// The migrations that were applied just now, as `0003 create sessions`.
    public let applied: [String]

    /// A status.
    public init(current: Int, known: Int, applied: [String] = []) {
        self.current = current
        self.known = known
        self.applied = applied
    }
}

/// What the doctor reads of a server.
public struct ServerFacts: Hashable, Sendable {
    /// `server_version_num`, such as 150019.
    public let versionNumber: Int
    /// Whether commits reach the disk.
    public let fsync: Bool
    /// Whether torn pages are survived.
    public let fullPageWrites: Bool
    /// Whether COMMIT waits for the disk.
    public let synchronousCommit: Bool
    /// Whether it is a standby, which cannot be written.
    public let isStandby: Bool
    /// The clock of the server.
    public let now: Instant

    /// Facts as read.
    public init(
        versionNumber: Int,
        fsync: Bool,
        fullPageWrites: Bool,
        synchronousCommit: Bool,
        isStandby: Bool,
        now: Instant
    ) {
        self.versionNumber = versionNumber
        self.fsync = fsync
        self.fullPageWrites = fullPageWrites
        self.synchronousCommit = synchronousCommit
        self.isStandby = isStandby
        self.now = now
    }
}

/// A setting that cannot work, with its cure; exit code 78.
public struct ConfigurationFault: Error, Hashable, Sendable {
    /// What is wrong, as a sentence.
    public let problem: String
    /// How to mend it, as a sentence.
    public let cure: String

    /// A fault with its cure.
    public init(problem: String, cure: String) {
        self.problem = problem
        self.cure = cure
    }
}
