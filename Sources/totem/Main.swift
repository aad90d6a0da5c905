import Glibc
import TotemShell

/// The admin shell as a program.
@main
struct Main {
    static func main() async {
        // A reader that goes away, such as head, is told by the write that fails.
        signal(SIGPIPE, SIG_IGN)
        await run()
    }

    /// Runs the command and ends on the thread where it ended: the main actor would have to wake
    /// one of its own for that.
    @concurrent private static func run() async -> Never {
        let shell = Shell(environment: .ofProcess())
        exit(await shell.run(Array(CommandLine.arguments.dropFirst())))
    }
}
