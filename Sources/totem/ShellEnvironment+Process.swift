import Glibc
import TotemDomain
import TotemShell

extension ShellEnvironment {
    /// The environment of this process: its user, its terminal, its clock.
    static func ofProcess() -> ShellEnvironment {
        let variables = Process.variables
        let settings = Settings(variables: variables)
        let foreseen = ForeseenDatabase()
        var environment = ShellEnvironment(
            user: loginName(),
            terminal: Terminal.ofProcess(variables),
            writeOutput: { Process.write($0, to: STDOUT_FILENO) },
            writeMessage: { Process.write($0, to: STDERR_FILENO) },
            now: Process.now,
            makeRequestID: {
                let number = UInt64.random(in: .min ... .max)
                return "shell-" + String(number, radix: 36)
            },
            variables: variables,
            withServices: { request, body in
                let database =
                    try foreseen.take(request) ?? OpenedDatabase(request, settings: settings)
                try await database.serve(body)
            }
        )
        environment.foresee = { foreseen.open($0, settings: settings) }
        return environment
    }
}

extension Terminal {
    /// Where standard output goes.
    fileprivate static func ofProcess(_ variables: [String: String]) -> Terminal {
        var size = winsize()
        let isTold = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return Terminal(
            isTerminal: isatty(STDOUT_FILENO) == 1,
            columns: isTold ? Int(size.ws_col) : nil,
            variables: variables
        )
    }
}

/// The name of the user that runs the process, or its number.
private func loginName() -> String {
    guard let entry = getpwuid(getuid()) else { return String(getuid()) }
    return String(cString: entry.pointee.pw_name)
}
