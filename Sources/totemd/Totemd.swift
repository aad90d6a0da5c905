import ArgumentParser
import Glibc
import TotemPresentation
import TotemShell

/// The service as a program: REST, pages, and the workers beside them.
@main
struct Totemd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "totemd",
        abstract: "Serves Totem: REST, pages, mails.",
        discussion: """
            Every option is also a setting of the environment (TOTEM_DATABASE_URL, TOTEM_HOST, \
            TOTEM_PORT, TOTEM_DATA, TOTEM_BASE_URL, TOTEM_NODE, TOTEM_LOG, TOTEM_LOG_LEVEL); for \
            secrets, the same name with _FILE at its end names a file that holds the value. \
            totem config show tells what is in force.

            The schema must be the one this program knows: totem database migrate. While the \
            database is away, it answers 503 and goes on by itself when the database is back. \
            SIGTERM ends it after what is under way.
            """,
        version: Shell.version
    )

    @Option(
        help: ArgumentHelp("The database, as a URL or in the words of libpq.", valueName: "url")
    )
    var database: String?
    @Option(
        help: ArgumentHelp("The address to listen on. Without: 127.0.0.1.", valueName: "address")
    )
    var host: String?
    @Option(help: ArgumentHelp("The port to listen on. Without: 8080.", valueName: "n"))
    var port: String?
    @Option(help: ArgumentHelp("The folder of mails.", valueName: "dir"))
    var data: String?
    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("The address people reach the service by.", valueName: "url")
    )
    var baseURL: String?
    @Option(help: "The name of this node, for logs and the server's activity view.")
    var node: String?
    @Flag(help: "A demonstration: a notice on each page, and the mails under /dev/mail.")
    var demo = false

    func run() async throws {
        // A peer that goes away is told by the write that fails.
        signal(SIGPIPE, SIG_IGN)
        do {
            let settings = Settings(variables: Process.variables)
            try await Service(options: try ServiceOptions(self, settings)).run()
        } catch let fault as ConfigurationFault {
            try end("\(fault.problem) \(fault.cure)", ExitCodes.configuration)
        } catch {
            try end("\(error)", ExitCodes.bug)
        }
    }

    /// Says in one line why the service does not run.
    private func end(_ sentence: String, _ code: Int32) throws -> Never {
        Process.write("totemd: \(sentence)\n", to: STDERR_FILENO)
        throw ExitCode(code)
    }
}
