import Foundation
import Testing

/// Compares what leaves the shell with a recorded file; `RECORD_GOLDEN=1` records and fails.
enum GoldenFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden")
    static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

    static func expect(
        _ text: String,
        _ name: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name)
        if isRecording {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name)", sourceLocation: location)
            return
        }
        let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == recorded, sourceLocation: location)
    }
}
