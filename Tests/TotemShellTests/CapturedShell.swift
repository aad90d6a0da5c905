import Synchronization
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemStore
import TotemTestSupport

@testable import TotemShell

/// A shell whose words are kept, over the operations of a test.
struct CapturedShell: Sendable {
    let system: TestSystem
    var terminal = Terminal.file
    var variables: [String: String] = [:]
    /// Stands in for what the schema is found to be.
    var schema: SchemaStatus?

    /// What one command came to.
    struct Outcome: Sendable {
        let code: Int32
        let output: String
        let messages: String

        /// The output as JSON.
        func json() throws -> JSONValue {
            try JSONValue.parse(Array(output.utf8))
        }
    }

    func run(_ arguments: String...) async -> Outcome {
        await run(arguments)
    }

    func run(_ arguments: [String]) async -> Outcome {
        let words = Words()
        var environment = ShellEnvironment(
            user: "test",
            terminal: terminal,
            writeOutput: { words.add(output: $0) },
            writeMessage: { words.add(message: $0) },
            now: { [clock = system.clock] in clock.now ?? TestClock.wall() },
            makeRequestID: { "request" },
            variables: variables,
            withServices: { [system, schema] _, body in
                try await body(.over(system, finding: schema))
            }
        )
        // A whole suite beside this test takes longer than a person at the tab key would wait.
        environment.completionPatience = .seconds(120)
        let shell = Shell(environment: environment)
        let code = await shell.run(arguments)
        return words.outcome(code)
    }

    /// What was written so far.
    private final class Words: Sendable {
        private let written = Mutex((output: "", messages: ""))

        func add(output text: String) {
            written.withLock { $0.output += text }
        }

        func add(message text: String) {
            written.withLock { $0.messages += text }
        }

        func outcome(_ code: Int32) -> Outcome {
            written.withLock { Outcome(code: code, output: $0.output, messages: $0.messages) }
        }
    }
}

extension ShellServices {
    /// Services over the schema of a test.
    static func over(_ system: TestSystem, finding schema: SchemaStatus? = nil) -> ShellServices {
        ShellServices(
            operations: system.operations,
            migrate: { () async throws(Failure) in
                try await Migrator(system.database.configuration, logger: system.database.logger)
                    .migrate()
            },
            schemaStatus: { () async throws(Failure) in
                if let schema { return schema }
                let migrator = Migrator(
                    system.database.configuration,
                    logger: system.database.logger
                )
                switch try await migrator.status() {
                case .current(let version): return .current(version: version)
                case .behind(let missing): return .behind(missing: missing)
                case .ahead(let unknown): return .ahead(unknown: unknown)
                case .changed(let names): return .changed(names)
                }
            },
            serverFacts: { () async throws(Failure) in
                let facts = try await system.database.store.serverFacts(within: .seconds(30))
                return TotemShell.ServerFacts(
                    versionNumber: facts.versionNumber,
                    fsync: facts.fsync,
                    fullPageWrites: facts.fullPageWrites,
                    synchronousCommit: facts.synchronousCommit,
                    isStandby: facts.isStandby,
                    dataChecksums: facts.dataChecksums,
                    extensions: facts.extensions,
                    now: facts.now
                )
            }
        )
    }
}

extension JSONValue {
    /// The text of a member.
    func text(_ name: String) -> String? {
        if case .string(let text) = self[name] { return text }
        return nil
    }

    /// The whole number of a member.
    func number(_ name: String) -> Int64? {
        if case .integer(let number) = self[name] { return number }
        return nil
    }

    /// The items of a list.
    var items: [JSONValue] {
        if case .array(let items) = self["items"] { return items }
        return []
    }
}
