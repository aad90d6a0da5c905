import Foundation

/// A program that is run to its end with files for input and output.
///
/// Foundation's `Process` takes a program for ended only when every process that inherited a certain
/// socket has ended, so that one which starts a server would seem to run as long as the server.
/// Hence `posix_spawn`, with every other descriptor closed, and `waitpid`.
struct Command: Sendable {
    let program: String
    let arguments: [String]
    let folder: URL
    /// What the program reads from its standard input.
    var input = ""

    /// Enters the folder, closes what this process left open, and becomes the program.
    ///
    /// Glibc's file actions for both are extensions that its Swift module does not show.
    private static let entry = """
        cd "$1" || exit 72
        shift
        for file in /proc/self/fd/*; do
            number=${file##*/}
            if ((number > 2)); then exec {number}>&-; fi
        done
        exec "$@"
        """

    /// Runs the program and gives back what it printed.
    ///
    /// - Throws: ``ClusterError/commandFailed(program:status:output:)`` when its status is not 0.
    func run(as account: Account?) async throws -> String {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("totem-command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let given = scratch.appendingPathComponent("input")
        let printed = scratch.appendingPathComponent("output")
        try Data(input.utf8).write(to: given)

        let (path, words) = account?.command(program, arguments) ?? (program, arguments)
        let child = try spawn(
            ["/bin/bash", "-c", Self.entry, "bash", folder.path, path] + words,
            input: given.path,
            output: printed.path
        )
        let status = try await Self.end(of: child)
        let text = String(decoding: try Data(contentsOf: printed), as: UTF8.self)
        guard status == 0 else {
            throw ClusterError.commandFailed(program: program, status: status, output: text)
        }
        return text
    }

    private func spawn(_ words: [String], input: String, output: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let create = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, create, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)

        // The program starts with ordinary signals, whatever this process blocks or ignores.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var child = pid_t()
        let code = Self.withStrings(words) { arguments in
            Self.withStrings(Self.environment()) { environment in
                posix_spawn(&child, words[0], &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw ClusterError.systemCall(name: "posix_spawn", code: code) }
        return child
    }

    /// Waits for a child on a thread of its own, because `waitpid` blocks.
    ///
    /// - Returns: the exit status, or 128 and the number of the signal that ended the child.
    private static func end(of child: pid_t) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                var word: Int32 = 0
                while waitpid(child, &word, 0) < 0 {
                    guard errno == EINTR else {
                        let error = ClusterError.systemCall(name: "waitpid", code: errno)
                        return continuation.resume(throwing: error)
                    }
                }
                // The low seven bits hold the signal, the next byte the exit status (wait(2)).
                let signal = word & 0x7f
                continuation.resume(returning: signal == 0 ? (word >> 8) & 0xff : 128 + signal)
            }
        }
    }

    /// The caller's environment without libpq's variables, which would lead psql elsewhere.
    private static func environment() -> [String] {
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PG") }
        environment["LC_ALL"] = "C.UTF-8"
        return environment.map { "\($0.key)=\($0.value)" }
    }

    /// Lends the strings as the null-terminated list of C strings that `exec` takes.
    private static func withStrings<Result>(
        _ strings: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        pointers.append(nil)
        return body(pointers)
    }
}
