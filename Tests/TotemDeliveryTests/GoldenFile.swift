import Foundation
import Testing

/// Compares what is delivered with a recorded file; `RECORD_GOLDEN=1` records and fails.
enum GoldenFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden")
    static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

    static func expect(
        _ bytes: [UInt8],
        _ name: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name)
        if isRecording {
            try Data(bytes).write(to: file)
            Issue.record("recorded \(name)", sourceLocation: location)
            return
        }
        #expect(Data(bytes) == (try Data(contentsOf: file)), "\(name)", sourceLocation: location)
    }
}
