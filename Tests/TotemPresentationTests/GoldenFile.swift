import Foundation
import Testing
import TotemPresentation

/// Compares what leaves the system with a recorded file; `RECORD_GOLDEN=1` records and fails.
enum GoldenFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    static let package = folder.deletingLastPathComponent().deletingLastPathComponent()
    static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

    static func expect(
        _ text: String,
        _ name: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        try expect(text, at: folder.appending(path: "Golden/\(name)"), location)
    }

    static func expect(_ text: String, at file: URL, _ location: SourceLocation) throws {
        if isRecording {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(file.lastPathComponent)", sourceLocation: location)
            return
        }
        let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == recorded, sourceLocation: location)
    }
}

/// An answer's bytes as text, each member of the top level on a line of its own.
func lines(_ bytes: [UInt8]) throws -> String {
    guard case .object(let members) = try JSONValue.parse(bytes) else {
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }
    let rows = members.map { member in
        var writer = JSONWriter()
        writer.value(JSONValue.object([member]))
        return "  " + String(decoding: writer.bytes.dropFirst().dropLast(), as: UTF8.self)
    }
    return "{\n" + rows.joined(separator: ",\n") + "\n}\n"
}
