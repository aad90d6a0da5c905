import Glibc
public import TotemDomain

/// What both programs read of the process they run in.
public enum Process {
    /// The environment variables.
    public static var variables: [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let pair = String(cString: text)
            if let mark = pair.utf8.firstIndex(of: UInt8(ascii: "=")) {
                variables[String(pair[..<mark])] = String(pair[pair.utf8.index(after: mark)...])
            }
            entry += 1
        }
        return variables
    }

    /// Whether the process runs as root.
    public static var isRoot: Bool { geteuid() == 0 }

    /// The wall clock of the machine.
    public static let now: @Sendable () -> Instant = {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    /// Writes all of a text to an open file; what nobody reads any more is dropped.
    public static func write(_ text: String, to file: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
