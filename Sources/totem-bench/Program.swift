import Glibc

/// Other programs, started and watched.
enum Program {
    /// Starts a program.
    ///
    /// - Parameters:
    ///   - path: The program.
    ///   - arguments: What it is told.
    ///   - output: A descriptor for its standard output and error; -1 drops both.
    /// - Returns: Its process.
    /// - Throws: `BenchFault` when it cannot be started.
    static func start(_ path: String, _ arguments: [String], output: Int32 = -1) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if output >= 0 {
            posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        }
        // The threads of the runtime block signals, and a child would inherit that: pgbench ends
        // by an alarm.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let status = posix_spawnp(&process, path, &actions, &attributes, words, environ)
        guard status == 0 else { throw BenchFault("cannot start \(path)") }
        return process
    }

    /// Runs a program to its end and gives what it wrote.
    static func output(_ path: String, _ arguments: [String]) throws -> String {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw BenchFault("no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process = try start(path, arguments, output: ends[1])
        close(ends[1])
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(ends[0], &buffer, buffer.count)
            guard count > 0 else { break }
            text += buffer[..<count]
        }
        close(ends[0])
        var status: Int32 = 0
        waitpid(process, &status, 0)
        let written = String(decoding: text, as: UTF8.self)
        guard status == 0 else { throw BenchFault("\(path) ended with \(status): \(written)") }
        return written
    }

    /// Transactions per second of a pgbench run, connection times not counted.
    static func transactionsPerSecond(
        _ plan: BenchPlan,
        clients: Int,
        script: String
    ) throws -> Double {
        let path = "/tmp/totem-bench-\(getpid()).sql"
        guard let file = fopen(path, "w") else { throw BenchFault("cannot write \(path)") }
        fputs(script, file)
        fclose(file)
        defer { unlink(path) }
        let text = try output(
            plan.pgbench,
            [
                "-n", "-M", "prepared", "-c", "\(clients)", "-j", "2", "-T", "\(plan.seconds)",
                "-f", path, plan.database,
            ]
        )
        guard let mark = text.firstRange(of: "\ntps = "),
            let figure = Double(text[mark.upperBound...].prefix { $0 != " " })
        else { throw BenchFault("pgbench said \(text)") }
        return figure
    }

    /// A field of `/proc/PID/status` in kilobytes.
    static func kilobytes(_ field: String, of process: pid_t) throws -> Double {
        guard let file = fopen("/proc/\(process)/status", "r") else {
            throw BenchFault("process \(process) is gone")
        }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 512)
        while fgets(&line, 512, file) != nil {
            let text = String(
                decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
                as: UTF8.self
            )
            guard text.hasPrefix(field + ":") else { continue }
            return Double(text.filter(\.isNumber)) ?? 0
        }
        throw BenchFault("no \(field)")
    }

    /// Tells how far it is, on standard error.
    static func tell(_ text: String) {
        let line = Array("  \(text)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
    }
}
