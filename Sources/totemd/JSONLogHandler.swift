import Glibc
import Logging
import TotemDomain
import TotemPresentation

/// One log line as one JSON object on standard error, for programs that collect them.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    let now: @Sendable () -> Instant

    init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        var line = Wire.bytes { writer in
            writer.object { writer in
                writer.field("time", now().rfc3339())
                writer.field("level", event.level.rawValue)
                writer.field("message", event.message.description)
                for (key, value) in all.sorted(by: { $0.key < $1.key }) {
                    writer.name(escaping: key)
                    writer.value(value.description)
                }
            }
        }
        line.append(UInt8(ascii: "\n"))
        // One call for one line: lines of several threads must not mix.
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
