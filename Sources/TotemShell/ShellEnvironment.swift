import Synchronization
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
    /// Throws `Failure`, `ConfigurationFault`, or what the command throws.
    public let withServices:
        @Sendable (
            DatabaseRequest, @escaping @Sendable (ShellServices) async throws -> Void
        ) async throws -> Void

    /// Told what a command is about to want opened while its options are still read; what comes of
    /// it is thrown away when it wants something else, or nothing.
    public var foresee: @Sendable (DatabaseRequest) -> Void = { _ in }

    /// How long somebody who pressed the tab key waits for the database at most.
    public var completionPatience: Duration = .seconds(1)

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
                DatabaseRequest, @escaping @Sendable (ShellServices) async throws -> Void
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
    /// Brings the schema to the one this program knows, and tells what was applied, by name.
    public let migrate: @Sendable () async throws(Failure) -> [String]
    /// Reads how the schema stands.
    public let schemaStatus: @Sendable () async throws(Failure) -> SchemaStatus
    /// Reads what the doctor looks at.
    public let serverFacts: @Sendable () async throws(Failure) -> ServerFacts
    private let schema = SchemaKnowledge()

    /// Services over one database.
    public init(
        operations: Operations,
        migrate: @escaping @Sendable () async throws(Failure) -> [String],
        schemaStatus: @escaping @Sendable () async throws(Failure) -> SchemaStatus,
        serverFacts: @escaping @Sendable () async throws(Failure) -> ServerFacts
    ) {
        self.operations = operations
        self.migrate = migrate
        self.schemaStatus = schemaStatus
        self.serverFacts = serverFacts
    }

    /// Demands the schema ahead of a change, and loads beside it what every change needs.
    ///
    /// - Throws: `ConfigurationFault` when the schema is another one, `Failure` when nobody can be
    ///   asked.
    func prepare() async throws {
        // What fails here fails again, and is told, by the operation.
        async let loaded: Void? = try? operations.prepare(within: .seconds(5))
        try await demandSchema()
        _ = await loaded
    }

    /// Demands that the schema is the one that this program knows; looks at it once.
    ///
    /// - Throws: `ConfigurationFault` when it is another one, `Failure` when nobody can be asked.
    func demandSchema() async throws {
        guard !schema.isKnown.withLock({ $0 }) else { return }
        if let fault = try await schemaStatus().fault { throw fault }
        schema.isKnown.withLock { $0 = true }
    }
}

/// Whether the schema was found to be the one that this program knows.
private final class SchemaKnowledge: Sendable {
    let isKnown = Mutex(false)
}

/// How the schema of a database stands to this program.
public enum SchemaStatus: Hashable, Sendable {
    /// It is the one this program knows.
    case current(version: Int)
    /// Migrations are missing, by name.
    case behind(missing: [String])
    /// It has migrations that this program does not know.
    case ahead(unknown: [String])
    /// Applied migrations say something else now, by name.
    case changed([String])
}

/// What a command wants opened.
public struct DatabaseRequest: Hashable, Sendable {
    /// The value of `--database`; `nil` without one.
    public let option: String?
    /// Whether the command only looks, so that a server that is too old to be worked on will do.
    public let onlyInspects: Bool

    /// A wish.
    public init(option: String?, onlyInspects: Bool = false) {
        self.option = option
        self.onlyInspects = onlyInspects
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
    /// Whether a page that the disk spoiled is noticed when it is read.
    public let dataChecksums: Bool
    /// The extensions of the database, by name.
    public let extensions: [String]
    /// The clock of the server.
    public let now: Instant

    /// Facts as read.
    public init(
        versionNumber: Int,
        fsync: Bool,
        fullPageWrites: Bool,
        synchronousCommit: Bool,
        isStandby: Bool,
        dataChecksums: Bool,
        extensions: [String],
        now: Instant
    ) {
        self.versionNumber = versionNumber
        self.fsync = fsync
        self.fullPageWrites = fullPageWrites
        self.synchronousCommit = synchronousCommit
        self.isStandby = isStandby
        self.dataChecksums = dataChecksums
        self.extensions = extensions
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
