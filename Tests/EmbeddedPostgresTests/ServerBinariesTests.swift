import EmbeddedPostgres
import Foundation
import Testing

/// How the installed server programs are found.
struct ServerBinariesTests {
    @Test func `the newest version wins by number, not by letter`() throws {
        let parent = try Self.installation(["9", "10", "15"])
        defer { try? FileManager.default.removeItem(at: parent) }
        #expect(ServerBinaries.installed(below: parent).map(\.majorVersion) == [9, 10, 15])
    }

    @Test func `a folder without all three programs is no server`() throws {
        let parent = try Self.installation(["15"])
        defer { try? FileManager.default.removeItem(at: parent) }
        try FileManager.default.removeItem(at: parent.appendingPathComponent("15/bin/initdb"))
        #expect(ServerBinaries.installed(below: parent).isEmpty)
    }

    @Test func `a folder that is not there holds no server`() {
        let parent = URL(fileURLWithPath: "/nowhere/at/all")
        #expect(ServerBinaries.installed(below: parent).isEmpty)
    }

    @Test func `this machine has a server`() throws {
        #expect(try ServerBinaries.newest().majorVersion >= 15)
    }

    private static func installation(_ versions: [String]) throws -> URL {
        let files = FileManager.default
        let parent = files.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        for version in versions {
            let folder = parent.appendingPathComponent("\(version)/bin")
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            for program in ["initdb", "pg_ctl", "postgres"] {
                let made = files.createFile(
                    atPath: folder.appendingPathComponent(program).path,
                    contents: Data(),
                    attributes: [.posixPermissions: 0o755]
                )
                try #require(made)
            }
        }
        return parent
    }
}
