/// Why a private cluster could not do what was asked.
public enum ClusterError: Error, Sendable, Equatable, CustomStringConvertible {
    /// No PostgreSQL server is installed where Debian puts it.
    case noServerBinaries
    /// PostgreSQL refuses to run as root, and no other account can be used.
    case noAccount(tried: [String])
    /// The path of the socket has more bytes than a socket address can hold.
    case socketPathTooLong(String)
    /// A program ended with another status than 0; `output` is what it said.
    case commandFailed(program: String, status: Int32, output: String)
    /// The operation needs a running server.
    case notRunning
    /// A system call failed.
    case systemCall(name: String, code: Int32)

    /// One sentence for the developer who reads the failed test.
    public var description: String {
        switch self {
        case .noServerBinaries:
            "no PostgreSQL server below /usr/lib/postgresql: apt-get install postgresql-15"
        case .noAccount(let tried):
            "PostgreSQL does not run as root, and there is no user \(tried.joined(separator: " or "))"
        case .socketPathTooLong(let path):
            "the socket's path has more than \(ClusterConfiguration.socketPathLimit) bytes: \(path)"
        case .commandFailed(let program, let status, let output):
            "\(program) ended with status \(status): \(output)"
        case .notRunning:
            "the server does not run"
        case .systemCall(let name, let code):
            "\(name) failed with errno \(code)"
        }
    }
}
