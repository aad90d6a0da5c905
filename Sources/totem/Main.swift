import Glibc
import TotemShell

/// The admin shell as a program.
@main
struct Main {
    static func main() async {
        // A reader that goes away, such as head, is told by the write that fails.
        signal(SIGPIPE, SIG_IGN)
        let shell = Shell(environment: .ofProcess())
        exit(await shell.run(Array(CommandLine.arguments.dropFirst())))
    }
}
