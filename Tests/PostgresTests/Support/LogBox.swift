import Logging
import Synchronization

/// Collects what is logged.
final class LogBox: Sendable {
    private struct Handler: LogHandler {
        let box: LogBox
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            box.add("\(event.level) \(event.message) \(event.metadata ?? [:])")
        }
    }

    private let collected = Mutex<[String]>([])

    var lines: [String] { collected.withLock { $0 } }

    var logger: Logger { Logger(label: "test") { _ in Handler(box: self) } }

    private func add(_ line: String) {
        collected.withLock { $0.append(line) }
    }
}
