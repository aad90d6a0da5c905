import Foundation
import Testing
import TotemDelivery
import TotemDomain

struct MailFolderTests {
    private let notice = ID<Notice>(high: 1, low: 2)

    /// Runs a test with a folder of its own.
    static func withFolder(
        _ body: (URL) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "totem-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    @Test func `a message is there whole, and nothing else is`() async throws {
        try await Self.withFolder { folder in
            let mail = MailFolder(path: folder.appending(path: "mail").path)
            let bytes = [UInt8](repeating: 7, count: 1_000_000)
            try await mail.deliver(bytes, of: notice)
            let names = try FileManager.default.contentsOfDirectory(atPath: mail.path)
            #expect(names == ["\(notice).eml"])
            let file = folder.appending(path: "mail/\(notice).eml")
            #expect([UInt8](try Data(contentsOf: file)) == bytes)
        }
    }

    @Test func `a message is not for everybody's eyes`() async throws {
        try await Self.withFolder { folder in
            try await MailFolder(path: folder.path).deliver([1], of: notice)
            let file = folder.appending(path: "\(notice).eml").path
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            let permissions = try #require(attributes[.posixPermissions] as? Int)
            #expect(permissions & 0o007 == 0)
        }
    }

    @Test func `a repeated delivery replaces the file`() async throws {
        try await Self.withFolder { folder in
            let mail = MailFolder(path: folder.path)
            try await mail.deliver([1, 2, 3], of: notice)
            try await mail.deliver([4], of: notice)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names == ["\(notice).eml"])
            #expect([UInt8](try Data(contentsOf: folder.appending(path: "\(notice).eml"))) == [4])
        }
    }

    @Test func `many at a time do not meet`() async throws {
        try await Self.withFolder { folder in
            let mail = MailFolder(path: folder.path)
            try await withThrowingTaskGroup { group in
                for number in 0..<64 {
                    group.addTask {
                        try await mail.deliver(
                            [UInt8(number)],
                            of: ID(high: 1, low: UInt64(number))
                        )
                    }
                }
                try await group.waitForAll()
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names.count == 64)
        }
    }

    @Test func `a folder that cannot be made is told with the step that failed`() async throws {
        try await Self.withFolder { folder in
            let file = folder.appending(path: "file")
            try Data([1]).write(to: file)
            let mail = MailFolder(path: file.appending(path: "mail").path)
            let fault = await #expect(throws: MailFolder.Fault.self) {
                try await mail.deliver([1], of: notice)
            }
            #expect(fault?.step == "mkdir")
            #expect(fault?.description == "mkdir: Not a directory")
        }
    }

    @Test func `a file of another kind in the way leaves nothing behind`() async throws {
        try await Self.withFolder { folder in
            let blocked = folder.appending(path: "\(notice).eml")
            try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: true)
            let mail = MailFolder(path: folder.path)
            let fault = await #expect(throws: MailFolder.Fault.self) {
                try await mail.deliver([1], of: notice)
            }
            #expect(fault?.step == "rename")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names == ["\(notice).eml"])
        }
    }
}
