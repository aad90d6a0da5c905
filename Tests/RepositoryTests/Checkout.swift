import Foundation
import Testing

/// The checkout these tests were built from, read as files.
enum Checkout {
    /// The folder that holds `Package.swift`.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The text of a file, by its path from the root.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The names in a folder, sorted, without dot files.
    static func names(in path: String) throws -> [String] {
        try FileManager.default
            .contentsOfDirectory(
                atPath: root.appendingPathComponent(path).path
            )
            .filter { !$0.hasPrefix(".") }
            .sorted()
    }

    /// The paths of all files below a folder that end so, sorted.
    static func files(below path: String, ending: String) throws -> [String] {
        let folder = root.appendingPathComponent(path).path
        let all = try #require(FileManager.default.enumerator(atPath: folder))
        return all.compactMap { $0 as? String }
            .filter { $0.hasSuffix(ending) }
            .map { "\(path)/\($0)" }
            .sorted()
    }

    /// What git keeps, or for a copy without a history what is there and not built.
    static func tracked() throws -> [String] {
        guard FileManager.default.fileExists(atPath: root.appendingPathComponent(".git").path)
        else {
            let all = try #require(FileManager.default.enumerator(atPath: root.path))
            return all.compactMap { $0 as? String }.filter { !$0.hasPrefix(".build") }
        }
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/git")
        // The tests may run as another user than the one who owns the checkout.
        git.arguments = ["-c", "safe.directory=*", "-C", root.path, "ls-files"]
        let output = Pipe()
        git.standardOutput = output
        try git.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        git.waitUntilExit()
        try #require(git.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
