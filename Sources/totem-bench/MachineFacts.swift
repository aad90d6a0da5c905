import Glibc

/// The machine and the server that figures were taken on: without them no figure can be compared.
struct MachineFacts: Sendable {
    let at: String
    let system: String
    let processor: String
    let cores: Int
    let memoryMegabytes: Int
    let server: String
    let settings: [(name: String, value: String)]
    let loadBefore: Double
    private(set) var loadAfter = 0.0

    /// The settings of the server that decide what a commit costs.
    private static let names = [
        "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers",
        "max_connections",
    ]

    /// Reads them before the first round.
    static func read(_ plan: BenchPlan) async throws -> MachineFacts {
        var settings: [(name: String, value: String)] = []
        for name in names { settings.append((name, try await plan.execute("show \(name)"))) }
        let pages = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
        return MachineFacts(
            at: now(),
            system: try Program.lines(of: "/proc/sys/kernel/osrelease").first.map(String.init)
                ?? "",
            processor: try Program.lines(of: "/proc/cpuinfo")
                .first { $0.hasPrefix("model name") }
                .map { String($0.drop { $0 != ":" }.dropFirst(2)) } ?? "unknown",
            cores: sysconf(Int32(_SC_NPROCESSORS_ONLN)),
            memoryMegabytes: pages / 1_048_576,
            server: try await plan.execute("show server_version"),
            settings: settings,
            loadBefore: load()
        )
    }

    /// Looks at the machine's load once more, after the last round.
    mutating func finish() {
        loadAfter = Self.load()
    }

    /// One line for people.
    var text: String {
        let settings = settings.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        return "\(cores) cores of \(processor), \(decimal(Double(memoryMegabytes), 0)) MB, "
            + "Linux \(system), PostgreSQL \(server) (\(settings)); load "
            + "\(decimal(loadBefore, 2)) before, \(decimal(loadAfter, 2)) after; \(at)"
    }

    /// An object for programs.
    var json: String {
        let settings = settings.map { "\"\($0.name)\": \"\($0.value)\"" }.joined(separator: ", ")
        return """
            {"at": "\(at)", "system": "\(system)", "processor": "\(processor)", \
            "cores": \(cores), "memoryMegabytes": \(memoryMegabytes), "server": "\(server)", \
            "settings": {\(settings)}, "loadBefore": \(loadBefore), "loadAfter": \(loadAfter)}
            """
    }

    private static func load() -> Double {
        var loads = [0.0]
        return getloadavg(&loads, 1) == 1 ? loads[0] : 0
    }

    private static func now() -> String {
        UTC.text(seconds: time(nil))
    }
}

/// Moments on the clock of UTC.
enum UTC {
    /// `2030-01-01T06:00:00Z`.
    static func text(seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
            + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
