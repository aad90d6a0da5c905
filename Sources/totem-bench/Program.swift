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
    ///
    /// - Parameters:
    ///   - plan: The database and the seconds.
    ///   - clients: How many.
    ///   - script: What each does over and over.
    ///   - variables: What the script knows at its first time, such as `i=0`.
    ///   - log: Begins the names of files into which each transaction's time is written.
    /// - Returns: The figure.
    /// - Throws: `BenchFault` when pgbench fails.
    static func transactionsPerSecond(
        _ plan: BenchPlan,
        clients: Int,
        script: String,
        variables: [String] = [],
        log: String? = nil
    ) throws -> Double {
        let path = try plan.file("pgbench.sql", script)
        defer { unlink(path) }
        let text = try output(
            plan.pgbench,
            [
                "-n", "-M", "prepared", "-c", "\(clients)", "-j", "\(min(clients, 2))", "-T",
                "\(plan.seconds)", "-f", path,
            ]
                + variables.flatMap { ["-D", $0] }
                + (log.map { ["--log", "--log-prefix=\($0)"] } ?? []) + [plan.database]
        )
        guard let mark = text.firstRange(of: "\ntps = "),
            let figure = Double(text[mark.upperBound...].prefix { $0 != " " })
        else { throw BenchFault("pgbench said \(text)") }
        return figure
    }

    /// The median of one client's transactions in milliseconds.
    static func medianMilliseconds(_ plan: BenchPlan, script: String) throws -> Double {
        Figure(try milliseconds(plan, script: script)).median
    }

    /// The milliseconds that so many of a hundred of one client's transactions do not exceed.
    static func milliseconds(
        _ plan: BenchPlan,
        script: String,
        percentile: Int
    ) throws -> Double {
        let sorted = try milliseconds(plan, script: script).sorted()
        return sorted[min(sorted.count * percentile / 100, sorted.count - 1)]
    }

    /// One client's transactions in milliseconds.
    private static func milliseconds(_ plan: BenchPlan, script: String) throws -> [Double] {
        let prefix = plan.folder + "/pgbench-log"
        for old in files(beginning: prefix) { unlink(old) }
        _ = try transactionsPerSecond(plan, clients: 1, script: script, log: prefix)
        var times: [Double] = []
        for path in files(beginning: prefix) {
            // client, number, microseconds, script, seconds and microseconds of the clock
            times += try lines(of: path)
                .compactMap { line in
                    let fields = line.split(separator: " ")
                    return fields.count > 2 ? Double(fields[2]).map { $0 / 1000 } : nil
                }
            unlink(path)
        }
        guard !times.isEmpty else { throw BenchFault("pgbench wrote no log") }
        return times
    }

    /// Seconds that a program takes as a whole process.
    static func seconds(_ path: String, _ arguments: [String]) throws -> Double {
        let clock = ContinuousClock()
        let begun = clock.now
        let process = try start(path, arguments)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        let elapsed = begun.duration(to: clock.now)
        guard status == 0 else { throw BenchFault("\(path) ended with \(status)") }
        return elapsed / .seconds(1)
    }

    /// The paths that begin so.
    private static func files(beginning prefix: String) -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(prefix + "*", 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc))
            .compactMap { index in found.gl_pathv[index].map { String(cString: $0) } }
    }

    /// The lines of a file.
    static func lines(of path: String) throws -> [Substring] {
        guard let file = fopen(path, "r") else { throw BenchFault("cannot read \(path)") }
        defer { fclose(file) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            text += buffer[..<count]
        }
        return String(decoding: text, as: UTF8.self).split(separator: "\n")
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
